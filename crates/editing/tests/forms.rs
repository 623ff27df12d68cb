//! An author words a text that counts for each number that the language tells apart, whatever its base has.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::{SHIPPED, Step, inspect};
use editing::translation::{State, Translatable, begin, keep, parts, translate};
use editing::{Draft, Item, Kind, Model, Query, places_of, said, set};
use serde_json::{Value, json};
use std::rc::Rc;

fn keys(path: &str) -> Vec<Step> {
    path.split('/').map(|key| Step::Key(key.to_owned())).collect()
}

fn begun(lang: &str) -> Draft {
    let draft = Draft::on_shipped("en").unwrap();
    draft.with(begin(&draft, lang, false, lang).unwrap().own)
}

fn written(draft: &Draft, path: &str, words: &str) -> Draft {
    draft.with(translate(draft, &keys(path), words).unwrap().own)
}

fn row(draft: &Draft, path: &str) -> Rc<Translatable> {
    let steps = keys(path);
    parts(draft).iter().flat_map(|part| part.texts.clone()).find(|text| *text.steps == *steps).unwrap()
}

fn own<'v>(draft: &'v Draft, path: &str) -> Option<&'v Value> {
    draft.own().pointer(&format!("/{path}"))
}

fn errors(draft: &Draft) -> usize {
    inspect(draft.text().as_bytes(), Some(SHIPPED[0].1.as_bytes()), None).errors
}

const FORMS: &str = "interface/about/changed_count";
const ONE_TEXT: &str = "interface/result/more";

#[test]
fn a_translator_into_polish_is_given_every_form_beside_the_english_one_that_is_nearest() {
    let draft = begun("pl");
    let rows: Vec<(String, String)> = ["one", "few", "many", "other"]
        .map(|word| row(&draft, &format!("{FORMS}/{word}")))
        .map(|row| (row.place.rsplit(" › ").next().unwrap().to_owned(), row.base.clone()))
        .to_vec();
    let several = "{number} places changed".to_owned();
    assert_eq!(rows[0], ("For one".to_owned(), "{number} place changed".to_owned()));
    assert_eq!(rows[1], ("For a few (2, 3, 4, 22 …)".to_owned(), several.clone()));
    assert_eq!(rows[3], ("Otherwise".to_owned(), several));
    let place = row(&draft, &format!("{FORMS}/few")).place.clone();
    assert!(place.contains("How many changes there are"), "{place}");
}

#[test]
fn each_form_is_done_by_itself_and_the_document_can_be_used_at_every_step() {
    for path in [FORMS, ONE_TEXT] {
        let mut draft = begun("pl");
        for word in ["one", "few", "many", "other"] {
            let form = format!("{path}/{word}");
            assert_eq!(row(&draft, &form).state, State::Left, "{form}");
            draft = written(&draft, &form, &format!("{{number}} {word}"));
            assert_eq!(row(&draft, &form).state, State::Done, "{form}");
            assert!(path == FORMS || errors(&draft) == 0, "{form}");
        }
        let all =
            json!({ "one": "{number} one", "few": "{number} few", "many": "{number} many", "other": "{number} other" });
        assert_eq!(draft.whole().pointer(&format!("/{path}")), Some(&all));
        for word in ["few", "other", "many", "one"] {
            draft = written(&draft, &format!("{path}/{word}"), "");
            assert_eq!(row(&draft, &format!("{path}/{word}")).state, State::Left);
            assert!(path == FORMS || errors(&draft) == 0, "without {word}");
        }
        assert_eq!(own(&draft, path), None, "all given back");
    }
}

#[test]
fn only_the_form_for_one_may_leave_its_number_out() {
    let one = written(&begun("pl"), &format!("{FORMS}/one"), "jedna zmiana");
    assert_eq!(row(&one, &format!("{FORMS}/one")).lost_placeholders(), Vec::<String>::new());
    let many = written(&one, &format!("{FORMS}/many"), "zmian");
    assert_eq!(row(&many, &format!("{FORMS}/many")).lost_placeholders(), ["{number}"]);
}

#[test]
fn a_form_that_is_the_same_in_both_languages_is_kept() {
    let draft = begun("pl");
    assert!(row(&draft, &format!("{ONE_TEXT}/few")).can_be_kept());
    let kept = draft.with(keep(&draft, &keys(&format!("{ONE_TEXT}/few"))).unwrap().own);
    assert_eq!(row(&kept, &format!("{ONE_TEXT}/few")).state, State::Done);
    assert_eq!(row(&kept, &format!("{ONE_TEXT}/many")).state, State::Left);
    // It stands in already where the base has one text: nobody could tell whether it was kept.
    assert!(!row(&draft, &format!("{ONE_TEXT}/other")).can_be_kept());
}

#[test]
fn an_own_text_for_all_numbers_is_every_form_until_one_is_worded() {
    let draft = begun("pl");
    let draft = draft.with(set(&draft, &keys(FORMS), Some(json!("Zmiany: {number}"))).own);
    assert_eq!(row(&draft, &format!("{FORMS}/many")).own.as_deref(), Some("Zmiany: {number}"));
    let draft = written(&draft, &format!("{FORMS}/one"), "Jedna zmiana");
    assert_eq!(own(&draft, FORMS), Some(&json!({ "other": "Zmiany: {number}", "one": "Jedna zmiana" })));
}

#[test]
fn a_language_that_tells_no_numbers_apart_has_one_row() {
    let draft = begun("ja");
    let count = |path: &str| {
        let steps = keys(path);
        parts(&draft).iter().flat_map(|part| part.texts.clone()).filter(|text| text.steps.starts_with(&steps)).count()
    };
    assert_eq!([count(FORMS), count(ONE_TEXT)], [1, 1]);
}

#[test]
fn the_form_offers_the_forms_of_the_documents_language_and_says_what_was_shipped() {
    let field = |lang: &str| {
        let model = Model::of(&Rc::new(begun(lang)));
        let items = model.items(&keys("interface/about"));
        items.into_iter().find_map(|item| match item {
            Item::Field(field) if field.steps == keys(FORMS) => Some(field),
            _ => None,
        })
    };
    let words = |lang: &str| match field(lang).unwrap().kind {
        Kind::Forms(forms) => forms.iter().map(|form| form.category.word()).collect::<Vec<_>>(),
        kind => panic!("{kind:?}"),
    };
    assert_eq!(words("en-GB"), ["one", "other"]);
    assert_eq!(words("ar"), ["zero", "one", "two", "few", "many", "other"]);
    let field = field("pl").unwrap();
    assert_eq!(said(&field, field.base.as_ref()), "{number} place changed\n{number} places changed");
}

#[test]
fn what_is_searched_or_clicked_is_found_within_forms() {
    let draft = Draft::on_shipped("en").unwrap();
    let model = Model::of(&Rc::new(draft.clone()));
    let query = Query { text: "place changed".to_owned(), whole_words: true, ..Query::default() };
    let hits = model.search(&query);
    assert_eq!(hits.iter().map(|hit| hit.steps.clone()).collect::<Vec<_>>(), [keys(&format!("{FORMS}/one"))]);
    assert_eq!(hits[0].way.last().map(String::as_str), Some("For one"));
    let replaced = draft.with(model.replace(&query, &hits, "spot changed").own);
    assert_eq!(own(&replaced, FORMS), Some(&json!({ "one": "{number} spot changed" })));
    assert_eq!(places_of(&draft, "7 places changed")[0], keys(&format!("{FORMS}/other")));
}
