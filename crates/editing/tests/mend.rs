//! What editors and mail did to a file is mended and said, and nothing else is touched.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use editing::mend;
use serde_json::{Value, json};

const SHIPPED: &str = include_str!("../../../content/en.json");

/// What a text becomes, and its mends as they are said.
fn mended(bytes: &[u8]) -> (Value, Vec<String>) {
    let mended = mend(bytes).unwrap_or_else(|error| panic!("{}: {error}", String::from_utf8_lossy(bytes)));
    (serde_json::from_str(&mended.text).unwrap(), mended.mends.iter().map(ToString::to_string).collect())
}

fn becomes(text: &str, value: &Value, mends: &[&str]) {
    assert_eq!(mended(text.as_bytes()), (value.clone(), mends.iter().map(ToString::to_string).collect()), "{text}");
}

#[test]
fn a_file_that_is_right_is_left_as_it_is() {
    for text in [SHIPPED, "{\"a\": \"// “x”, /* ‘y’ */ , }\"}", "[1, 2]\r\n", "{\"a\": \"\u{a0}\"}"] {
        let mended = mend(text.as_bytes()).unwrap();
        assert_eq!((mended.text.as_str(), mended.mends.len()), (text, 0));
    }
}

#[test]
fn every_encoding_that_editors_save_is_read() {
    let text = "{\"title\": \"Spital Zürich – “hier”\"}";
    let expected: Value = serde_json::from_str(text).unwrap();
    let units = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (little, big) = (units(u16::to_le_bytes), units(u16::to_be_bytes));
    let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for bytes in [little.clone(), big.clone(), marked(&[0xff, 0xfe], &little), marked(&[0xfe, 0xff], &big)] {
        let (value, mends) = mended(&bytes);
        assert_eq!(value, expected);
        assert_eq!(mends, ["Line 1: a file saved as UTF-16; now one in UTF-8"]);
    }
    let (value, mends) = mended(&marked(&[0xef, 0xbb, 0xbf], text.as_bytes()));
    assert_eq!(value, expected);
    assert_eq!(mends, ["Line 1: an invisible mark that says in which encoding the file is saved; now nothing"]);
    let (value, mends) = mended(b"{\n\"title\": \"Spital Z\xfcrich \x96 \x93hier\x94\"}");
    assert_eq!(value, expected);
    assert_eq!(
        mends,
        ["Line 2: letters of an older encoding, Windows-1252; now the same in UTF-8, all through the file: ü – “ ”"]
    );
}

#[test]
fn curly_quotation_marks_around_names_and_texts_become_straight_ones() {
    becomes(
        "{\n“title”: “Say “yes”, or “no””\n}",
        &json!({"title": "Say “yes”, or “no”"}),
        &[
            "Line 2: the quotation marks of “title”; now straight ones: \"title\"",
            "Line 2: the quotation marks of “Say “yes”, or “no””; now straight ones: \"Say “yes”, or “no”\"",
        ],
    );
    for (text, value) in [
        ("{„a“: „b“}", json!({"a": "b"})),
        ("{„a”: „sag „ja“, bitte”,\n«b»: «c»}", json!({"a": "sag „ja“, bitte", "b": "c"})),
        ("{“a\": \"b”, \"c”: “d\"}", json!({"a": "b", "c": "d"})),
        ("{\"a”: \"b\",\n\"c\": \"d”,\n\"e\": \"f”\n}", json!({"a": "b", "c": "d", "e": "f"})),
        ("{“a”: \"He said “yes”, “no”\", “b”: 1}", json!({"a": "He said “yes”, “no”", "b": 1})),
        ("{“a”: “He said \"hi\", and left”}", json!({"a": "He said \"hi\", and left"})),
        ("{“a“: “b“, ”c”: ”d”}", json!({"a": "b", "c": "d"})),
        ("{‘a’: ‘Don’t’, 'b': 'It\\'s'}", json!({"a": "Don’t", "b": "It's"})),
        ("[“a”, “b, c”, \"d”]", json!(["a", "b, c", "d"])),
    ] {
        assert_eq!(mended(text.as_bytes()).0, value, "{text}");
    }
}

#[test]
fn commas_comments_and_a_last_brace_are_mended() {
    becomes("{\n\"a\": 1,\n}", &json!({"a": 1}), &["Line 2: a comma after the last entry; now nothing"]);
    becomes("{\"a\": [1, 2, ], }", &json!({"a": [1, 2]}), &["Line 1: a comma after the last entry; now nothing"]);
    becomes("{\"a\": 1,, \"b\": 2}", &json!({"a": 1, "b": 2}), &["Line 1: a comma too many; now nothing"]);
    becomes("{\"a\": 1},", &json!({"a": 1}), &["Line 1: a comma too many; now nothing"]);
    becomes(
        "{\n\"a\": \"x\"\n\"b\": {}\n\"c\": [1\n2]}",
        &json!({"a": "x", "b": {}, "c": [1, 2]}),
        &[
            "Line 2: no comma between two entries; now a comma",
            "Line 3: no comma between two entries; now a comma",
            "Line 4: no comma between two entries; now a comma",
        ],
    );
    becomes(
        "{\"a\": \"x\" \"b\": 2 \"c\": 3}",
        &json!({"a": "x", "b": 2, "c": 3}),
        &["Line 1: no comma between two entries; now a comma"],
    );
    let comment = "nothing, since this kind of file has no comments";
    becomes(
        "// ours\n{\"a\": 1 /* one\nor two */\n}",
        &json!({"a": 1}),
        &[
            &format!("Line 1: the comment “// ours”; now {comment}"),
            &format!("Line 2: the comment “/* one…”; now {comment}"),
        ],
    );
    becomes(
        "{\"a\": 1,\n\"b\": {\"c\": 2}\n",
        &json!({"a": 1, "b": {"c": 2}}),
        &["Line 3: no } at the end of the file; now a }"],
    );
    becomes(
        "{\"a\": True, \"b\": None}",
        &json!({"a": true, "b": null}),
        &["Line 1: the word True; now the word true", "Line 1: the word None; now the word null"],
    );
}

