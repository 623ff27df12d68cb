//! What was found in a draft, and the document that a visitor would get.

use crate::draft::{Base, Draft};
use analysis::Analyses;
use authoring::{Change, Document, Finding, Scenarios, Severity, changes, inspect_after};
use guide::content::Content;
use std::rc::Rc;

/// What was found in a draft.
#[derive(Debug, Clone)]
pub struct Review {
    /// Errors before warnings, each in the order of the document's parts.
    pub findings: Vec<Finding>,
    /// The document, where it can be used.
    pub content: Option<Rc<Content>>,
    /// Its own tests.
    pub scenarios: Rc<Scenarios>,
    /// The document that it extends, where that can be used.
    pub base: Option<Rc<Content>>,
    /// What the draft changes in its base, in words.
    pub changes: Vec<Change>,
    /// The same as the component is given it.
    pub changed: Rc<Vec<guide::content::Change>>,
    /// What was counted of the last document that could be used, which holds for as long as nothing else decides.
    analyses: Analyses,
    /// What `base` was read from.
    read_from: Option<Rc<Base>>,
}

impl Review {
    /// Reviews a draft. `today`, written YYYY-MM-DD, is the day by which a review is due.
    #[must_use]
    pub fn of(draft: &Draft, today: Option<&str>) -> Self {
        Self::made(draft, today, None)
    }

    /// Reviews a draft that came after the reviewed one: reads their base only once, and counts only what decides otherwise.
    #[must_use]
    pub fn next(&self, draft: &Draft, today: Option<&str>) -> Self {
        Self::made(draft, today, Some(self))
    }

    fn made(draft: &Draft, today: Option<&str>, before: Option<&Self>) -> Self {
        let base_text = draft.base().map(ToString::to_string);
        let counted = before.map(|before| before.analyses.clone()).unwrap_or_default();
        let base_bytes = base_text.as_deref().map(str::as_bytes);
        let inspection = inspect_after(draft.text().as_bytes(), base_bytes, today, &counted);
        let analyses = if inspection.checked.is_some() { inspection.analyses.clone() } else { counted };
        let changes = inspection.checked.as_ref().map(changes).unwrap_or_default();
        let read_from = draft.base_named().cloned();
        let known = before.filter(|before| match (&before.read_from, &read_from) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            _ => false,
        });
        let base = match known {
            Some(known) => known.base.clone(),
            None => {
                let base = base_text.and_then(|text| Document::parse(&text).ok());
                base.and_then(|base| base.check(None).ok()).map(|checked| Rc::new(checked.content))
            }
        };
        let changed = inspection.checked.as_ref().map(|checked| Rc::new(checked.changed.clone())).unwrap_or_default();
        let (content, scenarios) = inspection.checked.map(|checked| (checked.content, checked.scenarios)).unzip();
        let (content, scenarios) = (content.map(Rc::new), Rc::new(scenarios.unwrap_or_default()));
        Self { findings: inspection.findings, content, scenarios, base, changes, changed, analyses, read_from }
    }

    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn typing_a_text_counts_nothing_anew_not_even_over_an_error() {
        let draft = |own: Value| Draft::on_shipped("en").unwrap().with(own);
        let first = Review::of(&draft(json!({"extends": "en"})), None);
        let typed = first.next(&draft(json!({"extends": "en", "title": "Which"})), None);
        assert_eq!(typed.analyses.counted_since(&first.analyses), 0);
        let emptied = typed.next(&draft(json!({"extends": "en", "title": ""})), None);
        assert!(emptied.content.is_none());
        let mended = emptied.next(&draft(json!({"extends": "en", "title": "Which help?"})), None);
        assert_eq!(mended.analyses.counted_since(&first.analyses), 0);
        let ruled = mended.next(&draft(json!({"extends": "en", "rule": {"clear": 60}})), None);
        assert_eq!(ruled.analyses.counted_since(&first.analyses), 3);
        let anew = Review::of(&draft(json!({"extends": "en", "rule": {"clear": 60}})), None);
        assert_eq!(ruled.findings, anew.findings);
    }
}
