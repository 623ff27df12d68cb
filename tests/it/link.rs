//! A shared link opens what was shared. What is no such link any more is never half understood, and breaks nothing.

use crate::support::shipped::{SHIPPED, answers};
use crate::support::{content, minimal, tries};
use codec::{MAX_LINK, find_link, link_value, read_link, with_link, write_link};
use guide::content::Perspective;
use guide::decision::Answers;
use guide::session::{Message, Notice, Page, Session};
use proptest::prelude::*;

/// A link with a check that holds, as somebody would forge it who knows the form.
pub(crate) fn forged(written: &str) -> String {
    let sum = written.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{written}.x{sum:x}")
}

/// Opens a link as the address bar does, and looks at what stands in the session then.
fn check_opened(link: &str) {
    let own = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &SHIPPED);
    let session = own.after(&Message::LinkOpened(read_link(link, &SHIPPED)), &SHIPPED);
    assert_eq!(session.answers, own.answers, "{link} reaches the visitor's own answers");
    assert_eq!(session.perspective, own.perspective);
    let Some(shared) = &session.shared else {
        assert_eq!((session.page, session.notice), (Page::Welcome, Some(Notice::LinkBroken)), "{link}");
        return;
    };
    assert_eq!(session.page, Page::Shared);
    // What is shown is what `assess` makes of these answers (see `views`), and each of them stands in the link.
    for (question, choice) in shared.answers.given() {
        // A mark counts only where the question can be marked.
        let partings = if shared.answers.matters(question) { vec!['~'] } else { vec!['_', '~'] };
        let choice = choice.map(AsRef::as_ref).unwrap_or_default();
        let stands = |parting: &char| format!("{link}.").contains(&format!(".{question}{parting}{choice}."));
        assert!(partings.iter().any(stands), "{question}: {choice} is not in {link}");
    }
}

/// A link, changed at one place.
fn changed() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        prop::sample::select("abcdefghijklmnopqrstuvwxyz0123456789-_.~=&%#".chars().collect::<Vec<_>>()),
        any::<char>()
    ];
    (answers(), any::<prop::sample::Index>(), character, 0..4_u8, any::<bool>()).prop_map(
        |(answers, place, character, how, with_check)| {
            let link = write_link(&answers);
            let written = if with_check { link.rsplit_once('.').expect("a check").0 } else { &link };
            let mut characters: Vec<char> = written.chars().collect();
            let place = place.index(characters.len());
            match how {
                0 => characters[place] = character,
                1 => characters.insert(place, character),
                2 => drop(characters.remove(place)),
                _ => characters.truncate(place),
            }
            let written: String = characters.into_iter().collect();
            if with_check { forged(&written) } else { written }
        },
    )
}

/// Text that is put together of what links are made of.
fn random() -> impl Strategy<Value = String> {
    let words = [
        "1",
        "v2",
        "seeker",
        "leader",
        "sponsor",
        "aim",
        "first",
        "which",
        "health",
        "private",
        "work",
        ".",
        "_",
        "~",
        "",
        "com=",
        "com.",
        "\u{1f9ed}",
        "%2E",
        "..",
        "__",
    ];
    let text = prop::collection::vec(prop::sample::select(words.to_vec()), 0..24).prop_map(|parts| parts.concat());
    (text, any::<bool>()).prop_map(|(text, with_check)| if with_check { forged(&text) } else { text })
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn a_link_opens_what_was_shared(answers in answers()) {
        let link = write_link(&answers);
        let shared = read_link(&link, &SHIPPED).expect("the link is read");
        prop_assert!(!shared.partial);
        prop_assert_eq!(&shared.answers, &answers);
        prop_assert!(link.len() < MAX_LINK);
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-._~".contains(&b);
        prop_assert!(link.bytes().all(is_plain), "{link} would be written otherwise on its way");
        prop_assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()), "{link} could lose its end in a sentence");
        let ids: Vec<&str> = link.split('.').skip(2).filter_map(|part| Some(part.split_once(['_', '~'])?.0)).collect();
        prop_assert!(ids.is_sorted(), "{link}");
    }

    #[test]
    fn a_link_that_was_cut_off_or_changed_is_refused(answers in answers(), place: prop::sample::Index, other: char) {
        let link = write_link(&answers);
        let at = place.index(link.len());
        prop_assert_eq!(read_link(&link[..at], &SHIPPED), None, "cut off");
        let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
        prop_assert!(changed == link || read_link(&changed, &SHIPPED).is_none(), "{changed} is read");
    }
}

