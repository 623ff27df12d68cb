//! Markup, put together by calls.
//!
//! The `html!` macro writes out the making of each element where it stands, about 500 bytes of WebAssembly for
//! every one; a call here is about 20. The whole widget has a budget on the wire, and pages are most of it.

use super::frame::{Act, View};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VList, VTag, VText};

/// An element in the making.
pub(super) struct Tag(Box<VTag>);

/// An element of a name and a class.
#[inline(never)]
pub(super) fn tag(name: &'static str, class: &'static str) -> Tag {
    let tag = Tag(Box::new(VTag::new(AttrValue::Static(name))));
    if class.is_empty() { tag } else { tag.is("class", class) }
}

/// Several nodes without an element of their own.
#[inline(never)]
pub(super) fn group(nodes: Vec<Html>) -> Html {
    Html::from(VList::with_children(nodes, None))
}

/// A text.
#[inline(never)]
pub(super) fn text(text: &str) -> Html {
    Html::from(VText::new(AttrValue::from(text.to_owned())))
}

/// An element that holds only a text.
#[inline(never)]
pub(super) fn line(name: &'static str, class: &'static str, text: &str) -> Html {
    tag(name, class).says(text).html()
}

impl Tag {
    /// With an attribute whose value is known beforehand.
    #[inline(never)]
    pub(super) fn is(mut self, attribute: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(attribute, AttrValue::Static(value));
        self
    }

    /// With an attribute.
    #[inline(never)]
    pub(super) fn with(mut self, attribute: &'static str, value: &str) -> Self {
        self.0.add_attribute(attribute, AttrValue::from(value.to_owned()));
        self
    }

    /// Told apart from its like by a key.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.to_owned().into());
        self
    }

    /// With a text in it.
    pub(super) fn says(self, words: &str) -> Self {
        self.holds(text(words))
    }

    /// With a node in it.
    #[inline(never)]
    pub(super) fn holds(mut self, node: Html) -> Self {
        self.0.add_child(node);
        self
    }

    /// With nodes in it.
    pub(super) fn holds_all(mut self, nodes: Vec<Html>) -> Self {
        self.0.add_children(nodes);
        self
    }

    /// Checked or not, for an input.
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        // The attribute as well, for markup that is rendered to text.
        if checked { self.is("checked", "") } else { self }
    }

    /// With something that happens on a click.
    pub(super) fn on_click(self, view: &View<'_>, act: Act) -> Self {
        self.on(ListenerKind::onclick, view, act)
    }

    /// With something that happens on a change.
    pub(super) fn on_change(self, view: &View<'_>, act: Act) -> Self {
        self.on(ListenerKind::onchange, view, act)
    }

    /// With something that happens on sending a form, which then stays on the page.
    pub(super) fn on_submit(self, view: &View<'_>, act: Act) -> Self {
        self.on(ListenerKind::onsubmit, view, act)
    }

    #[inline(never)]
    fn on(mut self, kind: ListenerKind, view: &View<'_>, act: Act) -> Self {
        self.0.add_listener(std::rc::Rc::new(Acts { kind, act, send: view.send.clone() }));
        self
    }

    /// The element.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        Html::from(*self.0)
    }
}

/// A listener that says what has happened.
struct Acts {
    kind: ListenerKind,
    act: Act,
    send: Callback<Act>,
}

impl Listener for Acts {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        if self.kind == ListenerKind::onsubmit {
            event.prevent_default();
        }
        self.send.emit(self.act.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
