//! The answers of two people held against each other, criterion by criterion.
//!
//! Perspectives ask different questions about the same criteria: what meets is the evidence that each person's
//! answers give on a criterion. Nothing is said here that does not rest on an answer of at least one of the two,
//! and nothing on agreement or difference that does not rest on answers of both.

use super::Side;
use crate::content::{Content, CriterionId, EntryId, PerAlternative, QuestionId};
use crate::decision::{Answers, Assessment, Contribution, assess};
use crate::sorted::sorted;

/// Something for each of two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pair<T> {
    /// For the person who looks.
    pub own: T,
    /// For the person whose answers came by a link.
    pub other: T,
}

impl<T> Pair<T> {
    /// Each turned into something else.
    pub fn map<'a, U>(&'a self, turn: impl Fn(&'a T) -> U) -> Pair<U> {
        Pair { own: turn(&self.own), other: turn(&self.other) }
    }

    /// Whether something holds for either.
    fn either(&self, holds: impl Fn(&T) -> bool) -> bool {
        holds(&self.own) || holds(&self.other)
    }
}

/// What two sets of answers have to say to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What the guide makes of each alone.
    pub assessments: Pair<Assessment>,
    /// The questions whose answers lead either of the two to pause or elsewhere, in the order of the exits.
    pub blockers: Vec<QuestionId>,
    /// The criteria on which the answers point to different sides: those that matter most to either first, then
    /// the widest apart, then in the order of the comparison.
    pub differ: Vec<CriterionComparison>,
    /// The criteria on which different answers point to the same side, in the order of the comparison.
    pub alike: Vec<CriterionComparison>,
    /// The criteria on which both have made the same choice of the same question, in the order of the comparison.
    pub same: Vec<CriterionComparison>,
    /// The criteria on which only one of the two has answered, in the order of the comparison.
    pub alone: Vec<CriterionComparison>,
}

/// A criterion, and where the two stand on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionComparison {
    /// The criterion.
    pub criterion: CriterionId,
    /// Where each positions.
    pub positions: Pair<Position>,
}

/// Where one person positions on a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Position {
    /// What their answers on it give; none where they have not answered.
    pub reasons: Vec<Contribution>,
}

impl Position {
    /// The side that the answers point to together; `None` where there are none.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        (!self.reasons.is_empty()).then(|| Side::of(self.points()))
    }

    fn points(&self) -> PerAlternative<u32> {
        let sum = |points: fn(&Contribution) -> u32| self.reasons.iter().map(points).sum();
        PerAlternative { coaching: sum(|c| c.points.coaching), mentoring: sum(|c| c.points.mentoring) }
    }

    fn possible(&self) -> u64 {
        self.reasons.iter().map(|c| u64::from(c.possible)).sum::<u64>().max(1)
    }
}

impl Comparison {
    /// On how many criteria both have answered.
    #[must_use]
    pub const fn shared(&self) -> usize {
        self.differ.len() + self.one_way()
    }

    /// On how many criteria the answers of both point to the same side.
    #[must_use]
    pub const fn one_way(&self) -> usize {
        self.alike.len() + self.same.len()
    }
}

impl CriterionComparison {
    /// Whether both have made the same choices of the same questions. Perspectives may ask in another order.
    fn is_same(&self) -> bool {
        let Pair { own, other } = &self.positions;
        let has = |reason: &Contribution| {
            other.reasons.iter().any(|it| (&it.question, &it.choice) == (&reason.question, &reason.choice))
        };
        own.reasons.len() == other.reasons.len() && own.reasons.iter().all(has)
    }
}

/// Holds two sets of answers against each other. Total, and the same from both sides: exchanging the two
/// exchanges every pair and changes nothing else.
#[must_use]
pub fn compare(content: &Content, own: &Answers, other: &Answers) -> Comparison {
    let assessments = Pair { own: assess(content, own), other: assess(content, other) };
    let mut comparison = Comparison {
        blockers: blockers(content, &assessments),
        differ: Vec::new(),
        alike: Vec::new(),
        same: Vec::new(),
        alone: Vec::new(),
        assessments,
    };
    for criterion in content.criteria.ids() {
        let positions = comparison.assessments.map(|assessment| position(assessment, criterion));
        let compared = CriterionComparison { criterion: criterion.clone(), positions };
        match compared.positions.map(Position::side) {
            Pair { own: None, other: None } => {}
            Pair { own: None, .. } | Pair { other: None, .. } => comparison.alone.push(compared),
            Pair { own, other } if own != other => comparison.differ.push(compared),
            _ if compared.is_same() => comparison.same.push(compared),
            _ => comparison.alike.push(compared),
        }
    }
    comparison.differ = sorted(comparison.differ, comes_before);
    comparison
}

fn position(assessment: &Assessment, criterion: &CriterionId) -> Position {
    Position {
        reasons: assessment.contributions.iter().filter(|c| c.criterion.as_ref() == Some(criterion)).cloned().collect(),
    }
}

/// The questions in the order of the exits that their answers open: health and safety first. Each perspective has exits of
/// its own, so that the earlier place of the two counts.
fn blockers(content: &Content, assessments: &Pair<Assessment>) -> Vec<QuestionId> {
    let place = |assessment: &Assessment, question: &QuestionId| {
        let opens =
            |id: &EntryId| assessment.exits.iter().any(|exit| exit.id == *id && exit.questions.contains(question));
        content.exits.of(assessment.perspective).ids().position(opens)
    };
    let first = |question| {
        let Pair { own, other } = assessments.map(|assessment| place(assessment, question));
        own.into_iter().chain(other).min()
    };
    let found = content.questions.ids().filter_map(|question| Some((first(question)?, question)));
    sorted(found, |(one, _), (other, _)| one < other).into_iter().map(|(_, question)| question.clone()).collect()
}

/// Whether a difference is to be told before another one. Criteria that are alike in all keep their order.
fn comes_before(one: &CriterionComparison, other: &CriterionComparison) -> bool {
    let (one_matters, other_matters) = (matters(one), matters(other));
    let ((apart, of), (other_apart, other_of)) = (distance(one), distance(other));
    if one_matters == other_matters { apart * other_of > other_apart * of } else { one_matters }
}

fn matters(compared: &CriterionComparison) -> bool {
    compared.positions.either(|position| position.reasons.iter().any(|reason| reason.matters))
}

/// How far the two are apart, as an exact fraction: the distance between their shares of the possible points, for
/// both alternatives together.
fn distance(compared: &CriterionComparison) -> (u64, u64) {
    let Pair { own, other } = &compared.positions;
    let (of_own, of_other) = (own.possible(), other.possible());
    let apart = |one: u32, two: u32| (u64::from(one) * of_other).abs_diff(u64::from(two) * of_own);
    let (one, two) = (own.points(), other.points());
    (apart(one.coaching, two.coaching) + apart(one.mentoring, two.mentoring), of_own * of_other)
}
