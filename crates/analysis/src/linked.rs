//! The questions of a component, worked through one after the other. Walks with the same future are counted as one.

use crate::count::Number;
use crate::model::{Answer, Model, NOT_ASKED, Question};
use crate::outcome::PriorityClass;
use crate::plan::{Component, Step};
use crate::spread::Seen;
use std::collections::BTreeMap;

/// What one answer to the question under trial leads to, the other answers being the same; a walk without such a question
/// has one lane.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lane {
    /// The first exit that is open so far.
    pub(crate) exit: Option<usize>,
    pub(crate) seen: Seen,
    pub(crate) priority: PriorityClass,
    /// The points that this lane has beside those of the walk.
    pub(crate) points: [u32; 2],
    /// The remembered answers, in the order of the plan.
    remembered: Vec<Answer>,
}

/// What the future of a walk depends on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Walk {
    /// The lane of the given answer; `None` where the walk stands for each of them alike.
    pub(crate) actual: Option<usize>,
    /// By answer to the question under trial.
    pub(crate) lanes: Vec<Lane>,
    /// Points for coaching and for mentoring that all lanes have, and what they could have had.
    pub(crate) sums: [u32; 3],
}

/// How many walks there are, and the answers of one of them in the order of the plan, where examples are kept.
#[derive(Debug, Clone)]
pub(crate) struct Ways<T> {
    pub(crate) count: T,
    pub(crate) example: Vec<Answer>,
}

/// What to keep of the walks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Keep {
    /// The question under trial.
    pub(crate) trial: Option<usize>,
    pub(crate) examples: bool,
    /// What the points could have been at most.
    pub(crate) possible: bool,
}

/// All walks through a component.
pub(crate) fn walks<T: Number>(model: &Model<'_>, component: &Component, keep: Keep) -> BTreeMap<Walk, Ways<T>> {
    let lane = Lane {
        exit: None,
        seen: Seen::default(),
        priority: PriorityClass::NotAsked,
        points: [0; 2],
        remembered: Vec::new(),
    };
    let start = Walk { actual: None, lanes: vec![lane], sums: [0; 3] };
    let mut walks = BTreeMap::from([(start, Ways { count: T::from(1), example: Vec::new() })]);
    for step in &component.steps {
        let Some(question) = model.questions.get(step.question) else { continue };
        let stage = Stage { model, step, question, keep };
        let mut next: BTreeMap<Walk, Ways<T>> = BTreeMap::new();
        for (walk, ways) in &walks {
            for (answer, walk) in stage.after(walk) {
                match next.get_mut(&walk) {
                    Some(known) => known.count += ways.count,
                    None => {
                        let mut ways = ways.clone();
                        if keep.examples {
                            ways.example.push(answer);
                        }
                        next.insert(walk, ways);
                    }
                }
            }
        }
        walks = next;
    }
    walks
}

/// One question, to be answered.
struct Stage<'a> {
    model: &'a Model<'a>,
    step: &'a Step,
    question: &'a Question<'a>,
    keep: Keep,
}

impl Stage<'_> {
    /// Every walk that goes on from one, with the answer.
    fn after(&self, walk: &Walk) -> Vec<(Answer, Walk)> {
        if self.keep.trial == Some(self.step.question) {
            return self.tried(walk);
        }
        let is_asked = |lane: &Lane| self.is_asked(lane);
        let actual = walk.lanes.get(walk.actual.unwrap_or_default());
        if !actual.is_some_and(is_asked) {
            // In another lane it may be asked; there it has no answer.
            return vec![(NOT_ASKED, self.go(walk, self.question.not_sure()))];
        }
        self.question.answers().map(|answer| (answer, self.go(walk, answer))).collect()
    }

    /// One lane for each answer to the question under trial; none where it is not asked.
    fn tried(&self, walk: &Walk) -> Vec<(Answer, Walk)> {
        let Some(lane) = walk.lanes.first().filter(|lane| self.is_asked(lane)) else { return Vec::new() };
        let lanes = self.question.answers().map(|answer| {
            let own = self.question.sums(answer).points;
            let lane = self.lane(lane, answer);
            Lane { points: if lane.exit.is_some() { [0; 2] } else { [own.coaching, own.mentoring] }, ..lane }
        });
        let next = Walk { actual: None, lanes: lanes.collect(), sums: walk.sums };
        let mut after = self.model.questions.iter().flat_map(|it| it.after.iter().flatten());
        if after.any(|condition| condition.question == self.step.question) {
            // The walks differ in the follow-ups that are asked.
            let answers = self.question.answers();
            return answers.map(|it| (it, Walk { actual: Some(usize::from(it)), ..next.clone() })).collect();
        }
        vec![(NOT_ASKED, next)]
    }

    fn is_asked(&self, lane: &Lane) -> bool {
        let after = self.question.after.as_ref();
        after.is_none_or(|after| after.iter().all(|it| it.holds(self.remembered(lane, it.question))))
    }

    fn remembered(&self, lane: &Lane, question: usize) -> Answer {
        let at = self.step.before.iter().position(|it| *it == question);
        at.and_then(|at| lane.remembered.get(at)).copied().unwrap_or(NOT_ASKED)
    }

    /// The walk with an answer, in the lanes in which the question is asked.
    fn go(&self, walk: &Walk, answer: Answer) -> Walk {
        let answers: Vec<Answer> =
            walk.lanes.iter().map(|lane| if self.is_asked(lane) { answer } else { NOT_ASKED }).collect();
        let mut lanes: Vec<Lane> =
            walk.lanes.iter().zip(&answers).map(|(lane, answer)| self.lane(lane, *answer)).collect();
        let mut sums = walk.sums;
        if lanes.iter().all(|lane| lane.exit.is_some()) {
            // Nobody asks for the points any more.
            return Walk { actual: walk.actual, lanes, sums: [0; 3] };
        }
        let own = self.question.sums(answer);
        if answers.iter().all(|it| *it == answer) {
            let [coaching, mentoring, possible] = &mut sums;
            *coaching += own.points.coaching;
            *mentoring += own.points.mentoring;
            *possible += if self.keep.possible { own.possible } else { 0 };
        } else {
            for (lane, answer) in lanes.iter_mut().zip(&answers).filter(|(lane, _)| lane.exit.is_none()) {
                let own = self.question.sums(*answer);
                let [coaching, mentoring] = &mut lane.points;
                *coaching += own.points.coaching;
                *mentoring += own.points.mentoring;
            }
        }
        Walk { actual: walk.actual, lanes, sums }
    }

    /// A lane after an answer, but for its points.
    fn lane(&self, lane: &Lane, answer: Answer) -> Lane {
        let known = |question: usize| {
            if question == self.step.question { answer } else { self.remembered(lane, question) }
        };
        let is_open = |place: &&usize| self.model.exits.get(**place).is_some_and(|exit| exit.is_open(known));
        let opened = self.step.exits.iter().find(is_open).copied();
        let exit = lane.exit.into_iter().chain(opened).min();
        let remembered = self.step.after.iter().map(|it| it.like(known(it.question))).collect();
        if exit.is_some() {
            let priority = PriorityClass::NotAsked;
            return Lane { exit, seen: Seen::default(), priority, points: [0; 2], remembered };
        }
        let said = self.question.priority.as_ref().and_then(|said| said.get(usize::from(answer)));
        let seen = lane.seen.plus(self.question.sums(answer).into(), &self.model.content.rule);
        let priority = said.copied().unwrap_or(lane.priority);
        Lane { exit, seen, priority, points: lane.points, remembered }
    }
}
