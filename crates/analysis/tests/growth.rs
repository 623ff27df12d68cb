//! Large documents are counted whole; how long that takes is printed on demand:
//! `cargo test --release -p analysis --test growth -- --ignored --nocapture`. The table of docs/decisions/0030 is from it.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and this one prints"
)]

use analysis::{Count, Outcome, analyse, density};
use authoring::read_document;
use guide::content::{Content, Perspective};
use guide::decision::{Answers, questions_for, recommend};
use serde_json::{Map, Value, json};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const MINIMAL: &str = include_str!("../../../tests/fixtures/minimal.json");

/// Questions of five choices with evidence and weights of every kind: every fourth is a follow-up, every fifth opens an
/// exit, half of these exits only as long as another question does not speak against it.
fn large(questions: usize) -> Content {
    let mut document: Value = serde_json::from_str(MINIMAL).unwrap();
    for part in ["outcomes", "helps"] {
        strip_conditions(&mut document[part]);
    }
    let id = |place: usize| format!("q{place}");
    let question = |place: usize| {
        let choice = |choice: usize| {
            let (coaching, mentoring) = ((place + choice) * 7 % 11 % 4, (place * 3 + choice * 5) % 13 % 4);
            let text = format!("Choice {choice}.");
            let choice_id = format!("c{choice}");
            (choice_id, json!({"order": choice, "text": text, "coaching": coaching, "mentoring": mentoring}))
        };
        let after = (place % 4 == 3).then(|| json!({id(place - 1): ["c0", "c2"]}));
        let choices: Map<String, Value> = (0..5).map(choice).collect();
        let asked = json!({"order": place, "prompt": "Which?", "why": "To tell.", "after": after, "choices": choices});
        let perspectives = json!({"seeker": asked, "leader": asked, "sponsor": asked});
        (id(place), json!({"label": "It", "weight": place % 5 + 1, "perspectives": perspectives, "sources": []}))
    };
    let exit = |place: usize| {
        let unless = (place.is_multiple_of(10)).then(|| json!({id(place + 1): ["c1"]}));
        let leads = if place.is_multiple_of(3) { "pause" } else { "elsewhere" };
        let exit = json!({"order": place, "when": {id(place): ["c4"]}, "unless": unless, "leads": leads, "help": "care",
            "headline": "First this.", "summary": "It comes first."});
        (format!("x{place}"), exit)
    };
    let exits: Map<String, Value> = (0..questions - 1).step_by(5).map(exit).collect();
    document["questions"] = Value::Object((0..questions).map(question).collect());
    document["exits"] = json!({"seeker": exits, "leader": exits, "sponsor": {}});
    document["scenarios"] = json!({});
    document["rule"]["priority"] = json!(id(questions - 1));
    read_document(&document.to_string()).unwrap()
}

fn strip_conditions(part: &mut Value) {
    if let Value::Object(entries) = part {
        entries.retain(|key, _| !["when", "unless", "variants"].contains(&key.as_str()));
        entries.values_mut().for_each(strip_conditions);
    }
}

fn enumerate(content: &Content, answers: &Answers, sets: &mut u64) {
    let asked = questions_for(content, answers);
    let Some(next) = asked.iter().find(|question| answers.to(question.id).is_none()) else {
        std::hint::black_box(recommend(content, answers));
        *sets += 1;
        return;
    };
    for choice in next.asked.choices.ids().map(Some).chain([None]) {
        let mut answers = answers.clone();
        answers.answer(next.id.clone(), choice.cloned());
        enumerate(content, &answers, sets);
    }
}

/// As far as sums can tell: every set of a question is one of each of its answers, and there are more sets than `u64` holds.
#[test]
fn forty_questions_are_counted_whole() {
    let analysis = analyse(&large(40), Perspective::Seeker);
    let all = analysis.outcomes.all();
    assert!(all > Count::from(u64::MAX), "{all}");
    for question in &analysis.questions {
        let sets: Count = question.choices.iter().map(|choice| choice.outcomes.all()).sum();
        assert_eq!(sets, question.asked);
        assert!(question.turns <= question.asked && question.asked <= all);
    }
    assert!(!analysis.outcomes.of(Outcome::Coaching).is_zero());
}

/// What this thread has spent on the processor, where the system tells it, so that a busy machine makes no difference; or
/// else the time that has passed.
fn spent() -> Duration {
    static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next().and_then(|first| first.parse().ok()));
    nanoseconds.map_or_else(|| STARTED.elapsed(), Duration::from_nanos)
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, String) {
    let before = spent();
    let result = std::hint::black_box(work());
    let took = spent().saturating_sub(before).as_micros();
    (result, format!("{}.{} ms", took / 1000, took / 100 % 10))
}

#[test]
#[ignore = "prints times"]
fn growth() {
    let shipped = read_document(include_str!("../../../content/en.json")).unwrap();
    for perspective in Perspective::ALL {
        let (analysis, took) = timed(|| analyse(&shipped, *perspective));
        println!("shipped, {}: {} sets in {took}", perspective.word(), analysis.outcomes.all());
    }
    println!(
        "| Questions | Answer sets | Counted in | Density in | Enumerated in |\n| ---: | ---: | ---: | ---: | ---: |"
    );
    for questions in [4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 35, 40, 50, 64] {
        let content = large(questions);
        let (analysis, counted) = timed(|| analyse(&content, Perspective::Seeker));
        let (mapped, took) = timed(|| density(&content, Perspective::Seeker));
        let mapped = if mapped.is_some() { took } else { "too many sums".to_owned() };
        let mut enumerated = String::new();
        if questions <= 8 {
            let mut sets = 0;
            let ((), took) = timed(|| enumerate(&content, &Answers::none(Perspective::Seeker), &mut sets));
            assert_eq!(Count::from(sets), analysis.outcomes.all());
            enumerated = took;
        }
        println!("| {questions} | {} | {counted} | {mapped} | {enumerated} |", analysis.outcomes.all());
    }
}
