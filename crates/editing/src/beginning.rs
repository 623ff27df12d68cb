//! What only the author can say about a new entry, asked before it is there, so that it begins with nothing that nobody chose.

mod help;

use crate::edits::what;
use crate::history::Edit;
use crate::model::Model;
use crate::options::{Asked, Choosable};
use crate::schema::{and, key_of, keys, schema_at};
use crate::template::Template;
use authoring::Step;
use guide::content::{Lead, Perspective, Recommendation};
pub use help::{ExitHelp, NewHelp};
use serde_json::{Map, Value, json};

/// Where a new exit or question stands in its list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Standing {
    /// Right after those about health and safety.
    #[default]
    Early,
    /// After all others.
    Last,
}

/// What the author says about a new entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beginning {
    /// A question, for some who ask.
    Question(NewQuestion, Vec<Perspective>),
    /// An answer to a question.
    Answer(NewAnswer),
    /// An exit.
    Exit(NewExit),
    /// A kind of help, for some who can be led to it.
    Help(NewHelp, Vec<Perspective>),
    /// A link.
    Link(NewLink),
    /// A scenario: the situation in a line, who asks, and the recommendation that is expected.
    Scenario(String, Perspective, Recommendation),
}

/// A new question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    /// The question, as a person reads it.
    pub prompt: String,
    /// The line below it: why it is asked.
    pub why: String,
    /// Its answers.
    pub answers: Vec<NewAnswer>,
    /// Its short name for lists; where it is empty, the question itself.
    pub label: String,
    /// When it is asked.
    pub stands: Standing,
}

/// A new answer, and how far it speaks for each kind of help, 0 to 3.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAnswer {
    /// The answer.
    pub text: String,
    /// How far it speaks for coaching.
    pub coaching: u8,
    /// How far it speaks for mentoring.
    pub mentoring: u8,
}

/// A new exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExit {
    /// The recommendation in one sentence.
    pub headline: String,
    /// Why this comes first.
    pub summary: String,
    /// The question and the answer to it that lead here.
    pub answer: (String, String),
    /// Where it leads.
    pub leads: Lead,
    /// The help that it leads to.
    pub help: ExitHelp,
    /// Whether that help takes the place of coaching and mentoring.
    pub instead: bool,
    /// When it is tried.
    pub stands: Standing,
}

/// A new link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLink {
    /// What it says.
    pub label: String,
    /// Its address.
    pub address: String,
    /// The recommendations with which it is offered.
    pub outcomes: Vec<Recommendation>,
    /// To whom it is offered.
    pub persons: Vec<Perspective>,
}

/// The ways in which an answer can count, in the order in which they are offered.
pub const WAYS: [(u8, u8); 8] = [(0, 0), (1, 0), (2, 0), (3, 0), (0, 1), (0, 2), (0, 3), (2, 2)];

/// How an answer counts, in words: “a little for coaching”.
#[must_use]
pub fn way_words((coaching, mentoring): (u8, u8)) -> String {
    let degree = |of: u8| crate::words::degree_words(of.into());
    match (coaching, mentoring) {
        (0, 0) => "for neither: it says nothing".to_owned(),
        (coaching, 0) => format!("{} for coaching", degree(coaching)),
        (0, mentoring) => format!("{} for mentoring", degree(mentoring)),
        (coaching, mentoring) if coaching == mentoring => format!("{} for both alike", degree(coaching)),
        (coaching, mentoring) => format!("{} for coaching, {} for mentoring", degree(coaching), degree(mentoring)),
    }
}

impl Beginning {
    fn name(&self) -> &str {
        let name = match self {
            Self::Question(question, _) => &question.prompt,
            Self::Answer(answer) => &answer.text,
            Self::Exit(exit) => &exit.headline,
            Self::Help(help, _) => &help.name,
            Self::Link(link) => &link.label,
            Self::Scenario(title, ..) => title,
        };
        name.trim()
    }

