//! Who stands behind a document, and what it says about itself.

use super::{Author, Warnings};
use crate::diagnostics::{Words, listed};
use crate::fix::Fix;
use guide::content::Change;
use serde_json::json;

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let about = &author.checked.content.about;
    let (date, review) = (about.date.as_str(), about.review.as_str());
    if review < date {
        let cause = format!("the next review, {review}, is before the day of the content, {date}");
        warnings.at(&["about", "review"], Words::new("review-before-date", cause).right("name a later day"));
    } else if let Some(today) = author.today.filter(|today| review < *today) {
        let cause = format!("the review was due on {review}, and today is {today}");
        warnings.at(
            &["about", "review"],
            Words::new("review-due", cause).right("review the content, and name the next day"),
        );
    }
    if author.base.is_some() {
        check_owner(author, warnings);
        check_claims(author, warnings);
    }
}

/// The organisation's own about, with the project's names and days in it.
fn check_owner(author: &Author<'_>, warnings: &mut Warnings) {
    if !has_own_owner(author) {
        return;
    }
    let is_kept = |field: &&str| !is_changed(author, field);
    let kept: Vec<&str> = ["date", "review", "reviewer"].into_iter().filter(is_kept).collect();
    if !kept.is_empty() {
        let cause = format!("the owner is yours, and {} still those of the original", said_of(&kept));
        warnings.at(&["about", "owner"], Words::new("about-of-base", cause).right("give your own"));
    }
}

/// Whether the author names an owner. A translated name is still that of the original.
fn has_own_owner(author: &Author<'_>) -> bool {
    is_changed(author, "owner") && !author.is_translation()
}

fn is_changed(author: &Author<'_>, field: &str) -> bool {
    author.checked.changed.iter().any(|it| it.path() == format!("about.{field}"))
}

fn said_of(fields: &[&str]) -> String {
    format!("{} {}", listed(fields), if fields.len() == 1 { "is" } else { "are" })
}

/// What was found out about other questions, exits or another rule.
fn check_claims(author: &Author<'_>, warnings: &mut Warnings) {
    let is_handled = |change: &Change| ["about", "about.certainty"].contains(&change.path().as_str());
    if author.checked.changed.iter().any(is_handled) {
        return;
    }
    let changed = author.checked.changed.iter().filter(|change| !author.translates(change));
    let changed: Vec<String> = changed.map(Change::path).collect();
    // What the rule calls a need decides nothing.
    let decides = |path: &&String| {
        let is_called = path.as_str() == "rule.strong" || path.as_str() == "rule.weak";
        (path.starts_with("questions.") || path.starts_with("exits.") || path.starts_with("rule.")) && !is_called
    };
    let deciding: Vec<&str> = ["questions", "exits", "rule"]
        .into_iter()
        .filter(|part| changed.iter().filter(decides).any(|path| path.starts_with(&format!("{part}."))))
        .collect();
    if !deciding.is_empty() && author.checked.node().get("about").and_then(|about| about.get("certainty")).is_some() {
        let verb = if deciding == ["rule"] { "differs" } else { "differ" };
        let cause =
            format!("the page still tells how the original was tested, and your {} {verb}", listed_plain(&deciding));
        let words = Words::new("tested-otherwise", cause).right("write \"certainty\" anew");
        warnings.at(&["about", "certainty"], Words { fix: untested(author).map(Box::new), ..words });
    }
}

/// A change that says before all else what the tests were of, and who speaks in what follows. Its words are English.
fn untested(author: &Author<'_>) -> Option<Fix> {
    let about = &author.checked.content.about;
    let by = if has_own_owner(author) { format!(" by {}", about.owner.trim()) } else { String::new() };
    let is_first_person = |word: &str| ["we", "us", "our"].iter().any(|it| word.eq_ignore_ascii_case(it));
    let mut words = about.certainty.iter().flat_map(|text| text.split(|sign: char| !sign.is_alphabetic()));
    let speakers = if words.any(is_first_person) { " In them, “we” means its authors." } else { "" };
    let first = format!(
        "This guide was changed{by}, and nobody has tested it since. The points below are about the original.{speakers}"
    );
    let paragraphs: Vec<&str> =
        std::iter::once(first.as_str()).chain(about.certainty.iter().map(String::as_str)).collect();
    let fix = Fix::edit("Say there that nobody has tested your version", json!({"about": {"certainty": paragraphs}}));
    (author.checked.content.lang.as_str().split('-').next() == Some("en")).then_some(fix)
}

fn listed_plain(words: &[&str]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => words.concat(),
    }
}
