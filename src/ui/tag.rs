//! Markup, put together by calls.
//!
//! The `html!` macro writes out the making of each element where it stands, about 500 bytes of WebAssembly for
//! every one; a call here is about 20. The whole widget has a budget on the wire, and pages are most of it.

use super::frame::{Act, View};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VTag, VText};

macro_rules! attributes {
    ($($attribute:ident = $name:literal,)+) => {
        /// An attribute that a page sets.
        #[derive(Clone, Copy)]
        pub(super) enum At { $($attribute,)+ }

        const NAMES: &[&str] = &[$($name,)+];
    };
}

attributes! {
    AriaCurrent = "aria-current",
    AriaDescribedby = "aria-describedby",
    AriaHidden = "aria-hidden",
    AriaLabel = "aria-label",
    AriaLabelledby = "aria-labelledby",
    Autocomplete = "autocomplete",
    Checked = "checked",
    Class = "class",
    D = "d",
    DataComFocus = "data-com-focus",
    DataComHanded = "data-com-handed",
    DataComLink = "data-com-link",
    DataComProblem = "data-com-problem",
    DataComTarget = "data-com-target",
    Dir = "dir",
    For = "for",
    Height = "height",
    Href = "href",
    Id = "id",
    Lang = "lang",
    Method = "method",
    Name = "name",
    Novalidate = "novalidate",
    Part = "part",
    PreserveAspectRatio = "preserveAspectRatio",
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

/// The parts that a host page can style with `::part()`, by the class that they go with.
const PARTS: &[(&str, &str)] = &[
    ("com-button", "button"),
    ("com-choice", "choice"),
    ("com-nav", "navigation"),
    ("com-reason", "card"),
    ("com-section com-card", "card"),
    ("com-title", "heading"),
    ("com-verdict", "verdict"),
];

/// An element in the making.
///
/// All elements share one list of attribute names, each with or without a value: that costs some memory, and
/// spares the code of a map of attributes.
///
/// One pointer, so that handing it from call to call is cheap.
pub(super) struct Tag(Box<Making>);

struct Making {
    tag: VTag,
    values: Box<[Option<AttributeOrProperty>]>,
}

/// An element of a name and a class.
#[inline(never)]
pub(super) fn tag(name: &'static str, class: &'static str) -> Tag {
    let values = NAMES.iter().map(|_| None).collect();
    let tag = Tag(Box::new(Making { tag: VTag::new(AttrValue::Static(name)), values }));
    let tag = if class.is_empty() { tag } else { tag.is(At::Class, class) };
    match PARTS.iter().find(|(of, _)| *of == class) {
        Some((_, part)) => tag.is(At::Part, part),
        None => tag,
    }
}

/// An element that holds only a text.
#[inline(never)]
pub(super) fn line(name: &'static str, class: &'static str, text: &str) -> Tag {
    tag(name, class).says(text)
}

impl Tag {
    /// With an attribute whose value is known beforehand.
    #[inline(never)]
    pub(super) fn is(self, attribute: At, value: &'static str) -> Self {
        self.set(attribute, AttrValue::Static(value))
    }

    /// With an attribute.
    #[inline(never)]
    pub(super) fn with(self, attribute: At, value: &str) -> Self {
        self.set(attribute, AttrValue::from(value.to_owned()))
    }

    fn set(mut self, attribute: At, value: AttrValue) -> Self {
        if let Some(place) = self.0.values.get_mut(attribute as usize) {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
        self
    }

    /// Told apart from its like by a key.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.to_owned().into());
        self
    }

    /// With a text in it.
    #[inline(never)]
    pub(super) fn says(mut self, words: &str) -> Self {
        self.0.tag.add_child(VText::new(AttrValue::from(words.to_owned())).into());
        self
    }

    /// With an element in it.
    #[inline(never)]
    pub(super) fn put(mut self, element: Tag) -> Self {
        self.0.tag.add_child(element.html());
        self
    }

    /// With an element in it, if there is one.
    pub(super) fn put_any(self, element: Option<Tag>) -> Self {
        match element {
            Some(element) => self.put(element),
            None => self,
        }
    }

    /// With a text in it, for a field.
    pub(super) fn holds(mut self, words: &str) -> Self {
        self.0.tag.set_value(AttrValue::from(words.to_owned()));
        self
    }

    /// Checked or not, for an input.
    pub(super) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        // The attribute as well, for markup that is rendered to text.
        if checked { self.is(At::Checked, "") } else { self }
    }

    /// With something that happens on a click.
    pub(super) fn on_click(self, view: &View<'_>, act: Act) -> Self {
        self.on(On::Click, view, act)
    }

    /// With something that happens on a change.
    pub(super) fn on_change(self, view: &View<'_>, act: Act) -> Self {
        self.on(On::Change, view, act)
    }

    /// With something that happens on sending a form, which then stays on the page.
    pub(super) fn on_submit(self, view: &View<'_>, act: Act) -> Self {
        self.on(On::Submit, view, act)
    }

    #[inline(never)]
    fn on(mut self, on: On, view: &View<'_>, act: Act) -> Self {
        self.0.tag.add_listener(std::rc::Rc::new(Acts { on, act, send: view.send.clone() }));
        self
    }

    /// The element.
    #[inline(never)]
    pub(super) fn html(self) -> Html {
        let Making { mut tag, values } = *self.0;
        tag.set_attributes(Attributes::Dynamic { keys: NAMES, values });
        Html::from(tag)
    }
}

/// What a control reacts to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    Click,
    Change,
    Submit,
}

/// A listener that says what has happened.
struct Acts {
    on: On,
    act: Act,
    send: Callback<Act>,
}

impl Listener for Acts {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        if self.on == On::Submit {
            event.prevent_default();
        }
        self.send.emit(self.act.clone());
    }

    fn passive(&self) -> bool {
        false
    }
}
