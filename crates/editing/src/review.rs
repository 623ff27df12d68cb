//! What was found in a draft, and the document that a visitor would get.

use crate::draft::Draft;
use authoring::{Change, Document, Finding, Scenarios, Severity, changes, inspect};
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
}

impl Review {
    /// Reviews a draft. `today`, written YYYY-MM-DD, is the day by which a review is due.
    #[must_use]
    pub fn of(draft: &Draft, today: Option<&str>) -> Self {
        let base_text = draft.base().map(ToString::to_string);
        let inspection = inspect(draft.text().as_bytes(), base_text.as_deref().map(str::as_bytes), today);
        let base = base_text.and_then(|text| Document::parse(&text).ok());
        let changes = inspection.checked.as_ref().map(changes).unwrap_or_default();
        let base = base.and_then(|base| base.check(None).ok()).map(|checked| Rc::new(checked.content));
        let changed = inspection.checked.as_ref().map(|checked| Rc::new(checked.changed.clone())).unwrap_or_default();
        let (content, scenarios) = inspection.checked.map(|checked| (checked.content, checked.scenarios)).unzip();
        let (content, scenarios) = (content.map(Rc::new), Rc::new(scenarios.unwrap_or_default()));
        Self { findings: inspection.findings, content, scenarios, base, changes, changed }
    }

    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }
}
