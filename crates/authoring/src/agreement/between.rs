//! How far two readers agree with each other.

use super::coding::Coding;
use super::kappa::Kappa;
use super::outcome::Outcome;
use super::share::Share;
use guide::content::{ChoiceId, Content, Perspective, QuestionId};
use guide::decision::{Applicable, questions};
use serde::{Serialize, Serializer};

/// Questions that are asked less often than this are left out of the mean of kappa.
pub const MIN_ASKED: usize = 10;

/// How far two codings agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Between {
    /// Whose they are.
    pub names: [String; 2],
    /// For how many situations the guide gives the same, contested ones among them.
    pub outcome: Share,
    /// Each question of each perspective that both are asked at least once.
    pub questions: Vec<QuestionBetween>,
    /// The mean of kappa over the questions that both are asked at least [`MIN_ASKED`] times and of which it can be told,
    /// in hundredths.
    pub mean_kappa_hundredths: Option<i64>,
}

/// How far two codings agree on one question, over the situations in which their other answers lead both to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionBetween {
    /// The word of the perspective.
    pub perspective: &'static str,
    /// The question.
    pub question: String,
    /// How often they give the same, where giving no answer is an answer as well.
    pub same: Share,
    /// How often they give the same choice where both give one.
    pub same_choice: Share,
    /// Cohen's kappa of the former, where it can be told; serialised in hundredths.
    #[serde(rename = "kappa_hundredths", serialize_with = "hundredths")]
    pub kappa: Option<Kappa>,
}

fn hundredths<S: Serializer>(kappa: &Option<Kappa>, serializer: S) -> Result<S::Ok, S::Error> {
    kappa.map(|kappa| kappa.in_parts(100)).serialize(serializer)
}

impl Between {
    /// Compares two codings of the same situations.
    pub(super) fn of(content: &Content, one: &Coding, other: &Coding) -> Self {
        let pairs = || one.answers.iter().zip(&other.answers);
        let applicable: Vec<_> =
            pairs().map(|(a, b)| (a.perspective, Applicable::of(content, a), Applicable::of(content, b))).collect();
        let mut compared = Vec::new();
        for perspective in Perspective::ALL {
            for question in questions(content, *perspective) {
                let of_perspective = applicable.iter().filter(|(of, ..)| of == perspective);
                let asked =
                    of_perspective.filter_map(|(_, a, b)| Some((choice(a, question.id)?, choice(b, question.id)?)));
                compared.extend(QuestionBetween::of(*perspective, question.id, &asked.collect::<Vec<_>>()));
            }
        }
        Self {
            names: [one.name.clone(), other.name.clone()],
            outcome: Share::of(pairs().map(|(a, b)| Outcome::of(content, a) == Outcome::of(content, b))),
            mean_kappa_hundredths: mean_kappa(&compared),
            questions: compared,
        }
    }
}

/// The choice for a question; `None` where it is not asked.
fn choice<'a>(applicable: &Applicable<'a>, question: &QuestionId) -> Option<Option<&'a ChoiceId>> {
    applicable.question(question).map(|_| applicable.choice(question))
}

impl QuestionBetween {
    fn of(
        perspective: Perspective,
        question: &QuestionId,
        pairs: &[(Option<&ChoiceId>, Option<&ChoiceId>)],
    ) -> Option<Self> {
        let both_given = pairs.iter().filter(|(one, other)| one.is_some() && other.is_some());
        (!pairs.is_empty()).then(|| Self {
            perspective: perspective.word(),
            question: question.to_string(),
            same: Share::of(pairs.iter().map(|(one, other)| one == other)),
            same_choice: Share::of(both_given.map(|(one, other)| one == other)),
            kappa: Kappa::of(pairs),
        })
    }
}

fn mean_kappa(questions: &[QuestionBetween]) -> Option<i64> {
    /// Fine enough for the mean to be right in hundredths.
    const PARTS: i64 = 1_000_000;
    let often = questions.iter().filter(|question| question.same.all >= MIN_ASKED);
    let kappas: Vec<i64> = often.filter_map(|question| Some(question.kappa?.in_parts(PARTS))).collect();
    let count = i64::try_from(kappas.len()).ok().filter(|count| *count > 0)?;
    let unit = count * (PARTS / 100);
    Some((2 * kappas.iter().sum::<i64>() + unit).div_euclid(2 * unit))
}