#[test]
fn the_spaces_of_mail_between_the_signs_become_ordinary_ones() {
    becomes(
        "{\u{a0}\u{a0}\"a\":\u{a0}\"b\u{a0}c\"\n}\u{feff}",
        &json!({"a": "b\u{a0}c"}),
        &[
            "Line 1: a space of a kind that only looks like one; now an ordinary space",
            "Line 2: a space of a kind that only looks like one; now an ordinary space",
        ],
    );
}

#[test]
fn what_could_be_meant_in_two_ways_is_an_error_in_the_checkers_words() {
    for (text, cause) in [
        ("{\"a\": \"He said \"yes\" to it\"}", "a quotation mark within a text ends it"),
        ("{\"a\": \"x\"\n\"b\": \"y \"z\" \"}", "line 2"),
        ("{\"a\": {\"b\": {\"c\": 1", "this file cannot be read as a guide: its end is missing"),
        ("{\"a\": 1}}", "this } closes nothing"),
        ("{\"a\": [1}", "expected ]"),
        ("{\"a\" 1}", "a colon is missing"),
        ("{a: 1}", "expected a name in quotation marks"),
        ("{\"a\": 1 /* open", "no comments"),
        ("[“say “yes”, “no””]", "curly"),
        ("", "empty"),
        ("Dear Ruth,", "this is not a guide, but some other text"),
    ] {
        assert!(mend(text.as_bytes()).unwrap_err().contains(cause), "{text}");
    }
    assert!(mend(&[0xff, 0xfe, b'{', 0, b'}']).unwrap_err().contains("UTF-16"));
    assert!(mend(b"{\"a\": \"\x81\"}").unwrap_err().contains("line 1"));
}

/// SplitMix64: small, seeded, the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

const PIECES: [&str; 26] = [
    "\"", ",", "}", "{", "]", "[", ":", "//", "/*", "*/", "#", "“", "”", "„", "‘", "’", "«", "\n", "\r", "\\",
    "\u{a0}", "\u{feff}", "'", "None", "\0", "é",
];

/// How many of so many files could be read.
fn fuzz(seed: u64, rounds: usize) -> usize {
    let base = include_str!("../../../tests/fixtures/minimal.json").as_bytes();
    let mut random = Random(seed);
    let mut read = 0;
    for _ in 0..rounds {
        let mut bytes = base.to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(6) {
                0 => bytes.truncate(bytes.len() - random.below(3)),
                1 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len()))),
                2 => bytes.insert(at, random.below(256) as u8),
                _ => drop(bytes.splice(at..(at + random.below(2)).min(bytes.len()), PIECES[random.below(26)].bytes())),
            }
        }
        if let Ok(mended) = mend(&bytes) {
            assert!(serde_json::from_str::<Value>(&mended.text).is_ok());
            assert!(mend(mended.text.as_bytes()).unwrap().mends.is_empty());
            read += 1;
        }
    }
    read
}

#[test]
fn whatever_is_done_to_a_file_it_is_read_or_refused() {
    let read = fuzz(1, 300);
    assert!(read > 30, "only {read} were read");
}

#[test]
#[ignore = "takes long: set COM_FUZZ_ROUNDS and COM_FUZZ_SEED"]
fn many_damaged_files_are_read_or_refused() {
    let number = |name: &str, default: u64| std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(default);
    fuzz(number("COM_FUZZ_SEED", 2), usize::try_from(number("COM_FUZZ_ROUNDS", 50_000)).unwrap());
}

/// The places between the tokens of a valid text, as (offset, what stands before it).
fn gaps(text: &str) -> Vec<(usize, char)> {
    let (mut within, mut escaped, mut found) = (false, false, Vec::new());
    for (at, sign) in text.char_indices() {
        match sign {
            '"' if !escaped => within = !within,
            ',' | '{' | '[' | '}' | ']' | ':' if !within => found.push((at, sign)),
            _ => {}
        }
        escaped = sign == '\\' && !escaped;
    }
    found
}

#[test]
fn what_can_be_mended_gives_the_document_that_was_meant() {
    let expected: Value = serde_json::from_str(SHIPPED).unwrap();
    // All quotation marks of names and texts at once.
    let (mut within, mut escaped, mut curly) = (false, false, String::new());
    for sign in SHIPPED.chars() {
        if sign == '"' && !escaped {
            within = !within;
            curly.push(if within { '“' } else { '”' });
        } else {
            curly.push(sign);
        }
        escaped = sign == '\\' && !escaped;
    }
    assert_eq!(mended(curly.as_bytes()).0, expected);
    let all = gaps(SHIPPED);
    let mut random = Random(7);
    for _ in 0..16 {
        let mut text = SHIPPED.to_owned();
        let (at, sign) = all[random.below(all.len())];
        let before_end = matches!(sign, '}' | ']') && at > 0;
        match random.below(4) {
            0 => text.insert_str(at, "/* a, \"b\" */"),
            1 => text.insert(at, '\u{a0}'),
            2 if sign == ',' => text.replace_range(at..=at, ""),
            3 if before_end => text.insert(at, ','),
            _ => text.insert_str(at + 1, " // note: {\"a\": 1}\n"),
        }
        let mended = mend(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(serde_json::from_str::<Value>(&mended.text).unwrap(), expected);
        assert_eq!(mended.mends.len(), 1, "{:?}", mended.mends);
    }
}
