//! The kinds of help that a guide has, for those who choose one or name another.

use crate::model::{Model, clipped};
use crate::options::Choosable;
use crate::schema::{in_order, keys};
use guide::content::Perspective;
use serde_json::Value;

/// How many letters two words have in common that mean the same: “supervision”, “supervisor”.
const STEM: usize = 6;

impl Model {
    /// The kinds of help that say something to a perspective, by their names.
    #[must_use]
    pub fn helps_for(&self, perspective: Perspective) -> Vec<Choosable> {
        let says = |id: &str| self.value(&keys(&["helps", id, "perspectives", perspective.word()])).is_some();
        let mut helps: Vec<Choosable> = self.references("helps").into_iter().filter(|help| says(&help.value)).collect();
        helps.sort_by(|one, other| one.label.cmp(&other.label));
        helps
    }

    /// What a kind of help is about: the first step that it gives to a perspective.
    #[must_use]
    pub fn first_step(&self, help: &str, perspective: Perspective) -> Option<String> {
        let steps = self.value(&keys(&["helps", help, "perspectives", perspective.word(), "steps"]))?;
        let (_, first) = in_order(steps.as_object()?).into_iter().next()?;
        first.get("text").and_then(Value::as_str).map(clipped)
    }

    /// The kind of help whose name is this one, or has no word that does not stand in it.
    #[must_use]
    pub fn help_like(&self, name: &str) -> Option<String> {
        let names: Vec<String> = self.references("helps").into_iter().map(|help| help.label).collect();
        let new = stems(name);
        let is_same = |known: &&String| known.to_lowercase() == name.trim().to_lowercase();
        let is_within = |known: &&String| {
            let known = stems(known);
            !known.is_empty() && known.iter().all(|it| new.contains(it))
        };
        names.iter().find(is_same).or_else(|| names.iter().find(is_within)).cloned()
    }
}

/// The beginnings of the words of a name, without those that are short.
fn stems(name: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST);
    words.map(|word| word.to_lowercase().chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use std::rc::Rc;

    #[test]
    fn a_help_says_what_it_is_about_and_which_one_is_like_it() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        for person in Perspective::ALL {
            for help in model.helps_for(*person) {
                assert!(model.first_step(&help.value, *person).is_some_and(|step| !step.is_empty()), "{help:?}");
                assert_eq!(model.help_like(&help.label).as_deref(), Some(help.label.as_str()));
            }
        }
        let like = model.help_like("A clinical supervisor").unwrap();
        assert!(like.to_lowercase().contains("supervision"), "{like}");
        assert_eq!(model.help_like("Yoga"), None);
        assert_eq!(model.help_like(""), None);
    }
}
