//! What a document recommends over all answers is counted exactly: as if every answer set were assessed.

use crate::support::answer_sets::each_answer_set;
use crate::support::sample::{Question, Sample, samples};
use crate::support::shipped::SHIPPED;
use crate::support::tries;
use analysis::{Analysis, Count, Density, Margin, Outcome, Tally, analyse, density};
use guide::content::{ChoiceId, Content, PerAlternative, Perspective, QuestionId};
use guide::decision::{Answers, Assessment, Ground, assess, questions_for, recommend};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};
use std::collections::BTreeMap;

/// The same, by assessing one answer set after the other.
#[derive(Default)]
struct Enumerated {
    outcomes: Tally,
    tentative: u64,
    exits: BTreeMap<String, u64>,
    /// By question: how many sets ask it, and how many another answer to it would turn.
    turns: BTreeMap<QuestionId, (u64, u64)>,
    /// By answer: what it gives, and how many of the sets would give something else without it.
    choices: BTreeMap<(QuestionId, Option<ChoiceId>), (Tally, u64)>,
    /// By distance from the clear share, in hundredths of a point of the sum: points and sets.
    reached: Vec<(u64, u64, u64)>,
    missed: Vec<(u64, u64, u64)>,
    density: BTreeMap<(usize, usize), u64>,
}

impl Enumerated {
    fn of(content: &Content, perspective: Perspective) -> Self {
        let mut all = Self::default();
        each_answer_set(content, perspective, &mut |answers| all.add(content, answers));
        all
    }

    fn add(&mut self, content: &Content, answers: &Answers) {
        let assessment = assess(content, answers);
        let outcome = Outcome::of(assessment.recommendation, assessment.ground);
        self.outcomes.add(outcome, Count::from(1));
        match assessment.exits.first() {
            Some(exit) => *self.exits.entry(exit.id.to_string()).or_default() += 1,
            None => self.add_ruled(content, answers, &assessment),
        }
        for question in questions_for(content, answers) {
            let turns = assessment.sensitivity.changes().any(|change| change.question == *question.id);
            let (asked, turned) = self.turns.entry(question.id.clone()).or_default();
            *asked += 1;
            *turned += u64::from(turns);
            let choice = answers.to(question.id).flatten().cloned();
            let mut without = answers.clone();
            without.answer(question.id.clone(), None);
            let matters = recommend(content, &without).0 != assessment.recommendation;
            let (tally, sum) = self.choices.entry((question.id.clone(), choice)).or_default();
            tally.add(outcome, Count::from(1));
            *sum += u64::from(matters);
        }
    }

    fn add_ruled(&mut self, content: &Content, answers: &Answers, assessment: &Assessment) {
        self.tentative += u64::from(assessment.tentative);
        let needs = assessment.needs.map(|need| (need.points, need.possible));
        if needs.coaching.1 > 0 {
            let part = |(points, possible): (u32, u32)| ((points * 10 / possible) as usize).min(9);
            *self.density.entry((part(needs.coaching), part(needs.mentoring))).or_default() += 1;
        }
        let is_open = matches!(assessment.ground, Ground::TooFew { .. } | Ground::NoNeed | Ground::BothSaid);
        if !is_open {
            let total = u64::from(needs.coaching.0 + needs.mentoring.0);
            let larger = u64::from(needs.coaching.0.max(needs.mentoring.0)) * 100;
            let distance = larger.abs_diff(total * u64::from(content.rule.clear.get()));
            let list = if assessment.ground == Ground::Larger { &mut self.reached } else { &mut self.missed };
            list.push((distance, total, u64::from(answers.given().count() > 0)));
        }
    }
}

/// The smallest distance as a fraction, and how many sets have it.
fn closest(list: &[(u64, u64, u64)]) -> Option<(u64, u64, u64)> {
    let least = list.iter().min_by(|one, other| (one.0 * other.1).cmp(&(other.0 * one.1)))?;
    let alike = list.iter().filter(|it| it.0 * least.1 == least.0 * it.1).count();
    Some((least.0, least.1, alike as u64))
}

