//! An own question whose answer leads to an own kind of help: what is found after the forms is mended with two presses.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use authoring::{Finding, Step};
use editing::{Beginning, Draft, ExitHelp, Model, NewAnswer, NewExit, NewHelp, NewQuestion, Review, Standing};
use guide::content::{Lead, Perspective};
use std::rc::Rc;
use support::{after, keys};

/// The guide after the two forms, for some who are asked; `counts` is how the answers speak for coaching and mentoring.
fn told(persons: &[Perspective], counts: [(u8, u8); 3]) -> Model {
    let text = str::to_owned;
    let answers = ["Yes, every day", "Sometimes", "No"].into_iter().zip(counts);
    let question = NewQuestion {
        prompt: text("Do you work with patients?"),
        why: text("Then clinical supervision may come first."),
        answers: answers
            .map(|(answer, (coaching, mentoring))| NewAnswer { text: text(answer), coaching, mentoring })
            .collect(),
        label: String::new(),
        stands: Standing::Early,
    };
    let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
    let (edit, steps) = model.begin(&keys(&["questions"]), &Beginning::Question(question, persons.to_vec()));
    let model = after(&model, &edit);
    let Some(Step::Key(id)) = steps.last() else { panic!("{steps:?}") };
    let exit = NewExit {
        headline: text("Clinical supervision comes first for you."),
        summary: text("A supervisor knows your field, and keeps you and your patients safe."),
        answer: (id.clone(), text("yes-every-day")),
        leads: Lead::Elsewhere,
        help: ExitHelp::New(NewHelp {
            name: text("Clinical supervision"),
            step: text("Ask the ward office for a first meeting."),
            ask: text("Who else learns what I tell you?"),
            signal: text("After each meeting, you see your next step."),
        }),
        instead: false,
        stands: Standing::Early,
    };
    let (edit, _) = model.begin(&keys(&["exits", "seeker"]), &Beginning::Exit(exit));
    after(&model, &edit)
}

/// What mends a finding with one press.
fn press(model: &Model, review: &Review, finding: &Finding) -> Model {
    let own = match &finding.fix {
        Some(fix) => fix.applied_to(model.draft().own()),
        None => {
            let content = review.content.as_deref().unwrap();
            let proposal = editing::propose_scenario(model.draft(), content, finding);
            proposal.unwrap_or_else(|| panic!("nothing mends it: {finding}")).edit.own
        }
    };
    Model::of(&Rc::new(model.draft().with(own)))
}

#[test]
fn two_presses_after_the_two_forms_nothing_is_left_to_look_at() {
    for (persons, counts) in [
        (&[Perspective::Seeker][..], [(0, 1), (0, 0), (1, 0)]),
        (Perspective::ALL, [(0, 0), (0, 0), (0, 0)]),
        (Perspective::ALL, [(0, 2), (0, 1), (0, 0)]),
    ] {
        let mut model = told(persons, counts);
        let mut presses = 0;
        loop {
            let review = Review::of(model.draft(), None);
            let Some(finding) = review.findings.first() else { break };
            model = press(&model, &review, finding);
            presses += 1;
            assert!(presses <= 2, "{counts:?}: {finding}");
        }
    }
}
