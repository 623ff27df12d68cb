//! The page of the recommendation, for all six recommendations in all three perspectives: it says nothing that is not
//! in the document, and nothing about the answers that the decision does not say.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use coaching_or_mentoring::decision::{Answers, Assessment, Ground, StepKind, assess, steps};
use coaching_or_mentoring::explanation::{Agreement, Explanation, Made, Side, Tried, explain, pointing};
use coaching_or_mentoring::model::{Alternative, Asked, ChoiceId, Content, Gate, Lead, Perspective, Recommendation};
use coaching_or_mentoring::session::{Message, Page, Session};
use coaching_or_mentoring::ui::{App, AppProps};
use coaching_or_mentoring::wire::read_document;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use std::{collections::BTreeSet, rc::Rc};

const EN: &str = include_str!("../content/en.json");

/// How a test answers: a way through the scored questions, and through the preconditions.
type Way = (&'static str, fn(&Asked) -> Option<ChoiceId>, Option<Lead>);

const WAYS: &[Way] = &[
    ("coaching", |asked| most(asked, |c, m| c * 4 + 3 - m), None),
    ("mentoring", |asked| most(asked, |c, m| m * 4 + 3 - c), None),
    ("both", |asked| most(asked, |c, m| c.min(m) * 4 + c + m), None),
    ("weak", |asked| most(asked, |c, m| 6 - c - m), None),
    ("unsure", |_| None, None),
    ("pause", |asked| most(asked, |c, m| c * 4 + 3 - m), Some(Lead::Pause)),
    ("elsewhere", |asked| most(asked, |c, m| m * 4 + 3 - c), Some(Lead::Elsewhere)),
    ("pause, nothing known", |_| None, Some(Lead::Pause)),
];

/// The choice whose evidence for coaching and mentoring is worth most.
fn most(asked: &Asked, worth: fn(u16, u16) -> u16) -> Option<ChoiceId> {
    let value = |id: &ChoiceId| asked.choices.get(id).map(|c| worth(c.coaching.get(), c.mentoring.get()));
    asked.choices.ids().max_by_key(|id| value(id)).cloned()
}

fn through(gate: &Gate, lead: Option<Lead>) -> ChoiceId {
    let way = |wanted: Option<Lead>| gate.choices.iter().find(|(_, choice)| choice.leads == wanted);
    way(lead).or_else(|| way(None)).expect("a way through").0.clone()
}

fn content() -> Rc<Content> {
    Rc::new(read_document(EN).expect("the shipped document is right"))
}

/// Every perspective with every way of answering, on the page of the recommendation. Every other question is marked.
fn every_result(content: &Rc<Content>) -> Vec<(String, Answers, Html)> {
    let mut results = Vec::new();
    for perspective in Perspective::ALL {
        for (name, scored, lead) in WAYS {
            let mut session = Session::new().after(&Message::PerspectiveChosen(*perspective), content);
            for (index, step) in steps(content, *perspective).enumerate() {
                let question = step.id.clone();
                let choice = match step.kind {
                    StepKind::Precondition(gate) => Some(through(gate, *lead)),
                    StepKind::Scored(_, asked) => scored(asked),
                };
                session = session.after(&Message::Chose { question: question.clone(), choice }, content);
                if step.is_scored() && index % 2 == 0 {
                    session = session.after(&Message::Marked { question, matters: true }, content);
                }
            }
            session = session.after(&Message::PageOpened(Page::Result), content);
            let answers = session.current().expect("a perspective").clone();
            results.push((format!("{}, {name}", perspective.word()), answers, render(content, session)));
        }
    }
    results
}

fn render(content: &Rc<Content>, session: Session) -> Html {
    let props = AppProps {
        visit: 0,
        content: content.clone(),
        changed: Rc::default(),
        session,
        arrival: None,
        on_transition: yew::Callback::noop(),
        on_ready: yew::Callback::noop(),
        on_errand: yew::Callback::noop(),
        made: yew::Callback::from(|()| Made::default()),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Html::parse_fragment(&runtime.block_on(renderer.render()))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(|element| element.text().collect::<String>()).collect()
}

fn explained(content: &Content, answers: &Answers) -> (Assessment, Explanation) {
    let assessment = assess(content, answers);
    let explanation = explain(&assessment);
    (assessment, explanation)
}

/// All texts of a document: those without and those with placeholders.
fn collect(value: &Value, plain: &mut BTreeSet<String>, templates: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains('{') => templates.push(text.clone()),
        Value::String(text) => {
            plain.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, plain, templates)),
        Value::Object(entries) => entries.values().for_each(|entry| collect(entry, plain, templates)),
        _ => {}
    }
}

/// Whether a text is a template with its placeholders filled by numbers and by texts of the document.
fn is_filled(text: &str, template: &str, plain: &BTreeSet<String>) -> bool {
    let Some((before, rest)) = template.split_once('{') else { return text == template };
    let (Some(text), Some((_, after))) = (text.strip_prefix(before), rest.split_once('}')) else { return false };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.map(|at| text.split_at(at)).any(|(value, rest)| {
        let known = plain.contains(value) || (!value.is_empty() && value.chars().all(|c| c.is_ascii_digit()));
        known && is_filled(rest, after, plain)
    })
}

