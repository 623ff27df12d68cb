//! Thresholds that are chosen on some situations and tried on others.

use super::coding::Coding;
use super::outcome::Outcome;
use super::share::{Agreement, Share};
use super::situation::Situation;
use guide::content::{Content, Percent, Rule};
use serde::Serialize;

/// How many folds there are. A situation belongs to the fold of its place in the list, counted from 0, modulo this.
pub const FOLDS: usize = 5;

/// The thresholds that are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Thresholds {
    /// [`Rule::clear`], in percent.
    pub clear: u16,
    /// [`Rule::both`], in percent.
    pub both: u16,
}

/// One fold: thresholds chosen on the other folds, and how they do on this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fold {
    /// What agrees best on the other folds: the thresholds of the document, unless others do better.
    pub thresholds: Thresholds,
    /// The agreement with the uncontested situations of this fold.
    #[serde(flatten)]
    pub share: Share,
}

/// All folds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Folds {
    /// One after the other.
    pub folds: Vec<Fold>,
    /// All situations, each under the thresholds that were chosen without it.
    pub agreement: Agreement,
}

impl Thresholds {
    const fn of(rule: &Rule) -> Self {
        Self { clear: rule.clear.get(), both: rule.both.get() }
    }

    /// Those of the document, then a grid: `clear` from 51 to 65 and `both` from 20 to 45, in percent.
    fn candidates(rule: &Rule) -> Vec<Self> {
        let grid = (51..=65).step_by(2).flat_map(|clear| (20..=45).step_by(5).map(move |both| Self { clear, both }));
        [Self::of(rule)].into_iter().chain(grid).collect()
    }

    fn apply(self, rule: &mut Rule) {
        (rule.clear, rule.both) = (Percent::clamped(self.clear), Percent::clamped(self.both));
    }
}

impl Folds {
    /// Tries a document on a coding, fold by fold.
    pub(super) fn of(content: &Content, situations: &[Situation], coding: &Coding) -> Self {
        let tried = try_all(content, coding);
        let in_fold = |outcomes: &[Outcome], is_in: &dyn Fn(usize) -> bool| {
            let places = situations.iter().zip(outcomes.iter().copied()).enumerate();
            places.filter(|(place, _)| is_in(place % FOLDS)).map(|(_, pair)| pair).collect::<Vec<_>>()
        };
        let mut folds = Vec::new();
        let mut all = Vec::new();
        for fold in 0..FOLDS {
            let learned = |outcomes: &[Outcome]| Agreement::of(in_fold(outcomes, &|of| of != fold)).all.same;
            // The first of the best; `max_by_key` would give the last.
            let best = tried.iter().rev().max_by_key(|(_, outcomes)| learned(outcomes));
            if let Some((thresholds, outcomes)) = best {
                let here = in_fold(outcomes, &|of| of == fold);
                folds.push(Fold { thresholds: *thresholds, share: Agreement::of(here.iter().copied()).all });
                all.extend(here);
            }
        }
        Self { folds, agreement: Agreement::of(all) }
    }
}

/// The outcomes of a coding under all thresholds.
fn try_all(content: &Content, coding: &Coding) -> Vec<(Thresholds, Vec<Outcome>)> {
    let mut content = content.clone();
    let candidates = Thresholds::candidates(&content.rule);
    let outcomes = candidates.into_iter().map(|thresholds| {
        thresholds.apply(&mut content.rule);
        (thresholds, coding.answers.iter().map(|answers| Outcome::of(&content, answers)).collect())
    });
    outcomes.collect()
}
