//! What a schema cannot say: that the parts of a document agree with each other.

mod conditions;

use self::conditions::Known;
use super::counted::Category;
use super::diagnostics::{Diagnostics, Fault};
use super::document::Content;
use super::enums::Perspective;
use super::ids::QuestionId;
use super::node::Node;
use super::outcome::{Action, Guidance};
use super::placeholders::{PLACEHOLDERS, placeholders};
use super::questions::{Asked, Exit, Question};

/// The most choices of one question.
const MAX_CHOICES: usize = 10;

/// Reports every fault between the parts of a document.
pub(crate) fn cross_check<D: Diagnostics>(content: &Content, diagnostics: &mut D) {
    let root = D::ROOT;
    let questions = D::key(&root, "questions");
    for (id, question) in content.questions.iter() {
        check_question(question, &D::key(&questions, id.as_str()), diagnostics);
    }
    for perspective in Perspective::ALL {
        if let Some(known) = Known::of(content, *perspective, diagnostics) {
            check_perspective(content, *perspective, &known, diagnostics);
        }
    }
    check_rule(content, &D::key(&root, "rule"), diagnostics);
    let actions = D::key(&root, "actions");
    for (id, action) in content.actions.iter() {
        check_action(action, &D::key(&actions, id.as_str()), diagnostics);
    }
}

/// Reports every text of the interface that lacks a placeholder.
pub(crate) fn check_interface<D: Diagnostics>(node: &Node, diagnostics: &mut D) {
    if let Some(interface) = node.get("interface") {
        check_placeholders(interface, &D::key(&D::ROOT, "interface"), diagnostics);
    }
}

/// Checks what each perspective is asked, and that any is.
fn check_question<D: Diagnostics>(question: &Question, question_path: &D::Path<'_>, diagnostics: &mut D) {
    let perspectives = D::key(question_path, "perspectives");
    let mut is_asked = false;
    for perspective in Perspective::ALL {
        if let Some(asked) = question.perspectives.of(*perspective) {
            is_asked = true;
            let path = D::key(&perspectives, perspective.word());
            let is_weightless = question.weight.is_none() && !diagnostics.is_invalid(&D::key(question_path, "weight"));
            check_choices(asked, is_weightless, &D::key(&path, "choices"), diagnostics);
        }
    }
    if !is_asked {
        diagnostics.report(&perspectives, Fault::NeverAsked);
    }
}

fn check_choices<D: Diagnostics>(asked: &Asked, is_weightless: bool, path: &D::Path<'_>, diagnostics: &mut D) {
    let found = asked.choices.len();
    if !(2..=MAX_CHOICES).contains(&found) {
        diagnostics.report(path, Fault::ChoiceCount { found, max: MAX_CHOICES });
    }
    let mut has_evidence = false;
    for (id, choice) in asked.choices.iter() {
        let path = D::key(path, id.as_str());
        for (name, evidence) in [("coaching", choice.coaching), ("mentoring", choice.mentoring)] {
            // What stands there instead of a number may be meant as evidence.
            has_evidence |= match evidence {
                Some(evidence) => evidence.get() > 0,
                None => diagnostics.is_invalid(&D::key(&path, name)),
            };
        }
    }
    match (is_weightless, has_evidence) {
        (false, false) if found > 0 => diagnostics.report(path, Fault::NoEvidence),
        (true, true) => diagnostics.report(path, Fault::EvidenceWithoutWeight),
        _ => {}
    }
}

/// Checks the conditions of one perspective: of follow-ups, exits, advice and variants.
fn check_perspective<D: Diagnostics>(
    content: &Content,
    perspective: Perspective,
    known: &Known<'_>,
    diagnostics: &mut D,
) {
    let root = D::ROOT;
    let word = perspective.word();
    let questions = D::key(&root, "questions");
    for (id, question) in content.questions.iter() {
        if let Some(Asked { after: Some(after), .. }) = question.perspectives.of(perspective) {
            let path = D::key(&questions, id.as_str());
            let path = D::key(&path, "perspectives");
            let path = D::key(&path, word);
            let path = D::key(&path, "after");
            known.check(after, &path, diagnostics);
            known.check_order(after, id.as_str(), &path, diagnostics);
        }
    }
    let exits = D::key(&root, "exits");
    let exits = D::key(&exits, word);
    for (id, exit) in content.exits.of(perspective).iter() {
        check_exit(content, perspective, exit, known, &D::key(&exits, id.as_str()), diagnostics);
    }
    let helps = D::key(&root, "helps");
    for (id, help) in content.helps.iter() {
        if let Some(text) = help.perspectives.of(perspective) {
            let path = D::key(&helps, id.as_str());
            let path = D::key(&path, "perspectives");
            let path = D::key(&path, word);
            known.check_lists([Some(&text.steps), Some(&text.ask), Some(&text.signals)], &path, diagnostics);
            known.check_message(text.message.as_deref(), &path, diagnostics);
        }
    }
    let outcomes = D::key(&root, "outcomes");
    for (name, outcome) in content.outcomes.with_guidance() {
        let path = D::key(&outcomes, name);
        let path = D::key(&path, "perspectives");
        let path = D::key(&path, word);
        check_guidance(outcome.perspectives.of(perspective), known, &path, diagnostics);
    }
}

