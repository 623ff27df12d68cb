//! The guide counts and lists as people do in the language of its document: one and many in English, a few more ways in
//! Polish and Arabic.

use crate::support::page::{render_props, render_with, texts};
use crate::support::ways::every_way;
use authoring::Document;
use coaching_or_mentoring::Props;
use grammar::Cldr;
use guide::content::{Change, ChangeKind, Content};
use guide::decision::{Answers, assess};
use guide::explanation::result_view;
use guide::session::{Message, Page, Session};
use serde_json::{Value, json};
use std::rc::Rc;

const EN: &str = include_str!("../../content/en.json");

/// The shipped document with other texts, in another language.
fn translated(lang: &str, interface: &Value) -> Content {
    let overlay = json!({ "extends": "en", "lang": lang, "interface": interface }).to_string();
    let base = Document::parse(EN).expect("the shipped document");
    Document::parse(&overlay).and_then(|it| it.check(Some(base))).expect("a right overlay").content
}

/// How the page about the guide says how many changes there are.
fn counted(content: &Content, number: usize) -> String {
    let session = Session::new().after(&Message::PageOpened(Page::About), content);
    let change = Change { steps: Vec::new(), is_entry: false, kind: ChangeKind::Changed, old: None, new: None };
    let changed = Rc::new(vec![change; number]);
    let page = render_props(Props { session, changed, ..Props::new(Rc::new(content.clone())) });
    texts(&page, "details > summary").concat()
}

#[test]
fn one_is_said_as_one_and_more_as_many() {
    let english = translated("en", &json!({}));
    assert_eq!([1, 2].map(|number| counted(&english, number)), ["1 place changed", "2 places changed"]);
}

#[test]
fn a_polish_guide_tells_one_a_few_and_many_apart() {
    let forms =
        json!({ "one": "{number} zmiana", "few": "{number} zmiany", "many": "{number} zmian", "other": "{number}" });
    let polish = translated("pl", &json!({ "about": { "changed_count": forms } }));
    let said = [1, 2, 5, 12, 22].map(|number| counted(&polish, number));
    assert_eq!(said, ["1 zmiana", "2 zmiany", "5 zmian", "12 zmian", "22 zmiany"]);
}

#[test]
fn an_arabic_guide_has_a_word_for_two() {
    let forms = json!({ "one": "تغيير واحد", "two": "تغييران", "few": "{number} تغييرات", "many": "{number} تغييرًا", "other": "{number} تغيير" });
    let arabic = translated("ar", &json!({ "about": { "changed_count": forms } }));
    let said = [1, 2, 3, 11].map(|number| counted(&arabic, number));
    assert_eq!(said, ["تغيير واحد", "تغييران", "3 تغييرات", "11 تغييرًا"]);
}

#[test]
fn the_first_page_counts_questions_and_minutes_each_by_its_own_number() {
    let duration = |content: Content| -> String {
        let page = render_with(&Rc::new(content), &Session::new());
        texts(&page, ".com-actions > .com-quiet").concat()
    };
    let english = duration(translated("en", &json!({})));
    assert!(english.starts_with("About ") && english.contains(" short questions, ") && english.ends_with(" minutes"));
    let welcome = json!({
        "duration": "{questions} w {minutes}",
        "questions": { "one": "pytanie", "few": "{number} pytania", "many": "{number} pytań", "other": "{number}" },
        "minutes": { "one": "minutę", "few": "{number} minuty", "many": "{number} minut", "other": "{number}" },
    });
    let polish = duration(translated("pl", &json!({ "welcome": welcome })));
    let words: Vec<&str> = polish.split(' ').collect();
    assert!(words.contains(&"pytań") || words.contains(&"pytania"), "{polish}");
    assert!(polish.contains(" minut"), "{polish}");
}

#[test]
fn the_ways_that_answers_point_are_listed_as_the_language_lists() {
    let sides = |content: &Content| -> Vec<String> {
        let tally = |answers: &Answers| Some(result_view(content, &assess(content, answers), &Cldr).chart?.tally);
        every_way().iter().filter_map(|(_, answers)| tally(answers)).collect()
    };
    let english = sides(&translated("en", &json!({})));
    assert!(english.iter().any(|tally| tally.contains(", and ")), "{english:?}");
    let polish = sides(&translated("pl", &json!({})));
    assert!(polish.iter().all(|tally| !tally.contains(" and ")) && polish.iter().any(|tally| tally.contains(" i ")));
}

#[test]
fn one_text_takes_the_place_of_forms_and_forms_that_of_one_text() {
    let single = translated("en", &json!({ "about": { "changed_count": "Changes: {number}" } }));
    assert_eq!([1, 2].map(|number| counted(&single, number)), ["Changes: 1", "Changes: 2"]);
    let merged = translated("en", &json!({ "about": { "changed_count": { "one": "One change" } } }));
    assert_eq!([1, 2].map(|number| counted(&merged, number)), ["One change", "2 places changed"]);
    let forms = translated("en", &json!({ "result": { "more": { "one": "one more", "other": "{number} more" } } }));
    assert_eq!(forms.interface.result.more.of(guide::content::Category::One), "one more");
}

#[test]
fn a_language_that_nobody_knows_is_counted_all_the_same() {
    let unknown = translated("tlh", &json!({}));
    assert_eq!(counted(&unknown, 2), "2 places changed");
}
