//! Texts that count: one text for all numbers, or a form for each category of numbers that the language has.

use crate::schema::schema_at;
use authoring::Step;
use guide::content::{Category, Counted, Schema};
use serde_json::{Map, Value};

/// A form of a text that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// For which numbers it is.
    pub category: Category,
    /// The same in words: "For a few (2, 3, 4, 22 …)".
    pub label: String,
}

/// The forms that a language needs, and those that a text has beside them.
pub(crate) fn forms_of(lang: &str, value: Option<&Value>) -> Vec<Form> {
    let needed = grammar::categories(lang);
    let form = |category: &Category| {
        let numbers = needed.iter().find(|(known, _)| known == category).map(|(_, numbers)| numbers.as_slice());
        let is_there = value.is_some_and(|value| value.get(category.word()).is_some());
        (numbers.is_some() || is_there)
            .then(|| Form { category: *category, label: said(*category, numbers.unwrap_or_default()) })
    };
    Category::ALL.iter().filter_map(form).collect()
}

/// What a form is for, with the first of its numbers where the words do not say them.
fn said(category: Category, numbers: &[usize]) -> String {
    match numbers.len() {
        0 | 1 => words(category).to_owned(),
        _ => format!("{} ({})", words(category), grammar::some(numbers)),
    }
}

const fn words(category: Category) -> &'static str {
    match category {
        Category::Zero => "For none",
        Category::One => "For one",
        Category::Two => "For two",
        Category::Few => "For a few",
        Category::Many => "For many",
        Category::Other => "Otherwise",
    }
}

/// A form in words, by its key; nothing for a key of anything else.
pub(crate) fn label(keys: &str, key: &str) -> Option<&'static str> {
    let is_form = matches!(Counted::FORMS, Schema::Object(forms, _) if *forms == keys);
    Category::from_word(key).filter(|_| is_form).map(words)
}

/// Whether a place is a form of a text that counts.
pub(crate) fn is_form(steps: &[Step]) -> bool {
    schema_at(above(steps)).is_some_and(|at| matches!(at.schema, Schema::Counted)) && !steps.is_empty()
}

/// The way to what holds a place.
pub(crate) fn above(steps: &[Step]) -> &[Step] {
    steps.split_last().map_or(steps, |(_, above)| above)
}

/// What a text says for a category: its form, or that of all other numbers.
pub(crate) fn text_for(value: &Value, category: Category) -> Option<&str> {
    value.as_str().or_else(|| value.get(category.word())?.as_str()).or_else(|| value.get("other")?.as_str())
}

/// What an author has written for a category; one text for all numbers stands under `other`.
#[must_use]
pub fn form(value: Option<&Value>, category: Category) -> &str {
    let written = match value {
        Some(Value::String(text)) if category == Category::Other => Some(text.as_str()),
        Some(value) => value.get(category.word()).and_then(Value::as_str),
        None => None,
    };
    written.unwrap_or_default()
}

/// A text with other words for a category; without words, it has no form of its own. One text is left where all numbers
/// take the same.
#[must_use]
pub fn with_form(value: Option<&Value>, category: Category, words: &str) -> Value {
    let mut forms = Map::new();
    for known in Category::ALL {
        let text = if *known == category { words } else { form(value, *known) };
        if !text.is_empty() || *known == Category::Other {
            forms.insert(known.word().to_owned(), Value::from(text));
        }
    }
    match forms.shift_remove("other") {
        Some(other) if forms.is_empty() => other,
        other => {
            forms.extend(other.map(|other| ("other".to_owned(), other)));
            Value::Object(forms)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn forms_are_told_by_their_numbers() {
        let labels = |lang| -> Vec<String> { forms_of(lang, None).into_iter().map(|form| form.label).collect() };
        assert_eq!(labels("en"), ["For one", "Otherwise (0, 2, 3, 4 …)"]);
        assert_eq!(labels("pl"), ["For one", "For a few (2, 3, 4, 22 …)", "For many (0, 5, 6, 7 …)", "Otherwise"]);
        assert_eq!(labels("ja").len(), 1);
        let there = forms_of("ja", Some(&json!({ "few": "a", "other": "b" })));
        assert_eq!(there[0].label, "For a few", "what the author wrote is not hidden");
    }

    #[test]
    fn one_text_becomes_forms_and_forms_become_one_text() {
        let one = json!("{number} more");
        assert_eq!(form(Some(&one), Category::Other), "{number} more");
        assert_eq!(form(Some(&one), Category::One), "");
        let forms = with_form(Some(&one), Category::One, "one more");
        assert_eq!(forms, json!({ "one": "one more", "other": "{number} more" }));
        assert_eq!(with_form(Some(&forms), Category::One, ""), one);
        assert_eq!(with_form(Some(&forms), Category::Other, ""), json!({ "one": "one more", "other": "" }));
    }
}
