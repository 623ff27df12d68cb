//! Texts with a form of their own: days, language tags, links. Each is a type of its own, so that none can stand in the
//! place of another.

use super::ids::MAX_ID;
use super::node::Node;
use super::schema::{Shape, Shaped};

/// The form of a text.
#[derive(Clone, Copy)]
pub enum Form {
    /// The id of an entry.
    Id,
    /// A day.
    Date,
    /// A language tag.
    Language,
    /// A link.
    Link,
}

impl Form {
    /// Whether a text has the form.
    pub fn fits(self, text: &str) -> bool {
        match self {
            Form::Id => is_id(text),
            Form::Date => is_day(text),
            Form::Language => is_tag(text),
            Form::Link => is_safe(text),
        }
    }

    /// What it is called where something else than a text stands.
    pub const fn expected(self) -> &'static str {
        match self {
            Form::Id => "an id",
            Form::Date => "a day, written YYYY-MM-DD",
            Form::Language => "a language tag, such as \"en\"",
            Form::Link => "a link",
        }
    }

    /// What is wrong with a text that lacks the form, to follow the text.
    pub const fn wrong(self) -> &'static str {
        match self {
            Form::Id => "is not an id; use 1 to 48 lower-case letters, digits and hyphens",
            Form::Date => "is not a day; write it as YYYY-MM-DD",
            Form::Language => "is not a language tag; write \"en\" or \"pt-BR\"",
            Form::Link => "is not a link that can be offered; use https:, mailto:, tel: or a relative address",
        }
    }
}

macro_rules! formed {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Shaped for $name {
            const SHAPE: &'static Shape = &Shape::Form(Form::$name);

            fn take(node: Option<&mut Node>) -> Self {
                Self(String::take(node))
            }
        }
    )+};
}

formed! {
    /// A calendar day, written `YYYY-MM-DD`.
    Date,
    /// A language tag, such as `en` or `pt-BR`.
    Language,
    /// A link that is safe to offer: https, mailto, tel, or relative to the page.
    Link,
}

impl Link {
    /// Whether an address stands for itself anywhere: it names its scheme, and is not relative to a page.
    #[must_use]
    pub fn is_whole(address: &str) -> bool {
        before_path(address).bytes().any(|byte| byte == b':')
    }
}

/// The part of an address in which a colon ends the scheme.
fn before_path(address: &str) -> &str {
    let end = address.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    end.and_then(|end| address.get(..end)).unwrap_or(address)
}

fn is_id(text: &str) -> bool {
    (1..=MAX_ID).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_day(text: &str) -> bool {
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

fn is_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let primary =
        subtags.next().is_some_and(|s| (2..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_lowercase()));
    primary && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_safe(address: &str) -> bool {
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
