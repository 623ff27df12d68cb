//! Answers in, assessments out, a line each; a wrong line says what is wrong with it and stops nothing.

use crate::support::given::{Given, State, cases, id};
use crate::support::sample::choice_id;
use crate::support::{MINIMAL, node, plain, tries};
use authoring::{MAX_LINE, assess_line, assess_lines, read_answers, read_document};
use codec::events;
use guide::content::Content;
use guide::decision::{Answers, assess};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::io::BufReader;

fn minimal() -> Content {
    read_document(MINIMAL).expect("a right document")
}

/// What comes out for some input, read through a buffer so small that lines span several fills.
fn run(input: &[u8]) -> Vec<Value> {
    let mut output = Vec::new();
    assess_lines(&minimal(), BufReader::with_capacity(7, input), &mut output).expect("memory can be written");
    let text = String::from_utf8(output).expect("text");
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
}

#[test]
fn a_line_of_answers_gives_a_line_of_assessment() {
    let line = r#"{"perspective": "seeker", "answers": {"free-will": "sent", "agenda": "own", "experience": "much", "pace": null}, "matters": ["agenda"]}"#;
    let expected = json!({
        "version": 1,
        "perspective": "seeker",
        "recommendation": "pause",
        "needs": {"coaching": {"points": 12, "possible": 15}, "mentoring": {"points": 3, "possible": 15}},
        "leaning": "coaching",
        "tentative": true,
        "settled": true,
        "triggers": [{"exit": "sent", "question": "free-will", "choice": "sent", "leads": "pause"}],
        "reasons": [
            {"side": "coaching", "question": "agenda", "choice": "own", "criterion": "agenda",
             "points": {"coaching": 12, "mentoring": 0}, "possible": 12, "matters": true},
            {"side": "mentoring", "question": "experience", "choice": "much", "criterion": "experience",
             "points": {"coaching": 0, "mentoring": 3}, "possible": 3, "matters": false},
        ],
        "sensitivity": {
            "kept": 11,
            "tried": 14,
            "changes": [
                {"question": "free-will", "choice": "free", "gives": "coaching"},
                {"question": "free-will", "choice": "unwell", "gives": "elsewhere"},
                {"question": "free-will", "choice": null, "gives": "coaching"},
            ],
        },
        "missing": ["which", "pace"],
    });
    assert_eq!(run(line.as_bytes()), [expected]);
}

#[track_caller]
fn check_refused(line: &str, expected: &str) {
    let answer: Value = serde_json::from_str(&assess_line(&minimal(), 12, line)).expect("JSON");
    assert_eq!(answer, json!({"version": 1, "error": {"line": 12, "message": expected}}), "{line}");
}

#[test]
fn a_wrong_line_says_where_and_what_and_what_would_be_right() {
    check_refused(
        "{",
        "$: this is not JSON: it ends too early: the { of line 12 is not closed; add } at line 12 column 2",
    );
    check_refused("perspective", "$: this is not JSON: a text has to stand in quotation marks at line 12 column 1");
    check_refused(&"[".repeat(1_000), "$: nested too deeply at line 12 column 128");
    check_refused("[]", "$: expected an object, found a list");
    check_refused("{}", "$.perspective: missing; $.answers: missing");
    check_refused(
        r#"{"perspective": "seker", "answers": {"nonsense": 1}}"#,
        "$.perspective: \"seker\" is not one of \"seeker\", \"leader\", \"sponsor\"; did you mean \"seeker\"?; \
         $.answers.nonsense: expected an id, found a whole number",
    );
    check_refused(
        r#"{"perspective": "seeker", "answers": {"agneda": "own", "agenda": "owm"}, "maters": []}"#,
        "$.maters: unknown field; did you mean \"matters\"?; \
         $.answers.agneda: \"agneda\" is no question that a seeker is asked; did you mean \"agenda\"?; \
         $.answers.agenda: \"owm\" is no choice of this question; did you mean \"own\"?",
    );
    check_refused(
        r#"{"perspective": "sponsor", "answers": {"pace": "weeks"}}"#,
        "$.answers.pace: \"pace\" is no question that a sponsor is asked; there are \"agenda\", \"experience\", \"free-will\" and \"which\"",
    );
    check_refused(
        r#"{"perspective": "seeker", "answers": {}, "matters": ["agenda", "free-will"]}"#,
        "$.matters[1]: \"free-will\" is no scored question that a seeker is asked; \
         there are \"agenda\", \"experience\", \"pace\" and \"which\"",
    );
    check_refused(
        r#"{"perspective": "seeker", "answers": {"agenda": "own", "agenda": "shared"}}"#,
        "$.answers.agenda: written twice in the same object",
    );
    check_refused(
        r#"{"version": 2, "perspective": "seeker", "answers": {}}"#,
        "$.version: expected a whole number from 1 to 1, found 2",
    );
}

