//! Ways of answering the shipped document: to every recommendation in every perspective, and their pages.

use super::exits::{closed, exits, opening};
use super::page::{on_screen, render};
use super::shipped::{SHIPPED, answered_on};
use guide::content::{Alternative, Choice, ChoiceId, Perspective};
use guide::decision::{Answers, AskedQuestion, Assessment, assess, questions_for};
use guide::explanation::{Explanation, explain};
use guide::session::Page;
use scraper::Html;

/// What the evidence of a choice for coaching and for mentoring is worth to a way of answering.
pub(crate) type Worth = fn(u32, u32) -> u32;

/// As much for coaching as can be, and as little for mentoring.
pub(crate) const COACHING: Worth = |c, m| c * 4 + 3 - m;
/// The opposite.
pub(crate) const MENTORING: Worth = |c, m| m * 4 + 3 - c;
/// As much as can be for either: both needs are named, and said to be two.
pub(crate) const BOTH: Worth = |c, m| c + m;
/// As much for both alike as can be, and where that is nothing, little.
const ALIKE: Worth = |c, m| c.min(m) * 10 + 6 - c - m;

const WAYS: &[(&str, Worth)] =
    &[("coaching", COACHING), ("mentoring", MENTORING), ("both", BOTH), ("little", |c, m| 6 - c - m)];

/// The choice that is worth most among those that lead to no exit.
pub(crate) fn most(question: &AskedQuestion<'_>, perspective: Perspective, worth: Worth) -> Option<ChoiceId> {
    let value = |choice: &Choice| {
        let value = worth(choice.evidence(Alternative::Coaching), choice.evidence(Alternative::Mentoring));
        if question.is_scored() { value } else { 0 }
    };
    let choices = question.asked.choices.iter().rev().filter(|(id, _)| closed(perspective, question.id, id));
    choices.max_by_key(|(_, choice)| value(choice)).map(|(id, _)| id.clone())
}

/// Answers every question that is still open, follow-ups among them, and marks every other one of them.
pub(crate) fn filled(mut answers: Answers, pick: impl Fn(&AskedQuestion<'_>) -> Option<ChoiceId>) -> Answers {
    let mut index = 0;
    while let Some(question) = questions_for(&SHIPPED, &answers).into_iter().find(|it| answers.to(it.id).is_none()) {
        answers.answer(question.id.clone(), pick(&question));
        if question.is_scored() && index % 2 == 0 {
            answers.mark(question.id.clone(), true);
        }
        index += 1;
    }
    answers
}

/// Answers that go one way throughout.
pub(crate) fn way(perspective: Perspective, worth: Worth) -> Answers {
    along(Answers::none(perspective), worth)
}

/// The same after answers that are given.
pub(crate) fn along(answers: Answers, worth: Worth) -> Answers {
    let perspective = answers.perspective;
    filled(answers, |question| most(question, perspective, worth))
}

/// As much for both alike as can be, without a word on what either could give.
pub(crate) fn tie(perspective: Perspective) -> Answers {
    filled(Answers::none(perspective), |question| {
        if ["learn", "own"].contains(&question.id.as_str()) { None } else { most(question, perspective, ALIKE) }
    })
}

/// Every perspective with every way of answering: to each recommendation, tentatively, and to exits of every kind.
pub(crate) fn every_way() -> Vec<(String, Answers)> {
    let mut ways = Vec::new();
    for perspective in Perspective::ALL {
        let mut add = |name: &str, answers| ways.push((format!("{}, {name}", perspective.word()), answers));
        for (name, worth) in WAYS {
            add(name, way(*perspective, *worth));
        }
        add("tie", tie(*perspective));
        let asks = |question: &AskedQuestion<'_>, ids: &[&str]| ids.contains(&question.id.as_str());
        let none = Answers::none(*perspective);
        // Coaching for what is asked first, mentoring for the rest, so that the answers pull to both sides.
        add(
            "mixed",
            filled(none.clone(), |question| {
                most(question, *perspective, if asks(question, &["aim", "known"]) { COACHING } else { MENTORING })
            }),
        );
        add(
            "both, which one is open",
            filled(
                none.clone(),
                |question| {
                    if asks(question, &["which"]) { None } else { most(question, *perspective, BOTH) }
                },
            ),
        );
        add(
            "few answers",
            filled(none.clone(), |question| {
                if asks(question, &["aim", "own"]) { most(question, *perspective, COACHING) } else { None }
            }),
        );
        add("unsure", filled(none, |_| None));
        for (leads, exit) in exits_of_every_kind(*perspective) {
            add(&format!("{leads}, coaching"), along(exit.clone(), COACHING));
            add(&format!("{leads}, nothing else known"), filled(exit, |_| None));
        }
    }
    ways
}

/// Answers to the first exit of each kind: to pause, to elsewhere, with what the other answers say and without.
fn exits_of_every_kind(perspective: Perspective) -> Vec<(String, Answers)> {
    let mut kinds: Vec<(String, Answers)> = Vec::new();
    for (id, exit) in exits(perspective) {
        let leaning = if exit.leaning == Some(false) { "" } else { " for now" };
        let instead = if exit.instead == Some(true) { " instead" } else { "" };
        let kind = format!("{}{leaning}{instead}", exit.leads.word());
        if kinds.iter().all(|(known, _)| *known != kind) {
            kinds.push((kind, opening(perspective, id)));
        }
    }
    kinds
}

/// Every perspective with every way of answering, on the page of the recommendation, as it is on the screen.
pub(crate) fn every_result() -> Vec<(String, Answers, Html)> {
    let page = |(name, answers): (String, Answers)| {
        let page = on_screen(render(&answered_on(&answers, Page::Result)));
        (name, answers, page)
    };
    every_way().into_iter().map(page).collect()
}

/// What the decision says to answers, and why.
pub(crate) fn explained(answers: &Answers) -> (Assessment, Explanation) {
    let assessment = assess(&SHIPPED, answers);
    let explanation = explain(&assessment);
    (assessment, explanation)
}

/// Whether the leaning is told: where no exit decides, or one that leaves it standing.
pub(crate) fn tells_leaning(assessment: &Assessment) -> bool {
    let deciding = assessment.exits.first();
    let exit = deciding.and_then(|open| SHIPPED.exits.of(assessment.perspective).get(&open.id));
    exit.is_none_or(|exit| exit.leaning != Some(false))
}
