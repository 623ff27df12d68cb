//! The rule: from sums of evidence to a recommendation, by comparing whole numbers only.

use super::questions::Applicable;
use super::scoring::Sums;
use crate::content::{Alternative, Choice, PerAlternative, Recommendation, Rule};

/// What a recommendation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// An exit is open.
    Exit,
    /// Too few answers give evidence.
    TooFew {
        /// How many more answers it takes.
        more: u32,
    },
    /// Enough was answered, and none of it shows a need.
    NoNeed,
    /// The person says that both needs matter alike.
    BothSaid,
    /// Both needs are named, and it is open which matters more.
    BothNamed,
    /// One alternative has clearly more of the points.
    Larger,
    /// The points are close, and the person says which need matters more.
    Priority,
    /// The points are close, and nothing says which need matters more.
    Tie,
}

/// The answer to the question which of two needs matters more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// It is not asked, since there are no two needs.
    NotAsked,
    /// It is asked and open.
    Open,
    /// Both matter alike.
    Both,
    /// One matters more.
    One(Alternative),
}

impl Priority {
    /// The priority in a set of answers.
    pub(super) fn of(applicable: &Applicable<'_>, rule: &Rule) -> Self {
        let Some(question) = applicable.question(&rule.priority) else { return Self::NotAsked };
        Self::said(applicable.choice(&rule.priority).and_then(|choice| question.choice(choice)))
    }

    /// The priority where its question is asked and answered like this; `None` for not sure.
    #[must_use]
    pub fn said(choice: Option<&Choice>) -> Self {
        let Some(choice) = choice else { return Self::Open };
        let (coaching, mentoring) = (choice.evidence(Alternative::Coaching), choice.evidence(Alternative::Mentoring));
        match coaching.cmp(&mentoring) {
            std::cmp::Ordering::Greater => Self::One(Alternative::Coaching),
            std::cmp::Ordering::Less => Self::One(Alternative::Mentoring),
            std::cmp::Ordering::Equal => Self::Both,
        }
    }
}

/// The recommendation of the scored answers alone, and what it rests on.
#[must_use]
pub fn lean(sums: Sums, priority: Priority, rule: &Rule) -> (Recommendation, Ground) {
    let minimum = u32::from(rule.minimum.get());
    if sums.answered < minimum {
        let is_neutral = sums.answered + sums.neutral >= minimum;
        let ground = if is_neutral { Ground::NoNeed } else { Ground::TooFew { more: minimum - sums.answered } };
        return (Recommendation::Undecided, ground);
    }
    let each = |percent| Alternative::ALL.iter().all(|alternative| has_share(sums.points, *alternative, percent));
    match (priority, clear(sums.points, rule)) {
        (Priority::Both, _) => (Recommendation::Both, Ground::BothSaid),
        (Priority::Open, _) if each(rule.both.get()) => (Recommendation::Both, Ground::BothNamed),
        (_, Some(alternative)) => (alternative.recommendation(), Ground::Larger),
        (Priority::One(alternative), None) => (alternative.recommendation(), Ground::Priority),
        (Priority::Open | Priority::NotAsked, None) => (Recommendation::Undecided, Ground::Tie),
    }
}

/// The alternative with a clear share of all points, if one has it.
pub(super) fn clear(points: PerAlternative<u32>, rule: &Rule) -> Option<Alternative> {
    Alternative::ALL.iter().copied().find(|alternative| has_share(points, *alternative, rule.clear.get()))
}

fn has_share(points: PerAlternative<u32>, alternative: Alternative, percent: u16) -> bool {
    let total = u64::from(points.coaching) + u64::from(points.mentoring);
    u64::from(*points.of(alternative)) * 100 >= total * u64::from(percent)
}
