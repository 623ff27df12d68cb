//! The page of the recommendation, for all six recommendations in all three perspectives: it says about the answers what
//! the decision says, and nothing else. That all of its words are the document's is checked in `result_words.rs`.

use crate::support::expected::expected;
use crate::support::page::{all, render, text, texts, words};
use crate::support::shipped::{SHIPPED, answered_on, told_headline};
use crate::support::ways::{every_result, explained, tells_leaning};
use guide::content::{Alternative, Perspective, Recommendation, Statement};
use guide::decision::{Assessment, Contribution, Ground, asked_question, exit_at_once, questions_for};
use guide::explanation::{Explanation, Group};
use guide::session::Page;
use scraper::Html;
use std::collections::BTreeSet;

#[test]
fn the_ways_lead_to_all_six_recommendations_in_all_three_perspectives() {
    let reached: BTreeSet<_> = every_result()
        .iter()
        .map(|(_, answers, _)| (answers.perspective, explained(answers).0.recommendation))
        .collect();
    assert_eq!(reached.len(), Perspective::ALL.len() * Recommendation::ALL.len());
}

/// The reasons that are told: where something comes first, only with what the other answers point to, and without what leads there.
fn told<'a>(assessment: &Assessment, explanation: &'a Explanation) -> Vec<&'a Contribution> {
    let is_silent = assessment.ground == Ground::Exit && assessment.leaning == Recommendation::Undecided;
    let groups: &[Group] = if tells_leaning(assessment) && !is_silent { &explanation.groups } else { &[] };
    let is_elsewhere = |question| assessment.exits.iter().any(|exit| exit.questions.contains(question));
    let says = |reason: &&Contribution| reason.points.coaching + reason.points.mentoring > 0;
    let reasons = groups.iter().flat_map(|group| &group.reasons);
    reasons.filter(|reason| says(reason) || !is_elsewhere(&reason.question)).collect()
}

#[test]
fn only_the_persons_own_choices_are_quoted() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let own: BTreeSet<String> = questions_for(content, &answers)
            .iter()
            .filter_map(|step| Some(step.choice_text(answers.to(step.id)??)?.to_owned()))
            .collect();
        let (assessment, explanation) = explained(&answers);
        let quoted = texts(&page, "q");
        assert!(quoted.iter().all(|quote| own.contains(quote)), "{name}: {quoted:?}");
        let reasons = told(&assessment, &explanation).len();
        let of_exits: usize = assessment.exits.iter().map(|exit| exit.questions.len()).sum();
        let cards = all(&page, ".com-opened-by .com-quote").len();
        assert_eq!((all(&page, ".com-chart-row .com-quote").len(), cards), (reasons, of_exits), "{name}");
    }
}

/// A row each under the question that was asked; the longest bars first.
#[test]
fn all_answers_with_evidence_stand_in_one_chart() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let mut reasons = told(&assessment, &explanation);
        let most = |reason: &Contribution| reason.points.coaching.max(reason.points.mentoring);
        let widest = reasons.iter().map(|reason| most(reason)).max().unwrap_or(0);
        reasons.sort_by_key(|reason| std::cmp::Reverse(most(reason)));
        let rows = all(&page, ".com-chart-row");
        if widest == 0 {
            assert!(rows.is_empty(), "{name}: nothing to draw");
            continue;
        }
        assert_eq!(rows.len(), reasons.len(), "{name}");
        assert_eq!(all(&page, ".com-chart-heads").len(), 1, "{name}: the sides are named once");
        for (row, reason) in rows.iter().zip(reasons) {
            let row = Html::parse_fragment(&row.html());
            let asked = asked_question(content, answers.perspective, &reason.question).expect("asked");
            assert_eq!(texts(&row, ".com-reason-question"), [asked.prompt()], "{name}");
            assert_eq!(texts(&row, "q"), [asked.choice_text(&reason.choice).expect("a choice")], "{name}");
            assert_eq!(all(&row, ".com-tag").len(), usize::from(reason.matters), "{name}");
            for alternative in Alternative::ALL {
                let points = *reason.points.of(*alternative);
                let half = points * 500 / widest;
                let width = format!("{}.{}%", half / 10, half % 10);
                let drawn = format!(".com-fill-{}", alternative.word());
                assert_eq!(all(&row, &drawn)[0].attr("width"), Some(&*width), "{name}");
                let inline = &content.alternatives.of(*alternative).inline;
                let words = texts(&row, ".com-hidden");
                assert_eq!(words.concat().contains(inline.as_str()), points > 0, "{name}: {words:?}");
            }
        }
    }
}

