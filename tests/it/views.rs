//! What each page shows, rendered without a browser.

use crate::support::exits::ask;
use crate::support::page::{all, render_with as render, text, texts, words};
use crate::support::shipped::{CHECKED, SHIPPED};
use authoring::{Scenario, Scenarios};
use codec::{read_link, write_link};
use grammar::Cldr;
use guide::content::{ChoiceId, Content, Perspective, QuestionId};
use guide::decision::{Answers, assess, markable, questions, questions_for};
use guide::explanation::result_view;
use guide::session::{Message, Notice, Page, Session, Shared, Takeaway};
use std::collections::BTreeSet;
use std::rc::Rc;

pub(crate) fn content() -> Rc<Content> {
    Rc::new(SHIPPED.clone())
}

pub(crate) fn scenarios() -> &'static Scenarios {
    &CHECKED.scenarios
}

pub(crate) fn answered(content: &Content, scenario: &Scenario) -> Session {
    let mut session = Session::new().after(&Message::PerspectiveChosen(scenario.perspective), content);
    for (question, choice) in &scenario.answers.0 {
        session = session.after(&Message::Chose { question: question.clone(), choice: choice.clone() }, content);
    }
    for question in scenario.matters.iter().flatten() {
        session = session.after(&Message::Marked { question: question.clone(), matters: true }, content);
    }
    session
}

fn begun_by(perspective: Perspective, content: &Content) -> Session {
    Session::new().after(&Message::PerspectiveChosen(perspective), content)
}

/// The answers of a scenario, as somebody would share them.
fn link(content: &Content, scenario: &Scenario) -> Shared {
    read_link(&write_link(&Answers::from(scenario)), content).expect("a link is read as it was written")
}

/// A visit with the answers after which a question is asked.
fn led_to(content: &Content, begun: &Session, question: &QuestionId) -> Session {
    let mut answers = begun.current().expect("a perspective").clone();
    ask(&mut answers, question);
    let chose = |(question, choice): (&QuestionId, Option<&ChoiceId>)| Message::Chose {
        question: question.clone(),
        choice: choice.cloned(),
    };
    answers.given().map(chose).fold(begun.clone(), |session, message| session.after(&message, content))
}

/// Every page of the document: each question of each perspective, and each scenario's review, result, comparison.
pub(crate) fn every_session(content: &Content) -> Vec<(String, Session)> {
    let mut sessions = vec![("welcome".to_owned(), Session::new())];
    for perspective in Perspective::ALL {
        let begun = begun_by(*perspective, content);
        for question in questions(content, *perspective) {
            let page = Page::Question(question.id.clone());
            let open = led_to(content, &begun, question.id).after(&Message::PageOpened(page.clone()), content);
            let incomplete = open.after(&Message::Continued, content);
            assert_eq!(incomplete.page, page, "a question is not left without an answer");
            sessions.push((format!("{} {page:?}", perspective.word()), open));
            sessions.push((format!("{} {page:?} incomplete", perspective.word()), incomplete));
        }
    }
    let care = begun_by(Perspective::Seeker, content);
    let unwell = Message::Chose { question: "first".into(), choice: Some("health".into()) };
    let care = care.after(&unwell, content).after(&Message::PageOpened(Page::Care("first".into())), content);
    assert_eq!(care.page, Page::Care("first".into()));
    sessions.push(("care".to_owned(), care));
    for (id, scenario) in scenarios().iter() {
        let session = answered(content, scenario);
        for page in [Page::Matters, Page::Review, Page::Result, Page::TakeAlong, Page::Compare, Page::About] {
            sessions.push((format!("{id} {page:?}"), session.after(&Message::PageOpened(page), content)));
        }
        let taking = session.after(&Message::PageOpened(Page::TakeAlong), content);
        for (what, taken) in [(Takeaway::Text, false), (Takeaway::Markdown, true), (Takeaway::Link, true)] {
            let text = Some("the text".to_owned());
            let handed = Message::Noticed(Notice::Handed { what, taken, text });
            sessions.push((format!("{id} {what:?} handed out"), taking.after(&handed, content)));
        }
        sessions.push((format!("{id} wrong link"), taking.after(&Message::LinkPasted(None), content)));
        let opened = Session::new().after(&Message::LinkOpened(Some(link(content, scenario))), content);
        sessions.push((format!("{id} shared"), opened));
        for (other, scenario) in scenarios().iter().take(3).filter(|(other, _)| *other != id) {
            let both = taking.after(&Message::LinkPasted(Some(link(content, scenario))), content);
            assert_eq!(both.page, Page::Together);
            sessions.push((format!("{id} with {other}"), both));
        }
    }
    sessions
}

