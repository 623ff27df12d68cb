//! What the widgets of a page note in one entry of the browser's history, as JSON text.

use super::json::{self, Writer, integer, text, truth};
use guide::content::Node;
use guide::session::Page;

/// The only version of the form.
const VERSION: u32 = 1;

/// The longest text that is read, in bytes.
const MAX_ENTRY: usize = 1 << 16;

/// One entry of the browser's history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The name of the widget that made the entry by opening a page: its way back is the browser's.
    pub by: Option<String>,
    places: Vec<(String, Place)>,
}

/// Where one widget stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The open page.
    pub page: Page,
    /// Whether it was reached by a "change" link.
    pub changing: bool,
}

impl Entry {
    /// Reads an entry; what is not of the form is left out.
    #[must_use]
    pub fn read(entry: &str) -> Self {
        let Some(node) = json::read(entry, MAX_ENTRY) else { return Self::default() };
        if integer(&node, "version") != Some(VERSION.into()) {
            return Self::default();
        }
        let places = match node.get("places") {
            Some(Node::Map(places)) => {
                places.iter().filter_map(|(name, node)| Some((name.clone(), place(node)?))).collect()
            }
            _ => Vec::new(),
        };
        Self { by: text(&node, "by").map(str::to_owned), places }
    }

    /// Writes the entry.
    #[must_use]
    pub fn write(&self) -> String {
        let mut json = Writer::new();
        json.number("version", VERSION);
        json.text("by", self.by.as_deref());
        json.open("places", '{');
        for (name, place) in &self.places {
            json.open(name, '{');
            json.text("page", Some(&place.page.to_word()));
            json.truth("changing", place.changing);
            json.close('}');
        }
        json.close('}');
        json.end()
    }

    /// Where the widget of a name stands.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<&Place> {
        self.places.iter().find(|(known, _)| known == name).map(|(_, place)| place)
    }

    /// Notes where the widget of a name stands.
    pub fn set_place(&mut self, name: &str, place: Place) {
        self.places.retain(|(known, _)| known != name);
        self.places.push((name.to_owned(), place));
    }
}

fn place(node: &Node) -> Option<Place> {
    Some(Place { page: Page::from_word(text(node, "page")?)?, changing: truth(node, "changing") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        let mut entry = Entry { by: Some("#a".to_owned()), ..Entry::default() };
        entry.set_place("#a", Place { page: Page::Question("pace".into()), changing: true });
        entry.set_place("1", Place { page: Page::Result, changing: false });
        assert_eq!(Entry::read(&entry.write()), entry);
        entry.set_place("#a", Place { page: Page::Review, changing: false });
        assert_eq!(entry.place("#a"), Some(&Place { page: Page::Review, changing: false }));
        assert_eq!(Entry::read(&entry.write()), entry);
    }

    #[test]
    fn what_is_no_entry_is_an_empty_one() {
        let deep = "[".repeat(40_000);
        let long = format!("{{\"version\":1,\"by\":\"{}\"}}", "a".repeat(MAX_ENTRY));
        for text in ["", "null", "7", "[]", "{}", "{\"version\":2,\"by\":\"0\"}", "{\"version\":1", &deep, &long] {
            assert_eq!(Entry::read(text), Entry::default(), "{}", &text[..text.len().min(40)]);
        }
    }

    #[test]
    fn wrong_parts_of_an_entry_are_left_out() {
        let entry = Entry::read(
            r#"{"version":1,"by":7,"places":{"0":{"page":"result"},"1":{"page":"moon"},"2":{"page":3},"3":null}}"#,
        );
        assert_eq!(entry.by, None);
        assert_eq!(entry.place("0"), Some(&Place { page: Page::Result, changing: false }));
        assert_eq!(entry.places.len(), 1);
    }
}
