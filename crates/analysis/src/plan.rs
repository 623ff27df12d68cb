//! Which questions depend on each other, in which order they are worked through, and what has to be remembered on the way.
//!
//! Questions that follow-ups or the conditions of one exit tie together are a *component*; nothing about it depends on the
//! answers to other components, so that each is counted by itself and all are multiplied. Most have one question. Within a
//! component, a question comes as soon as its own conditions are known, and in the order that leaves the fewest earlier
//! answers to remember.

use crate::model::{Answer, Condition, Exit, Model, NOT_ASKED};

/// Questions that depend on each other, in order.
pub(crate) struct Component {
    pub(crate) steps: Vec<Step>,
}

/// One question of a component.
pub(crate) struct Step {
    pub(crate) question: usize,
    /// The earlier questions whose answers are remembered so far, in order.
    pub(crate) before: Vec<usize>,
    /// The questions whose answers are remembered from here on, in order.
    pub(crate) after: Vec<Remembered>,
    /// The exits all of whose questions are known from here on, in order.
    pub(crate) exits: Vec<usize>,
}

/// A question whose answer later conditions ask about.
pub(crate) struct Remembered {
    pub(crate) question: usize,
    /// By answer, the first one that no later condition tells from it; [`NOT_ASKED`] for those that none names.
    like: Vec<Answer>,
}

impl Remembered {
    pub(crate) fn like(&self, answer: Answer) -> Answer {
        self.like.get(usize::from(answer)).copied().unwrap_or(NOT_ASKED)
    }
}

/// Conditions that are decided together, and the questions that have to be known for it.
struct Scope<'m> {
    questions: Vec<usize>,
    conditions: Vec<&'m Condition>,
}

/// The components of a model, in the order of their first questions.
pub(crate) fn components(model: &Model<'_>) -> Vec<Component> {
    let scopes = scopes(model);
    let mut parts: Vec<Vec<usize>> = (0..model.questions.len()).map(|place| vec![place]).collect();
    for scope in &scopes {
        let is_touched = |part: &Vec<usize>| part.iter().any(|place| scope.questions.contains(place));
        let (touched, mut rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_touched);
        let joined = distinct(touched.into_iter().flatten());
        if !joined.is_empty() {
            rest.push(joined);
        }
        parts = rest;
    }
    parts.sort_unstable();
    parts.into_iter().map(|part| Component { steps: steps(model, &scopes, part) }).collect()
}

fn steps(model: &Model<'_>, scopes: &[Scope<'_>], mut rest: Vec<usize>) -> Vec<Step> {
    let mut known: Vec<usize> = Vec::new();
    let mut steps: Vec<Step> = Vec::new();
    while let Some(at) = next(model, scopes, &known, &rest) {
        let question = rest.remove(at);
        let before = live(scopes, &known);
        known.push(question);
        let after = live(scopes, &known).into_iter().map(|it| remembered(model, scopes, &known, it)).collect();
        let is_ready = |(_, exit): &(usize, &Exit<'_>)| {
            let mut questions = exit.conditions().map(|condition| condition.question);
            questions.all(|it| known.contains(&it)) && exit.conditions().any(|it| it.question == question)
        };
        let exits = model.exits.iter().enumerate().filter(is_ready).map(|(place, _)| place).collect();
        steps.push(Step { question, before, after, exits });
    }
    steps
}

/// What is decided together: each follow-up with the questions before it, and each exit.
fn scopes<'m>(model: &'m Model<'_>) -> Vec<Scope<'m>> {
    let follow_ups = model.questions.iter().enumerate().filter_map(|(place, question)| {
        let after = question.after.as_ref()?;
        let questions = after.iter().map(|condition| condition.question).chain([place]);
        Some(Scope { questions: distinct(questions), conditions: after.iter().collect() })
    });
    let exits = model.exits.iter().map(|exit| Scope {
        questions: distinct(exit.conditions().map(|condition| condition.question)),
        conditions: exit.conditions().collect(),
    });
    follow_ups.chain(exits).collect()
}

fn distinct(questions: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut list: Vec<usize> = questions.collect();
    list.sort_unstable();
    list.dedup();
    list
}

/// Where in `rest` the next question stands: one whose own conditions are known, and after which the fewest answers have
/// to be remembered.
fn next(model: &Model<'_>, scopes: &[Scope<'_>], known: &[usize], rest: &[usize]) -> Option<usize> {
    let is_next = |place: usize| {
        let after = model.questions.get(place).and_then(|question| question.after.as_ref());
        after.is_none_or(|after| after.iter().all(|it| known.contains(&it.question)))
    };
    let candidates = || rest.iter().enumerate().filter(|(_, place)| is_next(**place));
    let cost = |(_, place): &(usize, &usize)| {
        let known: Vec<usize> = known.iter().copied().chain([**place]).collect();
        live(scopes, &known).len()
    };
    candidates().min_by_key(cost).map(|(at, _)| at).or((!rest.is_empty()).then_some(0))
}

/// The known questions about which a scope asks that is not known whole.
fn live(scopes: &[Scope<'_>], known: &[usize]) -> Vec<usize> {
    let open = scopes.iter().filter(|scope| scope.questions.iter().any(|it| !known.contains(it)));
    let asked = open.flat_map(|scope| scope.conditions.iter().map(|condition| condition.question));
    distinct(asked.filter(|question| known.contains(question)))
}

fn remembered(model: &Model<'_>, scopes: &[Scope<'_>], known: &[usize], question: usize) -> Remembered {
    let open = scopes.iter().filter(|scope| scope.questions.iter().any(|it| !known.contains(it)));
    let conditions: Vec<&Condition> =
        open.flat_map(|scope| scope.conditions.iter().copied()).filter(|it| it.question == question).collect();
    let held = |answer: Answer| conditions.iter().map(|it| it.holds(answer)).collect::<Vec<bool>>();
    let answers = || model.questions.get(question).into_iter().flat_map(|it| it.answers());
    let like = |answer: Answer| {
        let own = held(answer);
        if own.contains(&true) { answers().find(|other| held(*other) == own).unwrap_or(answer) } else { NOT_ASKED }
    };
    Remembered { question, like: answers().map(like).collect() }
}
