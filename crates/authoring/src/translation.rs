//! What a translation is to say, and what is left of it: the one count for the check and for those who translate on a page.

use crate::parts::{PARTS, part_of};
use crate::step::Step;
use crate::texts::walk;
use codec::Tree;
use guide::content::{Category, Content, HasSchema, Node, Schema};
use serde::Deserialize;
use serde_json::Value;

/// A text of the base, and what the translation says in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translatable {
    /// The way to it; of a text that counts, to the form.
    pub steps: Vec<Step>,
    /// The numbers that it is for, where it is a form that the language of the translation has.
    pub form: Option<Category>,
    /// What the base says.
    pub base: String,
    /// What the translation says; nothing where it is left.
    pub own: Option<String>,
    /// Whether it can be the same in both languages. Not what looks alike whether it is kept or left: an item of a list, which
    /// is replaced whole, and the form that a single text of the base stands in for.
    pub is_alone: bool,
}

/// The texts of a base that a translation into a language says or has left, in the order of the base. What the translation
/// takes out is neither; of a text that counts, each form that the language has is one.
#[must_use]
pub fn translatables(own: &Value, base: &Value, lang: &str) -> Vec<Translatable> {
    match (Tree::deserialize(own), Tree::deserialize(base)) {
        (Ok(Tree(own)), Ok(Tree(base))) => of(&own, &base, lang),
        _ => Vec::new(),
    }
}

/// Whether a text is to be translated. Nobody reads the scenarios, and titles and authors of sources are names of others' works.
#[must_use]
pub fn is_translated(steps: &[Step]) -> bool {
    match steps {
        [Step::Key(part), _, Step::Key(field)] if part == "sources" => field != "title" && field != "author",
        steps => !matches!(steps.first(), Some(Step::Key(part)) if part == "scenarios"),
    }
}

/// How much is left, in words.
#[must_use]
pub fn left_words(left: usize, all: usize) -> String {
    format!("{left} of {all} texts {} left to translate", if left == 1 { "is" } else { "are" })
}

/// How much is left of each part that has something left, in words.
pub(crate) fn left_by_part(texts: &[Translatable]) -> String {
    let of_part = |name: &str| {
        let texts = texts.iter().filter(|text| part_of(&text.steps) == Some(name));
        let (all, left) = texts.fold((0, 0), |(all, left), text| (all + 1, left + usize::from(text.own.is_none())));
        (left > 0).then(|| format!("{name} {left} of {all}"))
    };
    PARTS.iter().filter_map(|(name, _)| of_part(name)).collect::<Vec<_>>().join(", ")
}

/// The same as [`translatables`] of trees.
pub(crate) fn of(own: &Node, base: &Node, lang: &str) -> Vec<Translatable> {
    let needed = grammar::categories(lang);
    let mut found = Vec::new();
    // The forms of a base that has some are visited after the text that counts.
    let mut counted: Vec<Step> = Vec::new();
    walk(base, Content::SCHEMA, &mut Vec::new(), &mut |steps, schema, node| {
        if let Schema::Counted = schema {
            counted = steps.to_vec();
            let forms = needed.iter().filter_map(|(category, _)| form(own, steps, node, *category));
            found.extend(forms);
        } else if is_translated(steps) && (counted.is_empty() || !steps.starts_with(&counted)) {
            found.extend(node.as_text().and_then(|text| plain(own, steps, text)));
        }
    });
    found
}

fn plain(own: &Node, steps: &[Step], base: &str) -> Option<Translatable> {
    let is_in_list = steps.iter().any(|step| matches!(step, Step::Index(_)));
    let own = match said(own, steps) {
        Said::Gone => return None,
        Said::Nothing => None,
        Said::Own(node) => Some(node.as_text()?).filter(|text| !is_in_list || *text != base),
    };
    let own = own.map(str::to_owned);
    Some(Translatable { steps: steps.to_vec(), form: None, base: base.to_owned(), own, is_alone: !is_in_list })
}

/// A form of a text that counts. One text of the author for all numbers is each of the forms.
fn form(own: &Node, steps: &[Step], before: &Node, category: Category) -> Option<Translatable> {
    let of = |forms: &'_ Node, key: &str| forms.get(key).and_then(Node::as_text).map(str::to_owned);
    let single = before.as_text();
    let base = single.map(str::to_owned).or_else(|| of(before, category.word())).or_else(|| of(before, "other"))?;
    // `other` is needed: where the base has one text, that stands in until it is translated.
    let stands_in = category == Category::Other && single.is_some();
    let own = match said(own, steps) {
        Said::Gone => return None,
        Said::Nothing => None,
        Said::Own(Node::Text(text)) => Some(text.clone()),
        Said::Own(forms) => of(forms, category.word()).filter(|form| !stands_in || *form != base),
    };
    let mut steps = steps.to_vec();
    steps.push(Step::Key(category.word().to_owned()));
    Some(Translatable { steps, form: Some(category), base, own, is_alone: !stands_in })
}

/// What an overlay says at a place.
enum Said<'n> {
    /// Nothing: the base's stays.
    Nothing,
    /// That it is no more.
    Gone,
    Own(&'n Node),
}

fn said<'n>(own: &'n Node, steps: &[Step]) -> Said<'n> {
    let mut node = own;
    for step in steps {
        node = match (step, node) {
            (Step::Key(key), Node::Map(_)) => match node.get(key) {
                None => return Said::Nothing,
                Some(Node::Null) => return Said::Gone,
                Some(inner) => inner,
            },
            (Step::Index(index), Node::List(items)) => match items.get(*index) {
                None => return Said::Gone,
                Some(item) => item,
            },
            _ => return Said::Gone,
        };
    }
    Said::Own(node)
}
