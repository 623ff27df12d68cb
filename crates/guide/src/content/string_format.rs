//! The formats of texts: ids, dates, language tags, links.
//!
//! The checks are own code, since a visitor's program validates too and a library would weigh more than they do.

mod language;

/// The longest id, in characters.
pub const MAX_ID: usize = 48;

/// The format of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringFormat {
    /// An id: 1 to [`MAX_ID`] lower-case letters, digits and hyphens.
    Id,
    /// A calendar day, `YYYY-MM-DD`.
    Date,
    /// A language tag, well-formed by BCP 47.
    Language,
    /// A link that is safe to offer.
    Link,
}

impl StringFormat {
    /// Whether a text has the format.
    #[must_use]
    pub fn matches(self, text: &str) -> bool {
        match self {
            StringFormat::Id => is_id(text),
            StringFormat::Date => is_date(text),
            StringFormat::Language => language::is_well_formed(text),
            StringFormat::Link => is_safe_link(text),
        }
    }
}

/// Whether an address is absolute: it names its scheme.
pub(super) fn is_absolute(address: &str) -> bool {
    before_path(address).contains(':')
}

/// The part of an address in which a colon ends the scheme.
fn before_path(address: &str) -> &str {
    address.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_date(text: &str) -> bool {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !digits.iter().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|digit| u16::from(digit - b'0'));
    let (year, month, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u16::from(leap),
        _ => return false,
    };
    (1..=last).contains(&day)
}

fn is_safe_link(address: &str) -> bool {
    let printable = !address.is_empty() && !address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\');
    let safe = match before_path(address).split_once(':') {
        Some((scheme, _)) => {
            let rest = address.get(scheme.len() + 1..).unwrap_or_default();
            (scheme.eq_ignore_ascii_case("https") && rest.len() > 2 && rest.starts_with("//"))
                || (scheme.eq_ignore_ascii_case("mailto") || scheme.eq_ignore_ascii_case("tel")) && !rest.is_empty()
        }
        None => !address.starts_with("//"),
    };
    printable && safe
}
