//! No sentence of a result contradicts another one: what is recommended, what was said, the chart, the words of the needs,
//! how firm it is, the place on the map, and what other answers would give. Held against each other for many sets of
//! answers, drawn at random from a fixed seed.

use crate::support::exits::closed;
use crate::support::shipped::{SHIPPED, form, is_early};
use grammar::Cldr;
use guide::content::{Alternative, ChoiceId, Counted, Perspective, Recommendation};
use guide::decision::{Answers, Assessment, Ground, assess, questions_for, region_of};
use guide::explanation::{
    ChartView, Grammar, NeedsView, ResultView, WhatIfsView, outcome_inline, outcome_name, result_view, trial_view,
};
use std::collections::BTreeMap;

/// How many sets of answers are drawn for each perspective, and of how many of them one has all its other answers tried.
const WALKS: u64 = 60;
const TRIED: u64 = 10;

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// Answers to what is asked, some of it left open, some marked. Most walks keep away from exits, or few would get past them.
fn walk(perspective: Perspective, numbers: &mut Numbers) -> Answers {
    let mut answers = Answers::none(perspective);
    let (avoids_exits, leaves_open) = (numbers.below(5) > 0, numbers.below(4));
    while let Some(question) = questions_for(&SHIPPED, &answers).into_iter().find(|it| answers.to(it.id).is_none()) {
        let is_allowed = |id: &&ChoiceId| !avoids_exits || closed(perspective, question.id, id);
        let choices: Vec<&ChoiceId> = question.asked.choices.ids().filter(is_allowed).collect();
        let unsure = numbers.below(6) < leaves_open || choices.is_empty();
        let choice = (!unsure).then(|| choices[usize::try_from(numbers.below(choices.len() as u64)).expect("small")]);
        answers.answer(question.id.clone(), choice.cloned());
        if question.is_scored() && numbers.below(8) == 0 {
            answers.mark(question.id.clone(), true);
        }
    }
    answers
}

#[test]
fn no_sentence_of_a_result_contradicts_another() {
    let mut seen = BTreeMap::new();
    for perspective in Perspective::ALL {
        let mut numbers = Numbers(20_261_126);
        for number in 0..WALKS {
            let answers = walk(*perspective, &mut numbers);
            let assessment = assess(&SHIPPED, &answers);
            let view = result_view(&SHIPPED, &assessment, &Cldr);
            let name = format!("{}, walk {number}", perspective.word());
            check(&name, &assessment, &view);
            if let Some(what_ifs) = view.what_ifs.as_ref().filter(|_| view.map.is_some()) {
                check_firmness(&name, &assessment, what_ifs);
                if number % TRIED == 0 {
                    check_what_ifs(&name, &answers, &assessment, what_ifs);
                }
            }
            *seen.entry(format!("{:?} by {:?}", assessment.recommendation, kind(assessment.ground))).or_insert(0) += 1;
        }
    }
    assert!(seen.len() >= 10, "too few kinds of results to hold anything against: {seen:?}");
}

/// A ground without its number.
fn kind(ground: Ground) -> Ground {
    if let Ground::TooFew { .. } = ground { Ground::TooFew { more: 0 } } else { ground }
}

fn check(name: &str, assessment: &Assessment, view: &ResultView<'_>) {
    let labels = &SHIPPED.interface.result;
    let is_exit = assessment.ground == Ground::Exit;
    assert_eq!(view.exits.is_empty(), !is_exit, "{name}");
    assert!(!is_exit || (view.map.is_none() && view.notes.len() == 1), "{name}: help stands alone");
    let says = |note: &String| view.notes.contains(note);
    let ground = |wanted: Ground| !is_exit && assessment.leaning_ground == wanted;
    assert_eq!(says(&labels.tie_note), ground(Ground::Tie), "{name}");
    assert_eq!(says(&labels.priority_note), ground(Ground::Priority), "{name}");
    assert_eq!(says(&labels.both_said), ground(Ground::BothSaid), "{name}");
    assert_eq!(says(&labels.both_inferred), ground(Ground::BothNamed), "{name}");
    assert_eq!(says(&labels.weak), ground(Ground::NoNeed), "{name}");
    let is_tentative = assessment.tentative && !is_exit;
    assert_eq!(says(&labels.tentative_note), is_early(assessment) && !is_exit, "{name}");
    let so_far = labels.tentative.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning));
    assert_eq!(view.headline == so_far, is_tentative, "{name}");
    let may_ask = is_early(assessment) || assessment.recommendation == Recommendation::Undecided;
    let asks = may_ask && !is_exit && !assessment.helpful.is_empty();
    assert_eq!(!view.helpful.is_empty(), asks, "{name}: more answers are asked for where few are said to decide");
    let is_open = matches!(assessment.ground, Ground::TooFew { .. } | Ground::NoNeed);
    assert_eq!(view.eyebrow == labels.eyebrow_open, is_open, "{name}");
    assert_eq!(view.said.is_none(), is_open || is_exit, "{name}");
    assert_eq!(says(&labels.exit_note) || says(&labels.instead_note), is_exit, "{name}");
    check_said(name, assessment, view);
    if let Some(needs) = &view.needs {
        check_needs(name, assessment, view, needs);
    }
    if let Some(chart) = &view.chart {
        check_chart(name, chart);
    }
    check_map(name, assessment, view);
}

