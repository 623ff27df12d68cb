//! What the small wire forms share: JSON text to a tree, single values out of the tree, and text of single values.

use super::syntax;
use guide::content::Node;

/// Reads JSON text of at most `most` bytes; `None` where it is longer, or no JSON.
pub(super) fn read(text: &str, most: usize) -> Option<Node> {
    if text.len() > most { None } else { syntax::parse(text).ok() }
}

/// The text under a key.
pub(super) fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    match node.get(key) {
        Some(Node::Text(text)) => Some(text),
        _ => None,
    }
}

/// The whole number under a key.
pub(super) fn integer(node: &Node, key: &str) -> Option<i64> {
    match node.get(key) {
        Some(Node::Integer(number)) => Some(*number),
        _ => None,
    }
}

/// Whether `true` stands under a key.
pub(super) fn truth(node: &Node, key: &str) -> bool {
    matches!(node.get(key), Some(Node::Bool(true)))
}

/// Writes one JSON object, value by value.
pub(super) struct Writer(String);

impl Writer {
    /// Begins the object.
    pub(super) fn new() -> Self {
        Self("{".to_owned())
    }

    /// Ends the object and gives its text.
    pub(super) fn end(mut self) -> String {
        self.close('}');
        self.0
    }

    /// Begins an object or a list, by its bracket, under a key.
    pub(super) fn open(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.0.push(bracket);
    }

    /// Begins an object or a list within a list.
    pub(super) fn open_item(&mut self, bracket: char) {
        self.comma();
        self.0.push(bracket);
    }

    /// Ends an object or a list, by its bracket.
    pub(super) fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A text under a key, or `null`.
    pub(super) fn text(&mut self, key: &str, text: Option<&str>) {
        self.key(key);
        match text {
            Some(text) => self.string(text),
            None => self.0.push_str("null"),
        }
    }

    /// A text within a list.
    pub(super) fn item(&mut self, text: &str) {
        self.comma();
        self.string(text);
    }

    /// A whole number under a key.
    pub(super) fn number(&mut self, key: &str, number: u32) {
        self.key(key);
        self.0.push_str(&number.to_string());
    }

    /// `true` or `false` under a key.
    pub(super) fn truth(&mut self, key: &str, truth: bool) {
        self.key(key);
        self.0.push_str(if truth { "true" } else { "false" });
    }

    fn key(&mut self, key: &str) {
        self.comma();
        self.string(key);
        self.0.push(':');
    }

    fn comma(&mut self) {
        if !matches!(self.0.as_bytes(), [.., b'{' | b'[']) {
            self.0.push(',');
        }
    }

    fn string(&mut self, text: &str) {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\0'..' ' => {
                    let code = u32::from(character);
                    self.0.push_str("\\u00");
                    self.0.extend([code >> 4, code & 0xf].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
                }
                _ => self.0.push(character),
            }
        }
        self.0.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_read_as_it_was_written() {
        for text in ["", "plain", "\"quoted\" \\ / and {\"a\":[", "\n\r\t\u{0}\u{1f}\u{7f}", "é \u{1f9ed} \u{2028}"] {
            let mut json = Writer::new();
            json.text(text, Some(text));
            let written = json.end();
            let expected = serde_json::json!({text: text});
            assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), expected);
            let node = Node::Map(vec![(text.to_owned(), Node::Text(text.to_owned()))]);
            assert_eq!(syntax::parse(&written).ok(), Some(node));
        }
    }

    #[test]
    fn values_are_parted_by_commas() {
        let mut json = Writer::new();
        json.open("a", '{');
        json.close('}');
        json.open("b", '[');
        json.item("{");
        json.item("[");
        json.open_item('{');
        json.number("c", 7);
        json.truth("d", false);
        json.text("e", None);
        json.close('}');
        json.close(']');
        assert_eq!(json.end(), r#"{"a":{},"b":["{","[",{"c":7,"d":false,"e":null}]}"#);
    }
}
