//! What a leader keeps in view in a conversation: how to ask, or how to tell.

use super::advice::{advice, fitting};
use crate::content::{Alternative, Content, Perspective, Statement};
use crate::decision::Assessment;

/// The most questions, and the most signals.
const MOST: usize = 3;

/// One side of the card. Borrowed from the advice of its alternative; statements that presume another answer are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card<'a> {
    /// What to do, in a sentence.
    pub sentence: &'a str,
    /// What to begin with, word for word.
    pub opening: Option<&'a str>,
    /// What to ask.
    pub ask: Vec<&'a Statement>,
    /// When to carry on, and when to switch.
    pub signals: Vec<&'a Statement>,
}

/// Whether there is a card for an assessment: where a leader is to ask or to tell, the advice says what to begin with.
#[must_use]
pub fn has_card(content: &Content, assessment: &Assessment) -> bool {
    assessment.perspective == Perspective::Leader && advice(content, assessment).opening.is_some()
}

/// The side of the card for an alternative.
#[must_use]
pub fn card<'a>(content: &'a Content, assessment: &Assessment, stance: Alternative) -> Card<'a> {
    let outcome = match stance {
        Alternative::Coaching => &content.outcomes.coaching,
        Alternative::Mentoring => &content.outcomes.mentoring,
    };
    let guidance = &outcome.perspectives.leader;
    let first = |list| fitting(list, assessment).into_iter().take(MOST).collect();
    Card {
        sentence: &guidance.sentence,
        opening: guidance.opening.as_deref(),
        ask: first(&guidance.ask),
        signals: first(&guidance.signals),
    }
}
