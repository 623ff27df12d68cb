//! The texts that a press puts in, so that an author reads them before.

use crate::draft::Draft;
use authoring::{Finding, value_at as at};
use serde_json::Value;

/// The paragraphs that what mends a finding adds at its place.
#[must_use]
pub fn added_texts(draft: &Draft, finding: &Finding) -> Vec<String> {
    let Some(fix) = &finding.fix else { return Vec::new() };
    let whole = draft.whole();
    let texts = |value: Option<&Value>| -> Vec<String> {
        let texts = value.and_then(Value::as_array).into_iter().flatten();
        texts.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let before = texts(at(&whole, &finding.steps));
    // A list of ids is no text, and stands where nothing is found.
    let mut after = texts(at(&fix.patch, &finding.steps));
    after.retain(|text| !before.contains(text));
    after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Review;
    use serde_json::json;

    fn untested(own: Value) -> (Draft, Finding) {
        let draft = Draft::on_shipped("en").unwrap().with(own);
        let found = Review::of(&draft, None).findings;
        let finding = found.into_iter().find(|it| it.code == "tested-otherwise").unwrap();
        (draft, finding)
    }

    #[test]
    fn the_sentence_about_tests_is_read_before_it_is_put_in_and_says_who_speaks() {
        let (draft, finding) = untested(json!({"extends": "en", "rule": {"clear": 60}}));
        let said = "This guide was changed, and nobody has tested it since. The points below are about the original. In \
                    them, “we” means its authors.";
        assert_eq!(added_texts(&draft, &finding), [said]);
        let after = draft.with(finding.fix.as_ref().unwrap().applied_to(draft.own()));
        assert_eq!(after.whole()["about"]["certainty"][0], said);

        let own = json!({"extends": "en", "rule": {"clear": 60}, "about": {"owner": "Human resources, Example Ltd"}});
        let (draft, finding) = untested(own);
        let [said] = added_texts(&draft, &finding).try_into().unwrap();
        let start = "This guide was changed by Human resources, Example Ltd, and nobody has tested it since.";
        assert!(said.starts_with(start), "{said}");
    }

    #[test]
    fn what_mends_in_another_way_adds_no_text() {
        let own = json!({"extends": "en", "actions": {"ask": {"order": 1, "label": "Ask", "href": "example.org",
            "outcomes": ["coaching"]}}});
        let draft = Draft::on_shipped("en").unwrap().with(own);
        let found = Review::of(&draft, None).findings;
        assert!(found.iter().any(|finding| finding.fix.is_some()));
        assert!(found.iter().all(|finding| added_texts(&draft, finding).is_empty()));
    }
}
