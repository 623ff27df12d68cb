//! Shared links: answers in the URL fragment, which browsers send to no server.
//!
//! `com=1.seeker.agenda_own.aim~specific.start_.2f4c91f7` is `key=version.perspective.answer….checksum`. An answer is
//! `question_choice`, `question~choice` for a question that matters most, or `question_` for not sure; answers are sorted
//! by question. The characters are those that no mail program takes for the end of a link or for markup.

use guide::content::{Content, Perspective};
use guide::decision::{self, Answers};
use guide::session::Shared;
use std::ops::Range;

/// The only version of the format.
const VERSION: &str = "1";

/// The beginning of every key.
const NAME: &str = "com";

/// The longest link that is read, in bytes; more than the answers to the largest document take.
pub const MAX_LINK: usize = 1 << 14;

/// Writes answers as a link value.
#[must_use]
pub fn write_link(answers: &Answers) -> String {
    let mut link = [VERSION, ".", answers.perspective.word()].concat();
    for (question, choice) in answers.given() {
        link.push('.');
        link.push_str(question.as_str());
        link.push(if answers.matters(question) { '~' } else { '_' });
        link.push_str(choice.map(AsRef::as_ref).unwrap_or_default());
    }
    let checksum = checksum(&link);
    link + "." + &checksum
}

/// Reads a link value. Answers that do not fit the content are left out, and `partial` says so. `None` where the checksum
/// is wrong, the version unknown, the value longer than [`MAX_LINK`], or where no answer fits.
#[must_use]
pub fn read_link(link: &str, content: &Content) -> Option<Shared> {
    let (written, found) = link.rsplit_once('.')?;
    if link.len() > MAX_LINK || checksum(written) != found {
        return None;
    }
    let mut parts = written.split('.');
    if parts.next() != Some(VERSION) {
        return None;
    }
    let mut answers = Answers::none(Perspective::from_word(parts.next()?)?);
    let mut partial = false;
    for part in parts {
        partial |= read_answer(part, content, &mut answers).is_none();
    }
    let is_foreign = partial && answers.given().next().is_none();
    (!is_foreign).then_some(Shared { answers, partial })
}

/// Adds one answer; `None` where it does not fit the content.
fn read_answer(part: &str, content: &Content, answers: &mut Answers) -> Option<()> {
    let at = part.bytes().position(|byte| matches!(byte, b'_' | b'~'))?;
    let (question, choice) = (part.get(..at)?, part.get(at + 1..)?);
    let step = decision::asked_question(content, answers.perspective, &question.into())?;
    let choice = if choice.is_empty() { None } else { Some(choice.into()) };
    if let Some(choice) = &choice {
        step.choice_text(choice)?;
    }
    answers.answer(step.id.clone(), choice);
    answers.mark(step.id.clone(), step.is_scored() && part.get(at..=at) == Some("~"));
    Some(())
}

/// The checksum: FNV-1a, 32 bits, in hexadecimal digits. It detects links that were cut off.
fn checksum(written: &str) -> String {
    let mut sum = 0x811c_9dc5_u32;
    for byte in written.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let digits = (0..8).rev().filter_map(|place| char::from_digit(sum >> (4 * place) & 0xf, 16));
    digits.skip_while(|digit| *digit == '0').collect()
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

/// The range of `key=value` for a widget, or for any widget, in an address or a text around one. A widget with an id also
/// takes the key `com`, which links from another page have.
#[must_use]
pub fn find_link(text: &str, widget: Option<&str>) -> Option<Range<usize>> {
    let own = widget.map(link_name);
    let is_any = |rest: &str| rest.starts_with('-') || rest.bytes().all(|byte| byte.is_ascii_digit());
    let fits = |name: &str| match &own {
        None => name.strip_prefix(NAME).is_some_and(is_any),
        Some(own) => name == own || (name == NAME && own.starts_with("com-")),
    };
    let ends = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.' | '_' | '~' | '=');
    let mut from = 0;
    for part in text.split_inclusive(ends) {
        let trimmed = part.trim_end_matches(ends).trim_end_matches(['.', '_', '~']);
        if trimmed.split_once('=').is_some_and(|(name, _)| fits(name)) {
            return Some(from..from + trimmed.len());
        }
        from += part.len();
    }
    None
}

/// The value in a range that [`find_link`] gave.
#[must_use]
pub fn link_value(text: &str, found: Range<usize>) -> &str {
    text.get(found).and_then(|part| part.split_once('=')).map(|(_, value)| value).unwrap_or_default()
}

/// The address without a range that [`find_link`] gave, and without the separator next to it.
#[must_use]
pub fn without_link(address: &str, found: Range<usize>) -> String {
    let before = address.get(..found.start).unwrap_or_default();
    let after = address.get(found.end..).unwrap_or_default();
    match after.strip_prefix('&') {
        Some(after) => before.to_owned() + after,
        None => before.get(..before.len().saturating_sub(1)).unwrap_or_default().to_owned() + after,
    }
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
    [page, "#", route, separator, &link_name(widget), "=", link].concat()
}
