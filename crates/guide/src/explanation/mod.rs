//! From an assessment to an ordered rationale: what speaks for what, what is missing, what would change it.
//!
//! No sentences and no markup: the rationale names questions, choices and criteria, and a view puts them into
//! the words of the content. Everything in it is taken from the assessment, so every reason traces to an answer.
//! A [`brief`] is that rationale in the words of the content, on one page; a [`Comparison`] holds the answers of
//! two people against each other.

mod brief;
mod comparison;
pub mod text;
pub mod words;

pub use brief::{Brief, Line, Made, Part, brief};
pub use comparison::{Comparison, Hurdle, Meeting, Pair, Stand, compare};

use crate::decision::{Assessment, Change, Contribution, Ground, Need, Trigger};
use crate::content::{Alternative, ChoiceId, CriterionId, PerAlternative, QuestionId, Recommendation};

/// Why the guide recommends what it recommends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What the recommendation rests on.
    pub ground: Ground,
    /// The answers that lead to pause or elsewhere.
    pub triggers: Vec<Trigger>,
    /// What the other answers would give once that is settled; only where something leads to pause or elsewhere.
    pub leaning: Option<Recommendation>,
    /// The reasons, grouped by what they speak for; the group that carries the recommendation first.
    pub groups: Vec<Group>,
    /// How far the reasons agree.
    pub agreement: Agreement,
    /// Which alternative to start with where both are recommended; `None` where the needs are equal.
    pub first: Option<Alternative>,
    /// The questions that were not answered, or answered with not sure: scored ones by how much they would help, then
    /// the preconditions.
    pub missing: Vec<QuestionId>,
    /// The other answers to each scored question, and what the scored answers alone would then give.
    pub scored: Vec<Tried>,
    /// The other answers to each precondition, and what the guide would then recommend; only where one turns it.
    pub preconditions: Vec<Tried>,
    /// How many single changes of scored answers leave the leaning as it is.
    pub kept: usize,
    /// How many single changes of scored answers there are.
    pub tried: usize,
    /// How firmly the leaning stands.
    pub firmness: Firmness,
}

/// How far the reasons agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// No reason speaks for one alternative more than for the other.
    NoSide,
    /// All reasons that take a side speak for this alternative.
    All(Alternative),
    /// The reasons for this alternative outweigh the others more than twice.
    Most(Alternative),
    /// The reasons pull to both sides.
    Mixed,
}

/// How firmly a leaning stands up to single changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// No single change turns it.
    Firm,
    /// At most a quarter of the single changes turn it.
    Fair,
    /// More than that do.
    Close,
}

/// Reasons that speak for the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they speak for.
    pub side: Side,
    /// The reasons, the strongest first; equally strong ones in the order of the guide.
    pub reasons: Vec<Contribution>,
}

/// What an answer speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// More for this alternative than for the other.
    For(Alternative),
    /// For both alike.
    Both,
    /// For neither.
    Neither,
}

/// What the other answers to one question would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The question.
    pub question: QuestionId,
    /// Whether one of its other answers turns what is explained.
    pub turns: bool,
    /// The other answers, in order.
    pub answers: Vec<Other>,
}

/// What another answer would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// The answer; `None` for not sure.
    pub choice: Option<ChoiceId>,
    /// What it would give.
    pub gives: Recommendation,
    /// Whether that is something else than now.
    pub turns: bool,
    /// The needs as they would then be.
    pub needs: PerAlternative<Need>,
}

/// Explains an assessment. Total.
#[must_use]
pub fn explain(assessment: &Assessment) -> Explanation {
    let larger = larger(assessment.needs.map(|need| need.points));
    let leaning = assessment.leaning;
    let scored = by_question(assessment, true, |change| (change.leaning, change.leaning != leaning));
    let mut preconditions = by_question(assessment, false, |change| (change.gives, change.turns));
    preconditions.retain(|tried| tried.turns);
    let answers = || scored.iter().flat_map(|tried| &tried.answers);
    let (kept, tried) = (answers().filter(|other| !other.turns).count(), answers().count());
    let mut missing = assessment.helpful.clone();
    missing.extend(assessment.missing.iter().filter(|id| !assessment.helpful.contains(id)).cloned());
    Explanation {
        ground: assessment.ground,
        triggers: assessment.triggers.clone(),
        leaning: (assessment.ground == Ground::Precondition).then_some(leaning),
        groups: groups(assessment, larger.unwrap_or(Alternative::Coaching)),
        agreement: agreement(&assessment.contributions),
        first: larger,
        missing,
        scored,
        preconditions,
        kept,
        tried,
        firmness: match tried - kept {
            0 => Firmness::Firm,
            turned if turned * 4 <= tried => Firmness::Fair,
            _ => Firmness::Close,
        },
    }
}