#[track_caller]
fn check_margin(content: &Content, perspective: Perspective, margin: Option<&Margin>, list: &[(u64, u64, u64)]) {
    let expected = closest(list);
    assert_eq!(margin.is_some(), expected.is_some());
    let (Some(margin), Some((distance, total, sets))) = (margin, expected) else { return };
    assert_eq!(margin.sets, Count::from(sets));
    assert_eq!(margin.tenths(), (distance * 20 + total) / (total * 2));
    let mut answers = Answers::none(perspective);
    for (question, choice) in &margin.example {
        answers.answer(question.clone(), choice.clone());
    }
    let needs = assess(content, &answers).needs;
    assert_eq!(needs.map(|need| need.points), margin.points, "the example has these points");
    let asked = questions_for(content, &answers);
    assert!(asked.iter().all(|question| answers.to(question.id).is_some()) && asked.len() == margin.example.len());
}

#[track_caller]
fn check(content: &Content, perspective: Perspective) {
    let expected = Enumerated::of(content, perspective);
    let Analysis { outcomes, tentative, exits, questions, margins, .. } = analyse(content, perspective);
    assert_eq!(outcomes, expected.outcomes);
    assert_eq!(tentative, Count::from(expected.tentative));
    for exit in &exits {
        let decides = expected.exits.get(exit.exit.as_str()).copied().unwrap_or_default();
        assert_eq!(exit.decides, Count::from(decides), "{}", exit.exit);
    }
    for question in &questions {
        let (asked, turns) = expected.turns.get(&question.question).copied().unwrap_or_default();
        assert_eq!((question.asked, question.turns), (asked.into(), turns.into()), "{}", question.question);
        for choice in &question.choices {
            let key = (question.question.clone(), choice.choice.clone());
            let (tally, matters) = expected.choices.get(&key).copied().unwrap_or_default();
            assert_eq!((choice.outcomes, choice.matters), (tally, matters.into()), "{key:?}");
        }
    }
    check_margin(content, perspective, margins.reached.as_ref(), &expected.reached);
    check_margin(content, perspective, margins.missed.as_ref(), &expected.missed);
    let map = density(content, perspective).expect("few sums");
    for coaching in 0..Density::SIDE {
        for mentoring in 0..Density::SIDE {
            let sets = expected.density.get(&(coaching, mentoring)).copied().unwrap_or_default();
            assert_eq!(map.at(coaching, mentoring), Count::from(sets), "{coaching} {mentoring}");
        }
    }
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn counting_gives_what_assessing_every_answer_set_gives(sample in samples()) {
        let content = sample.content();
        Perspective::ALL.iter().for_each(|perspective| check(&content, *perspective));
    }
}

/// Follow-ups of follow-ups, exits of two questions and before one another, and the priority among them.
#[test]
fn what_is_tied_together_is_counted_exactly() {
    let yes = |place: usize| vec![(place, vec![0])];
    let questions = vec![
        Question::scored(2, &[(3, 0), (0, 3), (1, 1)]),
        Question::scored(1, &[(2, 0), (0, 2)]).after(yes(0)),
        Question::scored(3, &[(1, 0), (0, 1)]).after(yes(1)),
        Question::plain(2).after(vec![(0, vec![1, 2])]),
        Question::scored(2, &[(3, 0), (0, 3), (2, 2)]).after(vec![(0, vec![0, 2])]),
    ];
    let mut sample = Sample { both: 30, minimum: 2, tentative: 3, ..Sample::of(questions) };
    for (when, unless, leads) in [
        (vec![(0, vec![1]), (3, vec![0])], None, guide::content::Lead::Pause),
        (vec![(3, vec![1])], Some(vec![(4, vec![2])]), guide::content::Lead::Elsewhere),
        (vec![(2, vec![0])], Some(vec![(4, vec![0]), (1, vec![1])]), guide::content::Lead::Pause),
    ] {
        sample.exits.push(crate::support::sample::Exit { when, unless, leads });
    }
    check(&sample.content(), Perspective::Seeker);
}

