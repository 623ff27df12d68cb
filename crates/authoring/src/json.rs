//! JSON text into a tree, and what is wrong with it where it is no JSON.

mod cause;
pub(crate) mod encoding;

pub use encoding::decode;

use codec::{Tree, without_bom};
use guide::content::Node;
use serde_json::error::{Category, Error};

/// Parses JSON text. `first_line` is the number of its first line.
///
/// # Errors
/// What is wrong and its likely cause, with line and column; columns are counted in characters from 1.
pub fn parse_json(text: &str, first_line: usize) -> Result<Node, String> {
    let text = without_bom(text);
    serde_json::from_str::<Tree>(text).map(|tree| tree.0).map_err(|error| message(&error, text, first_line))
}

fn message(error: &Error, text: &str, first_line: usize) -> String {
    if text.trim_matches([' ', '\t', '\n', '\r']).is_empty() {
        return "empty; expected a JSON object".to_owned();
    }
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    let at = offset(error, text);
    let said = |reason: &str, at: usize| {
        let (line, column) = position(text, at);
        format!("{reason} at line {} column {column}", first_line + line - 1)
    };
    match error.classify() {
        // A limit, which the text exceeds although it may be JSON.
        Category::Data => said(reason, at),
        _ if reason == "recursion limit exceeded" => said("nested too deeply", at),
        category => {
            let ends = matches!(category, Category::Eof);
            let (cause, at) =
                cause::of(text, if ends { text.len() } else { at }, first_line).unwrap_or((reason.to_owned(), at));
            said(&format!("this is not JSON: {cause}"), at)
        }
    }
}

/// Where reading stopped, in bytes. serde_json counts columns in bytes, from 1, and takes a line break within a string for
/// the beginning of the next line.
fn offset(error: &Error, text: &str) -> usize {
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary((line_start + error.column()).saturating_sub(1))
}

/// The line and the column in characters of a place in a text, both from 1.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..text.floor_char_boundary(at)).unwrap_or_default();
    let (line, last) = before.split('\n').enumerate().last().unwrap_or_default();
    (line + 1, last.chars().count() + 1)
}
