//! A need as a bar: as long as its share of what it could be.

use crate::ui::markup::{Attr, Element, element};
use guide::content::Alternative;
use guide::decision::Need;

/// The bar, 1000 wide and 10 high whatever its size.
pub(in crate::ui) fn need_bar(class: &'static str, alternative: Alternative, need: Need) -> Element {
    let filled = match alternative {
        Alternative::Coaching => "com-fill-coaching",
        Alternative::Mentoring => "com-fill-mentoring",
    };
    let part =
        |class, width: u32| element("rect").class(class).attr(Attr::Width, &width.to_string()).attr(Attr::Height, "10");
    element("svg")
        .class(class)
        .attr(Attr::ViewBox, "0 0 1000 10")
        .attr(Attr::PreserveAspectRatio, "none")
        .attr(Attr::AriaHidden, "true")
        .child(part("com-bar-all", 1000))
        .child(part(filled, need.thousandths()))
}
