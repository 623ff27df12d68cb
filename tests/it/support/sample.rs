//! Small random decision models, and the documents that hold them.

use guide::content::{Content, Lead};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The most questions of a random sample.
pub(crate) const MOST_QUESTIONS: usize = 5;

/// Questions by their place, each with some of its choices.
pub(crate) type Conditions = Vec<(usize, Vec<usize>)>;

/// A decision model, as the seeker meets it. Its questions are `q0`, `q1`…, their choices `a`, `b`, `c`…, its exits
/// `x0`, `x1`… Leader and sponsor are asked the same with choices of other ids, and one question that no seeker is asked.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    pub(crate) questions: Vec<Question>,
    pub(crate) exits: Vec<Exit>,
    /// The place of the question that asks which need matters more.
    pub(crate) priority: usize,
    pub(crate) clear: u16,
    pub(crate) both: u16,
    pub(crate) minimum: u16,
    pub(crate) tentative: u16,
    pub(crate) strong: u16,
    pub(crate) weak: u16,
}

/// A question of a sample.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    /// What a follow-up is asked after.
    pub(crate) after: Option<Conditions>,
    pub(crate) weight: Option<u16>,
    /// The evidence of each choice for coaching and for mentoring.
    pub(crate) choices: Vec<(u16, u16)>,
    /// The private choices.
    pub(crate) sensitive: Vec<usize>,
}

/// An exit of a sample.
#[derive(Debug, Clone)]
pub(crate) struct Exit {
    pub(crate) when: Conditions,
    pub(crate) unless: Option<Conditions>,
    pub(crate) leads: Lead,
}

impl Question {
    /// A question with a weight.
    pub(crate) fn scored(weight: u16, choices: &[(u16, u16)]) -> Self {
        Self { after: None, weight: Some(weight), choices: choices.to_vec(), sensitive: Vec::new() }
    }

    /// A question without evidence.
    pub(crate) fn plain(choices: usize) -> Self {
        Self { after: None, weight: None, choices: vec![(0, 0); choices], sensitive: Vec::new() }
    }

    /// The same as a follow-up.
    pub(crate) fn after(self, after: Conditions) -> Self {
        Self { after: Some(after), ..self }
    }
}

impl Sample {
    /// A model without exits, with a rule that never says both by itself; the last question is that of the priority.
    pub(crate) fn of(questions: Vec<Question>) -> Self {
        let priority = questions.len() - 1;
        let (clear, both, minimum, tentative, strong, weak) = (60, 100, 1, 1, 60, 30);
        Self { questions, exits: Vec::new(), priority, clear, both, minimum, tentative, strong, weak }
    }

    /// The document that holds the model.
    pub(crate) fn content(&self) -> Content {
        super::content(&self.document())
    }

    /// The document as a tree.
    pub(crate) fn document(&self) -> Value {
        let mut document = super::minimal();
        for part in ["outcomes", "helps"] {
            strip_conditions(&mut document[part]);
        }
        document["questions"] = self.questions();
        let exits = |prefix: &str| -> Value {
            let exits = self.exits.iter().enumerate();
            object(exits.map(|(index, exit)| (format!("x{index}"), exit.document(index, prefix))))
        };
        // A sponsor has no way out.
        document["exits"] = json!({"seeker": exits(""), "leader": exits("other-"), "sponsor": {}});
        document["scenarios"] = json!({});
        document["rule"] = json!({
            "clear": self.clear,
            "both": self.both,
            "minimum": self.minimum,
            "tentative": self.tentative,
            "priority": format!("q{}", self.priority),
            "strong": self.strong,
            "weak": self.weak,
        });
        document
    }

    fn questions(&self) -> Value {
        let foreign = json!({"order": 0, "prompt": "Which one?", "why": "To tell.", "choices": {
            "a": {"order": 0, "text": "This one.", "coaching": 3},
            "b": {"order": 1, "text": "That one.", "mentoring": 3},
        }});
        let perspectives = json!({"leader": foreign, "sponsor": foreign});
        let foreign = json!({"label": "A question", "criterion": "agenda", "weight": 5, "sources": [],
            "perspectives": perspectives});
        let questions = self.questions.iter().enumerate();
        let questions = questions.map(|(index, question)| (format!("q{index}"), question.document(index)));
        object([("elsewhere-asked".to_owned(), foreign)].into_iter().chain(questions))
    }

    /// The same model with the two alternatives exchanged throughout.
    pub(crate) fn exchanged(&self) -> Self {
        let mut other = self.clone();
        for (coaching, mentoring) in other.questions.iter_mut().flat_map(|question| &mut question.choices) {
            std::mem::swap(coaching, mentoring);
        }
        other
    }
}

impl Question {
    fn document(&self, index: usize) -> Value {
        let others = self.asked(index, "other-");
        let perspectives = json!({"seeker": self.asked(index, ""), "leader": others, "sponsor": others});
        json!({"label": "A question", "criterion": "agenda", "weight": self.weight, "perspectives": perspectives,
            "sources": []})
    }

