//! What is to be written into a field, for authors who see a form.

use crate::words::{Row, row_of};

/// Hints for authors who see a form, where the documentation speaks to those who see the file.
const HINTS: &[Row] = &[
    ("practice", "criteria", "Their answers show to which side a person leans."),
    ("weight", "criterion", "The comparison shows a person’s answer in this row."),
    ("criterion", "weight", "How much its answers count. If it is not counted, they give no points."),
    ("leads", "when", "All of these questions, each with one of the ticked answers."),
    ("leads", "unless", "Any of these questions with one of the ticked answers."),
    ("leads", "leaning", "Untick it where it would promise too much."),
    ("leads", "instead", "If it is not ticked, the result says that it comes before them."),
    ("", "after", "All of these questions, each with one of the ticked answers. They have to be asked before."),
    ("", "when", "All of these questions, each with one of the ticked answers."),
    ("", "unless", "Any of these questions with one of the ticked answers."),
    ("", "mine", "For the sheet that is taken along. If you leave it empty, the recommendation itself is used."),
    (
        "",
        "message",
        "Sentence by sentence. A sentence that quotes an answer is left out where that answer was not given.",
    ),
    ("leads", "steps", "Only where those of the help do not fit."),
    ("leads", "ask", "Only where those of the help do not fit."),
    ("leads", "signals", "Only where those of the help do not fit."),
    (
        "signals",
        "steps",
        "What to do, in the order in which it is to be done. For example: “Ask your employer for a supervisor.”",
    ),
    ("steps", "ask", "Questions for the first conversation. For example: “How do you protect what I tell you?”"),
    (
        "steps",
        "signals",
        "What shows whether it helps, or that something else is needed. For example: “You leave each session with one thing to try.”",
    ),
    ("leads", "headline", "The heading of the result. For example: “Arrange clinical supervision”"),
    (
        "leads",
        "summary",
        "Two or three sentences below it. For example: “They know your field, and keep you and your patients safe.”",
    ),
    ("prompt", "why", "A line below the question. For example: “Some things take weeks, and others a year.”"),
    (
        "opening",
        "opening",
        "What to begin the conversation with, word for word. It stands on the card for a conversation.",
    ),
];

/// The hint of a field where its documentation does not do.
pub(crate) fn hint(keys: &str, key: &str) -> Option<&'static str> {
    row_of(HINTS, keys, key)
}
