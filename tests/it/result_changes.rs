//! The page of the recommendation says what every other answer would give, as the decision does.

use crate::support::page::{all, render, texts};
use crate::support::shipped::{SHIPPED, answered_on};
use crate::support::ways::{COACHING, every_result, explained, way};
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
        if !is_known || assessment.ground == Ground::Exit {
            assert!(all(&page, ".com-map, .com-what-if, .com-need").is_empty(), "{name}: too little for that");
            continue;
        }
        let told = told(&explanation);
        let shown = all(&page, ".com-what-if");
        assert_eq!(shown.len(), told.len(), "{name}");
        for (shown, what_if) in shown.iter().zip(&told) {
            check_what_if(&name, &Html::parse_fragment(&shown.html()), what_if, &answers, &assessment);
        }
    }
}

/// The scored questions that turn the result, those that do not, then the others that change the recommendation.
fn told(explanation: &Explanation) -> Vec<WhatIf> {
    let mut scored = explanation.scored.clone();
    scored.sort_by_key(|what_if| !what_if.turns);
    scored.into_iter().chain(explanation.unscored.clone()).collect()
}

/// An answer that leads out of the guide is told as such, to whatever question it is given.
#[test]
fn a_scored_question_with_a_way_out_of_the_guide_says_so() {
    let answers = way(Perspective::Seeker, COACHING);
    let page = render(&answered_on(&answers, Page::Result));
    let heard = "To be heard: it is too early for me to think about what to do";
    let lines: Vec<String> = texts(&page, ".com-try-choice").into_iter().filter(|it| it.contains(heard)).collect();
    let [line] = lines.as_slice() else { panic!("one line: {lines:?}") };
    assert!(line.contains(SHIPPED.outcomes.inline(Recommendation::Pause)), "{line}");
}

/// The other answers to one question, each with its result, and with its place on the map.
fn check_what_if(name: &str, shown: &Html, what_if: &WhatIf, answers: &Answers, assessment: &Assessment) {
    let content = &*SHIPPED;
    let step = asked_question(content, answers.perspective, &what_if.question).expect("asked");
    assert_eq!(texts(shown, "summary"), [step.prompt()], "{name}");
    let lines = texts(shown, ".com-try-choice");
    assert_eq!(lines.len(), step.asked.choices.len() + 1, "{name}: every answer, and not sure");
    let own = lines.iter().filter(|line| line.ends_with(&content.interface.result.your_answer)).count();
    assert_eq!(own, 1, "{name}: {lines:?}");
    assert_eq!(all(shown, "[checked]").len(), 1, "{name}: the person's own answer is chosen");
    for other in &what_if.answers {
        let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
        let choice = choice.unwrap_or(&content.interface.common.not_sure);
        let outcome = if other.ties { &content.outcomes.tie.inline } else { content.outcomes.inline(other.gives) };
        let gives = content.interface.result.would_turn.replace("{outcome}", outcome);
        let line = if other.turns { format!("{choice} {gives}") } else { choice.to_owned() };
        assert!(lines.contains(&line), "{name}: {line} is not in {lines:?}");
    }
    if step.is_scored() {
        // What the map draws over itself for this question: a line to each place that is another one.
        let is_elsewhere = |other: &&OtherAnswer| other.needs != assessment.needs && other.needs.coaching.possible > 0;
        let moves = what_if.answers.iter().filter(is_elsewhere).count();
        let path = all(shown, ".com-map-trace").first().and_then(|path| path.attr("d")).unwrap_or("").to_owned();
        assert_eq!(path.matches('L').count(), moves, "{name}");
    }
}