    fn asked(&self, index: usize, prefix: &str) -> Value {
        let choice = |(place, (coaching, mentoring)): (usize, &(u16, u16))| {
            let choice = json!({"order": place, "text": "This one.", "coaching": coaching, "mentoring": mentoring,
                "sensitive": self.sensitive.contains(&place)});
            (format!("{prefix}{}", choice_id(place)), choice)
        };
        let after = self.after.as_ref().map(|after| conditions(after, prefix));
        json!({"order": index, "prompt": "Which one?", "why": "To tell.", "after": after,
            "choices": object(self.choices.iter().enumerate().map(choice))})
    }
}

impl Exit {
    fn document(&self, index: usize, prefix: &str) -> Value {
        let unless = self.unless.as_ref().map(|unless| conditions(unless, prefix));
        json!({"order": index, "when": conditions(&self.when, prefix), "unless": unless, "leads": self.leads.word(),
            "help": "care", "headline": "First this.", "summary": "It comes first."})
    }
}

fn conditions(conditions: &Conditions, prefix: &str) -> Value {
    let choices = |choices: &[usize]| -> Value {
        choices.iter().map(|choice| Value::from(format!("{prefix}{}", choice_id(*choice)))).collect()
    };
    object(conditions.iter().map(|(question, list)| (format!("q{question}"), choices(list))))
}

fn object(entries: impl IntoIterator<Item = (String, Value)>) -> Value {
    Value::Object(Map::from_iter(entries))
}

/// Takes out what depends on answers, since the questions are other ones.
fn strip_conditions(part: &mut Value) {
    if let Value::Object(entries) = part {
        entries.retain(|key, _| !["when", "unless", "variants"].contains(&key.as_str()));
        entries.values_mut().for_each(strip_conditions);
    }
}

/// The id of a choice: `a`, `b`, `c`…
pub(crate) fn choice_id(index: usize) -> String {
    char::from(b'a' + u8::try_from(index).expect("few choices")).to_string()
}

/// Random conditions before they are fitted to the questions: where, and with which choices.
fn picks() -> impl Strategy<Value = Vec<(usize, Vec<usize>)>> {
    prop::collection::vec((0..MOST_QUESTIONS, prop::collection::vec(0..3_usize, 1..=2)), 1..=2)
}

/// Conditions on the first questions, in their order and each once.
fn fitted(picks: Conditions, questions: &[Question]) -> Option<Conditions> {
    let mut fitted: Conditions = Vec::new();
    for (question, choices) in picks {
        let question = question % questions.len().max(1);
        let Some(asked) = questions.get(question) else { continue };
        if fitted.iter().all(|(known, _)| *known != question) {
            fitted.push((question, choices.iter().map(|choice| choice % asked.choices.len()).collect()));
        }
    }
    fitted.sort_unstable();
    (!fitted.is_empty()).then_some(fitted)
}

/// Random models: 1 to 5 questions with 2 or 3 choices, some of them follow-ups, some without evidence; 0 to 2 exits,
/// any thresholds.
pub(crate) fn samples() -> impl Strategy<Value = Sample> {
    let choices = prop::collection::vec((0..=3_u16, 0..=3_u16), 2..=3);
    let sensitive = prop::collection::vec(0..3_usize, 0..=1);
    let question = (prop::option::weighted(0.75, 1..=5_u16), choices, prop::option::weighted(0.4, picks()), sensitive);
    let lead = prop::sample::select(vec![Lead::Pause, Lead::Elsewhere]);
    let exit = (picks(), prop::option::of(picks()), lead);
    let clear = prop_oneof![51..=70_u16, 51..=100_u16];
    let rule = (clear, 0..=100_u16, 1..=4_u16, 1..=4_u16, (0..=100_u16, 0..=100_u16));
    let questions = prop::collection::vec(question, 1..=MOST_QUESTIONS);
    (questions, prop::collection::vec(exit, 0..=2), any::<prop::sample::Index>(), rule).prop_map(
        |(drawn, exits, priority, (clear, both, minimum, tentative, (one, two)))| {
            let mut questions: Vec<Question> = Vec::new();
            let last = drawn.len() - 1;
            for (index, (weight, mut choices, after, sensitive)) in drawn.into_iter().enumerate() {
                // One question at least is scored.
                let is_scored = weight.is_some() || (index == last && questions.iter().all(|q| q.weight.is_none()));
                let weight = is_scored.then(|| weight.unwrap_or(1));
                if weight.is_none() {
                    choices.fill((0, 0));
                } else if choices.iter().all(|evidence| *evidence == (0, 0)) {
                    choices[0] = (1, 0);
                }
                let after = after.and_then(|picks| fitted(picks, &questions));
                let sensitive = sensitive.into_iter().filter(|choice| *choice < choices.len()).collect();
                questions.push(Question { after, weight, choices, sensitive });
            }
            let exit = |(when, unless, leads): (Conditions, Option<Conditions>, Lead)| Exit {
                when: fitted(when, &questions).expect("there are questions"),
                unless: unless.and_then(|unless| fitted(unless, &questions)),
                leads,
            };
            let exits = exits.into_iter().map(exit).collect();
            let scored: Vec<usize> = (0..=last).filter(|index| questions[*index].weight.is_some()).collect();
            let minimum = minimum.min(u16::try_from(scored.len()).expect("few questions"));
            let (strong, weak) = (one.max(two), one.min(two));
            Sample { priority: *priority.get(&scored), exits, questions, clear, both, minimum, tentative, strong, weak }
        },
    )
}
