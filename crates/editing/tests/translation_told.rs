//! What the page says of a translation is what the check says of it, and in the same order as the form.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use analysis::Analyses;
use authoring::SHIPPED;
use authoring::{Inspection, Severity, Step, inspect, inspect_after};
use editing::translation::{PartOfTexts, State, Translatable, begin, copy, left_words, parts, translate};
use editing::{Base, Draft, Edit, Model};
use serde_json::{Value, json};
use std::rc::Rc;

fn after(draft: &Draft, edit: Option<Edit>) -> Draft {
    draft.with(edit.unwrap().own)
}

fn keys(path: &str) -> Vec<Step> {
    path.split('/').map(|key| Step::Key(key.to_owned())).collect()
}

/// A guide with a question, an exit and an owner of its own, which tells how it was tested.
fn ours() -> Draft {
    let pace = json!({
        "label": "How long it may take", "sources": [], "perspectives": {"seeker": {
            "order": 20, "prompt": "How long may it take?", "why": "Some things take a year.",
            "choices": {"weeks": {"order": 1, "text": "Weeks"}, "year": {"order": 2, "text": "A year"}}
        }}
    });
    let exit = json!({"seeker": {"hurry": {
        "order": 6, "when": {"pace": ["weeks"]}, "leads": "elsewhere", "help": "training",
        "headline": "Take a course first", "summary": "It is quicker."
    }}});
    let scenario = json!({
        "order": 900, "title": "In a hurry", "perspective": "seeker", "answers": {"pace": "weeks"}, "expect": "elsewhere"
    });
    Draft::on_shipped("en").unwrap().with(json!({
        "extends": "en", "questions": {"pace": pace}, "exits": exit, "scenarios": {"hurry": scenario},
        "about": {
            "owner": "Learning and development", "reviewer": "Learning and development",
            "date": "2026-11-26", "review": "2027-11-26", "certainty": ["We tried it with ten people."]
        }
    }))
}

fn untested() -> Draft {
    let mut own = ours().own().clone();
    for part in ["scenarios", "exits"] {
        own.as_object_mut().unwrap().remove(part);
    }
    ours().with(own)
}

fn codes(draft: &Draft) -> Vec<&'static str> {
    let base = draft.base().unwrap().to_string();
    let found = inspect(draft.text().as_bytes(), Some(base.as_bytes()), None).findings;
    let codes = found.iter().map(|finding| finding.code);
    codes.filter(|code| *code != "untranslated").collect()
}

#[test]
fn what_only_says_the_same_in_another_language_brings_back_no_finding() {
    assert_eq!(codes(&ours()), [""; 0]);
    assert_eq!(codes(&untested()), ["untested-question"]);
    let [german, untested] = [ours(), untested()].map(|it| copy(&it, "ours-en", "de", false, "German").unwrap());
    let shipped = begin(&Draft::on_shipped("en").unwrap(), "de", false, "German").unwrap();
    let shipped = Draft::on_shipped("en").unwrap().with(shipped.own);
    for begun in [german, untested, shipped] {
        // Every text of the questions and exits, and who stands behind the guide.
        let translated = parts(&begun).iter().flat_map(|part| part.texts.clone()).fold(begun.clone(), |draft, text| {
            let is_of = |key: &str| text.steps.starts_with(&keys(key));
            let is_meant = is_of("questions") || is_of("exits") || is_of("about/owner");
            if is_meant { after(&draft, translate(&draft, &text.steps, &format!("{} (de)", text.base))) } else { draft }
        });
        assert_ne!(translated.own(), begun.own());
        assert_eq!(codes(&translated), [""; 0]);
    }
}

#[test]
fn a_question_that_a_translation_adds_or_weighs_otherwise_is_still_told() {
    let german = copy(&ours(), "ours-en", "de", false, "German").unwrap();
    let mut own = german.own().clone();
    own["questions"] = json!({"aim": {"label": "Worum es geht", "weight": 2}});
    assert_eq!(codes(&german.with(own)), ["tested-otherwise"]);
    let mut own = german.own().clone();
    own["exits"] = json!({"seeker": {"hurry": {"headline": "Erst ein Kurs", "unless": {"aim": ["new"]}}}});
    assert_eq!(codes(&german.with(own)), ["tested-otherwise"]);
}

/// What the check says about a document that is left to translate.
fn said(draft: &Draft, known: &mut Analyses) -> Option<String> {
    let base = draft.base().unwrap().to_string();
    let Inspection { findings: found, analyses, .. } =
        inspect_after(draft.text().as_bytes(), Some(base.as_bytes()), None, known);
    *known = analyses;
    assert!(found.iter().all(|finding| finding.severity == Severity::Warning), "{found:?}");
    let left = found.into_iter().find(|finding| finding.code == "untranslated")?;
    Some(format!("{}; {}", left.message, left.right))
}

