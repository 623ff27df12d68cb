//! Whatever is done to a document, its author gets findings and never a crash, and it is either used whole or not at all.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::{Severity, inspect};
use codec::{Tree, without_bom};
use serde_json::{Value, json};

const BASE: &str = include_str!("../../../tests/fixtures/minimal.json");
const SEEDS: [&str; 4] = [
    BASE,
    include_str!("findings/removed-but-used.json"),
    include_str!("findings/decides-alone.json"),
    include_str!("findings/link-without-scheme.json"),
];

/// SplitMix64: small, seeded, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }
}

fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries {
                places(inner, &format!("{here}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, inner)| places(inner, &format!("{here}/{index}"), found));
        }
        _ => {}
    }
}

/// Changes one place of a tree: another value, one from elsewhere, or nothing.
fn change_tree(document: &mut Value, random: &mut Random) {
    let mut found = Vec::new();
    places(document, "", &mut found);
    let place = random.pick(&found).clone();
    let other: &String = random.pick(&found);
    let elsewhere = document.pointer(other).cloned().unwrap_or_default();
    let texts = ["", "agenda", "which", "own", "{number}", "www.a.example", "2026-02-30", "é„“", "<b>", "&amp;"];
    let value = match random.below(9) {
        0 => Value::Null,
        1 => json!({}),
        2 => json!([]),
        3 => json!(random.below(120)),
        4 => json!(random.next()),
        5 | 6 => json!(random.pick(&texts)),
        _ => elsewhere,
    };
    let (above, key) = place.rsplit_once('/').unwrap_or_default();
    match (random.below(4), document.pointer_mut(above)) {
        (0, Some(Value::Object(entries))) => drop(entries.remove(key)),
        (1, Some(Value::Object(entries))) => {
            let renamed = format!("{key}{}", random.below(3));
            let old = entries.remove(key).unwrap_or_default();
            entries.insert(renamed, old);
        }
        _ => *document.pointer_mut(&place).unwrap() = value,
    }
}

/// Changes some bytes of a text, as editors, mail and cats do.
fn change_bytes(bytes: &mut Vec<u8>, random: &mut Random) {
    let pieces: [&[u8]; 14] = [
        b"\"",
        b",",
        b"}",
        b"{",
        b"]",
        b":",
        b"//",
        "“".as_bytes(),
        "”".as_bytes(),
        b"\n",
        b"\\",
        b"\xff",
        b"\0",
        b"'",
    ];
    let at = random.below(bytes.len());
    match random.below(4) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..(at + random.below(40)).min(bytes.len()))),
        _ => drop(bytes.splice(at..(at + random.below(2)).min(bytes.len()), random.pick(&pieces).iter().copied())),
    }
}

fn check(document: &[u8], base: Option<&str>) {
    let inspection = inspect(document, base.map(str::as_bytes), Some("2026-01-10"));
    let unusable = inspection.findings.iter().any(|it| it.severity == Severity::Error && it.code != "failed-scenario");
    assert_eq!(inspection.checked.is_none(), unusable, "half loaded: {:?}", inspection.findings);
    for finding in &inspection.findings {
        assert!(finding.line > 0 && finding.column > 0 && !finding.message.is_empty(), "{finding:?}");
    }
    // What an author may use, a visitor gets.
    let parse = |text: &str| serde_json::from_str::<Tree>(without_bom(text)).ok().map(|tree| tree.0);
    let node = std::str::from_utf8(document).ok().and_then(parse);
    let loaded = node.and_then(|node| guide::content::load(node, base.and_then(parse)));
    assert!(loaded.is_some() || inspection.checked.is_none(), "{}", String::from_utf8_lossy(document));
}

fn fuzz(seed: u64, rounds: usize) {
    let mut random = Random(seed);
    for _ in 0..rounds {
        let text = *random.pick(&SEEDS);
        let mut document: Value = serde_json::from_str(text).unwrap();
        for _ in 0..random.below(4) {
            change_tree(&mut document, &mut random);
        }
        let mut bytes = if random.below(2) == 0 { text.as_bytes().to_vec() } else { document.to_string().into_bytes() };
        for _ in 0..random.below(3) {
            change_bytes(&mut bytes, &mut random);
        }
        let base = (random.below(4) > 0).then_some(BASE);
        check(&bytes, base);
    }
}

#[test]
fn mutated_documents_crash_nothing() {
    fuzz(1, 250);
}

#[test]
#[ignore = "takes long: set COM_FUZZ_ROUNDS and COM_FUZZ_SEED"]
fn many_mutated_documents_crash_nothing() {
    let number = |name: &str, default: u64| std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(default);
    fuzz(number("COM_FUZZ_SEED", 2), usize::try_from(number("COM_FUZZ_ROUNDS", 50_000)).unwrap());
}
