//! How far the guide agrees with published guidance: situations with the recommendation of whoever described them, coded
//! as answers by readers who did not know it.
//!
//! `tests/data/README.md` says how situations are found and coded, and what the numbers mean.

mod between;
mod coding;
mod folds;
mod kappa;
mod outcome;
mod report;
mod share;
mod situation;

pub use between::{Between, MIN_ASKED, QuestionBetween};
pub use coding::{Coding, read_coding};
pub use folds::{FOLDS, Fold, Folds, Thresholds};
pub use kappa::Kappa;
pub use outcome::Outcome;
pub use report::{CodingReport, Disagreement, Report, Unanswered, report};
pub use share::{Agreement, Confusion, Part, Share};
pub use situation::{Situation, read_situations};
