//! What a person takes along says what the guide says.

use crate::support::expected::DOCUMENT;
use crate::support::page::made;
use crate::support::shipped::{SHIPPED, answers, given};
use crate::support::ways::{COACHING, along, way};
use crate::support::{content, tries};
use guide::content::{Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, Change, Ground, asked_question, assess, questions, questions_for};
use guide::explanation::{Brief, BriefContext, Line, brief, result_view, text::fill};
use proptest::prelude::*;
use serde_json::{Value, json};

fn made_from(answers: &Answers) -> Brief {
    brief(&SHIPPED, &assess(&SHIPPED, answers), &made())
}

/// A change in the words of a brief.
fn told_change(answers: &Answers, change: &Change) -> String {
    let step = asked_question(&SHIPPED, answers.perspective, &change.question).expect("a question that is asked");
    let choice = change.choice.as_ref().map(|choice| step.choice_text(choice).expect("a choice of it"));
    let labels = &SHIPPED.interface;
    let is_tie = change.gives == Recommendation::Undecided && change.ties;
    let outcome = if is_tie { &SHIPPED.outcomes.tie.inline } else { SHIPPED.outcomes.inline(change.gives) };
    let choice = choice.unwrap_or(&labels.common.not_sure);
    fill(&labels.take_along.change, &[("question", step.prompt()), ("choice", choice), ("outcome", outcome)])
}

/// The lines under a heading.
fn lines<'a>(brief: &'a Brief, title: &str) -> Vec<&'a str> {
    let parts = brief.parts.iter().filter(|part| part.title == title);
    parts.flat_map(|part| &part.lines).map(|line| line.text.as_str()).collect()
}

/// How many reasons there are under each side that they point to.
fn reasons(brief: &Brief) -> Vec<usize> {
    let is_reason = |title: &str| title.starts_with("What points to");
    brief.parts.iter().filter(|part| is_reason(&part.title)).map(|part| part.lines.len()).collect()
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn everything_in_a_brief_comes_from_the_content_and_the_answers(answers in answers()) {
        let assessment = assess(&SHIPPED, &answers);
        let view = result_view(&SHIPPED, &assessment);
        let brief = made_from(&answers);
        prop_assert_eq!((&brief.title, brief.summary.as_str()), (&view.headline, view.summary));
        prop_assert!(brief.parts.iter().all(|part| !part.lines.is_empty()));
        prop_assert_eq!(&brief.foot[1], "https://example.org/guide");
        prop_assert!(brief.foot[0].contains("1 May 2027") && brief.foot[0].contains(SHIPPED.about.date.as_str()));
        let labels = &SHIPPED.interface.result;
        for list in &view.advice {
            prop_assert_eq!(lines(&brief, list.title).len(), list.statements.len());
        }
        let later = usize::from(view.later.is_some());
        prop_assert_eq!(lines(&brief, &labels.triggers).len(), assessment.exits.len() + later);
        let is_open = assessment.recommendation == Recommendation::Undecided && !assessment.missing.is_empty();
        prop_assert_eq!(lines(&brief, &labels.missing).is_empty(), !is_open);
        // Every reason is one of the person's own answers, word for word.
        let steps = questions_for(&SHIPPED, &answers);
        let own: Vec<&str> =
            steps.iter().filter_map(|step| step.choice_text(answers.to(step.id)??)).collect();
        let told = brief.parts.iter().filter(|part| part.title.starts_with("What points to"));
        for reason in told.flat_map(|part| &part.lines) {
            prop_assert!(own.iter().any(|choice| reason.text.contains(choice)), "{}", reason.text);
        }
        // What is worked out is kept short.
        prop_assert!(lines(&brief, &labels.missing).len() <= 6);
        let is_short_list = reasons(&brief).iter().enumerate().all(|(index, most)| *most <= [4, 2][index.min(1)]);
        prop_assert!(is_short_list);
        let is_filled = |line: &Line| !line.text.contains(['{', '}']);
        prop_assert!(brief.parts.iter().flat_map(|part| &part.lines).all(is_filled));
    }

    /// Every change is one that the decision has found: that answer gives that recommendation, which is another one.
    #[test]
    fn what_a_brief_says_would_change_it_would(answers in answers()) {
        let assessment = assess(&SHIPPED, &answers);
        let brief = made_from(&answers);
        let labels = &SHIPPED.interface.result;
        let what_ifs = result_view(&SHIPPED, &assessment).what_ifs;
        let is_led = assessment.ground == Ground::Exit;
        let told = [lines(&brief, &labels.changes), lines(&brief, &labels.changes_leaning)].concat();
        let Some(what_ifs) = what_ifs else {
            prop_assert!(told.is_empty());
            return Ok(());
        };
        let found: Vec<String> = assessment.sensitivity.changes().map(|change| told_change(&answers, change)).collect();
        for change in told.iter().skip(usize::from(!is_led)) {
            prop_assert!(found.iter().any(|found| found == change), "{change}");
        }
        // Not more than three, and not fewer where so many questions turn it.
        let scored = if is_led { &[][..] } else { &what_ifs.scored };
        let turns = |id: &QuestionId| scored.iter().chain(&what_ifs.unscored).any(|what_if| {
            what_if.question.id == *id && what_if.answers.iter().any(|other| other.turns && !other.is_private)
        });
        let turning = questions(&SHIPPED, answers.perspective).iter().filter(|step| turns(step.id)).count();
        prop_assert_eq!(told.len(), turning.min(3) + usize::from(!is_led));
    }

    /// Whoever reads it on paper might take a private choice as given.
    #[test]
    fn a_brief_quotes_no_private_choice_but_the_persons_own(answers in answers()) {
        let told = made_from(&answers).parts.into_iter().flat_map(|part| part.lines).map(|line| line.text);
        let told = told.collect::<Vec<_>>().join("\n");
        for step in questions_for(&SHIPPED, &answers) {
            let others = step.asked.choices.iter().filter(|(id, it)| it.is_sensitive() && answers.to(step.id).flatten() != Some(*id));
            for (id, choice) in others {
                prop_assert!(!told.contains(&format!("“{}”", choice.text)), "{} {id}", step.id);
            }
        }
    }
}

