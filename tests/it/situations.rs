//! 65 situations from published guidance, coded as answers from their text alone: how far the guide agrees with
//! the people who wrote them. `tests/data/README.md` says how they were coded.

use guide::decision::{Answers, assess, questions_for};
use guide::content::{Perspective, Recommendation};
use codec::read_document;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Situation {
    id: String,
    perspective: String,
    expected: String,
    contested: bool,
    answers: BTreeMap<String, Option<String>>,
}

fn situations() -> Vec<Situation> {
    serde_json::from_str(include_str!("../data/situations.json")).expect("the situations are well-formed")
}

#[test]
fn every_situation_is_coded_with_the_guides_own_questions() {
    let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
    for situation in situations() {
        let perspective = Perspective::from_word(&situation.perspective).expect("a perspective");
        let steps: Vec<_> = questions_for(&content, perspective).collect();
        assert_eq!(steps.len(), situation.answers.len(), "{}: every question has an answer or null", situation.id);
        for step in steps {
            let answer =
                situation.answers.get(step.id.as_str()).unwrap_or_else(|| panic!("{}: {}", situation.id, step.id));
            if let Some(choice) = answer {
                assert!(step.choice_text(&choice.as_str().into()).is_some(), "{}: {}: {choice}", situation.id, step.id);
            }
        }
    }
}

#[test]
fn the_guide_agrees_with_published_guidance_in_most_uncontested_situations() {
    let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
    let mut agreed: BTreeMap<Recommendation, (usize, usize)> = BTreeMap::new();
    let mut report = String::new();
    for situation in situations() {
        let mut answers = Answers::none(Perspective::from_word(&situation.perspective).expect("a perspective"));
        for (question, choice) in &situation.answers {
            answers.answer(question.as_str().into(), choice.as_deref().map(Into::into));
        }
        let expected = Recommendation::from_word(&situation.expected).expect("a recommendation");
        let given = assess(&content, &answers).recommendation;
        if given != expected {
            let contested = if situation.contested { " (contested)" } else { "" };
            report += &format!("{}: expected {}, given {}{contested}\n", situation.id, expected.word(), given.word());
        }
        if !situation.contested {
            let (same, all) = agreed.entry(expected).or_default();
            *same += usize::from(given == expected);
            *all += 1;
        }
    }
    for (recommendation, (same, all)) in &agreed {
        report += &format!("{}: {same} of {all}\n", recommendation.word());
        assert!(same * 2 >= *all, "fewer than half agree for one recommendation:\n{report}");
    }
    let (same, all) = agreed.values().fold((0, 0), |(same, all), (s, a)| (same + s, all + a));
    println!("{report}all uncontested: {same} of {all}");
    assert!(all >= 59 && same * 100 >= all * 85, "{same} of {all} agree:\n{report}");
}
