//! Whether any possible further answer can still change the recommendation.
//!
//! Exact reachability over the sums that the unanswered questions can still add. Positions with the same sums
//! are one position, and a position is followed no further once the least and greatest of each measure fix
//! its recommendation. So the work grows with the number of different sums, not with the number of answer sets.

use super::answers::Answers;
use super::assess::{Decision, gives};
use super::rule::{Measures, Sums, lean};
use super::questions::{QuestionKind, questions_for};
use crate::content::{Content, Lead, PerAlternative, Recommendation, Rule};
use std::collections::BinaryHeap;

/// How many steps from position to position are tried in all. Real documents stay far below. A document made to exceed
/// it is called not settled, since the guide says "no further answer can change this" only when it knows.
const MOST_STEPS: usize = 1 << 17;

/// Whether every completion of the answers gives the recommendation of `decision`.
///
/// A completion answers each question that has no answer yet with a choice or with not sure; given answers,
/// not sure among them, stay.
pub(crate) fn is_settled(content: &Content, answers: &Answers, decision: &Decision) -> bool {
    let open = questions_for(content, answers.perspective).filter(|step| match answers.to(step.id) {
        None => true,
        Some(None) => false,
        Some(Some(choice)) => step.choice_text(choice).is_none(),
    });
    let can_lead = |to: Lead| {
        open.clone().any(|step| match step.kind {
            QuestionKind::Precondition(gate) => gate.choices.entries().any(|choice| choice.leads == Some(to)),
            QuestionKind::Scored(..) => false,
        })
    };
    if decision.recommendation == Recommendation::Elsewhere {
        return true;
    }
    if can_lead(Lead::Elsewhere) {
        return false;
    }
    if decision.recommendation == Recommendation::Pause {
        return true;
    }
    if can_lead(Lead::Pause) {
        return false;
    }
    let additions: Vec<Vec<Sums>> = open
        .filter_map(|step| match step.kind {
            QuestionKind::Precondition(_) => None,
            QuestionKind::Scored(question, asked) => {
                let matters = answers.matters(step.id);
                let mut additions: Vec<Sums> =
                    asked.choices.entries().map(|choice| gives(question, asked, choice, matters)).collect();
                additions.push(Sums::default());
                Some(additions)
            }
        })
        .collect();
    all_agree(decision.sums(), &additions, &content.rule)
}

/// Whether adding any one of each question's possible additions gives the same recommendation.
fn all_agree(start: Sums, additions: &[Vec<Sums>], rule: &Rule) -> bool {
    let expected = lean(start, rule).0;
    if extremes(start, additions).iter().any(|sums| lean(*sums, rule).0 != expected) {
        return false;
    }
    let mut positions = vec![start];
    let mut rest = additions;
    let mut steps = 0;
    loop {
        let bounds = Bounds::of(rest, rule);
        let mut open = Vec::new();
        for position in positions {
            match bounds.recommendation(position, rule) {
                Some(certain) if certain != expected => return false,
                Some(_) => {}
                None => open.push(position),
            }
        }
        let Some((next, later)) = rest.split_first() else { return true };
        steps += open.len() * next.len();
        if steps > MOST_STEPS {
            return false;
        }
        // A heap gives the same sums one after the other, and is small on the wire.
        let mut reached: BinaryHeap<Sums> =
            open.iter().flat_map(|position| next.iter().map(|addition| position.plus(*addition))).collect();
        positions = Vec::new();
        while let Some(position) = reached.pop() {
            if positions.last() != Some(&position) {
                positions.push(position);
            }
        }
        rest = later;
    }
}

/// A few completions that lie far apart; where they disagree, nothing more has to be followed.
fn extremes(start: Sums, additions: &[Vec<Sums>]) -> [Sums; 4] {
    let signs: [(i64, i64); 4] = [(1, -1), (-1, 1), (1, 1), (-1, -1)];
    signs.map(|(coaching, mentoring)| {
        let value =
            |sums: &Sums| coaching * i64::from(sums.points.coaching) + mentoring * i64::from(sums.points.mentoring);
        additions
            .iter()
            .filter_map(|question| question.iter().max_by_key(|sums| (value(sums), sums.possible)))
            .fold(start, |sums, addition| sums.plus(*addition))
    })
}

/// The least and the greatest that the remaining questions can add to each measure.
struct Bounds {
    measures: Measures<(i64, i64)>,
}

impl Bounds {
    fn of(rest: &[Vec<Sums>], rule: &Rule) -> Self {
        let range = |measure: &dyn Fn(&Measures<i64>) -> i64| {
            rest.iter().fold((0, 0), |(least, greatest), question| {
                let values = question.iter().map(|sums| measure(&Measures::of(*sums, rule)));
                (least + values.clone().min().unwrap_or(0), greatest + values.max().unwrap_or(0))
            })
        };
        Self {
            measures: Measures {
                answered: range(&|m| m.answered),
                over_strong: PerAlternative {
                    coaching: range(&|m| m.over_strong.coaching),
                    mentoring: range(&|m| m.over_strong.mentoring),
                },
                over_weak: PerAlternative {
                    coaching: range(&|m| m.over_weak.coaching),
                    mentoring: range(&|m| m.over_weak.mentoring),
                },
                over_close: PerAlternative {
                    coaching: range(&|m| m.over_close.coaching),
                    mentoring: range(&|m| m.over_close.mentoring),
                },
            },
        }
    }

    /// The recommendation of every completion from a position, where the bounds alone fix it.
    fn recommendation(&self, position: Sums, rule: &Rule) -> Option<Recommendation> {
        let here = Measures::of(position, rule);
        let at_least = |here: i64, (least, greatest): (i64, i64), bound: i64| {
            if here + least >= bound {
                Some(true)
            } else if here + greatest < bound {
                Some(false)
            } else {
                None
            }
        };
        let pair = |here: PerAlternative<i64>, range: PerAlternative<(i64, i64)>, bound| {
            (at_least(here.coaching, range.coaching, bound), at_least(here.mentoring, range.mentoring, bound))
        };
        let enough = at_least(here.answered, self.measures.answered, i64::from(rule.minimum.get()));
        let not_weak = either(pair(here.over_weak, self.measures.over_weak, 0));
        match (enough, not_weak) {
            (Some(false), _) | (_, Some(false)) => return Some(Recommendation::Undecided),
            (Some(true), Some(true)) => {}
            _ => return None,
        }
        let strong = both(pair(here.over_strong, self.measures.over_strong, 0));
        match (strong, pair(here.over_close, self.measures.over_close, 1)) {
            (Some(true), _) | (_, (Some(false), Some(false))) => Some(Recommendation::Both),
            (Some(false), (Some(true), _)) => Some(Recommendation::Coaching),
            (Some(false), (_, Some(true))) => Some(Recommendation::Mentoring),
            _ => None,
        }
    }
}

/// Whether one of two holds, as far as it is known.
fn either(pair: (Option<bool>, Option<bool>)) -> Option<bool> {
    match pair {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// Whether both of two hold, as far as it is known.
fn both(pair: (Option<bool>, Option<bool>)) -> Option<bool> {
    either((pair.0.map(|a| !a), pair.1.map(|b| !b))).map(|neither| !neither)
}
