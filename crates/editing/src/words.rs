//! The fields of a document in plain words.

use guide::content::{Alternative, Perspective};

/// A field in words: its owner is known by a field that it has, or is any object where none is named.
pub(crate) type Row = (&'static str, &'static str, &'static str);

/// Rows with an owner stand before those for any object.
const WORDS: &[Row] = &[
    ("practice", "text", "The difference in general"),
    ("practice", "drawing", "Drawing"),
    ("practice", "title", "What differs"),
    ("practice", "criteria", "Rows of the comparison that it is about"),
    ("definition", "sources", "Sources of the definition"),
    ("definition", "name", "Name, as it starts a sentence"),
    ("inline", "name", "Name, as it starts a sentence"),
    ("nothing", "question", "The decision as a question"),
    ("funding", "review", "Next review"),
    ("poles", "label", "What is compared"),
    ("hint", "label", "How a person says it"),
    ("criterion", "label", "Short name, for lists of answers"),
    ("href", "label", "What the link says"),
    ("outcomes", "perspectives", "For whom it is offered"),
    ("expect", "title", "The situation in one line"),
    ("expect", "perspective", "Who asks"),
    ("author", "note", "What was taken from it"),
    ("author", "title", "Title of the source"),
    ("sensitive", "text", "Answer"),
    ("text", "coaching", "Speaks for coaching"),
    ("text", "mentoring", "Speaks for mentoring"),
    ("urgent", "title", "A few words that sum it up"),
    ("urgent", "when", "Shown only after these answers"),
    ("urgent", "unless", "Hidden after any of these answers"),
    ("leads", "summary", "Why this comes first"),
    ("leads", "when", "Opens after these answers"),
    ("leads", "unless", "Stays closed after any of these answers"),
    ("mine", "when", "For these answers"),
    ("characteristics", "expect", "What each is like"),
    ("answers", "expect", "Expected recommendation"),
    ("clear", "both", "Both, from this share for each"),
    ("introduction", "title", "Title of the guide"),
    ("introduction", "questions", "Questions"),
    ("introduction", "outcomes", "Outcomes"),
    ("introduction", "perspectives", "Who can ask"),
    ("introduction", "about", "About the guide"),
    ("", "about", "Page about the guide"),
    ("", "actions", "Links"),
    ("", "after", "Asked only after these answers"),
    ("", "alternatives", "Coaching and mentoring"),
    ("", "answers", "Answers"),
    ("", "ask", "To ask"),
    ("", "at_once", "Has a page of its own, right after the answer"),
    ("", "author", "Who wrote or publishes it"),
    ("", "both", "Both"),
    ("", "card", "Card for a conversation"),
    ("", "care", "Page of what cannot wait"),
    ("", "certainty", "How reliable it is"),
    ("", "characteristics", "Key characteristics"),
    ("", "choices", "Answers to choose from"),
    ("", "clear", "One kind of help, from this share"),
    ("", "coaching", "Coaching"),
    ("", "common", "What several pages share"),
    ("", "comparison", "Page of the comparison"),
    ("", "criteria", "Rows of the comparison"),
    ("", "criterion", "Row of the comparison that it asks about"),
    ("", "date", "Date of the content"),
    ("", "decision", "The decision"),
    ("", "definition", "Definition"),
    ("", "differences", "Where they differ most"),
    ("", "direction", "Direction of writing"),
    ("", "drawing", "The drawing in words"),
    ("", "effective", "When each works well"),
    ("", "elsewhere", "Elsewhere"),
    ("", "exits", "Exits"),
    ("", "expect", "Expected recommendation"),
    ("", "format", "Version of the format"),
    ("", "funding", "Who pays for it"),
    ("", "guide", "Pages of the questions"),
    ("", "headline", "The recommendation in one sentence"),
    ("", "help", "Help that it leads to"),
    ("", "helper", "The person who gives it"),
    ("", "helps", "Kinds of help"),
    ("", "hint", "A line that helps to choose"),
    ("", "href", "Address"),
    ("", "inline", "Name within a sentence"),
    ("", "insights", "Good to know"),
    ("", "interface", "Labels of pages"),
    ("", "instead", "Helps in place of coaching and mentoring"),
    ("", "introduction", "Introduction"),
    ("", "invite", "Invitation of another person"),
    ("", "label", "Short name"),
    ("", "lang", "Language"),
    ("", "leads", "Where it leads"),
    ("", "leader", "Someone who was asked for help"),
    ("", "leaning", "Tells what the other answers point to"),
    ("", "length", "How long it usually lasts"),
    ("", "limits", "What it cannot do"),
    ("", "made_from", "From which texts of the original it was made"),
    ("", "matters", "What matters most"),
    ("", "mentoring", "Mentoring"),
    ("", "message", "Words to send"),
    ("", "mine", "The sentence in the first person"),
    ("", "minimum", "Fewest answers for a recommendation"),
    ("", "name", "Name"),
    ("", "note", "Note"),
    ("", "nothing", "If you do nothing"),
    ("", "opening", "To begin"),
    ("", "options", "Your options"),
    ("", "order", "Place in the list"),
    ("", "outcomes", "Recommendations with which it is offered"),
    ("", "own", "The guide’s own advice"),
    ("", "owner", "Who owns it"),
    ("", "pause", "Pause"),
    ("", "perspective", "Who asks"),
    ("", "perspectives", "For each kind of visitor"),
    ("", "poles", "In each kind of help"),
    ("", "practice", "In practice"),
    ("", "priority", "The question that decides between two needs"),
    ("", "privacy", "What happens to your answers"),
    ("", "prompt", "Question"),
    ("", "question", "Question"),
    ("", "questions", "Questions"),
    ("", "result", "Page of the result"),
    ("", "review", "Page on which answers are checked"),
    ("", "reviewer", "Who reviews it"),
    ("", "rule", "Rule"),
    ("", "scenarios", "Scenarios"),
    ("", "seeker", "Someone looking for support"),
    ("", "sensitive", "Private: left out of what is handed on"),
    ("", "sentence", "The recommendation in one sentence"),
    ("", "sides", "In each kind of help"),
    ("", "signals", "What to look for"),
    ("", "similarities", "What they share"),
    ("", "situation", "The situation"),
    ("", "sources", "Sources"),
    ("", "sponsor", "Someone arranging support"),
    ("", "steps", "Next"),
    ("", "strong", "A need is strong from"),
    ("", "summary", "What it means"),
    ("", "take_along", "Page of what can be taken along"),
    ("", "talk", "What two people can ask each other where they differ"),
    ("", "tentative", "Tentative with fewer answers than"),
    ("", "text", "Text"),
    ("", "tie", "Tie"),
    ("", "title", "Title"),
    ("", "together", "Pages of another person’s answers"),
    ("", "undecided", "Undecided"),
    ("", "unless", "Except after any of these answers"),
    ("", "urgent", "For an emergency: stands before everything else"),
    ("", "variants", "Other words after certain answers"),
    ("", "watch", "What to watch out for"),
    ("", "weak", "A need is weak below"),
    ("", "weight", "How much it counts"),
    ("", "welcome", "First page"),
    ("", "when", "After these answers"),
    ("", "why", "Why we ask"),
];

/// A field in words, by the keys of its object. The labels of pages have their descriptions instead.
pub(crate) fn label(keys: &str, key: &str) -> Option<&'static str> {
    row_of(WORDS, keys, key)
}

