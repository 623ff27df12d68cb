//! Questions and choices that an overlay removes while something still depends on them.

use crate::diagnostics::{Collect, Located, Words, clip};
use crate::fix::{Fix, add_to};
use crate::precheck::named;
use crate::step::Step;
use guide::content::{Node, Perspective};
use serde_json::{Value, json};

/// A question or a choice that an overlay removed.
struct Removed<'n> {
    question: &'n str,
    /// `None` for the whole question.
    choice: Option<&'n str>,
    /// `None` for all perspectives.
    perspective: Option<&'n str>,
}

/// What depends on a removed question.
#[derive(Default)]
struct Uses {
    scenarios: Vec<String>,
    conditions: Vec<String>,
    /// The places that need no message of their own.
    places: Vec<Vec<Step>>,
    patch: Value,
}

/// Reports, once for each removed question or choice, the scenarios and conditions that still name it.
pub(crate) fn check_removed(whole: &Node, base: &Node, problems: &mut Collect) {
    for removed in removed(whole, base) {
        let mut uses = Uses { patch: json!({}), ..Uses::default() };
        removed.find_answers(whole, &mut uses);
        removed.find_conditions(whole, &mut Vec::new(), &mut uses);
        if uses.places.is_empty() {
            continue;
        }
        let steps = ["questions", removed.question].map(|key| Step::Key(key.to_owned()));
        problems.add_located(Located::at(&steps, removed.words(&uses)));
        uses.places.iter().for_each(|place| problems.mark_steps_invalid(place));
    }
}

impl Removed<'_> {
    fn words(&self, uses: &Uses) -> Words {
        let counted = |number: usize, what: &str, verb: &str| match number {
            0 => None,
            1 => Some(format!("1 {what} still {verb}s")),
            many => Some(format!("{many} {what}s still {verb}")),
        };
        let used: Vec<String> = counted(uses.scenarios.len(), "scenario", "answer")
            .into_iter()
            .chain(counted(uses.conditions.len(), "condition", "ask"))
            .collect();
        let who = self.perspective.map(|it| format!(" for a {it}")).unwrap_or_default();
        let what = match self.choice {
            None => format!("\"{}\" is removed{who}", clip(self.question)),
            Some(choice) => format!("its choice \"{}\" is removed{who}", clip(choice)),
        };
        let all: Vec<&str> = uses.scenarios.iter().chain(&uses.conditions).map(String::as_str).collect();
        let id = self.choice.unwrap_or(self.question);
        let label = format!("Take \"{id}\" out of all of them");
        Words::new("removed-but-used", format!("{what}, but {}: {}", used.join(" and "), named(&all)))
            .right("take it out of them too")
            .fixed(Fix::content(label, uses.patch.clone()))
    }

    /// Scenarios that answer the question, or with the choice; those that only mark it as mattering most.
    fn find_answers(&self, whole: &Node, uses: &mut Uses) {
        for (id, scenario) in whole.get("scenarios").map_or(&[][..], Node::entries) {
            let perspective = scenario.get("perspective").and_then(Node::as_text);
            if self.perspective.is_some_and(|it| perspective != Some(it)) {
                continue;
            }
            let way = ["scenarios", id, "answers", self.question];
            let answer = scenario.get("answers").and_then(|answers| answers.get(self.question));
            let is_answered = answer.is_some_and(|it| self.choice.is_none_or(|choice| it.as_text() == Some(choice)));
            if is_answered {
                uses.places.push(way.map(|key| Step::Key(key.to_owned())).to_vec());
                add_to(&mut uses.patch, &way, Value::Null);
            }
            let matters = scenario.get("matters").map_or(&[][..], Node::items);
            let marked = matters.iter().position(|it| it.as_text() == Some(self.question));
            if let Some(index) = marked.filter(|_| self.choice.is_none()) {
                let list = ["scenarios", id, "matters"];
                let mut steps = list.map(|key| Step::Key(key.to_owned())).to_vec();
                steps.push(Step::Index(index));
                uses.places.push(steps);
                let rest = matters.iter().filter_map(Node::as_text).filter(|it| *it != self.question);
                add_to(&mut uses.patch, &list, rest.collect::<Vec<_>>().into());
            }
            if is_answered || (marked.is_some() && self.choice.is_none()) {
                uses.scenarios.push(id.clone());
            }
        }
    }

    /// Conditions that ask about the question. Where nothing of them would be left, what they open is taken out, and what
    /// they close stays open.
    fn find_conditions(&self, node: &Node, way: &mut Vec<String>, uses: &mut Uses) {
        for (key, inner) in node.entries() {
            if way.is_empty() && key == "scenarios" {
                continue;
            }
            way.push(key.clone());
            if matches!(key.as_str(), "when" | "unless" | "after") && self.is_for(way) {
                self.use_in(inner, way, uses);
            }
            self.find_conditions(inner, way, uses);
            way.pop();
        }
    }

    fn is_for(&self, way: &[String]) -> bool {
        let person = way.iter().rev().find(|key| Perspective::from_word(key).is_some());
        self.perspective.is_none_or(|it| person.is_some_and(|person| person == it))
    }

    fn use_in(&self, conditions: &Node, way: &[String], uses: &mut Uses) {
        let Some(choices) = conditions.get(self.question) else { return };
        let choices: Vec<&str> = choices.items().iter().filter_map(Node::as_text).collect();
        if self.choice.is_some_and(|choice| !choices.contains(&choice)) {
            return;
        }
        let rest: Vec<&str> =
            choices.iter().copied().filter(|it| self.choice.is_some_and(|choice| *it != choice)).collect();
        let keys: Vec<&str> = way.iter().map(String::as_str).collect();
        let is_whole = rest.is_empty() && conditions.entries().len() == 1;
        let (kind, above) = keys.split_last().unwrap_or((&"", &[]));
        match (*kind, is_whole) {
            ("when", true) => add_to(&mut uses.patch, above, Value::Null),
            (_, true) => add_to(&mut uses.patch, &keys, Value::Null),
            _ => {
                let question = [keys.as_slice(), &[self.question]].concat();
                add_to(&mut uses.patch, &question, if rest.is_empty() { Value::Null } else { rest.into() });
            }
        }
        let steps = keys.iter().chain([&self.question]).map(|key| Step::Key((*key).to_owned()));
        uses.places.push(steps.collect());
        uses.conditions.push(format!("$.{}", keys.join(".")));
    }
}

fn removed<'n>(whole: &Node, base: &'n Node) -> Vec<Removed<'n>> {
    let mut list = Vec::new();
    for (question, before) in base.get("questions").map_or(&[][..], Node::entries) {
        let Some(now) = whole.get("questions").and_then(|questions| questions.get(question)) else {
            list.push(Removed { question, choice: None, perspective: None });
            continue;
        };
        for (perspective, before) in before.get("perspectives").map_or(&[][..], Node::entries) {
            let now = now.get("perspectives").and_then(|perspectives| perspectives.get(perspective));
            let Some(now) = now.filter(|now| matches!(now, Node::Map(_))) else {
                if matches!(before, Node::Map(_)) {
                    list.push(Removed { question, choice: None, perspective: Some(perspective) });
                }
                continue;
            };
            for (choice, _) in before.get("choices").map_or(&[][..], Node::entries) {
                if now.get("choices").is_some_and(|choices| choices.get(choice).is_none()) {
                    list.push(Removed { question, choice: Some(choice), perspective: Some(perspective) });
                }
            }
        }
    }
    list
}
