//! What is written into storage and events can be read back, and nothing that is read can do harm.

use authoring::{Problem, error_detail, read_document};
use codec::{Progress, events};
use guide::content::{Content, Perspective};
use guide::decision::{Answers, assess};
use guide::session::{Message, Page, Session, Shared};
use serde::Serialize;
use serde_json::{Value, json};

const MINIMAL: &str = include_str!("../fixtures/minimal.json");

fn content() -> Content {
    read_document(MINIMAL).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn write_progress(session: &Session) -> String {
    serde_json::to_string(&Progress::from(session)).expect("JSON")
}

fn read_progress(text: &str, content: &Content) -> Option<Session> {
    let progress: Progress = serde_json::from_str(text).ok()?;
    Some(progress.restore(content))
}

/// The session after some facts.
fn visit(messages: &[Message]) -> Session {
    let content = content();
    messages.iter().fold(Session::new(), |session, message| session.after(message, &content))
}

fn chose(question: &str, choice: Option<&str>) -> Message {
    Message::Chose { question: question.into(), choice: choice.map(Into::into) }
}

/// A visit with answers from two perspectives, a mark, and a question opened from the review page, as it is after a
/// reload: what a cancelled change comes back to is not kept.
fn rich() -> Session {
    let visit = visit(&[
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
    ]);
    Session { earlier: None, ..visit }
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
    let later = written.replacen("\"version\":1", "\"version\":2", 1);
    for text in ["", "null", "[]", "{}", "\u{0}", "{\"version\":\"1\"}", truncated, &deep, &later] {
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

/// The detail of an event as a host gets it.
fn detail(detail: impl Serialize) -> Value {
    serde_json::to_value(detail).expect("JSON")
}

#[test]
fn events_are_json_of_version_1() {
    let mut answers = Answers::none(Perspective::Seeker);
    answers.answer("agenda".into(), Some("own".into()));
    answers.answer("experience".into(), Some("little".into()));
    let assessment = assess(&content(), &answers);
    let problem = Problem { path: "$.title".to_owned(), message: "expected \"text\"\n, found <b>".to_owned() };
    let details = [
        detail(events::ready()),
        detail(events::start(Perspective::Sponsor)),
        detail(events::answer(&"agenda".into())),
        detail(events::result(&assessment)),
        detail(events::assessment(&assessment)),
        detail(error_detail(std::slice::from_ref(&problem))),
    ];
    for detail in &details {
        assert_eq!(detail["version"], 1, "{detail}");
        for private in ["own", "little", "choice"] {
            assert!(!detail.to_string().contains(&format!("\"{private}\"")), "{detail} tells an answer");
        }
    }
    // What the writer before serde wrote.
    let needs = json!({"coaching": {"points": 8, "possible": 9}, "mentoring": {"points": 0, "possible": 9}});
    let expected = [
        json!({"version": 1}),
        json!({"version": 1, "perspective": "sponsor"}),
        json!({"version": 1, "question": "agenda"}),
        json!({"version": 1, "recommendation": "coaching", "needs": needs}),
        json!({"version": 1, "perspective": "seeker", "recommendation": "coaching", "leaning": "coaching",
            "settled": false, "needs": needs}),
        json!({"version": 1, "code": "content", "message": "the content document cannot be used",
            "problems": [{"path": "$.title", "message": problem.message}]}),
    ];
    assert_eq!(details, expected);
}

#[test]
fn a_result_tells_needs_as_exact_fractions() {
    let mut answers = Answers::none(Perspective::Seeker);
    answers.answer("agenda".into(), Some("own".into()));
    answers.answer("experience".into(), Some("little".into()));
    let detail = detail(events::result(&assess(&content(), &answers)));
    let share = |alternative: &str, part: &str| detail["needs"][alternative][part].clone();
    assert_eq!(detail["recommendation"], "coaching");
    assert_eq!(share("coaching", "points"), 8);
    assert_eq!(share("coaching", "possible"), 9);
    assert_eq!(share("mentoring", "points"), 0);
}

/// What the writer before serde wrote: a new visit, one with answers, one with the answers of a link.
const EARLIER: [&str; 3] = [
    r#"{"version":1,"perspective":null,"page":"welcome","resume":"welcome","changing":false,"shared":null,"partial":false,"answers":{"seeker":{"choices":{},"matters":[]},"leader":{"choices":{},"matters":[]},"sponsor":{"choices":{},"matters":[]}}}"#,
    r#"{"version":1,"perspective":"seeker","page":"question/agenda","resume":"question/agenda","changing":true,"shared":null,"partial":false,"answers":{"seeker":{"choices":{"agenda":null,"free-will":"free","pace":"weeks"},"matters":["pace"]},"leader":{"choices":{"agenda":"guided"},"matters":[]},"sponsor":{"choices":{},"matters":[]}}}"#,
    r#"{"version":1,"perspective":"seeker","page":"shared","resume":"shared","changing":false,"shared":"1.leader.agenda_guided.35ca4d64","partial":true,"answers":{"seeker":{"choices":{"agenda":null,"free-will":"free","pace":"weeks"},"matters":["pace"]},"leader":{"choices":{"agenda":"guided"},"matters":[]},"sponsor":{"choices":{},"matters":[]}}}"#,
];

#[test]
fn progress_of_earlier_releases_is_read_and_still_written_so() {
    let shared = Shared { answers: rich().answers.leader, partial: true };
    let sessions = [Session::new(), rich(), rich().after(&Message::LinkOpened(Some(shared)), &content())];
    for (text, session) in EARLIER.into_iter().zip(sessions) {
        assert_eq!(write_progress(&session), text);
        assert_eq!(read_progress(text, &content()), Some(session));
    }
}

/// Long texts are refused by whoever parses them: see `Progress::MAX_BYTES`.
#[test]
fn the_progress_of_the_largest_document_is_not_too_long() {
    let id = |index: usize| format!("{index:0>48}");
    let mut session = Session::new();
    for perspective in Perspective::ALL {
        let answers = session.answers.of_mut(*perspective);
        for index in 0..2 * guide::content::MAX_ENTRIES {
            answers.answer(id(index).as_str().into(), Some(id(index).as_str().into()));
            answers.mark(id(index).as_str().into(), true);
        }
    }
    assert!(write_progress(&session).len() <= Progress::MAX_BYTES);
}
