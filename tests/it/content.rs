//! The shipped content keeps what the guide promises: complete, sourced, balanced, and its scenarios hold.

use guide::decision::{Answers, assess, questions_for};
use guide::content::{
    AlternativeText, Catalogue, Content, EntryId, Guidance, Perspective, Recommendation, SourceId, Statement,
};
use codec::{Checked, Written};

const EN: &str = include_str!("../../content/en.json");

fn content() -> Content {
    checked().content
}

fn checked() -> Checked {
    Written::parse(EN).and_then(|written| written.check(None)).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("content/en.json:\n{}", list.join("\n"));
    })
}

#[test]
fn every_scenario_gives_what_it_expects() {
    let Checked { content, scenarios, .. } = checked();
    for (id, scenario) in scenarios.iter() {
        let given = assess(&content, &Answers::from(scenario)).recommendation;
        assert_eq!(given, scenario.expect, "scenario {id}");
    }
}

#[test]
fn scenarios_show_all_six_recommendations_and_all_three_perspectives() {
    let scenarios = checked().scenarios;
    assert!(scenarios.len() >= 12);
    for recommendation in Recommendation::ALL {
        assert!(scenarios.entries().any(|s| s.expect == *recommendation), "{}", recommendation.word());
    }
    for perspective in Perspective::ALL {
        assert!(scenarios.entries().filter(|s| s.perspective == *perspective).count() >= 4);
    }
}

#[test]
fn each_perspective_is_asked_eight_to_ten_scored_questions() {
    let content = content();
    for perspective in Perspective::ALL {
        let scored = questions_for(&content, *perspective).filter(|step| step.is_scored()).count();
        assert!((8..=10).contains(&scored), "{}: {scored}", perspective.word());
    }
}

#[test]
fn the_articles_are_there_in_full() {
    let content = content();
    assert_eq!(content.similarities.len(), 5);
    assert_eq!(content.differences.len(), 2);
    for text in [&content.alternatives.coaching, &content.alternatives.mentoring] {
        assert_eq!(text.characteristics.len(), 5);
        assert!(text.effective.len() >= 3);
    }
    assert!(content.insights.len() >= 4);
}

#[test]
fn every_claim_names_a_source() {
    let content = content();
    let lists = |text: &AlternativeText| [text.characteristics.clone(), text.effective.clone()];
    let mut claims: Vec<(String, Vec<SourceId>)> = Vec::new();
    let mut add = |place: &str, list: &Catalogue<EntryId, Statement>| {
        claims.extend(list.iter().map(|(id, statement)| (format!("{place}.{id}"), statement.sources.clone())));
    };
    add("similarities", &content.similarities);
    add("insights", &content.insights);
    for list in lists(&content.alternatives.coaching).iter().chain(&lists(&content.alternatives.mentoring)) {
        add("alternatives", list);
    }
    claims.extend(content.differences.iter().map(|(id, d)| (format!("differences.{id}"), d.sources.clone())));
    claims.extend(content.criteria.iter().map(|(id, c)| (format!("criteria.{id}"), c.sources.clone())));
    claims.extend(content.preconditions.iter().map(|(id, p)| (format!("preconditions.{id}"), p.sources.clone())));
    claims.push(("coaching".to_owned(), content.alternatives.coaching.sources.clone()));
    claims.push(("mentoring".to_owned(), content.alternatives.mentoring.sources.clone()));
    for (place, sources) in claims {
        assert!(!sources.is_empty(), "{place} names no source");
    }
}

/// The characters of a list, and how many entries it has.
fn measure(list: &Catalogue<EntryId, Statement>) -> (usize, usize) {
    let text = |s: &Statement| s.text.chars().count() + s.title.as_ref().map_or(0, |t| t.chars().count());
    (list.len(), list.entries().map(text).sum())
}

fn check_balance(place: &str, coaching: (usize, usize), mentoring: (usize, usize)) {
    assert_eq!(coaching.0, mentoring.0, "{place}: one has more entries");
    let (less, more) = (coaching.1.min(mentoring.1), coaching.1.max(mentoring.1));
    assert!(less * 100 >= more * 85, "{place}: {} characters for coaching, {} for mentoring", coaching.1, mentoring.1);
}

#[test]
fn both_alternatives_get_equal_depth_and_length() {
    let content = content();
    let (coaching, mentoring) = (&content.alternatives.coaching, &content.alternatives.mentoring);
    check_balance("characteristics", measure(&coaching.characteristics), measure(&mentoring.characteristics));
    check_balance("effective", measure(&coaching.effective), measure(&mentoring.effective));
    check_balance("expect", measure(&coaching.expect), measure(&mentoring.expect));
    check_balance("watch", measure(&coaching.watch), measure(&mentoring.watch));
    check_balance("definition", (1, coaching.definition.chars().count()), (1, mentoring.definition.chars().count()));
    let pole = |of: fn(&guide::content::PerAlternative<String>) -> &String| {
        (content.criteria.len(), content.criteria.entries().map(|c| of(&c.poles).chars().count()).sum())
    };
    check_balance("criteria", pole(|poles| &poles.coaching), pole(|poles| &poles.mentoring));
    for perspective in Perspective::ALL {
        let length = |guidance: &Guidance| {
            let lists = [measure(&guidance.steps), measure(&guidance.ask)];
            let own = guidance.sentence.chars().count() + guidance.summary.chars().count();
            (lists.iter().map(|l| l.0).sum(), own + lists.iter().map(|l| l.1).sum::<usize>())
        };
        let outcomes = &content.outcomes;
        let (a, b) =
            (outcomes.coaching.perspectives.of(*perspective), outcomes.mentoring.perspectives.of(*perspective));
        check_balance(perspective.word(), length(a), length(b));
    }
}

#[test]
fn questions_let_both_alternatives_reach_the_same_evidence() {
    let content = content();
    for perspective in Perspective::ALL {
        let mut sums = (0, 0);
        for (id, question) in content.questions.iter() {
            let Some(asked) = question.perspectives.of(*perspective) else { continue };
            let most = |of: fn(&guide::content::Choice) -> u16| asked.choices.entries().map(of).max();
            let place = format!("{id} for the {}", perspective.word());
            assert_eq!(most(|c| c.coaching.get()), most(|c| c.mentoring.get()), "{place}");
            let weight = question.weight.get();
            sums.0 += weight * asked.choices.entries().map(|c| c.coaching.get()).sum::<u16>();
            sums.1 += weight * asked.choices.entries().map(|c| c.mentoring.get()).sum::<u16>();
        }
        let (less, more) = (sums.0.min(sums.1), sums.0.max(sums.1));
        assert!(less * 100 >= more * 90, "{}: evidence of all choices {sums:?}", perspective.word());
    }
}
