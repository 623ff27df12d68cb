//! Which open questions would help most.

use super::answers::Answers;
use super::assess::gives;
use super::rule::Sums;
use super::questions::{QuestionKind, questions_for};
use crate::content::{Content, QuestionId};

/// How far the answer to a question can move a need: an exact fraction of the way from none to all.
#[derive(Clone, Copy)]
struct Swing {
    points: u32,
    possible: u32,
}

impl Swing {
    /// Compared across, so that nothing is rounded.
    fn is_at_least(self, other: Self) -> bool {
        u64::from(self.points) * u64::from(other.possible) >= u64::from(other.points) * u64::from(self.possible)
    }
}

/// The scored questions that have no answer, those first whose choices lie furthest apart in what they would make of
/// either need; equally helpful ones in the order of the guide.
pub(crate) fn helpful(content: &Content, answers: &Answers, sums: Sums) -> Vec<QuestionId> {
    let mut ordered: Vec<(Swing, QuestionId)> = Vec::new();
    for step in questions_for(content, answers.perspective) {
        let QuestionKind::Scored(question, asked) = step.kind else { continue };
        if answers.to(step.id).flatten().is_some_and(|choice| asked.choices.get(choice).is_some()) {
            continue;
        }
        let matters = answers.matters(step.id);
        let (mut least, mut most, mut possible) = ([u32::MAX; 2], [0; 2], 0);
        for choice in asked.choices.entries() {
            let sums = gives(question, asked, choice, matters);
            let points = [sums.points.coaching, sums.points.mentoring];
            least = [least[0].min(points[0]), least[1].min(points[1])];
            most = [most[0].max(points[0]), most[1].max(points[1])];
            possible = sums.possible;
        }
        let points = most[0].saturating_sub(least[0]).max(most[1].saturating_sub(least[1]));
        let swing = Swing { points, possible: sums.possible + possible };
        let at = ordered.partition_point(|(earlier, _)| earlier.is_at_least(swing));
        ordered.insert(at, (swing, step.id.clone()));
    }
    ordered.into_iter().map(|(_, question)| question).collect()
}
