//! What is taken out of the studio holds this document, and nothing of another one.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use authoring::SHIPPED;
use authoring::{Checked, Document, changes};
use editing::Draft;
use editing::pack::{
    Place, RELEASE, archive, frame_page, frame_snippet, plain_fallback, read_me, slug, snippet, try_page,
};
use editing::review_sheet::{Block, html, sheet, text};
use serde_json::json;
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn document(own: serde_json::Value) -> Checked {
    let draft = Draft::on_shipped("en").unwrap().with(own);
    let base = Document::parse(SHIPPED[0].1).unwrap();
    Document::parse(&draft.text()).unwrap().check(Some(base)).unwrap()
}

fn ours() -> Checked {
    document(json!({
        "extends": "en",
        "title": "Coach & \"mentor\" < here",
        "alternatives": {"coaching": {"definition": "Coaching, as we mean it."}},
    }))
}

#[test]
fn snippets_carry_the_title_definitions_and_similarities_of_this_document() {
    let checked = ours();
    let content = &checked.content;
    let place = Place::new("Our guide!", "/tools/guide");
    let fallback = plain_fallback(content);
    for shared in content.similarities.entries() {
        assert!(fallback.contains(&shared.text.replace('"', "&quot;")), "{}", shared.text);
    }
    let snippet = snippet(content, &place, &fallback);
    let begin = "<script type=\"module\" src=\"/tools/guide/coaching-or-mentoring.js\"></script>\n\
                 <coaching-or-mentoring lang=\"en\" content=\"/tools/guide/our-guide.json\">\n\
                 Coach &amp; &quot;mentor&quot; &lt; here\nCoaching, as we mean it.\n";
    assert!(snippet.starts_with(begin), "{snippet}");
    assert!(snippet.ends_with("\n</coaching-or-mentoring>\n"));
    let frame = frame_snippet(content, &place);
    assert!(
        frame.contains("src=\"/tools/guide/our-guide.html\" title=\"Coach &amp; &quot;mentor&quot; &lt; here\""),
        "{frame}"
    );
    let words = read_me(content, &place, &snippet, &frame);
    assert!(words.contains("- our-guide.json: ") && words.contains("   <coaching-or-mentoring lang"), "{words}");
}

#[test]
fn pages_of_the_archive_show_this_document_under_a_strict_policy() {
    let checked = ours();
    let place = Place::new("our-guide", "/guide/");
    let embed = include_str!("../../../embed.html");
    let page = frame_page(embed, &checked.content, &place, "<p>Ours</p>\n").unwrap();
    let element = "<coaching-or-mentoring loading=\"eager\" lang=\"en\" content=\"our-guide.json\">\n<p>Ours</p>\n\
                   </coaching-or-mentoring>";
    assert!(page.contains(element), "{page}");
    assert!(page.contains("<title>Coach &amp; &quot;mentor&quot; &lt; here</title>"));
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\" class=\"page-frame\">"));
    assert!(page.trim_end().ends_with("</html>"));
    assert_eq!(frame_page("<html></html>", &checked.content, &place, ""), None);
    let page = try_page(&checked.content, &place, "<p>Ours</p>\n");
    assert!(page.contains("default-src 'none'") && page.contains("content=\"guide/our-guide.json\""), "{page}");
    assert!(!page.contains("style=") && !page.contains("<script>"));
}

#[test]
fn an_archive_holds_each_file_in_one_folder_and_is_the_same_from_the_same_files() {
    let files: Vec<(String, Vec<u8>)> =
        vec![("README.txt".to_owned(), b"Hello".to_vec()), ("guide/app_bg.wasm".to_owned(), vec![0, 97, 115, 109])];
    let bytes = archive("our-guide", &files).unwrap();
    assert_eq!(bytes, archive("our-guide", &files).unwrap());
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    for (path, content) in &files {
        let mut found = Vec::new();
        zip.by_name(&format!("our-guide/{path}")).unwrap().read_to_end(&mut found).unwrap();
        assert_eq!(&found, content);
    }
}

