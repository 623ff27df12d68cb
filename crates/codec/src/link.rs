//! Shared links: answers in the URL fragment, which browsers send to no server.
//!
//! `com.v2.seeker.agenda_own.aim~specific.start_.x2f4c91f7` is `key.version.perspective.answer….checksum`. An answer is
//! `question_choice`, `question~choice` for a question that matters most, or `question_` for not sure; answers are sorted
//! by question. The characters are those that no mail program takes for the end of a link or for markup. With `#` before
//! it, it is also a valid CSS selector, since host pages call `document.querySelector(location.hash)`: so each part begins
//! with a letter, or with `_` before an id that does not.
//!
//! An invitation has no answers: `com.v2.leader.invite.x30b2c1d4` opens the questions of that perspective.

use guide::content::{Content, Perspective};
use guide::decision::{self, Answers};
use guide::session::{Message, Shared};

/// The version that is written.
const VERSION: &str = "v2";

/// The versions that are read. The first had `=` after the key, and no letter before a digit.
const VERSIONS: [&str; 2] = ["1", VERSION];

/// Before the checksum, which can begin with a digit.
const CHECK: char = 'x';

/// What stands in an invitation in the place of answers, none of which is without `_` or `~`.
const INVITE: &str = "invite";

/// The longest link that is read, in bytes; more than the answers to the largest document take.
pub const MAX_LINK: usize = 1 << 14;

/// Writes answers as a link value.
#[must_use]
pub fn write_link(answers: &Answers) -> String {
    let mut link = [VERSION, ".", answers.perspective.word()].concat();
    for (question, choice) in answers.given() {
        let choice = choice.map(AsRef::as_ref).unwrap_or_default();
        link.push('.');
        push_name(&mut link, question.as_str());
        if answers.matters(question) {
            link.push('~');
            push_name(&mut link, choice);
        } else {
            link.push('_');
            link.push_str(choice);
        }
    }
    with_checksum(link)
}

/// Writes the link value that invites somebody to answer from a perspective.
#[must_use]
pub fn write_invitation(perspective: Perspective) -> String {
    with_checksum([VERSION, ".", perspective.word(), ".", INVITE].concat())
}

/// What opens a link value: an invitation, or answers, as [`read_link`] reads them.
#[must_use]
pub fn open_link(link: &str, content: &Content) -> Message {
    match Perspective::ALL.iter().find(|perspective| write_invitation(**perspective) == link) {
        Some(perspective) => Message::Invited(*perspective),
        None => Message::LinkOpened(read_link(link, content)),
    }
}

fn with_checksum(mut link: String) -> String {
    let mut checksum = Checksum::default();
    link.bytes().for_each(|byte| checksum.add(byte));
    link.push('.');
    link.push(CHECK);
    link + &checksum.digits()
}

/// Adds an id where a CSS identifier has to begin. No id has `_` in it.
fn push_name(link: &mut String, id: &str) {
    if id.starts_with(is_no_letter) {
        link.push('_');
    }
    link.push_str(id);
}

fn without_prefix(id: &str) -> &str {
    id.strip_prefix('_').filter(|id| id.starts_with(is_no_letter)).unwrap_or(id)
}

fn is_no_letter(first: char) -> bool {
    !first.is_ascii_lowercase()
}

/// Reads a link value. Answers that do not fit the content are left out, and `partial` says so. `None` where the checksum
/// is wrong, the version unknown, the value longer than [`MAX_LINK`], or where no answer fits.
#[must_use]
pub fn read_link(link: &str, content: &Content) -> Option<Shared> {
    let (written, found) = link.rsplit_once('.')?;
    let mut checksum = Checksum::default();
    written.bytes().for_each(|byte| checksum.add(byte));
    if link.len() > MAX_LINK || found.strip_prefix(CHECK).unwrap_or(found) != checksum.digits() {
        return None;
    }
    let mut parts = written.split('.');
    if !VERSIONS.contains(&parts.next()?) {
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
    let part = without_prefix(part);
    let at = part.bytes().position(|byte| matches!(byte, b'_' | b'~'))?;
    let (question, choice) = (part.get(..at)?, part.get(at + 1..)?);
    let choice = if part.get(at..=at) == Some("~") { without_prefix(choice) } else { choice };
    let step = decision::asked_question(content, answers.perspective, &question.into())?;
    let choice = if choice.is_empty() { None } else { Some(choice.into()) };
    if let Some(choice) = &choice {
        step.choice_text(choice)?;
    }
    answers.answer(step.id.clone(), choice);
    answers.mark(step.id.clone(), step.is_scored() && part.get(at..=at) == Some("~"));
    Some(())
}

/// The checksum of a link: FNV-1a, 32 bits. It detects links that were cut off.
pub(crate) struct Checksum(u32);

impl Default for Checksum {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Checksum {
    pub(crate) fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }

    /// In hexadecimal digits.
    pub(crate) fn digits(&self) -> String {
        let digits = (0..8).rev().filter_map(|place| char::from_digit(self.0 >> (4 * place) & 0xf, 16));
        digits.skip_while(|digit| *digit == '0').collect()
    }
}
