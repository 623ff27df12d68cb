//! What opens on a click.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Element, element, text_element};

/// How many entries of a list are shown at once. One more is shown as well, rather than hidden alone.
const SHOWN: usize = 3;

/// A body that opens on a click on its summary.
pub(in crate::ui) fn folded(summary: &str, body: Element) -> Element {
    element("details").class("com-fold").child(text_element("summary", "com-fold-name", summary)).child(body)
}

/// The first items of a list of `total`; the rest opens on a click.
pub(in crate::ui) fn shortened(
    view: &ViewContext<'_>,
    class: &'static str,
    total: usize,
    item: &dyn Fn(usize) -> Option<Element>,
) -> Element {
    let rest = total.saturating_sub(SHOWN);
    let (mut shown, mut folding) = (element("ul").class(class), element("ul").class(class));
    for index in 0..total {
        if index < SHOWN || rest == 1 {
            shown = shown.child_opt(item(index));
        } else {
            folding = folding.child_opt(item(index));
        }
    }
    let list = element("div").child(shown);
    if rest <= 1 {
        return list;
    }
    list.child(folded(&view.counted(&view.content.interface.result.more, rest), folding))
}
