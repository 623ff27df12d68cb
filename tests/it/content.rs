//! The shipped content keeps what the guide promises: complete, sourced, asked plainly, and its scenarios hold.

use crate::support::expected::{DOCUMENT, ordered};
use crate::support::prose::words;
use crate::support::shipped::{CHECKED, SHIPPED};
use guide::content::{Content, HasSchema, Perspective, Recommendation, Schema};
use guide::decision::{Answers, assess, questions};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_scenario_gives_what_it_expects() {
    for (id, scenario) in CHECKED.scenarios.iter() {
        let found = assess(&SHIPPED, &Answers::from(scenario)).recommendation;
        assert_eq!(found, scenario.expect, "scenario {id}");
    }
}

#[test]
fn every_part_that_an_organisation_can_change_has_a_name_for_visitors() {
    let Schema::Object(keys, _) = Content::SCHEMA else { unreachable!("a document is an object") };
    let names = &SHIPPED.interface.about.changed_names;
    // Of perspectives, the person is named; the others are nobody's to change, or nobody's to read.
    let unnamed = ["format", "perspectives", "scenarios", "made_from"];
    for key in keys.split(' ').filter(|key| !unnamed.contains(key)) {
        assert!(names.get(&key.into()).is_some(), "{key}");
    }
    for perspective in Perspective::ALL {
        assert!(names.get(&perspective.word().into()).is_some(), "{}", perspective.word());
    }
}

#[test]
fn scenarios_show_all_six_recommendations_and_all_three_perspectives() {
    let scenarios = &CHECKED.scenarios;
    assert!(scenarios.len() >= 12);
    for recommendation in Recommendation::ALL {
        assert!(scenarios.entries().any(|s| s.expect == *recommendation), "{}", recommendation.word());
    }
    for perspective in Perspective::ALL {
        assert!(scenarios.entries().filter(|s| s.perspective == *perspective).count() >= 4);
    }
}

#[test]
fn each_perspective_is_asked_about_ten_questions_the_wish_first() {
    for perspective in Perspective::ALL {
        let asked = questions(&SHIPPED, *perspective);
        let always = asked.iter().filter(|step| step.asked.after.is_none()).count();
        assert!((8..=11).contains(&always), "{}: {always} are asked of everybody", perspective.word());
        assert_eq!(asked[0].id.as_str(), "aim", "{}: what it is about", perspective.word());
        for step in &asked {
            let (count, place) = (step.asked.choices.len(), format!("{}, {}", perspective.word(), step.id));
            assert!((2..=10).contains(&count), "{place}: {count} choices");
            assert!(!step.asked.why.is_empty(), "{place}: why it is asked");
        }
    }
}

/// Naming the two kinds of help would ask for the answer.
#[test]
fn no_question_and_no_choice_names_coaching_or_mentoring() {
    for (place, text) in asked() {
        let names = words(text).into_iter().find(|word| word.starts_with("coach") || word.starts_with("mentor"));
        assert_eq!(names, None, "{place}: {text}");
    }
}

/// Choices with an "or" that joins no two answers: either half would lead to the same question or to the same advice.
const SAME_ADVICE: &[&str] = &[
    "Learning how things really work in my workplace or my field",
    "Stepping up into leadership or a bigger role",
    "Becoming more confident, motivated or independent",
    "Stepping up into leadership or more responsibility",
    "Something in their work or behaviour that I would like them to change",
    "Something in the person’s work or behaviour that others would like them to change",
    "Something that has to be decided or done at once",
    "My work or my plans, while the rest is being looked after",
    "A change to my workplace or my hours",
    "Their work or their plans, while the rest is being looked after",
    "A change to their workplace or their hours",
    "A change that I or other people have to make",
    "A course or lessons in a subject, a tool or a certain task",
    "Practical help with a job search, because my job is ending or has ended",
    "A course or lessons in a subject or a skill",
    "An inside view of a workplace, a job or a field",
    "The time for it, or the backing, is missing",
    "A fair process: a complaint or concern about me has been raised",
    "A fair process: a complaint or concern about them has been raised",
    "A fair process: a complaint or concern about the person has been raised",
    // What kind of conflict it is, is asked next.
    "A serious conflict, bullying, harassment or a complaint at work",
    "A conflict, bullying, harassment, a complaint or a rule that has been broken",
    "A conflict, bullying, harassment, a complaint or a breach of rules or trust",
];

#[test]
fn a_choice_says_one_thing() {
    let texts = asked();
    let choices = texts.iter().filter(|(place, _)| place.contains(" choice "));
    for (place, text) in choices {
        // Examples may be listed: they all stand for one thing.
        let before =
            ["such as", "including"].iter().find_map(|begin| text.split_once(begin)).map_or(*text, |(it, _)| it);
        let joins = words(before).iter().any(|word| word == "or");
        assert!(!joins || SAME_ADVICE.contains(text), "{place} joins two answers: {text}");
    }
    for exception in SAME_ADVICE {
        assert!(texts.iter().any(|(_, text)| text == exception), "no choice any more: {exception}");
    }
}

/// Every prompt and choice, with its place.
fn asked() -> Vec<(String, &'static str)> {
    let mut texts = Vec::new();
    for perspective in Perspective::ALL {
        for step in questions(&SHIPPED, *perspective) {
            let place = format!("{}, {}", perspective.word(), step.id);
            texts.push((place.clone(), step.asked.prompt.as_str()));
            let choices = step.asked.choices.iter();
            texts.extend(choices.map(|(id, choice)| (format!("{place}, choice {id}"), choice.text.as_str())));
        }
    }
    texts
}

#[test]
fn the_articles_are_there_in_full() {
    assert_eq!(SHIPPED.similarities.len(), 5);
    assert_eq!(SHIPPED.differences.len(), 2);
    for text in [&SHIPPED.alternatives.coaching, &SHIPPED.alternatives.mentoring] {
        assert_eq!(text.characteristics.len(), 5);
        assert!(text.effective.len() >= 3);
    }
    assert!(SHIPPED.insights.len() >= 4);
}

/// The paths of what is to name a source and names none, and the sources that are named.
fn unsourced(value: &Value, path: &str, named: &mut BTreeSet<String>) -> Vec<String> {
    let Value::Object(entries) = value else { return Vec::new() };
    let is_statement = entries.contains_key("text") && entries.contains_key("order") && !path.contains(".choices.");
    let sources: Vec<&str> = value["sources"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    named.extend(sources.iter().map(ToString::to_string));
    let lacks = (is_statement || value["sources"].is_array()) && sources.is_empty() && !path.is_empty();
    let inner = entries.iter().flat_map(|(key, entry)| unsourced(entry, &format!("{path}.{key}"), named));
    let inner: Vec<String> = inner.collect();
    lacks.then(|| path.to_owned()).into_iter().chain(inner).collect()
}

#[test]
fn every_statement_names_a_source_and_every_source_is_named() {
    let mut named = BTreeSet::new();
    let parts = DOCUMENT.as_object().expect("an object").iter().filter(|(key, _)| *key != "sources");
    for (key, part) in parts {
        assert_eq!(unsourced(part, &format!(".{key}"), &mut named), Vec::<String>::new(), "without a source");
    }
    let sources: BTreeSet<String> = ordered(&DOCUMENT["sources"]).into_iter().map(|(id, _)| id.clone()).collect();
    assert_eq!(named, sources, "named, and in the list of sources");
}