#[test]
fn the_strongest_reasons_come_first_and_none_is_left_out_where_few_are_given() {
    let answers = given(Perspective::Seeker, &[("aim", "self"), ("known", "much"), ("learn", "guide")]);
    let assessment = assess(&SHIPPED, &answers);
    let brief = made_from(&answers);
    assert_eq!(reasons(&brief).iter().sum::<usize>(), assessment.contributions.len());
    let all = made_from(&way(Perspective::Seeker, COACHING));
    let first = &all.parts.iter().find(|part| part.title.starts_with("What points to")).expect("reasons").lines;
    assert_eq!(first.len(), 4, "of more than that, the first");
}

#[test]
fn of_all_that_is_missing_only_what_helps_most_is_named() {
    let assessment = assess(&SHIPPED, &Answers::none(Perspective::Seeker));
    let brief = made_from(&Answers::none(Perspective::Seeker));
    let missing = assessment.missing.iter().filter(|id| !assessment.helpful.contains(id));
    let most: Vec<&str> = assessment.helpful.iter().chain(missing).take(6).map(prompt).collect();
    assert_eq!(lines(&brief, &SHIPPED.interface.result.missing), most);
}

fn prompt(id: &QuestionId) -> &'static str {
    asked_question(&SHIPPED, Perspective::Seeker, id).expect("a question that is asked").prompt()
}

#[test]
fn a_link_is_offered_with_the_recommendations_and_to_the_perspectives_that_it_is_for() {
    let offered = |outcomes: &[&str], perspectives: Value| {
        let mut document = DOCUMENT.clone();
        document["actions"] = json!({
            "book": {"order": 1, "label": "Book it", "href": "/book", "outcomes": outcomes, "perspectives": perspectives}
        });
        let content = content(&document);
        let brief = brief(&content, &assess(&content, &Answers::none(Perspective::Leader)), &made());
        brief.parts.iter().flat_map(|part| &part.lines).any(|line| line.href.as_deref() == Some("/book"))
    };
    assert!(offered(&["both", "undecided"], Value::Null));
    assert!(offered(&["undecided"], json!(["seeker", "leader"])));
    assert!(!offered(&["both", "coaching"], Value::Null));
    assert!(!offered(&["undecided"], json!(["seeker", "sponsor"])));
}

#[test]
fn what_both_rests_on_is_told_as_it_is() {
    let labels = &SHIPPED.interface.result;
    let told = |list: &[(&str, &str)]| {
        let brief = made_from(&given(Perspective::Seeker, list));
        let lines: Vec<String> = brief.parts.into_iter().flat_map(|part| part.lines).map(|line| line.text).collect();
        [&labels.both_said, &labels.both_inferred, &labels.tie_note, &labels.priority_note].map(|it| lines.contains(it))
    };
    let named = [("own", "think"), ("learn", "advice")];
    let with = |more: &[(&'static str, &'static str)]| [&named[..], more].concat();
    assert_eq!(told(&with(&[("which", "both")])), [true, false, false, false]);
    assert_eq!(told(&with(&[("which", "both"), ("aim", "self")])), [true, false, false, false]);
    assert_eq!(told(&with(&[("talks", "turns")])), [false, true, false, false]);
    assert_eq!(told(&with(&[("known", "little")])), [false, true, false, false]);
    assert_eq!(told(&[("own", "none"), ("learn", "none")]), [false, false, true, false]);
}

#[test]
fn what_comes_later_is_told_below_the_exit_that_leaves_it_standing() {
    let labels = &SHIPPED.interface.result;
    let later = labels.leaning_text.replace("{outcome}", &SHIPPED.outcomes.coaching.inline);
    for (question, choice, tells) in [("settle", "time", true), ("whose", "decided", false)] {
        let brief = made_from(&along(given(Perspective::Seeker, &[(question, choice)]), COACHING));
        assert_eq!(lines(&brief, &labels.triggers).contains(&later.as_str()), tells, "{question}");
        assert_eq!(lines(&brief, &labels.needs).is_empty(), !tells, "{question}");
        let order: Vec<&String> = brief.parts.iter().map(|part| &part.title).collect();
        assert_eq!(order[..2], [&labels.triggers, &labels.steps], "{question}: the advice comes first");
    }
}

#[test]
fn a_guide_without_an_address_names_none() {
    let answers = Answers::none(Perspective::Leader);
    let context = BriefContext { day: "today".to_owned(), ..BriefContext::default() };
    let brief = brief(&SHIPPED, &assess(&SHIPPED, &answers), &context);
    assert_eq!(brief.foot.len(), 1);
}
