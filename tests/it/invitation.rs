//! An invitation carries nothing but who is asked, and is refused whole where it was cut or changed.

use crate::support::page::{all, render, texts};
use crate::support::shipped::{SHIPPED, answered_on, given};
use crate::support::ways::{BOTH, COACHING, way};
use codec::{Progress, find_link, link_value, open_link, read_link, with_link, write_invitation, write_link};
use guide::content::Perspective;
use guide::decision::Answers;
use guide::explanation::invitation;
use guide::session::{Message, Page, Session};

#[test]
fn an_invitation_opens_the_questions_of_who_is_asked() {
    for perspective in Perspective::ALL {
        let link = write_invitation(*perspective);
        assert_eq!(open_link(&link, &SHIPPED), Message::Invited(*perspective), "{link}");
        assert!(link.starts_with(&format!("v2.{}.invite.x", perspective.word())), "{link}");
        assert_eq!(read_link(&link, &SHIPPED), None, "{link} holds no answers");
        let address = with_link("https://example.org/guide", "#0", &link);
        let found = find_link(&address, None).expect("a link");
        assert_eq!(link_value(&address, found), link);
        for cut in 0..link.len() {
            assert_eq!(open_link(&link[..cut], &SHIPPED), Message::LinkOpened(None), "{}", &link[..cut]);
        }
        let changed = link.replacen(perspective.word(), "somebody", 1);
        assert_eq!(open_link(&changed, &SHIPPED), Message::LinkOpened(None));
    }
    let answers = Answers::none(Perspective::Leader);
    let shared = read_link(&write_link(&answers), &SHIPPED);
    assert_eq!(open_link(&write_link(&answers), &SHIPPED), Message::LinkOpened(shared), "no answers are no invitation");
}

#[test]
fn who_is_invited_is_asked_the_questions_of_that_perspective_and_may_send_answers_back() {
    let labels = &SHIPPED.interface.invite;
    let own = answered_on(&way(Perspective::Seeker, BOTH), Page::Result);
    let invited = own.after(&Message::Invited(Perspective::Leader), &SHIPPED);
    assert_eq!((&invited.page, invited.perspective), (&Page::Invited, Some(Perspective::Leader)));
    assert_eq!(invited.answers, own.answers, "nothing that was answered before is lost");
    let begun = invited.after(&Message::Started, &SHIPPED);
    assert!(matches!(begun.page, Page::Question(_)));
    let ended = begun.after(&Message::PageOpened(Page::TakeAlong), &SHIPPED);
    let page = render(&ended);
    assert_eq!(texts(&page, "h2"), [labels.back.as_str()], "what the page is for");
    assert_eq!(texts(&page, ".com-lead"), [labels.back_text.as_str()]);
    let along = &SHIPPED.interface.take_along;
    assert_eq!(
        texts(&page, ".com-button[part]:not([type=submit])"),
        [along.copy_link.as_str()],
        "the one filled button"
    );
    assert!(texts(&page, ".com-button-quiet").contains(&along.print), "the sheet can still be printed");
    let shares = all(&page, ".com-share:not(:has(form))").len();
    assert_eq!(shares, 1, "in the place of the link and of a further invitation");
    let kept = serde_json::to_string(&Progress::from(&ended)).expect("JSON");
    let kept: Progress = serde_json::from_str(&kept).expect("progress");
    assert!(kept.restore(&SHIPPED).invited, "after a reload too");
    assert!(!ended.after(&Message::Restarted, &SHIPPED).invited);
    let alone = answered_on(&way(Perspective::Leader, BOTH), Page::TakeAlong);
    assert_eq!(alone.after(&Message::PageOpened(Page::Invited), &SHIPPED).page, Page::Welcome, "nobody has asked");
}

#[test]
fn the_others_are_invited_by_name_and_their_link_is_asked_for_only_where_there_is_one() {
    let page = render(&answered_on(&way(Perspective::Sponsor, COACHING), Page::TakeAlong));
    let people = &SHIPPED.interface.together.people.sponsor;
    for name in [&people.seeker, &people.leader] {
        let label = SHIPPED.interface.invite.person.replace("{person}", name);
        assert!(texts(&page, ".com-share button").contains(&label), "{label}");
    }
    assert_eq!(all(&page, "details:not([open]) form").len(), 1);
    let wrong = answered_on(&way(Perspective::Sponsor, COACHING), Page::TakeAlong);
    let wrong = render(&wrong.after(&Message::LinkPasted(None), &SHIPPED));
    assert_eq!(all(&wrong, "details[open] form").len(), 1, "the field with the error is in view");
}