/// What is quoted speaks for what is recommended.
fn check_said(name: &str, assessment: &Assessment, view: &ResultView<'_>) {
    let Some(said) = &view.said else { return };
    for choice in &said.choices {
        let rows = view.chart.iter().flat_map(|chart| &chart.rows).filter(|row| row.reason.choice == *choice);
        let points: Vec<_> = rows.map(|row| row.reason.points).collect();
        let fits = match assessment.recommendation {
            Recommendation::Coaching => points.iter().any(|points| points.coaching > points.mentoring),
            Recommendation::Mentoring => points.iter().any(|points| points.mentoring > points.coaching),
            _ => points.iter().any(|points| points.coaching + points.mentoring > 0),
        };
        assert!(fits, "{name}: “{choice}” does not say {:?}", assessment.recommendation);
    }
}

/// The words of the needs fit what is recommended, or a note says why not.
fn check_needs(name: &str, assessment: &Assessment, view: &ResultView<'_>, needs: &NeedsView) {
    let labels = &SHIPPED.interface.result;
    let words = [&labels.need_weak, &labels.need_some, &labels.need_strong];
    let rank = |index: usize| words.iter().position(|word| **word == needs.lines[index].strength).expect("a strength");
    let (coaching, mentoring) = (rank(0), rank(1));
    let larger_agrees = match assessment.leaning {
        Recommendation::Coaching => coaching >= mentoring && needs.needs.coaching.points > needs.needs.mentoring.points,
        Recommendation::Mentoring => {
            mentoring >= coaching && needs.needs.mentoring.points > needs.needs.coaching.points
        }
        _ => true,
    };
    let is_explained = assessment.leaning_ground == Ground::Priority;
    assert!(larger_agrees || is_explained, "{name}: {:?} of {needs:?}", assessment.leaning);
    if view.notes.contains(&labels.low) {
        assert!(coaching < 2 && mentoring < 2, "{name}: neither need is strong");
    }
    let recommended_is_weak = match assessment.recommendation {
        Recommendation::Coaching => coaching == 0,
        Recommendation::Mentoring => mentoring == 0,
        Recommendation::Both => coaching + mentoring == 0,
        _ => false,
    };
    let strong = coaching == 2 || mentoring == 2;
    assert_eq!(view.notes.contains(&labels.low), recommended_is_weak && !strong, "{name}");
}

/// The tally counts the rows, the words of a row name the sides to which its bar reaches, longer bars come first.
fn check_chart(name: &str, chart: &ChartView<'_>) {
    let labels = &SHIPPED.interface.result;
    let count = |wanted: fn(u32, u32) -> bool| {
        chart.rows.iter().filter(|row| wanted(row.reason.points.coaching, row.reason.points.mentoring)).count()
    };
    let named = |template: &'static Counted, alternative: Alternative, count| {
        form(template, count).replace("{alternative}", &SHIPPED.alternatives.of(alternative).inline)
    };
    let [coaching, mentoring] = [count(|c, m| c > m), count(|c, m| m > c)];
    let [both, neither] = [count(|c, m| c == m && c > 0), count(|c, m| c + m == 0)];
    let parts = [
        (named(&labels.tally_side, Alternative::Coaching, coaching), coaching),
        (named(&labels.tally_side, Alternative::Mentoring, mentoring), mentoring),
        (form(&labels.tally_both, both).to_owned(), both),
        (form(&labels.tally_neither, neither).to_owned(), neither),
    ];
    assert_eq!(parts.iter().map(|(_, number)| number).sum::<usize>(), chart.rows.len(), "{name}");
    let parts = parts.iter().filter(|(_, number)| *number > 0);
    let sides: Vec<String> = parts.map(|(words, number)| words.replace("{number}", &number.to_string())).collect();
    assert_eq!(chart.tally, labels.tally.replace("{sides}", &Cldr.list("en", &sides)), "{name}");
    let mut longest = u32::MAX;
    for row in &chart.rows {
        let points = row.reason.points;
        for alternative in Alternative::ALL {
            let is_named = row.words.contains(&SHIPPED.alternatives.of(*alternative).inline);
            assert_eq!(is_named, *points.of(*alternative) > 0, "{name}: {} of {points:?}", row.words);
        }
        let most = points.coaching.max(points.mentoring);
        assert!(most <= longest && most <= chart.widest, "{name}: the longest bars come first");
        longest = most;
    }
}