fn check_exit<D: Diagnostics>(
    content: &Content,
    perspective: Perspective,
    exit: &Exit,
    known: &Known<'_>,
    path: &D::Path<'_>,
    diagnostics: &mut D,
) {
    known.check_required(&exit.when, &D::key(path, "when"), diagnostics);
    if let Some(unless) = &exit.unless {
        known.check(unless, &D::key(path, "unless"), diagnostics);
    }
    let own = [exit.steps.as_ref(), exit.ask.as_ref(), exit.signals.as_ref()];
    known.check_lists(own, path, diagnostics);
    known.check_message(exit.message.as_deref(), path, diagnostics);
    let has_own = ["steps", "ask", "signals"]
        .into_iter()
        .zip(own)
        .all(|(name, list)| list.is_some() || diagnostics.is_invalid(&D::key(path, name)));
    let has_text = content.helps.get(&exit.help).is_none_or(|help| {
        let root = D::ROOT;
        let path = D::key(&root, "helps");
        let path = D::key(&path, exit.help.as_str());
        let path = D::key(&path, "perspectives");
        let is_invalid = diagnostics.is_invalid(&D::key(&path, perspective.word()));
        is_invalid || help.perspectives.of(perspective).is_some()
    });
    if !has_own && !has_text {
        diagnostics.report(&D::key(path, "help"), Fault::HelpWithoutText(perspective));
    }
}

fn check_guidance<D: Diagnostics>(guidance: &Guidance, known: &Known<'_>, path: &D::Path<'_>, diagnostics: &mut D) {
    known.check_lists([Some(&guidance.steps), Some(&guidance.ask), Some(&guidance.signals)], path, diagnostics);
    known.check_message(guidance.message.as_deref(), path, diagnostics);
    let variants = D::key(path, "variants");
    for (id, variant) in guidance.variants.iter().flat_map(|variants| variants.iter()) {
        let path = D::key(&variants, id.as_str());
        known.check_required(&variant.when, &D::key(&path, "when"), diagnostics);
        known.check_lists([Some(&variant.steps), Some(&variant.ask), Some(&variant.signals)], &path, diagnostics);
        known.check_message(variant.message.as_deref(), &path, diagnostics);
    }
}

fn check_rule<D: Diagnostics>(content: &Content, rule: &D::Path<'_>, diagnostics: &mut D) {
    let thresholds = &content.rule;
    let [weak, strong, minimum] = [thresholds.weak.get(), thresholds.strong.get(), thresholds.minimum.get()];
    if weak > strong && !diagnostics.is_invalid(&D::key(rule, "strong")) {
        diagnostics.report(&D::key(rule, "weak"), Fault::WeakAboveStrong { weak, strong });
    }
    if thresholds.clear.get() <= 50 {
        diagnostics.report(&D::key(rule, "clear"), Fault::NoMajority { clear: thresholds.clear.get() });
    }
    let root = D::ROOT;
    let questions = D::key(&root, "questions");
    if diagnostics.is_invalid(&questions) {
        return;
    }
    let is_scored = |id: &QuestionId, question: &Question, diagnostics: &D| {
        question.weight.is_some() || diagnostics.is_invalid(&D::key(&D::key(&questions, id.as_str()), "weight"))
    };
    let scored = content.questions.iter().filter(|(id, question)| is_scored(id, question, diagnostics));
    let scored: Vec<(&QuestionId, &Question)> = scored.collect();
    if !scored.iter().any(|(id, _)| **id == thresholds.priority) {
        let known: Vec<&str> = scored.iter().map(|(id, _)| id.as_str()).collect();
        let fault =
            Fault::UnknownReference { id: thresholds.priority.as_str(), target: "scored question", known: &known };
        diagnostics.report(&D::key(rule, "priority"), fault);
    }
    for perspective in Perspective::ALL {
        let asked = scored.iter().filter(|(id, question)| {
            let path = D::key(&questions, id.as_str());
            let path = D::key(&path, "perspectives");
            let path = D::key(&path, perspective.word());
            question.perspectives.of(*perspective).is_some() || diagnostics.is_invalid(&path)
        });
        let questions = asked.count();
        if usize::from(minimum) > questions {
            let fault = Fault::MinimumAboveQuestions { minimum, perspective: *perspective, questions };
            diagnostics.report(&D::key(rule, "minimum"), fault);
        }
    }
}

fn check_action<D: Diagnostics>(action: &Action, path: &D::Path<'_>, diagnostics: &mut D) {
    if action.outcomes.is_empty() {
        diagnostics.report(&D::key(path, "outcomes"), Fault::NoOutcomes);
    }
    if action.perspectives.as_ref().is_some_and(Vec::is_empty) {
        diagnostics.report(&D::key(path, "perspectives"), Fault::NoPerspectives);
    }
}

fn check_placeholders<D: Diagnostics>(interface: &Node, path: &D::Path<'_>, diagnostics: &mut D) {
    for (page, label, names) in PLACEHOLDERS {
        let Some(node) = interface.get(page).and_then(|page| page.get(label)) else { continue };
        let page = D::key(path, page);
        let path = D::key(&page, label);
        check_text(node, names, &path, diagnostics);
        // A text for each perspective, or for each category of numbers: "one thing" need not say its number.
        for (key, text) in node.entries() {
            let is_unsaid = Category::from_word(key).is_some_and(Category::may_be_unsaid);
            let names = if is_unsaid { names.split_once(' ').map_or("", |(_, others)| others) } else { names };
            check_text(text, names, &D::key(&path, key), diagnostics);
        }
    }
}

fn check_text<D: Diagnostics>(text: &Node, names: &'static str, path: &D::Path<'_>, diagnostics: &mut D) {
    let Some(text) = text.as_text() else { return };
    for name in names.split(' ').filter(|name| !name.is_empty() && !placeholders(text).any(|known| known == *name)) {
        diagnostics.report(path, Fault::MissingPlaceholder(name));
    }
}
