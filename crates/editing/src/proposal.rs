//! A scenario for what no scenario tests, filled in, so that its author has only to agree.

use crate::draft::Draft;
use crate::history::Edit;
use crate::samples;
use crate::saved::save_scenario;
use authoring::{Finding, Step};
use guide::content::{Content, EntryId, Exit, Perspective, QuestionId};
use guide::decision::{Answers, asked_question, questions, recommend};

/// A scenario that tests what no other one does.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Adds it.
    pub edit: Edit,
    /// The situation in a line.
    pub title: String,
    /// Who asks.
    pub person: Perspective,
    /// Questions with the answers that are given.
    pub answers: Vec<(String, String)>,
    /// The recommendation that they lead to, as the page names it.
    pub gives: String,
}

/// The scenario for a finding that says that none tests a question or an exit: of an exit, the answers that open it; of a
/// question, those of an exit that it leads to, or else as few as give a result.
#[must_use]
pub fn propose_scenario(draft: &Draft, content: &Content, finding: &Finding) -> Option<Proposal> {
    let (person, answers, told) = match (finding.code, finding.steps.as_slice()) {
        ("untested-exit", [_, Step::Key(person), Step::Key(id)]) => {
            let person = Perspective::from_word(person)?;
            let id = EntryId::from(id.as_str());
            let exit = content.exits.of(person).get(&id)?;
            (person, samples::opening(content, person, &id)?, told_of(exit))
        }
        ("untested-question", [_, Step::Key(id)]) => {
            let id = QuestionId::from(id.as_str());
            let asked = |person: &&Perspective| asked_question(content, **person, &id).is_some();
            let people = || Perspective::ALL.iter().filter(asked).copied();
            let led = people().find_map(|person| led(content, person, &id));
            let asked = || people().find_map(|person| Some((person, samples::answering(content, person, &id)?)));
            led.or_else(|| asked().map(|(person, answers)| (person, answers, vec![id.clone()])))?
        }
        _ => return None,
    };
    let said = |question: &QuestionId| {
        let asked = asked_question(content, person, question)?;
        let choice = asked.choice(answers.to(question)??)?;
        Some((asked.prompt().to_owned(), choice.text.clone()))
    };
    let title: Vec<String> =
        told.iter().filter_map(said).map(|(prompt, answer)| format!("{prompt} {answer}")).collect();
    let title = title.join(" – ");
    let (edit, _) = save_scenario(draft, content, &answers, &title);
    let edit = Edit { label: format!("Add the scenario “{title}”"), ..edit };
    let given = questions(content, person).into_iter().filter_map(|question| said(question.id)).collect();
    let gives = content.outcomes.name(recommend(content, &answers).0).clone();
    Some(Proposal { edit, title, person, answers: given, gives })
}

/// The questions whose answers open an exit.
fn told_of(exit: &Exit) -> Vec<QuestionId> {
    exit.when.iter().map(|(question, _)| question.clone()).collect()
}

/// Answers that open an exit to which an answer of a question leads.
fn led(
    content: &Content,
    person: Perspective,
    question: &QuestionId,
) -> Option<(Perspective, Answers, Vec<QuestionId>)> {
    let leads = |(_, exit): &(&EntryId, &Exit)| exit.when.iter().any(|(id, _)| id == question);
    let mut exits = content.exits.of(person).iter().filter(leads);
    exits.find_map(|(id, exit)| Some((person, samples::opening(content, person, id)?, told_of(exit))))
}
