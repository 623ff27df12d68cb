//! Random answers to a [`Sample`], plain enough to be enumerated.

use super::sample::{MOST_QUESTIONS, Sample, choice_id, samples};
use guide::content::{ChoiceId, Perspective, QuestionId};
use guide::decision::Answers;
use proptest::prelude::*;

/// What a seeker has answered to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing yet.
    Open,
    /// Not sure.
    NotSure,
    /// One of the choices.
    Chosen(usize),
}

/// What a seeker has answered to all questions of a sample, asked or not, and which questions are marked.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    pub(crate) states: Vec<State>,
    pub(crate) marks: Vec<bool>,
}

impl Given {
    /// Nothing answered, nothing marked.
    pub(crate) fn nothing(sample: &Sample) -> Self {
        Self::of(&vec![State::Open; sample.questions.len()])
    }

    /// These answers, nothing marked.
    pub(crate) fn of(states: &[State]) -> Self {
        Self { states: states.to_vec(), marks: vec![false; states.len()] }
    }

    /// The ids with their states, as the guide asks them.
    pub(crate) fn by_id(&self) -> Vec<(QuestionId, State)> {
        self.states.iter().enumerate().map(|(place, state)| (id(place), *state)).collect()
    }

    /// The same with one other answer.
    pub(crate) fn with(&self, place: usize, state: State) -> Self {
        let mut other = self.clone();
        other.states[place] = state;
        other
    }

    /// The same as the guide holds them.
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = Answers::none(Perspective::Seeker);
        for (place, state) in self.states.iter().enumerate() {
            if let Some(choice) = written(*state) {
                answers.answer(id(place), choice);
            }
            answers.mark(id(place), self.marks[place]);
        }
        answers
    }
}

/// The id of the question at a place.
pub(crate) fn id(place: usize) -> QuestionId {
    QuestionId::from(format!("q{place}"))
}

/// An answer as the guide holds it; `None` where nothing was answered.
pub(crate) fn written(state: State) -> Option<Option<ChoiceId>> {
    match state {
        State::Open => None,
        State::NotSure => Some(None),
        State::Chosen(choice) => Some(Some(ChoiceId::from(choice_id(choice)))),
    }
}

/// Random models with random answers; only scored questions are marked.
pub(crate) fn cases() -> impl Strategy<Value = (Sample, Given)> {
    let state = prop_oneof![
        2 => Just(State::Open),
        1 => Just(State::NotSure),
        4 => (0..3_usize).prop_map(State::Chosen)
    ];
    let states = prop::collection::vec((state, prop::bool::weighted(0.3)), MOST_QUESTIONS);
    (samples(), states).prop_map(|(sample, states)| {
        let mut given = Given::nothing(&sample);
        for (place, (question, (state, marked))) in sample.questions.iter().zip(states).enumerate() {
            given.states[place] = match state {
                State::Chosen(choice) => State::Chosen(choice % question.choices.len()),
                other => other,
            };
            given.marks[place] = marked && question.weight.is_some();
        }
        (sample, given)
    })
}

/// Answers and marks that belong to nothing a seeker is asked: unknown ids, ids of other perspectives.
#[derive(Debug, Clone)]
pub(crate) struct Noise {
    answers: Vec<(&'static str, Option<&'static str>)>,
    marks: Vec<&'static str>,
}

impl Noise {
    /// Adds the noise; a valid answer is never replaced.
    pub(crate) fn add_to(&self, answers: &mut Answers) {
        for (question, choice) in &self.answers {
            let known = question.starts_with("q");
            if known && (choice.is_none() || answers.to(&QuestionId::from(*question)).is_some()) {
                continue;
            }
            answers.answer(QuestionId::from(*question), choice.map(ChoiceId::from));
        }
        for question in &self.marks {
            answers.mark(QuestionId::from(*question), true);
        }
    }
}

/// Random noise.
pub(crate) fn noise() -> impl Strategy<Value = Noise> {
    let strange = ["", "nobody", "elsewhere-asked", "x0", "Q0", "a", "\u{1f9ed}"];
    let questions: Vec<&str> = strange.into_iter().chain(["q0", "q1", "q2", "q3"]).collect();
    let choice = prop::sample::select(vec!["other-a", "other-b", "zzz", "", "A"]);
    let answer = (prop::sample::select(questions), prop::option::weighted(0.8, choice));
    let marks = prop::collection::vec(prop::sample::select(strange.to_vec()), 0..3);
    (prop::collection::vec(answer, 0..8), marks).prop_map(|(answers, marks)| Noise { answers, marks })
}
