//! Files as authors have them.

use authoring::inspect;
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
    /// What is wrong, and what would be right.
    pub(super) message: String,
    /// The line, and what stands there; where the place is known.
    pub(super) line: Option<(usize, String)>,
}

/// Reads the author's own document.
pub(super) fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    match serde_json::from_slice(bytes) {
        Ok(own @ Value::Object(_)) => Ok(Read { own, mends: Vec::new() }),
        Ok(_) => Err(Unreadable { message: "this file holds no guide".to_owned(), line: None }),
        Err(_) => Err(unreadable(bytes)),
    }
}

/// Reads a document that another one is laid over; it has to stand alone.
pub(super) fn base_of(bytes: &[u8]) -> Result<Value, Unreadable> {
    let Read { own, .. } = read(bytes)?;
    if own.get("extends").is_some() {
        let message = "this file only says what differs from yet another one; open one that is whole".to_owned();
        return Err(Unreadable { message, line: None });
    }
    Ok(own)
}

fn unreadable(bytes: &[u8]) -> Unreadable {
    let findings = inspect(bytes, None, None).findings;
    let Some(found) = findings.first() else {
        return Unreadable { message: "this file cannot be read".to_owned(), line: None };
    };
    let message =
        if found.right.is_empty() { found.message.clone() } else { format!("{}; {}", found.message, found.right) };
    let line = (!found.excerpt.is_empty()).then(|| (found.line, found.excerpt.clone()));
    Unreadable { message, line }
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
        assert_eq!(read(b"[1]").unwrap_err().message, "this file holds no guide");
    }

    #[test]
    fn what_is_built_on_has_to_stand_alone() {
        assert!(base_of(b"{ \"title\": \"A\" }").is_ok());
        assert!(base_of(b"{ \"extends\": \"en\" }").unwrap_err().message.contains("whole"));
    }
}
