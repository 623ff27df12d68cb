//! All answers with evidence in one chart, each under the question that was asked.

use super::{ReasonView, Words};
use crate::content::{Alternative, PerAlternative};
use crate::decision::{Contribution, Ground};
use crate::explanation::text::fill;
use crate::explanation::{Explanation, Grammar, Side, form, side};
use crate::sorted::sorted;

/// All answers with evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartView<'a> {
    /// How many answers point to which side.
    pub tally: String,
    /// The name of each side.
    pub heads: PerAlternative<&'a str>,
    /// The answers, those that count most first.
    pub rows: Vec<RowView<'a>>,
    /// The most points that one of them gives to a side; never 0.
    pub widest: u32,
}

/// One answer in the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView<'a> {
    /// The answer.
    pub reason: ReasonView<'a>,
    /// What the bar shows, in words.
    pub words: String,
}

impl<'a> Words<'a, '_> {
    /// The chart; nothing where no answer gives evidence, or where something else comes first and the answers lean nowhere.
    pub(super) fn chart(&self, explanation: &Explanation, grammar: &dyn Grammar) -> Option<ChartView<'a>> {
        if !self.tells_leaning() || (self.assessment.ground == Ground::Exit && self.later().is_none()) {
            return None;
        }
        let all = self.charted(explanation);
        let most = |reason: &Contribution| reason.points.coaching.max(reason.points.mentoring);
        let widest = all.clone().map(most).max().filter(|widest| *widest > 0)?;
        let rows = sorted(all.cloned(), |one, other| most(one) > most(other));
        let rows = rows.iter().filter_map(|reason| {
            Some(RowView { reason: self.reason(reason)?, words: self.bar_in_words(reason, widest) })
        });
        Some(ChartView {
            tally: self.tally(explanation, grammar),
            heads: self.content.alternatives.map(|alternative| alternative.inline.as_str()),
            rows: rows.collect(),
            widest,
        })
    }

    /// The answers of the chart: one that leads elsewhere, and says nothing about either need, stands above it already.
    fn charted<'e>(&self, explanation: &'e Explanation) -> impl Iterator<Item = &'e Contribution> + Clone {
        let leads = |reason: &Contribution| {
            side(reason) == Side::Neither
                && self.assessment.exits.iter().any(|exit| exit.questions.contains(&reason.question))
        };
        let all = explanation.groups.iter().flat_map(|group| &group.reasons);
        all.filter(move |reason| !leads(reason))
    }

    /// How much an answer says for each side, by thirds of the longest bar.
    fn bar_in_words(&self, reason: &Contribution, widest: u32) -> String {
        let labels = &self.content.interface.result;
        let part = |alternative: &Alternative| {
            let template = match *reason.points.of(*alternative) {
                0 => return None,
                points if points * 3 > widest * 2 => &labels.reason_strong,
                points if points * 3 > widest => &labels.reason_some,
                _ => &labels.reason_weak,
            };
            Some(fill(template, &[("alternative", &self.content.alternatives.of(*alternative).inline)]))
        };
        let parts: Vec<String> = Alternative::ALL.iter().filter_map(part).collect();
        if parts.is_empty() { labels.reason_none.clone() } else { parts.join("; ") }
    }

    fn tally(&self, explanation: &Explanation, grammar: &dyn Grammar) -> String {
        let labels = &self.content.interface.result;
        let sides = Alternative::ALL.iter().map(|alternative| Side::For(*alternative));
        let parts = sides.chain([Side::Both, Side::Neither]).filter_map(|wanted| {
            let number = self.charted(explanation).filter(|reason| side(reason) == wanted).count();
            let (text, name) = match wanted {
                Side::For(alternative) => (&labels.tally_side, &*self.content.alternatives.of(alternative).inline),
                Side::Both => (&labels.tally_both, ""),
                Side::Neither => (&labels.tally_neither, ""),
            };
            let values = [("number", &*number.to_string()), ("alternative", name)];
            (number > 0).then(|| fill(form(self.content, text, grammar, number), &values))
        });
        let sides = grammar.list(self.content.lang.as_str(), &parts.collect::<Vec<_>>());
        fill(&labels.tally, &[("sides", &sides)])
    }
}
