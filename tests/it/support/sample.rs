//! Small random decision models, and the documents that hold them.

use guide::content::{Content, Lead};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The most scored questions of a sample.
pub(crate) const MOST_QUESTIONS: usize = 4;
/// The most preconditions of a sample.
pub(crate) const MOST_GATES: usize = 2;

/// A decision model, as the seeker meets it. Its questions are `q0`, `q1`…, its preconditions `g0`, `g1`…,
/// their choices `a`, `b`, `c`… Leader and sponsor are asked the same with choices of other ids, and one
/// question and one precondition that no seeker is asked.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    /// Weight, and the evidence of each choice for coaching and for mentoring.
    pub(crate) questions: Vec<(u16, Vec<(u16, u16)>)>,
    /// Where each choice of a precondition leads.
    pub(crate) gates: Vec<Vec<Option<Lead>>>,
    pub(crate) strong: u16,
    pub(crate) weak: u16,
    pub(crate) close: u16,
    pub(crate) minimum: u16,
}

impl Sample {
    /// The document that holds the model.
    pub(crate) fn content(&self) -> Content {
        super::content(&self.document())
    }

    /// The document as a tree.
    pub(crate) fn document(&self) -> Value {
        let catalogue = |entries: Vec<(String, Value)>| Value::Object(Map::from_iter(entries));
        let choices = |prefix: &str, choices: Vec<Value>| -> Value {
            let id = |index: usize| format!("{prefix}{}", choice_id(index));
            catalogue(choices.into_iter().enumerate().map(|(index, choice)| (id(index), choice)).collect())
        };
        let asked = |choices: Value| json!({"prompt": "Which one?", "why": "To tell.", "choices": choices});
        let scored = |prefix: &str, evidence: &[(u16, u16)]| {
            let choice = |(index, (coaching, mentoring)): (usize, &(u16, u16))| json!({"order": index, "text": "This one.", "coaching": coaching, "mentoring": mentoring});
            asked(choices(prefix, evidence.iter().enumerate().map(choice).collect()))
        };
        let gate = |prefix: &str, leads: &[Option<Lead>]| {
            let choice = |(index, lead): (usize, &Option<Lead>)| match lead {
                Some(lead) => json!({"order": index, "text": "That.", "leads": lead.word(), "advice": "First this."}),
                None => json!({"order": index, "text": "This."}),
            };
            asked(choices(prefix, leads.iter().enumerate().map(choice).collect()))
        };
        let mut questions = vec![(
            "elsewhere-asked".to_owned(),
            json!({"order": 0, "criterion": "agenda", "weight": 5,
                "perspectives": {"leader": scored("", &[(3, 0), (0, 3)]), "sponsor": scored("", &[(3, 0), (0, 3)])}}),
        )];
        questions.extend(self.questions.iter().enumerate().map(|(index, (weight, evidence))| {
            let others = scored("other-", evidence);
            let perspectives = json!({"seeker": scored("", evidence), "leader": others, "sponsor": others});
            let question =
                json!({"order": index, "criterion": "agenda", "weight": weight, "perspectives": perspectives});
            (format!("q{index}"), question)
        }));
        let elsewhere = gate("", &[None, Some(Lead::Elsewhere)]);
        let mut gates = vec![(
            "elsewhere-gate".to_owned(),
            json!({"order": 0, "label": "A check", "sources": [], "perspectives": {"leader": elsewhere}}),
        )];
        gates.extend(self.gates.iter().enumerate().map(|(index, leads)| {
            let perspectives = json!({"seeker": gate("", leads), "sponsor": gate("other-", leads)});
            let precondition = json!({"order": index, "label": "A check", "sources": [], "perspectives": perspectives});
            (format!("g{index}"), precondition)
        }));
        let mut document = super::minimal();
        document["questions"] = catalogue(questions);
        document["preconditions"] = catalogue(gates);
        document["scenarios"] = json!({});
        document["rule"] =
            json!({"strong": self.strong, "weak": self.weak, "close": self.close, "minimum": self.minimum});
        document
    }

    /// The same model with the two alternatives exchanged throughout.
    pub(crate) fn exchanged(&self) -> Self {
        let mut other = self.clone();
        for (coaching, mentoring) in other.questions.iter_mut().flat_map(|(_, choices)| choices) {
            std::mem::swap(coaching, mentoring);
        }
        other
    }
}

/// The id of a choice: `a`, `b`, `c`…
pub(crate) fn choice_id(index: usize) -> String {
    char::from(b'a' + u8::try_from(index).expect("few choices")).to_string()
}

/// Random models: 1 to 4 scored questions with 2 or 3 choices, 0 to 2 preconditions, any thresholds.
pub(crate) fn samples() -> impl Strategy<Value = Sample> {
    let question = (1..=5_u16, prop::collection::vec((0..=3_u16, 0..=3_u16), 2..=3));
    let lead = prop_oneof![3 => Just(None), 1 => Just(Some(Lead::Pause)), 1 => Just(Some(Lead::Elsewhere))];
    let gate = (prop::collection::vec(lead, 1..=2), any::<prop::sample::Index>());
    (
        prop::collection::vec(question, 1..=MOST_QUESTIONS),
        prop::collection::vec(gate, 0..=MOST_GATES),
        (0..=100_u16, 0..=100_u16),
        prop_oneof![0..=20_u16, 0..=100_u16],
        1..=4_u16,
    )
        .prop_map(|(mut questions, gates, (one, two), close, minimum)| {
            for (_, choices) in &mut questions {
                if choices.iter().all(|evidence| *evidence == (0, 0)) {
                    choices[0] = (1, 0);
                }
            }
            let gates = gates.into_iter().map(|(mut leads, place)| {
                leads.insert(place.index(leads.len() + 1), None);
                leads
            });
            let minimum = minimum.min(u16::try_from(questions.len()).expect("few questions"));
            Sample { gates: gates.collect(), questions, strong: one.max(two), weak: one.min(two), close, minimum }
        })
}
