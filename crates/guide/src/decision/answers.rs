//! What a person has answered so far.

use crate::content::{ChoiceId, Perspective, QuestionId};

/// The answers of one person from one perspective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Who asks.
    pub perspective: Perspective,
    /// In the order of the ids, each question once.
    given: Vec<(QuestionId, Option<ChoiceId>)>,
    /// In the order of the ids, each question once.
    matters: Vec<QuestionId>,
}

impl Answers {
    /// No answers yet.
    #[must_use]
    pub const fn none(perspective: Perspective) -> Self {
        Self { perspective, given: Vec::new(), matters: Vec::new() }
    }

    /// Answers a question: a choice, or `None` for not sure. An earlier answer is replaced.
    pub fn answer(&mut self, question: QuestionId, choice: Option<ChoiceId>) {
        match self.place(&question) {
            Ok(at) => {
                self.given.remove(at);
                self.given.insert(at, (question, choice));
            }
            Err(at) => self.given.insert(at, (question, choice)),
        }
    }

    /// Takes an answer back.
    pub fn take_back(&mut self, question: &QuestionId) {
        if let Ok(at) = self.place(question) {
            self.given.remove(at);
        }
    }

    /// The answer to a question: `None` where none was given, `Some(None)` for not sure.
    #[must_use]
    pub fn to(&self, question: &QuestionId) -> Option<Option<&ChoiceId>> {
        let at = self.place(question).ok()?;
        self.given.get(at).map(|(_, choice)| choice.as_ref())
    }

    /// Says whether a question matters most to the person; its answer then counts double.
    pub fn mark(&mut self, question: QuestionId, matters: bool) {
        match (self.matters.binary_search(&question), matters) {
            (Err(at), true) => self.matters.insert(at, question),
            (Ok(at), false) => {
                self.matters.remove(at);
            }
            _ => {}
        }
    }

    /// Whether a question was marked as mattering most.
    #[must_use]
    pub fn matters(&self, question: &QuestionId) -> bool {
        self.matters.binary_search(question).is_ok()
    }

    /// All answers, in the order of the ids.
    pub fn given(&self) -> impl Iterator<Item = (&QuestionId, Option<&ChoiceId>)> {
        self.given.iter().map(|(question, choice)| (question, choice.as_ref()))
    }

    /// All marked questions, in the order of the ids.
    pub fn marked(&self) -> impl Iterator<Item = &QuestionId> {
        self.matters.iter()
    }

    /// Where the answer to a question stands, or where it would.
    fn place(&self, question: &QuestionId) -> Result<usize, usize> {
        self.given.binary_search_by(|(id, _)| id.cmp(question))
    }
}
