//! What an author adds, copies, moves and removes leaves a document that visitors can use.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use authoring::{Document, Problem, Step};
use editing::{Draft, Model};
use guide::content::Perspective;
use serde_json::{Value, json};
use std::rc::Rc;
use support::{after, keys};

fn model(own: Value) -> Model {
    Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)))
}

fn shipped() -> Model {
    model(json!({ "extends": "en" }))
}

fn problems(model: &Model) -> Vec<Problem> {
    let base = Document::parse(&model.draft().base().unwrap().to_string()).unwrap();
    let own = Document::parse(&model.draft().text()).unwrap();
    own.check(Some(base)).err().unwrap_or_default()
}

#[test]
fn whatever_is_added_is_complete() {
    let lists: [&[&str]; 17] = [
        &["questions"],
        &["questions", "known", "perspectives", "seeker", "choices"],
        &["exits", "seeker"],
        &["exits", "leader"],
        &["exits", "sponsor"],
        &["helps"],
        &["actions"],
        &["sources"],
        &["scenarios"],
        &["criteria"],
        &["differences"],
        &["similarities"],
        &["insights"],
        &["decision", "options"],
        &["alternatives", "coaching", "watch"],
        &["outcomes", "both", "perspectives", "leader", "ask"],
        &["outcomes", "coaching", "perspectives", "leader", "variants"],
    ];
    for list in lists {
        let is_for_some = matches!(list, ["questions" | "helps"]);
        for persons in [Perspective::ALL, &[Perspective::Leader]].into_iter().take(if is_for_some { 2 } else { 1 }) {
            let (edit, steps) = shipped().add(&keys(list), "Time to learn", persons);
            let added = after(&shipped(), &edit);
            assert_eq!(problems(&added), [], "{list:?}");
            assert_eq!(added.name(&steps).as_deref(), Some("Time to learn"), "{list:?}");
            let (_, other) = added.add(&keys(list), "Time to learn", persons);
            assert_ne!(steps, other);
        }
    }
}

#[test]
fn an_added_question_is_asked_last_and_can_be_moved() {
    let (edit, steps) = shipped().add(&keys(&["questions"]), "Time", &[Perspective::Seeker]);
    assert_eq!(edit.label, "Add the question “Time”");
    let added = after(&shipped(), &edit);
    let asked = [steps, keys(&["perspectives", "seeker"])].concat();
    let (position, count) = added.position(&asked).unwrap();
    assert_eq!(position + 1, count);
    let moved = added.move_to(&asked, 1).unwrap();
    assert_eq!(moved.label, "Move the question “Time”");
    let moved = after(&added, &moved);
    assert_eq!(moved.position(&asked), Some((1, count)));
    assert_eq!(problems(&moved), []);
    let own = moved.draft().own();
    assert!(own["questions"].as_object().unwrap().len() <= 2, "{own}");
}

#[test]
fn what_only_one_perspective_is_asked_can_be_asked_of_another() {
    let (edit, steps) = shipped().add(&keys(&["questions"]), "Time", &[Perspective::Seeker]);
    let added = after(&shipped(), &edit);
    let leader = [steps, keys(&["perspectives", "leader"])].concat();
    let both = after(&added, &added.add_part(&leader));
    assert_eq!(problems(&both), []);
    assert_eq!(both.value(&[leader.clone(), keys(&["prompt"])].concat()), Some(&json!("Time")));
    let taken = after(&both, &both.remove(&leader));
    assert_eq!(taken.draft().own(), added.draft().own());
}

#[test]
fn parts_that_may_be_left_out_can_be_added() {
    for part in [
        &["exits", "seeker", "first-health", "steps"][..],
        &["criteria", "dynamic", "talk"],
        &["outcomes", "both", "perspectives", "seeker", "variants"],
    ] {
        let edit = shipped().add_part(&keys(part));
        assert_eq!(problems(&after(&shipped(), &edit)), [], "{part:?}");
    }
}

