//! What an overlay changes, or means to change and does not.

use super::{Author, Warnings, plurals};
use crate::diagnostics::{Words, clip};
use crate::fix::{Fix, add_to, patch_at};
use crate::own_source::{OWN_SOURCE, TITLE, own_source};
use crate::step::Step;
use crate::texts::{at, own_texts, texts};
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
                let cause = format!("\"{}\" is not in the base, so that null removes nothing", clip(key));
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
    match language_of_base(author, base) {
        // A translation says what its sources say.
        Some(before) => check_language(author, base, before, warnings),
        None => check_sources(author, base, warnings),
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

/// Texts that are still those of the base, although the language is another one.
fn check_language(author: &Author<'_>, base: &Node, before: &str, warnings: &mut Warnings) {
    // Names of others' works, and what the author says to be the same in both languages. A list is replaced whole.
    let is_work = |steps: &[Step]| matches!(steps, [Step::Key(part), _, Step::Key(field)] if part == "sources" && (field == "title" || field == "author"));
    let is_kept =
        |steps: &[Step]| !steps.iter().any(|step| matches!(step, Step::Index(_))) && at(author.own, steps).is_some();
    let counted = plurals::translated(author, base);
    let is_counted = |steps: &[Step]| counted.iter().any(|form| steps.starts_with(&form.steps));
    let whole = author.checked.node();
    let plain = texts(base, Content::SCHEMA).into_iter().filter(|(steps, _)| !is_work(steps) && !is_counted(steps));
    let is_left = |steps: &[Step], text| at(whole, steps).and_then(Node::as_text) == Some(text) && !is_kept(steps);
    let plain = plain.map(|(steps, text)| (is_left(&steps, text), steps));
    let all: Vec<_> = plain.chain(counted.iter().map(|form| (form.is_left, form.steps.clone()))).collect();
    let left = all.iter().filter(|(is_left, _)| *is_left);
    let mut parts: Vec<(&str, usize)> = Vec::new();
    let mut count = 0;
    for (_, steps) in left {
        count += 1;
        let Some(Step::Key(part)) = steps.first() else { continue };
        match parts.iter_mut().find(|(known, _)| known == part) {
            Some((_, left)) => *left += 1,
            None => parts.push((part, 1)),
        }
    }
    if count > 0 {
        let parts: Vec<String> = parts.iter().map(|(part, left)| format!("{part} {left}")).collect();
        let cause = format!("{count} of {} texts are still those of the base ({before})", all.len());
        warnings.at(&["lang"], Words::new("untranslated", cause).right(format!("left: {}", parts.join(", "))));
    }
}

/// The language of the base, where that of the document is another one.
fn language_of_base<'n>(author: &Author<'_>, base: &'n Node) -> Option<&'n str> {
    let primary = |lang: &str| lang.split('-').next().unwrap_or_default().to_owned();
    let before = base.get("lang")?.as_text()?;
    (primary(author.checked.content.lang.as_str()) != primary(before)).then_some(before)
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
