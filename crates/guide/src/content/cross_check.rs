//! What the shapes alone cannot say: that ids lead somewhere and that the numbers make sense together.

use super::document::Content;
use super::questions::{Asked, Gate};
use super::interface::PLACEHOLDERS;
use super::node::Node;
use super::diagnostics::Notes;
use super::outcome::Action;
use super::keyed::PerPerspective;
use super::enums::Perspective;

/// The most choices of one question.
const MAX_CHOICES: usize = 8;

/// Notes every problem that lies between the parts of a document.
pub(crate) fn cross_check<N: Notes>(content: &Content, node: &Node, at: &mut N) {
    let whole = N::WHOLE;
    let questions = N::key(&whole, "questions");
    for (id, question) in content.questions.iter() {
        let path = N::key(&questions, id.as_str());
        if content.preconditions.get(id).is_some() {
            at.problem(&path, || "a precondition has the same id; an answer could not tell them apart".to_owned());
        }
        check_asked_of(&question.perspectives, &path, at, check_asked);
    }
    let preconditions = N::key(&whole, "preconditions");
    for (id, precondition) in content.preconditions.iter() {
        check_asked_of(&precondition.perspectives, &N::key(&preconditions, id.as_str()), at, check_gate);
    }
    check_rule(content, &N::key(&N::WHOLE, "rule"), at);
    let actions = N::key(&whole, "actions");
    for (id, action) in content.actions.iter() {
        check_action(action, &N::key(&actions, id.as_str()), at);
    }
    if let Some(interface) = node.get("interface") {
        check_placeholders(interface, &N::key(&N::WHOLE, "interface"), at);
    }
}

/// Checks how each perspective is asked, and that any is.
fn check_asked_of<N: Notes, T>(
    perspectives: &PerPerspective<Option<T>>,
    path: &N::Path<'_>,
    at: &mut N,
    check: impl Fn(&T, &N::Path<'_>, &mut N),
) {
    let path = N::key(path, "perspectives");
    let mut is_asked = false;
    for perspective in Perspective::ALL {
        if let Some(asked) = perspectives.of(*perspective) {
            is_asked = true;
            let path = N::key(&path, perspective.word());
            check(asked, &N::key(&path, "choices"), at);
        }
    }
    if !is_asked {
        at.problem(&path, || "asked of no perspective; give at least one".to_owned());
    }
}

fn check_asked<N: Notes>(asked: &Asked, choices: &N::Path<'_>, at: &mut N) {
    check_count(asked.choices.len(), choices, at);
    if !asked.choices.is_empty() && asked.choices.entries().all(|c| c.coaching.get() + c.mentoring.get() == 0) {
        at.problem(choices, || "no choice gives evidence, so that the question decides nothing".to_owned());
    }
}

fn check_gate<N: Notes>(gate: &Gate, choices: &N::Path<'_>, at: &mut N) {
    check_count(gate.choices.len(), choices, at);
    let mut is_way = gate.choices.is_empty();
    for (id, choice) in gate.choices.iter() {
        let path = N::key(choices, id.as_str());
        let advice = N::key(&path, "advice");
        match (choice.leads, &choice.advice) {
            (Some(lead), None) => {
                at.problem(&advice, || format!("missing; a choice that leads to {} says what to do", lead.word()));
            }
            (None, Some(_)) => {
                at.problem(&advice, || "never shown, since the choice leads nowhere; give \"leads\" too".to_owned());
            }
            _ => {}
        }
        is_way |= choice.leads.is_none();
    }
    if !is_way {
        let no_way = "every choice leads away, so that nobody can be recommended anything; let one lead nowhere";
        at.problem(choices, || no_way.to_owned());
    }
}

fn check_count<N: Notes>(count: usize, choices: &N::Path<'_>, at: &mut N) {
    if !(2..=MAX_CHOICES).contains(&count) {
        at.problem(choices, || format!("expected 2 to {MAX_CHOICES} choices, found {count}"));
    }
}

fn check_rule<N: Notes>(content: &Content, rule: &N::Path<'_>, at: &mut N) {
    let thresholds = &content.rule;
    let [weak, strong, minimum] =
        [thresholds.weak.get(), thresholds.strong.get(), thresholds.minimum.get()].map(usize::from);
    if weak > strong && !at.is_blank(&N::key(rule, "strong")) {
        at.problem(&N::key(rule, "weak"), || {
            format!("{weak} is more than strong ({strong}); a need would be weak and strong at once")
        });
    }
    let whole = N::WHOLE;
    let questions = N::key(&whole, "questions");
    if at.is_blank(&questions) {
        return;
    }
    for perspective in Perspective::ALL {
        let word = perspective.word();
        let asked = content.questions.iter().filter(|(id, question)| {
            let path = N::key(&questions, id.as_str());
            let path = N::key(&path, "perspectives");
            question.perspectives.of(*perspective).is_some() || at.is_blank(&N::key(&path, word))
        });
        let asked = asked.count();
        if minimum > asked {
            at.problem(&N::key(rule, "minimum"), || {
                format!("{minimum} answers are required, but a {word} is asked {asked} questions")
            });
        }
    }
}

fn check_action<N: Notes>(action: &Action, path: &N::Path<'_>, at: &mut N) {
    if action.outcomes.is_empty() {
        let never = "empty, so that the link is never offered; name at least one recommendation";
        at.problem(&N::key(path, "outcomes"), || never.to_owned());
    }
    if action.perspectives.as_ref().is_some_and(Vec::is_empty) {
        let never = "empty, so that the link is never offered; leave it out to offer it to all";
        at.problem(&N::key(path, "perspectives"), || never.to_owned());
    }
}

fn check_placeholders<N: Notes>(interface: &Node, path: &N::Path<'_>, at: &mut N) {
    for (page, label, names) in PLACEHOLDERS {
        if let Some(Node::Text(text)) = interface.get(page).and_then(|page| page.get(label)) {
            for name in names.split(' ').filter(|name| !holds(text, name)) {
                let page = N::key(path, page);
                at.problem(&N::key(&page, label), || format!("the placeholder {{{name}}} is missing"));
            }
        }
    }
}

/// Whether a placeholder of that name stands in a text.
fn holds(text: &str, name: &str) -> bool {
    text.split('{').skip(1).any(|rest| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with('}')))
}