#[test]
fn a_copy_stands_right_after_its_original() {
    let choice = keys(&["questions", "aim", "perspectives", "seeker", "choices", "new"]);
    for steps in [
        choice,
        keys(&["questions", "known"]),
        keys(&["exits", "leader", "first-health"]),
        keys(&["scenarios", "fire"]),
    ] {
        if shipped().value(&steps).is_none() {
            continue;
        }
        let (edit, copy) = shipped().duplicate(&steps).unwrap();
        let copied = after(&shipped(), &edit);
        assert_eq!(problems(&copied), [], "{steps:?}");
        let part = |steps: &[Step]| match copied.position(steps) {
            Some(_) => steps.to_vec(),
            None => [steps.to_vec(), keys(&["perspectives", "seeker"])].concat(),
        };
        let (one, other) = (copied.position(&part(&steps)).unwrap(), copied.position(&part(&copy)).unwrap());
        assert_eq!(one.0 + 1, other.0, "{steps:?}");
    }
}

#[test]
fn a_removed_question_goes_from_scenarios_and_conditions_too() {
    let steps = keys(&["questions", "first"]);
    let uses = shipped().uses(&steps);
    let words: Vec<&str> = uses.iter().map(|it| it.words.as_str()).collect();
    assert!(
        words.contains(&"The exit “Look after your health first” is only for answers to it and goes too."),
        "{words:#?}"
    );
    assert!(words.iter().any(|it| it.starts_with("The scenario “") && it.ends_with("no longer answers it.")));
    let removed = after(&shipped(), &shipped().remove(&steps));
    let left: Vec<Problem> = problems(&removed).into_iter().filter(|it| it.path.contains("first")).collect();
    assert_eq!(left, []);
    let back = after(&removed, &removed.restore(&steps));
    assert_eq!(back.draft().own(), shipped().draft().own(), "what went with it is back as well");
}

#[test]
fn every_question_and_choice_can_be_removed_without_a_reference_left() {
    let shipped = shipped();
    let questions: Vec<String> = shipped.whole()["questions"].as_object().unwrap().keys().cloned().collect();
    for id in questions {
        let steps = keys(&["questions", &id]);
        let is_blocked = shipped.uses(&steps).iter().any(|it| it.blocks);
        assert_eq!(is_blocked, id == "which");
        let removed = after(&shipped, &shipped.remove(&steps));
        let left: Vec<Problem> = problems(&removed).into_iter().filter(|it| it.path != "$.rule.priority").collect();
        assert_eq!(left, [], "{id}");
    }
    for (id, person) in [("first", "seeker"), ("which", "leader"), ("state", "sponsor")] {
        let choices = shipped.value(&keys(&["questions", id, "perspectives", person, "choices"]));
        for choice in choices.and_then(Value::as_object).into_iter().flat_map(|choices| choices.keys()) {
            let steps = keys(&["questions", id, "perspectives", person, "choices", choice]);
            let removed = after(&shipped, &shipped.remove(&steps));
            let left: Vec<Problem> =
                problems(&removed).into_iter().filter(|it| !it.path.ends_with("choices")).collect();
            assert_eq!(left, [], "{id} {person} {choice}");
        }
    }
}

#[test]
fn what_names_a_removed_entry_no_longer_does() {
    for steps in [keys(&["sources", "icf"]), keys(&["criteria", "aim"]), keys(&["helps", "care"])] {
        assert!(!shipped().uses(&steps).is_empty());
        let removed = after(&shipped(), &shipped().remove(&steps));
        assert_eq!(problems(&removed), [], "{steps:?}");
    }
}

#[test]
fn what_is_removed_for_one_perspective_stays_for_the_others() {
    let model = shipped();
    let steps = keys(&["questions", "known", "perspectives", "leader"]);
    let uses = model.uses(&steps);
    assert!(!uses.is_empty());
    let removed = after(&model, &model.remove(&steps));
    assert_eq!(problems(&removed), []);
    for person in ["seeker", "sponsor"] {
        let asked = keys(&["questions", "known", "perspectives", person]);
        assert_eq!(removed.value(&asked), model.value(&asked), "{person}");
        let exits = keys(&["exits", person]);
        assert_eq!(removed.value(&exits), model.value(&exits), "{person}");
    }
    let answers = |model: &Model, person: &str| {
        let scenarios = model.value(&keys(&["scenarios"])).unwrap().as_object().unwrap();
        let of = scenarios.values().filter(|it| it["perspective"] == person);
        of.filter(|it| it["answers"].get("known").is_some()).count()
    };
    assert_eq!(answers(&removed, "leader"), 0);
    assert!(answers(&model, "leader") > 0);
    assert_eq!(answers(&removed, "seeker"), answers(&model, "seeker"));
}