proptest! {
    #![proptest_config(tries(10_000))]

    #[test]
    fn whatever_a_link_says_what_is_shown_is_what_was_understood(link in prop_oneof![changed(), random(), any::<String>()]) {
        check_opened(&link);
        if let Some(found) = find_link(&link, None) {
            check_opened(&link_value(&link, found));
        }
    }
}

#[test]
fn unknown_parts_are_left_out_and_the_rest_is_read() {
    let content = content(&minimal());
    let read = |written: &str| read_link(&forged(written), &content);
    let shared = read("1.seeker.agenda~own.gone_own.experience_gone.pace_.free-will~free.new").expect("a link");
    let mut expected = Answers::none(Perspective::Seeker);
    expected.answer("agenda".into(), Some("own".into()));
    expected.mark("agenda".into(), true);
    expected.answer("pace".into(), None);
    expected.answer("free-will".into(), Some("free".into()));
    assert_eq!((shared.answers, shared.partial), (expected, true), "a question without weight cannot be marked");
    assert_eq!(read("1.seeker").map(|shared| shared.partial), Some(false), "nothing answered, and nothing left out");
}

#[test]
fn links_of_earlier_releases_are_read() {
    let content = content(&minimal());
    for (link, now) in [
        ("1.seeker.agenda_.free-will_free.pace~weeks.5f425876", "v2.seeker.agenda_.free-will_free.pace~weeks"),
        ("1.leader.agenda_guided.35ca4d64", "v2.leader.agenda_guided"),
    ] {
        let shared = read_link(link, &content).expect("a link");
        assert_eq!((write_link(&shared.answers), shared.partial), (forged(now), false));
    }
}

/// `document.querySelector(location.hash)` throws for what is no selector, and takes the scripts of a page with it.
#[test]
fn a_host_page_can_take_the_fragment_for_a_selector() {
    let mut answers = Answers::none(Perspective::Seeker);
    for (question, choice, matters) in [
        ("agenda", "own", false),
        ("9-months", "-", true),
        ("--", "2", false),
        ("pace", "7", true),
        ("start", "", true),
    ] {
        answers.answer(question.into(), Some(choice).filter(|choice| !choice.is_empty()).map(Into::into));
        answers.mark(question.into(), matters);
    }
    let link = with_link("https://a.b/c", "#0", &write_link(&answers));
    let fragment = link.split_once('#').expect("a fragment").1;
    assert!(fragment.starts_with("com.v2.seeker._--_2._9-months~_-.agenda_own.pace~_7.start~.x"), "{fragment}");
    for name in fragment.split(['.', '~']).filter(|name| !name.is_empty()) {
        assert!(name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_'), "{name} is no CSS identifier");
    }
}

#[test]
fn what_fits_nowhere_is_refused() {
    let content = content(&minimal());
    let long = format!("1.seeker{}", ".agenda_own".repeat(2_000));
    for written in [
        "",
        "v2",
        "v3.seeker",
        "2.seeker",
        "1.nobody",
        "v2.seeker.gone_own",
        "0.seeker.agenda_own",
        "seeker.agenda_own",
        &long,
    ] {
        assert_eq!(read_link(&forged(written), &content), None, "{}", &written[..written.len().min(40)]);
    }
}

#[test]
fn the_link_of_the_largest_document_is_not_too_long() {
    let id = |index: usize| format!("{index:0>48}");
    let mut answers = Answers::none(Perspective::Sponsor);
    for index in 0..2 * guide::content::MAX_ENTRIES {
        answers.answer(id(index).as_str().into(), Some(id(index).as_str().into()));
    }
    assert!(write_link(&answers).len() <= MAX_LINK);
}
