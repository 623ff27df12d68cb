//! The parts of a document, as its authors read them.

use crate::step::Step;

/// The parts of a document in the order in which a visitor meets them, each with its fields. All that names parts to authors
/// takes names and order from here.
pub const PARTS: [(&str, &[&str]); 12] = [
    ("Title and introduction", &["title", "introduction", "decision", "perspectives", "lang", "direction"]),
    ("Questions", &["questions"]),
    ("Exits", &["exits"]),
    ("Kinds of help", &["helps"]),
    ("Outcomes", &["outcomes"]),
    ("Comparison", &["alternatives", "similarities", "differences", "criteria", "insights"]),
    ("Rule", &["rule"]),
    ("Links", &["actions"]),
    ("Sources", &["sources"]),
    ("Scenarios", &["scenarios"]),
    ("About", &["about"]),
    ("Labels of pages", &["interface"]),
];

/// The part to which a place belongs.
#[must_use]
pub fn part_of(steps: &[Step]) -> Option<&'static str> {
    let Some(Step::Key(field)) = steps.first() else { return None };
    PARTS.iter().find(|(_, fields)| fields.contains(&field.as_str())).map(|(name, _)| *name)
}
