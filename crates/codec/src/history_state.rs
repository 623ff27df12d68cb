//! What the widgets of a page write into one entry of the browser's history.

use crate::tree::Tree;
use crate::version::Version1;
use guide::content::Node;
use guide::session::Page;
use serde::{Deserialize, Serialize, Serializer};

/// One entry of the browser's history. Reading keeps what fits and leaves out the rest; another version is an empty entry.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Tree")]
pub struct HistoryEntry {
    version: Version1,
    /// The name of the widget that pushed the entry: its way back is the browser's.
    pub by: Option<String>,
    #[serde(serialize_with = "as_map")]
    places: Vec<(String, OpenPage)>,
}

/// The open page of one widget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPage {
    /// The page.
    #[serde(serialize_with = "as_word")]
    pub page: Page,
    /// Whether it was reached by a "change" link.
    pub changing: bool,
}

impl HistoryEntry {
    /// The longest JSON text that is read, in bytes.
    pub const MAX_BYTES: usize = 1 << 16;

    /// The open page of a widget, by its name.
    #[must_use]
    pub fn open_page(&self, name: &str) -> Option<&OpenPage> {
        self.places.iter().find(|(known, _)| known == name).map(|(_, page)| page)
    }

    /// Sets the open page of a widget, by its name.
    pub fn set_open_page(&mut self, name: &str, page: OpenPage) {
        self.places.retain(|(known, _)| known != name);
        self.places.push((name.to_owned(), page));
    }
}

impl From<Tree> for HistoryEntry {
    fn from(Tree(entry): Tree) -> Self {
        if !Version1::is_of(&entry) {
            return Self::default();
        }
        let places = entry.get("places").map(Node::entries).unwrap_or_default();
        Self {
            version: Version1,
            by: entry.get("by").and_then(Node::as_text).map(str::to_owned),
            places: places.iter().filter_map(|(name, node)| Some((name.clone(), open_page(node)?))).collect(),
        }
    }
}

fn open_page(node: &Node) -> Option<OpenPage> {
    let page = Page::from_word(node.get("page")?.as_text()?)?;
    Some(OpenPage { page, changing: node.get("changing") == Some(&Node::Bool(true)) })
}

fn as_map<S: Serializer>(places: &[(String, OpenPage)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(places.iter().map(|(name, page)| (name, page)))
}

fn as_word<S: Serializer>(page: &Page, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&page.to_word())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> HistoryEntry {
        serde_json::from_str(text).unwrap_or_default()
    }

    fn written(entry: &HistoryEntry) -> String {
        serde_json::to_string(entry).unwrap()
    }

    fn open(page: Page, changing: bool) -> OpenPage {
        OpenPage { page, changing }
    }

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        let mut entry = HistoryEntry { by: Some("#a".to_owned()), ..HistoryEntry::default() };
        entry.set_open_page("#a", open(Page::Question("pace".into()), true));
        entry.set_open_page("1", open(Page::Result, false));
        assert_eq!(read(&written(&entry)), entry);
        entry.set_open_page("#a", open(Page::Review, false));
        assert_eq!(entry.open_page("#a"), Some(&open(Page::Review, false)));
        assert_eq!(read(&written(&entry)), entry);
    }

    /// What the writer before serde wrote.
    #[test]
    fn entries_of_earlier_releases_are_read_and_still_written_so() {
        assert_eq!(written(&HistoryEntry::default()), r#"{"version":1,"by":null,"places":{}}"#);
        let text = r##"{"version":1,"by":"#0","places":{"#0":{"page":"question/pace","changing":true},"left \"one\"\u000a":{"page":"result","changing":false}}}"##;
        let mut entry = HistoryEntry { by: Some("#0".to_owned()), ..HistoryEntry::default() };
        entry.set_open_page("#0", open(Page::Question("pace".into()), true));
        entry.set_open_page("left \"one\"\n", open(Page::Result, false));
        assert_eq!(read(text), entry);
        assert_eq!(written(&entry), text.replace("\\u000a", "\\n"));
    }

    #[test]
    fn what_is_no_entry_is_an_empty_one() {
        let deep = "[".repeat(40_000);
        for text in ["", "null", "7", "[]", "{}", "{\"version\":2,\"by\":\"0\"}", "{\"version\":1", &deep] {
            assert_eq!(read(text), HistoryEntry::default(), "{}", &text[..text.len().min(40)]);
        }
    }

    #[test]
    fn wrong_parts_of_an_entry_are_left_out() {
        let entry = read(
            r#"{"version":1,"by":7,"places":{"0":{"page":"result"},"1":{"page":"moon"},"2":{"page":3},"3":null}}"#,
        );
        assert_eq!(entry.by, None);
        assert_eq!(entry.open_page("0"), Some(&open(Page::Result, false)));
        assert_eq!(entry.places.len(), 1);
    }
}
