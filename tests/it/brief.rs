//! What a person takes along says what the guide says.

use guide::decision::{Answers, Change, Ground, assess, asked_question, questions_for};
use guide::explanation::{Brief, Line, Made, brief, text::fill};
use guide::content::{Perspective, QuestionId, Recommendation};
use proptest::prelude::*;
use serde_json::{Value, json};
use crate::support::given::{Given, State};
use crate::support::sample::Sample;
use crate::support::shipped::{SHIPPED, answers};
use crate::support::{content, minimal, tries};

fn made() -> Made {
    Made { day: "1 May 2027".to_owned(), address: "https://example.org/guide".to_owned() }
}

fn made_from(answers: &Answers) -> Brief {
    brief(&SHIPPED, &assess(&SHIPPED, answers), &made())
}

/// A change in the words of a brief.
fn told_change(answers: &Answers, change: &Change) -> String {
    let step = asked_question(&SHIPPED, answers.perspective, &change.question).expect("a question that is asked");
    let choice = change.choice.as_ref().map(|choice| step.choice_text(choice).expect("a choice of it"));
    let labels = &SHIPPED.interface;
    let outcome = &SHIPPED.outcomes.of(change.gives).inline;
    let choice = choice.unwrap_or(&labels.common.not_sure);
    fill(&labels.take_along.change, &[("question", step.prompt()), ("choice", choice), ("outcome", outcome)])
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn everything_in_a_brief_comes_from_the_content_and_the_answers(answers in answers()) {
        let assessment = assess(&SHIPPED, &answers);
        let brief = made_from(&answers);
        let guidance = SHIPPED.outcomes.of(assessment.recommendation).perspectives.of(answers.perspective);
        prop_assert_eq!((&brief.title, &brief.summary), (&guidance.sentence, &guidance.summary));
        prop_assert!(brief.parts.iter().all(|part| !part.lines.is_empty()));
        prop_assert_eq!(&brief.foot[1], "https://example.org/guide");
        prop_assert!(brief.foot[0].contains("1 May 2027") && brief.foot[0].contains(SHIPPED.about.date.as_str()));
        let labels = &SHIPPED.interface.result;
        let lines = |title: &str| -> Vec<&str> {
            let parts = brief.parts.iter().filter(|part| part.title == title);
            parts.flat_map(|part| &part.lines).map(|line| line.text.as_str()).collect()
        };
        let statements: Vec<&str> = guidance.steps.entries().map(|statement| statement.text.as_str()).collect();
        prop_assert_eq!(lines(&labels.steps), statements);
        prop_assert_eq!(lines(&labels.ask).len(), guidance.ask.len());
        prop_assert_eq!(lines(&labels.triggers).len(), assessment.triggers.len());
        prop_assert_eq!(lines(&labels.missing).is_empty(), assessment.leaning != Recommendation::Undecided || assessment.missing.is_empty());
        // Every reason is one of the person's own answers, word for word.
        let own: Vec<String> = questions_for(&SHIPPED, answers.perspective)
            .filter_map(|step| Some(step.choice_text(answers.to(step.id)??)?.to_owned()))
            .collect();
        let reasons = brief.parts.iter().filter(|part| part.title.starts_with("What speaks for"));
        for reason in reasons.flat_map(|part| &part.lines) {
            prop_assert!(own.iter().any(|choice| reason.text.contains(choice.as_str())), "{}", reason.text);
        }
        // Every change is one that the decision has found: that answer gives that recommendation, which is another one.
        let found: Vec<String> = assessment.sensitivity.changes().map(|change| told_change(&answers, change)).collect();
        let told = lines(&labels.changes);
        let is_led = !assessment.triggers.is_empty();
        let is_short = matches!(assessment.leaning_ground, Ground::TooFew { .. });
        prop_assert_eq!(told.is_empty(), if is_led { found.is_empty() } else { is_short });
        for change in told.iter().skip(usize::from(!is_led)) {
            prop_assert!(found.iter().any(|found| found == change), "{change}");
        }
        // What is worked out is kept short, and not shorter than that.
        let scored = questions_for(&SHIPPED, answers.perspective).filter(|step| step.is_scored()).map(|step| step.id);
        let leaning = assessment.leaning;
        let turns = |id: &QuestionId| assessment.sensitivity.tried.iter().any(|c| c.question == *id && c.leaning != leaning);
        let turning = if is_led { 0 } else { scored.filter(|id| turns(id)).count() };
        prop_assert!(is_short || told.len() > turning.min(3) || is_led);
        prop_assert!(told.len() <= 3 + usize::from(!is_led));
        prop_assert!(lines(&labels.missing).len() <= 6);
        let most = brief.parts.iter().filter(|part| part.title.starts_with("What speaks for")).map(|part| part.lines.len());
        let is_short_list = most.enumerate().all(|(index, most)| most <= [4, 2][index.min(1)]);
        prop_assert!(is_short_list);
        let is_filled = |line: &Line| !line.text.contains(['{', '}']);
        prop_assert!(brief.parts.iter().flat_map(|part| &part.lines).all(is_filled));
    }
}

