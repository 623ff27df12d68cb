//! The reasons in the person's own words, by the side that they point to.

use super::Words;
use crate::content::{PerAlternative, QuestionId};
use crate::decision::Contribution;
use crate::explanation::text::fill;
use crate::explanation::{Explanation, Group, Side};

/// Reasons that point to the same side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView<'a> {
    /// The side.
    pub side: Side,
    /// Its heading.
    pub title: String,
    /// The reasons, the strongest first.
    pub reasons: Vec<ReasonView<'a>>,
}

/// One answer as a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonView<'a> {
    /// The question.
    pub question: QuestionId,
    /// A short name of the question.
    pub label: &'a str,
    /// The question as it was asked.
    pub prompt: &'a str,
    /// The choice, in the words in which it was chosen.
    pub choice: &'a str,
    /// Whether the person marked it as mattering most.
    pub matters: bool,
    /// Its points for each alternative.
    pub points: PerAlternative<u32>,
    /// The points that each alternative could have had.
    pub possible: u32,
    /// The row of the comparison that it asks about: its label, and how it is in each alternative.
    pub criterion: Option<(&'a str, PerAlternative<&'a str>)>,
}

impl<'a> Words<'a, '_> {
    pub(super) fn groups(&self, explanation: &Explanation) -> Vec<GroupView<'a>> {
        explanation.groups.iter().map(|group| self.group(group)).collect()
    }

    fn group(&self, group: &Group) -> GroupView<'a> {
        let labels = &self.content.interface.result;
        let title = match group.side {
            Side::For(alternative) => {
                fill(&labels.speaks_for, &[("alternative", &self.content.alternatives.of(alternative).inline)])
            }
            Side::Both => labels.speaks_for_both.clone(),
            Side::Neither => labels.speaks_for_neither.clone(),
        };
        let reasons = group.reasons.iter().filter_map(|reason| self.reason(reason)).collect();
        GroupView { side: group.side, title, reasons }
    }

    pub(super) fn reason(&self, reason: &Contribution) -> Option<ReasonView<'a>> {
        let asked = self.asked(&reason.question)?;
        let criterion = reason.criterion.as_ref().and_then(|id| self.content.criteria.get(id));
        Some(ReasonView {
            question: reason.question.clone(),
            label: &asked.question.label,
            prompt: asked.prompt(),
            choice: asked.choice_text(&reason.choice)?,
            matters: reason.matters,
            points: reason.points,
            possible: reason.possible,
            criterion: criterion.map(|criterion| (criterion.label.as_str(), criterion.poles.map(String::as_str))),
        })
    }
}
