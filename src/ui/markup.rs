//! A builder for Yew's virtual DOM.
//!
//! `element("p").class("com-lead").text(words)` makes the same nodes as `html! { <p class="com-lead">{ words }</p> }`.
//! The macro expands to about 500 bytes of WebAssembly for each element, a call here to about 20; with some 350
//! elements that is a fifth of the widget (see docs/size.md). Use `html!` where size does not matter, as in examples.

use crate::ui::view_context::{Action, ViewContext};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VTag, VText};

macro_rules! attributes {
    ($($attribute:ident = $name:literal,)+) => {
        /// The attributes that pages set.
        #[derive(Clone, Copy)]
        pub(in crate::ui) enum Attr { $($attribute,)+ }

        const NAMES: &[&str] = &[$($name,)+];
    };
}

attributes! {
    AriaCurrent = "aria-current",
    AriaDescribedby = "aria-describedby",
    AriaHidden = "aria-hidden",
    AriaLabel = "aria-label",
    AriaLabelledby = "aria-labelledby",
    AriaLive = "aria-live",
    AriaPressed = "aria-pressed",
    Autocomplete = "autocomplete",
    Checked = "checked",
    Class = "class",
    Cx = "cx",
    Cy = "cy",
    D = "d",
    DataComBack = "data-com-back",
    DataComFocus = "data-com-focus",
    DataComExport = "data-com-export",
    DataComLink = "data-com-link",
    DataComProblem = "data-com-problem",
    DataComReturn = "data-com-return",
    DataComTarget = "data-com-target",
    DataComTitle = "data-com-title",
    DataComTrial = "data-com-trial",
    DataOutcome = "data-outcome",
    DataSide = "data-side",
    Dir = "dir",
    Disabled = "disabled",
    Dy = "dy",
    For = "for",
    Height = "height",
    Href = "href",
    Id = "id",
    Lang = "lang",
    Method = "method",
    Name = "name",
    Novalidate = "novalidate",
    Open = "open",
    Part = "part",
    PreserveAspectRatio = "preserveAspectRatio",
    R = "r",
    Readonly = "readonly",
    Rel = "rel",
    Role = "role",
    Rows = "rows",
    Scope = "scope",
    Spellcheck = "spellcheck",
    Tabindex = "tabindex",
    TextAnchor = "text-anchor",
    Transform = "transform",
    Type = "type",
    Value = "value",
    ViewBox = "viewBox",
    Width = "width",
    X = "x",
    Y = "y",
}

/// An element under construction.
///
/// All elements share one list of attribute names, each with or without a value, so that no code for a map of
/// attributes is needed. One pointer wide, so that it is cheap to move.
pub(in crate::ui) struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    values: Box<[Option<AttributeOrProperty>]>,
}

/// Starts an element.
#[inline(never)]
pub(in crate::ui) fn element(name: &'static str) -> Element {
    let values = NAMES.iter().map(|_| None).collect();
    Element(Box::new(Parts { tag: VTag::new(AttrValue::Static(name)), values }))
}

/// An element with nothing but a text in it; `class` may be empty.
#[inline(never)]
pub(in crate::ui) fn text_element(name: &'static str, class: &'static str, text: &str) -> Element {
    let element = element(name);
    let element = if class.is_empty() { element } else { element.class(class) };
    element.text(text)
}

impl Element {
    /// Sets the class.
    #[inline(never)]
    pub(in crate::ui) fn class(self, class: &'static str) -> Self {
        self.set(Attr::Class, AttrValue::Static(class))
    }

    /// Sets the part, by which a host page can style the element with `::part()`.
    pub(in crate::ui) fn part(self, part: &'static str) -> Self {
        self.set(Attr::Part, AttrValue::Static(part))
    }

    /// Sets an attribute.
    #[inline(never)]
    pub(in crate::ui) fn attr(self, attribute: Attr, value: &str) -> Self {
        self.set(attribute, AttrValue::from(value.to_owned()))
    }

    fn set(mut self, attribute: Attr, value: AttrValue) -> Self {
        if let Some(slot) = self.0.values.get_mut(attribute as usize) {
            *slot = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// Sets the key by which Yew tells the element from its siblings.
    pub(in crate::ui) fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.to_owned().into());
        self
    }

    /// Binds a reference to the DOM node.
    pub(in crate::ui) fn node_ref(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Appends a text node.
    #[inline(never)]
    pub(in crate::ui) fn text(mut self, text: &str) -> Self {
        self.0.tag.add_child(VText::new(AttrValue::from(text.to_owned())).into());
        self
    }

    /// Appends an element.
    #[inline(never)]
    pub(in crate::ui) fn child(mut self, element: Element) -> Self {
        self.0.tag.add_child(element.html());
        self
    }

    /// Appends an element, if there is one.
    pub(in crate::ui) fn child_opt(self, element: Option<Element>) -> Self {
        match element {
            Some(element) => self.child(element),
            None => self,
        }
    }

    /// Sets the value of a form field.
    pub(in crate::ui) fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(AttrValue::from(value.to_owned()));
        self
    }

    /// Sets whether an input is checked.
    pub(in crate::ui) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        // The attribute as well, for prerendered markup.
        if checked { self.attr(Attr::Checked, "") } else { self }
    }

    /// Performs an action on a click.
    pub(in crate::ui) fn on_click(self, view: &ViewContext<'_>, action: Action) -> Self {
        self.on(EventType::Click, view, action)
    }

    /// Performs an action on a change.
    pub(in crate::ui) fn on_change(self, view: &ViewContext<'_>, action: Action) -> Self {
        self.on(EventType::Change, view, action)
    }

    /// Performs an action when a form is submitted; the browser's own submission is prevented.
    pub(in crate::ui) fn on_submit(self, view: &ViewContext<'_>, action: Action) -> Self {
        self.on(EventType::Submit, view, action)
    }

    #[inline(never)]
    fn on(mut self, event: EventType, view: &ViewContext<'_>, action: Action) -> Self {
        self.0.tag.add_listener(std::rc::Rc::new(ActionListener { event, action, perform: view.perform.clone() }));
        self
    }

    /// The finished element.
    #[inline(never)]
    pub(in crate::ui) fn html(self) -> Html {
        let Parts { mut tag, values } = *self.0;
        tag.set_attributes(Attributes::Dynamic { keys: NAMES, values });
        Html::from(tag)
    }
}

/// The DOM events that pages listen to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EventType {
    Click,
    Change,
    Submit,
}

/// A listener that performs one action.
struct ActionListener {
    event: EventType,
    action: Action,
    perform: Callback<Action>,
}

impl Listener for ActionListener {
    fn kind(&self) -> ListenerKind {
        match self.event {
            EventType::Click => ListenerKind::onclick,
            EventType::Change => ListenerKind::onchange,
            EventType::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        if self.event == EventType::Submit {
            event.prevent_default();
        }
        self.perform.emit(self.action.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
