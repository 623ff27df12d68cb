//! For authors and their tools: the diagnostics of a document, its JSON Schema, its scenarios, assessments of answers line
//! by line, its questionnaire, and how far it agrees with published guidance.
//!
//! The visitor's program does not link this crate.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod agreement;
mod assess;
mod changes;
mod descriptions;
pub mod diagnostics;
mod document;
mod duplicate_keys;
mod failures;
mod fix;
mod inspect;
mod json;
mod json_schema;
mod ndjson;
mod own_source;
mod parts;
mod positions;
mod precheck;
mod questionnaire;
mod removed;
mod scenario;
mod step;
mod texts;
pub mod translation;
mod warnings;

pub use assess::assess_line;
pub use changes::{Change, changes};
pub use descriptions::description;
pub use diagnostics::Problem;
pub use document::{Checked, Document, SHIPPED, error_detail, problems, read_document};
pub use failures::{Mending, mending};
pub use fix::{Fix, FixKind, merge_patch};
pub use inspect::{Finding, Inspection, Severity, inspect, inspect_after, unreadable};
pub use json::{decode, parse_json};
pub use json_schema::json_schema;
pub use ndjson::{MAX_LINE, assess_lines};
pub use own_source::{OWN_SOURCE, own_source};
pub use parts::{PARTS, part_of};
pub use positions::place_in;
pub use questionnaire::questionnaire;
pub use scenario::{AnswerSet, GivenAnswers, Scenario, Scenarios, read_answers};
pub use step::{Step, value_at};
