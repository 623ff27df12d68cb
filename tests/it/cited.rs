//! What a page rests on can be looked up on that page: each number leads to its source, and a list cites once.

use crate::support::page::{all, render, text, texts, words};
use crate::support::shipped::SHIPPED;
use crate::views::{content, every_session};
use guide::content::SourceId;
use guide::explanation::text::fill;
use scraper::Html;
use std::collections::BTreeSet;

fn number(id: &str) -> String {
    let published = SHIPPED.sources.iter().filter(|(_, source)| !source.is_own());
    let place = published.map(|(id, _)| id).position(|known| *known == SourceId::from(id));
    (place.expect("a published source") + 1).to_string()
}

#[test]
fn what_a_page_cites_can_be_looked_up_at_its_end() {
    let mut citing = 0;
    for (name, session) in every_session(&content()) {
        let page = render(&session);
        let cited = cites(&name, &page);
        assert_eq!(lists(&name, &page), cited, "{name}: what is cited is listed, and nothing else");
        assert!(all(&page, "li.com-item .com-cite, sup").is_empty(), "{name}: no statement of a list cites by itself");
        let spoken = format!("({}", SHIPPED.interface.common.sources);
        assert!(!text(&page).contains(&spoken), "{name}: no source is read out in a sentence");
        says_what_is_its_own(&name, &page);
        citing += usize::from(!cited.is_empty());
    }
    assert!(citing > 50, "{citing} pages cite");
}

/// The entries that the numbers of a page lead to; a citation names each of its sources once, in order.
fn cites(name: &str, page: &Html) -> BTreeSet<String> {
    let mut led_to = BTreeSet::new();
    for link in all(page, ".com-cite a") {
        let target = link.attr("data-com-target").expect("a target").to_owned();
        assert_eq!(link.attr("href"), Some(&*format!("#{target}")), "{name}: without a shadow root as well");
        let id = target.strip_prefix("com-source-").expect("a source");
        let number = number(id);
        assert_eq!(words(link), number, "{name}");
        let title = &SHIPPED.sources.get(&id.into()).expect("a source").title;
        let spoken = fill(&SHIPPED.interface.common.source, &[("number", &number)]);
        assert_eq!(link.attr("aria-label"), Some(&*format!("{spoken}: {title}")), "{name}");
        led_to.insert(target);
    }
    for shown in texts(page, ".com-cite") {
        let numbers = shown.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).expect("brackets");
        let numbers: Vec<usize> = numbers.split(", ").map(|number| number.parse().expect("a number")).collect();
        assert!(numbers.is_sorted_by(|one, other| one < other), "{name}: {shown}");
    }
    led_to
}

/// The entries of the list at the end of a page, numbered as they are cited.
fn lists(name: &str, page: &Html) -> BTreeSet<String> {
    let entry = |entry: &scraper::ElementRef<'_>| {
        let id = entry.attr("id").expect("an id");
        let number = number(id.strip_prefix("com-source-").expect("a source"));
        assert_eq!(entry.attr("value"), Some(&*number), "{name}: numbered as it is cited");
        assert_eq!(entry.attr("tabindex"), Some("-1"), "{name}: a link can lead to it");
        let back = all(page, &format!("#{id} [data-com-back]"));
        let place = back.first().and_then(|back| back.attr("data-com-target")).expect("a way back");
        let cites = all(page, &format!(".com-cite #{place}"));
        assert_eq!(cites.first().and_then(|link| link.attr("data-com-target")), Some(id), "{name}");
        id.to_owned()
    };
    all(page, ".com-page > .com-fold:last-child .com-source-list > li").iter().map(entry).collect()
}

/// The guide's own advice has no number, and a list of sources says so.
fn says_what_is_its_own(name: &str, page: &Html) {
    let own = SHIPPED.sources.entries().find(|source| source.is_own()).expect("advice of its own");
    for list in texts(page, ".com-sources") {
        assert!(list.contains(&SHIPPED.interface.common.sources_own) && list.contains(&own.note), "{name}");
    }
}
