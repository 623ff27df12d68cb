//! Values in words.

use crate::fields::Field;
use crate::kinds::Kind;
use crate::message::with_names;
use crate::model::clipped;
use crate::options::Choosable;
use serde_json::Value;

/// A value in words, for what stands beside a field.
#[must_use]
pub fn said(field: &Field, value: Option<&Value>) -> String {
    let kind = &field.kind;
    let named = |choices: &[Choosable], id: &str| {
        choices.iter().find(|choice| choice.value == id).map_or_else(|| id.to_owned(), |choice| choice.label.clone())
    };
    let Some(value) = value else { return "nothing".to_owned() };
    match (kind, value) {
        (Kind::OneOf(choices), Value::String(id)) => named(choices, id),
        (Kind::AnyOf(choices) | Kind::AllOrSome(choices), Value::Array(ids)) => {
            let names: Vec<String> = ids.iter().filter_map(Value::as_str).map(|id| named(choices, id)).collect();
            if names.is_empty() { "none".to_owned() } else { names.join("; ") }
        }
        (Kind::Conditions(asked), Value::Object(conditions)) => {
            let one = |(id, choices): (&String, &Value)| {
                let question = asked.iter().find(|asked| asked.id == *id);
                let label = question.map_or(id.as_str(), |asked| asked.label.as_str());
                let ids = choices.as_array().into_iter().flatten().filter_map(Value::as_str);
                let texts: Vec<String> =
                    ids.map(|id| clipped(&named(question.map_or(&[], |it| it.choices.as_slice()), id))).collect();
                format!("{label}: {}", texts.join(" or "))
            };
            conditions.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        (Kind::Forms(_), Value::Object(forms)) => {
            forms.values().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
        }
        (Kind::Percent(..), Value::Number(number)) => format!("{number} %"),
        (Kind::Evidence, value) => crate::words::degree_words(value.as_u64().unwrap_or_default()).to_owned(),
        (Kind::Weight, value) => crate::words::weight_words(value.as_u64().unwrap_or_default()).to_owned(),
        (_, Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Array(items)) => {
            let texts = items.iter().filter_map(Value::as_str).map(|text| with_names(text, &field.quotes));
            texts.collect::<Vec<_>>().join("\n")
        }
        (_, Value::Object(entries)) => format!("{} answers", entries.len()),
        (_, value) => value.to_string(),
    }
}
