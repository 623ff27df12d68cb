//! The texts of a document that people read, found by its schema.

use crate::step::Step;
use guide::content::{Node, Schema};

/// A text and the steps to it.
pub(crate) type Text<'n> = (Vec<Step>, &'n str);

/// All texts of a part of a document.
pub(crate) fn texts<'n>(node: &'n Node, schema: &Schema) -> Vec<Text<'n>> {
    let mut found = Vec::new();
    collect(node, schema, &mut Vec::new(), &mut found);
    found
}

/// The texts that a document has and its base, if there is one, does not have at the same place.
pub(crate) fn own_texts<'n>(node: &'n Node, base: Option<&Node>, schema: &Schema) -> Vec<Text<'n>> {
    let is_own = |(steps, text): &Text<'_>| base.and_then(|base| at(base, steps)?.as_text()) != Some(*text);
    texts(node, schema).into_iter().filter(is_own).collect()
}

/// The value at the end of some steps.
pub(crate) fn at<'n>(node: &'n Node, steps: &[Step]) -> Option<&'n Node> {
    steps.iter().try_fold(node, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Index(index) => node.items().get(*index),
    })
}

fn collect<'n>(node: &'n Node, schema: &Schema, steps: &mut Vec<Step>, found: &mut Vec<Text<'n>>) {
    match (schema, node) {
        (Schema::Text, Node::Text(text)) => found.push((steps.clone(), text)),
        (Schema::Optional(inner), node) => collect(node, inner, steps, found),
        (Schema::List(inner), Node::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                steps.push(Step::Index(index));
                collect(item, inner, steps, found);
                steps.pop();
            }
        }
        (Schema::Catalogue(inner), Node::Map(entries)) => {
            for (key, entry) in entries {
                collect_in(key, entry, inner, steps, found);
            }
        }
        (Schema::Object(keys, schemas), Node::Map(entries)) => {
            for (key, inner) in keys.split(' ').zip(*schemas) {
                if let Some((_, entry)) = entries.iter().find(|(known, _)| known == key) {
                    collect_in(key, entry, inner, steps, found);
                }
            }
        }
        _ => {}
    }
}

fn collect_in<'n>(key: &str, entry: &'n Node, schema: &Schema, steps: &mut Vec<Step>, found: &mut Vec<Text<'n>>) {
    steps.push(Step::Key(key.to_owned()));
    collect(entry, schema, steps, found);
    steps.pop();
}
