//! Where no scenario tests something, one that does is proposed, and adding it is enough.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod support;

use authoring::{Finding, Severity, Step};
use editing::{Beginning, Draft, ExitHelp, Model, NewAnswer, NewExit, NewQuestion, Proposal, Review, Standing};
use guide::content::{Lead, Perspective, Recommendation};
use serde_json::{Value, json};
use std::rc::Rc;
use support::{after, keys, shipped};

/// The shipped guide with a question about patients; `counts` is how its answers speak for coaching.
fn asked(persons: &[Perspective], counts: [u8; 2]) -> (Model, String) {
    let [often, never] = counts;
    let answer = |text: &str, coaching| NewAnswer { text: text.to_owned(), coaching, mentoring: 0 };
    let question = NewQuestion {
        prompt: "Do you work with patients?".to_owned(),
        why: "Then clinical supervision may come first.".to_owned(),
        answers: vec![answer("Yes, every day", often), answer("No", never)],
        label: String::new(),
        stands: Standing::Last,
    };
    let (edit, steps) = shipped().begin(&keys(&["questions"]), &Beginning::Question(question, persons.to_vec()));
    let Some(Step::Key(id)) = steps.last().cloned() else { return (shipped(), String::new()) };
    (after(&shipped(), &edit), id)
}

fn led(model: &Model, person: Perspective, question: &str) -> Model {
    let exit = NewExit {
        headline: "Talk to your clinical supervisor".to_owned(),
        summary: "They know your patients and your work.".to_owned(),
        answer: (question.to_owned(), "yes-every-day".to_owned()),
        leads: Lead::Elsewhere,
        help: ExitHelp::Known("supervision".to_owned()),
        instead: false,
        stands: Standing::Last,
    };
    let (edit, _) = model.begin(&keys(&["exits", person.word()]), &Beginning::Exit(exit));
    after(model, &edit)
}

/// What is found that no scenario tests, each with the scenario that is proposed.
fn untested(model: &Model) -> Vec<(Finding, Option<Proposal>)> {
    let review = Review::of(model.draft(), None);
    let content = review.content.unwrap_or_else(|| panic!("{:?}", review.findings.first()));
    let found = review.findings.into_iter().filter(|it| it.code.starts_with("untested"));
    found
        .map(|finding| {
            let proposal = editing::propose_scenario(model.draft(), &content, &finding);
            (finding, proposal)
        })
        .collect()
}

#[test]
fn the_scenario_of_a_new_exit_opens_it_with_the_least_answers() {
    for person in Perspective::ALL {
        let (model, question) = asked(&[*person], [0, 1]);
        let model = led(&model, *person, &question);
        let found = untested(&model);
        assert_eq!(found.len(), 1, "the exit, which stands for its question: {found:?}");
        for (finding, proposal) in found {
            let said = "or answers “Do you work with patients?”, so that none tests them";
            assert!(finding.code == "untested-exit" && finding.message.ends_with(said), "{finding}");
            let proposal = proposal.unwrap();
            assert_eq!(proposal.title, "Do you work with patients? Yes, every day");
            assert_eq!(proposal.person, *person);
            assert_eq!(proposal.gives, "Other help");
            assert_eq!(proposal.answers, [("Do you work with patients?".to_owned(), "Yes, every day".to_owned())]);
            let added = after(&model, &proposal.edit);
            assert_eq!(untested(&added), [], "one press is enough for {}", finding.code);
            assert_eq!(Review::of(added.draft(), None).errors(), 0);
            let scenario = added.draft().own()["scenarios"].as_object().unwrap().values().next().unwrap().clone();
            assert_eq!(scenario["answers"], json!({ question.as_str(): "yes-every-day" }));
            assert_eq!((&scenario["perspective"], &scenario["expect"]), (&json!(person.word()), &json!("elsewhere")));
        }
    }
}

