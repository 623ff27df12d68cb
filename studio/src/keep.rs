//! What the browser keeps of an author's work: each document under a key of its own, until the author removes it.

use crate::browser::now;
use editing::{Base, Draft};
use serde_json::{Value, json};
use std::rc::Rc;
use web_sys::{Storage, window};

const PREFIX: &str = "coaching-or-mentoring studio ";

/// A document that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its key, without the prefix: the time at which it was opened.
    pub(crate) id: String,
    /// The name of its file, without `.json`.
    pub(crate) name: String,
    /// When it was kept last, in milliseconds since 1970.
    pub(crate) time: String,
    /// The document.
    pub(crate) draft: Rc<Draft>,
}

/// Why nothing could be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The browser keeps nothing for this page.
    Denied,
    /// There is no room left.
    Full,
}

impl Kept {
    /// A document under a key that no other has.
    pub(crate) fn new(name: String, draft: Rc<Draft>) -> Self {
        Self { id: now(), name, time: String::new(), draft }
    }

    /// The key in the browser's storage.
    pub(crate) fn key(&self) -> String {
        format!("{PREFIX}{}", self.id)
    }

    /// Keeps it as it is now.
    pub(crate) fn save(&self) -> Result<(), Refused> {
        let storage = storage().ok_or(Refused::Denied)?;
        storage.set_item(&self.key(), &self.text(&now())).map_err(|_| Refused::Full)
    }

    /// Takes it out of the browser.
    pub(crate) fn remove(&self) {
        storage().and_then(|storage| storage.remove_item(&self.key()).ok());
    }

    /// All that are kept, the latest first.
    pub(crate) fn all() -> Vec<Self> {
        let Some(storage) = storage() else { return Vec::new() };
        let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?);
        let ids = keys.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned));
        let mut all: Vec<Self> =
            ids.filter_map(|id| Self::read(&id, &storage.get_item(&format!("{PREFIX}{id}")).ok()??)).collect();
        all.sort_by(|one, other| other.time.cmp(&one.time));
        all
    }

    /// What is kept of it at a time. A shipped base is kept by its name alone.
    fn text(&self, time: &str) -> String {
        let base = self.draft.base_named().map(|base| {
            let is_shipped = Base::shipped(&base.name).is_some_and(|shipped| shipped == *base);
            json!({ "name": base.name, "document": if is_shipped { Value::Null } else { base.document.clone() } })
        });
        json!({ "name": self.name, "time": time, "own": self.draft.own(), "base": base }).to_string()
    }

    fn read(id: &str, text: &str) -> Option<Self> {
        let kept: Value = serde_json::from_str(text).ok()?;
        let said = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let base = match kept.get("base").filter(|base| !base.is_null()) {
            None => None,
            Some(base) => {
                let name = said(base, "name")?;
                let document = base.get("document").filter(|document| !document.is_null()).cloned();
                Some(match document {
                    Some(document) => Rc::new(Base { name, document }),
                    None => Base::shipped(&name)?,
                })
            }
        };
        Some(Self {
            id: id.to_owned(),
            name: said(&kept, "name")?,
            time: said(&kept, "time")?,
            draft: Rc::new(Draft::new(kept.get("own")?.clone(), base)),
        })
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_document_comes_back_with_its_base() {
        let shipped = Draft::on_shipped("en").unwrap();
        let own = json!({ "extends": "ours", "title": "Ours" });
        let other = Draft::new(own, Some(Rc::new(Base { name: "ours".to_owned(), document: json!({ "title": "A" }) })));
        let alone = Draft::new(json!({ "title": "B" }), None);
        for draft in [shipped, other, alone] {
            let kept = Kept { id: "1".into(), name: "ours".into(), time: "5".into(), draft: Rc::new(draft) };
            let text = kept.text("5");
            assert!(text.len() < 200, "a shipped base is not kept: {text}");
            assert_eq!(Kept::read("1", &text), Some(kept));
        }
        let by_name =
            r#"{ "name": "a", "time": "1", "own": { "extends": "en" }, "base": { "name": "en", "document": null } }"#;
        assert_eq!(*Kept::read("1", by_name).unwrap().draft, Draft::on_shipped("en").unwrap());
    }

    #[test]
    fn what_is_no_kept_document_is_left_alone() {
        for text in ["", "{}", "[1]", r#"{ "name": "a", "time": "1", "own": {}, "base": { "name": "gone" } }"#] {
            assert_eq!(Kept::read("1", text), None, "{text}");
        }
    }
}
