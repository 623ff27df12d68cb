//! Changes of the thresholds of the rule.

use authoring::Step;
use editing::{Draft, Edit, at, set};
use guide::content::{Content, Count, HasSchema, Percent, Perspective, Rule, Schema};
use guide::decision::questions;
use serde_json::Value;
use std::rc::Rc;

/// A threshold of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Threshold {
    /// Its key.
    pub(super) field: &'static str,
    /// What it does.
    pub(super) hint: &'static str,
    /// After its number.
    pub(super) unit: &'static str,
}

/// The thresholds, those first that decide.
pub(super) const THRESHOLDS: [Threshold; 6] = [
    Threshold {
        field: "clear",
        hint: "One side is recommended when it has at least this share of all points.",
        unit: " %",
    },
    Threshold {
        field: "both",
        hint: "Both are recommended when each side has at least this share, and the person leaves open which matters more.",
        unit: " %",
    },
    Threshold { field: "minimum", hint: "With fewer answers that count, the result is not clear yet.", unit: "" },
    Threshold { field: "tentative", hint: "With fewer, the result is called a first impression.", unit: "" },
    Threshold { field: "strong", hint: "Only what a need is called. It decides nothing.", unit: " %" },
    Threshold { field: "weak", hint: "Only what a need is called. It decides nothing.", unit: " %" },
];

impl Threshold {
    /// What it is called, as in the form.
    pub(super) fn label(self) -> &'static str {
        editing::threshold_words(self.field)
    }

    fn steps(self) -> [Step; 2] {
        ["rule", self.field].map(|key| Step::Key(key.to_owned()))
    }

    /// Its value in a document.
    pub(super) fn of(self, document: &Value) -> Option<u16> {
        at(document, &self.steps()).and_then(Value::as_u64).and_then(|value| u16::try_from(value).ok())
    }

    /// The values that it can have beside the other thresholds of a document: those of the format, without those that
    /// would make the document invalid.
    pub(super) fn range(self, document: &Value, content: Option<&Content>) -> (u16, u16) {
        let (least, most) = bounds(self.field);
        let other = |field| THRESHOLDS.iter().find(|it| it.field == field).and_then(|it| it.of(document));
        let asked = || {
            let scored = |content, perspective: &Perspective| {
                questions(content, *perspective).iter().filter(|question| question.is_scored()).count()
            };
            let fewest = content.and_then(|content| Perspective::ALL.iter().map(|it| scored(content, it)).min());
            fewest.and_then(|fewest| u16::try_from(fewest).ok()).unwrap_or(most)
        };
        match self.field {
            "clear" => (least.max(51), most),
            // Two shares of one whole.
            "both" => (least, most.min(50)),
            "minimum" | "tentative" => (least, most.min(asked().max(self.of(document).unwrap_or(least)))),
            "strong" => (least.max(other("weak").unwrap_or(least)), most),
            "weak" => (least, most.min(other("strong").unwrap_or(most))),
            _ => (least, most),
        }
    }

    /// The edit that sets it. An overlay says nothing of what is as in its base.
    pub(super) fn set(self, draft: &Draft, value: u16) -> Edit {
        let label = format!("Set “{}” to {value}{}", self.label(), self.unit);
        Edit { label, ..set(draft, &self.steps(), Some(Value::from(value))) }
    }
}

/// A document under the thresholds of a newer draft of it, which has not been reviewed yet.
pub(super) fn ruled(content: &Rc<Content>, draft: &Value) -> Rc<Content> {
    let of = |field| THRESHOLDS.iter().find(|it| it.field == field).and_then(|it| it.of(draft));
    let mut rule = content.rule.clone();
    let percents =
        [("clear", &mut rule.clear), ("both", &mut rule.both), ("strong", &mut rule.strong), ("weak", &mut rule.weak)];
    for (field, percent) in percents {
        *percent = of(field).map_or(*percent, Percent::clamped);
    }
    for (field, count) in [("minimum", &mut rule.minimum), ("tentative", &mut rule.tentative)] {
        *count = of(field).map_or(*count, Count::clamped);
    }
    if rule == content.rule { content.clone() } else { Rc::new(Content { rule, ..(**content).clone() }) }
}

/// The least and the largest value of a field of the rule, by its schema.
fn bounds(field: &str) -> (u16, u16) {
    let Schema::Object(keys, schemas) = Rule::SCHEMA else { return (0, 0) };
    match keys.split(' ').zip(*schemas).find(|(key, _)| *key == field) {
        Some((_, Schema::Number(least, most))) => (*least, *most),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::Document;

    fn draft() -> Draft {
        Draft::on_shipped("en").unwrap()
    }

    #[test]
    fn an_overlay_holds_only_what_differs() {
        let [clear, ..] = THRESHOLDS;
        let changed = draft().with(clear.set(&draft(), 60).own);
        assert_eq!(changed.own().to_string(), r#"{"extends":"en","rule":{"clear":60}}"#);
        let back = changed.with(clear.set(&changed, 55).own);
        assert_eq!(back.own(), draft().own());
    }

    #[test]
    fn a_threshold_is_called_what_the_form_calls_it() {
        let model = editing::Model::of(&Rc::new(draft()));
        for threshold in THRESHOLDS {
            assert!(!threshold.label().is_empty());
            assert_eq!(model.way(&threshold.steps()).last().map(String::as_str), Some(threshold.label()));
        }
    }

    #[test]
    fn a_slider_shows_at_once_what_it_changes() {
        let draft = draft();
        let content = Rc::new(Document::parse(&draft.whole().to_string()).unwrap().check(None).unwrap().content);
        assert!(Rc::ptr_eq(&ruled(&content, &draft.whole()), &content));
        for threshold in THRESHOLDS {
            let (_, most) = threshold.range(&draft.whole(), Some(&content));
            let whole = draft.with(threshold.set(&draft, most).own).whole();
            let reviewed = Document::parse(&whole.to_string()).unwrap().check(None).unwrap().content;
            assert_eq!(ruled(&content, &whole).rule, reviewed.rule, "{}", threshold.field);
        }
    }

    #[test]
    fn no_position_of_a_slider_makes_the_document_invalid() {
        let whole = draft().whole();
        let content = |document: &Value| Document::parse(&document.to_string()).unwrap().check(None).unwrap().content;
        let shipped = content(&whole);
        for threshold in THRESHOLDS {
            let (least, most) = threshold.range(&whole, Some(&shipped));
            for value in [least, most] {
                let moved = draft().with(threshold.set(&draft(), value).own).whole();
                assert_eq!(threshold.of(&moved), Some(value));
                content(&moved);
            }
        }
    }
}
