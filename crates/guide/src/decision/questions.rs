//! The questions of one perspective, and which of them a set of answers leads through.

use super::answers::Answers;
use crate::content::{Asked, Choice, ChoiceId, Content, Perspective, Question, QuestionId};
use crate::sorted::sorted;

/// A question as a perspective is asked it.
#[derive(Debug, Clone, Copy)]
pub struct AskedQuestion<'a> {
    /// Its id.
    pub id: &'a QuestionId,
    /// What all perspectives share.
    pub question: &'a Question,
    /// Its wording and choices for the perspective.
    pub asked: &'a Asked,
}

impl<'a> AskedQuestion<'a> {
    /// The question in words.
    #[must_use]
    pub fn prompt(&self) -> &'a str {
        &self.asked.prompt
    }

    /// The choice of that id, if the question has it.
    #[must_use]
    pub fn choice(&self, choice: &ChoiceId) -> Option<&'a Choice> {
        self.asked.choices.get(choice)
    }

    /// The text of a choice, if the question has it.
    #[must_use]
    pub fn choice_text(&self, choice: &ChoiceId) -> Option<&'a str> {
        self.choice(choice).map(|choice| choice.text.as_str())
    }

    /// Whether its choices give evidence, so that it can be marked as mattering most.
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        self.question.weight.is_some()
    }
}

/// All questions that a perspective can be asked, follow-ups among them, in order.
#[must_use]
pub fn questions(content: &Content, perspective: Perspective) -> Vec<AskedQuestion<'_>> {
    let asked = content.questions.iter().filter_map(|(id, question)| {
        let asked = question.perspectives.of(perspective).as_ref()?;
        Some(AskedQuestion { id, question, asked })
    });
    sorted(asked, |one, other| one.asked.order < other.asked.order)
}

/// The question of that id, if the perspective can be asked it.
#[must_use]
pub fn asked_question<'a>(
    content: &'a Content,
    perspective: Perspective,
    id: &QuestionId,
) -> Option<AskedQuestion<'a>> {
    let (id, question) = content.questions.iter().find(|(known, _)| *known == id)?;
    let asked = question.perspectives.of(perspective).as_ref()?;
    Some(AskedQuestion { id, question, asked })
}

/// The questions that answers lead through, in order: follow-ups only after the answers that they need.
#[must_use]
pub fn questions_for<'a>(content: &'a Content, answers: &Answers) -> Vec<AskedQuestion<'a>> {
    Applicable::of(content, answers).questions().copied().collect()
}

/// The answers that count: given to questions that are asked, with choices that they have.
///
/// An answer to a follow-up that is no longer asked counts for nothing, and counts again once it is asked again.
#[derive(Debug, Clone)]
pub struct Applicable<'a> {
    questions: Vec<(AskedQuestion<'a>, Option<&'a ChoiceId>)>,
}

impl<'a> Applicable<'a> {
    /// The answers that count of a set of answers.
    #[must_use]
    pub fn of(content: &'a Content, answers: &Answers) -> Self {
        let mut applicable = Self { questions: Vec::new() };
        for question in questions(content, answers.perspective) {
            let after = question.asked.after.as_ref();
            if after.is_none_or(|after| after.all(|id| applicable.choice(id))) {
                let choice = answers.to(question.id).flatten();
                let choice = choice.and_then(|choice| question.asked.choices.ids().find(|id| *id == choice));
                applicable.questions.push((question, choice));
            }
        }
        applicable
    }

    /// The questions that are asked, in order.
    pub fn questions(&self) -> impl Iterator<Item = &AskedQuestion<'a>> {
        self.questions.iter().map(|(question, _)| question)
    }

    /// The questions that are answered with a choice, in order.
    pub fn answered(&self) -> impl Iterator<Item = (&AskedQuestion<'a>, &'a ChoiceId)> {
        self.questions.iter().filter_map(|(question, choice)| Some((question, (*choice)?)))
    }

    /// The questions without an answer, or answered with not sure, in order.
    pub fn missing(&self) -> impl Iterator<Item = &AskedQuestion<'a>> {
        self.questions.iter().filter(|(_, choice)| choice.is_none()).map(|(question, _)| question)
    }

    /// The question of that id, if it is asked.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&AskedQuestion<'a>> {
        self.questions().find(|question| question.id == id)
    }

    /// The choice with which a question is answered.
    #[must_use]
    pub fn choice(&self, id: &QuestionId) -> Option<&'a ChoiceId> {
        self.questions.iter().find(|(question, _)| question.id == id)?.1
    }
}
