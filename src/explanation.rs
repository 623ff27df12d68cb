//! From an assessment to an ordered rationale: what speaks for what, what is missing, what would change it.
//!
//! No sentences and no markup: the rationale names questions, choices and criteria, and a view puts them into
//! the words of the content. Everything in it is taken from the assessment, so every reason traces to an answer.

use crate::decision::{Assessment, Change, Contribution, Ground, Trigger};
use crate::model::{Alternative, QuestionId, Recommendation};

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
    /// Which alternative to start with where both are recommended; `None` where the needs are equal.
    pub first: Option<Alternative>,
    /// The questions that were not answered, or answered with not sure.
    pub missing: Vec<QuestionId>,
    /// What would change the recommendation, a question each, in the order of the guide.
    pub changes: Vec<ChangedQuestion>,
    /// How many single changes leave the recommendation as it is.
    pub kept: usize,
    /// How many single changes there are.
    pub tried: usize,
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

/// The other answers to one question that would give another recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedQuestion {
    /// The question.
    pub question: QuestionId,
    /// Its answers that change the recommendation.
    pub changes: Vec<Change>,
}

/// Explains an assessment. Total.
#[must_use]
pub fn explain(assessment: &Assessment) -> Explanation {
    let larger = larger_need(assessment);
    Explanation {
        ground: assessment.ground,
        triggers: assessment.triggers.clone(),
        leaning: (assessment.ground == Ground::Precondition).then_some(assessment.leaning),
        groups: groups(assessment, larger.unwrap_or(Alternative::Coaching)),
        first: larger,
        missing: assessment.missing.clone(),
        changes: by_question(&assessment.sensitivity.changes),
        kept: assessment.sensitivity.kept(),
        tried: assessment.sensitivity.tried,
    }
}

/// The side that a contribution speaks for.
#[must_use]
pub fn side(contribution: &Contribution) -> Side {
    let points = contribution.points;
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

fn larger_need(assessment: &Assessment) -> Option<Alternative> {
    let points = assessment.needs.map(|need| need.points);
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

fn by_question(changes: &[Change]) -> Vec<ChangedQuestion> {
    let mut groups: Vec<ChangedQuestion> = Vec::new();
    for change in changes {
        match groups.last_mut() {
            Some(group) if group.question == change.question => group.changes.push(change.clone()),
            _ => groups.push(ChangedQuestion { question: change.question.clone(), changes: vec![change.clone()] }),
        }
    }
    groups
}
