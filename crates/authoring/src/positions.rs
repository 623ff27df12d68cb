//! Where in a text the values of a document stand.

use crate::json::position;
use crate::step::Step;

/// Where a value stands in the text of a document, or the nearest one above it: line and column, in characters from 1.
#[must_use]
pub fn place_in(text: &str, steps: &[Step]) -> (usize, usize) {
    position(text, place(text, steps))
}

/// The place in bytes of the value at the end of some steps, or of the nearest one above it; the name of a field counts as
/// its place. The text has to be JSON. Of two fields of the same name it is the last one.
pub(crate) fn place(text: &str, steps: &[Step]) -> usize {
    let mut reader = Reader { text: text.as_bytes(), at: 0 };
    reader.skip_space();
    let mut found = reader.at;
    reader.find(steps, &mut found);
    found
}

struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn skip(&mut self, sign: u8) -> bool {
        self.skip_space();
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// Reads a value, and notes the place of the field that the steps lead to.
    fn find(&mut self, steps: &[Step], found: &mut usize) {
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.object(steps, found),
            Some(b'[') => self.list(steps, found),
            Some(b'"') => drop(self.string()),
            _ => {
                while self.peek().is_some_and(|byte| !matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t'))
                {
                    self.at += 1;
                }
            }
        }
    }

    fn object(&mut self, steps: &[Step], found: &mut usize) {
        self.at += 1;
        loop {
            self.skip_space();
            let start = self.at;
            if self.peek() != Some(b'"') {
                break;
            }
            let name = self.string();
            self.skip(b':');
            match steps.split_first() {
                Some((Step::Key(key), rest)) if name.as_deref() == Some(key) => {
                    *found = start;
                    self.find(rest, found);
                }
                _ => self.find(&[], &mut 0),
            }
            if !self.skip(b',') {
                break;
            }
        }
        self.skip(b'}');
    }

    fn list(&mut self, steps: &[Step], found: &mut usize) {
        self.at += 1;
        for index in 0.. {
            self.skip_space();
            if self.peek().is_none_or(|byte| byte == b']') {
                break;
            }
            match steps.split_first() {
                Some((Step::Index(wanted), rest)) if *wanted == index => {
                    *found = self.at;
                    self.find(rest, found);
                }
                _ => self.find(&[], &mut 0),
            }
            if !self.skip(b',') {
                break;
            }
        }
        self.skip(b']');
    }

    fn string(&mut self) -> Option<String> {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += match byte {
                b'\\' => 2,
                b'"' => break,
                _ => 1,
            };
        }
        self.at += 1;
        serde_json::from_slice(self.text.get(start..self.at)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_steps() {
        let text = r#" {"a": [1, {"b\"": true, "c": "x]}"}], "d": {"e": null}, "d": 2}"#;
        let key = |key: &str| Step::Key(key.to_owned());
        let at = |steps: &[Step]| &text[place(text, steps)..];
        assert!(at(&[]).starts_with("{\"a\""));
        assert!(at(&[key("a"), Step::Index(1), key("c")]).starts_with("\"c\": \"x]}\""));
        assert!(at(&[key("a"), Step::Index(1), key("b\"")]).starts_with("\"b\\\"\": true"));
        assert!(at(&[key("a"), Step::Index(9), key("c")]).starts_with("\"a\": [1"), "the nearest above");
        assert!(at(&[key("d")]).starts_with("\"d\": 2"), "the last of two");
    }
}
