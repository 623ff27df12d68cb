//! How easy texts are to read, and whether both alternatives get as much of them.

use super::{Author, Warnings};
use crate::diagnostics::Words;
use crate::step::Step;
use crate::texts::{at, own_texts};
use guide::content::{Content, HasSchema, Node};

/// The hardest grade of a text, by Flesch and Kincaid.
const MAX_GRADE: u32 = 12;

/// The fewest words of a text that has a grade.
const MIN_WORDS: u32 = 20;

/// The shorter of two texts has at least this share of the longer one, in percent.
const MIN_SHARE: usize = 50;

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let own = own_texts(author.own, author.base, Content::SCHEMA);
    let lang = author.checked.content.lang.as_str();
    if lang == "en" || lang.starts_with("en-") {
        for (steps, text) in &own {
            if let Some(grade) = grade(text).filter(|grade| *grade > MAX_GRADE) {
                let cause = format!("hard to read: grade {grade}, by Flesch and Kincaid");
                let right = "shorter sentences and words make it easier; aim for grade 8";
                warnings.add(steps, Words::new("hard-to-read", cause).right(right));
            }
        }
    }
    let mut warned: Vec<Vec<Step>> = Vec::new();
    for (steps, text) in &own {
        check_length(author, steps, text, &mut warned, warnings);
    }
}

/// Warns of a text that has much more or less room than that of the other alternative.
fn check_length(author: &Author<'_>, steps: &[Step], text: &str, warned: &mut Vec<Vec<Step>>, warnings: &mut Warnings) {
    let is_pair =
        matches!(steps, [Step::Key(part), ..] if part == "alternatives" || part == "criteria" || part == "differences");
    let side = |step: &Step| match step {
        Step::Key(key) if key == "coaching" => Some("mentoring"),
        Step::Key(key) if key == "mentoring" => Some("coaching"),
        _ => None,
    };
    let Some((place, other)) = steps.iter().enumerate().find_map(|(place, step)| Some((place, side(step)?))) else {
        return;
    };
    let mut beside = steps.to_vec();
    if let Some(step) = beside.get_mut(place) {
        *step = Step::Key(other.to_owned());
    }
    let Some(there) = at(author.checked.node(), &beside).and_then(Node::as_text).filter(|_| is_pair) else { return };
    let (own, theirs) = (text.chars().count(), there.chars().count());
    let is_long = own.max(theirs) > 60;
    if is_long && own.min(theirs) * 100 < own.max(theirs) * MIN_SHARE && !warned.contains(&beside) {
        let cause = format!("{own} characters here, and {theirs} for {other}");
        let right = "give both about the same room, so that neither looks like the better one";
        warnings.add(steps, Words::new("unequal-length", cause).right(right));
        warned.push(steps.to_vec());
    }
}

/// The grade of an English text, rounded down; `None` for one that is short or has no sentence.
fn grade(text: &str) -> Option<u32> {
    let (mut sentences, mut words, mut syllables) = (0_u32, 0_u32, 0_u32);
    for sentence in text.split_inclusive(['.', '?', '!']) {
        let all = sentence.split(|c: char| !c.is_alphabetic() && c != '’').filter(|word| !word.is_empty());
        let before = words;
        for word in all {
            words += 1;
            syllables += count_syllables(word);
        }
        sentences += u32::from(words > before);
    }
    let hundredths = (39 * words).checked_div(sentences)? + (1180 * syllables).checked_div(words)?;
    (words >= MIN_WORDS).then(|| hundredths.saturating_sub(1559) / 100)
}

/// Groups of vowels, less a silent final e; at least one.
fn count_syllables(word: &str) -> u32 {
    let word = word.to_lowercase();
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        let is_vowel = "aeiouy".contains(letter);
        groups += u32::from(is_vowel && !before);
        before = is_vowel;
    }
    let is_silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    (groups - u32::from(is_silent && groups > 1)).max(1)
}
