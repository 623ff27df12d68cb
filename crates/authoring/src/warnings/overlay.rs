//! What an overlay changes, or means to change and does not.

use super::{Author, Warnings};
use crate::diagnostics::{Words, clip};
use crate::fix::{Fix, add_to, patch_at};
use crate::own_source::{OWN_SOURCE, TITLE, own_source};
use crate::step::Step;
use crate::texts::{at, own_texts};
use crate::translation::{self, left_by_part, left_words};
use guide::content::{Content, HasSchema, Node, Schema};
use serde_json::{Value, json};

/// Warns of `null` for what the base does not have, and of empty objects.
pub(super) fn without_effect(own: &Node, base: &Node, warnings: &mut Warnings) {
    look(own, base, Content::SCHEMA, &mut Vec::new(), warnings);
}

fn look(own: &Node, base: &Node, schema: &Schema, steps: &mut Vec<Step>, warnings: &mut Warnings) {
    if let Schema::Optional(inner) = schema {
        return look(own, base, inner, steps, warnings);
    }
    for (key, inner) in own.entries() {
        let known = base.get(key);
        let (is_known_field, schema) = match schema {
            Schema::Object(keys, schemas) => match keys.split(' ').zip(*schemas).find(|(known, _)| known == key) {
                Some((_, schema)) => (true, *schema),
                None => (key == "extends", &Schema::Skipped),
            },
            Schema::Catalogue(inner) => (false, *inner),
            _ => return,
        };
        steps.push(Step::Key(key.clone()));
        match (inner, known) {
            (Node::Null, None) if !is_known_field => {
                let known: Vec<&str> = base.entries().iter().map(|(key, _)| key.as_str()).collect();
                let cause = format!("\"{}\" is not in the original, so that null removes nothing", clip(key));
                warnings.add(steps, Words::new("removes-nothing", cause).of_known(key, &known, "the entries here are"));
            }
            (Node::Map(entries), Some(Node::Map(there))) if entries.is_empty() && !there.is_empty() => {
                let words = Words::new("changes-nothing", "an empty object changes nothing");
                warnings.add(steps, if is_known_field { words } else { words.right("null removes an entry") });
            }
            (inner, Some(there)) => look(inner, there, schema, steps, warnings),
            _ => {}
        }
        steps.pop();
    }
}

/// The other warnings of an overlay.
pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let Some(base) = author.base else { return };
    if author.is_foreign() {
        check_language(author, base, warnings);
    }
    // A translation says what its sources say.
    if !author.is_translation() {
        check_sources(author, base, warnings);
    }
    check_choices(author, base, warnings);
}

/// A text of the author under sources that said something else.
fn check_sources(author: &Author<'_>, base: &Node, warnings: &mut Warnings) {
    let mut warned: Vec<Vec<Step>> = Vec::new();
    for (steps, _) in own_texts(author.own, Some(base), Content::SCHEMA) {
        // The nearest object above that has sources.
        let above = (0..steps.len()).rev().filter_map(|length| steps.get(..length));
        let owner = above.into_iter().find(|above| at(base, above).is_some_and(|it| it.get("sources").is_some()));
        let Some(owner) = owner.filter(|owner| !owner.is_empty() && !warned.iter().any(|it| it == owner)) else {
            continue;
        };
        let sources = at(base, owner).and_then(|it| it.get("sources")).map_or(&[][..], Node::items);
        let ids: Vec<&str> =
            sources.iter().filter_map(Node::as_text).filter(|id| !["own", OWN_SOURCE].contains(id)).collect();
        let is_replaced = at(author.own, owner).is_some_and(|it| it.get("sources").is_some());
        if is_replaced || ids.is_empty() {
            continue;
        }
        let titles: Vec<String> = ids.iter().map(|id| title(author, id)).collect();
        let cause = format!("this text is yours, and the page still names its source: {}", titles.join(", "));
        let words = Words::new("source-of-base", cause).right("name a source of your own, or the sources that say it");
        let fix = own_source_at(author, owner).map(Box::new);
        warnings.add(&steps, Words { fix, ..words });
        warned.push(owner.to_vec());
    }
}

/// A change that cites the organisation's own source at a place, and adds that source where there is none yet. Its texts are
/// English; in another language, the guide's own advice has to do.
fn own_source_at(author: &Author<'_>, owner: &[Step]) -> Option<Fix> {
    let known = |id: &str| author.checked.content.sources.get(&id.into()).map(|source| source.title.as_str());
    let is_english = author.checked.content.lang.as_str().split('-').next() == Some("en");
    let (id, title) = match known(OWN_SOURCE) {
        Some(title) => (OWN_SOURCE, title),
        None if is_english => (OWN_SOURCE, TITLE),
        None => ("own", known("own")?),
    };
    let mut patch = patch_at(&Value::Null, owner, json!({"sources": [id]}))?;
    if known(id).is_none() {
        let named = author.own.get("about").and_then(|about| about.get("owner")?.as_text());
        add_to(&mut patch, &["sources", id], own_source(named));
    }
    Some(Fix::edit(format!("Name “{}” as its source", clip(title)), patch))
}

fn title(author: &Author<'_>, id: &str) -> String {
    let source = author.checked.content.sources.get(&id.into());
    source.map_or_else(|| id.to_owned(), |source| format!("“{}”", clip(&source.title)))
}

/// Texts that are still those of the original, although the language is another one.
fn check_language(author: &Author<'_>, base: &Node, warnings: &mut Warnings) {
    let texts = translation::of(author.own, base, author.checked.content.lang.as_str());
    let left = texts.iter().filter(|text| text.own.is_none()).count();
    if left > 0 {
        let words = Words::new("untranslated", left_words(left, texts.len()));
        warnings.at(&["lang"], words.right(format!("by part: {}", left_by_part(&texts))));
    }
}

/// A new choice that others who are asked the question do not get.
fn check_choices(author: &Author<'_>, base: &Node, warnings: &mut Warnings) {
    for (id, question) in author.own.get("questions").map_or(&[][..], Node::entries) {
        let before = base.get("questions").and_then(|questions| questions.get(id)?.get("perspectives"));
        let now = author.checked.node().get("questions").and_then(|questions| questions.get(id)?.get("perspectives"));
        let (Some(before), Some(now)) = (before, now) else { continue };
        let has = |asked: &Node, choice: &str| asked.get("choices").is_some_and(|it| it.get(choice).is_some());
        for (word, asked) in question.get("perspectives").map_or(&[][..], Node::entries) {
            for (choice, _) in asked.get("choices").map_or(&[][..], Node::entries) {
                if before.entries().iter().any(|(_, asked)| has(asked, choice)) {
                    continue;
                }
                let others = now
                    .entries()
                    .iter()
                    .filter(|(other, asked)| other != word && matches!(asked, Node::Map(_)) && !has(asked, choice));
                let others: Vec<String> = others.map(|(other, _)| format!("a {other}")).collect();
                if !others.is_empty() && now.get(word).is_some_and(|asked| has(asked, choice)) {
                    let cause = format!("only a {word} gets this new choice");
                    let right = format!("{} can be asked this question too", others.join(" and "));
                    let keys = ["questions", id, "perspectives", word, "choices", choice];
                    warnings.at(&keys, Words::new("choice-for-one", cause).right(right));
                }
            }
        }
    }
}
