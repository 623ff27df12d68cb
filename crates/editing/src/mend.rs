//! Mends what editors and mail do to a file, so that it can be read: an encoding, quotation marks, commas, comments.
//!
//! A file that can be read is returned as it is. Nothing is guessed at that could be meant in two ways; that is an error, in
//! the words of the checker.

mod encoding;
mod quotes;
mod reader;

use std::fmt;

/// A file that can be read, and what was done for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The text, which is JSON.
    pub text: String,
    /// What was mended, in the order of the lines. Nothing where the file was right.
    pub mends: Vec<Mend>,
}

/// One mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The line in the file, from 1.
    pub line: usize,
    /// What stood there: "a comma too many".
    pub stood: String,
    /// What it became: "nothing", "a comma".
    pub became: String,
}

impl fmt::Display for Mend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line {}: {}; now {}", self.line, self.stood, self.became)
    }
}

/// The text of a file, mended where that takes no guessing. What stands in quotation marks keeps its content exactly.
///
/// # Errors
/// What is wrong and its likely cause, with its line, where it cannot be mended.
pub fn mend(bytes: &[u8]) -> Result<Mended, String> {
    let (text, mut mends) = encoding::text(bytes)?;
    if is_json(&text) {
        return Ok(Mended { text, mends });
    }
    let (text, mended) = reader::read(&text);
    if !is_json(&text) {
        return Err(cause(&text));
    }
    mends.extend(mended);
    Ok(Mended { text, mends })
}

/// Why a text is no guide, for authors who do not know JSON. The place stays at the end.
fn cause(text: &str) -> String {
    let start = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    if !start.is_empty() && !start.starts_with(['{', '[', '"', '“']) {
        return "this is not a guide, but some other text".to_owned();
    }
    let cause = authoring::parse_json(text, 1).err().unwrap_or_else(|| "this is not JSON".to_owned());
    let Some(cause) = cause.strip_prefix("this is not JSON: ") else { return cause };
    let cause = cause.replacen("it ends too early", "its end is missing", 1);
    format!("this file cannot be read as a guide: {cause}")
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_ok()
}
