//! The page that an invitation opens.

use crate::ui::context::{Action, ViewContext, heading, primary_button};
use crate::ui::markup::{Element, element, text_element};
use guide::session::Message;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(perspective) = view.session.perspective else { return root };
    let labels = &view.content.interface.invite;
    let text = labels.invited_text.iter().map(|words| text_element("p", "", words));
    let begin = primary_button().on_click(view, Action::Dispatch(Message::Started)).text(&labels.begin);
    let root = root.child(heading(&labels.invited)).child(text_element(
        "p",
        "com-lead",
        &view.content.perspectives.of(perspective).label,
    ));
    text.fold(root, Element::child).child(element("div").class("com-actions").child(begin))
}
