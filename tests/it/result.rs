//! The page of the recommendation, for all six recommendations in all three perspectives: it says about the answers what
//! the decision says, and nothing else. That all of its words are the document's is checked in `result_words.rs`.

use crate::support::expected::expected;
use crate::support::page::{all, render, text, texts, words};
use crate::support::shipped::{SHIPPED, answered_on};
use crate::support::ways::{every_result, explained, tells_leaning};
use guide::content::{Alternative, Criterion, Perspective, Recommendation};
use guide::decision::{Assessment, Contribution, Ground, asked_question, exit_at_once, questions_for};
use guide::explanation::{Agreement, Explanation, Group, Side};
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
    let agreements = |wanted: fn(Agreement) -> bool| {
        every_result().iter().filter(|(_, answers, _)| wanted(explained(answers).1.agreement)).count()
    };
    assert!(agreements(|agreement| agreement == Agreement::Mixed) > 0);
    assert!(agreements(|agreement| matches!(agreement, Agreement::All(_))) > 0);
}

/// The groups of reasons that are told.
fn told_groups<'a>(assessment: &Assessment, explanation: &'a Explanation) -> &'a [Group] {
    if tells_leaning(assessment) { &explanation.groups } else { &[] }
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
        let reasons: usize = told_groups(&assessment, &explanation).iter().map(|group| group.reasons.len()).sum();
        let of_exits: usize = assessment.exits.iter().map(|exit| exit.questions.len()).sum();
        assert_eq!(texts(&page, ".com-reason .com-quote").len(), reasons + of_exits, "{name}");
    }
}

#[test]
fn reasons_stand_under_what_they_point_to() {
    let content = &*SHIPPED;
    let labels = &content.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let told = told_groups(&assessment, &explanation);
        let groups = all(&page, ".com-reason-group");
        assert_eq!(groups.len(), told.len(), "{name}");
        for (shown, group) in groups.iter().zip(told) {
            check_group(&name, &Html::parse_fragment(&shown.html()), group);
        }
        let is_mixed = explanation.agreement == Agreement::Mixed && tells_leaning(&assessment);
        let mixed = texts(&page, ".com-note").iter().filter(|note| **note == labels.agree_mixed).count();
        assert_eq!(mixed, usize::from(is_mixed), "{name}");
    }
}

/// A group on a page: each reason under the name of its question, with the row of the comparison and its points.
fn check_group(name: &str, shown: &Html, group: &Group) {
    let content = &*SHIPPED;
    let question = |reason: &Contribution| content.questions.get(&reason.question).expect("a question");
    let labels: Vec<&String> = group.reasons.iter().map(|reason| &question(reason).label).collect();
    let titles = texts(shown, ".com-reason-criterion");
    assert!(titles.iter().zip(&labels).all(|(title, label)| title.starts_with(*label)), "{name}: {titles:?}");
    assert_eq!(titles.len(), labels.len(), "{name}");
    let marks = group.reasons.iter().filter(|reason| reason.matters).count();
    assert_eq!(all(shown, ".com-tag").len(), marks, "{name}");
    assert_eq!(texts(shown, "h4"), [title(group.side)], "{name}");
    // The pole of the alternative that the group points to, and of no other.
    let sided = Alternative::ALL.iter().find(|alternative| group.side == Side::For(**alternative));
    let criteria = group.reasons.iter().filter_map(|it| content.criteria.get(it.criterion.as_ref()?));
    let pole =
        |criterion: &Criterion, side| format!("{}: {}", content.alternatives.of(side).name, criterion.poles.of(side));
    let poles: Vec<String> = criteria.filter_map(|criterion| Some(pole(criterion, *sided?))).collect();
    assert_eq!(texts(shown, ".com-reason-pole"), poles, "{name}");
    for (row, reason) in all(shown, ".com-reason").iter().zip(&group.reasons) {
        let row = Html::parse_fragment(&row.html());
        for alternative in Alternative::ALL {
            let points = *reason.points.of(*alternative);
            let drawn = format!(".com-fill-{}", alternative.word());
            assert_eq!(all(&row, &drawn)[0].attr("width"), Some(&*points.to_string()), "{name}");
            let told = format!("For {}: {points}", content.alternatives.of(*alternative).inline);
            assert_eq!(texts(&row, ".com-hidden").contains(&told), points > 0, "{name}: {told}");
        }
    }
}

