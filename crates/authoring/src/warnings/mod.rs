//! What is most likely not meant, in a document that can be used.

mod about;
mod example;
mod model;
mod overlay;
mod plurals;
mod prose;
mod readable;
mod tests_of;

use crate::diagnostics::{Located, Words};
use crate::document::{Checked, Document};
use crate::step::Step;
use crate::texts::is_text;
use analysis::Analyses;
use guide::content::{Change, Node};

/// What the warnings are about.
pub(crate) struct Author<'a> {
    /// The document as its author wrote it.
    pub(crate) own: &'a Node,
    /// The one that it is laid over.
    pub(crate) base: Option<&'a Node>,
    /// The whole document, with the base and valid.
    pub(crate) checked: &'a Checked,
    /// What was counted of it.
    pub(crate) analyses: &'a Analyses,
    /// The day of the inspection.
    pub(crate) today: Option<&'a str>,
}

impl<'a> Author<'a> {
    /// The language of the base, where that of the document is quite another one.
    pub(crate) fn foreign(&self) -> Option<&'a str> {
        let primary = |lang: &'_ str| lang.split('-').next().unwrap_or_default().to_owned();
        let before = self.base?.get("lang")?.as_text()?;
        (primary(self.checked.content.lang.as_str()) != primary(before)).then_some(before)
    }

    /// Whether the document says in another language what its base says. British English on American English changes words;
    /// where its author began it as a translation, it is one.
    pub(crate) fn is_translation(&self) -> bool {
        let before = self.base.and_then(|base| base.get("lang")?.as_text());
        let is_begun = self.own.get("made_from").is_some() && before != Some(self.checked.content.lang.as_str());
        self.foreign().is_some() || is_begun
    }

    /// Whether a change only says the same in another language.
    pub(crate) fn translates(&self, change: &Change) -> bool {
        let keys: Vec<&str> = change.steps.iter().map(|(key, _)| key.as_str()).collect();
        self.is_translation() && is_text(&keys)
    }
}

/// The warnings of a document. Those that need a valid one are left out where it is not.
pub(crate) fn of(
    document: &Document,
    base: Option<&Document>,
    checked: Option<(&Checked, &Analyses)>,
    today: Option<&str>,
) -> Vec<Located> {
    let own = document.node();
    let base = base.filter(|_| own.get("extends").is_some()).map(Document::node);
    let mut warnings = Warnings::default();
    if let Some(base) = base {
        overlay::without_effect(own, base, &mut warnings);
    }
    if let Some((checked, analyses)) = checked {
        let author = Author { own, base, checked, analyses, today };
        overlay::check(&author, &mut warnings);
        about::check(&author, &mut warnings);
        prose::check(&author, &mut warnings);
        plurals::check(&author, &mut warnings);
        example::check(&author, &mut warnings);
        readable::check(&author, &mut warnings);
        tests_of::check(&author, &mut warnings);
        model::check(&author, &mut warnings);
    }
    warnings.0
}

/// Collects warnings.
#[derive(Default)]
pub(crate) struct Warnings(Vec<Located>);

impl Warnings {
    pub(crate) fn add(&mut self, steps: &[Step], words: Words) {
        self.0.push(Located::at(steps, words));
    }

    /// The same by the keys of a path.
    pub(crate) fn at(&mut self, keys: &[&str], words: Words) {
        self.add(&keys.iter().map(|key| Step::Key((*key).to_owned())).collect::<Vec<_>>(), words);
    }
}
