//! Dates, language tags and links of a document have their formats.

use crate::document::check;
use crate::support::{minimal, problems};
use serde_json::json;

#[test]
fn a_day_is_one_of_the_calendar() {
    for day in ["2024-02-29", "2000-02-29", "2025-12-31", "2025-04-30"] {
        check("/about/date", json!(day), &[]);
    }
    for day in ["2025-02-29", "1900-02-29", "2025-04-31"] {
        let message = format!("$.about.date: \"{day}\" is no day of the calendar; that month has fewer days");
        check("/about/date", json!(day), &[&message]);
    }
    for day in ["2025-13-01", "2025-00-10", "2025-01-00", "2025-1-1", "1 May"] {
        check("/about/date", json!(day), &[&format!("$.about.date: \"{day}\" is not a day; write it as YYYY-MM-DD")]);
    }
}

#[test]
fn a_language_tag_is_well_formed() {
    for tag in ["en", "pt-BR", "zh-cmn-Hans", "sr-Latn-RS", "es-419", "de-CH-1996", "en-u-ca-buddhist-x-a"] {
        check("/lang", json!(tag), &[]);
    }
    for tag in ["", "EN", "english", "en_US", "en-a", "en-x", "en-", "en-US-GB", "de-1996-1996", "x-a"] {
        let expected = format!("$.lang: \"{tag}\" is not a language tag; write \"en\" or \"pt-BR\"");
        check("/lang", json!(tag), &[&expected]);
    }
}

#[test]
fn links_lead_to_safe_places_only() {
    for safe in [
        "https://example.org",
        "HTTPS://example.org/a?b#c",
        "mailto:a@b.c",
        "tel:+1234",
        "help/book.html",
        "#a",
        "/a:b",
        "?a=b:c",
    ] {
        check("/actions/book/href", json!(safe), &[]);
    }
    for unsafe_link in [
        "http://example.org",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https:",
        "https:example.org",
        "mailto:",
        "java\tscript:x",
        "\\\\host",
        " https://example.org",
        "",
        "vbscript:x",
        "blob:x",
    ] {
        let mut document = minimal();
        document["actions"]["book"]["href"] = json!(unsafe_link);
        let found = problems(&document.to_string());
        assert_eq!(found.len(), 1, "{unsafe_link:?}: {found:?}");
        assert!(found[0].starts_with("$.actions.book.href: "), "{found:?}");
    }
}
