//! Whether conditions name questions and choices that their perspective has.

use super::super::catalogue::Catalogue;
use super::super::conditions::Conditions;
use super::super::diagnostics::{Diagnostics, Fault};
use super::super::document::Content;
use super::super::enums::Perspective;
use super::super::ids::EntryId;
use super::super::outcome::Statement;
use super::super::placeholders::placeholders;
use super::super::questions::Asked;

/// The questions of one perspective.
pub(super) struct Known<'a> {
    perspective: Perspective,
    questions: Vec<(&'a str, &'a Asked)>,
    target: String,
}

impl<'a> Known<'a> {
    /// The questions of a perspective; nothing where some of them are invalid, since conditions may then name those.
    pub(super) fn of<D: Diagnostics>(content: &'a Content, perspective: Perspective, diagnostics: &D) -> Option<Self> {
        let root = D::ROOT;
        let path = D::key(&root, "questions");
        let is_invalid = |id: &str| {
            let path = D::key(&path, id);
            let path = D::key(&path, "perspectives");
            diagnostics.is_invalid(&D::key(&path, perspective.word()))
        };
        if diagnostics.is_invalid(&path) || content.questions.ids().any(|id| is_invalid(id.as_str())) {
            return None;
        }
        let questions = content.questions.iter();
        let asked = questions.filter_map(|(id, it)| Some((id.as_str(), it.perspectives.of(perspective).as_ref()?)));
        let target = ["question that a ", perspective.word(), " is asked"].concat();
        Some(Self { perspective, questions: asked.collect(), target })
    }

    /// Reports questions and choices that do not exist.
    pub(super) fn check<D: Diagnostics>(&self, conditions: &Conditions, path: &D::Path<'_>, diagnostics: &mut D) {
        let ids: Vec<&str> = self.questions.iter().map(|(id, _)| *id).collect();
        for (question, choices) in conditions.iter() {
            let path = D::key(path, question.as_str());
            let Some(asked) = self.asked(question.as_str()) else {
                let fault = Fault::UnknownReference { id: question.as_str(), target: &self.target, known: &ids };
                diagnostics.report(&path, fault);
                continue;
            };
            if choices.is_empty() {
                diagnostics.report(&path, Fault::NoConditions);
            }
            if self.is_invalid(question.as_str(), "choices", diagnostics) {
                continue;
            }
            let known: Vec<&str> = asked.choices.ids().map(AsRef::as_ref).collect();
            for (index, choice) in choices.iter().enumerate().filter(|(_, choice)| !known.contains(&choice.as_str())) {
                let fault =
                    Fault::UnknownReference { id: choice.as_str(), target: "choice of this question", known: &known };
                diagnostics.report(&D::index(&path, index), fault);
            }
        }
    }

    /// The same for conditions that have to name a question.
    pub(super) fn check_required<D: Diagnostics>(
        &self,
        conditions: &Conditions,
        path: &D::Path<'_>,
        diagnostics: &mut D,
    ) {
        if conditions.iter().next().is_none() {
            diagnostics.report(path, Fault::NoConditions);
        }
        self.check(conditions, path, diagnostics);
    }

    /// Reports questions that are not asked before `follow_up`, which is asked after these conditions.
    pub(super) fn check_order<D: Diagnostics>(
        &self,
        conditions: &Conditions,
        follow_up: &str,
        path: &D::Path<'_>,
        diagnostics: &mut D,
    ) {
        let order = |id: &str, diagnostics: &D| {
            self.asked(id).map(|asked| asked.order).filter(|_| !self.is_invalid(id, "order", diagnostics))
        };
        let Some(own) = order(follow_up, diagnostics) else { return };
        for (question, _) in conditions.iter() {
            if order(question.as_str(), diagnostics).is_some_and(|order| order >= own) {
                diagnostics.report(&D::key(path, question.as_str()), Fault::AskedLater);
            }
        }
    }

    /// Checks the conditions of statements: of steps, questions to ask and signals.
    pub(super) fn check_lists<D: Diagnostics>(
        &self,
        lists: [Option<&Catalogue<EntryId, Statement>>; 3],
        path: &D::Path<'_>,
        diagnostics: &mut D,
    ) {
        for (name, list) in ["steps", "ask", "signals"].into_iter().zip(lists) {
            let path = D::key(path, name);
            for (id, statement) in list.iter().flat_map(|list| list.iter()) {
                let path = D::key(&path, id.as_str());
                for (name, conditions) in [("when", &statement.when), ("unless", &statement.unless)] {
                    if let Some(conditions) = conditions {
                        self.check(conditions, &D::key(&path, name), diagnostics);
                    }
                }
            }
        }
    }

    /// Reports names in a message that are no question of the perspective.
    pub(super) fn check_message<D: Diagnostics>(
        &self,
        message: Option<&[String]>,
        path: &D::Path<'_>,
        diagnostics: &mut D,
    ) {
        let path = D::key(path, "message");
        for (index, sentence) in message.into_iter().flatten().enumerate() {
            for name in placeholders(sentence).filter(|name| self.asked(name).is_none()) {
                let known: Vec<&str> = self.questions.iter().map(|(id, _)| *id).collect();
                let fault = Fault::UnknownReference { id: name, target: &self.target, known: &known };
                diagnostics.report(&D::index(&path, index), fault);
            }
        }
    }

    /// Whether a field of what is asked was reported as invalid.
    fn is_invalid<D: Diagnostics>(&self, question: &str, field: &str, diagnostics: &D) -> bool {
        let root = D::ROOT;
        let path = D::key(&root, "questions");
        let path = D::key(&path, question);
        let path = D::key(&path, "perspectives");
        let path = D::key(&path, self.perspective.word());
        diagnostics.is_invalid(&D::key(&path, field))
    }

    fn asked(&self, question: &str) -> Option<&'a Asked> {
        self.questions.iter().find(|(id, _)| *id == question).map(|(_, asked)| *asked)
    }
}
