//! What an organisation writes stands under its own name, not under that of those who made the guide.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use authoring::{OWN_SOURCE, Step};
use editing::{Beginning, Draft, Model, NewAnswer, NewQuestion, Review, Standing};
use guide::content::Perspective;
use serde_json::{Value, json};
use std::rc::Rc;
use support::{after, keys};

fn with(own: Value) -> Model {
    Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own)))
}

fn ask(model: &Model) -> (Model, Vec<Step>) {
    let answer = |text: &str| NewAnswer { text: text.to_owned(), ..NewAnswer::default() };
    let question = NewQuestion {
        prompt: "Do you work with patients?".to_owned(),
        why: "Then others may help you better.".to_owned(),
        answers: vec![answer("Yes"), answer("No")],
        label: String::new(),
        stands: Standing::Last,
    };
    let (edit, steps) = model.begin(&keys(&["questions"]), &Beginning::Question(question, vec![Perspective::Seeker]));
    (after(model, &edit), steps)
}

fn own_source(model: &Model) -> &Value {
    model.value(&keys(&["sources", OWN_SOURCE])).unwrap()
}

#[test]
fn an_own_question_cites_a_source_of_the_organisation_that_is_made_once() {
    let (asked, steps) = ask(&with(json!({"extends": "en"})));
    assert_eq!(asked.value(&steps).unwrap()["sources"], json!([OWN_SOURCE]));
    assert_eq!(own_source(&asked)["title"], "Our own advice");
    assert!(own_source(&asked).get("own").is_none(), "readers see it in the list of sources");
    let renamed = json!({"extends": "en", "sources": { OWN_SOURCE: own_source(&asked) }});
    let mut renamed = with(renamed);
    let set = editing::set(renamed.draft(), &keys(&["sources", OWN_SOURCE, "title"]), Some(json!("Our handbook")));
    renamed = after(&renamed, &set);
    let (again, steps) = ask(&renamed);
    assert_eq!(again.value(&steps).unwrap()["sources"], json!([OWN_SOURCE]));
    assert_eq!(own_source(&again)["title"], "Our handbook");
}

#[test]
fn the_source_names_the_owner_whom_the_organisation_has_named() {
    let (asked, _) = ask(&with(json!({"extends": "en"})));
    assert_eq!(own_source(&asked)["author"], "Our organisation");
    let (asked, _) = ask(&with(json!({"extends": "en", "about": {"owner": "St Elsewhere"}})));
    assert_eq!(own_source(&asked)["author"], "St Elsewhere");
}

#[test]
fn a_statement_and_a_part_that_is_added_cite_it_as_well() {
    let model = with(json!({"extends": "en"}));
    let (edit, steps) = model.add(&keys(&["insights"]), "We pay for six sessions.", &[]);
    let added = after(&model, &edit);
    assert_eq!(added.value(&steps).unwrap()["sources"], json!([OWN_SOURCE]));
    assert_eq!(Review::of(added.draft(), None).errors(), 0);
}

#[test]
fn a_guide_that_builds_on_none_is_its_own_source() {
    let whole = Draft::on_shipped("en").unwrap().whole();
    let (asked, steps) = ask(&Model::of(&Rc::new(Draft::new(whole, None))));
    assert_eq!(asked.value(&steps).unwrap()["sources"], json!(["own"]));
}

#[test]
fn a_guide_in_another_language_gets_no_english_source() {
    let (asked, steps) = ask(&with(json!({"extends": "en", "lang": "de"})));
    assert_eq!(asked.value(&steps).unwrap()["sources"], json!(["own"]));
}

#[test]
fn an_own_text_under_a_source_of_the_guide_is_given_it_with_one_press() {
    let own = json!({"extends": "en", "about": {"owner": "St Elsewhere"},
        "alternatives": {"coaching": {"definition": "Coaching is a talk."}}});
    let model = with(own);
    let find =
        |model: &Model| Review::of(model.draft(), None).findings.into_iter().find(|it| it.code == "source-of-base");
    let found = find(&model).unwrap();
    let fix = found.fix.unwrap();
    assert_eq!(fix.label, "Name “Our own advice” as its source");
    let mended = with(fix.applied_to(model.draft().own()));
    assert_eq!(find(&mended), None);
    assert_eq!(own_source(&mended)["author"], "St Elsewhere");
    assert_eq!(mended.value(&keys(&["alternatives", "coaching", "sources"])), Some(&json!([OWN_SOURCE])));
    // A second own text cites the one that is there, as it is called by then.
    let mut own = mended.draft().own().clone();
    own["sources"][OWN_SOURCE]["title"] = json!("Our handbook");
    own["alternatives"]["mentoring"] = json!({"definition": "Mentoring is a talk, too."});
    let fix = find(&with(own.clone())).unwrap().fix.unwrap();
    assert_eq!(fix.label, "Name “Our handbook” as its source");
    assert_eq!(fix.applied_to(&own)["sources"][OWN_SOURCE]["title"], "Our handbook");
}
