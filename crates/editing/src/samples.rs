//! Answers by example: that lead to a question, to a recommendation, to an exit.

use authoring::Scenarios;
use guide::content::{
    Alternative, Choice, ChoiceId, Conditions, Content, EntryId, Exit, Perspective, QuestionId, Recommendation,
};
use guide::decision::{Answers, Applicable, asked_question, exits_opened_by, questions, recommend};

/// How many sets of answers are drawn before a recommendation counts as one that cannot be shown.
const DRAWN: u64 = 600;

/// What answers have to be.
#[derive(Default)]
struct Wanted<'a> {
    /// The answers to some questions.
    given: Vec<(QuestionId, ChoiceId)>,
    /// Answers that may not be among them.
    avoided: Option<&'a Conditions>,
}

/// What answers lean to where nothing else is asked of them.
#[derive(Clone, Copy)]
enum Lean {
    To(Alternative),
    /// Now to the one, now to the other, and the priority is left open.
    Between,
}

/// Answers after which a question is asked; none to itself or to later ones that it does not depend on.
pub(crate) fn before(content: &Content, perspective: Perspective, question: &QuestionId) -> Answers {
    let mut wanted = Wanted::default();
    if let Some(after) = asked_question(content, perspective, question).and_then(|it| it.asked.after.as_ref()) {
        require(content, perspective, after, &mut wanted.given);
    }
    let mut answers = Answers::none(perspective);
    fill(content, &mut answers, &wanted, Lean::Between, Some(question));
    answers
}

/// Answers that open an exit, if there are any that do so before another one does.
pub(crate) fn through(content: &Content, perspective: Perspective, exit: &Exit) -> Answers {
    let mut wanted = Wanted { given: Vec::new(), avoided: exit.unless.as_ref() };
    require(content, perspective, &exit.when, &mut wanted.given);
    let mut answers = Answers::none(perspective);
    fill(content, &mut answers, &wanted, Lean::Between, None);
    answers
}

/// The fewest answers that open an exit: what its conditions name, and what these answers follow; or else as many as it
/// takes. None where it never opens.
pub(crate) fn opening(content: &Content, perspective: Perspective, id: &EntryId) -> Option<Answers> {
    let answers = through(content, perspective, content.exits.of(perspective).get(id)?);
    let place = |answers: &Answers| exits_opened_by(content, answers).iter().position(|open| open.id == *id);
    // Where it comes first, so it does with fewer answers.
    let first = place(&answers)?;
    Some(without_idle(content, answers, &|fewer| place(fewer).is_some_and(|place| place <= first)))
}

/// The fewest answers with one to a question that give a result; none where it is never asked.
pub(crate) fn answering(content: &Content, perspective: Perspective, question: &QuestionId) -> Option<Answers> {
    let asked = asked_question(content, perspective, question)?;
    let counts = |choice: &Choice| choice.coaching.max(choice.mentoring).map_or(0, |evidence| evidence.get());
    let (choice, counted) = asked.asked.choices.iter().max_by_key(|(_, choice)| counts(choice))?;
    let mut wanted = Wanted { given: vec![(question.clone(), choice.clone())], avoided: None };
    if let Some(after) = asked.asked.after.as_ref() {
        require(content, perspective, after, &mut wanted.given);
    }
    let lean = if counted.mentoring > counted.coaching { Alternative::Mentoring } else { Alternative::Coaching };
    let mut answers = Answers::none(perspective);
    fill(content, &mut answers, &wanted, Lean::To(lean), None);
    let gives = recommend(content, &answers).0;
    let counts = |answers: &Answers| Applicable::of(content, answers).choice(question).is_some();
    let keeps = |answers: &Answers| counts(answers) && recommend(content, answers).0 == gives;
    Some(answers).filter(counts).map(|answers| without_idle(content, answers, &keeps))
}

/// Takes every answer back without which something still holds; the last ones first, so that none loses what it follows.
fn without_idle(content: &Content, answers: Answers, holds: &dyn Fn(&Answers) -> bool) -> Answers {
    questions(content, answers.perspective).into_iter().rev().fold(answers, |answers, question| {
        let mut fewer = answers.clone();
        fewer.take_back(question.id);
        if holds(&fewer) { fewer } else { answers }
    })
}