/// A set drawn evenly from all answer sets: every question is answered, and the draw counts only where each one that is
/// not asked got its first answer. So each set is drawn in one way.
fn draw(perspective: Perspective, rng: &mut TestRng) -> Option<Answers> {
    let mut answers = Answers::none(perspective);
    let mut firsts = Vec::new();
    for question in guide::decision::questions(&SHIPPED, perspective) {
        let choices: Vec<Option<&ChoiceId>> = question.asked.choices.ids().map(Some).chain([None]).collect();
        let pick = (rng.next_u64() % choices.len() as u64) as usize;
        answers.answer(question.id.clone(), choices[pick].cloned());
        firsts.push((question.id.clone(), pick == 0));
    }
    let asked = questions_for(&SHIPPED, &answers);
    let is_asked = |id: &QuestionId| asked.iter().any(|question| question.id == id);
    firsts.iter().all(|(id, is_first)| *is_first || is_asked(id)).then_some(answers)
}

/// The bound is five standard deviations, at most: for n draws of a share p, five times the root of n·p·(1 - p).
#[test]
fn the_shipped_document_is_counted_as_a_sample_of_it_says() {
    const DRAWS: u64 = 300;
    for perspective in Perspective::ALL {
        let analysis = analyse(&SHIPPED, *perspective);
        let mut rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
        let mut drawn = Tally::default();
        let mut draws = 0;
        while draws < DRAWS {
            let Some(answers) = draw(*perspective, &mut rng) else { continue };
            let (recommendation, ground) = recommend(&SHIPPED, &answers);
            drawn.add(Outcome::of(recommendation, ground), Count::from(1));
            draws += 1;
        }
        for outcome in Outcome::ALL {
            let share = u64::from(analysis.outcomes.of(outcome).share(analysis.outcomes.all(), 1_000_000));
            let found = u64::from(drawn.of(outcome).share(Count::from(DRAWS), 1_000_000));
            let apart = found.abs_diff(share);
            let variance = share * (1_000_000 - share) / DRAWS;
            assert!(apart * apart <= 25 * variance + 1_000, "{perspective:?} {outcome:?}: {share} and {found}");
        }
        let all: Count = analysis.exits.iter().map(|exit| exit.decides).sum();
        assert_eq!(all + analysis.outcomes.ruled(), analysis.outcomes.all());
    }
}

#[test]
fn swapping_the_alternatives_swaps_what_is_counted() {
    let of = |content: &Content| analyse(content, Perspective::Seeker);
    let questions = vec![Question::scored(2, &[(3, 0), (0, 1)]), Question::scored(1, &[(2, 1), (0, 3), (1, 1)])];
    let mut sample = Sample::of(questions);
    let one = of(&sample.content());
    for question in &mut sample.questions {
        question.choices.iter_mut().for_each(|(coaching, mentoring)| std::mem::swap(coaching, mentoring));
    }
    let other = of(&sample.content());
    assert_eq!(one.outcomes.of(Outcome::Coaching), other.outcomes.of(Outcome::Mentoring));
    assert_eq!(one.outcomes.of(Outcome::Mentoring), other.outcomes.of(Outcome::Coaching));
    let swapped = |points: PerAlternative<u32>| (points.mentoring, points.coaching);
    let points = |analysis: &Analysis| analysis.margins.reached.as_ref().expect("a margin").points;
    assert_eq!(swapped(points(&one)).0 + swapped(points(&one)).1, points(&other).coaching + points(&other).mentoring);
}

#[test]
fn a_question_that_decides_alone_is_told_from_one_that_does_not() {
    let alone = Sample::of(vec![Question::scored(1, &[(1, 0), (0, 1)]), Question::scored(5, &[(3, 0), (0, 3)])]);
    let found = |sample: &Sample| -> Vec<bool> {
        let analysis = analyse(&sample.content(), Perspective::Seeker);
        analysis.questions.iter().map(analysis::QuestionAnalysis::decides_alone).collect()
    };
    assert_eq!(found(&alone), [false, true]);
    let even = Sample::of(vec![
        Question::scored(1, &[(1, 0), (0, 1)]),
        Question::scored(1, &[(1, 0), (0, 1)]),
        Question::scored(1, &[(1, 0), (0, 1)]),
    ]);
    assert_eq!(found(&even), [false, false, false]);
}
