//! Everything that situations and codings tell about a document.

use super::between::Between;
use super::coding::Coding;
use super::folds::Folds;
use super::outcome::Outcome;
use super::share::Agreement;
use super::situation::Situation;
use guide::content::{Content, Perspective};
use guide::decision::{Answers, Applicable, assess, questions};
use serde::Serialize;
use std::collections::BTreeMap;

/// What situations and codings tell about a document.
#[derive(Debug, Serialize)]
pub struct Report {
    /// How many situations there are.
    pub situations: usize,
    /// How many of them are uncontested. Agreement is counted over these.
    pub uncontested: usize,
    /// What each coding tells.
    pub codings: Vec<CodingReport>,
    /// How far each two codings agree.
    pub between: Vec<Between>,
}

/// What one coding tells.
#[derive(Debug, Serialize)]
pub struct CodingReport {
    /// Whose it is.
    pub name: String,
    /// The agreement under the rule as it stands.
    pub agreement: Agreement,
    /// The agreement under thresholds that were chosen on other situations.
    pub folds: Folds,
    /// Each question of each perspective that is asked at least once.
    pub unanswered: Vec<Unanswered>,
    /// The uncontested situations in which the guide gives something else than guidance.
    pub disagreements: Vec<Disagreement>,
}

/// How often a question stays without an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unanswered {
    /// The word of the perspective.
    pub perspective: &'static str,
    /// The question.
    pub question: String,
    /// How often it stays without an answer.
    pub unanswered: usize,
    /// In how many situations the other answers lead to it.
    pub asked: usize,
}

/// A situation in which the guide gives something else than guidance.
#[derive(Debug, Serialize)]
pub struct Disagreement {
    /// Its id.
    pub id: String,
    /// The word of its perspective.
    pub perspective: &'static str,
    /// What guidance advises.
    pub expected: &'static str,
    /// What the guide gives: the word of an [`Outcome`].
    pub given: &'static str,
    /// The exit that decides, if one does.
    pub exit: Option<String>,
    /// The points of the scored answers for coaching.
    pub coaching: u32,
    /// The points of the scored answers for mentoring.
    pub mentoring: u32,
    /// The situation.
    pub situation: String,
    /// Why guidance advises what it does.
    pub reason: String,
    /// The choices by question.
    pub answers: BTreeMap<String, String>,
}

/// Compares a document with situations by their codings, each of which must be one of these situations.
#[must_use]
pub fn report(content: &Content, situations: &[Situation], codings: &[Coding]) -> Report {
    let pairs = codings.iter().enumerate().flat_map(|(place, one)| {
        let later = codings.iter().skip(place + 1);
        later.map(move |other| Between::of(content, one, other))
    });
    Report {
        situations: situations.len(),
        uncontested: situations.iter().filter(|situation| !situation.contested).count(),
        codings: codings.iter().map(|coding| CodingReport::of(content, situations, coding)).collect(),
        between: pairs.collect(),
    }
}

impl CodingReport {
    fn of(content: &Content, situations: &[Situation], coding: &Coding) -> Self {
        let outcomes = || {
            let outcome = |answers| (answers, Outcome::of(content, answers));
            situations.iter().zip(coding.answers.iter().map(outcome))
        };
        let disagreements = outcomes()
            .filter(|(situation, (_, outcome))| !situation.contested && !outcome.agrees(situation.expected))
            .map(|(situation, (answers, outcome))| Disagreement::of(content, situation, answers, outcome));
        Self {
            name: coding.name.clone(),
            agreement: Agreement::of(outcomes().map(|(situation, (_, outcome))| (situation, outcome))),
            folds: Folds::of(content, situations, coding),
            unanswered: unanswered(content, coding),
            disagreements: disagreements.collect(),
        }
    }
}

impl Disagreement {
    fn of(content: &Content, situation: &Situation, answers: &Answers, outcome: Outcome) -> Self {
        let assessment = assess(content, answers);
        let text = |text: &dyn AsRef<str>| text.as_ref().to_owned();
        Self {
            id: text(&situation.id),
            perspective: situation.perspective.word(),
            expected: situation.expected.word(),
            given: outcome.word(),
            exit: assessment.exits.first().map(|exit| text(&exit.id)),
            coaching: assessment.needs.coaching.points,
            mentoring: assessment.needs.mentoring.points,
            situation: situation.situation.clone(),
            reason: situation.reason.clone(),
            answers: assessment.given.iter().map(|(question, choice)| (text(question), text(choice))).collect(),
        }
    }
}

fn unanswered(content: &Content, coding: &Coding) -> Vec<Unanswered> {
    let applicable: Vec<_> =
        coding.answers.iter().map(|answers| (answers.perspective, Applicable::of(content, answers))).collect();
    let mut list = Vec::new();
    for perspective in Perspective::ALL {
        let of_perspective = || applicable.iter().filter(|(of, _)| of == perspective).map(|(_, answers)| answers);
        for question in questions(content, *perspective) {
            let asked = || of_perspective().filter(|answers| answers.question(question.id).is_some());
            list.push(Unanswered {
                perspective: perspective.word(),
                question: question.id.to_string(),
                unanswered: asked().filter(|answers| answers.choice(question.id).is_none()).count(),
                asked: asked().count(),
            });
        }
    }
    list.retain(|question| question.asked > 0);
    list
}
