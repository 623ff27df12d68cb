//! What a set of answers gives, and how many sets give it.

use crate::count::Count;
use guide::content::{Alternative, Lead, PerAlternative, Recommendation, Rule};
use guide::decision::{Ground, Priority, Sums, lean};

/// What a set of answers gives: the recommendation, with its ground where that is undecided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Coaching.
    Coaching,
    /// Mentoring.
    Mentoring,
    /// Both.
    Both,
    /// Undecided: both fit about equally well.
    Tie,
    /// Undecided: enough was answered, and none of it shows a need.
    NoNeed,
    /// Undecided: too few answers give evidence.
    TooFew,
    /// An exit leads to something that has to be settled first.
    Pause,
    /// An exit leads to another kind of help.
    Elsewhere,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 8] = [
        Self::Coaching,
        Self::Mentoring,
        Self::Both,
        Self::Tie,
        Self::NoNeed,
        Self::TooFew,
        Self::Pause,
        Self::Elsewhere,
    ];

    /// The recommendation.
    #[must_use]
    pub const fn recommendation(self) -> Recommendation {
        match self {
            Self::Coaching => Recommendation::Coaching,
            Self::Mentoring => Recommendation::Mentoring,
            Self::Both => Recommendation::Both,
            Self::Tie | Self::NoNeed | Self::TooFew => Recommendation::Undecided,
            Self::Pause => Recommendation::Pause,
            Self::Elsewhere => Recommendation::Elsewhere,
        }
    }

    /// The outcome of a recommendation and its ground.
    #[must_use]
    pub const fn of(recommendation: Recommendation, ground: Ground) -> Self {
        match (recommendation, ground) {
            (Recommendation::Coaching, _) => Self::Coaching,
            (Recommendation::Mentoring, _) => Self::Mentoring,
            (Recommendation::Both, _) => Self::Both,
            (Recommendation::Pause, _) => Self::Pause,
            (Recommendation::Elsewhere, _) => Self::Elsewhere,
            (Recommendation::Undecided, Ground::TooFew { .. }) => Self::TooFew,
            (Recommendation::Undecided, Ground::NoNeed) => Self::NoNeed,
            (Recommendation::Undecided, _) => Self::Tie,
        }
    }

    /// Where an exit leads.
    pub(crate) const fn led(lead: Lead) -> Self {
        match lead {
            Lead::Pause => Self::Pause,
            Lead::Elsewhere => Self::Elsewhere,
        }
    }
}

/// How many answer sets give each outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally([Count; 8]);

impl Tally {
    /// The sets of an outcome.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> Count {
        self.0.get(outcome as usize).copied().unwrap_or_default()
    }

    /// The sets of a recommendation.
    #[must_use]
    pub fn recommending(&self, recommendation: Recommendation) -> Count {
        Outcome::ALL.iter().filter(|it| it.recommendation() == recommendation).map(|it| self.of(*it)).sum()
    }

    /// All sets.
    #[must_use]
    pub fn all(&self) -> Count {
        self.0.iter().copied().sum()
    }

    /// The sets that no exit takes, so that the rule decides.
    #[must_use]
    pub fn ruled(&self) -> Count {
        Outcome::ALL.iter().take(6).map(|outcome| self.of(*outcome)).sum()
    }

    /// Adds sets of an outcome.
    pub fn add(&mut self, outcome: Outcome, sets: Count) {
        if let Some(count) = self.0.get_mut(outcome as usize) {
            *count += sets;
        }
    }
}

/// A [`Priority`] as a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PriorityClass {
    NotAsked,
    Open,
    Both,
    Coaching,
    Mentoring,
}

impl PriorityClass {
    const ALL: [Self; 5] = [Self::NotAsked, Self::Open, Self::Both, Self::Coaching, Self::Mentoring];

    const fn priority(self) -> Priority {
        match self {
            Self::NotAsked => Priority::NotAsked,
            Self::Open => Priority::Open,
            Self::Both => Priority::Both,
            Self::Coaching => Priority::One(Alternative::Coaching),
            Self::Mentoring => Priority::One(Alternative::Mentoring),
        }
    }
}

impl From<Priority> for PriorityClass {
    fn from(priority: Priority) -> Self {
        match priority {
            Priority::NotAsked => Self::NotAsked,
            Priority::Open => Self::Open,
            Priority::Both => Self::Both,
            Priority::One(Alternative::Coaching) => Self::Coaching,
            Priority::One(Alternative::Mentoring) => Self::Mentoring,
        }
    }
}

/// What the rule gives for enough answers, by priority and points: worked out once, looked up for every sum. Along a row,
/// with ever more points for coaching, it changes a few times only.
pub(crate) struct Table {
    /// By priority and points for mentoring: outcomes, each with the points for coaching at which it ends.
    rows: [Vec<Vec<Run>>; 5],
}

/// An outcome along a row, and where it ends.
pub(crate) type Run = (Outcome, usize);

impl Table {
    pub(crate) fn of(rule: &Rule, most: PerAlternative<usize>) -> Self {
        let outcome = |class: PriorityClass, coaching: usize, mentoring: usize| {
            let points = PerAlternative { coaching, mentoring };
            let points = points.map(|points| u32::try_from(*points).unwrap_or(u32::MAX));
            let sums = Sums { points, answered: rule.minimum.get().into(), ..Sums::default() };
            let (recommendation, ground) = lean(sums, class.priority(), rule);
            Outcome::of(recommendation, ground)
        };
        let row = |class, mentoring| {
            let mut runs: Vec<Run> = Vec::new();
            for coaching in 0..=most.coaching {
                let outcome = outcome(class, coaching, mentoring);
                match runs.last_mut() {
                    Some((last, end)) if *last == outcome => *end = coaching + 1,
                    _ => runs.push((outcome, coaching + 1)),
                }
            }
            runs
        };
        let rows = |class| (0..=most.mentoring).map(|mentoring| row(class, mentoring)).collect();
        Self { rows: PriorityClass::ALL.map(rows) }
    }

    /// The outcome where enough answers give evidence.
    pub(crate) fn outcome(&self, class: PriorityClass, (coaching, mentoring): (usize, usize)) -> Outcome {
        let mut runs = self.row(class, mentoring).iter();
        runs.find(|(_, end)| coaching < *end).map_or(Outcome::Tie, |(outcome, _)| *outcome)
    }

    /// The outcomes along a row.
    pub(crate) fn row(&self, class: PriorityClass, mentoring: usize) -> &[Run] {
        self.rows.get(class as usize).and_then(|rows| rows.get(mentoring)).map_or(&[], Vec::as_slice)
    }
}
