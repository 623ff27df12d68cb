//! The page of an exit that cannot wait for the result, as plain data.

use super::advice::of_exit;
use super::view::{LinkView, links};
use crate::content::{Content, QuestionId, Statement};
use crate::decision::{Answers, assess, exit_at_once};

/// What to do at once after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareView<'a> {
    /// What comes first, in one sentence.
    pub headline: &'a str,
    /// Why it comes first, and what it gives.
    pub summary: &'a str,
    /// What to do in an emergency.
    pub urgent: Vec<&'a Statement>,
    /// What else to do, in order.
    pub steps: Vec<&'a Statement>,
    /// The organisation's links that fit.
    pub links: Vec<LinkView<'a>>,
}

/// The exit that the answer to a question opens, if it cannot wait for the result.
#[must_use]
pub fn care_view<'a>(content: &'a Content, answers: &Answers, question: &QuestionId) -> Option<CareView<'a>> {
    let exit = exit_at_once(content, answers, question)?;
    let advice = of_exit(content, exit, &assess(content, answers));
    let (urgent, steps) = advice.steps.into_iter().partition(|statement| statement.is_urgent());
    Some(CareView {
        headline: advice.headline,
        summary: advice.summary,
        urgent,
        steps,
        links: links(content, exit.leads.recommendation(), answers.perspective),
    })
}