#[test]
fn nobody_is_offered_to_invite_others_into_what_is_private() {
    let title = &SHIPPED.interface.invite.title;
    let invites = |answers: &[(&str, &str)]| {
        let mut session = answered_on(&given(Perspective::Seeker, answers), Page::TakeAlong);
        let private = texts(&render(&session), ".com-share h3").contains(title);
        for (question, _) in answers {
            let ticked = Message::SensitiveIncluded { question: (*question).into(), included: true };
            session = session.after(&ticked, &SHIPPED);
        }
        [private, texts(&render(&session), ".com-share h3").contains(title)]
    };
    for private in [[("first", "health"), ("strain", "itself")], [("first", "case"), ("matter", "wronged")]] {
        assert_eq!(invites(&private), [false, false], "ticked or not: {private:?}");
    }
    let work = [("first", "health"), ("strain", "work")];
    assert_eq!(invites(&work), [true, true], "the rest is being looked after");
    assert_eq!(invites(&[("enough", "facts")]), [true, true], "an exit that tells nothing private");
}

#[test]
fn who_is_invited_reads_what_it_is_about_and_as_whom_they_answer_and_may_say_that_they_are_somebody_else() {
    let (invite, roles) = (&SHIPPED.interface.invite, &SHIPPED.interface.together.roles);
    for words in [&invite.message_me, &invite.message_you, &invite.message_them, &invite.invited_text[0]] {
        assert!(words.contains("coaching or mentoring"), "{words}");
    }
    for perspective in Perspective::ALL {
        let invited = Session::new().after(&Message::Invited(*perspective), &SHIPPED);
        let page = render(&invited);
        let role = invite.role.replace("{role}", roles.of(*perspective));
        assert!(texts(&page, "p").contains(&role), "{role}");
        assert!(texts(&page, ".com-actions .com-link").contains(&invite.not_me));
        let other = invited.after(&Message::PageOpened(Page::Welcome), &SHIPPED);
        let other = other.after(&Message::PerspectiveChosen(Perspective::Sponsor), &SHIPPED);
        let begun = other.after(&Message::Started, &SHIPPED);
        assert!(begun.invited && matches!(begun.page, Page::Question(_)), "the answers can still be sent back");
    }
}

#[test]
fn who_checks_their_answers_is_told_what_comes_next_where_somebody_waits_for_them() {
    let own = answered_on(&way(Perspective::Leader, COACHING), Page::Review);
    let told = |session: &Session| texts(&render(session), "p").contains(&SHIPPED.interface.invite.next);
    assert!(!told(&own));
    assert!(told(&Session { invited: true, ..own }));
}

#[test]
fn an_invitation_says_whom_the_support_is_for() {
    use Perspective::{Leader, Seeker, Sponsor};
    let invite = &SHIPPED.interface.invite;
    for (from, to, expected) in [
        (Seeker, Leader, &invite.message_me),
        (Seeker, Sponsor, &invite.message_me),
        (Leader, Seeker, &invite.message_you),
        (Sponsor, Seeker, &invite.message_you),
        (Leader, Sponsor, &invite.message_them),
        (Sponsor, Leader, &invite.message_them),
    ] {
        assert_eq!(invitation(&SHIPPED, Some(from), to), expected, "{from:?} invites {to:?}");
    }
}

/// One's own link agrees with itself, and an invitation has no answers to compare.
#[test]
fn only_a_link_with_answers_of_somebody_else_makes_two_people() {
    let own = answered_on(&given(Perspective::Seeker, &[("aim", "goal"), ("known", "much")]), Page::TakeAlong);
    let pasted = |answers| {
        let shared = read_link(&write_link(&answers), &SHIPPED);
        own.after(&Message::LinkPasted(shared), &SHIPPED)
    };
    let refused = pasted(own.handed_on(&SHIPPED).expect("answers"));
    assert_eq!((&refused.page, refused.incomplete), (&Page::TakeAlong, true));
    let told = pasted(given(Perspective::Leader, &[("aim", "goal"), ("known", "much")]));
    assert_eq!((&told.page, told.incomplete), (&Page::Together, false));
}
