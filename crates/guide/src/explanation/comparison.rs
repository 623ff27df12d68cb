//! The answers of two people held against each other, criterion by criterion.
//!
//! Perspectives ask different questions about the same criteria: what meets is the evidence that each person's
//! answers give on a criterion. Nothing is said here that does not rest on an answer of at least one of the two,
//! and nothing on agreement or difference that does not rest on answers of both.

use super::Side;
use crate::decision::{Answers, Assessment, Contribution, assess};
use crate::content::{ChoiceId, Content, CriterionId, PerAlternative, Perspective, QuestionId};

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
    /// The preconditions that stand in the way for either, in the order of the guide.
    pub hurdles: Vec<Hurdle>,
    /// The criteria on which the answers speak for different sides: those that matter most to either first, then
    /// the widest apart, then in the order of the comparison.
    pub differ: Vec<Meeting>,
    /// The criteria on which the answers of both speak for the same, in the order of the comparison.
    pub agree: Vec<Meeting>,
    /// The criteria on which only one of the two has answered, in the order of the comparison.
    pub alone: Vec<Meeting>,
}

/// A precondition that stands in the way for at least one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hurdle {
    /// The precondition.
    pub question: QuestionId,
    /// What each has answered; `None` where nothing was, where they were not sure, or where they are not asked.
    pub choices: Pair<Option<ChoiceId>>,
}

/// A criterion, and where the two stand on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The criterion.
    pub criterion: CriterionId,
    /// Where each stands.
    pub stands: Pair<Stand>,
}

/// Where one person stands on a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stand {
    /// What their answers on it give; none where they have not answered.
    pub reasons: Vec<Contribution>,
}

impl Stand {
    /// What the answers speak for together; `None` where there are none.
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

/// Holds two sets of answers against each other. Total, and the same from both sides: exchanging the two
/// exchanges every pair and changes nothing else.
#[must_use]
pub fn compare(content: &Content, own: &Answers, other: &Answers) -> Comparison {
    let assessments = Pair { own: assess(content, own), other: assess(content, other) };
    let mut comparison = Comparison {
        hurdles: hurdles(content, Pair { own, other }, &assessments),
        differ: Vec::new(),
        agree: Vec::new(),
        alone: Vec::new(),
        assessments,
    };
    for criterion in content.criteria.ids() {
        let stands = comparison.assessments.map(|assessment| stand(assessment, criterion));
        let meeting = Meeting { criterion: criterion.clone(), stands };
        match meeting.stands.map(Stand::side) {
            Pair { own: None, other: None } => {}
            Pair { own: None, .. } | Pair { other: None, .. } => comparison.alone.push(meeting),
            Pair { own, other } if own == other => comparison.agree.push(meeting),
            _ => {
                let at = comparison.differ.partition_point(|earlier| !comes_before(&meeting, earlier));
                comparison.differ.insert(at, meeting);
            }
        }
    }
    comparison
}

fn stand(assessment: &Assessment, criterion: &CriterionId) -> Stand {
    Stand { reasons: assessment.contributions.iter().filter(|c| c.criterion == *criterion).cloned().collect() }
}

fn hurdles(content: &Content, answers: Pair<&Answers>, assessments: &Pair<Assessment>) -> Vec<Hurdle> {
    let stops = |question: &QuestionId| {
        assessments.either(|assessment| assessment.triggers.iter().any(|trigger| trigger.question == *question))
    };
    let given = |answers: &Answers, question: &QuestionId| known(content, answers.perspective, question, answers);
    let ids = content.preconditions.ids().filter(|question| stops(question));
    ids.map(|question| Hurdle { question: question.clone(), choices: answers.map(|answers| given(answers, question)) })
        .collect()
}

/// The choice of a precondition, if it is one that the perspective is given.
fn known(content: &Content, perspective: Perspective, question: &QuestionId, answers: &Answers) -> Option<ChoiceId> {
    let choice = answers.to(question)??;
    let gate = content.preconditions.get(question)?.perspectives.of(perspective).as_ref()?;
    gate.choices.get(choice).map(|_| choice.clone())
}

/// Whether a difference is to be told before another one. Criteria that are alike in all keep their order.
fn comes_before(one: &Meeting, other: &Meeting) -> bool {
    let (one_matters, other_matters) = (matters(one), matters(other));
    let ((apart, of), (other_apart, other_of)) = (distance(one), distance(other));
    if one_matters == other_matters { apart * other_of > other_apart * of } else { one_matters }
}

fn matters(meeting: &Meeting) -> bool {
    meeting.stands.either(|stand| stand.reasons.iter().any(|reason| reason.matters))
}

/// How far the two are apart, as an exact fraction: the distance between their shares of the possible points, for
/// both alternatives together.
fn distance(meeting: &Meeting) -> (u64, u64) {
    let Pair { own, other } = &meeting.stands;
    let (of_own, of_other) = (own.possible(), other.possible());
    let apart = |one: u32, two: u32| (u64::from(one) * of_other).abs_diff(u64::from(two) * of_own);
    let (one, two) = (own.points(), other.points());
    (apart(one.coaching, two.coaching) + apart(one.mentoring, two.mentoring), of_own * of_other)
}
