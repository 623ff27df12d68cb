//! The form calls a field as visitors read it: by the heading under which it stands on the page.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use authoring::Step;
use editing::{Draft, Item, Model, Review};
use serde_json::{Value, json};
use std::rc::Rc;

fn keys(path: &str) -> Vec<Step> {
    path.split('/').map(|key| Step::Key(key.to_owned())).collect()
}

fn with(own: Value) -> Model {
    Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)))
}

/// The name and the hint of a field or a section of the form.
fn told(model: &Model, path: &str) -> (String, String) {
    let steps = keys(path);
    let above = steps.split_last().map(|(_, above)| above).unwrap();
    let items = model.items(above).into_iter();
    let mut named = items.map(|item| match item {
        Item::Field(field) => (field.steps, field.label, field.hint),
        Item::Section(section) => (section.steps, section.name, section.hint),
    });
    named.find(|(place, ..)| *place == steps).map(|(_, name, hint)| (name, hint)).unwrap()
}

fn name(model: &Model, path: &str) -> String {
    told(model, path).0
}

#[test]
fn what_is_told_of_a_help_has_the_headings_of_the_result() {
    let model = with(json!({"extends": "en"}));
    for entry in ["helps/supervision", "outcomes/coaching"] {
        let of = |person: &str, field: &str| name(&model, &format!("{entry}/perspectives/{person}/{field}"));
        assert_eq!(
            ["steps", "ask", "signals"].map(|field| of("seeker", field)),
            ["Next", "To ask", "What to look for"]
        );
        assert_eq!(of("leader", "signals"), "Signs to watch for");
    }
    let way = model.way(&keys("helps/supervision/perspectives/seeker/signals"));
    assert_eq!(way.last().map(String::as_str), Some("What to look for"));
}

#[test]
fn every_field_with_a_heading_on_the_page_is_called_by_it() {
    let model = with(json!({"extends": "en"}));
    let shown = [
        ("questions/aim/perspectives/seeker/why", "Why we ask"),
        ("outcomes/coaching/perspectives/seeker/message", "Words to send"),
        ("outcomes/coaching/perspectives/leader/opening", "To begin"),
        ("alternatives/coaching/characteristics", "Key characteristics"),
        ("alternatives/coaching/effective", "When each works well"),
        ("alternatives/coaching/expect", "What each is like"),
        ("alternatives/coaching/watch", "What to watch out for"),
        ("decision/options", "Your options"),
        ("decision/nothing", "If you do nothing"),
        ("about/date", "Date of the content"),
        ("about/review", "Next review"),
        ("about/certainty", "How reliable it is"),
    ];
    for (path, words) in shown {
        assert_eq!(name(&model, path), words, "{path}");
    }
}

#[test]
fn an_own_heading_names_the_field_as_well() {
    let own = json!({"extends": "en", "interface": {"result": {"ask": "What to bring up:"}}});
    assert_eq!(name(&with(own), "helps/supervision/perspectives/seeker/ask"), "What to bring up");
}

#[test]
fn what_is_found_at_a_field_calls_it_the_same() {
    let help = json!({"steps": {}, "ask": {}, "signals": {}});
    let model = with(json!({"extends": "en", "helps": {"own": {"name": "Own", "perspectives": {"leader": help}}}}));
    let found = Review::of(model.draft(), None).findings;
    let said: Vec<String> = found
        .iter()
        .filter(|it| it.code == "empty-list")
        .map(|it| model.plain(&it.steps, &it.message).split_once(" is empty").unwrap().0.to_owned())
        .collect();
    assert_eq!(said, ["“Next”", "“To ask”", "“Signs to watch for”"]);
}

#[test]
fn where_an_exit_leads_is_called_as_the_result_is() {
    let model = with(json!({"extends": "en"}));
    let leads: Vec<String> = model.leads().into_iter().map(|it| it.label).collect();
    assert_eq!(leads, ["Other help: another kind of help fits better", "Pause: something has to be settled first"]);
}

#[test]
fn what_to_write_there_is_said_with_an_example() {
    let model = with(json!({"extends": "en"}));
    for path in [
        "helps/supervision/perspectives/seeker/steps",
        "helps/supervision/perspectives/seeker/ask",
        "helps/supervision/perspectives/seeker/signals",
        "questions/aim/perspectives/seeker/why",
        "exits/seeker/first-health/headline",
        "exits/seeker/first-health/summary",
    ] {
        let (_, hint) = told(&model, path);
        assert!(hint.contains("For example: “"), "{path}: {hint}");
    }
    // An exit needs no lists of its own.
    assert_eq!(told(&model, "exits/seeker/first-health/ask").1, "Only where those of the help do not fit.");
}
