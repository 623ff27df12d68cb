//! Nothing that is advised presumes another answer than the one that was given, over all pairs of a result and an answer.

use crate::support::exits::{ask, exits, opening};
use crate::support::expected::{Expected, expected};
use crate::support::page::made;
use crate::support::shipped::{SHIPPED, given, is_early, told_headline};
use crate::support::ways::{BOTH, COACHING, MENTORING, every_way, filled, most, way};
use grammar::Cldr;
use guide::content::{Alternative, Perspective, Recommendation};
use guide::decision::{Answers, Assessment, Ground, assess, questions};
use guide::explanation::{Brief, ResultView, brief, result_view};

/// The outcome whose guidance belongs to the scored answers.
fn outcome(assessment: &Assessment) -> &'static str {
    match assessment.leaning_ground {
        Ground::Tie => "tie",
        _ => assessment.leaning.word(),
    }
}

/// Checks the advice in the view of the page and in the brief against the document.
fn check(name: &str, answers: &Answers) -> Assessment {
    let assessment = assess(&SHIPPED, answers);
    let labels = &SHIPPED.interface.result;
    let view = result_view(&SHIPPED, &assessment, &Cldr);
    let Expected { headline, summary, lists } = expected(answers, outcome(&assessment));
    assert_eq!(view.headline, told_headline(&assessment, headline), "{name}");
    assert_eq!(view.summary, summary, "{name}");
    let brief = brief(&SHIPPED, &assessment, &made(), &Cldr);
    let own = &SHIPPED.interface.take_along;
    let steps = match view.exits.first() {
        Some(exit) if exit.at_once => &SHIPPED.interface.care.steps,
        None if view.recommendation == Recommendation::Undecided && !view.helpful.is_empty() => &labels.steps_open,
        _ => &labels.steps,
    };
    let titles = [steps, &labels.ask, labels.signals.of(answers.perspective)];
    // Advice about what comes first is no note of one's own.
    let sheet = if view.exits.is_empty() {
        [&own.steps, &own.ask, &own.signals]
    } else {
        [&labels.steps, &own.ask, labels.signals.of(answers.perspective)]
    };
    for (title, (own, list)) in titles.into_iter().zip(sheet.into_iter().zip(lists)) {
        assert!(!list.is_empty(), "{name}: {title}");
        assert_eq!(advised(&view, title), list, "{name}: {title}");
        let list: Vec<String> = list.iter().map(|line| line.replace(':', "")).collect();
        assert_eq!(lines(&brief, own), list, "{name}: {title} in the brief");
    }
    assessment
}

/// The statements under a heading, each with its title before it.
fn advised(view: &ResultView<'_>, title: &str) -> Vec<String> {
    let lists = view.advice.iter().filter(|list| list.title == title);
    let text = |statement: &&guide::content::Statement| match &statement.title {
        Some(title) => format!("{title} {}", statement.text),
        None => statement.text.clone(),
    };
    lists.flat_map(|list| &list.statements).map(text).collect()
}

/// The lines under a heading of the brief, without the colon after a title.
fn lines(brief: &Brief, title: &str) -> Vec<String> {
    let parts = brief.parts.iter().filter(|part| part.title == title);
    parts.flat_map(|part| &part.lines).map(|line| line.text.replace(':', "")).collect()
}

/// Every result of a perspective: each way of answering, and each exit.
fn results(perspective: Perspective) -> Vec<(String, Answers)> {
    let ways = every_way().into_iter().filter(|(_, answers)| answers.perspective == perspective);
    let exits = exits(perspective).map(|(id, _)| (id.to_string(), filled(opening(perspective, id), |_| None)));
    ways.chain(exits).collect()
}

fn pair_with_every_answer(perspective: Perspective) {
    for (name, result) in results(perspective) {
        check(&name, &result);
        for question in questions(&SHIPPED, perspective) {
            for choice in question.asked.choices.ids() {
                let mut answers = result.clone();
                ask(&mut answers, question.id);
                answers.answer(question.id.clone(), Some(choice.clone()));
                check(&format!("{name}; {} {choice}", question.id), &answers);
            }
        }
    }
}

#[test]
fn no_advice_to_a_seeker_presumes_another_answer() {
    pair_with_every_answer(Perspective::Seeker);
}

#[test]
fn no_advice_to_a_leader_presumes_another_answer() {
    pair_with_every_answer(Perspective::Leader);
}

