//! The questions and the exits.

use super::{Block, section, table};
use crate::words::{evidence_words, weight_words, word};
use guide::content::{Alternative, Asked, Choice, Conditions, Content, Perspective, Question, QuestionId};

pub(super) fn questions(content: &Content) -> Vec<Block> {
    let mut blocks = vec![section("Questions")];
    for (id, question) in content.questions.iter() {
        blocks.push(Block::Entry(question.label.clone()));
        blocks.push(Block::Words(counts(content, id, question)));
        for perspective in Perspective::ALL {
            if let Some(asked) = question.perspectives.of(*perspective) {
                blocks.push(Block::Part(asker(content, *perspective)));
                blocks.extend(wording(content, question, asked, *perspective));
            }
        }
    }
    blocks
}

/// How a perspective is told from the others.
pub(super) fn asker(content: &Content, perspective: Perspective) -> String {
    format!("“{}”", content.perspectives.of(perspective).label)
}

fn counts(content: &Content, id: &QuestionId, question: &Question) -> String {
    let weight = question.weight.map_or(0, |weight| u64::from(weight.get()));
    let mut words = match weight {
        0 => "Its answers are not counted; they serve to ask further questions or to lead elsewhere.".to_owned(),
        weight => format!("Its answers count {}.", weight_words(weight)),
    };
    if *id == content.rule.priority {
        words.push_str(" It decides where the two needs are close.");
    }
    words
}

fn wording(content: &Content, question: &Question, asked: &Asked, perspective: Perspective) -> Vec<Block> {
    let after = asked
        .after
        .as_ref()
        .map(|after| Block::Words(format!("Asked only after {}.", conditions(content, after, perspective, " and "))));
    let rows = asked.choices.entries().map(|choice| {
        let private = if choice.is_sensitive() { " (private)" } else { "" };
        [format!("{}{private}", choice.text), evidence(question, choice)]
    });
    let rows = rows.collect();
    let first = [Block::Words(asked.prompt.clone()), Block::Words(format!("Why it is asked: {}", asked.why))];
    first.into_iter().chain(after).chain([table(["Answer", "What it says"], rows)]).collect()
}

/// What a choice says, in words, with its points.
fn evidence(question: &Question, choice: &Choice) -> String {
    let Some(weight) = question.weight else { return "not counted".to_owned() };
    let said: Vec<String> = Alternative::ALL
        .iter()
        .filter(|alternative| choice.evidence(**alternative) > 0)
        .map(|alternative| {
            let evidence = choice.evidence(*alternative);
            let points = evidence * u32::from(weight.get());
            let unit = if points == 1 { "point" } else { "points" };
            format!("{} ({points} {unit})", evidence_words(evidence.into(), *alternative))
        })
        .collect();
    if said.is_empty() { "says nothing".to_owned() } else { said.join("; ") }
}

/// Conditions in the words of questions and answers.
fn conditions(content: &Content, conditions: &Conditions, perspective: Perspective, joined: &str) -> String {
    let words = conditions.iter().map(|(id, choices)| {
        let question = content.questions.get(id);
        let label = question.map_or_else(|| id.as_str().to_owned(), |question| question.label.clone());
        let asked = question.and_then(|question| question.perspectives.of(perspective).as_ref());
        let texts: Vec<String> = choices
            .iter()
            .map(|choice| {
                let known = asked.and_then(|asked| asked.choices.get(choice));
                format!("“{}”", known.map_or_else(|| choice.as_str(), |choice| choice.text.as_str()))
            })
            .collect();
        format!("{label}: {}", texts.join(" or "))
    });
    words.collect::<Vec<_>>().join(joined)
}

pub(super) fn exits(content: &Content) -> Vec<Block> {
    let mut blocks = vec![
        section("What comes before a recommendation"),
        Block::Words(
            "They are tried in this order, before anything is counted. The first that applies decides.".to_owned(),
        ),
    ];
    for perspective in Perspective::ALL {
        let exits = content.exits.of(*perspective);
        if exits.is_empty() {
            continue;
        }
        blocks.push(Block::Entry(asker(content, *perspective)));
        for exit in exits.entries() {
            blocks.push(Block::Part(exit.headline.clone()));
            let mut said = vec![
                format!("After {}", conditions(content, &exit.when, *perspective, " and ")),
                format!("Leads to {}", word(exit.leads.word())),
            ];
            if let Some(unless) = &exit.unless {
                said.push(format!("Not after {}", conditions(content, unless, *perspective, " or ")));
            }
            said.extend(content.helps.get(&exit.help).map(|help| format!("Help: {}", help.name)));
            if exit.at_once == Some(true) {
                said.push("Shown at once, right after that answer".to_owned());
            }
            blocks.push(Block::Words(exit.summary.clone()));
            blocks.push(Block::List(said));
        }
    }
    blocks
}
