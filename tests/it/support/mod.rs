//! What several tests share: a small complete document, random small documents, random answers.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod answer_sets;
pub(crate) mod exits;
pub(crate) mod expected;
pub(crate) mod given;
pub(crate) mod page;
pub(crate) mod plain;
pub(crate) mod prose;
pub(crate) mod sample;
pub(crate) mod shipped;
pub(crate) mod ways;

use authoring::read_document;
use codec::{MAX_BYTES, Tree, without_bom};
use guide::content::{Content, Loaded, Node};
use proptest::test_runner::Config;
use serde_json::Value;

/// A small document that is complete in every part.
pub(crate) const MINIMAL: &str = include_str!("../../fixtures/minimal.json");

/// The small document as a tree that a test can change.
pub(crate) fn minimal() -> Value {
    serde_json::from_str(MINIMAL).expect("the fixture is JSON")
}

/// The document of a tree.
pub(crate) fn content(document: &Value) -> Content {
    read_document(&document.to_string()).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("the document was to be right, but:\n{}", list.join("\n"));
    })
}

/// The tree of JSON text.
pub(crate) fn node(text: &str) -> Node {
    parse(text).expect("JSON")
}

/// Loads documents as a visitor's browser does, with another parser.
pub(crate) fn load(document: &str, base: Option<&str>) -> Option<Loaded> {
    let base = match base {
        Some(base) => Some(parse(base)?),
        None => None,
    };
    guide::content::load(parse(document)?, base)
}

fn parse(text: &str) -> Option<Node> {
    if text.len() > MAX_BYTES {
        return None;
    }
    serde_json::from_str(without_bom(text)).ok().map(|Tree(node)| node)
}

/// The problems of a text, as an author sees them.
pub(crate) fn problems(text: &str) -> Vec<String> {
    read_document(text).map_or_else(|list| list.iter().map(ToString::to_string).collect(), |_| Vec::new())
}

/// The JSON text of a tree with the entries of every object in the opposite order.
pub(crate) fn backwards(document: &Value) -> String {
    match document {
        Value::Object(entries) => {
            let entry = |(key, value): (&String, &Value)| format!("{}:{}", Value::from(key.as_str()), backwards(value));
            format!("{{{}}}", entries.iter().rev().map(entry).collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(backwards).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

/// How often a property is tried; failures are printed and not written into the tree.
pub(crate) fn tries(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}
