//! Labels of the need map, rendered without a browser: they follow the thresholds, which are content.

use crate::support;
use crate::support::expected::DOCUMENT;
use crate::support::page::{all, render_with as render, words};
use crate::views::{answered, scenarios};
use guide::content::{Content, Direction, Recommendation};
use guide::session::{Message, Page};
use serde_json::json;
use std::rc::Rc;

/// The shipped document with another share that is clear.
fn with_clear(clear: u16) -> Content {
    let mut document = DOCUMENT.clone();
    document["rule"]["clear"] = json!(clear);
    document["scenarios"] = json!({});
    support::content(&document)
}

/// What a rule makes of needs by their shares of all points: both stands for needs that are too close.
fn region(clear: i64, coaching: i64, mentoring: i64) -> Recommendation {
    let has_clear_share = |need: i64| need * 100 >= (coaching + mentoring) * clear;
    match (has_clear_share(coaching), has_clear_share(mentoring)) {
        (true, _) => Recommendation::Coaching,
        (_, true) => Recommendation::Mentoring,
        _ => Recommendation::Both,
    }
}

#[test]
fn every_label_of_the_map_stands_in_its_region_whatever_the_thresholds() {
    let scenarios = scenarios();
    let scenario = scenarios.entries().find(|scenario| scenario.expect == Recommendation::Coaching).expect("one");
    // That of the document; hardly a band between the two; a wide one; no room for a clear need.
    for (clear, count) in [(55, 3), (51, 3), (66, 3), (80, 3), (99, 3), (100, 1)] {
        let mut content = with_clear(clear);
        for direction in [Direction::Ltr, Direction::Rtl] {
            content.direction = direction;
            let content = Rc::new(content.clone());
            let page =
                render(&content, &answered(&content, scenario).after(&Message::PageOpened(Page::Result), &content));
            let labels = all(&page, ".com-map-label[data-outcome]");
            assert_eq!(labels.len(), count, "{clear}: a region without an area has no label");
            for label in labels {
                let tenths = |name: &str| -> i64 {
                    let percent = label.attr(name).and_then(|text| text.strip_suffix('%')).expect("a percentage");
                    percent.replace('.', "").parse().expect("a number with one decimal")
                };
                let coaching = if direction == Direction::Ltr { tenths("x") } else { 1000 - tenths("x") };
                let found = region(clear.into(), coaching, 1000 - tenths("y"));
                assert_eq!(label.attr("data-outcome"), Some(found.word()), "{clear}");
                assert_eq!(words(label), *content.outcomes.name(found), "{clear}");
            }
        }
    }
}
