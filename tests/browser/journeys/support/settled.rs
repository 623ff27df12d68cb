//! Answers after which no further one can change the recommendation, though questions are left.

use browser_tests::Outcome;

use super::{Document, Scenario, Step};

/// The answers of a scenario up to the one that settles it.
pub(crate) struct Settled {
    /// Without the last of them.
    pub(crate) before: Scenario,
    pub(crate) after: Scenario,
    /// The question that settles it, and the one after that.
    pub(crate) last: Step,
    pub(crate) next: Step,
}

/// The first scenario that is settled early.
pub(crate) fn settled(document: &Document) -> Outcome<Settled> {
    for scenario in document.scenarios() {
        let steps = document.steps(scenario);
        let ids: Vec<&str> = steps.iter().map(|step| &*step.id).collect();
        for (count, pair) in (1..).zip(steps.windows(2)) {
            let first = |count| scenario.only(ids.get(..count).unwrap_or_default());
            let (before, after) = (first(count - 1), first(count));
            let [is_settled_before, is_settled] = [&before, &after].map(|given| document.assessment(given).settled);
            if let (true, [last, next]) = (is_settled && !is_settled_before, pair) {
                return Ok(Settled { before, after, last: last.clone(), next: next.clone() });
            }
        }
    }
    Err("no scenario is settled early".into())
}
