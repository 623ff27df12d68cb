//! Where an exit or a question stands among the others: what concerns health and safety comes first.

use crate::beginning::{Beginning, NewExit, NewQuestion, Standing};
use crate::entries::Placed;
use crate::model::Model;
use crate::schema::{and, key_of, keys, order_of};
use authoring::Step;
use guide::content::{Lead, Perspective};
use serde_json::Value;

impl Model {
    /// How many exits of a perspective come before a new one that stands there.
    #[must_use]
    pub fn exits_before(&self, person: Perspective, standing: Standing) -> usize {
        let exits = self.sequence(&keys(&["exits", person.word(), ""]));
        match standing {
            Standing::Early => after_last(&exits, |(steps, ..)| self.is_urgent(steps)),
            Standing::Last => exits.len(),
        }
    }

    /// The question right after which a new one that stands early is asked, as the perspective reads it; nothing where it is
    /// the first one.
    #[must_use]
    pub fn question_before(&self, person: Perspective) -> Option<String> {
        let place = self.questions_before(person).checked_sub(1)?;
        self.asked(Some(person), None).into_iter().nth(place).map(|asked| asked.prompt)
    }

    /// Where an exit stands, in a sentence; nothing for other entries.
    #[must_use]
    pub fn stands(&self, steps: &[Step]) -> Option<String> {
        let [Step::Key(part), Step::Key(_), Step::Key(_)] = steps else { return None };
        let exits = self.sequence(steps);
        let at = exits.iter().position(|(exit, ..)| part == "exits" && exit == steps)?;
        let (before, after) = (exits.get(..at)?, exits.get(at + 1..)?);
        let urgent = |exits: &[Placed]| exits.iter().filter(|(steps, ..)| self.is_urgent(steps)).count();
        let is_ahead = !self.is_urgent(steps) && urgent(after) > 0;
        let warning = if is_ahead { " It comes before some about health and safety, which cannot wait." } else { "" };
        let words = match (before.len(), urgent(before)) {
            (0, _) => "It comes before all other exits.".to_owned(),
            (count, urgent) if count == urgent => "Only health and safety come before it.".to_owned(),
            (1, _) => "1 exit comes before it.".to_owned(),
            (count, _) => format!("{count} exits come before it."),
        };
        Some(format!("{words} The first one that is open decides.{warning}"))
    }

    /// The parts of a new entry that do not stand last, and how many come before each.
    pub(crate) fn placed(&self, steps: &[Step], value: &Value, beginning: &Beginning) -> Vec<(Placed, usize)> {
        let id = key_of(steps.last()).to_owned();
        match beginning {
            Beginning::Exit(NewExit { stands: Standing::Early, .. }) => {
                let person = Perspective::from_word(key_of(steps.get(1)));
                let before = person.map(|person| self.exits_before(person, Standing::Early));
                before.map(|before| ((steps.to_vec(), order_of(value), id), before)).into_iter().collect()
            }
            Beginning::Question(NewQuestion { stands: Standing::Early, .. }, persons) => {
                let part = |person: &Perspective| {
                    let order = value.get("perspectives").and_then(|it| it.get(person.word())).map_or(0, order_of);
                    let part = and(&and(steps, "perspectives"), person.word());
                    ((part, order, id.clone()), self.questions_before(*person))
                };
                persons.iter().map(part).collect()
            }
            _ => Vec::new(),
        }
    }

    /// How many questions are asked until all are asked that lead to exits about health and safety.
    fn questions_before(&self, person: Perspective) -> usize {
        let exits = self.sequence(&keys(&["exits", person.word(), ""]));
        let opens = |question: &str| {
            let when = |steps: &[Step]| self.value(&and(&and(steps, "when"), question)).is_some();
            exits.iter().any(|(steps, ..)| self.is_urgent(steps) && when(steps))
        };
        after_last(&self.sequence(&keys(&["questions", "", "perspectives", person.word()])), |(_, _, id)| opens(id))
    }

    /// Whether an exit is about health and safety: it cannot wait, and leads to other help. One that cannot wait and leads to a
    /// pause is for somebody who has no say.
    fn is_urgent(&self, exit: &[Step]) -> bool {
        let says = |key: &str, value: &Value| self.value(&and(exit, key)) == Some(value);
        says("at_once", &Value::from(true)) && says("leads", &Value::from(Lead::Elsewhere.word()))
    }
}

fn after_last(entries: &[Placed], is_it: impl Fn(&Placed) -> bool) -> usize {
    entries.iter().rposition(is_it).map_or(0, |last| last + 1)
}
