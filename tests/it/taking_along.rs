//! What the pages of taking along and sharing show, rendered without a browser.

use crate::support::page::{all, made, render, text, texts, words};
use crate::support::shipped::{SHIPPED, answered, answered_on, answers, given};
use crate::support::tries;
use codec::{read_link, write_link};
use grammar::Cldr;
use guide::content::{Perspective, QuestionId};
use guide::decision::{Answers, Ground, assess, questions_for, sensitive_answers, shareable};
use guide::explanation::{Comparison, Part, PartKind, advice, compare, outcome_inline, outcome_name};
use guide::session::{Message, Notice, Page, Session, Takeaway};
use proptest::prelude::*;
use scraper::Selector;
use std::sync::LazyLock;

static CELLS: LazyLock<Selector> = LazyLock::new(|| Selector::parse("dl > div").expect("a selector"));

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn the_sheet_says_what_the_brief_says(answers in answers()) {
        let session = answered_on(&answers, Page::TakeAlong);
        let page = render(&session);
        let brief = session.brief(&SHIPPED, made(), &Cldr).expect("a brief");
        let lines: Vec<String> = all(&page, ".com-brief li").into_iter().map(words).collect();
        let told: Vec<_> = brief.parts.iter().flat_map(|part| &part.lines).collect();
        prop_assert_eq!(lines.len(), told.len());
        for (line, told) in lines.iter().zip(told) {
            prop_assert!(line.starts_with(&told.text), "{line}");
        }
        let headings: Vec<String> = all(&page, ".com-brief :is(h3, h4, h5)").into_iter().map(words).collect();
        let is_written_on = |part: &&Part| matches!(part.kind, PartKind::Questions | PartKind::Blank);
        let (written, read): (Vec<&Part>, Vec<&Part>) = brief.parts.iter().partition(is_written_on);
        let parts = read.into_iter().chain(written).map(|part| &part.title);
        let told: Vec<&String> = [&brief.purpose, &brief.title].into_iter().chain(parts).collect();
        prop_assert_eq!(headings.iter().collect::<Vec<_>>(), told);
        let asked = brief.parts.iter().filter(|part| part.kind == PartKind::Questions).flat_map(|part| &part.lines);
        let room = all(&page, ".com-brief-questions .com-brief-line").len();
        prop_assert_eq!(room, asked.count() * 2, "two lines for each answer, of which a screen shows one");
        prop_assert_eq!(all(&page, ".com-brief-bar").len(), brief.needs.len());
    }

    #[test]
    fn a_shared_result_is_the_one_of_its_answers_whatever_the_visitor_has_answered(own in answers(), other in answers()) {
        let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
        let page = render(&answered(&own).after(&Message::LinkOpened(Some(shared)), &SHIPPED));
        let alone = render(&answered_on(&other, Page::Result));
        for part in [".com-need-list", ".com-note:not(.com-shared)", ".com-chart-row", ".com-next li", ".com-map-sentence"] {
            // Nobody else stands where they stand.
            let place = |page| texts(page, ".com-map-where").concat();
            let shown = |page| all(page, part).into_iter().map(|it| words(it).replacen(&place(page), "", 1)).collect::<Vec<_>>();
            prop_assert_eq!(shown(&page), shown(&alone), "{}", part);
        }
        let labels = &SHIPPED.interface;
        let place = texts(&page, ".com-map-where").concat();
        prop_assert!(place.is_empty() || place.starts_with(&labels.result.here_theirs), "{}", place);
        let assessment = assess(&SHIPPED, &other);
        let title = match assessment.ground {
            Ground::Exit => labels.result.theirs_advised.replace("{advice}", advice(&SHIPPED, &assessment).headline),
            _ => labels.result.theirs.replace("{outcome}", outcome_inline(&SHIPPED, &assessment)),
        };
        prop_assert_eq!(texts(&page, "h2"), [title]);
        let steps = texts(&page, ".com-next > h3");
        prop_assert!(steps.iter().all(|title| *title == labels.result.theirs_steps), "to them, not to you: {:?}", steps);
        let is_private = !sensitive_answers(&SHIPPED, &other).is_empty();
        prop_assert_eq!(text(&page).contains(&labels.together.private), is_private, "what to do with private answers");
        let quoted = texts(&page, ".com-shared q");
        let told: Vec<_> = assessment.exits.iter().flat_map(|exit| &exit.questions).collect();
        let private = sensitive_answers(&SHIPPED, &other);
        let private = private.iter().filter(|(question, _)| !told.contains(&question.id));
        let private = private.filter_map(|(question, choice)| question.choice_text(choice));
        prop_assert_eq!(quoted, private.collect::<Vec<_>>(), "which these are, but for what the result tells");
        prop_assert!(!text(&page).contains(&labels.result.said), "they said it, not you");
        let offered = texts(&page, "article button");
        prop_assert_eq!(offered.len(), 3, "their answers are not ours to change: {:?}", offered);
        prop_assert!(offered.contains(&labels.result.compare), "there is a way on");
    }

    #[test]
    fn both_sides_are_told_in_their_own_words(own in answers(), other in answers()) {
        let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
        let taking = answered_on(&own, Page::TakeAlong);
        let page = render(&taking.after(&Message::LinkPasted(Some(shared)), &SHIPPED));
        // The page is to be read by two, so that the own private answers are left out of it.
        let own = shareable(&SHIPPED, &own, &[]);
        let comparison = compare(&SHIPPED, &own, &other);
        let Comparison { blockers, differ, alike, same, alone, .. } = &comparison;
        let criteria = [differ, alike, same, alone].into_iter().flatten().map(|it| &it.criterion).collect::<Vec<_>>();
        prop_assert_eq!(all(&page, ".com-two-row").len(), blockers.len() + criteria.len());
        let said = [&own, &other].into_iter().flat_map(|answers| {
            let asked = questions_for(&SHIPPED, answers).into_iter();
            asked.filter(|question| answers.to(question.id).flatten().is_some()).collect::<Vec<_>>()
        });
        let places = said.map(|question| {
            let on = criteria.iter().filter(|it| question.question.criterion.as_ref() == Some(**it)).count();
            on + blockers.iter().filter(|it| *it == question.id).count()
        });
        prop_assert_eq!(all(&page, ".com-two-row q").len(), places.sum::<usize>(), "all that was said on it, and no more");
        prop_assert!(all(&page, ".com-two-row").into_iter().all(|row| row.select(&CELLS).count() == 2), "left and right");
        let outcomes: Vec<String> = all(&page, ".com-person-outcome").into_iter().map(words).collect();
        for (answers, shown) in [&own, &other].into_iter().zip(outcomes) {
            prop_assert_eq!(shown, outcome_name(&SHIPPED, &assess(&SHIPPED, answers)));
        }
        // On paper, a square is drawn only around a line that has some length.
        for mark in all(&page, ".com-map-second") {
            prop_assert!(mark.attr("d").is_some_and(|path| !path.ends_with("h0")));
        }
    }
}

