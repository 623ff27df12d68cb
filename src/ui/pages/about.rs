//! About the guide: owner, sources, limits, privacy, and what an organisation changed.

use crate::browser;
use crate::ui::context::{ViewContext, heading, section};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::statements::all_sources;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let labels = &view.content.interface.about;
    let about = &view.content.about;
    let day = |day: &str| browser::day(view.content.lang.as_str(), day);
    let review = [&*day(about.review.as_str()), " · ", &about.reviewer].concat();
    let date = day(about.date.as_str());
    let facts = [
        (&labels.owner, about.owner.as_str()),
        (&labels.date, date.as_str()),
        (&labels.review, review.as_str()),
        (&labels.funding, about.funding.as_str()),
    ];
    let mut list = element("dl").class("com-facts");
    for (term, words) in facts {
        list = list.child(
            element("div").class("com-fact").child(text_element("dt", "", term)).child(text_element("dd", "", words)),
        );
    }
    let mut limits = element("ul").class("com-list");
    for words in &about.limits {
        limits = limits.child(text_element("li", "com-item", words));
    }
    root.child(heading(&labels.title))
        .child(section("com-section", &labels.privacy).child(text_element("p", "", &about.privacy)))
        .child(section("com-section", &labels.certainty).child(text_element("p", "", &about.certainty)))
        .child(section("com-section", &labels.limits).child(limits))
        .child(list)
        .child(section("com-section", &labels.changed).child(changed(view)))
        .child(section("com-section com-flow", &labels.sources).child(all_sources(view)))
}

/// The paths of the document that an overlay changed.
fn changed(view: &ViewContext<'_>) -> Element {
    if view.changed.is_empty() {
        return text_element("p", "", &view.content.interface.about.changed_none);
    }
    let mut list = element("ul").class("com-list");
    for path in view.changed {
        list = list.child(element("li").class("com-item").child(text_element("code", "com-code", path)));
    }
    list
}
