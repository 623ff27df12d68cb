//! About the guide: owner, sources, limits, privacy, and what an organisation changed.

use crate::browser;
use crate::ui::context::{ViewContext, heading, section};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::folds::folded;
use crate::ui::parts::statements::all_sources;
use guide::content::Change;
use guide::explanation::{ChangeWords, change_words};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let labels = &view.content.interface.about;
    let about = &view.content.about;
    let day = |day: &str| browser::day(view.content.lang.as_str(), day);
    let review = [&*day(about.review.as_str()), " · ", &about.reviewer].concat();
    let date = day(about.date.as_str());
    // Who has changed the guide and names nobody is not who owns the original.
    let names_owner = |change: &Change| change.steps.iter().map(|(key, _)| key).eq(["about", "owner"]);
    let is_original = !view.changed.is_empty() && !view.changed.iter().any(names_owner);
    let facts = [
        (if is_original { &labels.owner_original } else { &labels.owner }, about.owner.as_str()),
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
    let list_of = |paragraphs: &[String]| {
        let items = paragraphs.iter().map(|words| text_element("li", "com-item", words));
        items.fold(element("ul").class("com-list"), Element::child)
    };
    root.child(heading(&labels.title))
        .child(section("com-section", &labels.privacy).child(text_element("p", "", &about.privacy)))
        .child(section("com-section", &labels.certainty).child(list_of(&about.certainty)))
        .child(section("com-section", &labels.limits).child(list_of(&about.limits)))
        .child(list)
        .child(section("com-section", &labels.changed).child(changed(view)))
        .child(section("com-section com-flow", &labels.sources).child(all_sources(view)))
}

/// What an overlay changed, in words.
fn changed(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.about;
    if view.changed.is_empty() {
        return text_element("p", "", &labels.changed_none);
    }
    let mut list = element("ul").class("com-list");
    for change in view.changed {
        let ChangeWords { place, words } = change_words(change, labels);
        let item = element("li").class("com-item").child(text_element("strong", "", &place));
        list = list.child(item.text(" ").text(&words));
    }
    folded(&view.counted(&labels.changed_count, view.changed.len()), list)
}