/// Private answers are listed before the sheet, each with a box; the sheet and the link follow the boxes.
#[test]
fn private_answers_are_taken_along_only_where_their_box_is_ticked() {
    let labels = &SHIPPED.interface.take_along;
    let answers = given(Perspective::Seeker, &[("first", "health"), ("strain", "work"), ("whose", "decided")]);
    let quoted = |page: &scraper::Html| texts(page, ".com-brief li").concat();
    let mut session = answered_on(&answers, Page::TakeAlong);
    let private = sensitive_answers(&SHIPPED, &answers);
    assert_eq!(private.len(), 3);
    let page = render(&session);
    assert!(texts(&page, "h3").contains(&labels.sensitive_title));
    for ticked in 0..=private.len() {
        let page = render(&session);
        let boxes = all(&page, ".com-private input[type=checkbox]");
        let checked = boxes.iter().filter(|it| it.attr("checked").is_some()).count();
        assert_eq!((boxes.len(), checked), (private.len(), ticked));
        assert_eq!(all(&page, ".com-brief-foot p").len(), 1, "the sheet does not tell that something is left out");
        for (index, (question, choice)) in private.iter().enumerate() {
            let words = question.choice_text(choice).expect("a choice");
            let label = labels.sensitive_include.replace("{choice}", words);
            let label = label.replace("{question}", &question.question.label);
            assert!(texts(&page, ".com-private label").contains(&label), "{label}");
            assert!(index < ticked || !quoted(&page).contains(words), "{words} is not ticked");
            let link =
                read_link(&write_link(&session.handed_on(&SHIPPED).expect("answers")), &SHIPPED).expect("a link");
            assert_eq!(link.answers.to(question.id).is_some(), index < ticked, "{words} in the link");
        }
        if let Some((question, _)) = private.get(ticked) {
            let message = Message::SensitiveIncluded { question: (*question.id).clone(), included: true };
            session = session.after(&message, &SHIPPED);
        }
    }
    assert!(quoted(&render(&session)).contains(private[2].0.choice_text(private[2].1).expect("a choice")));
    let first: QuestionId = "first".into();
    let without = session.after(&Message::SensitiveIncluded { question: first.clone(), included: false }, &SHIPPED);
    let handed_on = without.handed_on(&SHIPPED).expect("answers");
    assert!(
        handed_on.to(&first).is_none() && handed_on.to(&"strain".into()).is_none(),
        "and what only follows from it"
    );
}