/// Answers that give a recommendation: those of a scenario, or else made for it, or else drawn. None where none was found.
pub(crate) fn giving(
    content: &Content,
    perspective: Perspective,
    recommendation: Recommendation,
    scenarios: &Scenarios,
) -> Option<Answers> {
    let gives = |answers: &Answers| recommend(content, answers).0 == recommendation;
    let told = scenarios.entries().map(Answers::from);
    let made = [Lean::To(Alternative::Coaching), Lean::To(Alternative::Mentoring), Lean::Between].map(|lean| {
        let mut answers = Answers::none(perspective);
        fill(content, &mut answers, &Wanted::default(), lean, None);
        answers
    });
    let exits = content.exits.of(perspective).entries().map(|exit| through(content, perspective, exit));
    let drawn = (1..=DRAWN).map(|seed| drawn(content, perspective, seed));
    told.filter(|answers| answers.perspective == perspective)
        .chain(made)
        .chain([Answers::none(perspective)])
        .chain(exits)
        .chain(drawn)
        .find(gives)
}

/// Adds what conditions ask for, and what the questions in them are asked after.
fn require(
    content: &Content,
    perspective: Perspective,
    conditions: &Conditions,
    wanted: &mut Vec<(QuestionId, ChoiceId)>,
) {
    for (question, choices) in conditions.iter() {
        let Some(first) = choices.first().filter(|_| !wanted.iter().any(|(id, _)| id == question)) else { continue };
        wanted.push((question.clone(), first.clone()));
        if let Some(after) = asked_question(content, perspective, question).and_then(|it| it.asked.after.as_ref()) {
            require(content, perspective, after, wanted);
        }
    }
}

/// Answers the questions in their order, up to `end`. What is not wanted opens no exit.
fn fill(content: &Content, answers: &mut Answers, wanted: &Wanted<'_>, lean: Lean, end: Option<&QuestionId>) {
    let is_plain =
        |answers: &Answers| !matches!(recommend(content, answers).0, Recommendation::Pause | Recommendation::Elsewhere);
    for (place, question) in questions(content, answers.perspective).into_iter().enumerate() {
        if end == Some(question.id) {
            break;
        }
        if Applicable::of(content, answers).question(question.id).is_none() {
            continue;
        }
        if let Some((_, choice)) = wanted.given.iter().find(|(id, _)| id == question.id) {
            answers.answer(question.id.clone(), Some(choice.clone()));
            continue;
        }
        let towards = match lean {
            Lean::To(alternative) => Some(alternative),
            Lean::Between if *question.id == content.rule.priority => None,
            Lean::Between if place % 2 == 0 => Some(Alternative::Coaching),
            Lean::Between => Some(Alternative::Mentoring),
        };
        let mut choices: Vec<(&ChoiceId, &Choice)> = question.asked.choices.iter().collect();
        match towards {
            Some(alternative) => choices.sort_by_key(|(_, choice)| {
                // What speaks most for it, and least against it, comes first.
                let (with, against) = (choice.evidence(alternative), choice.evidence(alternative.other()));
                (u32::MAX - with, against)
            }),
            None => choices.clear(),
        }
        let had_exit = !is_plain(answers);
        let fits = |choice: &ChoiceId| {
            let mut tried = answers.clone();
            tried.answer(question.id.clone(), Some(choice.clone()));
            let is_avoided =
                wanted.avoided.is_some_and(|avoided| avoided.any(|id| (id == question.id).then_some(choice)));
            !is_avoided && (had_exit || is_plain(&tried))
        };
        let choice = choices.iter().map(|(id, _)| *id).find(|id| fits(id)).cloned();
        answers.answer(question.id.clone(), choice);
    }
}

/// Answers by chance, the same for the same seed.
fn drawn(content: &Content, perspective: Perspective, seed: u64) -> Answers {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut answers = Answers::none(perspective);
    for question in questions(content, perspective) {
        if Applicable::of(content, &answers).question(question.id).is_none() {
            continue;
        }
        // Xorshift, by G. Marsaglia.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let choices: Vec<&ChoiceId> = question.asked.choices.ids().collect();
        let count = u64::try_from(choices.len()).unwrap_or(0);
        let at = usize::try_from(state.checked_rem(count).unwrap_or(0)).unwrap_or(0);
        answers.answer(question.id.clone(), choices.get(at).map(|id| (*id).clone()));
    }
    answers
}
