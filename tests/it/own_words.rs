//! The guide says in its own words what it takes from the two articles that it rests on: no text of the document or of
//! the README has a run of six or more words of theirs.
//!
//! The articles themselves are not kept here, but a hash of each run of six of their words, 1154 in all, in
//! `tests/data/source-ngrams.txt`. The file was made so: take the text of both articles, lower-case it, drop apostrophes,
//! split it at every other character that is neither a letter nor a digit, join each six words that follow one another
//! by spaces, take the 64-bit FNV-1a hash of their UTF-8 bytes, sort all hashes, and write them as hexadecimal numbers.

use crate::support::expected::DOCUMENT;
use crate::support::prose::{texts, words};
use std::collections::BTreeSet;

const HASHES: &str = include_str!("../data/source-ngrams.txt");
const README: &str = include_str!("../../README.md");
const RUN: usize = 6;

/// The 64-bit FNV-1a hash.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn hashes() -> BTreeSet<u64> {
    let parse = |hash| u64::from_str_radix(hash, 16).expect("a hash");
    HASHES.split_whitespace().map(parse).collect()
}

/// The runs of words that a text shares with the articles.
fn copied(text: &str, hashes: &BTreeSet<u64>) -> Vec<String> {
    let runs = words(text).windows(RUN).map(|run| run.join(" ")).collect::<Vec<_>>();
    runs.into_iter().filter(|run| hashes.contains(&fnv(run))).collect()
}

#[test]
fn no_text_copies_six_words_that_follow_one_another_in_the_articles() {
    let hashes = hashes();
    assert_eq!(hashes.len(), 1154);
    for (path, text) in texts() {
        assert_eq!(copied(text, &hashes), Vec::<String>::new(), "{path}: {text}");
    }
    // The README may name the articles.
    let titles = DOCUMENT["sources"].as_object().expect("sources").values().filter_map(|it| it["title"].as_str());
    let readme = titles.fold(README.to_owned(), |text, title| text.replace(title, "."));
    assert_eq!(copied(&readme, &hashes), Vec::<String>::new(), "README.md");
}

/// The titles of the articles stand in them as well, and are found whatever their case and punctuation.
#[test]
fn a_copy_would_be_noticed() {
    let hashes = hashes();
    for title in
        ["WHAT'S THE DIFFERENCE between coaching — and mentoring", "Coaching and Mentoring: 5 Similarities, and 2"]
    {
        assert!(!copied(title, &hashes).is_empty(), "{title}");
    }
    assert!(copied("Five things that coaching and mentoring share", &hashes).is_empty());
    assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c, "as others reckon it");
}
