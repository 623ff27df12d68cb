//! The assessment: recommendation, needs, what they rest on and what would change them.

use super::answers::Answers;
use super::decide::decide;
use super::exits::OpenExit;
use super::need::Need;
use super::question_value::by_value;
use super::rule::Ground;
use super::scoring::Contribution;
use super::sensitivity::{Sensitivity, sensitivity};
use super::settled::is_settled;
use crate::content::{ChoiceId, Content, PerAlternative, Perspective, QuestionId, Recommendation};

/// All that the guide knows about a set of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Who asked.
    pub perspective: Perspective,
    /// What the guide recommends.
    pub recommendation: Recommendation,
    /// What the recommendation rests on.
    pub ground: Ground,
    /// The recommendation of the scored answers alone: never pause or elsewhere.
    pub leaning: Recommendation,
    /// What the leaning rests on.
    pub leaning_ground: Ground,
    /// Whether few answers give evidence, so that the leaning is told as a first impression.
    pub tentative: bool,
    /// The need for each alternative.
    pub needs: PerAlternative<Need>,
    /// The answers that count, in order.
    pub given: Vec<(QuestionId, ChoiceId)>,
    /// The evidence of each answer to a scored question, in order.
    pub contributions: Vec<Contribution>,
    /// The exits that are open, in order; the first decides.
    pub exits: Vec<OpenExit>,
    /// The questions without an answer, or answered with not sure, in order.
    pub missing: Vec<QuestionId>,
    /// The scored ones among them, those first that could move a need furthest.
    pub helpful: Vec<QuestionId>,
    /// Whether no possible further answer can change the recommendation, or the exit that decides. Not sure counts as
    /// answered.
    pub settled: bool,
    /// What single changes would give.
    pub sensitivity: Sensitivity,
}

impl Assessment {
    /// The choice with which a question is answered, if that counts.
    #[must_use]
    pub fn choice(&self, question: &QuestionId) -> Option<&ChoiceId> {
        self.given.iter().find(|(id, _)| id == question).map(|(_, choice)| choice)
    }
}

/// Assesses answers. Total: see the module.
#[must_use]
pub fn assess(content: &Content, answers: &Answers) -> Assessment {
    let decision = decide(content, answers);
    let leans = !matches!(decision.leaning.0, Recommendation::Undecided);
    Assessment {
        perspective: answers.perspective,
        recommendation: decision.recommendation,
        ground: decision.ground,
        leaning: decision.leaning.0,
        leaning_ground: decision.leaning.1,
        tentative: leans && decision.sums.answered < u32::from(content.rule.tentative.get()),
        needs: decision.sums.needs(),
        given: decision.applicable.answered().map(|(question, choice)| (question.id.clone(), choice.clone())).collect(),
        settled: is_settled(content, answers, &decision),
        sensitivity: sensitivity(content, answers, &decision),
        missing: decision.applicable.missing().map(|question| question.id.clone()).collect(),
        helpful: by_value(answers, &decision),
        contributions: decision.contributions,
        exits: decision.exits,
    }
}
