//! Texts that count: whether they have the forms that the language needs.

use super::{Author, Warnings};
use crate::diagnostics::Words;
use crate::step::Step;
use grammar::some;
use guide::content::{Category, Node, PLACEHOLDERS, placeholders};

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let lang = author.checked.content.lang.as_str();
    let needed = grammar::categories(lang);
    let label = |node: &'_ Node, page, label| node.get("interface")?.get(page)?.get(label).cloned();
    for (page, name, names) in PLACEHOLDERS {
        let (Some(own), Some(whole)) = (label(author.own, page, name), label(author.checked.node(), page, name)) else {
            continue;
        };
        let forms: Vec<(Category, &str)> = own
            .entries()
            .iter()
            .filter_map(|(word, form)| Some((Category::from_word(word)?, form.as_text()?)))
            .collect();
        if forms.is_empty() {
            continue;
        }
        let steps = ["interface", page, name].map(|key| Step::Key(key.to_owned()));
        let missing: Vec<String> = needed
            .iter()
            .filter(|(category, numbers)| !numbers.is_empty() && whole.get(category.word()).is_none_or(is_gone))
            .map(|(category, numbers)| format!("\"{}\" for {}", category.word(), some(numbers)))
            .collect();
        if !missing.is_empty() {
            let cause = format!("the language \"{lang}\" also needs {}", missing.join(", and "));
            warnings.add(&steps, Words::new("missing-form", cause).right("until it is there, \"other\" is shown"));
        }
        let count = names.split(' ').next().unwrap_or_default();
        for (category, form) in forms {
            let numbers = needed.iter().find(|(known, _)| *known == category).map(|(_, numbers)| numbers.as_slice());
            let words = match numbers {
                None => {
                    let cause = format!("the language \"{lang}\" has no numbers for \"{}\"", category.word());
                    Words::new("idle-form", cause).right("take it out")
                }
                Some(numbers) if numbers.len() > 1 && !placeholders(form).any(|known| known == count) => {
                    let cause = format!("\"{}\" is for {}, and does not say which", category.word(), some(numbers));
                    Words::new("form-without-number", cause).right(format!("put {{{count}}} into it"))
                }
                Some(_) => continue,
            };
            let mut steps = steps.to_vec();
            steps.push(Step::Key(category.word().to_owned()));
            warnings.add(&steps, words);
        }
    }
}

fn is_gone(form: &Node) -> bool {
    *form == Node::Null
}
