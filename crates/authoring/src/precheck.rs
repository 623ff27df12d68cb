//! Mistakes of overlays that have one cause and would otherwise be told as many, or in misleading words.

use crate::diagnostics::{Collect, Path, Words, clip, listed, nearest};
use crate::fix::Fix;
use guide::content::{Content, Counted, HasSchema, Node, Schema};
use serde_json::json;

/// How many names a message lists.
const MOST_NAMES: usize = 4;

/// A few names, and how many more there are.
pub(crate) fn named(names: &[&str]) -> String {
    let shown = names.get(..MOST_NAMES.min(names.len())).unwrap_or_default();
    match names.len() - shown.len() {
        0 => listed(shown),
        more => format!("\"{}\" and {more} more", shown.join("\", \"")),
    }
}

/// Reports a document that stands alone and lacks most of its parts: it was meant as an overlay.
pub(crate) fn check_alone(document: &Node, problems: &mut Collect) {
    let (Schema::Object(keys, schemas), Node::Map(entries)) = (Content::SCHEMA, document) else { return };
    let is_required = |schema: &Schema| !matches!(schema, Schema::Optional(_) | Schema::Skipped);
    let required: Vec<&str> =
        keys.split(' ').zip(*schemas).filter(|(_, schema)| is_required(schema)).map(|(key, _)| key).collect();
    let missing: Vec<&str> = required.iter().copied().filter(|key| document.get(key).is_none()).collect();
    if document.get("extends").is_some() || missing.len() * 2 <= required.len() {
        return;
    }
    let known = entries.iter().any(|(key, _)| keys.split(' ').any(|known| known == key)) || entries.is_empty();
    if !known {
        return;
    }
    let cause = format!("this document extends no other one, and lacks {} of {} parts", missing.len(), required.len());
    let words =
        Words::new("no-extends", cause).right("add \"extends\": \"en\" to change parts of the shipped document");
    problems.add(&Path::Root, || words.fixed(Fix::edit("Build on the shipped document", json!({"extends": "en"}))));
    problems.mark_invalid(&Path::Root);
}

/// Reports entries that an overlay means to change under a name that its base does not have, and required parts that it
/// removes.
pub(crate) fn check_overlay(patch: &Node, base: &Node, problems: &mut Collect) {
    check_part(patch, Some(base), Content::SCHEMA, &Path::Root, problems);
}

fn check_part(patch: &Node, base: Option<&Node>, schema: &Schema, path: &Path<'_>, problems: &mut Collect) {
    match (schema, patch) {
        (Schema::Optional(inner), patch) if *patch != Node::Null => check_part(patch, base, inner, path, problems),
        (Schema::Counted, Node::Map(_)) => check_part(patch, base, Counted::FORMS, path, problems),
        (Schema::Object(keys, schemas), Node::Map(entries)) => {
            for (key, inner) in entries {
                let Some((_, schema)) = keys.split(' ').zip(*schemas).find(|(known, _)| known == key) else { continue };
                let path = Path::Key(path, key);
                let is_required = !matches!(schema, Schema::Optional(_) | Schema::Skipped);
                if *inner == Node::Null && is_required {
                    let words = Words::new("cannot-be-removed", "null removes this, and a document must have it");
                    problems.add_invalid(&path, || words.right("leave the line out to keep what the original has"));
                } else {
                    check_part(inner, base.and_then(|base| base.get(key)), schema, &path, problems);
                }
            }
        }
        (Schema::Catalogue(inner), Node::Map(entries)) => {
            for (key, entry) in entries {
                let path = Path::Key(path, key);
                match base.and_then(|base| base.get(key)) {
                    None => check_new(key, entry, base, inner, &path, problems),
                    known => check_part(entry, known, inner, &path, problems),
                }
            }
        }
        _ => {}
    }
}

/// Reports a new entry that lacks what an entry needs: most often, its name is mistyped.
fn check_new(key: &str, entry: &Node, beside: Option<&Node>, schema: &Schema, path: &Path<'_>, problems: &mut Collect) {
    let (Schema::Object(keys, schemas), Node::Map(_)) = (schema, entry) else { return };
    let is_missing = |(name, schema): &(&str, &&Schema)| {
        !matches!(schema, Schema::Optional(_) | Schema::Skipped) && entry.get(name).is_none()
    };
    let missing: Vec<&str> = keys.split(' ').zip(*schemas).filter(is_missing).map(|(name, _)| name).collect();
    let known: Vec<&str> = beside.map_or(&[][..], Node::entries).iter().map(|(key, _)| key.as_str()).collect();
    if missing.is_empty() || (nearest(key, &known).is_none() && missing.len() < 2) {
        return;
    }
    let cause = format!("\"{}\" is not in the original, and lacks {} for a new entry", clip(key), listed(&missing));
    problems.add_invalid(path, || Words::new("misnamed-entry", cause).of_known(key, &known, "the entries here are"));
}
