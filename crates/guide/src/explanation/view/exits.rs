//! The exits that are open, and what they leave of the leaning.

use super::{QuestionView, Words};
use crate::content::{EntryId, Exit, QuestionId, Recommendation};
use crate::decision::{Ground, OpenExit};
use crate::explanation::text::fill;

/// An open exit: the answers that open it, and what it means where another exit decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitView<'a> {
    /// Its id.
    pub id: EntryId,
    /// The questions and the answers given to them.
    pub answers: Vec<AnswerView<'a>>,
    /// Its headline.
    pub headline: &'a str,
    /// Why it comes first, and what it gives.
    pub summary: &'a str,
    /// Whether it cannot wait.
    pub at_once: bool,
    /// Whether it helps in place of coaching and mentoring, and does not come before them.
    pub instead: bool,
}

/// A question and the answer given to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerView<'a> {
    /// The question.
    pub question: QuestionView<'a>,
    /// A short name of the question.
    pub label: &'a str,
    /// The choice, in the words in which it was chosen.
    pub choice: &'a str,
}

/// What the other answers point to, where an exit decides and leaves it standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterView<'a> {
    /// When it matters.
    pub title: &'a str,
    /// What they point to.
    pub text: String,
}

impl<'a> Words<'a, '_> {
    fn answer(&self, question: &QuestionId) -> Option<AnswerView<'a>> {
        let asked = self.asked(question)?;
        let choice = asked.choice_text(self.assessment.choice(question)?)?;
        let question = QuestionView { id: question.clone(), prompt: asked.prompt() };
        Some(AnswerView { question, label: &asked.question.label, choice })
    }

    pub(super) fn exit(&self, open: &OpenExit) -> Option<ExitView<'a>> {
        let exit = self.content.exits.of(self.assessment.perspective).get(&open.id)?;
        Some(ExitView {
            id: open.id.clone(),
            answers: open.questions.iter().filter_map(|question| self.answer(question)).collect(),
            headline: &exit.headline,
            summary: &exit.summary,
            at_once: exit.at_once == Some(true),
            instead: exit.instead == Some(true),
        })
    }

    /// Whether the leaning is told: always, but for exits after which it would promise too much.
    pub(super) fn tells_leaning(&self) -> bool {
        self.deciding().is_none_or(|exit| exit.leaning != Some(false))
    }

    /// The exit that decides.
    pub(super) fn deciding(&self) -> Option<&'a Exit> {
        self.content.exits.of(self.assessment.perspective).get(&self.assessment.exits.first()?.id)
    }

    /// Whether what decides helps in place of coaching and mentoring.
    fn is_instead(&self) -> bool {
        self.deciding().is_some_and(|exit| exit.instead == Some(true))
    }

    /// How what decides stands to coaching and mentoring.
    pub(super) fn exit_note(&self) -> String {
        let labels = &self.content.interface.result;
        if self.is_instead() { labels.instead_note.clone() } else { labels.exit_note.clone() }
    }

    /// What the other answers point to once the exit is dealt with.
    pub(super) fn later(&self) -> Option<LaterView<'a>> {
        let labels = &self.content.interface.result;
        let leans = self.assessment.leaning != Recommendation::Undecided;
        let tells = self.assessment.ground == Ground::Exit && leans && self.tells_leaning();
        let outcome = self.content.outcomes.inline(self.assessment.leaning);
        tells.then(|| {
            let sentences = [Some(fill(&labels.leaning_text, &[("outcome", outcome)])), self.ground_note()];
            LaterView {
                title: if self.is_instead() { &labels.leaning_instead } else { &labels.leaning },
                text: sentences.into_iter().flatten().collect::<Vec<_>>().join(" "),
            }
        })
    }
}
