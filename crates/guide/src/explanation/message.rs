//! The first message to send about a result.

use super::advice;
use super::text::fill;
use crate::content::{Content, QuestionId, placeholders};
use crate::decision::{Assessment, asked_question};

/// The first message to send, with answers in it; `None` where the content has none. No private answer stands in it.
#[must_use]
pub fn first_message(content: &Content, assessment: &Assessment) -> Option<String> {
    let sentences = advice(content, assessment).message?;
    let filled: Vec<String> = sentences.iter().filter_map(|it| sentence(content, assessment, it)).collect();
    (!filled.is_empty()).then(|| filled.join(" "))
}

/// A sentence with the answers that it names; `None` where one of them is not given, or private.
fn sentence(content: &Content, assessment: &Assessment, template: &str) -> Option<String> {
    let mut filled = template.to_owned();
    for name in placeholders(template) {
        let question = QuestionId::from(name);
        let asked = asked_question(content, assessment.perspective, &question)?;
        let choice = asked.choice(assessment.choice(&question)?)?;
        if choice.is_sensitive() {
            return None;
        }
        filled = fill(&filled, &[(name, &choice.text)]);
    }
    Some(filled)
}