#[test]
fn the_strongest_reasons_come_first_and_none_is_left_out_where_few_are_given() {
    let mut answers = Answers::none(Perspective::Seeker);
    for (question, choice) in [("obstacle", "inner"), ("time", "weeks")] {
        let step = questions_for(&SHIPPED, Perspective::Seeker).find(|step| step.id.as_str() == question).expect("a question");
        let choices = step.choices();
        let choice = choices.iter().find(|(id, _)| id.as_str() == choice).unwrap_or(&choices[0]).0;
        answers.answer(step.id.clone(), Some(choice.clone()));
    }
    let assessment = assess(&SHIPPED, &answers);
    let brief = made_from(&answers);
    let reasons: usize =
        brief.parts.iter().filter(|part| part.title.starts_with("What speaks for")).map(|part| part.lines.len()).sum();
    assert_eq!(reasons, assessment.contributions.len());
}

#[test]
fn of_all_that_is_missing_only_what_helps_most_is_named() {
    let assessment = assess(&SHIPPED, &Answers::none(Perspective::Seeker));
    let brief = made_from(&Answers::none(Perspective::Seeker));
    let missing = brief.parts.iter().find(|part| part.title == SHIPPED.interface.result.missing).expect("named");
    let most: Vec<&str> = assessment.helpful.iter().take(6).map(|id| prompt(id)).collect();
    assert_eq!(missing.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), most);
}

fn prompt(id: &QuestionId) -> &'static str {
    asked_question(&SHIPPED, Perspective::Seeker, id).expect("a question that is asked").prompt()
}

#[test]
fn a_link_is_offered_with_the_recommendations_and_to_the_perspectives_that_it_is_for() {
    let offered = |outcomes: &[&str], perspectives: Value| {
        let mut document = minimal();
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
    let told = |strong: u16, evidence: (u16, u16)| {
        let questions = vec![(1, vec![evidence, (3, 3)])];
        let sample = Sample { questions, gates: Vec::new(), strong, weak: 0, close: 40, minimum: 1 };
        let mut given = Given::nothing(&sample);
        given.questions[0] = State::Chosen(0);
        let content = sample.content();
        let brief = brief(&content, &assess(&content, &given.answers()), &made());
        let lines: Vec<String> = brief.parts.into_iter().flat_map(|part| part.lines).map(|line| line.text).collect();
        let labels = &content.interface.result;
        [&labels.both_strong, &labels.both_close, &labels.first_either].map(|label| lines.contains(label))
    };
    assert_eq!(told(60, (3, 3)), [true, false, true]);
    assert_eq!(told(60, (3, 2)), [true, false, false]);
    assert_eq!(told(90, (2, 2)), [false, true, true]);
    assert_eq!(told(90, (3, 2)), [false, true, false]);
}

#[test]
fn a_guide_without_an_address_names_none() {
    let answers = Answers::none(Perspective::Leader);
    let brief = brief(&SHIPPED, &assess(&SHIPPED, &answers), &Made { day: "today".to_owned(), address: String::new() });
    assert_eq!(brief.foot.len(), 1);
}