#[test]
fn no_advice_to_a_sponsor_presumes_another_answer() {
    pair_with_every_answer(Perspective::Sponsor);
}

#[test]
fn a_leader_without_the_experience_is_told_to_find_a_mentor_and_not_to_be_one() {
    let with = |mut answers: Answers, choice: &str| {
        answers.answer("can".into(), Some(choice.into()));
        answers
    };
    let view_of = |answers: &Answers| result_view(&SHIPPED, &check("without experience", answers), &Cldr);
    for (worth, recommendation, choices) in [
        (MENTORING, Recommendation::Mentoring, &["lacking", "distant"][..]),
        (BOTH, Recommendation::Both, &["lacking"]),
    ] {
        for choice in choices {
            let answers = with(way(Perspective::Leader, worth), choice);
            let view = view_of(&answers);
            assert_eq!(view.recommendation, recommendation);
            assert!(view.headline.starts_with("Find them a mentor"), "{choice}: {}", view.headline);
            let steps = advised(&view, &SHIPPED.interface.result.steps).join(" ");
            assert!(steps.contains("mentor"), "{choice}: {steps}");
            let own = &SHIPPED.outcomes.mentoring.perspectives.leader;
            assert_ne!((&view.headline, view.summary), (&own.sentence, own.summary.as_str()), "{choice}");
        }
    }
    // Even where little else is said.
    let little = given(Perspective::Leader, &[("aim", "new"), ("can", "lacking")]);
    let all = with(way(Perspective::Leader, MENTORING), "lacking");
    assert!(assess(&SHIPPED, &little).tentative);
    assert_eq!(view_of(&little).summary, view_of(&all).summary);
}

#[test]
fn a_tie_is_called_a_tie_and_few_answers_are_called_few() {
    let labels = &SHIPPED.interface.result;
    let (mut ties, mut few) = (0, 0);
    for (name, answers) in every_way() {
        let assessment = assess(&SHIPPED, &answers);
        let view = result_view(&SHIPPED, &assessment, &Cldr);
        let guidance = SHIPPED.outcomes.tie.perspectives.of(answers.perspective);
        let is_tie = assessment.ground == Ground::Tie;
        let is_early_tie = is_tie && is_early(&assessment);
        assert_eq!(view.headline == guidance.sentence, is_tie && !is_early_tie, "{name}");
        assert_eq!(view.headline == labels.early_tie, is_early_tie, "{name}");
        assert_eq!(view.notes.contains(&labels.tie_note), is_tie, "{name}");
        if is_tie {
            let points = assessment.needs.map(|need| need.points);
            let total = points.coaching + points.mentoring;
            let clear = u32::from(SHIPPED.rule.clear.get());
            let is_close = |a: &Alternative| points.of(*a) * 100 < total * clear;
            assert!(Alternative::ALL.iter().all(is_close), "{name}: {points:?}");
            ties += 1;
        }
        let is_few = assessment.tentative && assessment.ground != Ground::Exit;
        let sentence = labels.tentative.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning));
        assert_eq!(view.headline == sentence, is_few, "{name}: {}", view.headline);
        let is_said = is_early(&assessment) && assessment.ground != Ground::Exit;
        assert_eq!(view.notes.contains(&labels.tentative_note), is_said, "{name}");
        few += usize::from(is_few);
    }
    assert!(ties >= Perspective::ALL.len() && few >= Perspective::ALL.len(), "{ties} ties, {few} of few answers");
}

/// From the first answer to the last: few answers with evidence give no more than a first impression.
#[test]
fn the_sentence_stays_tentative_until_enough_is_answered() {
    let enough = u32::from(SHIPPED.rule.tentative.get());
    for perspective in Perspective::ALL {
        let mut answers = Answers::none(*perspective);
        let mut counted = 0;
        for question in questions(&SHIPPED, *perspective).into_iter().filter(|question| question.is_scored()) {
            let Some(choice) = most(&question, *perspective, COACHING) else { continue };
            answers.answer(question.id.clone(), Some(choice));
            let assessment = check("one after the other", &answers);
            counted = assessment.contributions.len();
            let is_decided = counted >= usize::from(SHIPPED.rule.minimum.get());
            let count = u32::try_from(counted).expect("few");
            assert_eq!(assessment.tentative, is_decided && count < enough, "{}: {counted}", perspective.word());
            assert_eq!(assessment.recommendation == Recommendation::Coaching, is_decided);
        }
        assert!(counted > usize::try_from(enough).expect("few"));
    }
}
