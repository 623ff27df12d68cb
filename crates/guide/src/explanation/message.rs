//! The words to send: the first message about a result, and an invitation.

use super::advice;
use super::text::fill;
use crate::content::{Content, Perspective, QuestionId, placeholders};
use crate::decision::{Assessment, asked_question};

/// The first message to send, with answers in it; `None` where the content has none. No private answer stands in it.
#[must_use]
pub fn first_message(content: &Content, assessment: &Assessment) -> Option<String> {
    let sentences = advice(content, assessment).message?;
    let filled: Vec<String> = sentences.iter().filter_map(|it| sentence(content, assessment, it)).collect();
    (!filled.is_empty()).then(|| filled.join(" "))
}

/// The words that go with an invitation: they say whom the support is for, as far as the two perspectives tell.
#[must_use]
pub fn invitation(content: &Content, from: Option<Perspective>, to: Perspective) -> &str {
    let labels = &content.interface.invite;
    match (from, to) {
        (_, Perspective::Seeker) => &labels.message_you,
        (Some(Perspective::Seeker), _) => &labels.message_me,
        _ => &labels.message_them,
    }
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
