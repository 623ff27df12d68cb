//! The decision of one perspective as numbers: questions and exits by their place.

use crate::outcome::PriorityClass;
use guide::content::{ChoiceId, Conditions, Content, EntryId, Lead, PerAlternative, Perspective, QuestionId};
use guide::decision::{AskedQuestion, Contribution, Priority, Sums, contribution, questions};

/// The answer to a question: the place of a choice, [`Question::not_sure`], or [`NOT_ASKED`].
pub(crate) type Answer = u8;

/// The answer to a follow-up that is not asked.
pub(crate) const NOT_ASKED: Answer = Answer::MAX;

/// Some choices of one question, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) question: usize,
    choices: Vec<Answer>,
}

impl Condition {
    pub(crate) fn holds(&self, answer: Answer) -> bool {
        self.choices.contains(&answer)
    }
}

/// A question with its answers, the last of which is "not sure".
pub(crate) struct Question<'a> {
    pub(crate) asked: AskedQuestion<'a>,
    /// By answer.
    pub(crate) sums: Vec<Sums>,
    /// By answer, what it says where this question asks for the priority.
    pub(crate) priority: Option<Vec<PriorityClass>>,
    /// What a follow-up needs.
    pub(crate) after: Option<Vec<Condition>>,
}

impl Question<'_> {
    pub(crate) fn not_sure(&self) -> Answer {
        Answer::try_from(self.sums.len().saturating_sub(1)).unwrap_or(NOT_ASKED)
    }

    pub(crate) fn answers(&self) -> std::ops::RangeInclusive<Answer> {
        0..=self.not_sure()
    }

    pub(crate) fn sums(&self, answer: Answer) -> Sums {
        self.sums.get(usize::from(answer)).copied().unwrap_or_default()
    }
}

/// An exit with its conditions.
pub(crate) struct Exit<'a> {
    pub(crate) id: &'a EntryId,
    pub(crate) lead: Lead,
    pub(crate) when: Vec<Condition>,
    pub(crate) unless: Vec<Condition>,
}

impl Exit<'_> {
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.when.iter().chain(&self.unless)
    }

    /// Whether it is open, by the answer to each question.
    pub(crate) fn is_open(&self, answer: impl Fn(usize) -> Answer) -> bool {
        let holds = |condition: &Condition| condition.holds(answer(condition.question));
        self.when.iter().all(holds) && !self.unless.iter().any(holds)
    }
}

/// What one perspective is asked, and where that leads.
pub(crate) struct Model<'a> {
    pub(crate) content: &'a Content,
    pub(crate) questions: Vec<Question<'a>>,
    pub(crate) exits: Vec<Exit<'a>>,
}

impl<'a> Model<'a> {
    pub(crate) fn of(content: &'a Content, perspective: Perspective) -> Self {
        let asked = questions(content, perspective);
        let questions = asked.iter().map(|question| Question {
            asked: *question,
            sums: sums(question),
            priority: (*question.id == content.rule.priority).then(|| priorities(question)),
            after: question.asked.after.as_ref().map(|after| conditions(after, &asked)),
        });
        let exits = content.exits.of(perspective).iter().map(|(id, exit)| Exit {
            id,
            lead: exit.leads,
            when: conditions(&exit.when, &asked),
            unless: exit.unless.as_ref().map(|unless| conditions(unless, &asked)).unwrap_or_default(),
        });
        Self { content, questions: questions.collect(), exits: exits.collect() }
    }

    /// The most points that each alternative can have.
    pub(crate) fn most_points(&self) -> PerAlternative<usize> {
        let most = |question: &Question<'_>| {
            let points = question.sums.iter().map(|sums| sums.points);
            points.fold(PerAlternative::both(0), |most, points| most.zip(points, u32::max))
        };
        let sum =
            self.questions.iter().map(most).fold(PerAlternative::both(0), |sum, most| sum.zip(most, |a, b| a + b));
        sum.map(|points| usize::try_from(*points).unwrap_or(usize::MAX))
    }

    /// An upper bound of the answer sets; `None` where 128 bits cannot hold it.
    pub(crate) fn bound(&self) -> Option<u128> {
        self.questions.iter().try_fold(1_u128, |product, question| product.checked_mul(question.sums.len() as u128))
    }
}

fn sums(question: &AskedQuestion<'_>) -> Vec<Sums> {
    let of = |sums: Option<Contribution>| sums.as_ref().map(Sums::from).unwrap_or_default();
    let choices = question.asked.choices.iter().map(|(id, choice)| of(contribution(question, id, choice, false)));
    choices.chain([Sums::default()]).collect()
}

fn priorities(question: &AskedQuestion<'_>) -> Vec<PriorityClass> {
    let choices = question.asked.choices.entries().map(Some).chain([None]);
    choices.map(|choice| PriorityClass::from(Priority::said(choice))).collect()
}

/// Conditions by place. What names a question or choice that is not asked never holds.
fn conditions(conditions: &Conditions, asked: &[AskedQuestion<'_>]) -> Vec<Condition> {
    let condition = |(id, choices): (&QuestionId, &[ChoiceId])| {
        let question = asked.iter().position(|question| question.id == id).unwrap_or_default();
        let ids = asked.get(question).filter(|question| question.id == id).into_iter();
        let places = ids.flat_map(|question| question.asked.choices.ids()).zip(0..);
        let choices = places.filter(|(id, _)| choices.contains(id)).map(|(_, place)| place).collect();
        Condition { question, choices }
    };
    conditions.iter().map(condition).collect()
}
