//! What is computed for the panel, as seldom as possible.

use analysis::{Analysis, analyse};
use guide::content::{Content, Perspective};
use std::rc::Rc;

/// What to compute. Compares by pointer.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub(super) content: Rc<Content>,
    pub(super) base: Option<Rc<Content>>,
    pub(super) perspective: Perspective,
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        let is_same_base = match (&self.base, &other.base) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        is_same_base && Rc::ptr_eq(&self.content, &other.content) && self.perspective == other.perspective
    }
}

/// What was computed of one document.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) content: Rc<Content>,
    pub(super) analysis: Analysis,
}

/// What was computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) own: Rc<Part>,
    pub(super) base: Option<Rc<Part>>,
}

impl Found {
    /// Computes what is not known from before. A document that means the same is not computed again.
    pub(super) fn of(job: &Job, last: Option<&Self>) -> Self {
        let known: Vec<&Rc<Part>> = last.iter().flat_map(|last| std::iter::once(&last.own).chain(&last.base)).collect();
        let base = job.base.as_ref().map(|base| Part::of(base, job.perspective, &known));
        let known: Vec<&Rc<Part>> = known.into_iter().chain(&base).collect();
        Self { own: Part::of(&job.content, job.perspective, &known), base }
    }

    pub(super) fn perspective(&self) -> Perspective {
        self.own.analysis.perspective
    }

    /// The base, where the document differs from it in what is recommended.
    pub(super) fn compared(&self) -> Option<&Part> {
        self.base.as_deref()
    }
}

impl Part {
    fn of(content: &Rc<Content>, perspective: Perspective, known: &[&Rc<Self>]) -> Rc<Self> {
        let known = || known.iter().filter(|part| part.analysis.perspective == perspective);
        if let Some(part) = known().find(|part| part.content == *content) {
            return (*part).clone();
        }
        let decides_alike = |part: &&&Rc<Self>| is_alike(&part.content, content) && part.content.rule == content.rule;
        let analysis = match known().find(decides_alike) {
            Some(part) => part.analysis.clone(),
            None => analyse(content, perspective),
        };
        Rc::new(Self { content: content.clone(), analysis })
    }
}

/// Whether two documents ask and lead alike, whatever their rules.
pub(super) fn is_alike(one: &Content, other: &Content) -> bool {
    one.questions == other.questions && one.exits == other.exits
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::read_document;
    use guide::content::Percent;

    fn shipped() -> Content {
        let (_, text) = authoring::SHIPPED.into_iter().next().unwrap();
        read_document(text).unwrap()
    }

    fn job(content: Content, base: &Rc<Content>) -> Job {
        Job { content: Rc::new(content), base: Some(base.clone()), perspective: Perspective::Seeker }
    }

    #[test]
    fn what_means_the_same_is_not_computed_again() {
        let base = Rc::new(shipped());
        let first = Found::of(&job(shipped(), &base), None);
        assert!(Rc::ptr_eq(first.base.as_ref().unwrap(), &first.own));

        let mut retitled = shipped();
        retitled.title.push('!');
        let second = Found::of(&job(retitled, &base), Some(&first));
        assert_eq!(second.own.analysis, first.own.analysis);

        let mut stricter = shipped();
        stricter.rule.clear = Percent::clamped(70);
        let third = Found::of(&job(stricter, &base), Some(&second));
        assert_ne!(third.own.analysis, first.own.analysis);
        assert!(Rc::ptr_eq(third.base.as_ref().unwrap(), first.base.as_ref().unwrap()));
    }
}
