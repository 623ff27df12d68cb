//! A translator sees what is left and what has changed, and keeps what is theirs.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::SHIPPED;
use authoring::{Severity, Step, inspect};
use editing::translation::{
    State, Translatable, begin, copy, fits_all, keep, made_from, own_texts, parts, still_fits, translate,
};
use editing::{Base, Draft, Edit, Query};
use serde_json::{Value, json};
use std::rc::Rc;

fn begun() -> Draft {
    let draft = Draft::on_shipped("en").unwrap();
    after(&draft, begin(&draft, "de", false, "German"))
}

fn after(draft: &Draft, edit: Option<Edit>) -> Draft {
    draft.with(edit.unwrap().own)
}

fn keys(path: &str) -> Vec<Step> {
    let step = |key: &str| key.parse().map_or_else(|_| Step::Key(key.to_owned()), Step::Index);
    path.split('/').map(step).collect()
}

fn text(draft: &Draft, path: &str) -> Rc<Translatable> {
    let steps = keys(path);
    parts(draft).iter().flat_map(|part| part.texts.clone()).find(|text| *text.steps == *steps).unwrap()
}

/// The same work on a shipped document in which something changed.
fn on_newer(draft: &Draft, change: impl Fn(&mut Value)) -> Draft {
    let mut document: Value = serde_json::from_str(SHIPPED[0].1).unwrap();
    change(&mut document);
    Draft::new(draft.own().clone(), Some(Rc::new(Base { name: "en".to_owned(), document })))
}

#[test]
fn what_was_translated_and_what_is_kept_is_no_longer_left() {
    let draft = after(&begun(), translate(&begun(), &keys("title"), "Coaching oder Mentoring?"));
    let draft = after(&draft, translate(&draft, &keys("introduction/1"), "Zweiter Absatz."));
    let draft = after(&draft, keep(&draft, &keys("alternatives/coaching/name")));
    let parts = parts(&draft);
    let first = &parts[0];
    assert_eq!((first.name, first.count(State::Done)), ("Title and introduction", 2));
    let done: usize = parts.iter().map(|part| part.count(State::Done)).sum();
    assert_eq!(done, 3);
}

#[test]
fn a_guide_with_own_texts_and_parts_is_translated_in_a_copy_and_loses_none() {
    let shipped = Draft::on_shipped("en").unwrap();
    assert_eq!(own_texts(&shipped), 0);
    let link = json!({"order": 1, "label": "Our coaches", "href": "https://a.example/", "outcomes": ["coaching"], "perspectives": ["seeker"]});
    let ours = shipped.with(json!({"extends": "en", "title": "Support at ours", "actions": {"ours": link}}));
    assert_eq!(own_texts(&ours), 2);
    let german = copy(&ours, "ours-en", "de", false, "German").unwrap();
    for (path, said) in [("title", "Support at ours"), ("actions/ours/label", "Our coaches")] {
        let text = text(&german, path);
        assert_eq!((text.base.as_str(), text.own.as_deref(), text.state), (said, None, State::Left), "{path}");
    }
    let german = after(&german, translate(&german, &keys("actions/ours/label"), "Unsere Coachs"));
    assert_eq!(text(&german, "actions/ours/label").state, State::Done);
    assert_eq!(text(&german, "actions/ours/label").base, "Our coaches");
    let base = german.base().unwrap().to_string();
    let found = inspect(german.text().as_bytes(), Some(base.as_bytes()), None);
    assert!(found.findings.iter().all(|finding| finding.severity == Severity::Warning), "{:?}", found.findings);
}

#[test]
fn a_copy_of_a_translation_is_made_from_the_translation_and_not_from_its_base() {
    let german = after(&begun(), translate(&begun(), &keys("title"), "Coaching oder Mentoring?"));
    assert!(german.own().get("made_from").is_some());
    let french = copy(&german, "de", "fr", false, "French").unwrap();
    assert_eq!(french.base().unwrap().get("made_from"), None);
    assert_eq!(made_from(&french).map(|(_, has_changed)| has_changed), Some(false));
    assert_eq!(text(&french, "title").base, "Coaching oder Mentoring?");
}

#[test]
fn a_text_that_is_given_back_leaves_no_trace() {
    let begun = begun();
    for path in ["questions/aim/perspectives/seeker/prompt", "introduction/0"] {
        let draft = after(&begun, translate(&begun, &keys(path), "Etwas"));
        assert_eq!(text(&draft, path).own.as_deref(), Some("Etwas"));
        assert_eq!(text(&draft, path).state, State::Done);
        let back = after(&draft, translate(&draft, &keys(path), ""));
        assert_eq!(back.own(), begun.own());
        assert_eq!(text(&back, path).state, State::Left);
    }
}