#[test]
fn a_wrong_line_stops_nothing_and_blank_lines_are_only_counted() {
    let right = r#"{"perspective": "leader", "answers": {}}"#;
    let long = format!(r#"{{"perspective": "leader", "answers": {{}}, "matters": ["{}"]}}"#, "x".repeat(MAX_LINE));
    let mut input = format!("\u{feff}{right}\r\n\n  \t\r\nwrong\n{long}\n").into_bytes();
    input.extend(b"{\"perspective\": \"\xff\"}\n");
    input.extend(right.as_bytes());
    let found: Vec<(Value, Value)> =
        run(&input).iter().map(|answer| (answer["recommendation"].clone(), answer["error"]["line"].clone())).collect();
    let assessed = (json!("undecided"), Value::Null);
    let refused = |line: u8| (Value::Null, json!(line));
    assert_eq!(found, [assessed.clone(), refused(4), refused(5), refused(6), assessed]);
}

#[test]
fn only_a_line_that_is_too_long_is_refused_for_its_length() {
    let padded = |length: usize| {
        let line = r#"{"perspective": "leader", "answers": {}}"#;
        format!("{line}{}\n", " ".repeat(length - line.len()))
    };
    let found = run(format!("{}{}", padded(MAX_LINE), padded(MAX_LINE + 1)).as_bytes());
    assert_eq!(found[0]["recommendation"], "undecided");
    assert_eq!(found[1]["error"]["message"], "$: longer than 65536 bytes, the most that a line may have");
    assert_eq!(run(b""), Vec::<Value>::new());
    assert_eq!(run(b"\n\n"), Vec::<Value>::new());
}

#[test]
fn every_scenario_gives_what_it_expects_as_a_line_too() {
    let document = crate::support::minimal();
    for (id, scenario) in document["scenarios"].as_object().expect("an object") {
        let mut line = scenario.clone();
        let expected = line["expect"].take();
        line.as_object_mut()
            .expect("an object")
            .retain(|key, _| ["perspective", "answers", "matters"].contains(&key.as_str()));
        assert_eq!(run(line.to_string().as_bytes())[0]["recommendation"], expected, "{id}");
    }
}

/// The line of some answers.
fn line(given: &Given) -> String {
    let answers: Map<String, Value> = given
        .by_id()
        .into_iter()
        .filter_map(|(question, state)| match state {
            State::Open => None,
            State::NotSure => Some((question.to_string(), Value::Null)),
            State::Chosen(choice) => Some((question.to_string(), json!(choice_id(choice)))),
        })
        .collect();
    let marked = (0..given.marks.len()).filter(|place| given.marks[*place]);
    let matters: Vec<String> = marked.map(|place| id(place).to_string()).collect();
    json!({"perspective": "seeker", "answers": answers, "matters": matters}).to_string()
}

proptest! {
    #![proptest_config(tries(100))]

    #[test]
    fn a_line_gives_what_the_guide_gives((sample, given) in cases()) {
        let content = sample.content();
        let answer: Value = serde_json::from_str(&assess_line(&content, 1, &line(&given))).expect("JSON");
        let assessment = assess(&content, &given.answers());
        prop_assert_eq!(&answer["recommendation"], plain::recommendation(&sample, &given).word());
        prop_assert_eq!(&answer["settled"], assessment.settled);
        prop_assert_eq!(&answer["needs"]["mentoring"]["points"], assessment.needs.mentoring.points);
        prop_assert_eq!(&answer["sensitivity"]["kept"], assessment.sensitivity.kept());
        let read = serde_json::to_value(events::assessment(&assessment)).expect("JSON");
        for (key, value) in read.as_object().expect("an object") {
            prop_assert_eq!(&answer[key], value, "{} as a host reads it", key);
        }
        prop_assert_eq!(read.as_object().map(Map::len), Some(6));
        prop_assert_eq!(answer["reasons"].as_array().map(Vec::len), Some(assessment.contributions.len()));
    }

    #[test]
    fn any_bytes_give_a_line_each(input in prop::collection::vec(any::<u8>(), 0..200)) {
        let lines = input.split(|byte| *byte == b'\n').filter(|line| {
            std::str::from_utf8(line).map_or(true, |text| !text.trim().is_empty())
        });
        prop_assert_eq!(run(&input).len(), lines.count());
    }
}

#[test]
fn the_answers_of_a_set_are_taken_over_in_full() {
    let node = node(
        r#"{"version": 1, "perspective": "leader", "answers": {"agenda": "own", "pace": null}, "matters": ["pace"]}"#,
    );
    let answers = Answers::from(&read_answers(&minimal(), &node).expect("right answers"));
    let given: Vec<_> =
        answers.given().map(|(question, choice)| (question.as_str(), choice.map(AsRef::as_ref))).collect();
    assert_eq!(given, [("agenda", Some("own")), ("pace", None)]);
    assert_eq!(answers.marked().map(AsRef::as_ref).collect::<Vec<&str>>(), ["pace"]);
}
