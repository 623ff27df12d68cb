//! What the shapes alone cannot say: that ids lead somewhere and that the numbers make sense together.

use super::document::Content;
use super::guide::{Asked, Gate, Precondition, Question};
use super::ids::QuestionId;
use super::interface::PLACEHOLDERS;
use super::node::Node;
use super::outcome::Action;
use super::path::Path;
use super::read::Reader;
use super::scenario::GivenAnswers;
use super::values::Perspective;

/// The most choices of one question.
const MAX_CHOICES: usize = 8;

/// Notes every problem that lies between the parts of a document.
pub(crate) fn check(content: &Content, node: &Node, at: &mut Reader<'_>) {
    for (id, question) in content.questions.iter() {
        let path = Path::Key(&Path::Key(&Path::Whole, "questions"), id.as_str());
        if content.preconditions.get(id).is_some() {
            at.problem(&path, "a precondition has the same id; an answer could not tell them apart");
        }
        check_question(question, &path, at);
    }
    for (id, precondition) in content.preconditions.iter() {
        check_precondition(precondition, &Path::Key(&Path::Key(&Path::Whole, "preconditions"), id.as_str()), at);
    }
    check_rule(content, &Path::Key(&Path::Whole, "rule"), at);
    for (id, scenario) in content.scenarios.iter() {
        let path = Path::Key(&Path::Key(&Path::Whole, "scenarios"), id.as_str());
        let matters = scenario.matters.as_deref().unwrap_or_default();
        check_answers(content, scenario.perspective, &scenario.answers, matters, &path, at);
    }
    for (id, action) in content.actions.iter() {
        check_action(action, &Path::Key(&Path::Key(&Path::Whole, "actions"), id.as_str()), at);
    }
    if let Some(interface) = node.get("interface") {
        check_placeholders(interface, &Path::Key(&Path::Whole, "interface"), at);
    }
}

fn check_question(question: &Question, path: &Path<'_>, at: &mut Reader<'_>) {
    let perspectives = path.key("perspectives");
    let mut is_asked = false;
    for perspective in Perspective::ALL {
        if let Some(asked) = question.perspectives.of(*perspective) {
            is_asked = true;
            check_asked(asked, &perspectives.key(perspective.word()).key("choices"), at);
        }
    }
    check_is_asked(is_asked, &perspectives, at);
}

fn check_asked(asked: &Asked, choices: &Path<'_>, at: &mut Reader<'_>) {
    check_count(asked.choices.len(), choices, at);
    if !asked.choices.is_empty() && asked.choices.entries().all(|c| c.coaching.get() + c.mentoring.get() == 0) {
        at.problem(choices, "no choice gives evidence, so that the question decides nothing");
    }
}

fn check_precondition(precondition: &Precondition, path: &Path<'_>, at: &mut Reader<'_>) {
    let perspectives = path.key("perspectives");
    let mut is_asked = false;
    for perspective in Perspective::ALL {
        if let Some(gate) = precondition.perspectives.of(*perspective) {
            is_asked = true;
            check_gate(gate, &perspectives.key(perspective.word()).key("choices"), at);
        }
    }
    check_is_asked(is_asked, &perspectives, at);
}

fn check_gate(gate: &Gate, choices: &Path<'_>, at: &mut Reader<'_>) {
    check_count(gate.choices.len(), choices, at);
    let mut is_way = gate.choices.is_empty();
    for (id, choice) in gate.choices.iter() {
        let advice = Path::Key(&choices.key(id.as_str()), "advice");
        match (choice.leads, &choice.advice) {
            (Some(lead), None) => {
                at.problem(&advice, &format!("missing; a choice that leads to {} says what to do", lead.word()));
            }
            (None, Some(_)) => {
                at.problem(&advice, "never shown, since the choice leads nowhere; give \"leads\" too");
            }
            _ => {}
        }
        is_way |= choice.leads.is_none();
    }
    if !is_way {
        at.problem(
            choices,
            "every choice leads away, so that nobody can be recommended anything; let one lead nowhere",
        );
    }
}

fn check_is_asked(is_asked: bool, perspectives: &Path<'_>, at: &mut Reader<'_>) {
    if !is_asked {
        at.problem(perspectives, "asked of no perspective; give at least one");
    }
}

