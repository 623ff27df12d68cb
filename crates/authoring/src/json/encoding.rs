//! The bytes of a file as text.

use super::position;
use crate::diagnostics::Words;

/// The text of a file in UTF-8.
///
/// # Errors
/// In which encoding the file seems to be, and where that shows; what would be right.
pub fn decode(bytes: &[u8]) -> Result<&str, String> {
    text(bytes).map_err(|words| words.message())
}

pub(crate) fn text(bytes: &[u8]) -> Result<&str, Words> {
    let wrong = |cause: String| Words::new("wrong-encoding", cause).right("save it as UTF-8");
    let is_utf16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=127, ..] | [1..=127, 0, ..]);
    if is_utf16 {
        return Err(wrong("this file is saved as UTF-16".to_owned()));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let (line, column) = position(&String::from_utf8_lossy(before), before.len());
        // Windows-1252 agrees with Latin-1 in all letters.
        let letter = bytes.get(error.valid_up_to()).map(|byte| char::from(*byte)).filter(|sign| sign.is_alphabetic());
        let shown = letter.map(|letter| format!(", where “{letter}” seems to be meant")).unwrap_or_default();
        wrong(format!("this file is not saved as UTF-8: it breaks off at line {line} column {column}{shown}"))
    })
}
