//! The recommendation of a set of answers.

use super::answers::Answers;
use super::exits::{OpenExit, open_exits};
use super::questions::Applicable;
use super::rule::{Ground, Priority, lean};
use super::scoring::{Contribution, Sums, contributions};
use crate::content::{Content, EntryId, Recommendation};

/// The recommendation of a set of answers, and its parts.
pub(super) struct Decision<'a> {
    pub(super) recommendation: Recommendation,
    pub(super) ground: Ground,
    pub(super) leaning: (Recommendation, Ground),
    pub(super) contributions: Vec<Contribution>,
    pub(super) sums: Sums,
    pub(super) exits: Vec<OpenExit>,
    pub(super) applicable: Applicable<'a>,
}

impl Decision<'_> {
    /// The exit that decides.
    pub(super) fn deciding(&self) -> Option<&EntryId> {
        self.exits.first().map(|exit| &exit.id)
    }
}

/// What the guide recommends for a set of answers, and what that rests on. Total, as [`super::assess`], of which this is the
/// part that is quick enough to be tried under many thresholds.
#[must_use]
pub fn recommend(content: &Content, answers: &Answers) -> (Recommendation, Ground) {
    let decision = decide(content, answers);
    (decision.recommendation, decision.ground)
}

/// Decides: an open exit first, then the rule. Total.
pub(super) fn decide<'a>(content: &'a Content, answers: &Answers) -> Decision<'a> {
    let applicable = Applicable::of(content, answers);
    let exits = open_exits(content, answers.perspective, &applicable);
    let contributions = contributions(&applicable, answers);
    let sums = contributions.iter().map(Sums::from).fold(Sums::default(), Sums::plus);
    let leaning = lean(sums, Priority::of(&applicable, &content.rule), &content.rule);
    let exit = exits.first().map(|exit| (exit.lead.recommendation(), Ground::Exit));
    let (recommendation, ground) = exit.unwrap_or(leaning);
    Decision { recommendation, ground, leaning, contributions, sums, exits, applicable }
}