#[test]
fn a_question_without_an_exit_is_tested_by_a_clear_result() {
    for counts in [[0, 0], [2, 0], [0, 1]] {
        let (model, question) = asked(&[Perspective::Leader], counts);
        let [(_, proposal)] = untested(&model).try_into().unwrap();
        let proposal = proposal.unwrap();
        assert_eq!(proposal.gives, "Coaching");
        assert!(proposal.answers.iter().any(|(prompt, _)| prompt == "Do you work with patients?"));
        assert!(proposal.answers.len() <= 4, "{counts:?}: {:?}", proposal.answers);
        let added = after(&model, &proposal.edit);
        assert_eq!(untested(&added), [], "{question}");
        assert_eq!(Review::of(added.draft(), None).errors(), 0);
    }
}

#[test]
fn a_scenario_that_fails_says_the_answer_that_it_lacks_and_is_given_it_with_one_press() {
    let (model, question) = asked(&[Perspective::Seeker], [0, 1]);
    let model = led(&model, Perspective::Seeker, &question);
    let title = "A nurse, in the middle of a week of nights".to_owned();
    let beginning = Beginning::Scenario(title, Perspective::Seeker, Recommendation::Elsewhere);
    let model = after(&model, &model.begin(&keys(&["scenarios"]), &beginning).0);
    let failed =
        |model: &Model| Review::of(model.draft(), None).findings.into_iter().find(|it| it.code == "failed-scenario");
    let found = failed(&model).unwrap();
    let said = model.plain(&found.steps, &found.message);
    let first = "“A nurse, in the middle of a week of nights” lacks one answer: “Do you work with patients?”: \
                 “Yes, every day” gives “Other help”, as expected. Now the result is “Not clear yet”: ";
    assert!(said.starts_with(first), "{said}");
    assert!(!said.contains("elsewhere") && !said.contains("undecided"), "{said}");
    let fix = found.fix.unwrap();
    assert_eq!(fix.label, "Answer “Do you work with patients?” with “Yes, every day”");
    let mended = Model::of(&Rc::new(model.draft().with(fix.applied_to(model.draft().own()))));
    assert_eq!(failed(&mended), None);
}

#[test]
fn nothing_is_guessed_where_many_answers_would_do() {
    let beginning = Beginning::Scenario("Anybody".to_owned(), Perspective::Seeker, Recommendation::Elsewhere);
    let model = after(&shipped(), &shipped().begin(&keys(&["scenarios"]), &beginning).0);
    let found = Review::of(model.draft(), None).findings;
    let failed = found.iter().find(|it| it.code == "failed-scenario").unwrap();
    assert!(failed.message.starts_with("“Anybody” lacks an answer: “Other help”, as expected, with "), "{failed}");
    assert_eq!(failed.fix, None);
}

#[test]
fn what_the_answers_of_an_exit_follow_is_answered_too() {
    // The exits of the shipped guide as if they were all new, and a scenario that opens none.
    let whole = Draft::on_shipped("en").unwrap().whole();
    let mut own = json!({"extends": "en", "exits": {}, "scenarios": {}});
    for (person, exits) in whole["exits"].as_object().unwrap() {
        for (id, exit) in exits.as_object().unwrap() {
            own["exits"][person][id] = json!({ "when": exit["when"] });
        }
    }
    for id in whole["scenarios"].as_object().unwrap().keys() {
        own["scenarios"][id] = Value::Null;
    }
    own["scenarios"]["other"] =
        json!({"order": 1, "title": "Other", "perspective": "leader", "answers": {}, "expect": "undecided"});
    let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap().with(own.clone())));
    let found = untested(&model);
    assert!(found.len() > 10, "{}", found.len());
    // A document has room for so many scenarios.
    for some in found.chunks(60) {
        let mut own = own.clone();
        for (index, (finding, proposal)) in some.iter().enumerate() {
            let added = &proposal.as_ref().unwrap_or_else(|| panic!("{finding}")).edit.own;
            own["scenarios"][format!("new-{index}")] = added["scenarios"]["saved-1"].clone();
        }
        let review = Review::of(&model.draft().with(own), None);
        let is_left = |it: &&Finding| {
            it.severity == Severity::Error
                || some.iter().any(|(finding, _)| (finding.code, &finding.path) == (it.code, &it.path))
        };
        let left: Vec<String> = review.findings.iter().filter(is_left).map(ToString::to_string).collect();
        assert_eq!(left, Vec::<String>::new());
    }
}
