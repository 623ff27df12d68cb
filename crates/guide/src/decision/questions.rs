//! The questions of one perspective in the order of the guide.

use crate::content::{Asked, ChoiceId, Content, Gate, Perspective, Question, QuestionId};

/// One question of the guide.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuestion<'a> {
    /// Its id.
    pub id: &'a QuestionId,
    /// What it is.
    pub kind: QuestionKind<'a>,
}

/// A precondition, or a scored question.
#[derive(Debug, Clone, Copy)]
pub enum QuestionKind<'a> {
    /// Choices can lead to pause or elsewhere.
    Precondition(&'a Gate),
    /// Choices give evidence.
    Scored(&'a Question, &'a Asked),
}

/// All questions of a perspective: preconditions first, since they can make the rest needless.
pub fn questions_for(content: &Content, perspective: Perspective) -> impl Iterator<Item = AskedQuestion<'_>> + Clone {
    let gates = content.preconditions.iter().filter_map(move |(id, precondition)| {
        let gate = precondition.perspectives.of(perspective).as_ref()?;
        Some(AskedQuestion { id, kind: QuestionKind::Precondition(gate) })
    });
    let scored = content.questions.iter().filter_map(move |(id, question)| {
        let asked = question.perspectives.of(perspective).as_ref()?;
        Some(AskedQuestion { id, kind: QuestionKind::Scored(question, asked) })
    });
    gates.chain(scored)
}

/// The question of that id, if the perspective is asked it.
#[must_use]
pub fn asked_question<'a>(content: &'a Content, perspective: Perspective, question: &QuestionId) -> Option<AskedQuestion<'a>> {
    questions_for(content, perspective).find(|step| step.id == question)
}

impl<'a> AskedQuestion<'a> {
    /// The question as it is asked.
    #[must_use]
    pub fn prompt(&self) -> &'a str {
        match self.kind {
            QuestionKind::Precondition(gate) => &gate.prompt,
            QuestionKind::Scored(_, asked) => &asked.prompt,
        }
    }

    /// Why it is asked.
    #[must_use]
    pub fn why(&self) -> &'a str {
        match self.kind {
            QuestionKind::Precondition(gate) => &gate.why,
            QuestionKind::Scored(_, asked) => &asked.why,
        }
    }

    /// The choices with their texts, in order.
    #[must_use]
    pub fn choices(&self) -> Vec<(&'a ChoiceId, &'a str)> {
        match self.kind {
            QuestionKind::Precondition(gate) => gate.choices.iter().map(|(id, c)| (id, c.text.as_str())).collect(),
            QuestionKind::Scored(_, asked) => asked.choices.iter().map(|(id, c)| (id, c.text.as_str())).collect(),
        }
    }

    /// The text of a choice, if the question has it.
    #[must_use]
    pub fn choice_text(&self, choice: &ChoiceId) -> Option<&'a str> {
        match self.kind {
            QuestionKind::Precondition(gate) => gate.choices.get(choice).map(|c| c.text.as_str()),
            QuestionKind::Scored(_, asked) => asked.choices.get(choice).map(|c| c.text.as_str()),
        }
    }

    /// Whether its answers give evidence, so that it can be marked as mattering most.
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        matches!(self.kind, QuestionKind::Scored(..))
    }
}
