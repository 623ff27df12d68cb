//! The shipped document, and random answers to it from every perspective.

use authoring::{Checked, Document};
use grammar::Cldr;
use guide::content::{ChoiceId, Content, Counted, Perspective, QuestionId};
use guide::decision::{Answers, Assessment, Ground, questions};
use guide::explanation::Grammar;
use guide::session::{Message, Page, Session};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The shipped document as text.
pub(crate) const EN: &str = include_str!("../../../content/en.json");

/// The shipped document with its scenarios.
pub(crate) static CHECKED: LazyLock<Checked> = LazyLock::new(|| {
    Document::parse(EN).and_then(|document| document.check(None)).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("content/en.json:\n{}", list.join("\n"));
    })
});

/// The shipped document.
pub(crate) static SHIPPED: LazyLock<Content> = LazyLock::new(|| CHECKED.content.clone());

/// A text of the shipped document in the form for a number.
pub(crate) fn form(text: &'static Counted, number: usize) -> &'static str {
    text.of(Cldr.category(SHIPPED.lang.as_str(), number))
}

/// More questions than any perspective is asked.
const MOST_QUESTIONS: usize = 24;

/// Random answers to the shipped document, each question open, not sure or one of its choices, some marked. In half of
/// them only scored questions are answered, so that not every set is led to an exit.
pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    let perspective = prop::sample::select(Perspective::ALL);
    let picks = prop::collection::vec((0..12_usize, prop::bool::weighted(0.2)), MOST_QUESTIONS);
    (perspective, any::<bool>(), picks).prop_map(|(perspective, all, picks)| {
        let mut answers = Answers::none(perspective);
        for (question, (pick, marked)) in questions(&SHIPPED, perspective).into_iter().zip(picks) {
            if !all && !question.is_scored() {
                continue;
            }
            match pick {
                0 => {}
                1 => answers.answer(question.id.clone(), None),
                pick => {
                    let choices: Vec<&ChoiceId> = question.asked.choices.ids().collect();
                    answers.answer(question.id.clone(), Some(choices[pick % choices.len()].clone()));
                }
            }
            if marked && question.is_scored() && pick > 0 {
                answers.mark(question.id.clone(), true);
            }
        }
        answers
    })
}

/// These answers, and no others.
pub(crate) fn given(perspective: Perspective, list: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::none(perspective);
    for (question, choice) in list {
        answers.answer(QuestionId::from(*question), Some(ChoiceId::from(*choice)));
    }
    answers
}

/// A visit in which these answers were given.
pub(crate) fn answered(answers: &Answers) -> Session {
    let mut session = Session::new().after(&Message::PerspectiveChosen(answers.perspective), &SHIPPED);
    session.answers.of_mut(answers.perspective).clone_from(answers);
    session
}

/// A visit in which these answers were given, on this page.
pub(crate) fn answered_on(answers: &Answers, page: Page) -> Session {
    answered(answers).after(&Message::PageOpened(page), &SHIPPED)
}

/// The headline of a result: what is advised, or no more than few answers say.
pub(crate) fn told_headline(assessment: &Assessment, advised: &str) -> String {
    let labels = &SHIPPED.interface.result;
    match assessment.ground {
        Ground::Exit => advised.to_owned(),
        Ground::Tie if is_early(assessment) => labels.early_tie.clone(),
        _ if assessment.tentative => labels.tentative.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning)),
        _ => advised.to_owned(),
    }
}

/// Whether a result is told to rest on few answers.
pub(crate) fn is_early(assessment: &Assessment) -> bool {
    let few = usize::from(SHIPPED.rule.tentative.get());
    assessment.tentative || (assessment.leaning_ground == Ground::Tie && assessment.contributions.len() < few)
}
