//! From an assessment to its rationale, and to a result in the words of the content.
//!
//! An [`Explanation`] names questions, choices and criteria; everything in it is taken from the assessment, so that every
//! reason traces to an answer. A [`ResultView`] puts it into the words of the content: it is the one source of the result
//! page, the brief on paper, plain text and Markdown. A [`Comparison`] holds the answers of two people against each other.

mod advice;
mod brief;
mod card;
mod care;
mod changes;
mod comparison;
mod grammar;
mod message;
pub mod text;
mod view;

pub use advice::{Advice, advice, outcome_inline, outcome_name};
pub use brief::{Brief, BriefContext, BriefNeed, Line, Part, PartKind, brief, brief_needs, open_brief};
pub use card::{Card, card, has_card};
pub use care::{CareView, care_view};
pub use changes::{ChangeWords, change_words};
pub use comparison::{Comparison, CriterionComparison, Pair, Position, compare};
pub use grammar::{Grammar, counted, form};
pub use message::first_message;
pub use view::*;

use crate::content::{Alternative, ChoiceId, PerAlternative, QuestionId, Recommendation};
use crate::decision::{Assessment, Change, Contribution, Ground, Need};
use crate::sorted::sorted;

/// Why the guide recommends what it recommends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the recommendation rests on.
    pub ground: Ground,
    /// The reasons, grouped by the side that they point to; the group that carries the recommendation first.
    pub groups: Vec<Group>,
    /// The questions without an answer, or answered with not sure: scored ones by how much they would help, then the
    /// others.
    pub missing: Vec<QuestionId>,
    /// The other answers to each scored question, and the recommendation that they would give; where an exit decides, the
    /// leaning.
    pub scored: Vec<WhatIf>,
    /// The other answers to each question without evidence, and the recommendation that they would give; only where one
    /// of them turns it.
    pub unscored: Vec<WhatIf>,
    /// How many single changes of scored answers leave that as it is.
    pub kept: usize,
    /// How many single changes of scored answers there are.
    pub tried: usize,
    /// How firmly it stands.
    pub firmness: Firmness,
}

/// How firmly a result stands up to single changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// No single change turns it.
    Firm,
    /// At most a third of the single changes turn it.
    Fair,
    /// More than that do.
    Close,
}

/// Reasons that point to the same side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The side.
    pub side: Side,
    /// The reasons, the strongest first; equally strong ones in the order of the guide.
    pub reasons: Vec<Contribution>,
}

/// The side that an answer points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// More to this alternative than to the other.
    For(Alternative),
    /// To both alike.
    Both,
    /// To neither.
    Neither,
}

/// The other answers to one question, and the result of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The question.
    pub question: QuestionId,
    /// Whether one of its other answers turns what is explained.
    pub turns: bool,
    /// The other answers, in order.
    pub answers: Vec<OtherAnswer>,
}

/// Another answer, and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherAnswer {
    /// The answer; `None` for not sure.
    pub choice: Option<ChoiceId>,
    /// Its result.
    pub gives: Recommendation,
    /// Whether that is a tie.
    pub ties: bool,
    /// Whether it differs from the result now.
    pub turns: bool,
    /// The needs as they would then be.
    pub needs: PerAlternative<Need>,
}

