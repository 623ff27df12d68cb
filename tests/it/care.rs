//! What cannot wait for the result is said at once: right after the answer, once, and with the way on left open.

use crate::support::page::{all, render, text, texts, words};
use crate::support::shipped::SHIPPED;
use crate::visit::{DOCUMENT, question, visit};
use codec::{OpenPage, Progress, write_link};
use guide::content::{Exit, Perspective};
use guide::session::{Message, Page, Session};

use Message::{Arrived, ChangeAsked, Continued, PageOpened, PerspectiveChosen, Started, WentBack};
use Page::Review;

fn care(id: &str) -> Page {
    Page::Care(id.into())
}

fn chose(question: &str, choice: &str) -> Message {
    Message::Chose { question: question.into(), choice: Some(choice.into()) }
}

/// A visit that has said to be unwell, which cannot wait, and has gone on.
fn unwell(messages: &[Message]) -> Session {
    let begun = [PerspectiveChosen(Perspective::Seeker), Started, chose("free-will", "unwell"), Continued];
    visit(&[&begun[..], messages].concat())
}

#[test]
fn it_comes_right_after_the_answer_and_the_other_questions_after_it() {
    assert_eq!(unwell(&[]).page, care("free-will"));
    assert_eq!(unwell(&[Continued]).page, question("strain"), "the next question");
    assert_eq!(unwell(&[WentBack]).page, question("free-will"));
    assert_eq!(unwell(&[PageOpened(Page::Result)]).page, Page::Result);
    let calm = [PerspectiveChosen(Perspective::Seeker), Started, chose("free-will", "free"), Continued];
    assert_eq!(visit(&calm).page, question("agenda"), "nothing else stops the visit");
}

#[test]
fn it_comes_once() {
    assert_eq!(unwell(&[WentBack, Continued]).page, question("strain"));
    let again = [WentBack, chose("free-will", "free"), chose("free-will", "unwell"), Continued];
    assert_eq!(unwell(&again).page, question("strain"), "for the same answer");
    assert_eq!(unwell(&[WentBack, chose("free-will", "sent"), Continued]).page, question("agenda"));
    let leader = [PerspectiveChosen(Perspective::Leader), PageOpened(question("free-will"))];
    let leader = unwell(&[&leader[..], &[chose("free-will", "unwell"), Continued]].concat());
    assert_eq!(leader.page, care("free-will"), "an answer about somebody else is another answer");
}

#[test]
fn a_changed_answer_stops_as_well_and_leads_back_to_the_review_page() {
    let changing = [PerspectiveChosen(Perspective::Seeker), PageOpened(Review), ChangeAsked("free-will".into())];
    let stopped = visit(&[&changing[..], &[chose("free-will", "unwell"), Continued]].concat());
    assert_eq!((&stopped.page, stopped.changing), (&care("free-will"), true));
    let on = stopped.after(&Continued, &DOCUMENT);
    assert_eq!((&on.page, on.changing), (&question("strain"), true), "a follow-up that it has opened");
    let on = on.after(&chose("strain", "some"), &DOCUMENT).after(&Continued, &DOCUMENT);
    assert_eq!(on.page, Review);
}

#[test]
fn a_reload_and_the_browsers_ways_keep_to_it() {
    for session in [unwell(&[]), unwell(&[WentBack]), unwell(&[Continued])] {
        let text = serde_json::to_string(&Progress::from(&session)).expect("JSON");
        let read: Progress = serde_json::from_str(&text).expect("progress");
        assert_eq!(read.restore(&DOCUMENT), session);
    }
    let place = OpenPage { page: care("free-will"), changing: false };
    assert_eq!(Page::from_word(&place.page.to_word()), Some(place.page.clone()));
    let back = unwell(&[Continued, Arrived { page: place.page.clone(), changing: false }]);
    assert_eq!(back.page, place.page);
    let closed = unwell(&[WentBack, chose("free-will", "free"), Arrived { page: place.page, changing: false }]);
    assert_eq!(closed.page, Page::Welcome, "nothing to do at once any more");
    assert!(!write_link(closed.current().expect("answers")).contains("care"), "a link tells nothing of it");
}

