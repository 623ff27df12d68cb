//! The texts of a document that people read, found by its schema.

use crate::step::Step;
use guide::content::{Content, Counted, HasSchema, Node, Schema};

/// A text and the steps to it.
pub(crate) type Text<'n> = (Vec<Step>, &'n str);

/// All texts of a part of a document.
pub(crate) fn texts<'n>(node: &'n Node, schema: &Schema) -> Vec<Text<'n>> {
    let mut found = Vec::new();
    walk(node, schema, &mut Vec::new(), &mut |steps, _, node| {
        found.extend(node.as_text().map(|text| (steps.to_vec(), text)));
    });
    found
}

/// The texts that a document has and its base, if there is one, does not have at the same place.
pub(crate) fn own_texts<'n>(node: &'n Node, base: Option<&Node>, schema: &Schema) -> Vec<Text<'n>> {
    let is_own = |(steps, text): &Text<'_>| base.and_then(|base| at(base, steps)?.as_text()) != Some(*text);
    texts(node, schema).into_iter().filter(is_own).collect()
}

/// Whether a place, by its keys, holds a text, one that counts, or a list of texts.
pub(crate) fn is_text(keys: &[&str]) -> bool {
    let inside = |schema: &'static Schema, key: &&str| match plain(schema) {
        Schema::Object(known, schemas) => known.split(' ').zip(*schemas).find(|(it, _)| it == key).map(|(_, it)| *it),
        Schema::Catalogue(inner) => Some(*inner),
        Schema::Counted => Some(Counted::FORMS),
        _ => None,
    };
    match keys.iter().try_fold(Content::SCHEMA, inside).map(plain) {
        Some(Schema::List(inner)) => matches!(plain(inner), Schema::Text),
        schema => matches!(schema, Some(Schema::Text | Schema::Counted)),
    }
}

/// The schema of what is there, where it may be missing.
fn plain(schema: &'static Schema) -> &'static Schema {
    if let Schema::Optional(inner) = schema { inner } else { schema }
}

/// The value at the end of some steps.
pub(crate) fn at<'n>(node: &'n Node, steps: &[Step]) -> Option<&'n Node> {
    steps.iter().try_fold(node, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Index(index) => node.items().get(*index),
    })
}

/// Visits the texts, and the objects of those that count.
pub(crate) fn walk<'n>(
    node: &'n Node,
    schema: &Schema,
    steps: &mut Vec<Step>,
    visit: &mut dyn FnMut(&[Step], &Schema, &'n Node),
) {
    match (schema, node) {
        (Schema::Text | Schema::Counted, Node::Text(_)) => visit(steps, schema, node),
        (Schema::Counted, Node::Map(_)) => {
            visit(steps, schema, node);
            walk(node, Counted::FORMS, steps, visit);
        }
        (Schema::Optional(inner), node) => walk(node, inner, steps, visit),
        (Schema::List(inner), Node::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                steps.push(Step::Index(index));
                walk(item, inner, steps, visit);
                steps.pop();
            }
        }
        (Schema::Catalogue(inner), Node::Map(entries)) => {
            for (key, entry) in entries {
                steps.push(Step::Key(key.clone()));
                walk(entry, inner, steps, visit);
                steps.pop();
            }
        }
        (Schema::Object(keys, schemas), Node::Map(entries)) => {
            for (key, inner) in keys.split(' ').zip(*schemas) {
                if let Some((_, entry)) = entries.iter().find(|(known, _)| known == key) {
                    steps.push(Step::Key(key.to_owned()));
                    walk(entry, inner, steps, visit);
                    steps.pop();
                }
            }
        }
        _ => {}
    }
}
