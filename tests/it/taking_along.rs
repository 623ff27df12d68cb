//! What the pages of taking along and sharing show, rendered without a browser.

use guide::decision::assess;
use guide::explanation::{brief, compare};
use guide::session::{Message, Notice, Page, Session, Takeaway};
use codec::{read_link, write_link};
use proptest::prelude::*;
use crate::support::page::{all, made, render, text};
use crate::support::shipped::{SHIPPED, answered, answers};
use crate::support::tries;

fn words(element: scraper::ElementRef<'_>) -> String {
    element.text().collect()
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn the_sheet_says_what_the_brief_says(answers in answers()) {
        let session = answered(&answers).after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
        let page = render(&session);
        let brief = brief(&SHIPPED, &assess(&SHIPPED, &answers), &made());
        let lines: Vec<String> = all(&page, ".com-brief li").into_iter().map(words).collect();
        let told: Vec<_> = brief.parts.iter().flat_map(|part| &part.lines).collect();
        prop_assert_eq!(lines.len(), told.len());
        for (line, told) in lines.iter().zip(told) {
            prop_assert!(line.starts_with(&told.text), "{line}");
        }
        let headings: Vec<String> = all(&page, ".com-brief :is(h3, h4)").into_iter().map(words).collect();
        let told: Vec<&str> =
            std::iter::once(&brief.title).chain(brief.parts.iter().map(|part| &part.title)).map(String::as_str).collect();
        prop_assert_eq!(headings, told);
    }

    #[test]
    fn a_shared_result_is_the_one_of_its_answers_whatever_the_visitor_has_answered(own in answers(), other in answers()) {
        let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
        let page = render(&answered(&own).after(&Message::LinkOpened(Some(shared)), &SHIPPED));
        let alone = render(&answered(&other).after(&Message::PageOpened(Page::Result), &SHIPPED));
        for part in [".com-verdict", ".com-need-list", ".com-try-answer", ".com-reason-group", ".com-next", ".com-scale"] {
            let shown = |page| all(page, part).into_iter().map(words).collect::<Vec<_>>();
            prop_assert_eq!(shown(&page), shown(&alone), "{}", part);
        }
        let offered = all(&page, "article button").len();
        prop_assert_eq!(offered, 2, "their answers are not ours to change");
    }

    #[test]
    fn both_sides_are_told_in_their_own_words(own in answers(), other in answers()) {
        let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
        let taking = answered(&own).after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
        let page = render(&taking.after(&Message::LinkPasted(Some(shared)), &SHIPPED));
        let comparison = compare(&SHIPPED, &own, &other);
        let meetings = [&comparison.differ, &comparison.agree, &comparison.alone];
        prop_assert_eq!(all(&page, ".com-meeting").len(), meetings.iter().map(|list| list.len()).sum::<usize>());
        let stands = meetings.into_iter().flatten().flat_map(|meeting| [&meeting.stands.own, &meeting.stands.other]);
        let reasons: usize = stands.map(|stand| stand.reasons.len()).sum();
        prop_assert_eq!(all(&page, ".com-meeting q").len(), reasons);
        let outcomes: Vec<String> = all(&page, ".com-person-outcome").into_iter().map(words).collect();
        for (answers, shown) in [&own, &other].into_iter().zip(outcomes) {
            let given = assess(&SHIPPED, answers).recommendation;
            prop_assert_eq!(&shown, &SHIPPED.outcomes.of(given).name);
        }
        // On paper, a square is drawn only around a line that has some length.
        for mark in all(&page, ".com-map-second") {
            prop_assert!(mark.attr("d").is_some_and(|path| !path.ends_with("h0")));
        }
    }
}

#[test]
fn what_the_browser_refuses_can_be_copied_by_hand() {
    let answers = guide::decision::Answers::none(guide::content::Perspective::Seeker);
    let taking = answered(&answers).after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
    let labels = &SHIPPED.interface.take_along;
    let handed = |what, taken, text: Option<&str>| {
        let notice = Notice::Handed { what, taken, text: text.map(str::to_owned) };
        render(&taking.after(&Message::Noticed(notice), &SHIPPED))
    };
    let told = |page: &scraper::Html| {
        let status = all(page, "[role=status]").into_iter().map(words).filter(|words| !words.is_empty());
        (status.collect::<Vec<_>>(), all(page, "textarea[readonly]").into_iter().map(words).collect::<Vec<_>>())
    };
    assert_eq!(told(&render(&taking)), (vec![], vec![]));
    assert_eq!(told(&handed(Takeaway::Text, true, None)), (vec![labels.copied.clone()], vec![]));
    let refused = handed(Takeaway::Text, false, Some("all of it"));
    assert_eq!(told(&refused), (vec![labels.refused.clone()], vec!["all of it".to_owned()]));
    let framed = handed(Takeaway::Markdown, true, Some("# all of it"));
    assert_eq!(told(&framed), (vec![labels.saved.clone()], vec!["# all of it".to_owned()]));
    let link = handed(Takeaway::Link, true, Some("https://a.b/#com=1"));
    assert_eq!(told(&link), (vec![labels.copied.clone()], vec!["https://a.b/#com=1".to_owned()]));
    let nowhere = render(&taking.after(&Message::Noticed(Notice::NoAddress), &SHIPPED));
    assert_eq!(told(&nowhere), (vec![labels.no_address.clone()], vec![]));
}

#[test]
fn a_link_that_cannot_be_read_is_told_on_the_first_page_and_forgotten_at_the_next_step() {
    let session = Session::new().after(&Message::LinkOpened(None), &SHIPPED);
    let page = render(&session);
    let told: Vec<String> = all(&page, "[role=alert]").into_iter().map(words).collect();
    assert_eq!(told, [&*SHIPPED.interface.together.broken]);
    let next = session.after(&Message::PerspectiveChosen(guide::content::Perspective::Leader), &SHIPPED);
    assert!(!text(&render(&next)).contains(&SHIPPED.interface.together.broken));
}

#[test]
fn what_is_offered_with_a_shared_result_depends_on_whether_it_would_replace_anything() {
    let labels = &SHIPPED.interface.together;
    let mut other = guide::decision::Answers::none(guide::content::Perspective::Leader);
    other.answer("aim".into(), None);
    let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
    let fresh = text(&render(&Session::new().after(&Message::LinkOpened(Some(shared.clone())), &SHIPPED)));
    let own = text(&render(&answered(&other).after(&Message::LinkOpened(Some(shared)), &SHIPPED)));
    for (page, offered, not) in [
        (&fresh, [&labels.begin, &labels.take_over], &labels.replace),
        (&own, [&labels.both, &labels.replace], &labels.take_over),
    ] {
        assert!(offered.iter().all(|label| page.contains(label.as_str())));
        assert!(!page.contains(not.as_str()));
    }
}
