//! A link is found wherever it travels, and its place in an address is its own.

use crate::link::forged;
use crate::support::shipped::answers;
use crate::support::tries;
use codec::{find_link, link_name, link_value, with_link, without_link, write_link};
use proptest::prelude::*;

#[track_caller]
fn check_found(text: &str, widget: Option<&str>, expected: Option<&str>) {
    let found = find_link(text, widget).map(|found| link_value(text, found));
    assert_eq!(found.as_deref(), expected, "in {text} for {widget:?}");
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
    check_found("com1.v2.a&com.v2.b", Some("#0"), Some("v2.b"));
    check_found("com-left-one.v2.a", Some("left one"), Some("v2.a"));
    for other in [
        "",
        "section-2",
        "compare=1.a",
        "xcom=1.a",
        "/route?page=2",
        "com",
        "scom=1&comb=2",
        "com.b",
        "a.com.v2",
        "com.value",
    ] {
        check_found(other, Some("#0"), None);
    }
}

proptest! {
    #![proptest_config(tries(500))]

    #[test]
    fn a_widget_of_any_id_finds_its_link_in_an_address(id in prop_oneof![".+", "#[a-z0-9 =&#.]*", "[0-9a-z ]{1,3}"]) {
        let address = with_link("https://a.b/c", &id, "v2.x");
        let found = find_link(&address, Some(&id)).map(|found| link_value(&address, found));
        prop_assert_eq!(found.as_deref(), Some("v2.x"), "{}", address);
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
        ("https://a.b/c", "https://a.b/c#com.v2.x", "https://a.b/c"),
        ("https://a.b/c?d=e#part-2", "https://a.b/c?d=e#com.v2.x", "https://a.b/c?d=e"),
        ("https://a.b/#/route", "https://a.b/#/route?com.v2.x", "https://a.b/#/route"),
        ("https://a.b/#/route?f=g", "https://a.b/#/route?f=g&com.v2.x", "https://a.b/#/route?f=g"),
    ] {
        let link = with_link(address, "#0", "v2.x");
        assert_eq!(link, with);
        let found = find_link(&link, Some("#0")).expect("the link");
        assert_eq!(link_value(&link, found.clone()), "v2.x");
        assert_eq!(without_link(&link, found), without);
    }
}

/// Opens an address that a link came to, and looks at the value and at what stays in the address bar.
#[track_caller]
fn check_arrival(address: &str, value: &str, left: &str) {
    let (page, fragment) = address.split_once('#').expect("a fragment");
    let found = find_link(fragment, Some("#0")).unwrap_or_else(|| panic!("no link in {address}"));
    assert_eq!(link_value(fragment, found.clone()), value, "{address}");
    let found = found.start + page.len() + 1..found.end + page.len() + 1;
    assert_eq!(without_link(address, found), left, "{address}");
}

#[test]
fn taking_a_link_out_changes_nothing_else_of_the_address() {
    let value = forged("v2.seeker.agenda_own.aim~specific.start_");
    let broken = "v2.seeker.agenda_own.x1";
    for value in [&*value, broken] {
        // The signs of the sentence that the link stood in go with it.
        for after in ["", ".", "..", ")", ").", ">", ",", "%20", "%3E", "%29.", "\"", "_", "~", "%7E"] {
            check_arrival(&format!("https://a.b/c.html#com.{value}{after}"), value, "https://a.b/c.html");
        }
        for (before, after, left) in [
            ("", "?utm_source=mail", "#?utm_source=mail"),
            ("", "%20and%20more", "#%20and%20more"),
            ("", "&tab=2", "#tab=2"),
            ("tab=2&", "", "#tab=2"),
            ("tab=2&", "&page=3", "#tab=2&page=3"),
            ("tab=2&", ".", "#tab=2"),
            ("/route?", "?utm_source=mail", "#/route?utm_source=mail"),
            ("%20", "", "#%20"),
            ("(", ")", "#("),
        ] {
            check_arrival(
                &format!("https://a.b/c.html?d=e.f#{before}com.{value}{after}"),
                value,
                &format!("https://a.b/c.html?d=e.f{left}"),
            );
        }
    }
    let encoded = value.replace('~', "%7E").replace('_', "%5f");
    check_arrival(&format!("https://a.b/c#com.{encoded}"), &value, "https://a.b/c");
    check_arrival(&format!("https://a.b/c#com%3D{value}."), &value, "https://a.b/c");
}

/// Percent-encodes all that a link in an address of its own can be made to encode.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |all, byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => all + &char::from(byte).to_string(),
        _ => format!("{all}%{byte:02X}"),
    })
}

#[test]
fn a_link_is_read_through_all_that_mail_programs_do_to_it() {
    let value = forged("v2.seeker.agenda_own.aim~specific.start_");
    let link = format!("https://example.org/guide?a=b#com.{value}");
    let (start, end) = link.split_at(link.len() - 20);
    let wrapped = |link: &str| format!("https://scan.example/?url={link}&data=05%7C02&com=1&reserved=0");
    for message in [
        wrapped(&encoded(&link)),
        wrapped(&encoded(&encoded(&link))),
        wrapped(&encoded(&wrapped(&encoded(&link)))),
        format!("https://defence.example/v3/__{}__;Iw!!x", link.replace('#', "*")),
        format!("Look:\r\n{start}\r\n{end}\r\nand tell me."),
        format!("> {start}\n> {end}\n> and more"),
        format!("{start} {end} and more"),
        format!("{start}\u{200b}{end}"),
        format!("{start}\u{ad}{end}."),
        format!("<{link}>"),
        format!("({link})."),
        format!("[my result]({link} \"Result\")"),
        format!("com=1.broken {link}"),
    ] {
        check_found(&message, None, Some(&value));
    }
}

proptest! {
    #![proptest_config(tries(300))]

    #[test]
    fn wherever_a_link_is_broken_it_is_put_together_again(
        answers in answers(),
        places in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec!["\n", "\r\n> ", " ", "\u{200b}", "%20"])), 0..4),
    ) {
        let value = write_link(&answers);
        let mut broken = value.clone();
        for (place, foreign) in places {
            // After the version: a key alone is no link.
            let at = 3 + place.index(broken.len() - 3);
            if broken.is_char_boundary(at) && !broken[..at].ends_with(['%', '2']) {
                broken.insert_str(at, foreign);
            }
        }
        check_found(&format!("See https://a.b/#com.{broken}"), None, Some(&value));
    }
}

#[test]
fn no_text_takes_long_to_look_through() {
    let text = " com.v2.seeker".repeat(50_000);
    check_found(&text, None, Some("v2.seeker"));
}

#[test]
fn links_of_earlier_releases_are_found() {
    check_found(
        "https://a.b/c#com=1.leader.agenda_guided.35ca4d64.",
        Some("#0"),
        Some("1.leader.agenda_guided.35ca4d64"),
    );
}

#[test]
fn names_tell_widgets_apart_in_an_address() {
    for (widget, name) in [("#0", "com"), ("#1", "com1"), ("guide", "com-guide"), ("Größe 1&=#", "com-Gr--e-1---")] {
        assert_eq!(link_name(widget), name);
    }
}
