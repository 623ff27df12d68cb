//! Exits that decide for nobody, or for hardly anybody.

use super::{Author, Warnings};
use crate::diagnostics::Words;
use analysis::{Analysis, Count};
use guide::content::{Exit, Node};

/// The least share of the answer sets that open an own exit in which it decides, in percent.
const LEAST: u32 = 10;

pub(super) fn check(author: &Author<'_>, analysis: &Analysis, warnings: &mut Warnings) {
    let person = analysis.perspective;
    let exits = author.checked.content.exits.of(person).entries().zip(&analysis.exits);
    for (exit, analysed) in exits {
        let id = analysed.exit.as_str();
        let keys = ["exits", person.word(), id];
        if analysed.decides.is_zero() {
            let cause =
                "no answers lead here: an exit before it is always open as well, or its conditions exclude each other";
            warnings.at(&keys, Words::new("unreachable-exit", cause).right("move it up, or take it out"));
            continue;
        }
        let opening = opening(exit, analysis).filter(|_| is_new(author, person.word(), id));
        let Some(share) = opening.map(|opening| analysed.decides.share(opening, 100)).filter(|it| *it < LEAST) else {
            continue;
        };
        let share = if share == 0 { "less than 1 %".to_owned() } else { format!("{share} %") };
        let cause = format!("it decides in {share} of the answer sets that open it: in all others, exits before it do");
        warnings.at(&keys, Words::new("seldom-exit", cause).right("move it up"));
    }
}

/// The answer sets that open an exit, where one question alone does: those with one of its answers.
fn opening(exit: &Exit, analysis: &Analysis) -> Option<Count> {
    let mut conditions = exit.when.iter();
    let (id, opens) = conditions.next().filter(|_| exit.unless.is_none())?;
    let question = analysis.questions.iter().find(|it| it.question == *id)?;
    let leads = question.choices.iter().filter(|it| it.choice.as_ref().is_some_and(|choice| opens.contains(choice)));
    conditions.next().is_none().then(|| leads.map(|choice| choice.outcomes.all()).sum())
}

/// Whether the author added an exit to those of the base.
fn is_new(author: &Author<'_>, person: &str, id: &str) -> bool {
    let of = |node: &'_ Node| node.get("exits").and_then(|exits| exits.get(person)?.get(id)).is_some();
    author.base.is_some_and(|base| !of(base)) && of(author.own)
}
