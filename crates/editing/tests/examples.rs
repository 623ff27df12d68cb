//! What a new entry is filled with does not reach visitors unnoticed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use authoring::Step;
use editing::{Draft, Model, Review, at, path_of};
use guide::content::Perspective;
use serde_json::Value;
use std::rc::Rc;
use support::keys;

const NAME: &str = "Time to learn";

/// The texts and addresses in an entry that are not what it is called.
fn texts(value: &Value, steps: &[Step], found: &mut Vec<(Vec<Step>, String)>) {
    let inside = |step: Step| [steps, &[step]].concat();
    match value {
        Value::Object(fields) => {
            for (key, inner) in fields.iter().filter(|(key, _)| !matches!(key.as_str(), "sources" | "when" | "answers"))
            {
                texts(inner, &inside(Step::Key(key.clone())), found);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                texts(inner, &inside(Step::Index(index)), found);
            }
        }
        // A word of the format or an id begins with a small letter.
        Value::String(text) if text != NAME && (text.contains("://") || text.starts_with(char::is_uppercase)) => {
            found.push((steps.to_vec(), text.clone()));
        }
        _ => {}
    }
}

#[test]
fn each_example_of_a_new_entry_is_found_until_it_is_written_anew() {
    let lists: [&[&str]; 13] = [
        &["questions"],
        &["exits", "seeker"],
        &["helps"],
        &["actions"],
        &["sources"],
        &["scenarios"],
        &["criteria"],
        &["differences"],
        &["similarities"],
        &["insights"],
        &["decision", "options"],
        &["outcomes", "both", "perspectives", "leader", "ask"],
        &["outcomes", "coaching", "perspectives", "leader", "variants"],
    ];
    let (mut unnoticed, mut noticed) = (Vec::new(), 0);
    for list in lists {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let (edit, place) = model.add(&keys(list), NAME, Perspective::ALL);
        let draft = model.draft().with(edit.own);
        let findings = Review::of(&draft, None).findings;
        let told = |steps: &[Step]| findings.iter().any(|it| it.code == "still-the-example" && it.steps == steps);
        let mut examples = Vec::new();
        texts(at(draft.own(), &place).unwrap(), &place, &mut examples);
        noticed += examples.len();
        unnoticed.extend(
            examples.into_iter().filter(|(steps, _)| !told(steps)).map(|(steps, text)| (path_of(&steps), text)),
        );
    }
    assert!(unnoticed.is_empty(), "{unnoticed:#?}");
    assert!(noticed > 20, "{noticed} examples are few");
}
