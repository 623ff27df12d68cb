//! What a person takes along says what the guide says, and says it in every form alike.
#![allow(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod support;

use coaching_or_mentoring::decision::{Answers, Change, Ground, assess, step, steps};
use coaching_or_mentoring::explanation::{Brief, Line, Made, Part, brief, text::fill};
use coaching_or_mentoring::model::{Perspective, Recommendation};
use coaching_or_mentoring::wire::{Form, write_brief};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};
use support::shipped::{SHIPPED, answers};
use support::tries;

fn made() -> Made {
    Made { day: "1 May 2027".to_owned(), address: "https://example.org/guide".to_owned() }
}

fn made_from(answers: &Answers) -> Brief {
    brief(&SHIPPED, &assess(&SHIPPED, answers), &made())
}

/// Text with single spaces, as every form writes it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a brief says, line by line, each with the kind of its line.
fn said(brief: &Brief) -> Vec<(char, String)> {
    let mut said = vec![('#', plain(&brief.title)), ('p', plain(&brief.summary))];
    for part in &brief.parts {
        said.push(('h', plain(&part.title)));
        said.extend(part.lines.iter().map(|line| (if part.numbered { '1' } else { '-' }, plain(&line.text))));
    }
    said.extend(brief.foot.iter().map(|line| ('p', plain(line))));
    said.retain(|(kind, text)| *kind != 'p' || !text.is_empty());
    said
}

/// What a Markdown reader makes of a text, line by line; and the links in it.
fn understood(markdown: &str) -> (Vec<(char, String)>, Vec<String>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let (mut lines, mut links, mut kind) = (Vec::new(), Vec::new(), '-');
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                lines.push((if level == HeadingLevel::H1 { '#' } else { 'h' }, String::new()));
            }
            Event::Start(Tag::Paragraph) => lines.push(('p', String::new())),
            Event::Start(Tag::List(first)) => kind = if first == Some(1) { '1' } else { '-' },
            Event::Start(Tag::Item) => lines.push((kind, String::new())),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Text(text) => lines.last_mut().expect("a line").1.push_str(&text),
            Event::End(_) => {}
            other => panic!("{other:?} in:\n{markdown}"),
        }
    }
    (lines, links)
}

/// A change in the words of a brief.
fn told_change(answers: &Answers, change: &Change) -> String {
    let step = step(&SHIPPED, answers.perspective, &change.question).expect("a question that is asked");
    let choice = change.choice.as_ref().map(|choice| step.choice_text(choice).expect("a choice of it"));
    let labels = &SHIPPED.interface;
    let outcome = &SHIPPED.outcomes.of(change.gives).inline;
    let choice = choice.unwrap_or(&labels.common.not_sure);
    fill(&labels.take_along.change, &[("question", step.prompt()), ("choice", choice), ("outcome", outcome)])
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "#",
        "##",
        "- ",
        "+",
        "* ",
        "1.",
        "12)",
        "> ",
        "=",
        "==",
        "---",
        "```",
        "~~~",
        "`",
        "*",
        "**",
        "_",
        "__",
        "[",
        "]",
        "](",
        "(",
        ")",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "\\",
        "|",
        "|-|",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "$",
        "$$",
        "~",
        "~~",
        "!",
        "![",
        "[x]",
        "[ ]",
        "[^1]",
        "[^1]:",
        ":",
        "http://a.b",
        "<http://a.b>",
        "a",
        "word",
        " ",
        "{",
        "}",
        "é",
        "\u{1f9ed}",
        "\u{2028}",
        "\u{a0}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12).prop_map(|parts| parts.concat())
}

fn briefs() -> impl Strategy<Value = Brief> {
    let word = || hostile().prop_filter("something is said", |text| !plain(text).is_empty());
    let href = prop_oneof![
        Just(None),
        "(https://|mailto:|tel:)[a-z0-9()<>\\[\\]_*&;?#=.~^`|$-]{1,20}".prop_map(Some),
        "[a-z]{1,8}\\.html".prop_map(Some)
    ];
    let line = (word(), href).prop_map(|(text, href)| Line { text, href });
    let part = (word(), any::<bool>(), prop::collection::vec(line, 1..4)).prop_map(|(title, numbered, lines)| Part {
        title,
        numbered,
        lines,
    });
    (word(), hostile(), prop::collection::vec(part, 0..4), prop::collection::vec(word(), 0..3))
        .prop_map(|(title, summary, parts, foot)| Brief { title, summary, parts, foot })
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn no_content_breaks_the_markdown(brief in briefs()) {
        let markdown = write_brief(&brief, Form::Markdown);
        let (lines, links) = understood(&markdown);
        prop_assert_eq!(lines, said(&brief), "{}", markdown);
        let whole = brief.parts.iter().flat_map(|part| &part.lines).filter_map(|line| line.href.clone());
        let whole: Vec<String> = whole.filter(|href| href.contains(':')).collect();
        prop_assert_eq!(links, whole, "{}", markdown);
    }

    #[test]
    fn the_plain_text_says_the_same_line_by_line(brief in briefs()) {
        let text = write_brief(&brief, Form::Plain);
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let said = said(&brief);
        prop_assert_eq!(lines.len(), said.len(), "{}", &text);
        for (line, (_, words)) in lines.iter().zip(&said) {
            prop_assert!(line.contains(words.as_str()), "{} is not in {}", words, line);
        }
    }
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
        let own: Vec<String> = steps(&SHIPPED, answers.perspective)
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
        let is_filled = |line: &Line| !line.text.contains(['{', '}']);
        prop_assert!(brief.parts.iter().flat_map(|part| &part.lines).all(is_filled));
    }
}

#[test]
fn the_strongest_reasons_come_first_and_none_is_left_out_where_few_are_given() {
    let mut answers = Answers::none(Perspective::Seeker);
    for (question, choice) in [("obstacle", "inner"), ("time", "weeks")] {
        let step = steps(&SHIPPED, Perspective::Seeker).find(|step| step.id.as_str() == question).expect("a question");
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
fn a_guide_without_an_address_names_none() {
    let answers = Answers::none(Perspective::Leader);
    let brief = brief(&SHIPPED, &assess(&SHIPPED, &answers), &Made { day: "today".to_owned(), address: String::new() });
    assert_eq!(brief.foot.len(), 1);
}
