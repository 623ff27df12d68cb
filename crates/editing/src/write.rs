//! Changes of the author's own document in their least form: an overlay holds only what differs from its base.

use crate::draft::Draft;
use authoring::Step;
use authoring::value_at as at;
use serde_json::{Map, Value};

/// Writes changes one after the other into the own document of a draft.
pub(crate) struct Writer<'d> {
    base: Option<&'d Value>,
    own: Value,
}

impl<'d> Writer<'d> {
    pub(crate) fn new(draft: &'d Draft) -> Self {
        Self { base: draft.base(), own: draft.own().clone() }
    }

    /// The own document with all changes.
    pub(crate) fn finish(self) -> Value {
        self.own
    }

    /// Makes the whole document say `wanted` at a place; nothing removes what stands there.
    pub(crate) fn put(&mut self, steps: &[Step], wanted: Option<Value>) {
        // A patch replaces a list whole.
        let list = steps.iter().position(|step| matches!(step, Step::Index(_)));
        if let Some((above, within)) = list.and_then(|index| steps.split_at_checked(index)) {
            let Some(mut list) = self.list(above) else { return };
            put_in_list(&mut list, within, wanted);
            return self.put(above, Some(Value::Array(list)));
        }
        let keys: Vec<&str> = steps.iter().map(|step| crate::schema::key_of(Some(step))).collect();
        if !self.own.is_object() {
            self.own = Value::Object(Map::new());
        }
        if let Value::Object(own) = &mut self.own {
            place(own, self.base, &keys, wanted);
        }
    }

    fn list(&self, steps: &[Step]) -> Option<Vec<Value>> {
        let own = at(&self.own, steps).or_else(|| at(self.base?, steps));
        own?.as_array().cloned()
    }
}

fn put_in_list(list: &mut Vec<Value>, steps: &[Step], wanted: Option<Value>) {
    let Some((Step::Index(index), within)) = steps.split_first() else { return };
    match (wanted, within) {
        (None, []) if *index < list.len() => {
            list.remove(*index);
        }
        (Some(wanted), []) if *index < list.len() => {
            if let Some(item) = list.get_mut(*index) {
                *item = wanted;
            }
        }
        (Some(wanted), []) => list.push(wanted),
        // No list of the format holds objects.
        _ => {}
    }
}

fn place(own: &mut Map<String, Value>, base: Option<&Value>, keys: &[&str], wanted: Option<Value>) {
    let Some((key, within)) = keys.split_first() else { return };
    let there = base.and_then(|base| base.get(key));
    if within.is_empty() {
        match least(there, wanted) {
            Some(part) => own.insert((*key).to_owned(), part),
            None => own.shift_remove(*key),
        };
        return;
    }
    let inner = own.entry(*key).or_insert_with(|| Value::Object(Map::new()));
    if !inner.is_object() {
        // What was removed comes back as an empty object, in which nothing of the base is left.
        *inner = least(there, Some(Value::Object(Map::new()))).unwrap_or_else(|| Value::Object(Map::new()));
    }
    let Value::Object(fields) = inner else { return };
    place(fields, there, within, wanted);
    if fields.is_empty() && there.is_some_and(Value::is_object) {
        own.shift_remove(*key);
    }
}

/// The patch that makes `wanted` of what the base has; nothing where the base says the same.
pub(crate) fn least(base: Option<&Value>, wanted: Option<Value>) -> Option<Value> {
    match (base, wanted) {
        (base, wanted) if base == wanted.as_ref() => None,
        (_, None) => Some(Value::Null),
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let gone = before.keys().filter(|key| !after.contains_key(*key));
            let gone: Vec<(String, Value)> = gone.map(|key| (key.clone(), Value::Null)).collect();
            let changed = after.into_iter().filter_map(|(key, value)| {
                let part = least(before.get(&key), Some(value))?;
                Some((key, part))
            });
            Some(Value::Object(changed.chain(gone).collect()))
        }
        (_, wanted) => wanted,
    }
}

/// The own document of a draft in its least form: whatever repeats the base is left out.
#[must_use]
pub fn least_form(draft: &Draft) -> Value {
    let Some(base) = draft.base() else { return draft.own().clone() };
    let patch = least(Some(base), Some(draft.whole()));
    let mut fields = Map::new();
    if let Some(extends) = draft.own().get("extends") {
        fields.insert("extends".to_owned(), extends.clone());
    }
    if let Some(Value::Object(patch)) = patch {
        fields.extend(patch);
    }
    Value::Object(in_order_of(draft.own(), Value::Object(fields)))
}

