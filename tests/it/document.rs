//! A wrong document is refused whole, with every problem at its path, in words its author can act on.

use guide::content::MAX_TEXT;
use serde_json::{Value, json};
use crate::support::{MINIMAL, minimal, problems};

/// What one change to the minimal document leads to.
#[track_caller]
fn check(place: &str, value: Value, expected: &[&str]) {
    let mut document = minimal();
    *document.pointer_mut(place).expect("a place in the document") = value;
    assert_eq!(problems(&document.to_string()), expected, "{place}");
}

#[test]
fn the_minimal_document_is_right() {
    assert_eq!(problems(MINIMAL), Vec::<String>::new());
    assert_eq!(problems(&format!("\u{feff}{MINIMAL}")), Vec::<String>::new(), "with a byte order mark");
}

#[test]
fn different_mistakes_are_all_told_at_once() {
    let mut document = minimal();
    document["about"].as_object_mut().expect("an object").remove("owner");
    document["rule"]["strnog"] = json!(60);
    document["title"] = json!(["Two kinds of help"]);
    document["questions"]["agenda"]["weight"] = json!(6);
    document["questions"]["experience"]["criterion"] = json!("expereince");
    document["insights"]["both"]["sources"] = json!(["house", "hause"]);
    document["preconditions"]["free-will"]["perspectives"]["seeker"]["choices"]["sent"]["advice"] = Value::Null;
    document["actions"]["book"]["href"] = json!("javascript:alert(1)");
    document["about"]["date"] = json!("2025-02-29");
    document["interface"]["guide"]["progress"] = json!("Question {number}");
    document["scenarios"]["own-agenda"]["answers"]["agenda"] = json!("owm");
    document["scenarios"]["learner"]["answers"]["pase"] = json!("weeks");
    document["scenarios"]["learner"]["matters"] = json!(["agenda", "free-will"]);
    document["scenarios"]["sent"]["expect"] = json!("pasue");
    document["differences"]["dynamic"]["text"] = json!("<b>They differ.</b>");
    document["lang"] = json!("English");
    let text = document.to_string().replacen("\"close\":10", "\"close\":10,\"close\":12", 1);
    let mut found = problems(&text);
    found.sort_unstable();
    let expected = [
        "$.about.date: \"2025-02-29\" is not a day; write it as YYYY-MM-DD",
        "$.about.owner: missing",
        "$.actions.book.href: \"javascript:alert(1)\" is not a link that can be offered; \
         use https:, mailto:, tel: or a relative address",
        "$.differences.dynamic.text: this looks like HTML; content is plain text and would be shown to the letter",
        "$.insights.both.sources[1]: \"hause\" is no source; did you mean \"house\"?",
        "$.interface.guide.progress: the placeholder {total} is missing",
        "$.lang: \"English\" is not a language tag; write \"en\" or \"pt-BR\"",
        "$.preconditions.free-will.perspectives.seeker.choices.sent.advice: \
         missing; a choice that leads to pause says what to do",
        "$.questions.agenda.weight: expected a whole number from 1 to 5, found 6",
        "$.questions.experience.criterion: \"expereince\" is no criterion; did you mean \"experience\"?",
        "$.rule.close: written twice in the same object",
        "$.rule.strnog: unknown field; did you mean \"strong\"?",
        "$.scenarios.learner.answers.pase: \"pase\" is no question that a leader is asked; did you mean \"pace\"?",
        "$.scenarios.learner.matters[1]: \"free-will\" is no scored question that a leader is asked",
        "$.scenarios.own-agenda.answers.agenda: \"owm\" is no choice of this question; did you mean \"own\"?",
        "$.scenarios.sent.expect: \"pasue\" is not one of \"coaching\", \"mentoring\", \"both\", \"pause\", \
         \"elsewhere\", \"undecided\"; did you mean \"pause\"?",
        "$.title: expected text, found a list",
    ];
    assert_eq!(found, expected);
}

#[test]
fn one_mistake_is_told_once() {
    check(
        "/questions/agenda/perspectives/seeker/choices",
        json!(1),
        &["$.questions.agenda.perspectives.seeker.choices: expected an object, found a whole number"],
    );
    check("/rule/strong", json!("60"), &["$.rule.strong: expected a whole number from 0 to 100, found text"]);
    check("/criteria", json!(null), &["$.criteria: expected an object, found null"]);
    check("/sources", json!([]), &["$.sources: expected an object, found a list"]);
    check(
        "/scenarios/learner/perspective",
        json!("leder"),
        &["$.scenarios.learner.perspective: \"leder\" is not one of \"seeker\", \"leader\", \"sponsor\"; \
         did you mean \"leader\"?"],
    );
    check("/rule/close", json!(2.5), &["$.rule.close: expected a whole number from 0 to 100, found another number"]);
    check(
        "/questions/experience/perspectives/sponsor",
        json!(1),
        &["$.questions.experience.perspectives.sponsor: expected an object, found a whole number"],
    );
    check(
        "/questions/pace/perspectives",
        json!(1),
        &["$.questions.pace.perspectives: expected an object, found a whole number"],
    );
    check(
        "/preconditions/free-will",
        json!(1),
        &["$.preconditions.free-will: expected an object, found a whole number"],
    );
    check("/questions", json!(1), &["$.questions: expected an object, found a whole number"]);
    check("/preconditions", json!(1), &["$.preconditions: expected an object, found a whole number"]);
    check("/questions/agenda", json!(1), &["$.questions.agenda: expected an object, found a whole number"]);
    check("", json!([]), &["$: expected an object, found a list"]);
    check("", json!(null), &["$: expected an object, found null"]);
}

