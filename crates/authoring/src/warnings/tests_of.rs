//! Whether the document's own tests test what its author changed.

use super::{Author, Warnings};
use crate::diagnostics::{Words, clip};
use guide::content::{Change, Exit, Node, Perspective, Question};
use guide::decision::{Answers, OpenExit, exits_opened_by};

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    if author.checked.scenarios.is_empty() {
        let is_own = author.own.get("scenarios").is_some() || author.base.is_none();
        let words = Words::new("no-scenarios", "nothing tests this document, since it has no scenarios");
        let right = "give answers with the recommendation that they must lead to";
        warnings.at(if is_own { &["scenarios"] } else { &[] }, words.right(right));
        return;
    }
    let (questions, exits) = (untested_questions(author), untested_exits(author));
    // The scenario that opens an exit answers the questions that it asks for: both are told as one.
    let asked_by = |exit: &Exit| {
        let is_asked = |(id, _): &&(&str, &Question)| exit.when.iter().any(|(question, _)| question.as_str() == *id);
        questions.iter().filter(is_asked).map(|(id, question)| (*id, question.label.as_str())).collect::<Vec<_>>()
    };
    for (id, question) in &questions {
        if !exits.iter().any(|(_, _, exit)| asked_by(exit).iter().any(|(asked, _)| asked == id)) {
            let cause = format!("no scenario answers “{}”, so that none tests it", clip(&question.label));
            warnings.at(&["questions", id], Words::new("untested-question", cause).right("add one that does"));
        }
    }
    for (perspective, id, exit) in &exits {
        let asked: Vec<String> = asked_by(exit).iter().map(|(_, label)| format!("“{}”", clip(label))).collect();
        let exit = clip(&exit.headline);
        let cause = match asked.join(" or ") {
            asked if asked.is_empty() => format!("no scenario opens the exit “{exit}”, so that none tests it"),
            asked => format!("no scenario opens the exit “{exit}” or answers {asked}, so that none tests them"),
        };
        warnings.at(&["exits", perspective.word(), id], Words::new("untested-exit", cause).right("add one that does"));
    }
}

/// Whether a question only says the same in another language: whether it is tested is told of the base.
fn is_only_translated(author: &Author<'_>, id: &str) -> bool {
    let is_in = |change: &&Change| change.steps.iter().map(|(key, _)| key.as_str()).take(2).eq(["questions", id]);
    author.is_translation() && author.checked.changed.iter().filter(is_in).all(|change| author.translates(change))
}

/// The questions of the author to which no scenario has an answer.
fn untested_questions<'a>(author: &Author<'a>) -> Vec<(&'a str, &'a Question)> {
    let own = author.own.get("questions").map_or(&[][..], Node::entries).iter();
    let own = own.filter(|(id, question)| *question != Node::Null && !is_only_translated(author, id));
    let known =
        own.filter_map(|(id, _)| Some((id.as_str(), author.checked.content.questions.get(&id.as_str().into())?)));
    let is_answered =
        |id: &str| author.checked.scenarios.entries().any(|it| it.answers.0.iter().any(|(q, _)| q.as_str() == id));
    known.filter(|(id, _)| !is_answered(id)).collect()
}

/// The exits of an overlay that no scenario opens.
fn untested_exits<'a>(author: &Author<'a>) -> Vec<(Perspective, &'a str, &'a Exit)> {
    let content = &author.checked.content;
    let mut found = Vec::new();
    for perspective in Perspective::ALL.iter().filter(|_| author.base.is_some()) {
        let own = author.own.get("exits").and_then(|exits| exits.get(perspective.word()));
        for (id, exit) in own.map_or(&[][..], Node::entries) {
            let is_text =
                exit.entries().iter().all(|(key, _)| !["when", "unless", "leads", "order"].contains(&key.as_str()));
            let known = content.exits.of(*perspective).get(&id.as_str().into());
            let Some(known) = known.filter(|_| *exit != Node::Null && !is_text) else { continue };
            let mut scenarios = author.checked.scenarios.entries().filter(|it| it.perspective == *perspective);
            let opens = |exits: &[OpenExit]| exits.iter().any(|exit| exit.id.as_str() == id);
            if !scenarios.any(|it| opens(&exits_opened_by(content, &Answers::from(it)))) {
                found.push((*perspective, id.as_str(), known));
            }
        }
    }
    found
}
