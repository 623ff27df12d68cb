//! Whether the document's own tests test what its author changed.

use super::{Author, Warnings};
use crate::diagnostics::{Words, clip};
use crate::step::Step;
use guide::content::{Change, Node, Perspective};
use guide::decision::{Answers, exits_opened_by};

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    if author.checked.scenarios.is_empty() {
        let is_own = author.own.get("scenarios").is_some() || author.base.is_none();
        let words = Words::new("no-scenarios", "nothing tests this document, since it has no scenarios");
        let right = "give answers with the recommendation that they must lead to";
        warnings.at(if is_own { &["scenarios"] } else { &[] }, words.right(right));
        return;
    }
    let part = |name: &str| author.own.get(name).map_or(&[][..], Node::entries).iter();
    for (id, _) in part("questions").filter(|(id, question)| *question != Node::Null && !is_only_translated(author, id))
    {
        check_question(author, id, warnings);
    }
    if author.base.is_none() {
        return;
    }
    for perspective in Perspective::ALL {
        let exits = author.own.get("exits").and_then(|exits| exits.get(perspective.word()));
        for (id, exit) in exits.map_or(&[][..], Node::entries) {
            let is_text =
                exit.entries().iter().all(|(key, _)| !["when", "unless", "leads", "order"].contains(&key.as_str()));
            if *exit != Node::Null && !is_text {
                check_exit(author, *perspective, id, warnings);
            }
        }
    }
}

/// Whether a question only says the same in another language: whether it is tested is told of the base.
fn is_only_translated(author: &Author<'_>, id: &str) -> bool {
    let is_in = |change: &&Change| change.steps.iter().map(|(key, _)| key.as_str()).take(2).eq(["questions", id]);
    author.is_translation() && author.checked.changed.iter().filter(is_in).all(|change| author.translates(change))
}

fn check_question(author: &Author<'_>, id: &str, warnings: &mut Warnings) {
    let Some(question) = author.checked.content.questions.get(&id.into()) else { return };
    let is_answered = author.checked.scenarios.entries().any(|it| it.answers.0.iter().any(|(q, _)| q.as_str() == id));
    if !is_answered {
        let cause = format!("no scenario answers “{}”, so that none tests it", clip(&question.label));
        warnings.at(&["questions", id], Words::new("untested-question", cause).right("add one that does"));
    }
}

fn check_exit(author: &Author<'_>, perspective: Perspective, id: &str, warnings: &mut Warnings) {
    let content = &author.checked.content;
    let Some(exit) = content.exits.of(perspective).get(&id.into()) else { return };
    let mut scenarios = author.checked.scenarios.entries().filter(|it| it.perspective == perspective);
    let is_tested = scenarios
        .any(|scenario| exits_opened_by(content, &Answers::from(scenario)).iter().any(|exit| exit.id.as_str() == id));
    if !is_tested {
        let cause = format!("no scenario opens the exit “{}”, so that none tests it", clip(&exit.headline));
        let steps = ["exits", perspective.word(), id].map(|key| Step::Key(key.to_owned()));
        warnings.add(&steps, Words::new("untested-exit", cause).right("add one that does"));
    }
}
