//! What an author adds decides: an own exit stands right after those about health and safety, and its question is asked early.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod support;

use authoring::Step;
use editing::{Beginning, ExitHelp, Model, NewAnswer, NewExit, NewQuestion, Review, Standing};
use guide::content::{Content, Lead, Perspective};
use guide::decision::{Answers, assess};
use std::rc::Rc;
use support::{after, keys, shipped};

fn with_question(stands: Standing) -> (Model, String) {
    let answer = |text: &str| NewAnswer { text: text.to_owned(), ..NewAnswer::default() };
    let question = NewQuestion {
        prompt: "Do you work with patients?".to_owned(),
        why: "Then clinical supervision may come first.".to_owned(),
        answers: vec![answer("Yes, every day"), answer("No")],
        label: "Patients".to_owned(),
        stands,
    };
    let beginning = Beginning::Question(question, Perspective::ALL.to_vec());
    let (edit, steps) = shipped().begin(&keys(&["questions"]), &beginning);
    let Some(Step::Key(id)) = steps.last().cloned() else { panic!("{steps:?}") };
    (after(&shipped(), &edit), id)
}

fn with_exit(model: &Model, person: Perspective, question: &str, stands: Standing) -> (Model, Vec<Step>) {
    let exit = NewExit {
        headline: "See a clinical supervisor first".to_owned(),
        summary: "They know your patients and your work.".to_owned(),
        answer: (question.to_owned(), "yes-every-day".to_owned()),
        leads: Lead::Elsewhere,
        help: ExitHelp::Known("supervision".to_owned()),
        instead: false,
        stands,
    };
    let (edit, steps) = model.begin(&keys(&["exits", person.word()]), &Beginning::Exit(exit));
    (after(model, &edit), steps)
}

fn content(model: &Model) -> Rc<Content> {
    Review::of(model.draft(), None).content.unwrap()
}

#[test]
fn a_new_exit_decides_before_all_others_but_health_and_safety() {
    for person in Perspective::ALL {
        let (asked, question) = with_question(Standing::Early);
        let (model, steps) = with_exit(&asked, *person, &question, Standing::Early);
        let content = content(&model);
        let first = |answers: &[(&str, &str)]| {
            let mut given = Answers::none(*person);
            given.answer(question.as_str().into(), Some("yes-every-day".into()));
            answers.iter().for_each(|(question, choice)| given.answer((*question).into(), Some((*choice).into())));
            assess(&content, &given).exits[0].id.as_str().to_owned()
        };
        let Some(Step::Key(own)) = steps.last() else { panic!("{steps:?}") };
        assert_eq!(first(&[]), *own);
        assert_eq!(first(&[("enough", "facts")]), *own, "the exits of the guide come after it");
        assert_eq!(first(&[("first", "health")]), "first-health");
        assert_eq!(first(&[("first", "case"), ("matter", "accused")]), "matter-accused");
        // The others keep their sequence.
        let without = |model: &Model| {
            let exits = content_ids(model, *person);
            exits.into_iter().filter(|id| id != own).collect::<Vec<_>>()
        };
        assert_eq!(without(&model), content_ids(&shipped(), *person));
        let (last, steps) = with_exit(&asked, *person, &question, Standing::Last);
        let (at, count) = last.position(&steps).unwrap();
        assert_eq!(at + 1, count);
    }
}

fn content_ids(model: &Model, person: Perspective) -> Vec<String> {
    content(model).exits.of(person).iter().map(|(id, _)| id.as_str().to_owned()).collect()
}

#[test]
fn an_early_question_is_asked_right_after_those_about_health_and_safety() {
    for (stands, places) in [(Standing::Early, [5, 7, 8]), (Standing::Last, [13, 14, 15])] {
        let (model, question) = with_question(stands);
        for (person, place) in Perspective::ALL.iter().zip(places) {
            let asked = model.answers_of(*person);
            assert_eq!(asked[place].id, question, "{person:?}");
            assert_eq!(asked[place].label, "Patients");
            if stands == Standing::Early {
                let before = shipped().question_before(*person).unwrap();
                assert_eq!(asked[place - 1].prompt, before);
            }
        }
    }
}

#[test]
fn an_exit_says_where_it_stands() {
    let (asked, question) = with_question(Standing::Early);
    let said = |stands| {
        let (model, steps) = with_exit(&asked, Perspective::Seeker, &question, stands);
        model.stands(&steps).unwrap()
    };
    assert_eq!(said(Standing::Last), "32 exits come before it. The first one that is open decides.");
    assert_eq!(said(Standing::Early), "6 exits come before it. The first one that is open decides.");
    let (model, steps) = with_exit(&asked, Perspective::Seeker, &question, Standing::Last);
    let moved = |place| after(&model, &model.move_to(&steps, place).unwrap()).stands(&steps).unwrap();
    let warning = "It comes before some about health and safety, which cannot wait.";
    assert!(moved(0).starts_with("It comes before all other exits.") && moved(0).ends_with(warning));
    assert!(moved(2).starts_with("Only health and safety come before it.") && moved(2).ends_with(warning));
    let health = keys(&["exits", "seeker", "first-health"]);
    assert_eq!(model.stands(&health).unwrap(), "It comes before all other exits. The first one that is open decides.");
    assert_eq!(model.stands(&keys(&["questions", "aim"])), None);
}

#[test]
fn an_own_exit_that_hardly_decides_is_found() {
    for person in Perspective::ALL {
        let (asked, question) = with_question(Standing::Early);
        let found = |stands| {
            let (model, _) = with_exit(&asked, *person, &question, stands);
            let findings = Review::of(model.draft(), None).findings;
            findings.into_iter().find(|finding| finding.code == "seldom-exit").map(|finding| finding.message)
        };
        assert_eq!(found(Standing::Early), None);
        let last = found(Standing::Last).unwrap();
        assert!(last.contains("of the answer sets that open it"), "{last}");
    }
}
