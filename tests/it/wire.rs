//! What is written into storage and events can be read back, and nothing that is read can do harm.

use guide::decision::{Answers, assess};
use guide::content::{Content, Node, Perspective, Problem};
use guide::session::{Message, Page, Session, Shared};
use codec::{events, read_document, read_json, read_progress, write_progress};

const MINIMAL: &str = include_str!("../fixtures/minimal.json");

fn content() -> Content {
    read_document(MINIMAL).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The session after some facts.
fn visit(messages: &[Message]) -> Session {
    let content = content();
    messages.iter().fold(Session::new(), |session, message| session.after(message, &content))
}

fn chose(question: &str, choice: Option<&str>) -> Message {
    Message::Chose { question: question.into(), choice: choice.map(Into::into) }
}

/// A visit with answers from two perspectives, a mark, and a question opened from the review page.
fn rich() -> Session {
    visit(&[
        Message::PerspectiveChosen(Perspective::Leader),
        chose("agenda", Some("guided")),
        Message::PerspectiveChosen(Perspective::Seeker),
        Message::Started,
        chose("free-will", Some("free")),
        chose("agenda", None),
        chose("pace", Some("weeks")),
        Message::Marked { question: "pace".into(), matters: true },
        Message::PageOpened(Page::Review),
        Message::ChangeAsked("agenda".into()),
    ])
}

#[test]
fn progress_is_read_as_it_was_written() {
    for session in [Session::new(), rich(), rich().after(&Message::PageOpened(Page::Compare), &content())] {
        assert_eq!(read_progress(&write_progress(&session), &content()), Some(session.clone()));
        // With somebody else's answers beside them, some of which did not fit.
        let shared = Shared { answers: rich().answers.leader, partial: true };
        let both = session.after(&Message::LinkOpened(Some(shared)), &content());
        assert_eq!(read_progress(&write_progress(&both), &content()), Some(both));
    }
}

#[test]
fn an_error_message_is_not_kept() {
    let session = visit(&[Message::Started]);
    assert!(session.incomplete);
    assert_eq!(read_progress(&write_progress(&session), &content()), Some(Session::new()));
}

#[test]
fn what_is_no_progress_is_ignored() {
    let content = content();
    let written = write_progress(&rich());
    let truncated = &written[..written.len() / 2];
    let deep = "{\"a\":".repeat(20_000);
    let long = written.replacen("\"seeker\"", &format!("\"{}\"", "a".repeat(200_000)), 1);
    let later = written.replacen("\"version\":1", "\"version\":2", 1);
    for text in ["", "null", "[]", "{}", "\u{0}", "{\"version\":\"1\"}", truncated, &deep, &long, &later] {
        assert_eq!(read_progress(text, &content), None, "{}", text.chars().take(40).collect::<String>());
    }
}

#[test]
fn what_does_not_fit_the_content_is_left_out_and_the_rest_is_kept() {
    let text = r#"{
        "version": 1, "perspective": "seeker", "page": "question/gone", "resume": 5, "changing": "yes",
        "answers": {
            "seeker": {
                "choices": {"agenda": "own", "gone": "own", "experience": "gone", "pace": 7, "free-will": null},
                "matters": ["agenda", "gone", "free-will", 3, null]
            },
            "leader": {"choices": ["agenda"], "matters": {"agenda": true}},
            "sponsor": "all",
            "nobody": {"choices": {"agenda": "own"}}
        }
    }"#;
    let session = read_progress(text, &content()).expect("the version is known");
    let mut expected = Session::new();
    expected.perspective = Some(Perspective::Seeker);
    expected.answers.seeker.answer("agenda".into(), Some("own".into()));
    expected.answers.seeker.answer("free-will".into(), None);
    expected.answers.seeker.mark("agenda".into(), true);
    assert_eq!(session, expected);
}

#[test]
fn a_page_that_needs_a_perspective_is_not_opened_without_one() {
    for page in ["result", "review", "question/agenda", "moon", ""] {
        let text = format!(r#"{{"version": 1, "perspective": "nobody", "page": "{page}"}}"#);
        assert_eq!(read_progress(&text, &content()), Some(Session::new()), "{page}");
    }
}

/// The details of an event as a tree.
fn tree(text: &str) -> Node {
    read_json(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn events_are_json_of_version_1() {
    let mut answers = Answers::none(Perspective::Seeker);
    answers.answer("agenda".into(), Some("own".into()));
    answers.answer("experience".into(), Some("little".into()));
    let assessment = assess(&content(), &answers);
    let problem = Problem { path: "$.title".to_owned(), message: "expected \"text\"\n, found <b>".to_owned() };
    let details = [
        events::ready(),
        events::start(Perspective::Sponsor),
        events::answer(&"agenda".into()),
        events::result(&assessment),
        events::assessment(&assessment),
        events::wrong_content(std::slice::from_ref(&problem)),
    ];
    for detail in &details {
        assert_eq!(tree(detail).get("version"), Some(&Node::Integer(1)), "{detail}");
        for private in ["own", "little", "choice"] {
            assert!(!detail.contains(&format!("\"{private}\"")), "{detail} tells an answer");
        }
    }
    let Some(Node::List(problems)) = tree(&details[5]).get("problems").cloned() else { panic!("{}", details[5]) };
    assert_eq!(problems[0].get("message"), Some(&Node::Text(problem.message)));
}

#[test]
fn a_result_tells_needs_as_exact_fractions() {
    let mut answers = Answers::none(Perspective::Seeker);
    answers.answer("agenda".into(), Some("own".into()));
    answers.answer("experience".into(), Some("little".into()));
    let detail = tree(&events::result(&assess(&content(), &answers)));
    let share = |alternative: &str, part: &str| detail.get("needs")?.get(alternative)?.get(part).cloned();
    assert_eq!(detail.get("recommendation"), Some(&Node::Text("coaching".to_owned())));
    assert_eq!(share("coaching", "points"), Some(Node::Integer(8)));
    assert_eq!(share("coaching", "possible"), Some(Node::Integer(9)));
    assert_eq!(share("mentoring", "points"), Some(Node::Integer(0)));
}