#[test]
fn what_it_stopped_for_is_read_with_care() {
    for (stopped, expected) in
        [(r#"["seeker/care"]"#, 1), (r#"["seeker/gone", "nobody/care", "care", 7, ""]"#, 0), ("7", 0)]
    {
        let text = format!(r#"{{"version": 1, "stopped": {stopped}}}"#);
        let progress: Progress = serde_json::from_str(&text).expect("progress");
        assert_eq!(progress.restore(&DOCUMENT).stopped_for.len(), expected, "{stopped}");
    }
}

/// The exits that cannot wait, each with a visit that an answer has just led to.
fn stops() -> Vec<(&'static Exit, Session)> {
    let mut stops = Vec::new();
    for perspective in Perspective::ALL {
        for exit in SHIPPED.exits.of(*perspective).entries().filter(|exit| exit.at_once == Some(true)) {
            let mut messages = vec![PerspectiveChosen(*perspective)];
            for (id, choices) in exit.when.iter() {
                // A follow-up is asked only after what opens it.
                let asked = SHIPPED.questions.get(id).and_then(|it| it.perspectives.of(*perspective).as_ref());
                for (before, after) in asked.and_then(|it| it.after.as_ref()).iter().flat_map(|after| after.iter()) {
                    messages.push(Message::Chose { question: before.clone(), choice: after.first().cloned() });
                }
                messages.push(Message::Chose { question: id.clone(), choice: choices.first().cloned() });
                messages.push(PageOpened(Page::Question(id.clone())));
            }
            messages.push(Continued);
            let visit = messages.iter().fold(Session::new(), |session, message| session.after(message, &SHIPPED));
            stops.push((exit, visit));
        }
    }
    stops
}

#[test]
fn the_page_gives_thanks_the_emergency_what_to_do_and_both_ways_on() {
    let labels = &SHIPPED.interface.care;
    let mut emergencies = 0;
    for (exit, session) in stops() {
        let (name, page) = (&exit.headline, render(&session));
        assert!(matches!(session.page, Page::Care(_)), "{name}");
        assert_eq!(texts(&page, "h2"), [labels.title.as_str()], "{name}");
        let shown = text(&page);
        assert!(shown.contains(&exit.headline) && shown.contains(&exit.summary), "{name}");
        let help = SHIPPED.helps.get(&exit.help).and_then(|it| it.perspectives.of(session.perspective?).as_ref());
        for step in exit.steps.as_ref().or(help.map(|help| &help.steps)).into_iter().flat_map(|steps| steps.entries()) {
            assert!(shown.contains(&step.text), "{name}: {}", step.text);
            if step.is_urgent() {
                let first = words(all(&page, "#com-care-first > *")[0]);
                assert!(first.contains(&step.text), "{name}: the emergency comes first");
                emergencies += 1;
            }
        }
        let described = all(&page, "h2")[0].attr("aria-describedby");
        assert_eq!(described, Some("com-care-first"), "{name}: a screen reader goes on with what comes first");
        assert_eq!(texts(&page, ".com-button"), [labels.result.as_str()], "{name}: the one filled button");
        assert_eq!(texts(&page, ".com-actions .com-link"), [labels.proceed.as_str()], "{name}");
        assert!(!shown.contains('%') && !shown.contains(&SHIPPED.interface.guide.settled), "{name}: no result yet");
    }
    assert!(emergencies > 8, "{emergencies} pages with an emergency");
}

#[test]
fn health_a_grievance_and_having_no_say_stop_the_guide_in_every_perspective() {
    for perspective in Perspective::ALL {
        let exits = SHIPPED.exits.of(*perspective).entries();
        let helps: Vec<&str> = exits.filter(|exit| exit.at_once == Some(true)).map(|exit| exit.help.as_str()).collect();
        for help in ["care", "private", "formal", "choice"] {
            assert!(helps.contains(&help), "{}: {help}", perspective.word());
        }
    }
}
