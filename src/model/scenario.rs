//! Answers as they are written: example answers, the document's own tests, and answers from outside.

use super::declare::document;
use super::ids::{ChoiceId, QuestionId};
use super::node::Node;
use super::number::{Bounded, Place};
use super::shape::{Shape, Shaped};
use super::values::{Perspective, Recommendation};

document! {
    /// Example answers with the recommendation that they must give.
    pub struct Scenario {
        /// Its place in the list.
        pub order: Place,
        /// The situation in a line.
        pub title: String,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: GivenAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
        /// The recommendation.
        pub expect: Recommendation,
    }

    /// A set of answers from outside, such as a line of `cargo xtask assess`.
    pub struct AnswerSet {
        /// The version of this form; 1 is the only one, and it may be left out.
        pub version: Option<Bounded<1, 1>>,
        /// Who asks.
        pub perspective: Perspective,
        /// The answers.
        pub answers: GivenAnswers,
        /// The questions that matter most.
        pub matters: Option<Vec<QuestionId>>,
    }
}

/// Answers as they are written: a choice for each question, or `null` for not sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswers(pub Vec<(QuestionId, Option<ChoiceId>)>);

impl Shaped for GivenAnswers {
    const SHAPE: &'static Shape = &Shape::Answers;

    fn take(node: Option<&mut Node>) -> Self {
        let Some(Node::Map(entries)) = node else { return Self(Vec::new()) };
        let mut list = Vec::new();
        for (id, choice) in entries {
            list.push((std::mem::take(id).into(), Shaped::take(Some(choice))));
        }
        Self(list)
    }
}
