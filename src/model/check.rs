//! What the types alone cannot say: that ids lead somewhere and that the numbers make sense together.

use super::catalogue::Catalogue;
use super::document::{Content, Source};
use super::guide::{Asked, Gate};
use super::ids::{ChoiceId, QuestionId, SourceId};
use super::interface::PLACEHOLDERS;
use super::node::Node;
use super::outcome::Action;
use super::problem::{clip, hint};
use super::read::{MAX_ENTRIES, Reader};
use super::scenario::GivenAnswers;
use super::values::Perspective;

/// Notes every problem that lies between the parts of a document.
pub(crate) fn check(content: &Content, node: &Node, at: &mut Reader) {
    let no_criteria = at.is_blank("criteria");
    at.under("questions", |at| questions(content, no_criteria, at));
    at.under("preconditions", |at| preconditions(content, at));
    let no_questions = at.is_blank("questions");
    at.under("rule", |at| {
        strengths(content, at);
        if !no_questions {
            minimum(content, at);
        }
    });
    at.under("scenarios", |at| {
        for (id, scenario) in content.scenarios.iter() {
            at.under(id.as_str(), |at| {
                let matters = scenario.matters.as_deref().unwrap_or_default();
                check_answers(content, scenario.perspective, &scenario.answers, matters, at);
            });
        }
    });
    at.under("actions", |at| {
        for (id, action) in content.actions.iter() {
            at.under(id.as_str(), |at| check_action(action, at));
        }
    });
    if !at.is_blank("sources") {
        sources(&content.sources, node, at);
    }
    at.under("interface", |at| placeholders(node.get("interface"), at));
}

fn questions(content: &Content, no_criteria: bool, at: &mut Reader) {
    for (id, question) in content.questions.iter() {
        at.under(id.as_str(), |at| {
            if !no_criteria {
                at.under("criterion", |at| {
                    refer(question.criterion.as_str(), "criterion", content.criteria.ids(), at);
                });
            }
            if content.preconditions.get(id).is_some() {
                at.problem("a precondition has the same id; an answer could not tell them apart");
            }
            at.under("perspectives", |at| {
                let asked = for_each_perspective(at, |perspective, at| {
                    let asked = question.perspectives.of(perspective).as_ref()?;
                    check_choices(asked, at);
                    Some(())
                });
                if !asked {
                    at.problem("asked of no perspective; give at least one");
                }
            });
        });
    }
}

fn check_choices(asked: &Asked, at: &mut Reader) {
    at.under("choices", |at| {
        check_count(&asked.choices, at);
        if !asked.choices.is_empty() && asked.choices.entries().all(|c| c.coaching.get() + c.mentoring.get() == 0) {
            at.problem("no choice gives evidence, so that the question decides nothing");
        }
    });
}

fn check_count<T>(choices: &Catalogue<ChoiceId, T>, at: &mut Reader) {
    const MOST: usize = 8;
    if !(2..=MOST).contains(&choices.len()) {
        at.problem(format!("expected 2 to {MOST} choices, found {}", choices.len()));
    }
}

fn preconditions(content: &Content, at: &mut Reader) {
    for (id, precondition) in content.preconditions.iter() {
        at.within(&[id.as_str(), "perspectives"], |at| {
            let asked = for_each_perspective(at, |perspective, at| {
                let gate = precondition.perspectives.of(perspective).as_ref()?;
                at.under("choices", |at| check_gate(gate, at));
                Some(())
            });
            if !asked {
                at.problem("asked of no perspective; give at least one");
            }
        });
    }
}

fn check_gate(gate: &Gate, at: &mut Reader) {
    check_count(&gate.choices, at);
    for (id, choice) in gate.choices.iter() {
        at.under(id.as_str(), |at| match (choice.leads, &choice.advice) {
            (Some(lead), None) => {
                at.under("advice", |at| {
                    at.problem(format!("missing; a choice that leads to {} says what to do", lead.word()))
                });
            }
            (None, Some(_)) => {
                at.under("advice", |at| at.problem("never shown, since the choice leads nowhere; give \"leads\" too"))
            }
            _ => {}
        });
    }
    if !gate.choices.is_empty() && gate.choices.entries().all(|choice| choice.leads.is_some()) {
        at.problem("every choice leads away, so that nobody can be recommended anything; let one lead nowhere");
    }
}

fn strengths(content: &Content, at: &mut Reader) {
    if content.rule.weak > content.rule.strong && !at.is_blank("strong") {
        let (weak, strong) = (content.rule.weak.get(), content.rule.strong.get());
        at.under("weak", |at| {
            at.problem(format!("{weak} is more than strong ({strong}); a need would be weak and strong at once"))
        });
    }
}