/// Explains an assessment. Total.
#[must_use]
pub fn explain(assessment: &Assessment) -> Explanation {
    let larger = larger(assessment.needs.map(|need| need.points));
    let leaning = assessment.leaning;
    // The priority can decide for the smaller need.
    let decided = Alternative::ALL.iter().copied().find(|alternative| alternative.recommendation() == leaning);
    // An exit does not depend on scored answers; without one, a scored answer can open one.
    let is_exit = assessment.ground == Ground::Exit;
    let scored = by_question(assessment, true, |change| {
        if is_exit { (change.leaning, change.leaning != leaning) } else { (change.gives, change.turns) }
    });
    let mut unscored = by_question(assessment, false, |change| (change.gives, change.turns));
    unscored.retain(|what_if| what_if.turns);
    let answers = || scored.iter().flat_map(|tried| &tried.answers);
    let (kept, tried) = (answers().filter(|other| !other.turns).count(), answers().count());
    let mut missing = assessment.helpful.clone();
    missing.extend(assessment.missing.iter().filter(|id| !assessment.helpful.contains(id)).cloned());
    Explanation {
        ground: assessment.ground,
        groups: groups(assessment, decided.or(larger).unwrap_or(Alternative::Coaching)),
        missing,
        scored,
        unscored,
        kept,
        tried,
        firmness: match tried - kept {
            // The needs are about equal then, whatever a single answer would turn.
            _ if assessment.leaning_ground == Ground::Priority => Firmness::Close,
            0 => Firmness::Firm,
            turned if turned * 3 <= tried => Firmness::Fair,
            _ => Firmness::Close,
        },
    }
}

impl Side {
    /// The side that points lean to.
    #[must_use]
    pub const fn of(points: PerAlternative<u32>) -> Self {
        if points.coaching > points.mentoring {
            Side::For(Alternative::Coaching)
        } else if points.mentoring > points.coaching {
            Side::For(Alternative::Mentoring)
        } else if points.coaching > 0 {
            Side::Both
        } else {
            Side::Neither
        }
    }
}

/// The side that a contribution points to.
#[must_use]
pub fn side(contribution: &Contribution) -> Side {
    Side::of(contribution.points)
}

/// The alternative with more points; `None` where both have the same.
fn larger(points: PerAlternative<u32>) -> Option<Alternative> {
    match points.coaching.cmp(&points.mentoring) {
        std::cmp::Ordering::Greater => Some(Alternative::Coaching),
        std::cmp::Ordering::Less => Some(Alternative::Mentoring),
        std::cmp::Ordering::Equal => None,
    }
}

fn groups(assessment: &Assessment, leading: Alternative) -> Vec<Group> {
    let alternatives = [Side::For(leading), Side::For(leading.other())];
    let order = if assessment.leaning == Recommendation::Both {
        [Side::Both, alternatives[0], alternatives[1], Side::Neither]
    } else {
        [alternatives[0], alternatives[1], Side::Both, Side::Neither]
    };
    order
        .into_iter()
        .map(|wanted| {
            let reasons = assessment.contributions.iter().filter(|contribution| side(contribution) == wanted).cloned();
            let reasons = sorted(reasons, |one, other| strength(one) > strength(other));
            Group { side: wanted, reasons }
        })
        .filter(|group| !group.reasons.is_empty())
        .collect()
}

/// How much a reason says: the distance between its points, or their height where it speaks for both.
fn strength(contribution: &Contribution) -> u32 {
    let points = contribution.points;
    match side(contribution) {
        Side::For(_) => points.coaching.abs_diff(points.mentoring),
        Side::Both | Side::Neither => points.coaching,
    }
}

/// The single changes of the scored questions, or of the others, a question each.
fn by_question(
    assessment: &Assessment,
    scored: bool,
    result: impl Fn(&Change) -> (Recommendation, bool),
) -> Vec<WhatIf> {
    let mut questions: Vec<WhatIf> = Vec::new();
    for change in assessment.sensitivity.tried.iter().filter(|change| change.scored == scored) {
        let (gives, turns) = result(change);
        let ties = gives == Recommendation::Undecided && change.ties;
        let other = OtherAnswer { choice: change.choice.clone(), gives, ties, turns, needs: change.needs };
        match questions.last_mut() {
            Some(tried) if tried.question == change.question => {
                tried.turns |= turns;
                tried.answers.push(other);
            }
            _ => questions.push(WhatIf { question: change.question.clone(), turns, answers: vec![other] }),
        }
    }
    questions
}
