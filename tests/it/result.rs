//! The page of the recommendation, for all six recommendations in all three perspectives: it says about the answers what
//! the decision says, and nothing else. That all of its words are the document's is checked in `result_words.rs`.

use guide::decision::{Ground, questions_for};
use guide::explanation::{Agreement, Side, Tried, pointing};
use guide::content::{Alternative, Perspective, Recommendation};
use guide::session::{Message, Page};
use scraper::Html;
use std::collections::BTreeSet;
use crate::support::page::{all, render, text, texts};
use crate::support::shipped::{SHIPPED, answered};
use crate::support::ways::{every_result, explained};

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

#[test]
fn only_the_persons_own_choices_are_quoted() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let given: BTreeSet<String> = questions_for(content, answers.perspective)
            .filter_map(|step| Some(step.choice_text(answers.to(step.id)??)?.to_owned()))
            .collect();
        let (_, explanation) = explained(&answers);
        let quoted = texts(&page, "q");
        assert!(quoted.iter().all(|quote| given.contains(quote)), "{name}: {quoted:?}");
        let told =
            explanation.groups.iter().map(|group| group.reasons.len()).sum::<usize>() + explanation.triggers.len();
        assert_eq!(texts(&page, ".com-reason .com-quote").len(), told, "{name}");
    }
}

#[test]
fn reasons_stand_under_what_they_speak_for() {
    let content = &*SHIPPED;
    let labels = &content.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let groups = all(&page, ".com-reason-group");
        assert_eq!(groups.len(), explanation.groups.len(), "{name}");
        for (shown, group) in groups.iter().zip(&explanation.groups) {
            let fragment = Html::parse_fragment(&shown.html());
            let labels: Vec<_> =
                group.reasons.iter().map(|r| content.criteria.get(&r.criterion).unwrap().label.clone()).collect();
            let titles = texts(&fragment, ".com-reason-criterion");
            assert!(titles.iter().zip(&labels).all(|(title, label)| title.starts_with(label)), "{name}: {titles:?}");
            assert_eq!(titles.len(), labels.len(), "{name}");
            let marks = group.reasons.iter().filter(|reason| reason.matters).count();
            assert_eq!(all(&fragment, ".com-tag").len(), marks, "{name}");
            assert_eq!(texts(&fragment, "h4"), [title(group.side)], "{name}");
            // The pole of each alternative that the group speaks for, and of no other; what to take to whom has said
            // it before.
            let speaking = |alternative: &Alternative| speaks(group.side, *alternative);
            let is_both = assessment.leaning == Recommendation::Both;
            let poles: Vec<_> = group
                .reasons
                .iter()
                .filter_map(|reason| content.criteria.get(&reason.criterion))
                .flat_map(|criterion| Alternative::ALL.iter().filter(|a| speaking(a)).map(move |a| (criterion, *a)))
                .filter(|_| !is_both)
                .map(|(criterion, a)| format!("{}: {}", content.alternatives.of(a).name, criterion.poles.of(a)))
                .collect();
            assert_eq!(texts(&fragment, ".com-reason-pole"), poles, "{name}");
            for (row, reason) in all(&fragment, ".com-reason").iter().zip(&group.reasons) {
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
        let is_mixed = explanation.agreement == Agreement::Mixed;
        let mixed = texts(&page, ".com-note").iter().filter(|note| **note == labels.agree_mixed).count();
        assert_eq!(mixed, usize::from(is_mixed), "{name}");
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

fn speaks(side: Side, alternative: Alternative) -> bool {
    side == Side::Both || side == Side::For(alternative)
}

#[test]
fn the_sentence_and_what_to_do_are_those_of_the_recommendation() {
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let guidance = SHIPPED.outcomes.of(assessment.recommendation).perspectives.of(answers.perspective);
        assert_eq!(texts(&page, "h2"), [guidance.sentence.as_str()], "{name}");
        assert_eq!(texts(&page, ".com-verdict .com-lead"), [guidance.summary.as_str()], "{name}");
        let lists = [Some(&guidance.steps), Some(&guidance.ask), guidance.signals.as_ref()];
        let wanted: Vec<&str> =
            lists.into_iter().flatten().flat_map(|list| list.entries().map(|entry| entry.text.as_str())).collect();
        let shown = texts(&page, ".com-next li");
        assert_eq!(shown.len(), wanted.len(), "{name}");
        assert!(shown.iter().zip(wanted).all(|(shown, wanted)| shown.starts_with(wanted)), "{name}: {shown:?}");
        // What comes first is told with its advice, beside what to do about it.
        let advice: Vec<_> = explanation
            .triggers
            .iter()
            .filter_map(|trigger| {
                let gate = SHIPPED.preconditions.get(&trigger.question)?.perspectives.of(answers.perspective).as_ref();
                gate?.choices.get(&trigger.choice)?.advice.clone()
            })
            .collect();
        assert_eq!(texts(&page, ".com-verdict + .com-pair .com-advice"), advice, "{name}");
        let expected = match assessment.recommendation {
            Recommendation::Coaching => &[Alternative::Coaching][..],
            Recommendation::Mentoring => &[Alternative::Mentoring],
            Recommendation::Both => Alternative::ALL,
            _ => &[],
        };
        let expected: Vec<_> = expected.iter().map(|a| SHIPPED.alternatives.of(*a).length.clone()).collect();
        assert_eq!(texts(&page, ".com-expect > p"), expected, "{name}");
    }
}

#[test]
fn what_would_change_the_result_is_told_answer_by_answer() {
    let content = &*SHIPPED;
    let labels = &content.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        if matches!(assessment.leaning_ground, Ground::TooFew { .. }) {
            assert!(all(&page, ".com-map, .com-try, .com-need").is_empty(), "{name}: too little is known for that");
            continue;
        }
        let (turning, others): (Vec<&Tried>, Vec<_>) = explanation.scored.iter().partition(|tried| tried.turns);
        let told: Vec<&Tried> = turning.into_iter().chain(others).chain(&explanation.preconditions).collect();
        let shown = all(&page, ".com-try");
        assert_eq!(shown.len(), told.len(), "{name}");
        for (shown, tried) in shown.iter().zip(told) {
            let step = questions_for(content, answers.perspective).find(|step| *step.id == tried.question).expect("asked");
            let fragment = Html::parse_fragment(&shown.html());
            assert_eq!(texts(&fragment, "summary"), [step.prompt()], "{name}");
            let lines = texts(&fragment, ".com-try-answer");
            assert_eq!(lines.len(), tried.answers.len(), "{name}");
            for (line, other) in lines.iter().zip(&tried.answers) {
                let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
                let gives = if other.turns { &content.outcomes.of(other.gives).inline } else { &labels.change_none };
                assert!(line.contains(choice.unwrap_or(&content.interface.common.not_sure)), "{name}: {line}");
                assert!(line.contains(gives.as_str()), "{name}: {line}");
                if step.is_scored() {
                    for need in [other.needs.coaching, other.needs.mentoring] {
                        assert!(line.contains(&format!("{}%", need.percent())), "{name}: {line}");
                    }
                    // What the map draws over itself for this question: a line to each place that is another one.
                    let moves = tried
                        .answers
                        .iter()
                        .filter(|other| other.needs != assessment.needs && other.needs.coaching.possible > 0);
                    let lines = all(&fragment, ".com-map-trace");
                    assert_eq!(
                        lines.first().and_then(|path| path.attr("d")).unwrap_or("").matches('L').count(),
                        moves.count()
                    );
                }
            }
        }
    }
}

#[test]
fn both_says_what_to_take_to_whom_and_undecided_what_would_help_most() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let shares = all(&page, ".com-shares .com-side");
        assert_eq!(shares.len(), if assessment.leaning == Recommendation::Both { 2 } else { 0 }, "{name}");
        for (share, alternative) in shares.iter().zip(Alternative::ALL) {
            let reasons = explanation.groups.iter().filter(|g| speaks(g.side, *alternative)).flat_map(|g| &g.reasons);
            let told: Vec<_> = reasons
                .map(|reason| content.criteria.get(&reason.criterion).unwrap())
                .map(|criterion| format!("{} {}", criterion.label, criterion.poles.of(*alternative)))
                .collect();
            assert_eq!(texts(&Html::parse_fragment(&share.html()), "li"), told, "{name}");
        }
        let open = texts(&page, ".com-missing button");
        if assessment.leaning == Recommendation::Undecided {
            let prompts = explanation
                .missing
                .iter()
                .map(|id| questions_for(content, answers.perspective).find(|step| step.id == id).expect("asked").prompt());
            assert!(open.iter().zip(prompts).all(|(shown, prompt)| shown.contains(prompt)), "{name}: {open:?}");
            assert_eq!(open.len(), explanation.missing.len(), "{name}");
        } else {
            assert!(open.is_empty(), "{name}");
        }
    }
}

