//! What a page rests on can be looked up on that page: each number leads to its source, and a list cites once.

use crate::support::page::{all, render, text, texts, words};
use crate::support::shipped::SHIPPED;
use crate::views::{content, every_session};
use guide::content::SourceId;
use guide::explanation::text::fill;
use std::collections::BTreeSet;

fn number(id: &str) -> usize {
    let published = SHIPPED.sources.iter().filter(|(_, source)| !source.is_own());
    published.map(|(id, _)| id).position(|known| *known == SourceId::from(id)).expect("a published source") + 1
}

#[test]
fn every_number_is_a_link_to_its_source_at_the_end_of_the_page() {
    let (mut citing, labels) = (0, &SHIPPED.interface.common);
    for (name, session) in every_session(&content()) {
        let page = render(&session);
        let mut led_to = BTreeSet::new();
        for link in all(&page, ".com-cite a") {
            let target = link.attr("data-com-target").expect("a target").to_owned();
            assert_eq!(link.attr("href"), Some(&*format!("#{target}")), "{name}: without a shadow root as well");
            let number = number(target.strip_prefix("com-source-").expect("a source")).to_string();
            assert_eq!(words(link), number, "{name}");
            assert_eq!(link.attr("aria-label"), Some(&*fill(&labels.source, &[("number", &number)])), "{name}");
            led_to.insert(target);
        }
        let listed = all(&page, ".com-page > .com-fold:last-child .com-source-list > li");
        for entry in &listed {
            let id = entry.attr("id").expect("an id");
            let number = number(id.strip_prefix("com-source-").expect("a source")).to_string();
            assert_eq!(entry.attr("value"), Some(&*number), "{name}: numbered as it is cited");
            assert_eq!(entry.attr("tabindex"), Some("-1"), "{name}: a link can lead to it");
        }
        let listed: BTreeSet<String> = listed.iter().filter_map(|it| it.attr("id")).map(ToOwned::to_owned).collect();
        assert_eq!(listed, led_to, "{name}: what is cited is listed, and nothing else");
        assert!(!text(&page).contains(&format!("({}", labels.sources)), "{name}: no source is read out in a sentence");
        citing += usize::from(!listed.is_empty());
    }
    assert!(citing > 50, "{citing} pages cite");
}

#[test]
fn a_list_cites_each_of_its_sources_once() {
    for (name, session) in every_session(&content()) {
        let page = render(&session);
        assert!(all(&page, "li.com-item .com-cite, sup").is_empty(), "{name}: no statement of a list cites by itself");
        for citation in all(&page, ".com-cite") {
            let shown = words(citation);
            let numbers = shown.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).expect("brackets");
            let numbers: Vec<usize> = numbers.split(", ").map(|number| number.parse().expect("a number")).collect();
            assert!(numbers.is_sorted_by(|one, other| one < other), "{name}: {shown}");
        }
    }
}

#[test]
fn the_guides_own_advice_has_no_number_and_the_list_says_so() {
    let own: Vec<_> = SHIPPED.sources.iter().filter(|(_, source)| source.is_own()).collect();
    let [(id, own)] = own[..] else { panic!("one source is the guide's own") };
    for (name, session) in every_session(&content()) {
        let page = render(&session);
        assert!(all(&page, &format!("#com-source-{id}, [data-com-target='com-source-{id}']")).is_empty(), "{name}");
        for list in texts(&page, ".com-sources") {
            assert!(list.contains(&SHIPPED.interface.common.sources_own) && list.contains(&own.note), "{name}");
        }
    }
}
