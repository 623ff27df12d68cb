//! The assessment: recommendation, needs, what they rest on and what would change them.

use super::answers::Answers;
use super::question_value::helpful;
use super::rule::{Need, Sums, lean};
use super::sensitivity::{Sensitivity, sensitivity};
use super::early_stop::is_settled;
use super::questions::{AskedQuestion, QuestionKind, questions_for};
use crate::content::{
    Asked, Choice, ChoiceId, Content, CriterionId, Gate, Lead, PerAlternative, Perspective, Question, QuestionId,
    Recommendation,
};

/// All that the guide knows about a set of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Who asked.
    pub perspective: Perspective,
    /// What the guide recommends.
    pub recommendation: Recommendation,
    /// What the recommendation rests on.
    pub ground: Ground,
    /// What the scored answers alone would give: never pause or elsewhere.
    pub leaning: Recommendation,
    /// What the leaning rests on.
    pub leaning_ground: Ground,
    /// The need for each alternative.
    pub needs: PerAlternative<Need>,
    /// What each answered scored question gives, in the order of the guide.
    pub contributions: Vec<Contribution>,
    /// The answers that lead to pause or elsewhere, in the order of the guide.
    pub triggers: Vec<Trigger>,
    /// The questions without an answer, or answered with not sure, in the order of the guide.
    pub missing: Vec<QuestionId>,
    /// The scored ones among them, those first that could move a need furthest.
    pub helpful: Vec<QuestionId>,
    /// Whether no possible further answer can change the recommendation. Not sure counts as answered.
    pub settled: bool,
    /// What single changes would give.
    pub sensitivity: Sensitivity,
}

/// What a recommendation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A precondition leads there.
    Precondition,
    /// Too few scored questions are answered.
    TooFew {
        /// How many more answers it takes.
        more: u32,
    },
    /// Both needs are below the weak threshold.
    BothWeak,
    /// Both needs reach the strong threshold.
    BothStrong,
    /// The needs are at most the close threshold apart.
    TooClose,
    /// One need is clearly larger.
    Larger,
}

/// What one answered question gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// The question.
    pub question: QuestionId,
    /// The criterion that it asks about.
    pub criterion: CriterionId,
    /// The choice.
    pub choice: ChoiceId,
    /// Points for each alternative: weight, doubled where it matters most, times evidence.
    pub points: PerAlternative<u32>,
    /// The points that each alternative could have had from this question.
    pub possible: u32,
    /// Whether the person marked it as mattering most.
    pub matters: bool,
}

/// An answer that leads to pause or elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// The precondition.
    pub question: QuestionId,
    /// The choice.
    pub choice: ChoiceId,
    /// Where it leads.
    pub lead: Lead,
}

/// Assesses answers. Total: see the module.
#[must_use]
pub fn assess(content: &Content, answers: &Answers) -> Assessment {
    let decision = decide(content, answers);
    let sums = decision.sums();
    let missing = questions_for(content, answers.perspective)
        .filter(|step| answer(step, answers).is_none())
        .map(|step| step.id.clone())
        .collect();
    Assessment {
        perspective: answers.perspective,
        recommendation: decision.recommendation,
        ground: decision.ground,
        leaning: decision.leaning.0,
        leaning_ground: decision.leaning.1,
        needs: sums.needs(),
        settled: is_settled(content, answers, &decision),
        sensitivity: sensitivity(content, answers, decision.recommendation),
        helpful: helpful(content, answers, sums),
        contributions: decision.contributions,
        triggers: decision.triggers,
        missing,
    }
}

/// The recommendation of a set of answers, and what it is made of.
pub(crate) struct Decision {
    pub(crate) recommendation: Recommendation,
    pub(crate) ground: Ground,
    pub(crate) leaning: (Recommendation, Ground),
    pub(crate) contributions: Vec<Contribution>,
    pub(crate) triggers: Vec<Trigger>,
}

impl Decision {
    pub(crate) fn sums(&self) -> Sums {
        self.contributions
            .iter()
            .fold(Sums::default(), |sums, c| sums.plus(Sums { points: c.points, possible: c.possible, answered: 1 }))
    }
}

pub(crate) fn decide(content: &Content, answers: &Answers) -> Decision {
    let mut decision = Decision {
        recommendation: Recommendation::Undecided,
        ground: Ground::Precondition,
        leaning: (Recommendation::Undecided, Ground::Precondition),
        contributions: Vec::new(),
        triggers: Vec::new(),
    };
    for step in questions_for(content, answers.perspective) {
        match answer(&step, answers) {
            Some(Answer::Gate(choice, Some(lead))) => {
                decision.triggers.push(Trigger { question: step.id.clone(), choice: choice.clone(), lead });
            }
            Some(Answer::Scored(contribution)) => decision.contributions.push(contribution),
            Some(Answer::Gate(_, None)) | None => {}
        }
    }
    decision.leaning = lean(decision.sums(), &content.rule);
    let lead = |lead: Lead| decision.triggers.iter().any(|trigger| trigger.lead == lead);
    (decision.recommendation, decision.ground) = if lead(Lead::Elsewhere) {
        (Recommendation::Elsewhere, Ground::Precondition)
    } else if lead(Lead::Pause) {
        (Recommendation::Pause, Ground::Precondition)
    } else {
        decision.leaning
    };
    decision
}

/// A valid answer to a question of the guide.
enum Answer<'a> {
    Gate(&'a ChoiceId, Option<Lead>),
    Scored(Contribution),
}

/// The answer to a step; `None` for no answer, not sure, or a choice that the question does not have.
fn answer<'a>(step: &AskedQuestion<'_>, answers: &'a Answers) -> Option<Answer<'a>> {
    let choice = answers.to(step.id)??;
    match step.kind {
        QuestionKind::Precondition(Gate { choices, .. }) => Some(Answer::Gate(choice, choices.get(choice)?.leads)),
        QuestionKind::Scored(question, asked) => {
            let matters = answers.matters(step.id);
            let sums = gives(question, asked, asked.choices.get(choice)?, matters);
            Some(Answer::Scored(Contribution {
                question: step.id.clone(),
                criterion: question.criterion.clone(),
                choice: choice.clone(),
                points: sums.points,
                possible: sums.possible,
                matters,
            }))
        }
    }
}

/// What answering a question with a choice adds to the sums.
pub(crate) fn gives(question: &Question, asked: &Asked, choice: &Choice, matters: bool) -> Sums {
    let weight = u32::from(question.weight.get()) * if matters { 2 } else { 1 };
    let largest = asked.choices.entries().map(|c| c.coaching.max(c.mentoring).get()).max().unwrap_or(0);
    let points = |evidence: u16| weight * u32::from(evidence);
    Sums {
        points: PerAlternative { coaching: points(choice.coaching.get()), mentoring: points(choice.mentoring.get()) },
        possible: points(largest),
        answered: 1,
    }
}