fn check_count(count: usize, choices: &Path<'_>, at: &mut Reader<'_>) {
    if !(2..=MAX_CHOICES).contains(&count) {
        at.problem(choices, &format!("expected 2 to {MAX_CHOICES} choices, found {count}"));
    }
}

fn check_rule(content: &Content, rule: &Path<'_>, at: &mut Reader<'_>) {
    let thresholds = &content.rule;
    let [weak, strong, minimum] =
        [thresholds.weak.get(), thresholds.strong.get(), thresholds.minimum.get()].map(usize::from);
    if weak > strong && !at.is_blank(&rule.key("strong")) {
        at.problem(
            &rule.key("weak"),
            &format!("{weak} is more than strong ({strong}); a need would be weak and strong at once"),
        );
    }
    if at.is_blank(&Path::Key(&Path::Whole, "questions")) {
        return;
    }
    for perspective in Perspective::ALL {
        let asked = content.questions.entries().filter(|q| q.perspectives.of(*perspective).is_some()).count();
        if minimum > asked {
            let word = perspective.word();
            at.problem(
                &rule.key("minimum"),
                &format!("{minimum} answers are required, but a {word} is asked {asked} questions"),
            );
        }
    }
}

/// Notes the answers and marks that do not fit the perspective from which they are given.
pub(crate) fn check_answers(
    content: &Content,
    perspective: Perspective,
    answers: &GivenAnswers,
    matters: &[QuestionId],
    path: &Path<'_>,
    at: &mut Reader<'_>,
) {
    if at.is_blank(&path.key("perspective")) {
        return;
    }
    let word = perspective.word();
    let mut known: Vec<(&str, Vec<&str>)> = Vec::new();
    for (id, precondition) in content.preconditions.iter() {
        if let Some(gate) = precondition.perspectives.of(perspective) {
            known.push((id.as_str(), gate.choices.ids().map(AsRef::as_ref).collect()));
        }
    }
    let gates = known.len();
    for (id, question) in content.questions.iter() {
        if let Some(asked) = question.perspectives.of(perspective) {
            known.push((id.as_str(), asked.choices.ids().map(AsRef::as_ref).collect()));
        }
    }
    let ids: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
    for (question, choice) in &answers.0 {
        let path = Path::Key(&path.key("answers"), question.as_str());
        match (known.iter().find(|(id, _)| *id == question.as_str()), choice) {
            (None, _) => at.refer(&path, question.as_str(), &format!("question that a {word} is asked"), &ids),
            // A question without any choice has been noted already.
            (Some((_, choices)), Some(choice)) if !choices.is_empty() => {
                at.refer(&path, choice.as_str(), "choice of this question", choices);
            }
            _ => {}
        }
    }
    let scored = ids.get(gates..).unwrap_or_default();
    for (index, question) in matters.iter().enumerate() {
        let path = Path::Item(&path.key("matters"), index);
        at.refer(&path, question.as_str(), &format!("scored question that a {word} is asked"), scored);
    }
}

fn check_action(action: &Action, path: &Path<'_>, at: &mut Reader<'_>) {
    if action.outcomes.is_empty() {
        at.problem(&path.key("outcomes"), "empty, so that the link is never offered; name at least one recommendation");
    }
    if action.perspectives.as_ref().is_some_and(Vec::is_empty) {
        at.problem(
            &path.key("perspectives"),
            "empty, so that the link is never offered; leave it out to offer it to all",
        );
    }
}

fn check_placeholders(interface: &Node, path: &Path<'_>, at: &mut Reader<'_>) {
    for (page, label, names) in PLACEHOLDERS {
        if let Some(Node::Text(text)) = interface.get(page).and_then(|page| page.get(label)) {
            for name in names.split(' ').filter(|name| !holds(text, name)) {
                at.problem(&path.key(page).key(label), &format!("the placeholder {{{name}}} is missing"));
            }
        }
    }
}

/// Whether a placeholder of that name stands in a text.
fn holds(text: &str, name: &str) -> bool {
    text.split('{').skip(1).any(|rest| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with('}')))
}
