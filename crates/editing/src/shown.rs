//! From a text that a visitor sees to the places of the document that can have made it.

use crate::draft::Draft;
use crate::schema::walk;
use authoring::Step;
use guide::content::Schema;
use serde_json::Value;

/// The most places that are worth a choice.
const MOST: usize = 12;

/// The fewest letters that a template must share with what is shown, placeholders aside.
const FEWEST: usize = 4;

/// The places whose text can have made what is shown, best first: equal texts, then those that differ in case and spaces,
/// then templates with `{placeholders}`, then longer texts in which it stands, and texts that stand in it.
#[must_use]
pub fn places_of(draft: &Draft, shown: &str) -> Vec<Vec<Step>> {
    let shown = spaced(shown);
    if shown.is_empty() {
        return Vec::new();
    }
    let whole = draft.whole();
    let mut found: Vec<(Match, Vec<Step>)> = Vec::new();
    walk(&whole, &mut |steps, at, value| {
        if let (Schema::Text | Schema::Counted | Schema::Format(_), Value::String(text)) = (at.schema, value)
            && let Some(how) = compare(&spaced(text), &shown)
        {
            found.push((how, steps.to_vec()));
        }
    });
    found.sort_by_key(|(how, _)| *how);
    // What merely contains the text says little where another place is the text.
    let is_sure = found.first().is_some_and(|(how, _)| how.kind <= Kind::Template);
    found.retain(|(how, _)| !is_sure || how.kind <= Kind::Template);
    found.into_iter().take(MOST).map(|(_, steps)| steps).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Equal,
    Alike,
    Template,
    Around,
    Within,
}

/// How a text matches: the better kind first, then the one that shares more letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Match {
    kind: Kind,
    other_letters: usize,
}

fn compare(text: &str, shown: &str) -> Option<Match> {
    let other_letters = text.len().abs_diff(shown.len());
    let is = |kind| Some(Match { kind, other_letters });
    if text == shown {
        return is(Kind::Equal);
    }
    if text.to_lowercase() == shown.to_lowercase() {
        return is(Kind::Alike);
    }
    let parts = literals(text);
    if parts.len() > 1 {
        let letters: usize = parts.iter().map(|part| part.chars().filter(|c| c.is_alphanumeric()).count()).sum();
        let literal: usize = parts.iter().map(|part| part.len()).sum();
        let other_letters = shown.len().saturating_sub(literal);
        return (letters >= FEWEST && fits(&parts, shown)).then_some(Match { kind: Kind::Template, other_letters });
    }
    if text.len() >= FEWEST && shown.len() >= FEWEST {
        if text.contains(shown) {
            return is(Kind::Around);
        }
        if shown.contains(text) {
            return is(Kind::Within);
        }
    }
    None
}

/// What stands around the placeholders of a text, from its beginning to its end.
fn literals(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, (_, after))) =
        rest.split_once('{').and_then(|(before, inner)| Some((before, inner.split_once('}')?)))
    {
        parts.push(before);
        rest = after;
    }
    parts.push(rest);
    parts
}

/// Whether a text is made of these parts with something between each two.
fn fits(parts: &[&str], shown: &str) -> bool {
    let [first, middle @ .., last] = parts else { return false };
    let Some(rest) = shown.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    middle.iter().try_fold(rest, |rest, part| rest.split_once(part).map(|(_, after)| after)).is_some()
}

/// With single spaces, as a page shows it.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::keys;
    use serde_json::json;

    fn places(shown: &str) -> Vec<Vec<Step>> {
        let draft = Draft::on_shipped("en").unwrap();
        let own = json!({ "extends": "en", "title": "Which way?" });
        places_of(&draft.with(own), shown)
    }

    #[test]
    fn a_text_on_the_page_leads_to_the_place_that_it_comes_from() {
        assert_eq!(places("Which way?"), [keys(&["title"])]);
        assert_eq!(
            places("  What would you\n like support with? ").first(),
            Some(&keys(&["questions", "aim", "perspectives", "seeker", "prompt"]))
        );
        assert_eq!(places("Zebra"), Vec::<Vec<Step>>::new());
        assert_eq!(places(" "), Vec::<Vec<Step>>::new());
    }

    #[test]
    fn a_text_that_several_places_share_leads_to_all_of_them() {
        assert!(places("Coaching").contains(&keys(&["outcomes", "coaching", "name"])));
        assert!(places("Coaching").contains(&keys(&["alternatives", "coaching", "name"])));
    }

    #[test]
    fn a_text_that_was_put_together_leads_to_its_template() {
        assert_eq!(places("Question 3 of 18").first(), Some(&keys(&["interface", "guide", "progress"])));
        assert_eq!(places("Need for mentoring").first(), Some(&keys(&["interface", "result", "need"])));
    }

    #[test]
    fn a_piece_of_a_text_leads_to_the_text() {
        let introduction = [Step::Key("introduction".to_owned()), Step::Index(0)];
        assert_eq!(places("one may suit your situation better").first().map(Vec::as_slice), Some(&introduction[..]));
    }
}
