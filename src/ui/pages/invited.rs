//! The page that an invitation opens.

use crate::ui::context::{Action, ViewContext, heading, primary_button};
use crate::ui::markup::{Element, element, text_element};
use guide::explanation::text::fill;
use guide::session::{Message, Page};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(perspective) = view.session.perspective else { return root };
    let interface = &view.content.interface;
    let labels = &interface.invite;
    let role = fill(&labels.role, &[("role", interface.together.roles.of(perspective))]);
    let text = labels.invited_text.iter().map(|words| text_element("p", "", words));
    let begin = primary_button().on_click(view, Action::Dispatch(Message::Started)).text(&labels.begin);
    // Whoever is somebody else chooses on the first page, and can still send the answers back.
    let actions = element("div").class("com-actions").child(begin);
    let actions = actions.child(view.link(Message::PageOpened(Page::Welcome), &labels.not_me));
    text.fold(root.child(heading(&labels.invited)), Element::child)
        .child(text_element("p", "com-lead", &role))
        .child(text_element("p", "", labels.role_text.of(perspective)))
        .child(actions)
}
