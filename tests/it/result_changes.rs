//! The page of the recommendation says what every other answer would give, as the decision does.

use crate::support::page::{all, render, texts};
use crate::support::shipped::{SHIPPED, answered_on};
use crate::support::ways::{COACHING, every_result, explained, tells_leaning, way};
use guide::content::{Perspective, Recommendation};
use guide::decision::{Answers, Assessment, Ground, asked_question};
use guide::explanation::{Explanation, OtherAnswer, WhatIf};
use guide::session::Page;
use scraper::Html;

#[test]
fn what_would_change_the_result_is_told_answer_by_answer() {
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let is_known = !matches!(assessment.leaning_ground, Ground::TooFew { .. } | Ground::NoNeed);
        if !is_known || !tells_leaning(&assessment) {
            assert!(all(&page, ".com-map, .com-what-if, .com-need").is_empty(), "{name}: too little for that");
            continue;
        }
        let told = told(&assessment, &explanation);
        let shown = all(&page, ".com-what-if");
        assert_eq!(shown.len(), told.len(), "{name}");
        for (shown, what_if) in shown.iter().zip(&told) {
            check_what_if(&name, &Html::parse_fragment(&shown.html()), what_if, &answers, &assessment);
        }
    }
}

/// What the sensitivity found: the scored questions that turn the leaning, those that lead out of the guide, those that
/// change nothing; then the others that change the recommendation. Where an exit decides, scored answers turn the leaning.
fn told(assessment: &Assessment, explanation: &Explanation) -> Vec<WhatIf> {
    let is_exit = assessment.ground == Ground::Exit;
    let found = |what_if: &WhatIf, other: &OtherAnswer| {
        let mut changes = assessment.sensitivity.tried.iter();
        changes.find(|it| it.question == what_if.question && it.choice == other.choice).expect("tried").clone()
    };
    let mut scored = explanation.scored.clone();
    scored.sort_by_key(|what_if| !what_if.turns);
    for what_if in scored.iter_mut().filter(|_| !is_exit) {
        let tried = what_if.clone();
        for other in &mut what_if.answers {
            let change = found(&tried, other);
            (other.gives, other.turns) = (change.gives, change.turns);
        }
        what_if.turns = what_if.answers.iter().any(|other| other.turns);
    }
    scored.sort_by_key(|what_if| !what_if.turns);
    scored.into_iter().chain(explanation.unscored.clone()).collect()
}

/// An answer that leads out of the guide is told as such, to whatever question it is given.
#[test]
fn a_scored_question_with_a_way_out_of_the_guide_says_so() {
    let answers = way(Perspective::Seeker, COACHING);
    let page = render(&answered_on(&answers, Page::Result));
    let heard = "To be heard: it is too early for me to think about what to do";
    let lines: Vec<String> = texts(&page, ".com-what-if-answer").into_iter().filter(|it| it.contains(heard)).collect();
    let [line] = lines.as_slice() else { panic!("one line: {lines:?}") };
    assert!(line.contains(SHIPPED.outcomes.inline(Recommendation::Pause)), "{line}");
}

/// The other answers to one question, each with its result, and with its place on the map.
fn check_what_if(name: &str, shown: &Html, what_if: &WhatIf, answers: &Answers, assessment: &Assessment) {
    let content = &*SHIPPED;
    let step = asked_question(content, answers.perspective, &what_if.question).expect("asked");
    assert_eq!(texts(shown, "summary"), [step.prompt()], "{name}");
    let lines = texts(shown, ".com-what-if-answer");
    assert_eq!(lines.len(), what_if.answers.len(), "{name}");
    for (line, other) in lines.iter().zip(&what_if.answers) {
        let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
        let none = &content.interface.result.change_none;
        let gives = if other.turns { content.outcomes.inline(other.gives) } else { none };
        assert!(line.contains(choice.unwrap_or(&content.interface.common.not_sure)), "{name}: {line}");
        assert!(line.contains(gives.as_str()), "{name}: {line}");
    }
    if step.is_scored() {
        // What the map draws over itself for this question: a line to each place that is another one.
        let is_elsewhere = |other: &&OtherAnswer| other.needs != assessment.needs && other.needs.coaching.possible > 0;
        let moves = what_if.answers.iter().filter(is_elsewhere).count();
        let path = all(shown, ".com-map-trace").first().and_then(|path| path.attr("d")).unwrap_or("").to_owned();
        assert_eq!(path.matches('L').count(), moves, "{name}");
    }
}