/// The words of the first row for a field of an object with these keys.
pub(crate) fn row_of(rows: &[Row], keys: &str, key: &str) -> Option<&'static str> {
    let owns = |owner: &str| owner.is_empty() || keys.split(' ').any(|key| key == owner);
    rows.iter().find(|(owner, known, _)| *known == key && owns(owner)).map(|(.., words)| *words)
}

/// A threshold of the rule in words.
#[must_use]
pub fn threshold_words(field: &str) -> &'static str {
    label("clear both minimum tentative priority strong weak", field).unwrap_or_default()
}

/// A word of the format in plain words.
pub(crate) fn word(word: &str) -> &str {
    match word {
        "ltr" => "from left to right",
        "rtl" => "from right to left",
        "pause" => "something has to be settled first",
        "elsewhere" => "another kind of help fits better",
        "dynamic" => "asking and telling",
        "focus" => "person, helper and issue",
        word => word,
    }
}

/// How far a choice speaks for an alternative, in words.
#[must_use]
pub const fn degree_words(evidence: u64) -> &'static str {
    match evidence {
        0 => "not at all",
        1 => "a little",
        2 => "clearly",
        _ => "strongly",
    }
}

/// What a choice says for an alternative, in words: “speaks clearly for coaching”.
#[must_use]
pub fn evidence_words(evidence: u64, alternative: Alternative) -> String {
    match evidence {
        0 => "says nothing".to_owned(),
        _ => format!("speaks {} for {}", degree_words(evidence), alternative.word()),
    }
}

/// How much a question counts, in words.
#[must_use]
pub const fn weight_words(weight: u64) -> &'static str {
    match weight {
        0 => "not counted",
        1 => "once",
        2 => "twice",
        3 => "three times",
        4 => "four times",
        _ => "five times",
    }
}

/// Who asks, as authors read it.
#[must_use]
pub const fn person(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Seeker => "Someone looking for support",
        Perspective::Leader => "Someone who was asked for help",
        Perspective::Sponsor => "Someone arranging support",
    }
}