#[test]
fn what_others_may_refer_to_has_an_id_that_can_stand_in_a_link() {
    for id in ["", "Both", "in two", "in_two", "né", &"a".repeat(49)] {
        let mut document = minimal();
        document["insights"][id] = document["insights"]["both"].clone();
        let found = problems(&document.to_string());
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains(" is not an id; use 1 to 48 lower-case letters, digits and hyphens"), "{found:?}");
    }
}

/// The name of the one begins with that of the other.
#[test]
fn a_mistake_hides_none_beside_it() {
    let mut document = minimal();
    document["questions"]["agenda-2"] = document["questions"]["agenda"].clone();
    document["questions"]["agenda-2"]["weight"] = json!(9);
    document["questions"]["agenda"] = json!(1);
    let expected = [
        "$.questions.agenda: expected an object, found a whole number",
        "$.questions.agenda-2.weight: expected a whole number from 1 to 5, found 9",
    ];
    assert_eq!(problems(&document.to_string()), expected);
}

#[test]
fn a_guide_that_cannot_work_is_refused() {
    check(
        "/rule/weak",
        json!(61),
        &["$.rule.weak: 61 is more than strong (60); a need would be weak and strong at once"],
    );
    check("/rule/weak", json!(60), &[]);
    check("/rule/minimum", json!(3), &["$.rule.minimum: 3 answers are required, but a sponsor is asked 2 questions"]);
    check(
        "/questions/pace/perspectives",
        json!({}),
        &[
            "$.questions.pace.perspectives: asked of no perspective; give at least one",
            "$.scenarios.learner.answers.pace: \"pace\" is no question that a leader is asked",
        ],
    );
    check("/questions/experience/perspectives/seeker/choices/much/mentoring", json!(0), &[]);
    let choice = |order: u8| json!({"order": order, "text": "This.", "coaching": 0, "mentoring": 0});
    check(
        "/questions/pace/perspectives/seeker/choices",
        json!({"a": choice(1), "b": choice(2)}),
        &[
            "$.questions.pace.perspectives.seeker.choices: no choice gives evidence, so that the question decides nothing",
        ],
    );
    check(
        "/questions/pace/perspectives/seeker/choices",
        json!({}),
        &["$.questions.pace.perspectives.seeker.choices: expected 2 to 8 choices, found 0"],
    );
    let leads = json!({"order": 1, "text": "That.", "leads": "pause", "advice": "First this."});
    check(
        "/preconditions/free-will/perspectives/leader/choices",
        json!({"a": leads, "b": leads}),
        &["$.preconditions.free-will.perspectives.leader.choices: \
         every choice leads away, so that nobody can be recommended anything; let one lead nowhere"],
    );
    check(
        "/actions/book/outcomes",
        json!([]),
        &["$.actions.book.outcomes: empty, so that the link is never offered; name at least one recommendation"],
    );
    let mut document = minimal();
    document["questions"]["free-will"] = document["questions"]["experience"].clone();
    assert_eq!(
        problems(&document.to_string()),
        ["$.questions.free-will: a precondition has the same id; an answer could not tell them apart",]
    );
}

#[test]
fn text_is_text() {
    for html in ["<script>alert(1)</script>", "a </p> b", "<!-- note -->", "<IMG src=x>", "x<br>"] {
        check(
            "/title",
            json!(html),
            &["$.title: this looks like HTML; content is plain text and would be shown to the letter"],
        );
    }
    for text in ["I <3 help", "a < b > c", "5 <= 6", "->", "&lt;b&gt;", "{total}", "\u{202e}\u{1f9ed}"] {
        check("/title", json!(text), &[]);
    }
    for blank in ["", " \n\t", "\u{a0}"] {
        check("/title", json!(blank), &["$.title: expected text, found none"]);
    }
    check("/title", json!("é".repeat(MAX_TEXT)), &[]);
    check("/title", json!("é".repeat(MAX_TEXT + 1)), &["$.title: 2001 characters; at most 2000 are allowed"]);
}

#[test]
fn a_day_is_one_of_the_calendar() {
    for day in ["2024-02-29", "2000-02-29", "2025-12-31", "2025-04-30"] {
        check("/about/date", json!(day), &[]);
    }
    for day in ["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-1", "1 May"]
    {
        check("/about/date", json!(day), &[&format!("$.about.date: \"{day}\" is not a day; write it as YYYY-MM-DD")]);
    }
}

#[test]
fn links_lead_to_safe_places_only() {
    for safe in [
        "https://example.org",
        "HTTPS://example.org/a?b#c",
        "mailto:a@b.c",
        "tel:+1234",
        "help/book.html",
        "#a",
        "/a:b",
        "?a=b:c",
    ] {
        check("/actions/book/href", json!(safe), &[]);
    }
    for unsafe_link in [
        "http://example.org",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https:",
        "https:example.org",
        "mailto:",
        "java\tscript:x",
        "\\\\host",
        " https://example.org",
        "",
        "vbscript:x",
        "blob:x",
    ] {
        let mut document = minimal();
        document["actions"]["book"]["href"] = json!(unsafe_link);
        let found = problems(&document.to_string());
        assert_eq!(found.len(), 1, "{unsafe_link:?}: {found:?}");
        assert!(found[0].starts_with("$.actions.book.href: "), "{found:?}");
    }
}
