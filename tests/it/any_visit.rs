//! No visit comes to a page that is not there, whatever happens in it.

use crate::support::tries;
use crate::visit::{DOCUMENT, question};
use guide::content::Perspective;
use guide::decision::{exit_at_once, questions_for};
use guide::session::{Message, Page, Session};
use proptest::prelude::*;

use Message::{Arrived, ChangeAsked, Continued, LinkOpened, PageOpened, PerspectiveChosen, Started, WentBack};
use Page::{About, Compare, Review, TakeAlong, Welcome};

/// What happens next in a visit: a message, or one of the choices of the open question, or not sure.
#[derive(Debug, Clone)]
enum Step {
    Message(Message),
    Choose(Option<usize>),
}

fn steps() -> impl Strategy<Value = Step> {
    let id = || prop::sample::select(vec!["free-will", "strain", "agenda", "experience", "which", "pace", "gone", ""]);
    let page = || {
        let plain = [
            Welcome,
            Page::Matters,
            Review,
            Page::Result,
            TakeAlong,
            Page::Shared,
            Page::Together,
            Page::Card,
            Page::Invited,
            Compare,
            About,
        ];
        prop_oneof![
            prop::sample::select(plain.to_vec()),
            id().prop_map(question),
            id().prop_map(|id| Page::Care(id.into()))
        ]
    };
    prop_oneof![
        2 => prop::sample::select(Perspective::ALL.to_vec()).prop_map(|it| Step::Message(PerspectiveChosen(it))),
        3 => prop::sample::select(vec![Started, Continued, WentBack, Message::TookOver, LinkOpened(None)])
            .prop_map(Step::Message),
        3 => prop::option::of(0..3_usize).prop_map(Step::Choose),
        1 => prop::sample::select(Perspective::ALL.to_vec()).prop_map(|it| Step::Message(Message::Invited(it))),
        1 => id().prop_map(|id| Step::Message(ChangeAsked(id.into()))),
        1 => prop::option::of(prop::sample::select(Perspective::ALL.to_vec())).prop_map(|perspective| {
            Step::Message(Message::AnsweredElsewhere { perspective, answers: Session::new().answers })
        }),
        1 => page().prop_map(|page| Step::Message(PageOpened(page))),
        1 => (page(), any::<bool>()).prop_map(|(page, changing)| Step::Message(Arrived { page, changing })),
    ]
}

fn take(session: &Session, step: &Step) -> Session {
    let message = match (step, &session.page, session.current()) {
        (Step::Message(message), ..) => message.clone(),
        (Step::Choose(choice), Page::Question(open), Some(answers)) => {
            let asked = questions_for(&DOCUMENT, answers).into_iter().find(|asked| asked.id == open).expect("asked");
            let choice = choice.and_then(|choice| asked.asked.choices.ids().nth(choice).cloned());
            Message::Chose { question: open.clone(), choice }
        }
        _ => return session.clone(),
    };
    session.after(&message, &DOCUMENT)
}

proptest! {
    #![proptest_config(tries(300))]

    /// Whatever happens, the open page is one that can be drawn, and one that can be left.
    #[test]
    fn no_visit_comes_to_a_page_that_is_not_there(steps in prop::collection::vec(steps(), 0..30)) {
        let session = steps.iter().fold(Session::new(), |session, step| take(&session, step));
        for page in [&session.page, &session.resume] {
            match page {
                Page::Question(id) => {
                    let answers = session.current().expect("somebody who asks");
                    let asked = questions_for(&DOCUMENT, answers);
                    prop_assert!(asked.iter().any(|asked| asked.id == id), "{id} is not asked");
                }
                Page::Care(id) => {
                    let answers = session.current().expect("somebody who asks");
                    prop_assert!(exit_at_once(&DOCUMENT, answers, id).is_some(), "nothing to do at once after {id}");
                }
                Page::Matters => prop_assert!(session.has(page, &DOCUMENT), "nothing to weigh"),
                Review | Page::Result | TakeAlong => prop_assert!(session.perspective.is_some()),
                Page::Card => prop_assert_eq!(session.perspective, Some(Perspective::Leader)),
                Page::Invited => prop_assert!(session.invited && session.perspective.is_some()),
                Page::Shared | Page::Together => prop_assert!(false, "nobody has shared anything"),
                Welcome | Compare | About => {}
            }
        }
        prop_assert!(!session.changing || matches!(session.page, Page::Question(_) | Page::Care(_) | Page::Matters));
        prop_assert!(!matches!(session.resume, Compare | About));
        let mut back = session;
        for _ in 0..9 {
            back = back.after(&WentBack, &DOCUMENT);
        }
        prop_assert_eq!(back.page, Welcome);
    }
}
