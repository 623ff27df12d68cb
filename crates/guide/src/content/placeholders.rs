//! Names in braces, in the place of which something else is put into a text, and those that labels must hold.

/// The names between braces in a text, in order.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

/// The placeholders that a text must hold: its page, its label, and the names, separated by spaces. The first of a text that
/// counts is what it counts.
pub const PLACEHOLDERS: &[(&str, &str, &str)] = &[
    ("common", "source", "number"),
    ("welcome", "duration", "questions minutes"),
    ("welcome", "questions", "number"),
    ("welcome", "minutes", "number"),
    ("guide", "progress", "number total"),
    ("guide", "pending", "number"),
    ("review", "change_question", "question"),
    ("review", "answer_question", "question"),
    ("result", "need", "alternative"),
    ("result", "speaks_for", "alternative"),
    ("result", "leaning_text", "outcome"),
    ("result", "too_few", "number"),
    ("result", "more", "number"),
    ("result", "tentative", "outcome"),
    ("result", "theirs", "outcome"),
    ("result", "theirs_advised", "advice"),
    ("result", "helpful", "number"),
    ("result", "here_outcome", "outcome"),
    ("result", "map_larger", "alternative"),
    ("result", "tally", "sides"),
    ("result", "tally_side", "number alternative"),
    ("result", "tally_both", "number"),
    ("result", "tally_neither", "number"),
    ("result", "reason_strong", "alternative"),
    ("result", "reason_some", "alternative"),
    ("result", "reason_weak", "alternative"),
    ("result", "tried", "outcome before"),
    ("result", "tried_same", "outcome"),
    ("result", "would_turn", "outcome"),
    ("take_along", "sensitive_include", "question choice"),
    ("take_along", "sensitive_decides", "answers"),
    ("result", "robust", "kept total"),
    ("result", "expect", "alternative"),
    ("take_along", "tentative", "outcome"),
    ("take_along", "said", "question choice"),
    ("take_along", "further", "choice outcome"),
    ("take_along", "later", "outcome"),
    ("take_along", "reasons", "alternative"),
    ("take_along", "made", "day title owner"),
    ("take_along", "told_perspective", "perspective"),
    ("together", "count", "number total"),
    ("together", "count_apart", "total"),
    ("invite", "person", "person"),
    ("invite", "role", "role"),
    ("about", "changed_count", "number"),
    ("about", "changed_added", "new"),
    ("about", "changed_removed", "old"),
    ("about", "changed_text", "old new"),
];
