//! A visit as JSON text, so that a reload or a move in the page does not lose it.
//!
//! Reading is tolerant, since content changes between visits and anyone can write into a browser's storage:
//! what does not fit the content is left out, and all the rest is kept.

use super::json::{self, Writer, integer, text, truth};
use super::link::{read_link, write_link};
use guide::decision::{Answers, questions_for};
use guide::content::{Content, Node, Perspective, QuestionId};
use guide::session::{Message, Page, Session};

/// The only version of the form.
const VERSION: u32 = 1;

/// The longest text that is read, in bytes; about twice what the largest document can give.
const MAX_PROGRESS: usize = 1 << 17;

/// Writes a visit.
#[must_use]
pub fn write_progress(session: &Session) -> String {
    let mut json = Writer::new();
    json.number("version", VERSION);
    json.text("perspective", session.perspective.map(Perspective::word));
    json.text("page", Some(&session.page.to_word()));
    json.text("resume", Some(&session.resume.to_word()));
    json.truth("changing", session.changing);
    let link = session.shared.as_ref().map(|shared| write_link(&shared.answers));
    json.text("shared", link.as_deref());
    json.truth("partial", session.shared.as_ref().is_some_and(|shared| shared.partial));
    json.open("answers", '{');
    for perspective in Perspective::ALL {
        json.open(perspective.word(), '{');
        write_answers(session.answers.of(*perspective), &mut json);
        json.close('}');
    }
    json.close('}');
    json.end()
}

fn write_answers(answers: &Answers, json: &mut Writer) {
    json.open("choices", '{');
    for (question, choice) in answers.given() {
        json.text(question.as_str(), choice.map(AsRef::as_ref));
    }
    json.close('}');
    json.open("matters", '[');
    for question in answers.marked() {
        json.item(question.as_str());
    }
    json.close(']');
}

/// Reads a visit as far as it fits the content; `None` where the text is no visit of a known version.
#[must_use]
pub fn read_progress(progress: &str, content: &Content) -> Option<Session> {
    let node = json::read(progress, MAX_PROGRESS)?;
    if integer(&node, "version") != Some(VERSION.into()) {
        return None;
    }
    let given = |perspective: Perspective| {
        let node = node.get("answers").and_then(|answers| answers.get(perspective.word()));
        answers(node.unwrap_or(&Node::Null), perspective, content)
    };
    let mut session = Session::new();
    session.answers.seeker = given(Perspective::Seeker);
    session.answers.leader = given(Perspective::Leader);
    session.answers.sponsor = given(Perspective::Sponsor);
    session.perspective = text(&node, "perspective").and_then(Perspective::from_word);
    session.shared = text(&node, "shared").and_then(|link| read_link(link, content));
    if let Some(shared) = &mut session.shared {
        shared.partial |= truth(&node, "partial");
    }
    let changing = truth(&node, "changing");
    for (key, changing) in [("resume", false), ("page", changing)] {
        if let Some(page) = text(&node, key).and_then(Page::from_word) {
            session = session.after(&Message::Arrived { page, changing }, content);
        }
    }
    Some(session)
}

/// The answers and marks from one perspective that the content has a place for.
fn answers(node: &Node, perspective: Perspective, content: &Content) -> Answers {
    let mut answers = Answers::none(perspective);
    let choices = node.get("choices");
    let marked = |id: &QuestionId| match node.get("matters") {
        Some(Node::List(list)) => list.iter().any(|mark| matches!(mark, Node::Text(mark) if mark == id.as_str())),
        _ => false,
    };
    for step in questions_for(content, perspective) {
        match choices.and_then(|choices| choices.get(step.id.as_str())) {
            Some(Node::Null) => answers.answer(step.id.clone(), None),
            Some(Node::Text(choice)) => {
                let choice = choice.as_str().into();
                if step.choice_text(&choice).is_some() {
                    answers.answer(step.id.clone(), Some(choice));
                }
            }
            _ => {}
        }
        if step.is_scored() && marked(step.id) {
            answers.mark(step.id.clone(), true);
        }
    }
    answers
}