#[test]
fn names_of_files_are_plain() {
    for (words, name) in [
        ("Coaching or mentoring?", "coaching-or-mentoring"),
        ("  Spital Zürich – Führung ", "spital-z-rich-f-hrung"),
        ("指导", "my-guide"),
        ("../../etc", "etc"),
    ] {
        assert_eq!(slug(words), name);
    }
    assert!(slug(&"word ".repeat(40)).len() <= 40);
    for taken in ["Coaching or mentoring?", "en", "embed", "index"] {
        assert!(Place::new(taken, "/guide").name.starts_with("our-"), "{taken} is a file of the release");
    }
    assert_eq!(Place::new("x", "https://cdn.example/g").folder, "https://cdn.example/g/");
}

#[test]
fn the_archive_names_every_file_that_the_loader_fetches() {
    let loader = include_str!("../../../src/element/files.js");
    let named = loader.split("new URL('./").skip(1).filter_map(|rest| rest.split('\'').next());
    for file in named.collect::<Vec<_>>() {
        assert!(RELEASE.contains(&file), "{file}");
    }
}

#[test]
fn the_review_sheet_names_every_question_answer_exit_link_and_scenario() {
    let checked = document(json!({
        "extends": "en",
        "title": "Ours",
        "actions": {"desk": {"order": 1, "label": "Our desk", "href": "https://x.example/", "outcomes": ["both"]}},
    }));
    let changes = changes(&checked);
    let sheet = sheet(&checked.content, &checked.scenarios, Some(&changes), "26 November 2026");
    let plain = text(&sheet);
    let page = html(&sheet);
    let content = &checked.content;
    let mut named: Vec<&str> = vec!["Our desk", "https://x.example/", "26 November 2026", "is now “Ours”", "Signature"];
    for question in content.questions.entries() {
        named.push(&question.label);
        for asked in guide::content::Perspective::ALL.iter().filter_map(|who| question.perspectives.of(*who).as_ref()) {
            named.push(&asked.prompt);
            named.extend(asked.choices.entries().map(|choice| choice.text.as_str()));
        }
    }
    for perspective in guide::content::Perspective::ALL {
        named.extend(content.exits.of(*perspective).entries().map(|exit| exit.headline.as_str()));
    }
    named.extend(checked.scenarios.entries().map(|scenario| scenario.title.as_str()));
    for words in named {
        assert!(plain.to_lowercase().contains(&words.to_lowercase()), "{words}");
        assert!(page.contains(&words.replace('&', "&amp;")), "{words}");
    }
    assert!(plain.contains("speaks clearly for coaching (6 points)"), "evidence is in words");
    assert!(plain.contains(&format!("All {} give what is expected.", checked.scenarios.len())));
    // No id and no path.
    for id in content.questions.ids().filter(|id| id.as_str().contains('-')) {
        assert!(!plain.contains(id.as_str()), "{id}");
    }
    assert!(sheet.blocks.iter().any(|block| matches!(block, Block::Line(_))));
    let has_untitled = |block: &Block| matches!(block, Block::Table(columns, _) if Block::has_head(columns) && columns.iter().any(String::is_empty));
    assert!(!sheet.blocks.iter().any(has_untitled), "a table has titles over all columns or over none");
}

#[test]
fn the_review_sheet_says_which_scenarios_do_not_hold() {
    let checked = document(json!({ "extends": "en", "scenarios": { "delegate": { "expect": "mentoring" } } }));
    let plain = text(&sheet(&checked.content, &checked.scenarios, None, "26 November 2026"));
    assert!(plain.contains(&format!("1 of {} do not give what is expected.", checked.scenarios.len())), "{plain}");
    assert_eq!(plain.matches("NOT as expected").count(), 1);
    assert_eq!(plain.matches("| as expected").count(), checked.scenarios.len() - 1);
}
