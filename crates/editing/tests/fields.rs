//! The form shows every value of a document, and each can be changed and taken back.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use authoring::Step;
use editing::{Draft, Field, Item, Kind, Mark, Model, Section, SectionKind, said};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::rc::Rc;
use support::keys;

fn model(own: Value) -> Model {
    Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)))
}

/// All fields of a place and of what stands in it.
fn collect(model: &Model, steps: &[Step], fields: &mut Vec<Field>) {
    for item in model.items(steps) {
        match item {
            Item::Field(field) => fields.push(field),
            Item::Section(Section { steps, is_present, .. }) if is_present => collect(model, &steps, fields),
            Item::Section(_) => {}
        }
    }
}

fn all_fields(model: &Model) -> Vec<Field> {
    let mut fields = Vec::new();
    for group in model.outline().into_iter().flat_map(|part| part.groups) {
        for place in group.entries.iter().flat_map(|entry| &entry.places) {
            collect(model, place, &mut fields);
        }
    }
    fields
}

/// The places of all values that are no object, but for those of the format and of the order of things.
fn leaves(value: &Value, steps: &mut Vec<Step>, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries.iter().filter(|(key, _)| !matches!(key.as_str(), "order" | "format")) {
                steps.push(Step::Key(key.clone()));
                leaves(inner, steps, found);
                steps.pop();
            }
        }
        _ => {
            found.insert(editing::path_of(steps));
        }
    }
}

