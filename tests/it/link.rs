//! A shared link opens what was shared. What is no such link any more is never half understood, and breaks nothing.

use crate::support::shipped::{SHIPPED, answers};
use crate::support::{content, minimal, tries};
use codec::{MAX_LINK, find_link, link_name, link_value, read_link, with_link, without_link, write_link};
use guide::content::Perspective;
use guide::decision::Answers;
use guide::session::{Message, Notice, Page, Session};
use proptest::prelude::*;

/// A link with a check that holds, as somebody would forge it who knows the form.
fn forged(written: &str) -> String {
    let sum = written.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{written}.{sum:x}")
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
        "2",
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
            check_opened(link_value(&link, found));
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
fn links_of_earlier_releases_are_read_and_still_written_so() {
    let content = content(&minimal());
    for link in ["1.seeker.agenda_.free-will_free.pace~weeks.5f425876", "1.leader.agenda_guided.35ca4d64"] {
        let shared = read_link(link, &content).expect("a link");
        assert_eq!((write_link(&shared.answers).as_str(), shared.partial), (link, false));
    }
}

#[test]
fn what_fits_nowhere_is_refused() {
    let content = content(&minimal());
    let long = format!("1.seeker{}", ".agenda_own".repeat(2_000));
    for written in
        ["", "1", "2.seeker", "1.nobody", "1.seeker.gone_own", "0.seeker.agenda_own", "seeker.agenda_own", &long]
    {
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

#[track_caller]
fn check_found(text: &str, widget: Option<&str>, expected: Option<&str>) {
    let found = find_link(text, widget).map(|found| link_value(text, found));
    assert_eq!(found, expected, "in {text} for {widget:?}");
}

#[test]
fn every_widget_finds_its_own_link_and_no_other() {
    check_found("com=1.a", Some("#0"), Some("1.a"));
    check_found("com=1.a", Some("#1"), None);
    check_found("com1=1.a&com=1.b", Some("#1"), Some("1.a"));
    check_found("com1=1.a&com=1.b", Some("#0"), Some("1.b"));
    check_found("com-left-one=1.a", Some("left one"), Some("1.a"));
    check_found("com-left=1.a", Some("right"), None);
    check_found("com=1.a", Some("left"), Some("1.a"));
    check_found("com-left=1.a", Some("#0"), None);
    for other in ["", "section-2", "compare=1.a", "xcom=1.a", "/route?page=2", "com", "scom=1&comb=2"] {
        check_found(other, Some("#0"), None);
    }
}

proptest! {
    #![proptest_config(tries(500))]

    #[test]
    fn a_widget_of_any_id_finds_its_link_in_an_address(id in prop_oneof![".+", "#[a-z0-9 =&#.]*", "[0-9a-z ]{1,3}"]) {
        let address = with_link("https://a.b/c", &id, "1.x");
        let found = find_link(&address, Some(&id)).map(|found| link_value(&address, found));
        prop_assert_eq!(found, Some("1.x"), "{}", address);
    }
}

#[test]
fn a_link_is_found_in_a_message() {
    for text in ["com=1.a.2f", "Look: <https://example.org/x#com=1.a.2f>.", "(com-guide=1.a.2f)", "/route?com=1.a.2f&b"]
    {
        check_found(text, None, Some("1.a.2f"));
    }
    check_found("https://example.org/?community=1&comb=2&compare-it=3", None, None);
}

#[test]
fn a_link_goes_into_an_address_and_out_of_it_again() {
    for (address, with, without) in [
        ("https://a.b/c", "https://a.b/c#com=1.x", "https://a.b/c"),
        ("https://a.b/c?d=e#part-2", "https://a.b/c?d=e#com=1.x", "https://a.b/c?d=e"),
        ("https://a.b/#/route", "https://a.b/#/route?com=1.x", "https://a.b/#/route"),
        ("https://a.b/#/route?f=g", "https://a.b/#/route?f=g&com=1.x", "https://a.b/#/route?f=g"),
    ] {
        let link = with_link(address, "#0", "1.x");
        assert_eq!(link, with);
        let found = find_link(&link, Some("#0")).expect("the link");
        assert_eq!(link_value(&link, found.clone()), "1.x");
        assert_eq!(without_link(&link, found), without);
    }
    let before_another = "https://a.b/#com=1.x&tab=2";
    let found = find_link(before_another, Some("#0")).expect("the link");
    assert_eq!(without_link(before_another, found), "https://a.b/#tab=2");
}

#[test]
fn names_tell_widgets_apart_in_an_address() {
    for (widget, name) in [("#0", "com"), ("#1", "com1"), ("guide", "com-guide"), ("Größe 1&=#", "com-Gr--e-1---")] {
        assert_eq!(link_name(widget), name);
    }
}
