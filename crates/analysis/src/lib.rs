//! What a document recommends over *all* sets of answers, counted exactly and not tried one by one.
//!
//! An **answer set** answers every question that is asked, with one of its choices or with "not sure"; nothing is marked as
//! mattering most. Shares are shares of answer sets: they say how a document is built, and nothing of how many people give
//! which answers.
//!
//! Sets that differ in nothing that the rest of the guide asks about are counted together: by the exit that is open, the
//! points, how many answers give evidence, the priority, and the answers that conditions still ask about. So the work grows
//! with the points, and not with the sets: polynomially in the number of questions, as long as the conditions of exits and
//! follow-ups that overlap are few. (Counting under any conditions at all is #P-hard.) The recommendation of every group of
//! sets is that of [`guide::decision::lean`] and of the first open exit.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod count;
mod counting;
mod density;
mod known;
mod linked;
mod margin;
mod model;
mod outcome;
mod plan;
mod report;
mod spread;
mod trial;

pub use count::Count;
pub use density::Density;
pub use known::Analyses;
pub use margin::{Margin, Margins};
pub use outcome::{Outcome, Tally};
pub use report::{Analysis, ChoiceAnalysis, ExitAnalysis, QuestionAnalysis, analyse, density};
