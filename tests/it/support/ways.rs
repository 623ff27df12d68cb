//! Every recommendation in every perspective, on its page.

use super::page::render;
use super::shipped::SHIPPED;
use guide::decision::{Answers, Assessment, QuestionKind, assess, questions_for};
use guide::explanation::{Explanation, explain};
use guide::content::{Asked, ChoiceId, Gate, Lead, Perspective};
use guide::session::{Message, Page, Session};
use scraper::Html;

/// How a test answers: a way through the scored questions, and through the preconditions.
type Way = (&'static str, fn(&Asked) -> Option<ChoiceId>, Option<Lead>);

const WAYS: &[Way] = &[
    // Coaching for what has few choices, mentoring for the rest, so that the answers pull to both sides.
    (
        "mixed",
        |asked| most(asked, if asked.choices.len() < 4 { |c, m| c * 4 + 3 - m } else { |c, m| m * 4 + 3 - c }),
        None,
    ),
    ("coaching", |asked| most(asked, |c, m| c * 4 + 3 - m), None),
    ("mentoring", |asked| most(asked, |c, m| m * 4 + 3 - c), None),
    ("both", |asked| most(asked, |c, m| c.min(m) * 4 + c + m), None),
    ("weak", |asked| most(asked, |c, m| 6 - c - m), None),
    ("unsure", |_| None, None),
    ("pause", |asked| most(asked, |c, m| c * 4 + 3 - m), Some(Lead::Pause)),
    ("elsewhere", |asked| most(asked, |c, m| m * 4 + 3 - c), Some(Lead::Elsewhere)),
    ("pause, nothing known", |_| None, Some(Lead::Pause)),
];

/// The choice whose evidence for coaching and mentoring is worth most.
fn most(asked: &Asked, worth: fn(u16, u16) -> u16) -> Option<ChoiceId> {
    let value = |id: &ChoiceId| asked.choices.get(id).map(|c| worth(c.coaching.get(), c.mentoring.get()));
    asked.choices.ids().max_by_key(|id| value(id)).cloned()
}

fn through(gate: &Gate, lead: Option<Lead>) -> ChoiceId {
    let way = |wanted: Option<Lead>| gate.choices.iter().find(|(_, choice)| choice.leads == wanted);
    way(lead).or_else(|| way(None)).expect("a way through").0.clone()
}

/// Every perspective with every way of answering, on the page of the recommendation. Every other question is marked.
pub(crate) fn every_result() -> Vec<(String, Answers, Html)> {
    let mut results = Vec::new();
    for perspective in Perspective::ALL {
        for (name, scored, lead) in WAYS {
            let mut session = Session::new().after(&Message::PerspectiveChosen(*perspective), &SHIPPED);
            for (index, step) in questions_for(&SHIPPED, *perspective).enumerate() {
                let question = step.id.clone();
                let choice = match step.kind {
                    QuestionKind::Precondition(gate) => Some(through(gate, *lead)),
                    QuestionKind::Scored(_, asked) => scored(asked),
                };
                session = session.after(&Message::Chose { question: question.clone(), choice }, &SHIPPED);
                if step.is_scored() && index % 2 == 0 {
                    session = session.after(&Message::Marked { question, matters: true }, &SHIPPED);
                }
            }
            session = session.after(&Message::PageOpened(Page::Result), &SHIPPED);
            let answers = session.current().expect("a perspective").clone();
            results.push((format!("{}, {name}", perspective.word()), answers, render(&session)));
        }
    }
    results
}

/// What the decision says to answers, and why.
pub(crate) fn explained(answers: &Answers) -> (Assessment, Explanation) {
    let assessment = assess(&SHIPPED, answers);
    let explanation = explain(&assessment);
    (assessment, explanation)
}
