//! Links in addresses, and in the messages that they travel in.
//!
//! On its way a link is wrapped into another one and percent-encoded, broken over lines, quoted, or put into a sentence.
//! What is found is read through all of that; the checksum says where it ends.

use crate::link::{Checksum, MAX_LINK};
use std::ops::Range;

/// The beginning of every key.
const NAME: &str = "com";

/// So many links are looked at in one text, so that no text takes long.
const MOST_LINKS: usize = 100;

/// One character of a text, percent-decoded however often it was encoded, and where it stands in the text. The parts of a
/// character that is not ASCII count as characters: no link holds them.
struct Character {
    code: u8,
    place: Range<usize>,
}

/// The fragment key of a widget, by its name: `com` for `#0`, `comN` for `#N`, `com-<id>` for an id.
#[must_use]
pub fn link_name(widget: &str) -> String {
    let part = match widget.strip_prefix('#') {
        Some("0") => String::new(),
        Some(number) if number.bytes().all(|byte| byte.is_ascii_digit()) => number.to_owned(),
        _ => {
            let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
            "-".to_owned() + &widget.chars().map(plain).collect::<String>()
        }
    };
    NAME.to_owned() + &part
}

/// The range of key and value for a widget, or for any widget, in an address or a text around one: of the first whose
/// checksum holds, else of the first. A widget with an id also takes the key `com`, which links from another page have.
#[must_use]
pub fn find_link(text: &str, widget: Option<&str>) -> Option<Range<usize>> {
    let own = widget.map(link_name);
    let is_any = |rest: &str| rest.starts_with('-') || rest.bytes().all(|byte| byte.is_ascii_digit());
    let fits = |name: &str| match &own {
        None => name.strip_prefix(NAME).is_some_and(is_any),
        Some(own) => name == own || (name == NAME && own.starts_with("com-")),
    };
    let all = characters(text);
    let links = (0..all.len()).filter_map(|at| {
        let (before, rest) = all.split_at_checked(at)?;
        if before.last().is_some_and(|last| is_part(last.code)) {
            return None;
        }
        Some((rest.first()?.place.start, value(rest, &fits)?))
    });
    let mut first = None;
    for (start, value) in links.take(MOST_LINKS) {
        if let Some(end) = whole_end(value) {
            return Some(start..end);
        }
        first = first.or_else(|| Some(start..cut_end(value)?));
    }
    first
}

/// The value in a range that [`find_link`] gave, as [`read_link`](crate::read_link) takes it.
#[must_use]
pub fn link_value(text: &str, found: Range<usize>) -> String {
    let all = characters(text.get(found).unwrap_or_default());
    let value = value(&all, &|_| true).unwrap_or_default().iter();
    value.map(|character| character.code).filter(|code| is_part(*code) && *code != b'=').map(char::from).collect()
}

/// The address without a range that [`find_link`] gave. All else stays, but for the separator next to it and for the
/// signs of a sentence that nothing follows; what stays in the fragment stays behind its `#`.
#[must_use]
pub fn without_link(address: &str, found: Range<usize>) -> String {
    let before = address.get(..found.start).unwrap_or_default();
    let after = address.get(found.end..).unwrap_or_default();
    let is_sign = |character: &Character| !character.code.is_ascii_alphanumeric();
    let after = if characters(after).iter().all(is_sign) { "" } else { after };
    let before = match after.strip_prefix('&') {
        Some(_) => before,
        None if after.is_empty() => before.strip_suffix(['#', '&', '?']).unwrap_or(before),
        None => before.strip_suffix(['&', '?']).unwrap_or(before),
    };
    before.to_owned() + after.strip_prefix('&').unwrap_or(after)
}

/// The address with a link value for a widget. A client-side route in the fragment (`#/…`, `#!…`) stays; an anchor does
/// not.
#[must_use]
pub fn with_link(address: &str, widget: &str, link: &str) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let route = if fragment.starts_with(['/', '!']) { fragment } else { "" };
    let separator = match route {
        "" => "",
        route if route.contains('?') => "&",
        _ => "?",
    };
    [page, "#", route, separator, &link_name(widget), ".", link].concat()
}

fn characters(text: &str) -> Vec<Character> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        let mut code = byte;
        if byte == b'%' {
            let mut digits = at;
            while bytes.get(digits..digits + 2) == Some(b"25") {
                digits += 2;
            }
            if let Some(encoded) = bytes.get(digits..digits + 2).and_then(from_hex) {
                code = encoded;
                at = digits + 2;
            }
        }
        all.push(Character { code, place: start..at });
    }
    all
}

fn from_hex(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(text, 16).ok()
}

/// Whether a link can hold a character, key and value together.
fn is_part(code: u8) -> bool {
    code.is_ascii_alphanumeric() || matches!(code, b'-' | b'.' | b'_' | b'~' | b'=')
}

/// Whether a character can come into a link on its way: line breaks, spaces, what nobody sees, marks of a quotation.
fn is_foreign(code: u8) -> bool {
    code <= b' ' || code >= 0x7f || code == b'>'
}

/// What follows a key that fits.
fn value<'a>(text: &'a [Character], fits: &dyn Fn(&str) -> bool) -> Option<&'a [Character]> {
    let is_name = |character: &&Character| character.code.is_ascii_alphanumeric() || character.code == b'-';
    let name: String = text.iter().take_while(is_name).map(|character| char::from(character.code)).collect();
    let (separator, value) = text.get(name.len()..)?.split_first()?;
    let is_versioned = || matches!(value, [v, digit, ..] if v.code == b'v' && digit.code.is_ascii_digit());
    let separates = separator.code == b'=' || (separator.code == b'.' && is_versioned());
    (separates && fits(&name)).then_some(value)
}

/// Where a value ends whose checksum holds.
fn whole_end(value: &[Character]) -> Option<usize> {
    let mut checksum = Checksum::default();
    // What the checksum has to be, and what has been read of it.
    let (mut wanted, mut read): (Option<String>, String) = (None, String::new());
    for (at, Character { code, place }) in value.iter().take(2 * MAX_LINK).enumerate() {
        if is_foreign(*code) {
            continue;
        }
        if !is_part(*code) || *code == b'=' {
            return None;
        }
        if *code == b'.' {
            wanted = Some(checksum.digits());
            read.clear();
        } else {
            read.push(char::from(*code));
        }
        checksum.add(*code);
        let goes_on = value.get(at + 1).is_some_and(|next| next.code.is_ascii_alphanumeric());
        if !goes_on && wanted.is_some() && Some(read.strip_prefix('x').unwrap_or(&read)) == wanted.as_deref() {
            return Some(place.end);
        }
    }
    None
}

/// Where a value seems to end: before what no link holds, and before the signs of a sentence.
fn cut_end(value: &[Character]) -> Option<usize> {
    let length = value.iter().take_while(|character| is_part(character.code)).count();
    let parts = value.get(..length)?;
    let last = parts.iter().rev().find(|character| !matches!(character.code, b'.' | b'_' | b'~'));
    last.or(parts.first()).map(|last| last.place.end)
}