#[test]
fn a_text_is_found_by_what_the_original_says_and_by_what_the_translation_says() {
    let draft = after(&begun(), translate(&begun(), &keys("title"), "Welche Hilfe passt?"));
    let found = |words: &str| -> Vec<String> {
        let query = Query { text: words.to_owned(), ..Query::default() };
        let texts = parts(&draft).into_iter().flat_map(|part| part.texts).filter(|text| text.holds(&query));
        texts.map(|text| text.place.clone()).collect()
    };
    assert_eq!(found("welche hilfe"), ["Title of the guide"]);
    assert!(found("Coaching or mentoring?").contains(&"Title of the guide".to_owned()));
    assert_eq!(found("you like support with?"), ["What it is about › Someone looking for support › Question"]);
    assert_eq!(found("{number}"), [""; 0], "nobody reads a placeholder");
}

#[test]
fn a_question_is_found_with_its_answers() {
    let draft = begun();
    let beside = |path: &str| -> Vec<String> {
        let found = text(&draft, path);
        let texts = parts(&draft).into_iter().flat_map(|part| part.texts).filter(|text| found.is_beside(text));
        texts.map(|text| text.place.clone()).collect()
    };
    let question = "What it is about › Someone looking for support › ";
    let asked = beside("questions/aim/perspectives/seeker/prompt");
    assert!(asked.iter().all(|place| place.starts_with(question)), "{asked:?}");
    let choices = text(&draft, "questions/aim/perspectives/seeker/why").place.clone();
    assert!(asked.contains(&choices) && asked.len() > 4, "{asked:?}");
    assert!(beside("questions/aim/label").len() > asked.len(), "for all who are asked");
    assert!(beside("exits/seeker/first-health/headline").len() > 1);
    assert_eq!(beside("title"), [""; 0]);
}

#[test]
fn keeping_is_offered_only_where_the_count_can_tell_it() {
    let begun = begun();
    let paragraph = "introduction/0";
    assert!(!text(&begun, paragraph).can_be_kept());
    assert_eq!(keep(&begun, &keys(paragraph)), None);
    for path in ["title", "alternatives/coaching/name"] {
        assert!(text(&begun, path).can_be_kept(), "{path}");
        let kept = text(&after(&begun, keep(&begun, &keys(path))), path);
        assert_eq!((kept.state, kept.can_be_kept()), (State::Done, false), "{path}");
    }
}

#[test]
fn own_texts_on_a_text_that_changed_since_are_told_and_can_be_said_to_fit() {
    let draft = after(&begun(), translate(&begun(), &keys("title"), "Coaching oder Mentoring?"));
    let draft = after(&draft, translate(&draft, &keys("decision/question"), "Was passt?"));
    assert!(!made_from(&draft).unwrap().1);
    let newer = on_newer(&draft, |document| {
        document["title"] = json!("Coaching, or mentoring?");
        document["about"]["date"] = json!("2027-01-02");
    });
    assert!(made_from(&newer).unwrap().1);
    assert_eq!(text(&newer, "title").state, State::Outdated);
    assert_eq!(text(&newer, "decision/question").state, State::Done);
    assert_eq!(text(&newer, "decision/nothing").state, State::Left);
    let fits = after(&newer, still_fits(&newer, &keys("title")));
    assert_eq!(text(&fits, "title").state, State::Done);
    let again = after(&newer, translate(&newer, &keys("title"), "Coaching? Mentoring?"));
    assert_eq!(text(&again, "title").state, State::Done);
    let all = after(&newer, fits_all(&newer));
    assert_eq!(made_from(&all).unwrap(), ("2027-01-02".to_owned(), false));
    assert_eq!(text(&all, "title").state, State::Done);
}

#[test]
fn a_document_that_notes_nothing_is_not_said_to_be_outdated() {
    let base = Draft::on_shipped("en").unwrap();
    let draft = base.with(json!({"extends": "en", "title": "Coach or mentor?"}));
    assert_eq!(made_from(&draft), None);
    assert_eq!(text(&draft, "title").state, State::Done);
}

#[test]
fn a_lost_placeholder_is_named() {
    let draft = after(&begun(), translate(&begun(), &keys("interface/guide/progress"), "Frage {nummer} von {total}"));
    assert_eq!(text(&draft, "interface/guide/progress").lost_placeholders(), ["{number}"]);
    assert!(text(&draft, "title").lost_placeholders().is_empty());
}

#[test]
fn a_translation_can_be_used_by_visitors_and_weighs_little_more() {
    let draft = begun();
    let parse = |text: &str| serde_json::from_str::<codec::Tree>(text).unwrap().0;
    let loaded = guide::content::load(parse(&draft.text()), Some(parse(SHIPPED[0].1))).unwrap();
    assert_eq!(loaded.content.lang.as_str(), "de");
    assert_eq!(loaded.changed.iter().map(guide::content::Change::path).collect::<Vec<_>>(), ["lang"]);
    assert!(draft.text().len() < 12_000, "{}", draft.text().len());
}

#[test]
fn a_text_is_named_in_words() {
    for (path, place) in [
        ("title", "Title of the guide"),
        ("introduction/1", "Introduction › paragraph 2"),
        ("questions/aim/perspectives/seeker/prompt", "What it is about › Someone looking for support › Question"),
        ("alternatives/coaching/definition", "Coaching › Definition"),
        ("about/limits/0", "What it cannot do › paragraph 1"),
    ] {
        assert_eq!(text(&begun(), path).place, place);
    }
}
