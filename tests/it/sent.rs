//! Words to send or to say, and a card to hold.

use crate::support::expected::DOCUMENT;
use crate::support::page::{on_screen, render, text, texts};
use crate::support::shipped::{SHIPPED, answered_on, answers, given};
use crate::support::ways::{COACHING, MENTORING, every_way, way};
use crate::support::{content, tries};
use guide::content::{Alternative, Perspective, Recommendation};
use guide::decision::{asked_question, assess, questions_for};
use guide::explanation::text::fill;
use guide::explanation::{card, first_message, has_card};
use guide::session::{Message, Page, Session};
use proptest::prelude::*;

fn message(perspective: Perspective, list: &[(&str, &str)]) -> Option<String> {
    first_message(&SHIPPED, &assess(&SHIPPED, &given(perspective, list)))
}

/// The words of a choice.
fn choice(perspective: Perspective, question: &str, choice: &str) -> &'static str {
    let asked = asked_question(&SHIPPED, perspective, &question.into()).expect("a question");
    asked.choice_text(&choice.into()).expect("a choice")
}

#[test]
fn a_message_quotes_the_answer_that_it_asks_for_and_leaves_the_sentence_out_where_there_is_none() {
    let settled = [("known", "much"), ("own", "think"), ("learn", "none"), ("talks", "asks")];
    let told = message(Perspective::Seeker, &[&settled[..], &[("aim", "self")]].concat()).expect("a message");
    assert!(told.starts_with("I am looking for a coach."), "{told}");
    assert!(told.contains(&format!("“{}”", choice(Perspective::Seeker, "aim", "self"))), "{told}");
    let open = message(Perspective::Seeker, &settled).expect("a message");
    assert!(open.starts_with("I am looking for a coach. Could we talk"), "{open}");
}

/// Where there is nobody to write to, or where writing would say too much, there is no message.
#[test]
fn what_comes_first_has_words_to_send_where_there_is_somebody_to_send_them_to() {
    assert_eq!(message(Perspective::Seeker, &[("first", "health")]), None);
    assert_eq!(message(Perspective::Sponsor, &[("task", "report")]), None);
    let feedback = message(Perspective::Leader, &[("aim", "concern"), ("told", "nothing")]).expect("a message");
    assert!(feedback.contains("I would like to hear how you see it"), "{feedback}");
    let wanted = |want| message(Perspective::Leader, &[("aim", "concern"), ("want", want)]);
    let (unasked, refused) = (wanted("unasked"), wanted("no"));
    assert!(
        unasked.is_some_and(|message| message.contains("first whether you want that")),
        "its own, not that of the help"
    );
    assert_eq!(refused, None, "a no is not asked about again");
}

#[test]
fn every_result_without_an_exit_has_a_message() {
    for (name, answers) in every_way() {
        let assessment = assess(&SHIPPED, &answers);
        assert!(!assessment.exits.is_empty() || first_message(&SHIPPED, &assessment).is_some(), "{name}");
    }
}

proptest! {
    #![proptest_config(tries(150))]

    /// Whatever is ticked: a message is for somebody who is not known yet.
    #[test]
    fn no_private_answer_stands_in_a_message(answers in answers()) {
        let message = first_message(&SHIPPED, &assess(&SHIPPED, &answers)).unwrap_or_default();
        prop_assert!(!message.contains(['{', '}']), "{}", message);
        for step in questions_for(&SHIPPED, &answers) {
            for (_, choice) in step.asked.choices.iter().filter(|(_, choice)| choice.is_sensitive()) {
                prop_assert!(!message.contains(&choice.text), "{}", message);
            }
        }
    }
}

#[test]
fn a_message_that_names_no_question_of_its_perspective_is_refused() {
    let mut document = DOCUMENT.clone();
    let path = "/outcomes/coaching/perspectives/seeker/message/0";
    *document.pointer_mut(path).expect("a sentence") = "I am here for {can}.".into();
    let problems = crate::support::problems(&document.to_string());
    let told = "$.outcomes.coaching.perspectives.seeker.message[0]: \"can\" is no question that a seeker is asked";
    assert!(problems.iter().any(|problem| problem.starts_with(told)), "{problems:?}");
}

#[test]
fn a_leader_who_asks_or_tells_gets_a_card_and_nobody_else() {
    for (name, answers) in every_way() {
        let assessment = assess(&SHIPPED, &answers);
        let page = render(&answered_on(&answers, Page::TakeAlong));
        let is_offered = text(&page).contains(&SHIPPED.interface.card.open);
        let asks_or_tells = [Recommendation::Coaching, Recommendation::Mentoring, Recommendation::Both];
        let may = answers.perspective == Perspective::Leader && assessment.exits.is_empty();
        assert!(!is_offered || may, "{name}");
        let is_own = assessment.choice(&"can".into()).is_none_or(|can| !["lacking", "distant"].contains(&can.as_str()));
        assert!(is_offered || !may || !is_own || !asks_or_tells.contains(&assessment.recommendation), "{name}");
    }
}