#[test]
fn each_difference_shows_where_the_answers_point() {
    let content = &*SHIPPED;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let talks = explanation.leaning.is_none() && assessment.leaning != Recommendation::Undecided;
        assert_eq!(all(&page, ".com-talk").len(), usize::from(talks), "{name}");
        let expected: Vec<String> = content
            .differences
            .entries()
            .filter(|_| talks)
            .filter_map(|difference| Some((difference, pointing(&assessment, &difference.criteria)?)))
            .map(|(difference, pointing)| match pointing.to {
                Some(side) => difference.sides.of(side).title.clone(),
                None => content.interface.result.points_between.clone(),
            })
            .collect();
        let shown = texts(&page, ".com-scale > p:last-child");
        assert_eq!(shown.len(), expected.len(), "{name}");
        assert!(shown.iter().zip(&expected).all(|(shown, side)| shown.contains(side)), "{name}: {shown:?}");
    }
}

/// Settled, the guide offers to stop as long as something is left out by that, and never says what it would recommend.
#[test]
fn the_guide_offers_to_stop_only_while_questions_are_open() {
    let content = &*SHIPPED;
    for (name, answers, _) in every_result() {
        let all_steps: Vec<_> = questions_for(content, answers.perspective).map(|step| step.id.clone()).collect();
        for open in 0..=2 {
            let (given, left) = all_steps.split_at(all_steps.len() - open);
            let mut fewer = answers.clone();
            left.iter().for_each(|question| fewer.take_back(question));
            let at = Page::Question(given.last().expect("a question").clone());
            let page = render(&answered(&fewer).after(&Message::PageOpened(at), content));
            let offered = texts(&page, "[role=status]").concat();
            let settled = explained(&fewer).0.settled && open > 0;
            assert_eq!(!offered.is_empty(), settled, "{name}, {open} open");
            assert_eq!(all(&page, "[role=status] button").len(), usize::from(settled), "{name}, {open} open");
            for outcome in Recommendation::ALL {
                let sentence = &content.outcomes.of(*outcome).perspectives.of(answers.perspective).sentence;
                assert!(!text(&page).contains(sentence.as_str()), "{name}: a running result biases");
            }
        }
    }
}