/// The fields of an object in the order of another one, new ones last.
fn in_order_of(known: &Value, value: Value) -> Map<String, Value> {
    let Value::Object(mut fields) = value else { return Map::new() };
    let mut sorted = Map::new();
    let order = known.as_object().into_iter().flat_map(Map::keys);
    for key in order {
        if let Some(inner) = fields.shift_remove(key) {
            sorted.insert(key.clone(), inner);
        }
    }
    sorted.extend(fields);
    let again = |(key, inner): (String, Value)| {
        let inner = match (known.get(&key), inner) {
            (Some(known), inner @ Value::Object(_)) => Value::Object(in_order_of(known, inner)),
            (_, inner) => inner,
        };
        (key, inner)
    };
    sorted.into_iter().map(again).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Base;
    use crate::schema::keys;
    use serde_json::json;
    use std::rc::Rc;

    fn draft(own: Value) -> Draft {
        let document = json!({
            "title": "A",
            "introduction": ["one", "two"],
            "actions": {},
            "rule": { "clear": 55, "both": 30 },
            "questions": { "aim": { "label": "Aim", "weight": 3 }, "own": { "label": "Own" } },
        });
        Draft::new(own, Some(Rc::new(Base { name: "en".to_owned(), document })))
    }

    fn put(own: Value, steps: &[Step], wanted: Option<Value>) -> Value {
        let draft = draft(own);
        let mut writer = Writer::new(&draft);
        writer.put(steps, wanted);
        writer.finish()
    }

    #[test]
    fn an_overlay_holds_only_what_differs() {
        let extends = json!({ "extends": "en" });
        let one = put(extends.clone(), &keys(&["rule", "clear"]), Some(json!(60)));
        assert_eq!(one, json!({ "extends": "en", "rule": { "clear": 60 } }));
        assert_eq!(put(one, &keys(&["rule", "clear"]), Some(json!(55))), extends);
        let added = put(extends.clone(), &keys(&["actions", "ours"]), Some(json!({ "label": "Ours" })));
        assert_eq!(put(added, &keys(&["actions", "ours"]), None), extends);
    }

    #[test]
    fn what_the_base_has_is_removed_by_null_and_comes_back() {
        let extends = json!({ "extends": "en" });
        let without = put(extends.clone(), &keys(&["questions", "aim"]), None);
        assert_eq!(without, json!({ "extends": "en", "questions": { "aim": null } }));
        assert_eq!(
            put(without.clone(), &keys(&["questions", "aim"]), Some(json!({ "label": "Aim", "weight": 3 }))),
            extends
        );
        let other = put(without, &keys(&["questions", "aim", "label"]), Some(json!("Other")));
        assert_eq!(draft(other).whole().pointer("/questions/aim"), Some(&json!({ "label": "Other" })));
    }

    #[test]
    fn a_list_is_replaced_whole() {
        let second = [Step::Key("introduction".to_owned()), Step::Index(1)];
        let own = put(json!({ "extends": "en" }), &second, Some(json!("zwei")));
        assert_eq!(own, json!({ "extends": "en", "introduction": ["one", "zwei"] }));
        assert_eq!(put(own, &second, Some(json!("two"))), json!({ "extends": "en" }));
    }

    #[test]
    fn an_entry_that_replaces_one_of_the_base_takes_its_other_fields_out() {
        let own = put(json!({}), &keys(&["questions", "aim"]), Some(json!({ "label": "New", "sources": [] })));
        assert_eq!(own, json!({ "questions": { "aim": { "label": "New", "sources": [], "weight": null } } }));
    }

    #[test]
    fn a_document_that_stands_alone_is_changed_in_place() {
        let draft = Draft::new(json!({ "title": "A", "actions": { "a": {} } }), None);
        let mut writer = Writer::new(&draft);
        writer.put(&keys(&["title"]), Some(json!("B")));
        writer.put(&keys(&["actions", "a"]), None);
        assert_eq!(writer.finish(), json!({ "title": "B", "actions": {} }));
    }

    #[test]
    fn the_least_form_means_the_same_and_keeps_the_order_of_the_author() {
        let own = json!({ "rule": { "both": 31, "clear": 55 }, "title": "A", "extends": "en", "questions": { "own": {}, "x": null } });
        let draft = draft(own);
        assert_eq!(least_form(&draft).to_string(), r#"{"rule":{"both":31},"extends":"en"}"#);
        assert_eq!(draft.with(least_form(&draft)).whole(), draft.whole());
    }
}
