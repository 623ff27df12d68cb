//! The document is written as a native professional writes: patterns that a review of the English has found stilted or
//! wrong do not come back.

use crate::support::prose::{texts, words};

/// Runs of words that stand for something else in plain English, and what to write.
const UNUSUAL: &[(&str, &str)] = &[
    ("speaks for", "points to"),
    ("spoke for", "pointed to"),
    ("speak for coaching", "point to"),
    ("speak for mentoring", "point to"),
    ("speak for both", "point to"),
    ("speak for neither", "point to"),
    ("speak for the", "point to"),
    ("reach", "achieve"),
    ("reaches", "achieves"),
    ("reached", "achieved"),
    ("bond", "relationship"),
    ("bonds", "relationships"),
    ("frame", "structure"),
    ("frames", "structures"),
    ("helper", "coach or mentor"),
    ("helpers", "coaches and mentors"),
    ("in another way", "differently"),
    ("half a year", "six months"),
    ("shall we notice", "will we know"),
    ("shall i notice", "will i know"),
    ("a free hand", "less to do"),
    ("there is air", "things ease"),
    ("to one table", "together"),
    ("at one table", "together"),
    ("to one view", "to agree"),
    ("line of command", "reporting line"),
    ("assistance service", "assistance programme"),
    ("repair service", "fix"),
    ("carried by the relationship", "built on a relationship"),
    ("finding ones way around", "people and politics"),
    ("presses more", "is more urgent"),
    ("have in hand", "take away"),
    ("strong questions", "searching questions"),
    ("line of work", "job"),
    ("meet as three", "hold a three-way meeting"),
    ("nothing against you", "no reflection on you"),
    ("closes no door", "keeps the door open"),
    ("gladly do", "like to do"),
    ("for long", "for as long as it is useful"),
];

/// Before it, "talk" is a noun: write conversation or meeting.
const BEFORE_A_NOUN: &[&str] = &[
    "a",
    "the",
    "this",
    "that",
    "these",
    "those",
    "first",
    "next",
    "last",
    "each",
    "every",
    "my",
    "our",
    "your",
    "their",
    "hard",
    "difficult",
    "good",
    "long",
    "short",
    "open",
    "of",
    "for",
    "in",
    "after",
    "before",
    "between",
    "during",
    "one",
    "two",
    "three",
    "few",
    "several",
    "many",
    "some",
    "more",
    "most",
    "no",
    "such",
    "with",
    "board",
];

/// What "much" counts where a native counts with "a lot of"; "how much", "too much" and "so much" are fine.
const COUNTED: &[&str] = &["experience", "time", "work", "help", "support", "use", "trust", "practice", "advice"];

/// After "want that", "say that" and "know that", the beginning of a clause that needs no "that".
const CLAUSE: &[&str] = &[
    "i",
    "you",
    "he",
    "she",
    "it",
    "we",
    "they",
    "the",
    "this",
    "there",
    "a",
    "an",
    "my",
    "your",
    "their",
    "our",
    "nobody",
    "people",
    "someone",
    "coaching",
    "mentoring",
];

/// What is unusual in a text, each with what to write.
fn unusual(text: &str) -> Vec<String> {
    let words = words(text);
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&word.as_str()));
    let before = |at: usize, list: &[&str]| at > 0 && is(at - 1, list);
    let mut found = Vec::new();
    let line = format!(" {} ", words.join(" "));
    let runs = UNUSUAL.iter().filter(|(run, _)| line.contains(&format!(" {run} ")));
    found.extend(runs.map(|(run, better)| format!("“{run}”: write “{better}”")));
    for at in 0..words.len() {
        if is(at, &["talk", "talks"]) && before(at, BEFORE_A_NOUN) {
            found.push("a talk: write “conversation” or “meeting”".to_owned());
        }
        if is(at, &["much"]) && is(at + 1, COUNTED) && !before(at, &["how", "too", "so", "as", "very"]) {
            found.push("“much” of something: write “a lot of”".to_owned());
        }
        let is_no = is(at, &["is", "are", "was"]) && is(at + 1, &["no"]);
        if is_no && !is(at + 2, &["longer", "more"]) && !before(at, &["there", "if", "when"]) {
            found.push("“is no …”: write “is not a …”".to_owned());
        }
        let says = is(at, &["want", "wants", "say", "says", "know", "knows"]);
        if says && is(at + 1, &["that"]) && is(at + 2, CLAUSE) {
            found.push("“that” after want, say and know: leave it out".to_owned());
        }
    }
    found
}

#[test]
fn no_text_has_words_that_a_native_would_not_use() {
    let found: Vec<String> = texts()
        .into_iter()
        .flat_map(|(path, text)| unusual(text).into_iter().map(move |what| format!("{path}: {what}: {text}")))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn such_words_would_be_noticed() {
    for (text, count) in [
        ("What do you want to reach?", 1),
        ("The first talk, and how shall we notice it?", 2),
        ("All answers speak for coaching. This speaks for {alternative}.", 2),
        ("People with much experience; how much time it takes, and how long they talk.", 1),
        ("It is no repair. There is no wrong start, and you are no longer sure.", 1),
        ("They say that it helps. If you want that, say so.", 1),
        ("Their results already speak for them. Reaching a goal. Talk it over.", 0),
    ] {
        assert_eq!(unusual(text).len(), count, "{text}: {:?}", unusual(text));
    }
}
