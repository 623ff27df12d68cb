//! What one perspective has and another lacks.

use crate::history::Edit;
use crate::model::{Model, label_at};
use crate::schema::{and, in_order, keys};
use authoring::Step;
use guide::content::Perspective;
use serde_json::Value;

/// Something that a perspective lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Where it would stand.
    pub steps: Vec<Step>,
    /// Where another perspective has it.
    pub other: Vec<Step>,
    /// Who lacks what, as a sentence.
    pub words: String,
}

impl Model {
    /// The perspectives that are not asked a question, and the answers that some of them are not offered.
    #[must_use]
    pub fn gaps(&self, question: &str) -> Vec<Gap> {
        let people = keys(&["questions", question, "perspectives"]);
        let part = |person: &Perspective| and(&people, person.word());
        let (asked, others): (Vec<_>, Vec<_>) =
            Perspective::ALL.iter().map(part).partition(|steps| self.value(steps).is_some());
        let mut gaps = Vec::new();
        for steps in others {
            let words = format!("{} is not asked this question.", label_at(&steps));
            gaps.extend(asked.first().map(|other| Gap { steps, other: other.clone(), words }));
        }
        let choices: Vec<Vec<Step>> = asked.iter().map(|steps| and(steps, "choices")).collect();
        let mut told: Vec<(&String, &Vec<Step>)> = Vec::new();
        for list in &choices {
            for (id, choice) in self.value(list).and_then(Value::as_object).map(in_order).into_iter().flatten() {
                let text = choice.get("text").and_then(Value::as_str).unwrap_or_default();
                for other in choices.iter().filter(|other| self.value(&and(other, id)).is_none()) {
                    if told.contains(&(id, other)) {
                        continue;
                    }
                    told.push((id, other));
                    let person = other.split_last().map_or_else(String::new, |(_, person)| label_at(person));
                    let words = format!("{person} is not offered “{text}”.");
                    gaps.push(Gap { steps: and(other, id), other: and(list, id), words });
                }
            }
        }
        gaps
    }

    /// Gives a perspective what another one has.
    #[must_use]
    pub fn fill(&self, gap: &Gap) -> Edit {
        let person = self.perspective(&gap.steps).map(|person| label_at(&keys(&["perspectives", person.word()])));
        let label = format!("Add it for {}", person.unwrap_or_default().to_lowercase());
        let mut value = self.value(&gap.other).cloned();
        value.iter_mut().for_each(|value| self.fit_in(&gap.steps, value));
        self.edit(label, |writer| writer.put(&gap.steps, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::schema::key_of;
    use std::rc::Rc;

    #[test]
    fn what_another_perspective_lacks_is_told_and_can_be_given() {
        let shipped = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let (edit, steps) = shipped.add(&keys(&["questions"]), "Time", &[Perspective::Seeker]);
        let added = Model::of(&Rc::new(shipped.draft().with(edit.own)));
        let id = key_of(steps.last());
        let gaps = added.gaps(id);
        let words: Vec<&str> = gaps.iter().map(|gap| gap.words.as_str()).collect();
        assert_eq!(
            words,
            [
                "Someone who was asked for help is not asked this question.",
                "Someone arranging support is not asked this question."
            ]
        );
        let filled = Model::of(&Rc::new(added.draft().with(added.fill(&gaps[0]).own)));
        assert_eq!(filled.gaps(id).len(), 1);

        let list = keys(&["questions", id, "perspectives", "leader", "choices"]);
        let (edit, _) = filled.add(&list, "A third one", &[]);
        let more = Model::of(&Rc::new(filled.draft().with(edit.own)));
        let gaps = more.gaps(id);
        assert_eq!(gaps[1].words, "Someone looking for support is not offered “A third one”.");
        let filled = Model::of(&Rc::new(more.draft().with(more.fill(&gaps[1]).own)));
        assert_eq!(filled.gaps(id).len(), 1);
    }
}
