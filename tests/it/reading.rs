//! The shipped content can be read at grade 8 or easier (Flesch-Kincaid), as a whole and section by section.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a test fails by panicking; the measure is a float"
)]

use serde_json::Value;

const EN: &str = include_str!("../../content/en.json");
/// Not sentences of the guide: ids, addresses, names of other people's works.
const NOT_PROSE: &[&str] =
    &["href", "id", "sources", "lang", "direction", "date", "review", "criterion", "answers", "expect", "perspective"];

/// Sentences, words and syllables of a text.
#[derive(Default, Clone, Copy)]
struct Count {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Count {
    fn add(&mut self, text: &str) {
        for sentence in text.split_inclusive(['.', '?', '!']) {
            let words: Vec<&str> =
                sentence.split(|c: char| !c.is_alphabetic() && c != '’').filter(|w| !w.is_empty()).collect();
            if !words.is_empty() {
                self.sentences += 1;
                self.words += words.len();
                self.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    fn grade(self) -> f64 {
        let (sentences, words) = (self.sentences as f64, self.words as f64);
        0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59
    }
}

/// Groups of vowels, `i` apart from an `a`, `o` or `en` that it is spoken apart from, less a silent final e; at
/// least one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
    let apart = ["ia", "io", "ien"]
        .iter()
        .flat_map(|pair| word.match_indices(pair))
        .filter(|(at, _)| !word.get(..*at).unwrap_or_default().ends_with(['t', 's', 'c', 'g']));
    (groups + apart.count() - usize::from(silent && groups > 1)).max(1)
}

/// Whole sentences only: labels and headings have no grade.
fn collect(value: &Value, count: &mut Count) {
    match value {
        Value::String(text) if text.ends_with(['.', '?', '!']) => count.add(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, count)),
        Value::Object(entries) => {
            entries
                .iter()
                .filter(|(key, _)| !NOT_PROSE.contains(&key.as_str()))
                .for_each(|(_, value)| collect(value, count));
        }
        _ => {}
    }
}

#[test]
fn the_measure_tells_plain_from_heavy_prose() {
    let grade = |text: &str| {
        let mut count = Count::default();
        count.add(text);
        count.grade()
    };
    assert!(grade("The cat sat on the mat. It was warm.") < 2.0);
    assert!(grade("Organisational interdependencies necessitate comprehensive developmental interventions.") > 20.0);
    for (word, expected) in
        [("cat", 1), ("coaching", 2), ("mentor", 2), ("time", 1), ("experience", 4), ("asked", 1), ("started", 2)]
    {
        assert_eq!(syllables(word), expected, "{word}");
    }
}

#[test]
fn every_section_reads_at_grade_eight_or_easier() {
    let document: Value = serde_json::from_str(EN).expect("the shipped document is JSON");
    let mut whole = Count::default();
    for (section, value) in document.as_object().expect("an object") {
        if section == "sources" || section == "scenarios" {
            continue;
        }
        let mut count = Count::default();
        collect(value, &mut count);
        collect(value, &mut whole);
        if count.words >= 50 {
            println!("{section}: grade {:.1} over {} words", count.grade(), count.words);
            assert!(count.grade() <= 8.0, "{section} reads at grade {:.1}", count.grade());
        }
    }
    println!("whole: grade {:.1} over {} words", whole.grade(), whole.words);
    assert!(whole.words > 3_000 && whole.grade() <= 8.0, "the whole reads at grade {:.1}", whole.grade());
}
