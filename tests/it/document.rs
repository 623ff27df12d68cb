//! A wrong document is refused whole, with every problem at its path, in words its author can act on.

use crate::support::{MINIMAL, minimal, problems};
use guide::content::MAX_TEXT;
use serde_json::{Value, json};

/// What one change to the minimal document leads to.
#[track_caller]
pub(crate) fn check(place: &str, value: Value, expected: &[&str]) {
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
    document["questions"]["free-will"]["perspectives"]["seeker"]["choices"]["unwell"]["sensitive"] = json!("yes");
    document["helps"]["agree"].as_object_mut().expect("an object").remove("name");
    document["exits"]["leader"]["sent"]["help"] = json!("agre");
    document["exits"]["sponsor"]["unwell"]["leads"] = json!("else");
    document["actions"]["book"]["href"] = json!("javascript:alert(1)");
    document["about"]["date"] = json!("2025-02-29");
    document["interface"]["guide"]["progress"] = json!("Question {number}");
    document["scenarios"]["own-agenda"]["answers"]["agenda"] = json!("owm");
    document["scenarios"]["learner"]["answers"]["pase"] = json!("weeks");
    document["scenarios"]["learner"]["matters"] = json!(["agenda", "free-will"]);
    document["scenarios"]["sent"]["expect"] = json!("pasue");
    document["differences"]["dynamic"]["text"] = json!("<b>They differ.</b>");
    document["lang"] = json!("English");
    let text = document.to_string().replacen("\"both\":30", "\"both\":30,\"both\":12", 1);
    let mut found = problems(&text);
    found.sort_unstable();
    let expected = [
        "$.about.date: \"2025-02-29\" is no day of the calendar; that month has fewer days",
        "$.about.owner: missing",
        "$.actions.book.href: \"javascript:alert(1)\" is not a link that can be offered; \
         use https:, mailto:, tel: or a relative address",
        "$.differences.dynamic.text: this looks like HTML; content is plain text, so visitors would see the marks themselves",
        "$.exits.leader.sent.help: \"agre\" is no help; did you mean \"agree\"?",
        "$.exits.sponsor.unwell.leads: \"else\" is not one of \"pause\", \"elsewhere\"",
        "$.helps.agree.name: missing",
        "$.insights.both.sources[1]: \"hause\" is no source; did you mean \"house\"?",
        "$.interface.guide.progress: the placeholder {total} is missing",
        "$.lang: \"English\" is not a language tag; write \"en\" or \"pt-BR\"",
        "$.questions.agenda.weight: expected a whole number from 1 to 5, found 6",
        "$.questions.experience.criterion: \"expereince\" is no criterion; did you mean \"experience\"?",
        "$.questions.free-will.perspectives.seeker.choices.unwell.sensitive: expected true or false, found text",
        "$.rule.both: written twice in the same object",
        "$.rule.strnog: unknown field; did you mean \"strong\"?",
        "$.scenarios.learner.answers.pase: \"pase\" is no question that a leader is asked; did you mean \"pace\"?",
        "$.scenarios.learner.matters[1]: \"free-will\" is no scored question that a leader is asked; \
         there are \"agenda\", \"experience\", \"pace\" and \"which\"",
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
    check(
        "/rule/strong",
        json!("60"),
        &["$.rule.strong: expected a whole number from 0 to 100, found text; leave the quotation marks out"],
    );
    check("/criteria", json!(null), &["$.criteria: expected an object, found null"]);
    check("/sources", json!([]), &["$.sources: expected an object, found a list"]);
    check(
        "/scenarios/learner/perspective",
        json!("leder"),
        &["$.scenarios.learner.perspective: \"leder\" is not one of \"seeker\", \"leader\", \"sponsor\"; \
         did you mean \"leader\"?"],
    );
    check("/rule/both", json!(2.5), &["$.rule.both: expected a whole number from 0 to 100, found another number"]);
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
    check("/questions/free-will", json!(1), &["$.questions.free-will: expected an object, found a whole number"]);
    check("/exits/seeker", json!(1), &["$.exits.seeker: expected an object, found a whole number"]);
    check("/exits/seeker/sent/when", json!([]), &["$.exits.seeker.sent.when: expected an object, found a list"]);
    check(
        "/exits/seeker/sent/when",
        json!({"free-will": "sent"}),
        &["$.exits.seeker.sent.when.free-will: expected a list, found text"],
    );
    check("/questions", json!(1), &["$.questions: expected an object, found a whole number"]);
    for place in [
        "/questions/strain/perspectives/seeker/order",
        "/questions/free-will/perspectives/seeker/order",
        "/questions/agenda/perspectives/leader/order",
    ] {
        let path = place.replace('/', ".");
        let message = "expected a whole number from 0 to 9999, found text; leave the quotation marks out";
        check(place, json!("1"), &[&format!("${path}: {message}")]);
    }
    check(
        "/questions/which/weight",
        json!(6),
        &["$.questions.which.weight: expected a whole number from 1 to 5, found 6"],
    );
    let evidence = json!({"a": {"order": 1, "text": "This.", "coaching": 4}, "b": {"order": 2, "text": "That."}});
    check(
        "/questions/pace/perspectives/leader/choices",
        evidence,
        &["$.questions.pace.perspectives.leader.choices.a.coaching: expected a whole number from 0 to 3, found 4"],
    );
    check("/exits/sponsor/sent/ask", json!(1), &["$.exits.sponsor.sent.ask: expected an object, found a whole number"]);
    check(
        "/helps/agree/perspectives/leader",
        json!(1),
        &["$.helps.agree.perspectives.leader: expected an object, found a whole number"],
    );
    check("/helps", json!(1), &["$.helps: expected an object, found a whole number"]);
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
fn text_is_text() {
    for html in ["<script>alert(1)</script>", "a </p> b", "<!-- note -->", "<IMG src=x>", "x<br>"] {
        check(
            "/title",
            json!(html),
            &["$.title: this looks like HTML; content is plain text, so visitors would see the marks themselves"],
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
