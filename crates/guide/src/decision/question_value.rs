//! Which open questions would help most.

use super::answers::Answers;
use super::decide::Decision;
use super::scoring::contribution;
use crate::content::{PerAlternative, QuestionId};
use crate::sorted::sorted;

/// How far the answer to a question can move a need: an exact fraction of the way from none to all.
#[derive(Clone, Copy)]
struct Swing {
    points: u32,
    possible: u32,
}

impl Swing {
    /// Cross-multiplied, so that nothing is rounded.
    fn exceeds(self, other: Self) -> bool {
        let product = |points: u32, possible: u32| u64::from(points) * u64::from(possible);
        product(self.points, other.possible) > product(other.points, self.possible)
    }
}

/// The scored questions without an answer, those first whose choices lie furthest apart in what they would make of
/// either need; equally helpful ones in the order of the guide.
pub(super) fn by_value(answers: &Answers, decision: &Decision<'_>) -> Vec<QuestionId> {
    let mut list: Vec<(Swing, QuestionId)> = Vec::new();
    for question in decision.applicable.missing() {
        let matters = answers.matters(question.id);
        let evidence =
            question.asked.choices.iter().filter_map(|(id, choice)| contribution(question, id, choice, matters));
        let (mut least, mut most) = (PerAlternative::both(u32::MAX), PerAlternative::both(0));
        let mut possible = None;
        for contribution in evidence {
            least = least.zip(contribution.points, u32::min);
            most = most.zip(contribution.points, u32::max);
            possible = Some(contribution.possible);
        }
        let Some(possible) = possible else { continue };
        let apart = most.zip(least, u32::saturating_sub);
        let swing = Swing { points: apart.coaching.max(apart.mentoring), possible: decision.sums.possible + possible };
        list.push((swing, question.id.clone()));
    }
    sorted(list, |(one, _), (other, _)| one.exceeds(*other)).into_iter().map(|(_, question)| question).collect()
}