    /// Says it in the value of a new entry; `help` is the one of an exit, and `sources` are those of new texts.
    fn write_into(&self, fields: &mut Map<String, Value>, help: &str, sources: &Value) {
        let mut say = |key: &str, value: Value| fields.insert(key.to_owned(), value);
        match self {
            Self::Question(question, persons) => question.write_into(fields, persons),
            Self::Answer(answer) => answer.write_into(fields),
            Self::Exit(exit) => {
                let (question, choice) = &exit.answer;
                say("when", json!({ question.as_str(): [choice] }));
                say("leads", json!(exit.leads.word()));
                say("help", json!(help));
                if exit.instead {
                    say("instead", json!(true));
                }
                say("summary", json!(exit.summary.trim()));
            }
            Self::Help(help, persons) => fields.extend(help.value(persons, sources)),
            Self::Link(link) => {
                say("href", json!(link.address.trim()));
                say("outcomes", link.outcomes.iter().map(|it| it.word()).collect());
                if link.persons.len() < Perspective::ALL.len() {
                    say("perspectives", link.persons.iter().map(|it| it.word()).collect());
                }
            }
            Self::Scenario(_, person, expected) => {
                say("perspective", json!(person.word()));
                say("expect", json!(expected.word()));
            }
        }
    }
}

impl NewQuestion {
    fn write_into(&self, fields: &mut Map<String, Value>, persons: &[Perspective]) {
        let answers = || self.answers.iter().filter(|answer| !answer.text.trim().is_empty());
        let mut choices = Map::new();
        for (place, answer) in (1..).zip(answers()) {
            let mut choice = Map::new();
            choice.insert("order".to_owned(), json!(place * 10));
            choice.insert("text".to_owned(), json!(answer.text.trim()));
            answer.write_into(&mut choice);
            let id = crate::ids::new_id(&answer.text, |id| choices.contains_key(id));
            choices.insert(id, Value::Object(choice));
        }
        for person in persons {
            let asked = fields.get_mut("perspectives").and_then(|people| people.get_mut(person.word()));
            if let Some(asked) = asked.and_then(Value::as_object_mut) {
                asked.insert("why".to_owned(), json!(self.why.trim()));
                asked.insert("choices".to_owned(), Value::Object(choices.clone()));
            }
        }
        let label = self.label.trim();
        if !label.is_empty() {
            fields.insert("label".to_owned(), json!(label));
        }
        // Where no answer counts, nor does the question.
        if answers().all(|answer| answer.coaching + answer.mentoring == 0) {
            fields.shift_remove("weight");
        }
    }
}

impl NewAnswer {
    fn write_into(&self, fields: &mut Map<String, Value>) {
        for (key, evidence) in [("coaching", self.coaching), ("mentoring", self.mentoring)] {
            if evidence > 0 {
                fields.insert(key.to_owned(), json!(evidence));
            }
        }
    }
}

impl Model {
    /// Adds an entry to a list as its author begins it. Gives the edit, and where the entry stands.
    #[must_use]
    pub fn begin(&self, list: &[Step], beginning: &Beginning) -> (Edit, Vec<Step>) {
        let name = beginning.name();
        let steps = and(list, &self.free_id(list, name));
        let persons = if let Beginning::Question(_, persons) = beginning { persons.as_slice() } else { &[] };
        let template = Template { model: self, name, persons };
        let mut value = schema_at(&steps).map_or(Value::Null, |at| template.value(&steps, at));
        let help = match beginning {
            Beginning::Exit(exit) => Some(self.help_of(exit, Perspective::from_word(key_of(list.last())))),
            _ => None,
        };
        if let Some(fields) = value.as_object_mut() {
            beginning.write_into(fields, help.as_ref().map_or("", |(id, _)| id), &self.own_sources());
        }
        let label = format!("Add the {} “{name}”", what(&steps));
        let edit = self.edit(label, |writer| {
            if let Some((id, Some(help))) = help {
                self.put_new(writer, &keys(&["helps", &id]), help);
            }
            let placed = self.placed(&steps, &value, beginning);
            self.put_new(writer, &steps, value);
            placed.into_iter().for_each(|(entry, position)| self.insert(entry, position, writer));
        });
        (edit, steps)
    }

    /// What a perspective is asked, with the answers that can lead to an exit.
    #[must_use]
    pub fn answers_of(&self, perspective: Perspective) -> Vec<Asked> {
        self.asked(Some(perspective), None)
    }

    /// Where an exit can lead, as the document names it.
    #[must_use]
    pub fn leads(&self) -> Vec<Choosable> {
        let words: Vec<&str> = Lead::ALL.iter().rev().map(|lead| lead.word()).collect();
        self.words(&words.join(" "), &keys(&["leads"]))
    }

    /// The recommendations that a scenario can expect, as the document names them.
    #[must_use]
    pub fn recommendations(&self) -> Vec<Choosable> {
        let words: Vec<&str> = Recommendation::ALL.iter().map(|it| it.word()).collect();
        self.words(&words.join(" "), &[])
    }
}
