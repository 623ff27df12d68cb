//! An entry that is being added, before it is there.

use authoring::Step;
use editing::what;
use guide::content::Perspective;

/// An entry that is being added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Begin {
    /// The list to which it is added.
    pub(super) list: Vec<Step>,
    /// Of an exit, the question and the answer that lead to it, where the author began with them.
    pub(super) answer: Option<(String, String)>,
}

impl Begin {
    pub(super) fn new(list: Vec<Step>) -> Self {
        Self { list, answer: None }
    }

    /// What an entry of the list is called.
    pub(super) fn kind(&self) -> &'static str {
        what(&[self.list.as_slice(), &[Step::Key(String::new())]].concat())
    }

    /// The perspective to which the list belongs.
    pub(super) fn person(&self) -> Option<Perspective> {
        self.list.iter().rev().find_map(|step| match step {
            Step::Key(key) => Perspective::from_word(key),
            Step::Index(_) => None,
        })
    }

    /// What the button says.
    pub(super) fn title(&self) -> String {
        let kind = self.kind();
        match (kind, self.person()) {
            ("exit", Some(person)) => format!("Add an exit for {}", editing::person(person).to_lowercase()),
            _ if kind.starts_with(['a', 'e', 'i', 'o']) => format!("Add an {kind}"),
            _ => format!("Add a {kind}"),
        }
    }
}
