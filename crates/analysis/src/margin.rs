//! How close the shares of points come to the clear share that the rule asks for.

use crate::count::{Count, Number};
use crate::counting::Counted;
use crate::model::{Answer, Model, NOT_ASKED};
use crate::outcome::{Outcome, PriorityClass};
use crate::plan::Component;
use crate::spread::{Layer, Points};
use crate::trial::Judge;
use guide::content::{ChoiceId, PerAlternative, QuestionId};

/// Sets of answers whose larger share of points lies closest to the clear share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// The points for each alternative.
    pub points: PerAlternative<u32>,
    /// How far the larger share is from the clear one: hundredths of a point, times the sum of the points.
    distance: u64,
    /// How many sets come as close.
    pub sets: Count,
    /// The answers of one of them; `None` for not sure.
    pub example: Vec<(QuestionId, Option<ChoiceId>)>,
}

impl Margin {
    /// How far the larger share is from the clear one, in tenths of a percentage point, rounded half up.
    #[must_use]
    pub fn tenths(&self) -> u64 {
        let total = u64::from(self.points.coaching) + u64::from(self.points.mentoring);
        (self.distance * 20 + total).checked_div(total * 2).unwrap_or(0)
    }
}

/// The thinnest margins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Margins {
    /// Among the sets that one alternative wins by its share of the points.
    pub reached: Option<Margin>,
    /// Among the sets that no alternative wins by its share.
    pub missed: Option<Margin>,
}

struct Closest {
    layer: Layer,
    points: Points,
    distance: u64,
    total: u64,
    sets: Count,
}

/// The thinnest margins of all sets that the points can decide: no exit takes them, enough was answered, and the person
/// does not say that both needs matter alike.
pub(crate) fn margins<T: Number>(
    model: &Model<'_>,
    components: &[Component],
    judge: &Judge<'_>,
    counted: &Counted<T>,
) -> Margins {
    let clear = u64::from(judge.rule.clear.get());
    let (mut reached, mut missed): (Option<Closest>, Option<Closest>) = (None, None);
    for (layer, grid) in counted.stages.last().iter().flat_map(|last| &last.open) {
        if !layer.seen.is_enough(judge.rule) || layer.priority == PriorityClass::Both {
            continue;
        }
        for (points, count) in grid.iter() {
            let (Ok(coaching), Ok(mentoring)) = (u64::try_from(points.0), u64::try_from(points.1)) else { continue };
            let total = coaching + mentoring;
            let share = coaching.max(mentoring) * 100;
            let distance = share.abs_diff(total * clear);
            let wins = share >= total * clear && judge.ruled(*layer, points) != Outcome::Both;
            let closest = if wins { &mut reached } else { &mut missed };
            let is_closer = |known: &Closest| distance * known.total < known.distance * total;
            match closest {
                Some(known) if distance * known.total == known.distance * total => known.sets += Count::of(count),
                Some(known) if !is_closer(known) => {}
                _ => *closest = Some(Closest { layer: *layer, points, distance, total, sets: Count::of(count) }),
            }
        }
    }
    let margin = |closest: Closest| Margin {
        points: {
            let size = |points: usize| u32::try_from(points).unwrap_or(u32::MAX);
            PerAlternative { coaching: size(closest.points.0), mentoring: size(closest.points.1) }
        },
        distance: closest.distance,
        sets: closest.sets,
        example: example(model, components, judge, counted, closest.layer, closest.points),
    };
    Margins { reached: reached.map(margin), missed: missed.map(margin) }
}

/// Answers that lead to these points: the components are followed back, one after the other.
fn example<T: Number>(
    model: &Model<'_>,
    components: &[Component],
    judge: &Judge<'_>,
    counted: &Counted<T>,
    mut layer: Layer,
    mut points: Points,
) -> Vec<(QuestionId, Option<ChoiceId>)> {
    let mut answers = vec![NOT_ASKED; model.questions.len()];
    let mut give = |place: usize, answer: Answer| {
        if let Some(given) = answers.get_mut(place) {
            *given = answer;
        }
    };
    for ((component, results), before) in components.iter().zip(&counted.results).zip(&counted.stages).rev() {
        let terms = results.terms.iter().zip(&results.examples).filter(|(term, _)| term.exit.is_none());
        let mut came = terms.filter_map(|(term, example)| {
            let from = (points.0.checked_sub(term.points.0)?, points.1.checked_sub(term.points.1)?);
            let mut open = before.open.iter().filter(|(known, _)| term.moved(**known, judge.rule) == layer);
            let (known, _) = open.find(|(_, grid)| grid.at(from) != T::default())?;
            Some((example, *known, from))
        });
        let Some((example, known, from)) = came.next() else { continue };
        (layer, points) = (known, from);
        component.steps.iter().zip(example).for_each(|(step, answer)| give(step.question, *answer));
    }
    let given = model.questions.iter().zip(answers).filter(|(_, answer)| *answer != NOT_ASKED);
    given
        .map(|(question, answer)| {
            let choice = question.asked.asked.choices.ids().nth(usize::from(answer));
            (question.asked.id.clone(), choice.cloned())
        })
        .collect()
}