/// How firm it is counts the answers that are listed.
fn check_firmness(name: &str, before: &Assessment, what_ifs: &WhatIfsView<'_>) {
    let labels = &SHIPPED.interface.result;
    let all = || what_ifs.scored.iter().flat_map(|what_if| &what_if.answers);
    let (total, kept) = (all().count(), all().filter(|other| !other.turns).count());
    let robust = form(&labels.robust, kept).replace("{total}", &total.to_string()).replace("{kept}", &kept.to_string());
    assert_eq!(what_ifs.robust, robust, "{name}");
    let expected = match (is_early(before), total - kept) {
        (true, _) => None,
        _ if before.leaning_ground == Ground::Priority => Some(&labels.close),
        (_, 0) => Some(&labels.firm),
        (_, turned) if turned * 3 <= total => Some(&labels.fair),
        _ => Some(&labels.close),
    };
    assert_eq!(what_ifs.firmness, expected.map(String::as_str), "{name}");
    assert_eq!(what_ifs.is_close, expected == Some(&labels.close), "{name}: beside the recommendation as well");
}

/// Every other answer, when it is tried, gives what is said of it.
fn check_what_ifs(name: &str, answers: &Answers, before: &Assessment, what_ifs: &WhatIfsView<'_>) {
    let labels = &SHIPPED.interface.result;
    let now = outcome_inline(&SHIPPED, before);
    for what_if in what_ifs.scored.iter().chain(&what_ifs.unscored) {
        for other in &what_if.answers {
            let mut changed = answers.clone();
            changed.answer(what_if.question.id.clone(), other.id.clone());
            let after = assess(&SHIPPED, &changed);
            assert_eq!(other.turns, after.recommendation != before.recommendation, "{name}: {}", other.choice);
            assert!(!other.turns || other.outcome == outcome_inline(&SHIPPED, &after), "{name}: {}", other.choice);
            let then = outcome_inline(&SHIPPED, &after);
            let template = if then == now { &labels.tried_same } else { &labels.tried };
            let sentence = template.replace("{outcome}", then).replace("{before}", now);
            let trial = trial_view(&SHIPPED, before, &after);
            assert_eq!(trial.sentence, sentence, "{name}");
            let Some(map) = trial.map else { continue };
            assert!(map.region.is_none_or(|region| region == after.leaning), "{name}: the map says something else");
            assert_eq!(map.here, labels.here_tried, "{name}: nobody is there, whatever it gives");
            let notes = [&labels.exit_note, &labels.instead_note];
            let comes_first = after.ground == Ground::Exit;
            assert_eq!(notes.contains(&&map.sentence), comes_first, "{name}: {}", map.sentence);
            assert!(!comes_first || map.region.is_none(), "{name}: no region gives what comes first");
        }
    }
}

/// The place on the map names the recommendation only where it lies in its region, and the stronger need as the needs do.
fn check_map(name: &str, assessment: &Assessment, view: &ResultView<'_>) {
    let Some(map) = &view.map else { return };
    let labels = &SHIPPED.interface.result;
    let (coaching, mentoring) = (map.needs.coaching.points, map.needs.mentoring.points);
    let larger = |alternative: Alternative| {
        labels.map_larger.replace("{alternative}", &SHIPPED.alternatives.of(alternative).inline)
    };
    let (says_coaching, says_mentoring) = (larger(Alternative::Coaching), larger(Alternative::Mentoring));
    assert!(!map.sentence.starts_with(&says_coaching) || coaching > mentoring, "{name}: {}", map.sentence);
    assert!(!map.sentence.starts_with(&says_mentoring) || mentoring > coaching, "{name}: {}", map.sentence);
    let region = region_of(&SHIPPED.rule, map.needs);
    assert_eq!(map.sentence.starts_with(&labels.map_close), region == Recommendation::Both, "{name}");
    let agrees = region == assessment.recommendation;
    assert_eq!(map.region, agrees.then_some(region), "{name}: no region is marked that says something else");
    let outcome = labels.here_outcome.replace("{outcome}", outcome_name(&SHIPPED, assessment));
    assert_eq!(map.here, if agrees { outcome } else { labels.here.clone() }, "{name}");
    // Where the place says something else than the recommendation, the sentence goes on to say why.
    let is_bare = [&says_coaching, &says_mentoring, &labels.map_close].contains(&&map.sentence);
    assert_eq!(is_bare, agrees || assessment.leaning_ground == Ground::Tie, "{name}: {}", map.sentence);
}