fn field(model: &Model, way: &[&str]) -> Field {
    let steps = keys(way);
    let items = model.items(&steps[..steps.len() - 1]);
    let found = items.into_iter().find_map(|item| match item {
        Item::Field(field) if field.steps == steps => Some(field),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no field {way:?}"))
}

#[test]
fn every_value_of_a_document_is_in_the_form() {
    let model = model(
        json!({ "extends": "en", "actions": { "ours": { "order": 1, "label": "Ours", "href": "/", "outcomes": ["both"] } } }),
    );
    let fields = all_fields(&model);
    let shown: BTreeSet<String> = fields.iter().map(|field| editing::path_of(&field.steps)).collect();
    let mut all = BTreeSet::new();
    leaves(model.whole(), &mut Vec::new(), &mut all);
    // Conditions and answers are objects of one field.
    let is_shown =
        |path: &&String| shown.contains(*path) || path.rsplit_once('.').is_some_and(|(above, _)| shown.contains(above));
    assert_eq!(all.iter().filter(|path| !is_shown(path)).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(fields.iter().all(|field| !field.label.is_empty()));
}

#[test]
fn every_value_can_be_changed_and_taken_back() {
    let model = model(json!({ "extends": "en" }));
    for field in all_fields(&model) {
        let other = match &field.kind {
            Kind::Text | Kind::Date | Kind::Language | Kind::Link => json!("Other"),
            Kind::Number(..) | Kind::Percent(..) | Kind::Evidence | Kind::Weight => json!(77),
            Kind::YesNo(_) => json!(field.value != Some(json!(true))),
            Kind::OneOf(choices) => choices.last().map(|choice| json!(choice.value)).unwrap_or_default(),
            Kind::Forms(_) => json!({ "one": "Other", "other": "Others" }),
            Kind::Texts | Kind::AnyOf(_) | Kind::AllOrSome(_) => json!(["other"]),
            Kind::Conditions(_) | Kind::Answers(_) => json!({ "other": ["other"] }),
        };
        let edit = editing::set(model.draft(), &field.steps, Some(other.clone()));
        let draft = model.draft().with(edit.own);
        if field.value.as_ref() != Some(&other) {
            assert_ne!(draft.own(), model.draft().own(), "{:?}", field.steps);
        }
        let back = editing::revert(&draft, &field.steps);
        assert_eq!(&back.own, model.draft().own(), "{:?}", field.steps);
    }
}

#[test]
fn a_field_offers_what_its_value_can_be() {
    let model = model(json!({ "extends": "en" }));
    let choice = ["questions", "aim", "perspectives", "seeker", "choices", "better", "coaching"];
    assert_eq!(field(&model, &choice).kind, Kind::Evidence);
    assert_eq!(field(&model, &["questions", "aim", "weight"]).kind, Kind::Weight);
    assert_eq!(field(&model, &["rule", "clear"]).kind, Kind::Percent(0, 100));
    assert_eq!(field(&model, &["about", "date"]).kind, Kind::Date);
    let exit = |key: &str| field(&model, &["exits", "seeker", "first-health", key]);
    assert!(matches!(exit("when").kind, Kind::Conditions(asked) if asked.iter().any(|asked| asked.id == "first")));
    assert!(
        matches!(exit("help").kind, Kind::OneOf(helps) if helps.iter().any(|help| help.label.starts_with("Medical help")))
    );
    assert_eq!(exit("leaning").kind, Kind::YesNo(true));
    let scenario = field(&model, &["scenarios", "fire", "answers"]);
    assert!(matches!(scenario.kind, Kind::Answers(asked) if !asked.is_empty()));
    let sources = field(&model, &["questions", "aim", "sources"]);
    assert_eq!(said(&sources, Some(&json!(["own"]))), model.name(&keys(&["sources", "own"])).unwrap());
    assert_eq!(field(&model, &["interface", "guide", "progress"]).placeholders, ["number", "total"]);
}

#[test]
fn no_hint_speaks_of_the_file() {
    let model = model(json!({ "extends": "en" }));
    for field in all_fields(&model) {
        let words: Vec<&str> = field.hint.split(|letter: char| !letter.is_alphanumeric()).collect();
        for word in ["id", "ids", "null", "false", "true", "key", "object"] {
            assert!(!words.contains(&word), "{:?}: {}", field.steps, field.hint);
        }
    }
}

#[test]
fn a_field_stands_beside_what_the_base_says() {
    let model = model(json!({ "extends": "en", "title": "Which way?" }));
    let title = match &model.items(&keys(&["title"]))[..] {
        [Item::Field(field)] => field.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!((title.value, title.base), (Some(json!("Which way?")), Some(json!("Coaching or mentoring?"))));
    assert_eq!(title.mark, Mark::Changed);
    let question = model.items(&keys(&["questions", "aim"]));
    let person = question.iter().find_map(|item| match item {
        Item::Section(section) if section.kind == SectionKind::Person => Some(section),
        _ => None,
    });
    assert_eq!(person.unwrap().summary, "What would you like support with?");
}

#[test]
fn taking_all_changes_back_leaves_only_what_is_extended() {
    let model = model(json!({ "extends": "en", "title": "Which way?" }));
    assert_eq!(editing::revert_all(model.draft()).own, json!({ "extends": "en" }));
}

/// The line about the last change, and Undo, say it in names.
#[test]
fn a_change_is_told_by_the_name_of_what_it_changes() {
    let questions = json!({ "patients-1": { "label": "Patients" } });
    let model = model(json!({ "extends": "en", "questions": questions }));
    let label = |way: &[&str]| editing::set(model.draft(), &keys(way), Some(json!("yes"))).label;
    assert_eq!(label(&["scenarios", "crossroads", "answers", "patients-1"]), "Change “Patients”");
    assert_eq!(label(&["title"]), "Change “Title of the guide”");
}

#[test]
fn what_has_to_be_written_is_told_from_what_may_be_left_out() {
    let model = model(json!({"extends": "en"}));
    let is_needed = |way: &[&str]| field(&model, way).is_needed();
    assert!(is_needed(&["questions", "aim", "perspectives", "seeker", "why"]));
    assert!(is_needed(&["exits", "seeker", "first-health", "summary"]));
    assert!(is_needed(&["about", "review"]));
    assert!(!is_needed(&["outcomes", "coaching", "perspectives", "leader", "opening"]));
    assert!(!is_needed(&["interface", "guide", "why"]), "labels are there from the start");
}
