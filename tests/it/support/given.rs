//! Random answers to a [`Sample`], plain enough to be enumerated.

use super::sample::{MOST_GATES, MOST_QUESTIONS, Sample, choice_id, samples};
use guide::decision::Answers;
use guide::content::{ChoiceId, Perspective, QuestionId};
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

/// What a seeker has answered to all questions of a sample, and which questions are marked.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    pub(crate) gates: Vec<State>,
    pub(crate) questions: Vec<State>,
    pub(crate) marks: Vec<bool>,
}

impl Given {
    /// Nothing answered, nothing marked.
    pub(crate) fn nothing(sample: &Sample) -> Self {
        Self {
            gates: vec![State::Open; sample.gates.len()],
            questions: vec![State::Open; sample.questions.len()],
            marks: vec![false; sample.questions.len()],
        }
    }

    /// The ids with their states: preconditions, then scored questions, as the guide asks them.
    pub(crate) fn states(&self) -> Vec<(String, State)> {
        let gates = self.gates.iter().enumerate().map(|(index, state)| (format!("g{index}"), *state));
        let questions = self.questions.iter().enumerate().map(|(index, state)| (format!("q{index}"), *state));
        gates.chain(questions).collect()
    }

    /// The state at a place of [`Given::states`].
    pub(crate) fn state_mut(&mut self, place: usize) -> &mut State {
        let gates = self.gates.len();
        if place < gates { &mut self.gates[place] } else { &mut self.questions[place - gates] }
    }

    /// The same as the guide holds them.
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = Answers::none(Perspective::Seeker);
        for (question, state) in self.states() {
            if let Some((question, choice)) = written(&question, state) {
                answers.answer(question, choice);
            }
        }
        for (index, _) in self.marks.iter().enumerate().filter(|(_, marked)| **marked) {
            answers.mark(id(&format!("q{index}")), true);
        }
        answers
    }
}

/// The id of a question.
pub(crate) fn id(question: &str) -> QuestionId {
    QuestionId::from(question)
}

/// An answer as the guide holds it; `None` where nothing was answered.
pub(crate) fn written(question: &str, state: State) -> Option<(QuestionId, Option<ChoiceId>)> {
    let choice = match state {
        State::Open => return None,
        State::NotSure => None,
        State::Chosen(index) => Some(ChoiceId::from(choice_id(index).as_str())),
    };
    Some((id(question), choice))
}

/// Random models with random answers.
pub(crate) fn cases() -> impl Strategy<Value = (Sample, Given)> {
    let state = prop_oneof![
        2 => Just(State::Open),
        1 => Just(State::NotSure),
        4 => (0..3_usize).prop_map(State::Chosen)
    ];
    let gates = prop::collection::vec(state.clone(), MOST_GATES);
    let questions = prop::collection::vec(state, MOST_QUESTIONS);
    let marks = prop::collection::vec(prop::bool::weighted(0.3), MOST_QUESTIONS);
    (samples(), gates, questions, marks).prop_map(|(sample, gates, questions, mut marks)| {
        let fit = |state: &State, choices: usize| match state {
            State::Chosen(index) => State::Chosen(index % choices),
            other => *other,
        };
        let gates = sample.gates.iter().zip(&gates).map(|(leads, state)| fit(state, leads.len())).collect();
        let questions = sample.questions.iter().zip(&questions).map(|((_, c), state)| fit(state, c.len())).collect();
        marks.truncate(sample.questions.len());
        (sample, Given { gates, questions, marks })
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
            let known = question.len() == 2;
            if known && (choice.is_none() || answers.to(&id(question)).is_some()) {
                continue;
            }
            answers.answer(id(question), choice.map(ChoiceId::from));
        }
        for question in &self.marks {
            answers.mark(id(question), true);
        }
    }
}

/// Random noise.
pub(crate) fn noise() -> impl Strategy<Value = Noise> {
    let strange = ["", "nobody", "elsewhere-asked", "elsewhere-gate", "Q0", "a", "\u{1f9ed}"];
    let questions: Vec<&str> = strange.into_iter().chain(["q0", "q1", "g0", "g1"]).collect();
    let choice = prop::sample::select(vec!["other-a", "other-b", "zzz", "", "A"]);
    let answer = (prop::sample::select(questions), prop::option::weighted(0.8, choice));
    let marks = prop::collection::vec(prop::sample::select(strange.to_vec()), 0..3);
    (prop::collection::vec(answer, 0..8), marks).prop_map(|(answers, marks)| Noise { answers, marks })
}
