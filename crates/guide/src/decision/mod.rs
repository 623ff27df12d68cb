//! From answers to an assessment, in whole numbers and without a way to fail.
//!
//! [`assess`] is total: answers to unknown questions, unknown choices and questions of another perspective
//! count as not given. Nothing here depends on the order in which answers were given, on chance or on floats.

mod answers;
mod assess;
mod question_value;
mod regions;
mod rule;
mod sensitivity;
mod early_stop;
mod questions;

pub use answers::Answers;
pub use assess::{Assessment, Contribution, Ground, Trigger, assess};
pub use regions::{Region, regions};
pub use rule::{Need, Strength, Sums};
pub use sensitivity::{Change, Sensitivity};
pub use questions::{AskedQuestion, QuestionKind, asked_question, questions_for};