impl Side {
    /// What points speak for.
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

/// The side that a contribution speaks for.
#[must_use]
pub fn side(contribution: &Contribution) -> Side {
    Side::of(contribution.points)
}

/// Where the answers on some criteria point: to the alternative with clearly more of their points, by more than a
/// third of what they could give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointing {
    /// The points that the answers give to each alternative.
    pub points: PerAlternative<u32>,
    /// The points that each could have had; never 0.
    pub possible: u32,
    /// Where they point; `None` for somewhere between.
    pub to: Option<Alternative>,
}

/// Where the answers on some criteria point; `None` where nothing was answered on them, or nothing that says anything.
#[must_use]
pub fn pointing(assessment: &Assessment, criteria: &[CriterionId]) -> Option<Pointing> {
    let mut points = PerAlternative::<u32>::default();
    let mut possible = 0;
    for reason in assessment.contributions.iter().filter(|reason| criteria.contains(&reason.criterion)) {
        points.coaching += reason.points.coaching;
        points.mentoring += reason.points.mentoring;
        possible += reason.possible;
    }
    let clear = points.coaching.abs_diff(points.mentoring) * 3 > possible;
    let says = points.coaching + points.mentoring > 0;
    says.then(|| Pointing { points, possible, to: larger(points).filter(|_| clear) })
}

/// The alternative with more points; `None` where both have the same.
fn larger(points: PerAlternative<u32>) -> Option<Alternative> {
    match points.coaching.cmp(&points.mentoring) {
        std::cmp::Ordering::Greater => Some(Alternative::Coaching),
        std::cmp::Ordering::Less => Some(Alternative::Mentoring),
        std::cmp::Ordering::Equal => None,
    }
}

fn agreement(reasons: &[Contribution]) -> Agreement {
    let mut pull = PerAlternative::<u32>::default();
    for reason in reasons {
        pull.coaching += reason.points.coaching.saturating_sub(reason.points.mentoring);
        pull.mentoring += reason.points.mentoring.saturating_sub(reason.points.coaching);
    }
    let Some(more) = larger(pull) else {
        return if pull.coaching == 0 { Agreement::NoSide } else { Agreement::Mixed };
    };
    match (*pull.of(more), *pull.of(more.other())) {
        (_, 0) => Agreement::All(more),
        (large, small) if large > small * 2 => Agreement::Most(more),
        _ => Agreement::Mixed,
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
            let mut reasons: Vec<Contribution> = Vec::new();
            for contribution in assessment.contributions.iter().filter(|c| side(c) == wanted) {
                let at = reasons.partition_point(|earlier| strength(earlier) >= strength(contribution));
                reasons.insert(at, contribution.clone());
            }
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

/// The single changes of the scored questions, or of the preconditions, a question each.
fn by_question(
    assessment: &Assessment,
    scored: bool,
    result: impl Fn(&Change) -> (Recommendation, bool),
) -> Vec<Tried> {
    let mut questions: Vec<Tried> = Vec::new();
    for change in assessment.sensitivity.tried.iter().filter(|change| change.scored == scored) {
        let (gives, turns) = result(change);
        let other = Other { choice: change.choice.clone(), gives, turns, needs: change.needs };
        match questions.last_mut() {
            Some(tried) if tried.question == change.question => {
                tried.turns |= turns;
                tried.answers.push(other);
            }
            _ => questions.push(Tried { question: change.question.clone(), turns, answers: vec![other] }),
        }
    }
    questions
}
