//! Analyses that are kept for as long as what they are counted from stays as it is: typing a text changes none of it.

use crate::model::{Condition, Model};
use crate::outcome::PriorityClass;
use crate::report::{Analysis, analyse};
use guide::content::{ChoiceId, Content, EntryId, Lead, Perspective, QuestionId, Rule};
use guide::decision::Sums;
use std::rc::Rc;

/// The analyses of a document, one for each perspective.
#[derive(Debug, Clone, Default)]
pub struct Analyses(Vec<Rc<(Basis, Analysis)>>);

/// All that the analysis of one perspective depends on.
#[derive(Debug, PartialEq, Eq)]
struct Basis {
    perspective: Perspective,
    rule: Rule,
    questions: Vec<BasisOfQuestion>,
    exits: Vec<BasisOfExit>,
}

#[derive(Debug, PartialEq, Eq)]
struct BasisOfQuestion {
    id: QuestionId,
    is_scored: bool,
    choices: Vec<ChoiceId>,
    sums: Vec<Sums>,
    priority: Option<Vec<PriorityClass>>,
    after: Option<Vec<Condition>>,
}

#[derive(Debug, PartialEq, Eq)]
struct BasisOfExit {
    id: EntryId,
    lead: Lead,
    when: Vec<Condition>,
    unless: Vec<Condition>,
}

impl Analyses {
    /// Analyses a document. What is counted from the same as `before` is taken from there.
    #[must_use]
    pub fn of(content: &Content, before: &Self) -> Self {
        let of = |perspective: &Perspective| {
            let basis = Basis::of(content, *perspective);
            let known = before.0.iter().find(|known| known.0 == basis).cloned();
            known.unwrap_or_else(|| Rc::new((basis, analyse(content, *perspective))))
        };
        Self(Perspective::ALL.iter().map(of).collect())
    }

    /// The analyses, in the order of the perspectives.
    pub fn iter(&self) -> impl Iterator<Item = &Analysis> {
        self.0.iter().map(|known| &known.1)
    }

    /// How many of them were counted anew since others were there.
    #[must_use]
    pub fn counted_since(&self, before: &Self) -> usize {
        self.0.iter().filter(|one| !before.0.iter().any(|other| Rc::ptr_eq(one, other))).count()
    }
}

impl Basis {
    fn of(content: &Content, perspective: Perspective) -> Self {
        let Model { questions, exits, .. } = Model::of(content, perspective);
        let questions = questions.into_iter().map(|question| BasisOfQuestion {
            id: question.asked.id.clone(),
            is_scored: question.asked.is_scored(),
            choices: question.asked.asked.choices.ids().cloned().collect(),
            sums: question.sums,
            priority: question.priority,
            after: question.after,
        });
        let exits = exits.into_iter().map(|exit| BasisOfExit {
            id: exit.id.clone(),
            lead: exit.lead,
            when: exit.when,
            unless: exit.unless,
        });
        Self { perspective, rule: content.rule.clone(), questions: questions.collect(), exits: exits.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::Document;
    use serde_json::{Value, json};

    fn with(path: &str, value: Value) -> Content {
        let mut document: Value = serde_json::from_str(include_str!("../../../content/en.json")).unwrap();
        *document.pointer_mut(path).unwrap() = value;
        Document::parse(&document.to_string()).unwrap().check(None).unwrap().content
    }

    #[test]
    fn only_what_decides_is_counted_again() {
        let before = Analyses::of(&with("/title", json!("A")), &Analyses::default());
        let counted = |path: &str, value: Value| {
            let content = with(path, value);
            let after = Analyses::of(&content, &before);
            let fresh: Vec<Analysis> = Perspective::ALL.iter().map(|it| analyse(&content, *it)).collect();
            assert!(after.iter().eq(&fresh), "{path}");
            after.counted_since(&before)
        };
        let seeker = "/questions/known/perspectives/seeker";
        assert_eq!(counted("/title", json!("B")), 0);
        assert_eq!(counted(&format!("{seeker}/prompt"), json!("How well do you know this?")), 0);
        assert_eq!(counted(&format!("{seeker}/choices/little/text"), json!("All new")), 0);
        assert_eq!(counted("/exits/seeker/first-health/headline", json!("Health first")), 0);
        assert_eq!(counted(&format!("{seeker}/choices/little/mentoring"), json!(2)), 1);
        assert_eq!(counted("/questions/known/weight", json!(3)), 3);
        assert_eq!(counted("/rule/clear", json!(60)), 3);
        assert_eq!(counted("/exits/seeker/first-health/when", json!({"first": ["health", "none"]})), 1);
    }
}
