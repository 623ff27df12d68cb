//! The document that an author works on, with the one that it extends.

use authoring::Step;
use serde_json::{Map, Value};
use std::rc::Rc;

/// The shipped documents by name, with their scenarios.
pub const SHIPPED: [(&str, &str); 1] = [("en", include_str!("../../../content/en.json"))];

/// The document that another one extends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// Its name, as `extends` gives it.
    pub name: String,
    /// Its tree.
    pub document: Value,
}

impl Base {
    /// A shipped document by its name.
    #[must_use]
    pub fn shipped(name: &str) -> Option<Self> {
        let (name, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
        let document = serde_json::from_str(text).ok()?;
        Some(Self { name: (*name).to_owned(), document })
    }
}

/// A document in the hands of its author, together with the one that it extends. It is never changed: an
/// [`Edit`](crate::Edit) brings another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    own: Value,
    base: Option<Rc<Base>>,
}

impl Draft {
    /// A draft of a document, with its base where it extends one that is known.
    #[must_use]
    pub const fn new(own: Value, base: Option<Rc<Base>>) -> Self {
        Self { own, base }
    }

    /// An overlay on a shipped document that changes nothing yet.
    #[must_use]
    pub fn on_shipped(name: &str) -> Option<Self> {
        let base = Base::shipped(name)?;
        let own = Map::from_iter([("extends".to_owned(), Value::from(name))]);
        Some(Self::new(Value::Object(own), Some(Rc::new(base))))
    }

    /// The author's own document, as it is written to a file.
    #[must_use]
    pub const fn own(&self) -> &Value {
        &self.own
    }

    /// The document that it extends.
    #[must_use]
    pub fn base(&self) -> Option<&Value> {
        self.base.as_deref().map(|base| &base.document)
    }

    /// The name and the tree of the document that it extends.
    #[must_use]
    pub const fn base_named(&self) -> Option<&Rc<Base>> {
        self.base.as_ref()
    }

    /// The draft with another own document on the same base.
    #[must_use]
    pub fn with(&self, own: Value) -> Self {
        Self { own, base: self.base.clone() }
    }

    /// The own document as the text of a file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:#}\n", self.own)
    }

    /// The whole document: the own one laid over its base by JSON Merge Patch.
    #[must_use]
    pub fn whole(&self) -> Value {
        let Some(base) = self.base() else { return self.own.clone() };
        let mut whole = base.clone();
        let mut patch = self.own.clone();
        if let Some(fields) = patch.as_object_mut() {
            fields.shift_remove("extends");
        }
        merge(&mut whole, &patch);
        whole
    }
}

/// A value of a document.
#[must_use]
pub fn at<'v>(document: &'v Value, steps: &[Step]) -> Option<&'v Value> {
    steps.iter().try_fold(document, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

/// JSON Merge Patch (RFC 7396).
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(changes) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(fields) = target else { return };
    for (key, change) in changes {
        if change.is_null() {
            fields.shift_remove(key);
        } else {
            merge(fields.entry(key.as_str()).or_insert(Value::Null), change);
        }
    }
}
