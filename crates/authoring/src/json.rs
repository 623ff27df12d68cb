//! JSON text into a tree, and what is wrong with it where it is no JSON.

use codec::{Tree, without_bom};
use guide::content::Node;
use serde_json::error::{Category, Error};

/// Parses JSON text. `first_line` is the number of its first line.
///
/// # Errors
/// What is wrong, with line and column; columns are counted in characters from 1.
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
    let is_early = error.classify() == Category::Eof;
    let (line, column) = position(error, text, is_early);
    let line = first_line + line;
    match error.classify() {
        Category::Eof => format!("this is not JSON: it ends too early, at line {line} column {column}"),
        // A limit, which the text exceeds although it may be JSON.
        Category::Data => format!("{reason} at line {line} column {column}"),
        _ if reason == "recursion limit exceeded" => format!("nested too deeply at line {line} column {column}"),
        _ => format!("this is not JSON: {reason} at line {line} column {column}"),
    }
}

/// The line, from 0, and the column in characters: of the character at fault, from 1, or of the last one of the text.
/// serde_json counts columns in bytes, and takes a line break within a string for the beginning of the next line.
fn position(error: &Error, text: &str, is_early: bool) -> (usize, usize) {
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let end = line_start + error.column();
    let end = text.floor_char_boundary(if is_early { end } else { end.saturating_sub(1) });
    let before = text.get(..end).unwrap_or_default();
    let (line, last) = before.split('\n').enumerate().last().unwrap_or_default();
    (line, last.chars().count() + usize::from(!is_early))
}
