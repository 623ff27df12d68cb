//! What a person takes along says the same in every form.

use crate::support::tries;
use codec::{TextFormat, write_brief};
use guide::content::{Alternative, Recommendation};
use guide::decision::Need;
use guide::explanation::{Brief, BriefNeed, Line, Part, PartKind};
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

/// Text with single spaces, as every form writes it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a brief says, line by line, each with the kind of its line.
fn said(brief: &Brief) -> Vec<(char, String)> {
    let mut said = vec![('#', plain(&brief.purpose)), ('p', plain(&brief.title))];
    said.extend(brief.lead.iter().map(|lead| ('p', plain(lead))));
    said.extend(brief.needs.iter().map(|need| ('-', plain(&format!("{}: {}", need.name, need.strength)))));
    for part in &brief.parts {
        said.push(('h', plain(&part.title)));
        for line in &part.lines {
            let (kind, room) = match part.kind {
                PartKind::Steps => ('x', ""),
                PartKind::Questions => ('-', " …"),
                PartKind::List | PartKind::Blank => ('-', ""),
            };
            said.push((kind, plain(&line.text) + room));
        }
        if part.kind == PartKind::Blank {
            said.push(('p', "…".to_owned()));
        }
    }
    said.extend(brief.foot.iter().map(|line| ('p', plain(line))));
    said.retain(|(kind, text)| *kind != 'p' || !text.is_empty());
    said
}

/// What a Markdown reader makes of a text, line by line; and the links in it.
fn understood(markdown: &str) -> (Vec<(char, String)>, Vec<String>) {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_MATH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    let (mut lines, mut links) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                lines.push((if level == HeadingLevel::H1 { '#' } else { 'h' }, String::new()));
            }
            Event::Start(Tag::Paragraph) => lines.push(('p', String::new())),
            Event::Start(Tag::List(None)) => {}
            Event::Start(Tag::Item) => lines.push(('-', String::new())),
            Event::TaskListMarker(false) => lines.last_mut().expect("an item").0 = 'x',
            Event::SoftBreak => lines.last_mut().expect("a line").1.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Text(text) => lines.last_mut().expect("a line").1.push_str(&text),
            Event::End(_) => {}
            other => panic!("{other:?} in:\n{markdown}"),
        }
    }
    (lines, links)
}

/// A Markdown text without the destinations of its links.
fn without_destinations(markdown: &str) -> String {
    let mut parts = markdown.split("](<");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let end = part.match_indices('>').map(|(at, _)| at).find(|at| !part[..*at].ends_with('\\'));
        text + &part[end.expect("the end of a destination")..]
    })
}

/// Whether GitHub takes anything for a link without markup: a scheme, a host, an address of mail.
fn has_autolink(markdown: &str) -> bool {
    let text = without_destinations(markdown).to_ascii_lowercase();
    let unescaped = |mark: &str| text.match_indices(mark).any(|(at, _)| !text[..at].ends_with('\\'));
    unescaped("://") || unescaped("@") || text.contains("www.")
}

fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "#",
        "##",
        "- ",
        "+",
        "* ",
        "1.",
        "12)",
        "> ",
        "=",
        "==",
        "---",
        "```",
        "~~~",
        "`",
        "*",
        "**",
        "_",
        "__",
        "[",
        "]",
        "](",
        "(",
        ")",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "\\",
        "|",
        "|-|",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "$",
        "$$",
        "~",
        "~~",
        "!",
        "![",
        "[x]",
        "[ ]",
        "[^1]",
        "[^1]:",
        ":",
        "http://a.b",
        "<http://a.b>",
        "https://a.b",
        "ftp://",
        "://",
        "www.",
        "Www.a.b",
        "a@b.c",
        "mailto:a@b.c",
        "a",
        "word",
        " ",
        "{",
        "}",
        "é",
        "\u{1f9ed}",
        "\u{2028}",
        "\u{a0}",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12).prop_map(|parts| parts.concat())
}

fn briefs() -> impl Strategy<Value = Brief> {
    let word = || hostile().prop_filter("something is said", |text| !plain(text).is_empty());
    let href = prop_oneof![
        Just(None),
        "(https://|mailto:|tel:)[a-z0-9()<>\\[\\]_*&;?#=.~^`|$-]{1,20}".prop_map(Some),
        "[a-z]{1,8}\\.html".prop_map(Some)
    ];
    let line = (word(), href).prop_map(|(text, href)| Line { text, href });
    let kind = prop::sample::select(vec![PartKind::List, PartKind::Steps, PartKind::Questions]);
    let part =
        (word(), kind, prop::collection::vec(line, 1..4)).prop_map(|(title, kind, lines)| Part { title, kind, lines });
    let blank = word().prop_map(|title| Part { title, kind: PartKind::Blank, lines: Vec::new() });
    let parts = prop::collection::vec(prop_oneof![4 => part, 1 => blank], 0..4);
    let need = (word(), word()).prop_map(|(name, strength)| BriefNeed {
        alternative: Alternative::Coaching,
        name,
        strength,
        need: Need { points: 1, possible: 3 },
    });
    let needs = prop::collection::vec(need, 0..3);
    let foot = prop::collection::vec(word(), 0..3);
    (word(), word(), prop::option::of(word()), needs, parts, foot).prop_map(
        |(purpose, title, lead, needs, parts, foot)| Brief {
            purpose,
            recommendation: Recommendation::Both,
            title,
            lead,
            needs,
            parts,
            foot,
        },
    )
}

proptest! {
    #![proptest_config(tries(2_000))]

    #[test]
    fn no_content_breaks_the_markdown(brief in briefs()) {
        let markdown = write_brief(&brief, TextFormat::Markdown);
        let (lines, links) = understood(&markdown);
        prop_assert_eq!(lines, said(&brief), "{}", markdown);
        prop_assert!(!has_autolink(&markdown), "{}", markdown);
        let whole = brief.parts.iter().flat_map(|part| &part.lines).filter_map(|line| line.href.clone());
        let whole: Vec<String> = whole.filter(|href| href.contains(':')).collect();
        prop_assert_eq!(links, whole, "{}", markdown);
    }

    #[test]
    fn the_plain_text_says_the_same_line_by_line(brief in briefs()) {
        let text = write_brief(&brief, TextFormat::Plain);
        // The room to write on is a line of its own.
        let lines: Vec<&str> = text.lines().filter(|line| !matches!(line.trim(), "" | "…")).collect();
        let mut said = said(&brief);
        said.retain(|(_, words)| words != "…");
        prop_assert_eq!(lines.len(), said.len(), "{}", &text);
        for (line, (_, words)) in lines.iter().zip(&said) {
            let words = words.strip_suffix(" …").unwrap_or(words);
            prop_assert!(line.contains(words), "{} is not in {}", words, line);
        }
    }
}
