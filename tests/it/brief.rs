//! What a person takes along says what the guide says.

use crate::support::expected::DOCUMENT;
use crate::support::page::made;
use crate::support::shipped::{SHIPPED, answers, given};
use crate::support::ways::{COACHING, MENTORING, along, every_way, way};
use crate::support::{content, tries};
use grammar::Cldr;
use guide::content::{Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, Ground, asked_question, assess, questions_for, sensitive_answers};
use guide::explanation::{Brief, Line, Part, PartKind, brief, result_view};
use proptest::prelude::*;
use serde_json::{Value, json};

fn made_from(answers: &Answers) -> Brief {
    brief(&SHIPPED, &assess(&SHIPPED, answers), &made(), &Cldr)
}

/// The lines under a heading.
fn lines<'a>(brief: &'a Brief, title: &str) -> Vec<&'a str> {
    let parts = brief.parts.iter().filter(|part| part.title == title);
    parts.flat_map(|part| &part.lines).map(|line| line.text.as_str()).collect()
}

/// How many reasons there are under each side that they point to.
fn reasons(brief: &Brief) -> Vec<usize> {
    let is_reason = |title: &str| title.starts_with("What I said that points to");
    brief.parts.iter().filter(|part| is_reason(&part.title)).map(|part| part.lines.len()).collect()
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn everything_in_a_brief_comes_from_the_content_and_the_answers(answers in answers()) {
        let assessment = assess(&SHIPPED, &answers);
        let view = result_view(&SHIPPED, &assessment, &Cldr);
        let brief = made_from(&answers);
        let labels = &SHIPPED.interface.take_along;
        let is_exit = assessment.ground == Ground::Exit;
        let firmness = view.what_ifs.as_ref().and_then(|what_ifs| what_ifs.firmness);
        let close = firmness.filter(|words| *words == SHIPPED.interface.result.close);
        prop_assert_eq!(brief.lead.as_deref(), is_exit.then_some(view.summary).or(close));
        prop_assert_eq!(is_exit, brief.parts.iter().all(|part| part.kind != PartKind::Blank), "room for the aim");
        let is_empty = |part: &Part| part.lines.is_empty() && part.kind != PartKind::Blank;
        prop_assert!(!brief.parts.iter().any(is_empty));
        prop_assert!(brief.foot[0].contains("1 May 2027") && !brief.foot[0].contains(SHIPPED.about.date.as_str()));
        prop_assert_eq!(brief.needs.len(), if view.needs.is_some() { 2 } else { 0 });
        let result = &SHIPPED.interface.result;
        let signals = result.signals.of(answers.perspective);
        let headings =
            if is_exit { [&result.steps, &labels.ask, signals] } else { [&labels.steps, &labels.ask, &labels.signals] };
        for (list, title) in view.advice.iter().zip(headings) {
            prop_assert_eq!(lines(&brief, title).len(), list.statements.len());
        }
        let in_exits = assessment.exits.iter().flat_map(|exit| &exit.questions).collect::<Vec<_>>();
        let private = sensitive_answers(&SHIPPED, &answers);
        let included = private.iter().filter(|(question, _)| !in_exits.contains(&question.id)).count();
        prop_assert_eq!(lines(&brief, &labels.triggers).len(), assessment.exits.len() + included);
        let is_open = assessment.recommendation == Recommendation::Undecided && !assessment.missing.is_empty();
        prop_assert_eq!(lines(&brief, &labels.missing).is_empty(), !is_open);
        // Every reason is one of the person's own answers, word for word.
        let steps = questions_for(&SHIPPED, &answers);
        let own: Vec<&str> =
            steps.iter().filter_map(|step| step.choice_text(answers.to(step.id)??)).collect();
        let told = brief.parts.iter().filter(|part| part.title.starts_with("What I said that points to"));
        for reason in told.flat_map(|part| &part.lines) {
            prop_assert!(own.iter().any(|said| reason.text.ends_with(&format!("“{said}”"))), "{}", reason.text);
        }
        // What is worked out is kept short.
        prop_assert!(lines(&brief, &labels.missing).len() <= 6);
        let is_short_list = reasons(&brief).iter().enumerate().all(|(index, most)| *most <= [4, 2][index.min(1)]);
        prop_assert!(is_short_list);
        let is_filled = |line: &Line| !line.text.contains(['{', '}']);
        prop_assert!(brief.parts.iter().flat_map(|part| &part.lines).all(is_filled));
    }

    /// Whoever reads it on paper might take a private choice as given.
    #[test]
    fn a_brief_quotes_no_private_choice_but_the_persons_own(answers in answers()) {
        let told: Vec<Line> = made_from(&answers).parts.into_iter().flat_map(|part| part.lines).collect();
        for step in questions_for(&SHIPPED, &answers) {
            let others = step.asked.choices.iter().filter(|(id, it)| it.is_sensitive() && answers.to(step.id).flatten() != Some(*id));
            for (id, choice) in others {
                prop_assert!(told.iter().all(|line| line.text != choice.text), "{} {id}", step.id);
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
    let first =
        &all.parts.iter().find(|part| part.title.starts_with("What I said that points to")).expect("reasons").lines;
    assert_eq!(first.len(), 4, "of more than that, the first");
}

#[test]
fn of_all_that_is_missing_only_what_helps_most_is_named() {
    let assessment = assess(&SHIPPED, &Answers::none(Perspective::Seeker));
    let brief = made_from(&Answers::none(Perspective::Seeker));
    let missing = assessment.missing.iter().filter(|id| !assessment.helpful.contains(id));
    let most: Vec<&str> = assessment.helpful.iter().chain(missing).take(6).map(prompt).collect();
    assert_eq!(lines(&brief, &SHIPPED.interface.take_along.missing), most);
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
        let brief = brief(&content, &assess(&content, &Answers::none(Perspective::Leader)), &made(), &Cldr);
        brief.parts.iter().flat_map(|part| &part.lines).any(|line| line.href.as_deref() == Some("/book"))
    };
    assert!(offered(&["both", "undecided"], Value::Null));
    assert!(offered(&["undecided"], json!(["seeker", "leader"])));
    assert!(!offered(&["both", "coaching"], Value::Null));
    assert!(!offered(&["undecided"], json!(["seeker", "sponsor"])));
}

/// Its headline is the person's own sentence; what has no sentence of its own keeps the one of the result.
#[test]
fn the_headline_speaks_in_the_first_person() {
    let own = |worth, perspective| made_from(&way(perspective, worth)).title;
    assert_eq!(own(COACHING, Perspective::Seeker), "Coaching is likely to suit me best.");
    assert_eq!(own(MENTORING, Perspective::Leader), "I mentor them: I share what I know.");
    assert_eq!(own(COACHING, Perspective::Sponsor), "Coaching is likely to fit best.");
    let few = made_from(&given(Perspective::Seeker, &[("aim", "self"), ("known", "much"), ("learn", "none")])).title;
    assert_eq!(few, "So far, my answers point to coaching.");
    let words =
        |title: &str| title.to_lowercase().split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>();
    for (name, answers) in every_way() {
        let assessment = assess(&SHIPPED, &answers);
        if assessment.ground != Ground::Exit {
            let title = made_from(&answers).title;
            assert!(!words(&title).iter().any(|word| ["you", "your"].contains(&&**word)), "{name}: {title}");
        }
    }
}

#[test]
fn what_comes_later_is_told_below_the_exit_that_leaves_it_standing() {
    let labels = &SHIPPED.interface.take_along;
    let later = labels.later.replace("{outcome}", &SHIPPED.outcomes.coaching.inline);
    for (question, choice, tells) in [("settle", "time", true), ("whose", "decided", false)] {
        let brief = made_from(&along(given(Perspective::Seeker, &[(question, choice)]), COACHING));
        assert_eq!(lines(&brief, &SHIPPED.interface.result.leaning).contains(&later.as_str()), tells, "{question}");
        assert!(brief.needs.is_empty(), "{question}: nothing beside what comes first");
        let order: Vec<&String> = brief.parts.iter().map(|part| &part.title).collect();
        let steps = &SHIPPED.interface.result.steps;
        assert_eq!(
            order[..2],
            [&labels.triggers, steps],
            "{question}: the advice comes first, and to nobody as “mine”"
        );
    }
}

/// The advice stands between "me" and "my", and speaks to nobody. What is to be said to others may, and so does what is urgent:
/// that has the same words wherever it stands.
#[test]
fn the_advice_on_the_sheet_speaks_to_nobody() {
    let labels = &SHIPPED.interface.take_along;
    for (name, answers) in every_way() {
        if assess(&SHIPPED, &answers).ground == Ground::Exit {
            continue;
        }
        let brief = made_from(&answers);
        for line in [lines(&brief, &labels.steps), lines(&brief, &labels.signals)].concat() {
            let said = line.split(['“', '”']).step_by(2).collect::<String>().to_lowercase();
            let mut words = said.split(|c: char| !c.is_alphabetic());
            assert!(!words.any(|word| ["you", "your", "yourself"].contains(&word)), "{name}: {line}");
        }
    }
}
