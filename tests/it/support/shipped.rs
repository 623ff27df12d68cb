//! The shipped document, and random answers to it from every perspective.

use guide::decision::{Answers, questions_for};
use guide::content::{Content, Perspective};
use guide::session::{Message, Session};
use codec::read_document;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The shipped document.
pub(crate) static SHIPPED: LazyLock<Content> =
    LazyLock::new(|| read_document(include_str!("../../../content/en.json")).expect("the shipped document is right"));

/// More questions than any perspective is asked.
const MOST_STEPS: usize = 24;

/// Random answers to the shipped document: each question open, not sure or one of its choices, some marked.
pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    let perspective = prop::sample::select(Perspective::ALL);
    let picks = prop::collection::vec((0..8_usize, prop::bool::weighted(0.2)), MOST_STEPS);
    (perspective, picks).prop_map(|(perspective, picks)| {
        let mut answers = Answers::none(perspective);
        for (step, (pick, marked)) in questions_for(&SHIPPED, perspective).zip(picks) {
            match pick {
                0 => {}
                1 => answers.answer(step.id.clone(), None),
                pick => {
                    let choices = step.choices();
                    answers.answer(step.id.clone(), Some(choices[pick % choices.len()].0.clone()));
                }
            }
            if marked && step.is_scored() && pick > 0 {
                answers.mark(step.id.clone(), true);
            }
        }
        answers
    })
}

/// A visit in which these answers were given.
pub(crate) fn answered(answers: &Answers) -> Session {
    let mut session = Session::new().after(&Message::PerspectiveChosen(answers.perspective), &SHIPPED);
    for (question, choice) in answers.given() {
        let chose = Message::Chose { question: question.clone(), choice: choice.cloned() };
        session = session.after(&chose, &SHIPPED);
    }
    for question in answers.marked() {
        session = session.after(&Message::Marked { question: question.clone(), matters: true }, &SHIPPED);
    }
    session
}