#[test]
fn without_private_answers_nothing_is_asked_about_them() {
    let page = render(&answered_on(&given(Perspective::Seeker, &[("first", "none")]), Page::TakeAlong));
    assert!(all(&page, ".com-private").is_empty());
}

/// What a manager says of somebody is not for a link to tell them first.
#[test]
fn whoever_answers_about_somebody_else_is_asked_to_tell_them_first() {
    let reminder = &SHIPPED.interface.take_along.told_theirs;
    for perspective in Perspective::ALL {
        let page = text(&render(&answered_on(&given(*perspective, &[("own", "act")]), Page::TakeAlong)));
        assert_eq!(page.contains(reminder), *perspective != Perspective::Seeker, "{}", perspective.word());
    }
}

#[test]
fn what_the_browser_refuses_can_be_copied_by_hand() {
    let answers = Answers::none(Perspective::Seeker);
    let taking = answered_on(&answers, Page::TakeAlong);
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
    let nowhere = render(&taking.after(&Message::Noticed(Notice::NoAddress(Takeaway::Link)), &SHIPPED));
    assert_eq!(told(&nowhere), (vec![labels.no_address.clone()], vec![]));
}

#[test]
fn a_link_that_cannot_be_read_is_told_on_the_first_page_and_forgotten_at_the_next_step() {
    let session = Session::new().after(&Message::LinkOpened(None), &SHIPPED);
    let page = render(&session);
    let told: Vec<String> = all(&page, "[role=alert]").into_iter().map(words).collect();
    assert_eq!(told, [&*SHIPPED.interface.together.broken]);
    let next = session.after(&Message::PerspectiveChosen(Perspective::Leader), &SHIPPED);
    assert!(!text(&render(&next)).contains(&SHIPPED.interface.together.broken));
}

#[test]
fn what_is_offered_with_a_shared_result_depends_on_whether_it_would_replace_anything() {
    let labels = &SHIPPED.interface.together;
    let mut other = Answers::none(Perspective::Leader);
    other.answer("aim".into(), None);
    let shared = read_link(&write_link(&other), &SHIPPED).expect("a link");
    let fresh = text(&render(&Session::new().after(&Message::LinkOpened(Some(shared.clone())), &SHIPPED)));
    let own = text(&render(&answered(&other).after(&Message::LinkOpened(Some(shared)), &SHIPPED)));
    for (page, offered, not) in [
        (&fresh, [&labels.begin, &labels.take_over, &labels.elsewhere], [&labels.replace, &labels.both]),
        (&own, [&labels.both, &labels.replace, &labels.replace], [&labels.take_over, &labels.elsewhere]),
    ] {
        assert!(offered.iter().all(|label| page.contains(label.as_str())));
        assert!(!not.iter().any(|label| page.contains(label.as_str())));
    }
}