/// The same as the page counts it.
fn counted(draft: &Draft) -> Option<String> {
    let parts = parts(draft);
    let left: usize = parts.iter().map(|part| part.count(State::Left)).sum();
    let all: usize = parts.iter().map(|part| part.texts.len()).sum();
    let of_part = |part: &PartOfTexts| match part.count(State::Left) {
        0 => None,
        left => Some(format!("{} {left} of {}", part.name, part.texts.len())),
    };
    let by_part: Vec<String> = parts.iter().filter_map(of_part).collect();
    (left > 0).then(|| format!("{}; by part: {}", left_words(left, all), by_part.join(", ")))
}

/// A base whose labels that count have forms, and one text for all numbers.
fn with_forms() -> Draft {
    let mut document: Value = serde_json::from_str(SHIPPED[0].1).unwrap();
    document["interface"]["about"]["changed_count"] = json!("{number} changes");
    Draft::new(json!({"extends": "house"}), Some(Rc::new(Base { name: "house".to_owned(), document })))
}

#[test]
fn page_and_check_count_and_name_alike_what_is_left() {
    let ours = copy(&ours(), "ours-en", "ja", false, "Japanese").unwrap();
    let shipped = Draft::on_shipped("en").unwrap();
    let drafts = [(shipped, &["de", "pl"][..]), (ours, &["ja"]), (with_forms(), &["pl", "ar", "en-GB"])];
    // A form of its own for each number, and one text for all; lists, whole, shorter and kept; what is taken out; all else.
    let changes = [
        json!({}),
        json!({"interface": {"about": {"changed_count": "Geändert: {number}"}}}),
        json!({"interface": {"about": {"changed_count": "{number} changes"}}}),
        json!({"interface": {"about": {"changed_count": {"one": "eins", "other": "{number} mehr"}}}}),
        json!({"interface": {"about": {"changed_count": {"few": "{number} wenige", "other": "{number} changes"}}}}),
        json!({"introduction": ["Erster Absatz."], "about": {"limits": ["Eins.", "Zwei.", "Drei."]}}),
        json!({"title": "Coaching or mentoring?", "alternatives": {"coaching": {"characteristics": {"cost": null}}}}),
        json!({"questions": {"aim": {"perspectives": {"seeker": {"prompt": "Worum geht es?"}}}}}),
    ];
    let mut counts = 0;
    let mut known = Analyses::default();
    for (draft, langs) in drafts {
        for lang in langs {
            let begun = after(&draft, begin(&draft, lang, *lang == "ar", lang));
            for change in &changes {
                let mut own = begun.own().clone();
                merge_patch_keeping_null(&mut own, change);
                let draft = begun.with(own);
                let (said, counted) = (said(&draft, &mut known), counted(&draft));
                assert!(counted.is_some());
                // British English reads what is left as it is.
                assert_eq!(said, counted.filter(|_| *lang != "en-GB"), "{lang}: {change}");
                counts += 1;
            }
        }
    }
    assert_eq!(counts, 48);
}

fn merge_patch_keeping_null(own: &mut Value, change: &Value) {
    match change {
        Value::Object(fields) if own.is_object() => {
            for (key, inner) in fields {
                merge_patch_keeping_null(&mut own[key], inner);
            }
        }
        change => *own = change.clone(),
    }
}

#[test]
fn texts_stand_in_the_order_of_the_guide_as_the_form_lists_them() {
    let draft = copy(&ours(), "ours-en", "de", false, "German").unwrap();
    let parts = parts(&draft);
    let form = Model::of(&Rc::new(draft.clone())).outline();
    let names: Vec<&str> = form.iter().map(|part| part.name).collect();
    let places: Vec<usize> = parts.iter().map(|part| names.iter().position(|it| *it == part.name).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(&*parts[0].texts[0].steps, keys("title"));
    for part in &parts {
        let entries = form.iter().find(|it| it.name == part.name).unwrap().groups.iter().flat_map(|it| &it.entries);
        let entries: Vec<_> = entries.collect();
        let place = |text: &Rc<Translatable>| entries.iter().position(|entry| entry.holds(&text.steps)).unwrap();
        let places: Vec<usize> = part.texts.iter().map(place).collect();
        assert!(places.is_sorted(), "{}: {places:?}", part.name);
    }
    let of_seeker = |question: &str| {
        let prompt = keys(&format!("questions/{question}/perspectives/seeker/prompt"));
        parts[1].texts.iter().position(|text| *text.steps == prompt).unwrap()
    };
    let base = draft.base().unwrap()["questions"].as_object().unwrap();
    let order = |question: &Value| question.pointer("/perspectives/seeker/order").and_then(Value::as_i64);
    let mut asked: Vec<(i64, &String)> = base.iter().filter_map(|(id, it)| Some((order(it)?, id))).collect();
    asked.sort_unstable();
    let places: Vec<usize> = asked.iter().map(|(_, id)| of_seeker(id)).collect();
    assert!(places.is_sorted() && places.len() > 10, "{places:?}");
}
