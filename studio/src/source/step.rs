//! The text in step with the document.

use authoring::{Finding, unreadable};
use editing::Draft;
use serde_json::Value;
use yew::AttrValue;

/// The text of the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) shown: AttrValue,
    /// What it says; nothing where it has mistakes.
    pub(super) own: Option<Value>,
    /// What keeps it from being taken.
    pub(super) mistakes: Vec<Finding>,
}

impl Text {
    /// The text of a draft.
    pub(super) fn of(draft: &Draft) -> Self {
        Self { shown: draft.text().into(), own: Some(draft.own().clone()), mistakes: Vec::new() }
    }

    /// What the author typed.
    pub(super) fn typed(text: String) -> Self {
        let mistakes = unreadable(&text);
        let own = if mistakes.is_empty() { parsed(&text) } else { None };
        Self { shown: text.into(), own, mistakes }
    }

    /// The text after a change of the draft; nothing where it stays: the draft came from it, or it has mistakes that would
    /// be lost.
    pub(super) fn after(&self, draft: &Draft) -> Option<Self> {
        let is_same = self.own.as_ref().is_none_or(|own| own == draft.own() && is_ordered_alike(own, draft.own()));
        (!is_same).then(|| Self::of(draft))
    }
}

/// The value of a text that is JSON.
fn parsed(text: &str) -> Option<Value> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}

/// Whether two equal values have their fields in the same order, which equality does not ask about.
fn is_ordered_alike(one: &Value, other: &Value) -> bool {
    let text = |value: &Value| value.to_string();
    text(one) == text(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draft() -> Draft {
        Draft::on_shipped("en").unwrap()
    }

    #[test]
    fn what_the_author_types_is_never_laid_out_anew() {
        let typed = Text::typed(r#"{"extends":"en","title":"Ours"}"#.to_owned());
        let after = draft().with(typed.own.clone().unwrap());
        assert_eq!(typed.after(&after), None);
    }

    #[test]
    fn a_change_from_elsewhere_is_shown() {
        let typed = Text::typed(r#"{"extends":"en","title":"Ours"}"#.to_owned());
        let elsewhere = draft().with(json!({"extends": "en", "title": "Theirs"}));
        assert_eq!(typed.after(&elsewhere), Some(Text::of(&elsewhere)));
    }

    #[test]
    fn a_text_with_mistakes_is_kept_whatever_changes_elsewhere() {
        for (mistake, line) in [("{\n\"extends\": ", 2), ("{\"title\": \"A\",\n\"title\": \"B\"}", 2)] {
            let typed = Text::typed(mistake.to_owned());
            assert_eq!((typed.own.clone(), typed.mistakes.first().map(|it| it.line)), (None, Some(line)), "{mistake}");
            assert_eq!(typed.after(&draft()), None);
        }
    }
}
