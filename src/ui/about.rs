//! Who stands behind the guide, what it rests on, and what it cannot do.

use super::frame::{View, heading, section};
use super::statements::sources;
use super::tag::{group, line, tag};
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let labels = &view.content.interface.about;
    let about = &view.content.about;
    let review = format!("{} · {}", about.review.as_str(), about.reviewer);
    let facts = [
        (&labels.owner, about.owner.as_str()),
        (&labels.date, about.date.as_str()),
        (&labels.review, review.as_str()),
        (&labels.funding, about.funding.as_str()),
    ];
    let mut list = tag("dl", "com-facts");
    for (term, words) in facts {
        list = list.holds(tag("div", "com-fact").holds(line("dt", "", term)).holds(line("dd", "", words)).html());
    }
    let mut limits = tag("ul", "com-list");
    for words in &about.limits {
        limits = limits.holds(line("li", "com-item", words));
    }
    group(vec![
        heading(&labels.title),
        section("com-section", &labels.privacy, vec![line("p", "", &about.privacy)]),
        section("com-section", &labels.certainty, vec![line("p", "", &about.certainty)]),
        section("com-section", &labels.limits, vec![limits.html()]),
        list.html(),
        section("com-section", &labels.changed, vec![changed(view)]),
        section("com-section", &labels.sources, vec![sources(view)]),
    ])
}

/// The places at which the organisation's document differs from the one that it extends.
fn changed(view: &View<'_>) -> Html {
    if view.changed.is_empty() {
        return line("p", "", &view.content.interface.about.changed_none);
    }
    let mut list = tag("ul", "com-list");
    for path in view.changed {
        list = list.holds(tag("li", "com-item").holds(line("code", "com-code", path)).html());
    }
    list.html()
}
