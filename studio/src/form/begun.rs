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
    /// Of an exit, the answer that leads to it, where its question was added right before.
    pub(super) added: Option<Vec<Step>>,
}

impl Begin {
    pub(super) fn new(list: Vec<Step>) -> Self {
        Self { list, answer: None, added: None }
    }

    /// The exit for an answer to a question; nothing for other places.
    pub(super) fn exit_of(answer: &[Step]) -> Option<Self> {
        let [Step::Key(part), Step::Key(question), _, Step::Key(person), _, Step::Key(choice)] = answer else {
            return None;
        };
        let list = ["exits", person].map(|key| Step::Key(key.to_owned())).to_vec();
        (part == "questions").then(|| Self { answer: Some((question.clone(), choice.clone())), ..Self::new(list) })
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
