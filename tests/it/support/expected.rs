//! What the shipped document has to say to answers, looked up once more in its JSON, without the code of the guide.

use super::shipped::EN;
use guide::decision::Answers;
use serde_json::Value;
use std::sync::LazyLock;

/// The shipped document as a tree.
pub(crate) static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(EN).expect("JSON"));

/// The names of the lists of advice, in the order of the page.
pub(crate) const LISTS: [&str; 3] = ["steps", "ask", "signals"];

/// The advice that answers are to be given.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) headline: &'static str,
    pub(crate) summary: &'static str,
    /// Next steps, questions and signals: each statement with its title before it.
    pub(crate) lists: [Vec<String>; 3],
}

/// The entries of an object with the field `order`, in order.
pub(crate) fn ordered(object: &Value) -> Vec<(&String, &Value)> {
    let mut entries: Vec<_> = object.as_object().into_iter().flatten().collect();
    entries.sort_by_key(|(_, entry)| entry["order"].as_u64());
    entries
}

/// The choice with which a question is answered, if the question is asked and has it.
fn choice<'a>(answers: &'a Answers, question: &str) -> Option<&'a str> {
    let asked = &DOCUMENT["questions"][question]["perspectives"][answers.perspective.word()];
    let choice = answers.to(&question.into()).flatten()?.as_str();
    let is_asked = asked["after"].is_null() || all(answers, &asked["after"]);
    (is_asked && !asked["choices"][choice].is_null()).then_some(choice)
}

fn holds(answers: &Answers, (question, choices): (&String, &Value)) -> bool {
    let choices = choices.as_array().expect("a list of choices");
    choice(answers, question).is_some_and(|given| choices.iter().any(|choice| choice == given))
}

fn all(answers: &Answers, conditions: &Value) -> bool {
    conditions.as_object().expect("conditions").iter().all(|condition| holds(answers, condition))
}

/// Whether the `when` of an entry holds, and its `unless` does not.
pub(crate) fn applies(answers: &Answers, entry: &Value) -> bool {
    let is_hidden = entry["unless"].as_object().is_some_and(|it| it.iter().any(|condition| holds(answers, condition)));
    (entry["when"].is_null() || all(answers, &entry["when"])) && !is_hidden
}

/// The exits that answers open, in order, with their ids.
pub(crate) fn open_exits(answers: &Answers) -> Vec<(&'static String, &'static Value)> {
    let exits = ordered(&DOCUMENT["exits"][answers.perspective.word()]);
    exits.into_iter().filter(|(_, exit)| applies(answers, exit)).collect()
}

/// The advice of the first open exit; of the outcome of that name where there is none.
pub(crate) fn expected(answers: &Answers, outcome: &str) -> Expected {
    let perspective = answers.perspective.word();
    if let Some((_, exit)) = open_exits(answers).first() {
        let help = &DOCUMENT["helps"][exit["help"].as_str().expect("a help")]["perspectives"][perspective];
        let list = |name: &str| if exit[name].is_null() { &help[name] } else { &exit[name] };
        return taken(answers, exit, "headline", LISTS.map(list));
    }
    let guidance = &DOCUMENT["outcomes"][outcome]["perspectives"][perspective];
    let variants = ordered(&guidance["variants"]);
    let guidance = variants.into_iter().find(|(_, it)| applies(answers, it)).map_or(guidance, |(_, variant)| variant);
    taken(answers, guidance, "sentence", LISTS.map(|name| &guidance[name]))
}

fn taken(answers: &Answers, of: &'static Value, headline: &str, lists: [&Value; 3]) -> Expected {
    let text = |(_, statement): (&String, &Value)| match statement["title"].as_str() {
        Some(title) => format!("{title} {}", statement["text"].as_str().expect("a text")),
        None => statement["text"].as_str().expect("a text").to_owned(),
    };
    let fitting = |list: &Value| {
        ordered(list).into_iter().filter(|(_, statement)| applies(answers, statement)).map(text).collect()
    };
    Expected {
        headline: of[headline].as_str().expect("a headline"),
        summary: of["summary"].as_str().expect("a summary"),
        lists: lists.map(fitting),
    }
}
