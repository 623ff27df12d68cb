//! The document that an author works on, with the one that it extends.

use authoring::{SHIPPED, merge_patch};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// The document that another one extends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// Its name, as `extends` gives it.
    pub name: String,
    /// Its tree.
    pub document: Value,
}

impl Base {
    /// A shipped document by its name. It is read once.
    #[must_use]
    pub fn shipped(name: &str) -> Option<Rc<Self>> {
        thread_local! {
            static READ: RefCell<Vec<Rc<Base>>> = const { RefCell::new(Vec::new()) };
        }
        if let Some(read) = READ.with_borrow(|read| read.iter().find(|base| base.name == name).cloned()) {
            return Some(read);
        }
        let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == name)?;
        let base = Rc::new(Self { name: name.to_owned(), document: serde_json::from_str(text).ok()? });
        READ.with_borrow_mut(|read| read.push(base.clone()));
        Some(base)
    }

    /// Whether it has the name of a shipped document, which no other one is found under.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        SHIPPED.iter().any(|(name, _)| *name == self.name)
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
        Some(Self::new(Value::Object(own), Some(base)))
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

    /// The text of a field of the document: its own, or else that of the base.
    #[must_use]
    pub fn text_of(&self, field: &str) -> Option<&str> {
        let documents = std::iter::once(&self.own).chain(self.base());
        documents.filter_map(|document| document.get(field)?.as_str()).next()
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
        merge_patch(&mut whole, &patch);
        whole
    }
}
