//! What a visit hands on to other people: answers, brief and message, without the private answers that are left out.

use super::{Session, Shared};
use crate::content::Content;
use crate::decision::{Answers, Assessment, assess, shareable};
use crate::explanation::{Brief, BriefContext, Grammar, brief, first_message, open_brief};

impl Session {
    /// The answers that are handed on from the chosen perspective: private ones only where they are included.
    #[must_use]
    pub fn handed_on(&self, content: &Content) -> Option<Answers> {
        Some(shareable(content, self.current()?, &self.included))
    }

    /// Whether a link brought answers of somebody else. One's own, which stands on the same page, would agree with itself.
    pub(super) fn can_compare(&self, content: &Content, shared: Option<&Shared>) -> bool {
        shared.is_some_and(|shared| self.handed_on(content).as_ref() != Some(&shared.answers))
    }

    /// The brief of the answers that are handed on; without advice where a private answer that is left out decides.
    #[must_use]
    pub fn brief(&self, content: &Content, context: BriefContext, grammar: &dyn Grammar) -> Option<Brief> {
        self.current()?;
        Some(match self.assessment_for_others(content) {
            Some(assessment) => brief(content, &assessment, &context, grammar),
            None => open_brief(content, &context),
        })
    }

    /// What to act on with other people: the assessment of the answers that are handed on. `None` where it is another one
    /// than the person's own, since a private answer that is left out comes first.
    #[must_use]
    pub fn assessment_for_others(&self, content: &Content) -> Option<Assessment> {
        let own = assess(content, self.current()?);
        let handed_on = assess(content, &self.handed_on(content)?);
        let is_same = own.exits.first() == handed_on.exits.first() && own.recommendation == handed_on.recommendation;
        is_same.then_some(handed_on)
    }

    /// The first message to send.
    #[must_use]
    pub fn first_message(&self, content: &Content) -> Option<String> {
        first_message(content, &self.assessment_for_others(content)?)
    }
}
