//! What the analysis of one perspective finds.

use crate::count::{Count, Number};
use crate::counting::count;
use crate::density::Density;
use crate::margin::{Margins, margins};
use crate::model::Model;
use crate::outcome::{Outcome, Tally};
use crate::plan::components;
use crate::trial::{Judge, Trial};
use ethnum::U256;
use guide::content::{ChoiceId, Content, EntryId, Lead, Perspective, QuestionId};
use guide::decision::AskedQuestion;

/// What a document recommends to one perspective, over all answer sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysis {
    /// Who asks.
    pub perspective: Perspective,
    /// How many answer sets give each outcome.
    pub outcomes: Tally,
    /// Those that give coaching, mentoring or both, tentatively.
    pub tentative: Count,
    /// The exits in order.
    pub exits: Vec<ExitAnalysis>,
    /// The questions in the order in which they are asked.
    pub questions: Vec<QuestionAnalysis>,
    /// How thin a recommendation can be.
    pub margins: Margins,
}

/// One exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitAnalysis {
    /// Its id.
    pub exit: EntryId,
    /// Where it leads.
    pub lead: Lead,
    /// The sets that it decides, since no exit before it is open.
    pub decides: Count,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionAnalysis {
    /// Its id.
    pub question: QuestionId,
    /// Whether it is scored.
    pub scored: bool,
    /// The sets in which it is asked.
    pub asked: Count,
    /// Those of them in which another answer to it alone gives another recommendation.
    pub turns: Count,
    /// Its choices in order, and last "not sure".
    pub choices: Vec<ChoiceAnalysis>,
}

/// One answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceAnalysis {
    /// The choice; `None` for not sure.
    pub choice: Option<ChoiceId>,
    /// What the sets with it give.
    pub outcomes: Tally,
    /// Those of them that give another recommendation without it, with "not sure" in its place.
    pub matters: Count,
}

impl QuestionAnalysis {
    /// Whether it decides alone: wherever the rule decides on enough answers, its answer alone settles the outcome, and its
    /// answers lead to more than one. An answer with several outcomes leaves something for the others to decide.
    #[must_use]
    pub fn decides_alone(&self) -> bool {
        const DECIDED: [Outcome; 4] = [Outcome::Coaching, Outcome::Mentoring, Outcome::Both, Outcome::Tie];
        let outcomes = |choice: &ChoiceAnalysis| -> Vec<Outcome> {
            DECIDED.into_iter().filter(|outcome| !choice.outcomes.of(*outcome).is_zero()).collect()
        };
        let all: Vec<Vec<Outcome>> =
            self.choices.iter().filter(|it| it.choice.is_some()).map(outcomes).filter(|it| !it.is_empty()).collect();
        self.scored && all.iter().all(|it| it.len() == 1) && all.iter().any(|it| Some(it) != all.first())
    }
}

/// Analyses what a document recommends to a perspective. Total, and exact for every document that is valid.
#[must_use]
pub fn analyse(content: &Content, perspective: Perspective) -> Analysis {
    let model = Model::of(content, perspective);
    match model.bound() {
        Some(_) => analyse_in::<u128>(&model, perspective),
        None => analyse_in::<U256>(&model, perspective),
    }
}

/// How the needs of all answer sets of a perspective lie on the need map. `None` for a document with more than 2^18 sums of
/// points, which only a large one has.
#[must_use]
pub fn density(content: &Content, perspective: Perspective) -> Option<Density> {
    let model = Model::of(content, perspective);
    let components = components(&model);
    match model.bound() {
        Some(_) => crate::density::density::<u128>(&model, &components),
        None => crate::density::density::<U256>(&model, &components),
    }
}

fn analyse_in<T: Number>(model: &Model<'_>, perspective: Perspective) -> Analysis {
    let components = components(model);
    let judge = Judge::of(model);
    let counted = count::<T>(model, &components, &judge);
    let exits = model.exits.iter().zip(&counted.exits);
    let questions = model.questions.iter().map(|question| &question.asked).zip(&counted.trials);
    Analysis {
        perspective,
        outcomes: counted.tally,
        tentative: counted.tentative,
        exits: exits
            .map(|(exit, decides)| ExitAnalysis { exit: exit.id.clone(), lead: exit.lead, decides: *decides })
            .collect(),
        questions: questions.map(|(question, trial)| QuestionAnalysis::of(question, trial)).collect(),
        margins: margins(model, &components, &judge, &counted),
    }
}

impl QuestionAnalysis {
    fn of(question: &AskedQuestion<'_>, trial: &Trial) -> Self {
        let choices = question.asked.choices.ids().map(Some).chain([None]).zip(&trial.answers);
        let choices = choices.map(|(choice, (outcomes, matters))| ChoiceAnalysis {
            choice: choice.cloned(),
            outcomes: *outcomes,
            matters: *matters,
        });
        Self {
            question: question.id.clone(),
            scored: question.is_scored(),
            asked: trial.asked,
            turns: trial.turns,
            choices: choices.collect(),
        }
    }
}
