//! How texts are written: placeholders, links, marks that would be shown, lists without entries.

use super::{Author, Warnings};
use crate::diagnostics::{Words, clip, nearest};
use crate::fix::{Fix, patch_at};
use crate::step::Step;
use crate::texts::own_texts;
use guide::content::{Content, HasSchema, Node, PLACEHOLDERS, Schema};
use serde_json::Value;

/// The longest title, in characters.
const MAX_TITLE: usize = 100;

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    for (steps, text) in own_texts(author.own, author.base, Content::SCHEMA) {
        check_placeholders(&steps, text, warnings);
        check_marks(&steps, text, warnings);
    }
    let title = &author.checked.content.title;
    let length = title.chars().count();
    if length > MAX_TITLE && author.own.get("title").is_some() {
        let words = Words::new("long-title", format!("a title of {length} characters fills the page"));
        warnings.at(&["title"], words.right(format!("{MAX_TITLE} are plenty")));
    }
    check_links(author, warnings);
    check_lists(author.own, author.base, Content::SCHEMA, &mut Vec::new(), warnings);
}

/// Names in braces that nothing is put in the place of.
fn check_placeholders(steps: &[Step], text: &str, warnings: &mut Warnings) {
    let known: Vec<&str> = match steps {
        // The answers that a message quotes are checked against the questions: a wrong one is an error.
        [.., Step::Key(list), Step::Index(_)] if list == "message" => return,
        [Step::Key(interface), Step::Key(page), Step::Key(label), ..] if interface == "interface" => {
            let listed = PLACEHOLDERS.iter().filter(|(of, name, _)| of == page && name == label);
            listed.flat_map(|(.., names)| names.split(' ')).collect()
        }
        _ => Vec::new(),
    };
    for part in text.split('{').skip(1) {
        let Some((name, _)) = part.split_once('}').filter(|(name, _)| !name.is_empty() && name.len() < 40) else {
            continue;
        };
        if known.contains(&name) {
            continue;
        }
        let cause = format!("nothing is put in the place of {{{name}}}, so that it is shown to the letter");
        let words = Words::new("unknown-placeholder", cause);
        let right = match (known.as_slice(), nearest(name, &known)) {
            ([], _) => "this text has no placeholders".to_owned(),
            (_, Some(near)) => format!("did you mean {{{near}}}?"),
            _ => format!("this text has {{{}}}", known.join("}, {")),
        };
        warnings.add(steps, words.right(right));
    }
}

/// What other formats would turn into something.
fn check_marks(steps: &[Step], text: &str, warnings: &mut Warnings) {
    let has_pair = |mark: &str| text.matches(mark).count() >= 2;
    let entity = ["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&#"].into_iter().find(|mark| text.contains(mark));
    let found =
        entity.or(["**", "__", "`"].into_iter().find(|mark| has_pair(mark))).or(text.contains("](").then_some("]("));
    if let Some(mark) = found {
        let cause = format!("{mark} is shown to the letter, since content is plain text");
        warnings.add(steps, Words::new("shown-to-the-letter", cause).right("take it out"));
    }
}

/// Addresses that were meant for the web or for mail, and would lead to a file beside the page.
fn check_links(author: &Author<'_>, warnings: &mut Warnings) {
    for part in ["actions", "sources"] {
        for (id, entry) in author.own.get(part).map_or(&[][..], Node::entries) {
            let Some(address) = entry.get("href").and_then(Node::as_text) else { continue };
            let Some(meant) = meant(address) else { continue };
            let steps = &[part, id, "href"].map(|key| Step::Key(key.to_owned()));
            let cause = format!("\"{}\" leads to a file beside the page", clip(address));
            let words = Words::new("link-without-scheme", cause).right(format!("write \"{}\"", clip(&meant)));
            let patch = patch_at(&Value::Null, steps, Value::from(meant.as_str()));
            let fix = patch.map(|patch| Box::new(Fix::edit(format!("Write \"{}\"", clip(&meant)), patch)));
            warnings.add(steps, Words { fix, ..words });
        }
    }
}

/// The address with its scheme.
fn meant(address: &str) -> Option<String> {
    /// Ends of names of files, not of hosts.
    const FILES: [&str; 10] = ["html", "htm", "php", "aspx", "asp", "jsp", "pdf", "docx", "xlsx", "md"];
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    if first.is_empty() || first.contains(':') {
        return None;
    }
    if let Some((name, host)) = first.split_once('@') {
        return (!name.is_empty() && host.contains('.')).then(|| format!("mailto:{address}"));
    }
    let last =
        first.rsplit_once('.').filter(|(name, _)| !name.is_empty() && !name.ends_with('.')).map(|(_, last)| last)?;
    let is_host = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()) && !FILES.contains(&last);
    (first.starts_with("www.") || is_host).then(|| format!("https://{address}"))
}

/// Lists that leave a heading without anything below it.
fn check_lists(own: &Node, base: Option<&Node>, schema: &Schema, steps: &mut Vec<Step>, warnings: &mut Warnings) {
    match (schema, own) {
        (Schema::Optional(inner), own) => check_lists(own, base, inner, steps, warnings),
        (Schema::Object(keys, schemas), Node::Map(entries)) => {
            for (key, entry) in entries {
                let Some((_, schema)) = keys.split(' ').zip(*schemas).find(|(known, _)| known == key) else { continue };
                steps.push(Step::Key(key.clone()));
                let has_text = matches!(schema, Schema::List(Schema::Text) | Schema::Catalogue(_));
                let may_be_empty = ["actions", "exits", "scenarios", "variants"].contains(&key.as_str());
                let is_empty = match entry {
                    Node::List(items) => items.is_empty(),
                    // An empty object of an overlay changes nothing, and is told as that.
                    Node::Map(entries) => entries.is_empty() && base.is_none(),
                    _ => false,
                };
                if has_text && is_empty && !may_be_empty {
                    let cause = format!("\"{key}\" is empty, so its heading would stand above nothing");
                    warnings.add(steps, Words::new("empty-list", cause).right("give at least one entry"));
                } else {
                    check_lists(entry, base.and_then(|base| base.get(key)), schema, steps, warnings);
                }
                steps.pop();
            }
        }
        (Schema::Catalogue(inner), Node::Map(entries)) => {
            for (key, entry) in entries {
                steps.push(Step::Key(key.clone()));
                check_lists(entry, base.and_then(|base| base.get(key)), inner, steps, warnings);
                steps.pop();
            }
        }
        _ => {}
    }
}
