//! What stands first: whose result it is, what they said, and what the recommendation rests on.

use super::{NeedsView, Voice, Words};
use crate::content::{Alternative, Recommendation};
use crate::decision::{Contribution, Ground, Strength};
use crate::explanation::text::fill;
use crate::explanation::{Explanation, Grammar, Side, counted, outcome_inline, side};
use crate::sorted::sorted;

/// The answers that count most for a result, in the words in which they were chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidView<'a> {
    /// Whose words they are.
    pub label: &'a str,
    /// The choices.
    pub choices: Vec<&'a str>,
}

impl<'a> Words<'a, '_> {
    pub(super) fn eyebrow(&self) -> &'a str {
        let labels = &self.content.interface.result;
        match (self.voice, self.assessment.ground) {
            (Voice::Theirs, _) => self.content.interface.together.roles.of(self.assessment.perspective),
            (Voice::Own, Ground::TooFew { .. } | Ground::NoNeed) => &labels.eyebrow_open,
            (Voice::Own, _) => labels.eyebrow.of(self.assessment.perspective),
        }
    }

    pub(super) fn headline(&self, advised: &str) -> String {
        let labels = &self.content.interface.result;
        let is_tentative = self.assessment.tentative && self.assessment.ground != Ground::Exit;
        match self.voice {
            Voice::Theirs if self.deciding().is_some() => fill(&labels.theirs_advised, &[("advice", advised)]),
            Voice::Theirs => fill(&labels.theirs, &[("outcome", outcome_inline(self.content, self.assessment))]),
            Voice::Own if self.is_early_tie() && self.assessment.ground == Ground::Tie => labels.early_tie.clone(),
            Voice::Own if is_tentative => {
                fill(&labels.tentative, &[("outcome", self.content.outcomes.inline(self.assessment.leaning))])
            }
            Voice::Own => advised.to_owned(),
        }
    }

    /// The two answers that count most: both for the one alternative that is recommended, or one for each.
    pub(super) fn said(&self, explanation: &Explanation) -> Option<SaidView<'a>> {
        let sides: &[Side] = match (self.assessment.ground, self.assessment.recommendation) {
            (Ground::TooFew { .. } | Ground::NoNeed | Ground::Exit, _) => return None,
            (_, Recommendation::Coaching) => &[Side::For(Alternative::Coaching)],
            (_, Recommendation::Mentoring) => &[Side::For(Alternative::Mentoring)],
            _ => &[Side::For(Alternative::Coaching), Side::For(Alternative::Mentoring)],
        };
        let strongest = |side: &Side| {
            let reasons = explanation.groups.iter().filter(|group| group.side == *side).flat_map(|it| &it.reasons);
            // What the person singled out comes first; which of two matters more says little by itself.
            let rank = |reason: &Contribution| (reason.question != self.content.rule.priority, reason.matters);
            let strongest = sorted(reasons.cloned(), |one, other| rank(one) > rank(other));
            let most = if sides.len() == 1 { 2 } else { 1 };
            let strongest = strongest.iter().take(most);
            strongest.filter_map(|reason| self.asked(&reason.question)?.choice_text(&reason.choice)).collect::<Vec<_>>()
        };
        let mut choices: Vec<&str> = sides.iter().flat_map(strongest).collect();
        if choices.is_empty() {
            choices.extend(strongest(&Side::Both));
        }
        let labels = &self.content.interface.result;
        let label = if self.voice == Voice::Own { &labels.said } else { &labels.said_theirs };
        (!choices.is_empty()).then_some(SaidView { label, choices })
    }

    /// What the result rests on, where the needs alone do not say it.
    pub(super) fn notes(&self, grammar: &dyn Grammar) -> Vec<String> {
        let labels = &self.content.interface.result;
        let mut notes: Vec<String> = self.ground_note().into_iter().collect();
        if self.is_overruled() {
            notes.push(labels.overruled_note.clone());
        }
        if let Ground::TooFew { more } = self.assessment.leaning_ground {
            let more = usize::try_from(more).unwrap_or(usize::MAX);
            notes.push(counted(self.content, &labels.too_few, grammar, more));
        }
        if self.is_low() {
            notes.push(labels.low.clone());
        }
        if self.rests_on_few() {
            notes.push(labels.tentative_note.clone());
        }
        notes
    }

    /// Whether the answer which of two needs can wait points to the one, and the result to the other.
    fn is_overruled(&self) -> bool {
        let of_priority = |reason: &&Contribution| reason.question == self.content.rule.priority;
        let priority = self.assessment.contributions.iter().find(of_priority).map(side);
        let (Recommendation::Coaching | Recommendation::Mentoring) = self.assessment.recommendation else {
            return false;
        };
        matches!(priority, Some(Side::For(named)) if named.recommendation() != self.assessment.recommendation)
    }

    /// How strong each need is: nothing beside an exit, and nothing where few answers speak for both alike.
    pub(super) fn shown_needs(&self) -> Option<NeedsView> {
        self.needs().filter(|_| self.assessment.ground != Ground::Exit && !self.is_early_tie())
    }

    /// Whether few answers decide, so that more of them may well change it.
    pub(super) fn rests_on_few(&self) -> bool {
        self.assessment.tentative || self.is_early_tie()
    }

    /// Whether two needs are about equal after few answers.
    fn is_early_tie(&self) -> bool {
        let few = usize::from(self.content.rule.tentative.get());
        self.assessment.leaning_ground == Ground::Tie && self.assessment.contributions.len() < few
    }

    /// The note of the ground of the leaning, where enough is answered for one.
    pub(super) fn ground_note(&self) -> Option<String> {
        let labels = &self.content.interface.result;
        let note = match self.assessment.leaning_ground {
            Ground::NoNeed => &labels.weak,
            Ground::BothSaid => &labels.both_said,
            Ground::BothNamed => &labels.both_inferred,
            Ground::Priority => &labels.priority_note,
            Ground::Tie => &labels.tie_note,
            Ground::TooFew { .. } | Ground::Larger | Ground::Exit => return None,
        };
        Some(note.clone())
    }

    /// Whether what is recommended answers a weak need, and the other is not strong either.
    fn is_low(&self) -> bool {
        let strength = |alternative: &Alternative| self.assessment.needs.of(*alternative).strength(&self.content.rule);
        let is_recommended = |alternative: &&Alternative| {
            let leaning = self.assessment.leaning;
            leaning == Recommendation::Both || leaning == alternative.recommendation()
        };
        let mut recommended = Alternative::ALL.iter().filter(is_recommended).peekable();
        recommended.peek().is_some()
            && recommended.all(|alternative| strength(alternative) == Strength::Weak)
            && Alternative::ALL.iter().all(|alternative| strength(alternative) != Strength::Strong)
    }
}