/// The title of a group of reasons.
fn title(side: Side) -> String {
    let labels = &SHIPPED.interface.result;
    match side {
        Side::For(alternative) => {
            labels.speaks_for.replace("{alternative}", &SHIPPED.alternatives.of(alternative).inline)
        }
        Side::Both => labels.speaks_for_both.clone(),
        Side::Neither => labels.speaks_for_neither.clone(),
    }
}

#[test]
fn the_sentence_and_what_to_do_are_those_of_the_recommendation() {
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        let outcome = if assessment.leaning_ground == Ground::Tie { "tie" } else { assessment.leaning.word() };
        let advice = expected(&answers, outcome);
        let tentative = &SHIPPED.interface.result.tentative;
        let tentative = tentative.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning));
        let is_tentative = assessment.tentative && assessment.ground != Ground::Exit;
        assert_eq!(texts(&page, "h2"), [if is_tentative { &tentative } else { advice.headline }], "{name}");
        assert_eq!(texts(&page, ".com-verdict .com-lead"), [advice.summary], "{name}");
        let shown: Vec<String> = all(&page, ".com-next li").into_iter().map(words).collect();
        assert_eq!(shown, advice.lists.concat(), "{name}");
        let expected = match assessment.recommendation {
            Recommendation::Coaching => &[Alternative::Coaching][..],
            Recommendation::Mentoring => &[Alternative::Mentoring],
            Recommendation::Both => Alternative::ALL,
            _ => &[],
        };
        let expected: Vec<_> = expected.iter().map(|a| SHIPPED.alternatives.of(*a).length.clone()).collect();
        assert_eq!(texts(&page, ".com-expectations > p"), expected, "{name}");
    }
}

#[test]
fn both_says_what_to_take_to_whom_and_undecided_what_would_help_most() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let shares = all(&page, ".com-shares .com-side");
        assert_eq!(shares.len(), if assessment.recommendation == Recommendation::Both { 2 } else { 0 }, "{name}");
        for (share, alternative) in shares.iter().zip(Alternative::ALL) {
            let told = |side: Side| -> Vec<String> {
                let reasons = explanation.groups.iter().filter(|group| group.side == side).flat_map(|g| &g.reasons);
                reasons
                    .filter(|reason| reason.question != content.rule.priority)
                    .filter_map(|reason| {
                        asked_question(content, answers.perspective, &reason.question).zip(Some(reason))
                    })
                    .map(|(asked, reason)| {
                        (&asked.question.label, asked.choice_text(&reason.choice).expect("a choice"))
                    })
                    .map(|(label, choice)| format!("{label} {choice}"))
                    .collect()
            };
            let own = told(Side::For(*alternative));
            let told = if own.is_empty() { told(Side::Both) } else { own };
            assert_eq!(texts(&Html::parse_fragment(&share.html()), "li"), told, "{name}");
        }
        let open = texts(&page, ".com-missing button");
        if assessment.recommendation == Recommendation::Undecided {
            let prompts = explanation
                .missing
                .iter()
                .map(|id| asked_question(content, answers.perspective, id).expect("asked").prompt());
            assert!(open.iter().zip(prompts).all(|(shown, prompt)| shown.contains(prompt)), "{name}: {open:?}");
            assert_eq!(open.len(), explanation.missing.len(), "{name}");
        } else {
            assert!(open.is_empty(), "{name}");
        }
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
