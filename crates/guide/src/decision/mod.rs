//! From answers to an assessment, in whole numbers and without a way to fail.
//!
//! [`assess`] is total: answers to unknown questions, unknown choices, questions of another perspective and follow-ups
//! that are not asked count as not given. Nothing depends on the order in which answers were given, on chance or on
//! floats. Each module uses only those above it: `answers`, `questions`, `need`, `scoring`, `rule`, `exits`, `decide`, then
//! `settled`, `sensitivity`, `question_value`, and `assess`, which puts their results together. `sharing` uses `answers` and
//! `questions`, `marks` also `exits`, `regions` uses `need` and `rule`.

mod answers;
mod assess;
mod decide;
mod exits;
mod marks;
mod need;
mod question_value;
mod questions;
mod regions;
mod rule;
mod scoring;
mod sensitivity;
mod settled;
mod sharing;

pub use answers::Answers;
pub use assess::{Assessment, assess};
pub use decide::recommend;
pub use exits::{OpenExit, exit_at_once, exits_opened_by};
pub use marks::{MOST_MARKS, can_mark, markable};
pub use need::{Need, Strength};
pub use questions::{Applicable, AskedQuestion, asked_question, questions, questions_for};
pub use regions::{Region, region_of, regions};
pub use rule::{Ground, Priority, lean};
pub use scoring::{Contribution, Sums, contribution};
pub use sensitivity::{Change, Sensitivity};
pub use sharing::{sensitive_answers, shareable};