#[test]
fn the_ways_lead_to_all_six_recommendations_in_all_three_perspectives() {
    let content = content();
    let reached: BTreeSet<_> = every_result(&content)
        .iter()
        .map(|(_, answers, _)| (answers.perspective, assess(&content, answers).recommendation))
        .collect();
    assert_eq!(reached.len(), Perspective::ALL.len() * Recommendation::ALL.len());
}

#[test]
fn every_text_of_every_result_is_the_documents() {
    let content = content();
    let (mut plain, mut templates) = (BTreeSet::new(), Vec::new());
    collect(&serde_json::from_str(EN).expect("JSON"), &mut plain, &mut templates);
    for (name, _, page) in every_result(&content) {
        for text in page.root_element().text() {
            // Names before a colon, numbers of sources, and sources named for screen readers.
            let text = text.trim();
            let bare = text.strip_suffix(':').unwrap_or(text);
            let source = text.strip_prefix("(Source: ").and_then(|rest| rest.strip_suffix(')')).unwrap_or(text);
            let known = text.chars().all(|c| c.is_ascii_digit())
                || [text, bare, source].iter().any(|text| plain.contains(*text))
                || templates.iter().any(|template| is_filled(bare, template, &plain));
            assert!(known, "{name}: “{text}” is not in the document");
        }
    }
}

#[test]
fn an_invented_text_would_be_noticed() {
    let plain = BTreeSet::from(["coaching".to_owned()]);
    assert!(is_filled("In 3 of 14 for coaching.", "In {a} of {b} for {c}.", &plain));
    assert!(!is_filled("In 3 of 14 for yoga.", "In {a} of {b} for {c}.", &plain));
    assert!(!is_filled("In of 14 for coaching.", "In {a} of {b} for {c}.", &plain));
}

#[test]
fn only_the_persons_own_choices_are_quoted() {
    let content = content();
    for (name, answers, page) in every_result(&content) {
        let given: BTreeSet<String> = steps(&content, answers.perspective)
            .filter_map(|step| Some(step.choice_text(answers.to(step.id)??)?.to_owned()))
            .collect();
        let (_, explanation) = explained(&content, &answers);
        let quoted = texts(&page, "q");
        assert!(quoted.iter().all(|quote| given.contains(quote)), "{name}: {quoted:?}");
        let told =
            explanation.groups.iter().map(|group| group.reasons.len()).sum::<usize>() + explanation.triggers.len();
        assert_eq!(texts(&page, ".com-reason .com-quote").len(), told, "{name}");
    }
}

#[test]
fn reasons_stand_under_what_they_speak_for() {
    let content = content();
    for (name, answers, page) in every_result(&content) {
        let (_, explanation) = explained(&content, &answers);
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
            // A pole of each alternative that the group speaks for, and of no other.
            let poles = match group.side {
                Side::Both => 2,
                Side::For(_) => 1,
                Side::Neither => 0,
            };
            assert_eq!(all(&fragment, ".com-reason-pole").len(), poles * labels.len(), "{name}");
        }
        let mixed = texts(&page, ".com-why-section").concat().contains(&content.interface.result.agree_mixed);
        assert_eq!(mixed, explanation.agreement == Agreement::Mixed, "{name}");
    }
}

#[test]
fn what_would_change_the_result_is_told_answer_by_answer() {
    let content = content();
    let labels = &content.interface.result;
    for (name, answers, page) in every_result(&content) {
        let (assessment, explanation) = explained(&content, &answers);
        if matches!(assessment.leaning_ground, Ground::TooFew { .. }) {
            assert!(all(&page, ".com-map, .com-try, .com-need").is_empty(), "{name}: too little is known for that");
            continue;
        }
        let (turning, others): (Vec<&Tried>, Vec<_>) = explanation.scored.iter().partition(|tried| tried.turns);
        let told: Vec<&Tried> = turning.into_iter().chain(others).chain(&explanation.preconditions).collect();
        let shown = all(&page, ".com-try");
        assert_eq!(shown.len(), told.len(), "{name}");
        for (shown, tried) in shown.iter().zip(told) {
            let step = steps(&content, answers.perspective).find(|step| *step.id == tried.question).expect("asked");
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
    let content = content();
    for (name, answers, page) in every_result(&content) {
        let (assessment, explanation) = explained(&content, &answers);
        let shares = all(&page, ".com-shares .com-side");
        assert_eq!(shares.len(), if assessment.leaning == Recommendation::Both { 2 } else { 0 }, "{name}");
        for (share, alternative) in shares.iter().zip(Alternative::ALL) {
            let speaks = |side: Side| side == Side::Both || side == Side::For(*alternative);
            let told: usize = explanation.groups.iter().filter(|g| speaks(g.side)).map(|g| g.reasons.len()).sum();
            assert_eq!(all(&Html::parse_fragment(&share.html()), "q").len(), told, "{name}");
        }
        let open = texts(&page, ".com-missing button");
        if assessment.leaning == Recommendation::Undecided {
            let prompts = explanation
                .missing
                .iter()
                .map(|id| steps(&content, answers.perspective).find(|step| step.id == id).expect("asked").prompt());
            assert!(open.iter().zip(prompts).all(|(shown, prompt)| shown.contains(prompt)), "{name}: {open:?}");
            assert_eq!(open.len(), explanation.missing.len(), "{name}");
        } else {
            assert!(open.is_empty(), "{name}");
        }
    }
}

#[test]
fn each_difference_shows_where_the_answers_point() {
    let content = content();
    for (name, answers, page) in every_result(&content) {
        let (assessment, explanation) = explained(&content, &answers);
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
