//! What to do at once, right after an answer that cannot wait for the result.

use crate::ui::context::{Action, ViewContext, heading, primary_button, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::next_steps::links;
use crate::ui::parts::statements::{cite_line, item, statement_in};
use guide::content::QuestionId;
use guide::explanation::{CareView, care_view};
use guide::session::{Message, Page};

/// The id of what comes first. It describes the heading, which takes the focus.
const FIRST: &str = "com-care-first";

pub(in crate::ui) fn page(view: &ViewContext<'_>, question: &QuestionId, root: Element) -> Element {
    let Some(care) = view.session.current().and_then(|answers| care_view(view.content, answers, question)) else {
        return root;
    };
    let labels = &view.content.interface.care;
    let is_change = view.session.changing && !view.session.is_pending(question);
    let proceed = if is_change { &labels.review } else { &labels.proceed };
    let actions = element("div")
        .class("com-actions")
        .child(
            primary_button().on_click(view, Action::Dispatch(Message::PageOpened(Page::Result))).text(&labels.result),
        )
        .child(view.link(Message::Continued, proceed));
    root.child(view.back())
        .child(heading(&labels.title).attr(Attr::AriaDescribedby, FIRST))
        .child(first(view, &care))
        .child_opt(steps(view, &care))
        .child_opt(links(view, &care.links))
        .child(actions)
}

/// The emergency before everything else, then what this is about.
fn first(view: &ViewContext<'_>, care: &CareView<'_>) -> Element {
    let place = element("div").class("com-care-first").attr(Attr::Id, FIRST);
    let mut urgent = element("div").class("com-problem com-urgent").child(text_element(
        "h3",
        "com-problem-title",
        &view.content.interface.care.urgent,
    ));
    for statement in &care.urgent {
        urgent = urgent.child(statement_in(element("p"), statement));
    }
    place
        .child_opt((!care.urgent.is_empty()).then_some(urgent))
        .child(text_element("h3", "com-heading", care.headline))
        .child(text_element("p", "com-lead", care.summary))
}

fn steps(view: &ViewContext<'_>, care: &CareView<'_>) -> Option<Element> {
    if care.steps.is_empty() {
        return None;
    }
    let list = element("ol").class("com-list com-list-numbered");
    let list = care.steps.iter().map(|statement| item(statement)).fold(list, Element::child);
    let sources = care.urgent.iter().chain(&care.steps).flat_map(|statement| &statement.sources);
    let body = section("com-section", &view.content.interface.care.steps).child(list);
    Some(body.child_opt(cite_line(view, sources)))
}