#[test]
fn the_sentence_and_what_to_do_are_those_of_the_recommendation() {
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        let outcome = if assessment.leaning_ground == Ground::Tie { "tie" } else { assessment.leaning.word() };
        let advice = expected(&answers, outcome);
        assert_eq!(texts(&page, "h2"), [told_headline(&assessment, advice.headline)], "{name}");
        assert_eq!(texts(&page, ".com-verdict .com-lead"), [advice.summary], "{name}");
        let shown: Vec<String> = all(&page, ".com-next li").into_iter().map(words).collect();
        assert_eq!(shown, advice.lists.concat(), "{name}");
        let expected = match assessment.recommendation {
            Recommendation::Coaching => &[Alternative::Coaching][..],
            Recommendation::Mentoring => &[Alternative::Mentoring],
            Recommendation::Both => Alternative::ALL,
            _ => &[],
        };
        let lines = |alternative: &Alternative| {
            let text = SHIPPED.alternatives.of(*alternative);
            text.expect.entries().chain(text.watch.entries()).map(statement).collect::<Vec<_>>()
        };
        let expected: Vec<String> = expected.iter().flat_map(lines).collect();
        assert_eq!(texts(&page, ".com-expectations li"), expected, "{name}");
    }
}

fn statement(statement: &Statement) -> String {
    statement.title.iter().chain([&statement.text]).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What cannot wait comes before what can be taken along.
#[test]
fn the_first_button_of_an_urgent_result_leads_to_what_to_do() {
    let mut urgent = 0;
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        let exits = SHIPPED.exits.of(answers.perspective);
        let exit = assessment.exits.first().and_then(|open| exits.get(&open.id));
        let first = all(&page, ".com-verdict .com-button").into_iter().next().expect("a button");
        if exit.is_some_and(|exit| exit.at_once == Some(true)) {
            assert_eq!(words(first), SHIPPED.interface.care.steps, "{name}");
            let target = first.attr("data-com-target").expect("a target");
            let heading = all(&page, &format!("#{target}")).into_iter().next().expect("the heading of the steps");
            assert_eq!(words(heading), SHIPPED.interface.care.steps, "{name}");
            urgent += 1;
        }
        let filled = all(&page, ".com-verdict .com-button:not(.com-button-quiet)");
        assert_eq!(filled, [first], "{name}: one button is filled, the first");
    }
    assert!(urgent > 2, "{urgent} results are urgent");
}

#[test]
fn undecided_lists_what_is_open_the_most_helpful_first() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let open = texts(&page, ".com-missing button");
        if assessment.recommendation == Recommendation::Undecided {
            let asked = explanation.missing.iter().map(|id| asked_question(content, answers.perspective, id));
            let prompts: Vec<&str> = asked.map(|asked| asked.expect("asked").prompt()).collect();
            assert_eq!(open, prompts, "{name}");
        } else {
            assert!(open.is_empty(), "{name}");
        }
    }
}

/// Each heading says something that no other one says, in a few words.
#[test]
fn headings_are_short_and_differ() {
    for (name, _, page) in every_result() {
        let headings = texts(&page, "h3");
        let different: BTreeSet<&String> = headings.iter().collect();
        assert_eq!(different.len(), headings.len(), "{name}: {headings:?}");
        assert!(headings.iter().all(|it| it.split(' ').count() <= 4), "{name}: {headings:?}");
        assert!(headings.iter().filter(|it| it.starts_with("What")).count() <= 2, "{name}: {headings:?}");
    }
}

#[test]
fn no_percentage_stands_on_the_screen() {
    for (name, _, page) in every_result() {
        assert!(!text(&page).contains('%'), "{name}");
    }
}

/// Settled, the guide offers to stop as long as something is left out by that, and never says what it would recommend.
#[test]
fn the_guide_offers_to_stop_only_while_questions_are_open() {
    let content = &*SHIPPED;
    for (name, answers, _) in every_result() {
        let all_steps: Vec<_> = questions_for(content, &answers).iter().map(|step| step.id.clone()).collect();
        for open in 0..=2 {
            let (given, left) = all_steps.split_at(all_steps.len() - open);
            let mut fewer = answers.clone();
            left.iter().for_each(|question| fewer.take_back(question));
            let last = given.last().expect("a question");
            let page = render(&answered_on(&fewer, Page::Question(last.clone())));
            let offered = texts(&page, ".com-settled").concat();
            let left = questions_for(content, &fewer).iter().any(|step| fewer.to(step.id).is_none());
            let urgent = exit_at_once(content, &fewer, last).is_some();
            let settled = explained(&fewer).0.settled && left && !urgent;
            assert_eq!(!offered.is_empty(), settled, "{name}, {open} open");
            assert_eq!(all(&page, ".com-settled button").len(), usize::from(settled), "{name}, {open} open");
            let mut before = fewer.clone();
            before.take_back(last);
            let is_news = !settled || !explained(&before).0.settled;
            assert_eq!(all(&page, "[role=status]").len(), usize::from(is_news), "{name}, {open} open: announced once");
            let outcomes = &content.outcomes;
            for outcome in [&outcomes.coaching, &outcomes.mentoring, &outcomes.both, &outcomes.undecided, &outcomes.tie]
            {
                let sentence = &outcome.perspectives.of(answers.perspective).sentence;
                assert!(!text(&page).contains(sentence.as_str()), "{name}: a running result biases");
            }
            for exit in content.exits.of(answers.perspective).entries() {
                assert!(!text(&page).contains(&exit.headline), "{name}: a running result biases");
            }
        }
    }
}