#[test]
fn the_card_has_a_side_for_asking_and_one_for_telling() {
    let session = answered_on(&way(Perspective::Leader, MENTORING), Page::Card);
    for (session, stance) in [
        (session.clone(), Alternative::Mentoring),
        (session.after(&Message::StanceChosen(Alternative::Coaching), &SHIPPED), Alternative::Coaching),
    ] {
        let page = render(&session);
        let assessment = assess(&SHIPPED, session.current().expect("a leader"));
        let card = card(&SHIPPED, &assessment, stance);
        let guidance = match stance {
            Alternative::Coaching => &SHIPPED.outcomes.coaching.perspectives.leader,
            Alternative::Mentoring => &SHIPPED.outcomes.mentoring.perspectives.leader,
        };
        let [asking, telling] = [&SHIPPED.outcomes.coaching, &SHIPPED.outcomes.mentoring]
            .map(|outcome| outcome.perspectives.leader.sentence.as_str());
        assert_eq!(texts(&page, ".com-hold-title"), [asking, telling], "paper gets both sides");
        let page = on_screen(page);
        assert_eq!(texts(&page, ".com-hold-title"), [guidance.sentence.as_str()]);
        assert_eq!(texts(&page, ".com-hold-opening"), [guidance.opening.as_deref().expect("an opening")]);
        let lines: Vec<&str> = card.ask.iter().chain(&card.signals).map(|it| it.text.as_str()).collect();
        assert_eq!(
            (lines.len(), texts(&page, ".com-hold-list li")),
            (6, lines.iter().map(ToString::to_string).collect())
        );
        let pressed = texts(&page, ".com-stance[aria-pressed=true]");
        assert_eq!(pressed, [SHIPPED.interface.card.stances.of(stance).as_str()]);
    }
    assert_eq!(answered_on(&way(Perspective::Seeker, COACHING), Page::Card).page, Page::Welcome);
}

/// Prompt and choice of each answer that the link holds; no link would give another result than the person has.
#[test]
fn the_page_lists_what_the_link_tells() {
    let session = answered_on(&given(Perspective::Seeker, &[("first", "health"), ("aim", "self")]), Page::TakeAlong);
    let told = |session: &Session| texts(&render(session), ".com-told li");
    assert_eq!(texts(&render(&session), ".com-share .com-told, .com-message"), [""; 0]);
    let labels = &SHIPPED.interface.take_along;
    let values = [("question", "The main issue"), ("choice", choice(Perspective::Seeker, "first", "health"))];
    let decides = fill(&labels.sensitive_decides, &[("answers", &fill(&labels.said, &values))]);
    assert!(text(&render(&session)).contains(&decides), "which answer is left out: {decides}");
    let ticked = Message::SensitiveIncluded { question: "first".into(), included: true };
    let lines = told(&session.after(&ticked, &SHIPPED));
    assert_eq!(lines.len(), 3, "{lines:?}");
    for (question, given) in [("aim", "self"), ("first", "health")] {
        assert!(lines.iter().any(|line| line.contains(choice(Perspective::Seeker, question, given))), "{lines:?}");
    }
    let nothing = answered_on(&given(Perspective::Seeker, &[]), Page::TakeAlong);
    assert!(text(&render(&nothing)).contains(&SHIPPED.interface.take_along.told_none));
}

/// A box that is ticked keeps the focus only where the page has as many children after it as before.
#[test]
fn ticking_a_private_answer_leaves_the_page_in_place() {
    let session = answered_on(&given(Perspective::Leader, &[("first", "health"), ("aim", "more")]), Page::TakeAlong);
    let ticked = Message::SensitiveIncluded { question: "first".into(), included: true };
    let invited = Session { invited: true, ..session.clone() };
    let count = |session: &Session| {
        render(session)
            .select(&scraper::Selector::parse(".com-page > *, .com-private > *").expect("a selector"))
            .count()
    };
    assert_ne!(session.first_message(&SHIPPED), session.after(&ticked, &SHIPPED).first_message(&SHIPPED));
    for session in [session, invited] {
        assert_eq!(count(&session), count(&session.after(&ticked, &SHIPPED)));
    }
}

/// An organisation may write less: what it leaves out is not shown.
#[test]
fn without_an_opening_line_there_is_no_card() {
    let mut document = DOCUMENT.clone();
    for outcome in ["coaching", "mentoring", "both", "tie"] {
        let path = format!("/outcomes/{outcome}/perspectives/leader");
        let guidance = document.pointer_mut(&path).and_then(|it| it.as_object_mut()).expect("guidance");
        guidance.remove("opening");
    }
    let content = content(&document);
    let answers = way(Perspective::Leader, COACHING);
    assert!(!has_card(&content, &assess(&content, &answers)));
}
