//! An organisation's file says only what differs, and what it changed can be shown.

use crate::support::{MINIMAL, load, minimal, node};
use authoring::{Checked, Document, Problem, read_document};
use guide::content::{Bounded, Change, Lead, overlay};
use serde_json::json;

/// The test table of RFC 7396, appendix A: original, patch, result.
const TABLE: &[(&str, &str, &str)] = &[
    (r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
    (r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#),
    (r#"{"a":"b"}"#, r#"{"a":null}"#, "{}"),
    (r#"{"a":"b","b":"c"}"#, r#"{"a":null}"#, r#"{"b":"c"}"#),
    (r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
    (r#"{"a":"c"}"#, r#"{"a":["b"]}"#, r#"{"a":["b"]}"#),
    (r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#),
    (r#"{"a":[{"b":"c"}]}"#, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
    (r#"["a","b"]"#, r#"["c","d"]"#, r#"["c","d"]"#),
    (r#"{"a":"b"}"#, r#"["c"]"#, r#"["c"]"#),
    (r#"{"a":"foo"}"#, "null", "null"),
    (r#"{"a":"foo"}"#, r#""bar""#, r#""bar""#),
    (r#"{"e":null}"#, r#"{"a":1}"#, r#"{"e":null,"a":1}"#),
    ("[1,2]", r#"{"a":"b","c":null}"#, r#"{"a":"b"}"#),
    ("{}", r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#),
];

#[test]
fn patches_merge_as_rfc_7396_says() {
    for (original, patch, expected) in TABLE {
        assert_eq!(overlay(node(original), node(patch)), node(expected), "{original} with {patch}");
    }
}

fn laid(patch: &str, base: &str) -> Result<Checked, Vec<Problem>> {
    Document::parse(patch)?.check(Some(Document::parse(base)?))
}

#[track_caller]
fn check_refused(result: Result<Checked, Vec<Problem>>, expected: &[&str]) {
    let problems: Vec<String> = result.expect_err("refused").iter().map(ToString::to_string).collect();
    assert_eq!(problems, expected);
}

#[test]
fn an_overlay_changes_what_it_names_and_says_so() {
    let patch = json!({
        "extends": "en",
        "title": "Help at our house",
        "rule": {"strong": 70, "weak": 25},
        "questions": {"strain": null, "agenda": {"weight": 3}},
        "exits": {"seeker": {"unwell": {"unless": null}}, "leader": {"unwell": {"unless": null, "leads": "pause"}, "sent": null}},
        "about": {"owner": "The house"},
        "introduction": ["Welcome."],
        "actions": {"book": {"href": "https://example.org/our-own"}, "gone": null},
        "scenarios": {"learner": null},
    });
    let Checked { content, changed, .. } = laid(&patch.to_string(), MINIMAL).expect("a right overlay");
    let mut changed: Vec<String> = changed.iter().map(Change::path).collect();
    assert_eq!(content.title, "Help at our house");
    assert_eq!(content.introduction, ["Welcome."]);
    assert_eq!((content.rule.strong.get(), content.rule.weak.get(), content.rule.clear.get()), (70, 25, 55));
    assert_eq!(content.questions.len(), 5);
    let weight = content.questions.get(&"agenda".into()).and_then(|question| question.weight);
    assert_eq!(weight.map(Bounded::get), Some(3));
    let exits = &content.exits.leader;
    assert_eq!(exits.iter().map(|(id, exit)| (id.as_str(), exit.leads)).collect::<Vec<_>>(), [("unwell", Lead::Pause)]);
    assert_eq!(content.decision.situation, "Somebody wants help.");
    changed.sort_unstable();
    let expected = [
        "actions.book.href",
        "exits.leader.sent",
        "exits.leader.unwell.leads",
        "exits.leader.unwell.unless",
        "exits.seeker.unwell.unless",
        "introduction",
        "questions.agenda.weight",
        "questions.strain",
        "rule.strong",
        "title",
    ];
    assert_eq!(changed, expected, "what stands there already, or never did, is no change");
}

#[test]
fn an_overlay_without_changes_changes_nothing() {
    let whole = read_document(MINIMAL).expect("a right document");
    let mut repeated = minimal();
    repeated["extends"] = json!("en");
    // In a patch, null removes: an overlay cannot write "not sure" into the answers of a scenario.
    repeated["scenarios"]["learner"]["answers"] = json!({});
    for patch in [json!({"extends": "en"}), json!({"extends": "en", "rule": {}}), repeated] {
        let loaded = laid(&patch.to_string(), MINIMAL).expect("a right overlay");
        assert!(loaded.content == whole);
        assert_eq!(loaded.changed, Vec::<Change>::new());
    }
}

#[test]
fn a_document_that_stands_alone_needs_no_base_and_has_no_changes() {
    let document = Document::parse(MINIMAL).expect("JSON");
    assert_eq!(document.extends(), Ok(None));
    assert!(document.check(None).expect("a right document").changed.is_empty());
    assert!(laid(MINIMAL, "{}").expect("a right document").changed.is_empty(), "a base that nobody asked for");
}

/// One new entry moves all that come after it, and nobody wants to read that of each.
#[test]
fn visitors_are_told_of_a_new_entry_and_not_of_those_that_made_room_for_it() {
    let patch = json!({
        "extends": "en",
        "exits": {
            "seeker": { "unwell": { "order": 9 }, "own": minimal()["exits"]["seeker"]["unwell"] },
            "leader": { "unwell": { "order": 9, "headline": "Care first." } },
        },
    });
    let loaded = laid(&patch.to_string(), MINIMAL).expect("a right overlay");
    assert_eq!(loaded.content.exits.seeker.iter().map(|(id, _)| id.as_str()).next(), Some("own"), "it has moved");
    let told: Vec<String> = loaded.changed.iter().map(Change::path).collect();
    assert_eq!(told, ["exits.seeker.own", "exits.leader.unwell.headline"]);
}

#[test]
fn the_base_is_named_plainly() {
    assert_eq!(Document::parse(r#"{"extends": "en"}"#).expect("JSON").extends(), Ok(Some("en")));
    let long = "x".repeat(49);
    for wrong in ["../en", "en.json", "", "https://example.org/en", "a b", long.as_str()] {
        let document = Document::parse(&json!({"extends": wrong}).to_string()).expect("JSON");
        let problems = document.extends().expect_err("refused");
        assert_eq!(problems.len(), 1, "{wrong:?}");
        assert_eq!(problems[0].path, "$.extends");
    }
}

#[test]
fn a_wrong_overlay_is_refused_with_every_problem() {
    check_refused(
        laid(
            r#"{"extends": "en", "rule": {"strnog": 70, "weak": 101}, "questions": {"agenda": {"criterion": "agneda"}}}"#,
            MINIMAL,
        ),
        &[
            r#"$.questions.agenda.criterion: "agneda" is no criterion; did you mean "agenda"?"#,
            r#"$.rule.strnog: unknown field; did you mean "strong"?"#,
            "$.rule.weak: expected a whole number from 0 to 100, found 101",
        ],
    );
    check_refused(
        laid(r#"{"extends": "en", "title": null}"#, MINIMAL),
        &["$.title: null removes this, and a document must have it; leave the line out to keep what the original has"],
    );
    check_refused(
        laid(r#"{"extends": "en", "rule": {"clear": 60, "clear": 65}, "nonsense": 1}"#, MINIMAL),
        &["$.rule.clear: written twice in the same object", "$.nonsense: unknown field"],
    );
}

#[test]
fn a_base_that_is_missing_or_an_overlay_itself_is_one_problem() {
    let overlay = || Document::parse(r#"{"extends": "en"}"#).expect("JSON");
    check_refused(
        overlay().check(None),
        &[
            r#"$.extends: the document to build on, "en", was not found; "en" is the shipped one; any other name is that of a .json file beside this one"#,
        ],
    );
    check_refused(
        overlay().check(Some(overlay())),
        &["$.extends: the document to build on extends another one itself"],
    );
    check_refused(
        laid(r#"{"extends": 1}"#, MINIMAL),
        &[r#"$.extends: expected the name of the document to build on, such as "en""#],
    );
}

#[test]
fn in_a_browser_an_overlay_may_change_scenarios_that_are_not_there() {
    let mut staged = minimal();
    staged.as_object_mut().expect("an object").remove("scenarios");
    let overlay = json!({"extends": "en", "title": "Ours", "scenarios": {"learner": {"title": "At our house"}}});
    for base in [staged.to_string(), MINIMAL.to_owned()] {
        let loaded = load(&overlay.to_string(), Some(&base)).expect("a right overlay");
        let changed: Vec<String> = loaded.changed.iter().map(Change::path).collect();
        assert_eq!((loaded.content.title.as_str(), changed), ("Ours", vec!["title".to_owned()]));
    }
    assert!(load(MINIMAL, None).is_some(), "a whole document may bring its scenarios");
}