#[test]
fn every_page_is_well_formed_for_assistive_technology() {
    let content = content();
    for (name, session) in every_session(&content) {
        let page = render(&content, &session);
        assert_eq!(all(&page, ".com-app > .com-page").len(), 1, "{name}: one page is open");
        assert_eq!(all(&page, "h2[data-com-focus][tabindex='-1']").len(), 1, "{name}: one heading takes the focus");
        let ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|e| e.attr("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: ids are unique");
        for attribute in ["for", "aria-describedby", "aria-labelledby", "data-com-target"] {
            for element in all(&page, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(known.contains(id), "{name}: {attribute} leads to {id}");
                }
            }
        }
        for control in all(&page, "input") {
            let id = control.attr("id").unwrap_or_default();
            assert_eq!(all(&page, &format!("label[for='{id}']")).len(), 1, "{name}: {id} has a label");
        }
        for drawing in all(&page, "svg") {
            let silent = drawing.attr("aria-hidden") == Some("true");
            let told = drawing.attr("role") == Some("img") && drawing.attr("aria-label").is_some_and(|l| l.len() > 20);
            assert!(silent != told, "{name}: a drawing is either decoration or described");
        }
        assert!(all(&page, "[style]").is_empty(), "{name}: no inline style, which a strict policy blocks");
        assert!(!text(&page).contains('{'), "{name}: every placeholder is filled");
    }
}

#[test]
fn a_question_page_offers_its_choices_not_sure_and_why_we_ask() {
    let content = content();
    for perspective in Perspective::ALL {
        let begun = Session::new().after(&Message::PerspectiveChosen(*perspective), &content);
        for step in questions(&content, *perspective) {
            let session = led_to(&content, &begun, step.id);
            let page =
                render(&content, &session.after(&Message::PageOpened(Page::Question(step.id.clone())), &content));
            assert_eq!(all(&page, "fieldset > legend h2").len(), 1);
            assert_eq!(all(&page, "input[type=radio]").len(), step.asked.choices.len() + 1, "{}", step.id);
            assert!(all(&page, "input[checked]").is_empty(), "nothing is chosen beforehand");
            assert!(text(&page).contains(&step.asked.why));
            assert!(text(&page).contains(&content.interface.common.proceed));
            assert!(!text(&page).contains('%'), "no running result while answering");
        }
    }
}

#[test]
fn a_page_left_without_an_answer_says_so_and_leads_to_the_field() {
    let content = content();
    let welcome = render(&content, &Session::new().after(&Message::Started, &content));
    let summary = all(&welcome, "[data-com-problem][role=alert] a[data-com-target]");
    assert_eq!(summary.len(), 1);
    assert!(text(&welcome).contains(&content.interface.welcome.error));
}

#[test]
fn a_question_without_an_answer_can_be_answered_from_the_review_page() {
    let content = content();
    let labels = &content.interface.review;
    let begun = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &content);
    let page = render(&content, &begun.after(&Message::PageOpened(Page::Review), &content));
    let links = all(&page, ".com-summary-change");
    assert!(!links.is_empty());
    for link in links {
        assert_eq!(words(link), labels.answer, "there is nothing to change yet");
    }
}

#[test]
fn the_review_page_lets_every_answer_be_changed_and_shows_what_matters_most() {
    let content = content();
    for (id, scenario) in scenarios().iter() {
        let answers = Answers::from(scenario);
        let session = answered(&content, scenario).after(&Message::PageOpened(Page::Review), &content);
        let page = render(&content, &session);
        let steps = questions_for(&content, &answers);
        assert_eq!(all(&page, "li.com-summary-row").len(), steps.len(), "{id}");
        assert_eq!(all(&page, "li .com-summary-change").len(), steps.len(), "{id}");
        assert!(all(&page, "input").is_empty(), "{id}: a summary is no form");
        assert_eq!(all(&page, ".com-matters").is_empty(), markable(&content, &answers).is_empty(), "{id}");
    }
}

