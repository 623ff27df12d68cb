//! Files as authors have them.

use editing::mend;
use serde_json::Value;

/// A document that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) own: Value,
    /// What had to be mended, in words.
    pub(super) mends: Vec<String>,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// What is wrong.
    pub(super) message: String,
    /// The line, from 1, and what stands there; where the place is known.
    pub(super) line: Option<(usize, String)>,
}

impl Unreadable {
    fn of(message: &str) -> Self {
        Self { message: message.to_owned(), line: None }
    }
}

/// Reads the author's own document, and mends what editors and mail do to files.
pub(super) fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    let mended = mend(bytes).map_err(|cause| unreadable(bytes, &cause))?;
    match serde_json::from_str(&mended.text) {
        Ok(own @ Value::Object(_)) => Ok(Read { own, mends: mended.mends.iter().map(ToString::to_string).collect() }),
        _ => Err(Unreadable::of("there is no guide in this file")),
    }
}

/// Reads a document that another one is laid over; it has to stand alone.
pub(super) fn base_of(bytes: &[u8]) -> Result<Value, Unreadable> {
    let Read { own, .. } = read(bytes)?;
    if own.get("extends").is_some() {
        return Err(Unreadable::of("this file itself holds only the changes to another one; open a whole guide"));
    }
    Ok(own)
}

/// The cause ends with its place: "… at line 3 column 5".
fn unreadable(bytes: &[u8], cause: &str) -> Unreadable {
    let Some((message, place)) = cause.rsplit_once(" at line ") else { return Unreadable::of(cause) };
    let number = place.split(' ').next().and_then(|number| number.parse::<usize>().ok());
    let text = String::from_utf8_lossy(bytes);
    let line = number.and_then(|number| {
        let stands = text.lines().nth(number.checked_sub(1)?)?.trim();
        Some((number, stands.chars().take(120).collect::<String>()))
    });
    Unreadable { message: message.to_owned(), line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_document_is_read_and_what_is_none_is_refused_with_its_line() {
        assert_eq!(read(b"{ \"title\": \"A\" }"), Ok(Read { own: json!({ "title": "A" }), mends: Vec::new() }));
        let wrong = read(b"{\n  \"title\" \"A\"\n}").unwrap_err();
        assert_eq!(wrong.line, Some((2, "\"title\" \"A\"".to_owned())));
        assert!(wrong.message.contains("colon"), "{wrong:?}");
        assert_eq!(read(b"[1]").unwrap_err().message, "there is no guide in this file");
    }

    #[test]
    fn what_was_mended_is_told() {
        let Read { own, mends } = read(b"{\n  \"title\": \"A\",\n}").unwrap();
        assert_eq!((own, mends.len()), (json!({ "title": "A" }), 1));
    }

    #[test]
    fn what_is_built_on_has_to_stand_alone() {
        assert!(base_of(b"{ \"title\": \"A\" }").is_ok());
        assert!(base_of(b"{ \"extends\": \"en\" }").unwrap_err().message.contains("whole"));
    }
}
