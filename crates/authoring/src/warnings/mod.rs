//! What is most likely not meant, in a document that can be used.

mod about;
mod example;
mod exits;
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
    fn lang_of_base(&self) -> Option<&'a str> {
        self.base?.get("lang")?.as_text()
    }

    /// Whether the language is quite another one than that of the base.
    pub(crate) fn is_foreign(&self) -> bool {
        let primary = |lang: &'_ str| lang.split('-').next().map(str::to_owned);
        let now = self.checked.content.lang.as_str();
        self.lang_of_base().is_some_and(|before| primary(now) != primary(before))
    }

    /// Whether the document says in another language what its base says. British English on American English changes words;
    /// where its author began it as a translation, it is one.
    pub(crate) fn is_translation(&self) -> bool {
        let is_begun = self.own.get("made_from").is_some();
        self.is_foreign() || is_begun && self.lang_of_base() != Some(self.checked.content.lang.as_str())
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