#[test]
fn a_result_says_what_the_decision_says() {
    let content = content();
    for (id, scenario) in scenarios().iter() {
        let session = answered(&content, scenario);
        let assessment = assess(&content, session.current().expect("a perspective"));
        assert_eq!(assessment.recommendation, scenario.expect, "{id}");
        let view = result_view(&content, &assessment, &Cldr);
        let page = render(&content, &session.after(&Message::PageOpened(Page::Result), &content));
        let shown = text(&page);
        assert_eq!(words(all(&page, "h2[data-com-focus]")[0]), view.headline, "{id}");
        let rows = view.chart.iter().flat_map(|chart| &chart.rows);
        let of_exits = view.exits.iter().flat_map(|exit| &exit.answers);
        assert_eq!(all(&page, ".com-chart-row").len(), rows.clone().count(), "{id}");
        assert_eq!(all(&page, ".com-opened-by q").len(), of_exits.clone().count(), "{id}");
        let told = rows.clone().map(|row| row.reason.choice).chain(of_exits.map(|answer| answer.choice));
        told.for_each(|choice| assert!(shown.contains(choice), "{id}: the person's own words, {choice}"));
        if view.map.is_some() {
            assert_eq!(rows.count(), assessment.contributions.len(), "{id}: every answer is a reason");
        }
        assert_eq!(all(&page, ".com-map").len(), usize::from(view.map.is_some()), "{id}: a place on the map");
        let what_ifs = view.what_ifs.iter().filter(|_| view.map.is_some());
        let what_ifs = what_ifs.flat_map(|list| list.scored.iter().chain(&list.unscored));
        let turning = what_ifs.flat_map(|what_if| &what_if.answers).filter(|other| other.turns).count();
        assert_eq!(all(&page, ".com-what-if-turns").len(), turning, "{id}");
        assert_eq!(all(&page, ".com-triggers").is_empty(), assessment.exits.len() < 2, "{id}");
    }
}

#[test]
fn the_comparison_shows_every_criterion_and_marks_those_that_mattered() {
    let content = content();
    let scenarios = scenarios();
    let scenario = scenarios.entries().next().expect("a scenario");
    let session = answered(&content, scenario).after(&Message::PageOpened(Page::Compare), &content);
    let assessment = assess(&content, session.current().expect("a perspective"));
    let page = render(&content, &session);
    assert_eq!(all(&page, "tbody tr").len(), content.criteria.len(), "the criteria; a part tells what marks each");
    assert_eq!(all(&page, "svg[role=img]").len(), 4, "the flow of words and attention, drawn for each");
    assert_eq!(
        all(&page, ".com-page > .com-sides ~ .com-section table").len(),
        1,
        "first what they are, then the table"
    );
    assert_eq!(all(&page, "details.com-part").len(), all(&page, ".com-contents a").len(), "a link to each part");
    let one_sided = assessment.contributions.iter().filter(|c| c.points.coaching != c.points.mentoring);
    let spoken_for: BTreeSet<_> =
        one_sided.filter_map(|c| Some((c.criterion.clone()?, c.points.coaching > c.points.mentoring))).collect();
    let mut marked = BTreeSet::new();
    for ((id, _), row) in content.criteria.iter().zip(all(&page, "tbody tr")) {
        for (cell, coaching) in row.select(&scraper::Selector::parse("td").expect("a selector")).zip([true, false]) {
            if words(cell).contains(&content.interface.comparison.mattered) {
                marked.insert((id.clone(), coaching));
            }
        }
    }
    assert_eq!(marked, spoken_for, "each answer in the cell that it speaks for");
    assert!(!marked.is_empty());
    let chart = result_view(&content, &assessment, &Cldr).chart.expect("answers with evidence");
    assert_eq!(texts(&page, ".com-tally"), [chart.tally], "in a line, which way they point");
    assert_eq!(all(&page, ".com-contents ~ .com-section ~ .com-parts").len(), 1, "the links lead past the table");
    let fresh = render(&content, &Session::new().after(&Message::PageOpened(Page::Compare), &content));
    assert!(all(&fresh, ".com-cell-mattered, .com-tally").is_empty(), "nothing is marked before anything is answered");
}