fn minimum(content: &Content, at: &mut Reader) {
    for perspective in Perspective::ALL {
        let asked = content.questions.entries().filter(|q| q.perspectives.of(*perspective).is_some()).count();
        if usize::from(content.rule.minimum.get()) > asked {
            let (minimum, word) = (content.rule.minimum.get(), perspective.word());
            at.under("minimum", |at| {
                at.problem(format!("{minimum} answers are required, but a {word} is asked {asked} questions"))
            });
        }
    }
}

/// Notes the answers and marks that do not fit the perspective from which they are given.
pub(crate) fn check_answers(
    content: &Content,
    perspective: Perspective,
    answers: &GivenAnswers,
    matters: &[QuestionId],
    at: &mut Reader,
) {
    if at.is_blank("perspective") {
        return;
    }
    let scored: Vec<(&QuestionId, Vec<&ChoiceId>)> = content
        .questions
        .iter()
        .filter_map(|(id, q)| Some((id, q.perspectives.of(perspective).as_ref()?.choices.ids().collect())))
        .collect();
    let gates = content
        .preconditions
        .iter()
        .filter_map(|(id, p)| Some((id, p.perspectives.of(perspective).as_ref()?.choices.ids().collect())));
    let known: Vec<(&QuestionId, Vec<&ChoiceId>)> = gates.chain(scored.iter().cloned()).collect();
    at.under("answers", |at| {
        let what = format!("question that a {} is asked", perspective.word());
        for (question, choice) in &answers.0 {
            at.under(question.as_str(), |at| match known.iter().find(|(id, _)| *id == question) {
                None => refer(question.as_str(), &what, known.iter().map(|(id, _)| *id), at),
                // A question without any choice has been noted already.
                Some((_, choices)) => {
                    if let Some(choice) = choice.as_ref().filter(|_| !choices.is_empty()) {
                        refer(choice.as_str(), "choice of this question", choices.iter().copied(), at);
                    }
                }
            });
        }
    });
    let what = format!("scored question that a {} is asked", perspective.word());
    at.under("matters", |at| {
        for (index, question) in matters.iter().enumerate() {
            at.item(index, |at| refer(question.as_str(), &what, scored.iter().map(|(id, _)| *id), at));
        }
    });
}

fn check_action(action: &Action, at: &mut Reader) {
    if action.outcomes.is_empty() {
        at.under("outcomes", |at| {
            at.problem("empty, so that the link is never offered; name at least one recommendation")
        });
    }
    if action.perspectives.as_ref().is_some_and(Vec::is_empty) {
        at.under("perspectives", |at| {
            at.problem("empty, so that the link is never offered; leave it out to offer it to all")
        });
    }
}

/// Follows every `sources` list of the document, wherever it stands.
fn sources(known: &Catalogue<SourceId, Source>, node: &Node, at: &mut Reader) {
    let Node::Map(entries) = node else { return };
    for (key, inner) in entries {
        at.under(key, |at| match inner {
            Node::List(ids) if key == "sources" => {
                for (index, id) in ids.iter().take(MAX_ENTRIES).enumerate() {
                    if let Node::Text(id) = id {
                        at.item(index, |at| refer(id, "source", known.ids(), at));
                    }
                }
            }
            inner => sources(known, inner, at),
        });
    }
}

fn placeholders(interface: Option<&Node>, at: &mut Reader) {
    let Some(interface) = interface else { return };
    for (path, names) in PLACEHOLDERS {
        let text = path.iter().try_fold(interface, |node, key| node.get(key));
        if let Some(Node::Text(text)) = text {
            at.within(path, |at| {
                for name in *names {
                    if !text.contains(&format!("{{{name}}}")) {
                        at.problem(format!("the placeholder {{{name}}} is missing"));
                    }
                }
            });
        }
    }
}

/// Notes an id that is not among the known ones; a blank one has been noted already.
fn refer<'a, K: AsRef<str> + 'a>(id: &str, what: &str, known: impl IntoIterator<Item = &'a K>, at: &mut Reader) {
    let known: Vec<&str> = known.into_iter().map(AsRef::as_ref).collect();
    if !id.is_empty() && !known.contains(&id) {
        let hint = hint(id, known);
        at.problem(format!("\"{}\" is no {what}{hint}", clip(id)));
    }
}

/// Visits each perspective under its own key, and says whether any of them had something there.
fn for_each_perspective(at: &mut Reader, mut visit: impl FnMut(Perspective, &mut Reader) -> Option<()>) -> bool {
    Perspective::ALL.iter().filter(|p| at.under(p.word(), |at| visit(**p, at)).is_some()).count() > 0
}
