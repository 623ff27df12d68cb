//! Who stands behind the guide, what it rests on, and what it cannot do.

use super::frame::{View, heading, section};
use super::statements::sources;
use super::tag::{Tag, line, tag};

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let labels = &view.content.interface.about;
    let about = &view.content.about;
    let review = [about.review.as_str(), " · ", &about.reviewer].concat();
    let facts = [
        (&labels.owner, about.owner.as_str()),
        (&labels.date, about.date.as_str()),
        (&labels.review, review.as_str()),
        (&labels.funding, about.funding.as_str()),
    ];
    let mut list = tag("dl", "com-facts");
    for (term, words) in facts {
        list = list.put(tag("div", "com-fact").put(line("dt", "", term)).put(line("dd", "", words)));
    }
    let mut limits = tag("ul", "com-list");
    for words in &about.limits {
        limits = limits.put(line("li", "com-item", words));
    }
    paper
        .put(heading(&labels.title))
        .put(section("com-section", &labels.privacy).put(line("p", "", &about.privacy)))
        .put(section("com-section", &labels.certainty).put(line("p", "", &about.certainty)))
        .put(section("com-section", &labels.limits).put(limits))
        .put(list)
        .put(section("com-section", &labels.changed).put(changed(view)))
        .put(section("com-section com-flow", &labels.sources).put(sources(view)))
}

/// The places at which the organisation's document differs from the one that it extends.
fn changed(view: &View<'_>) -> Tag {
    if view.changed.is_empty() {
        return line("p", "", &view.content.interface.about.changed_none);
    }
    let mut list = tag("ul", "com-list");
    for path in view.changed {
        list = list.put(tag("li", "com-item").put(line("code", "com-code", path)));
    }
    list
}
