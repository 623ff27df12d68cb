//! Answers as a part of an address, after the `#`, where browsers keep it from every server.
//!
//! `com=1.seeker.agenda_own.aim~specific.start_.2k4c91f7`: the name of the part, the version of the form, the
//! perspective, each answer in the order of the question ids, and a check of all that. An answer is a question and
//! its choice, parted by `_`, or by `~` where the question was marked as mattering most; without a choice it means
//! not sure. Only characters that no mail program and no messenger takes for the end of a link or for markup.

use guide::decision::{self, Answers};
use guide::content::{Content, Perspective};
use guide::session::Shared;
use std::ops::Range;

/// The only version of the form.
const VERSION: &str = "1";

/// What the name of the part begins with.
const NAME: &str = "com";

/// The longest link that is read, in bytes; more than the answers to the largest document take.
pub const MAX_LINK: usize = 1 << 14;

/// Writes answers as the value of the part.
#[must_use]
pub fn write_link(answers: &Answers) -> String {
    let mut link = [VERSION, ".", answers.perspective.word()].concat();
    for (question, choice) in answers.given() {
        link.push('.');
        link.push_str(question.as_str());
        link.push(if answers.matters(question) { '~' } else { '_' });
        link.push_str(choice.map(AsRef::as_ref).unwrap_or_default());
    }
    let check = check(&link);
    link + "." + &check
}

/// Reads the value of the part as far as it fits the content. `None` for what was not written by [`write_link`],
/// was cut off or changed on its way, or fits nowhere.
#[must_use]
pub fn read_link(link: &str, content: &Content) -> Option<Shared> {
    let (written, found) = link.rsplit_once('.')?;
    if link.len() > MAX_LINK || check(written) != found {
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

/// Notes an answer; `None` where the content has no place for it.
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

/// A number of all characters before it, that a change of any of them changes: FNV-1a with 32 bits.
fn check(written: &str) -> String {
    let mut sum = 0x811c_9dc5_u32;
    for byte in written.bytes() {
        sum = (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let digits = (0..8).rev().filter_map(|place| char::from_digit(sum >> (4 * place) & 0xf, 16));
    digits.skip_while(|digit| *digit == '0').collect()
}

/// The name of the part for the widget of a name: `#` and a number names one without an id, of which `#0`, the first, owns
/// the plain name.
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

/// Where in an address, or in any text around one, the part for the widget of a name stands; the part for any
/// widget where no name is given. A widget with an id also takes the plain one, which a link to another page has.
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

/// The value of a part that [`find_link`] has found.
#[must_use]
pub fn link_value(text: &str, found: Range<usize>) -> &str {
    text.get(found).and_then(|part| part.split_once('=')).map(|(_, value)| value).unwrap_or_default()
}

/// An address without the part that [`find_link`] has found, and without the character that parted it.
#[must_use]
pub fn without_link(address: &str, found: Range<usize>) -> String {
    let before = address.get(..found.start).unwrap_or_default();
    let after = address.get(found.end..).unwrap_or_default();
    match after.strip_prefix('&') {
        Some(after) => before.to_owned() + after,
        None => before.get(..before.len().saturating_sub(1)).unwrap_or_default().to_owned() + after,
    }
}

/// An address with a link for the widget of a name in it. A route that the page keeps after the `#` stays, since
/// it says which page it is; a mere place in the page goes.
#[must_use]
pub fn with_link(address: &str, widget: &str, link: &str) -> String {
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let route = if fragment.starts_with(['/', '!']) { fragment } else { "" };
    let parting = match route {
        "" => "",
        route if route.contains('?') => "&",
        _ => "?",
    };
    [page, "#", route, parting, &link_name(widget), "=", link].concat()
}
