//! The bytes of a file as text, whatever it was saved as.

use super::Mend;
use std::collections::BTreeSet;

/// The text of a file, and how its encoding was mended.
pub(super) fn text(bytes: &[u8]) -> Result<(String, Vec<Mend>), String> {
    match bytes {
        [0xff, 0xfe, rest @ ..] | rest @ [1..=127, 0, ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] | rest @ [0, 1..=127, ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            let (text, mut mends) = utf8(rest)?;
            let stood = "an invisible mark that says in which encoding the file is saved".to_owned();
            mends.insert(0, Mend { line: 1, stood, became: "nothing".to_owned() });
            Ok((text, mends))
        }
        bytes => utf8(bytes),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Vec<Mend>), String> {
    let (pairs, []) = bytes.as_chunks::<2>() else {
        return Err("this file is saved as UTF-16, and half a letter is missing at its end".to_owned());
    };
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    let text =
        text.map_err(|_| "this file is saved as UTF-16, and some of it is damaged; save it as UTF-8".to_owned())?;
    let mend = Mend { line: 1, stood: "a file saved as UTF-16".to_owned(), became: "one in UTF-8".to_owned() };
    Ok((text, vec![mend]))
}

/// Bytes that are no UTF-8 are read as Windows-1252, which agrees with Latin-1 in all letters.
fn utf8(bytes: &[u8]) -> Result<(String, Vec<Mend>), String> {
    let mut text = String::with_capacity(bytes.len());
    let mut first_line = None;
    let mut letters = BTreeSet::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let line = text.matches('\n').count() + 1;
            let sign = windows_1252(*byte).ok_or_else(|| {
                format!("this file is not saved as UTF-8, and line {line} has a sign that no known encoding has")
            })?;
            first_line.get_or_insert(line);
            letters.insert(sign);
            text.push(sign);
        }
    }
    let mends = first_line.map(|line| {
        let letters: Vec<String> = letters.iter().map(ToString::to_string).collect();
        let stood = "letters of an older encoding, Windows-1252".to_owned();
        Mend { line, stood, became: format!("the same in UTF-8, all through the file: {}", letters.join(" ")) }
    });
    Ok((text, mends.into_iter().collect()))
}

fn windows_1252(byte: u8) -> Option<char> {
    const SIGNS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    match byte {
        0x80..=0x9f => SIGNS.chars().nth(usize::from(byte - 0x80)).filter(|sign| *sign != ' '),
        _ => Some(char::from(byte)),
    }
}
