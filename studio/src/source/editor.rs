//! The element `<studio-source>`, and the plain text field where it is missing.

use authoring::{Finding, Severity};
use js_sys::{Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CustomEvent, Element, Event, HtmlTextAreaElement};
use yew::prelude::*;

/// The name of the element.
const NAME: &str = "studio-source";

/// The name of the editor for assistive technology.
const LABEL: &str = "Your guide as JSON. Tab leaves the editor.";

/// What the editor is given.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct EditorProps {
    /// The text. What the author types is kept until another one is given.
    pub(super) text: AttrValue,
    /// What is wrong with it, with the place in the text.
    pub(super) findings: Rc<Vec<Finding>>,
    /// The JSON Schema, for completion.
    pub(super) schema: AttrValue,
    /// The whole document as JSON, whose ids are completed.
    pub(super) known: AttrValue,
    /// The author changed the text.
    pub(super) on_change: Callback<String>,
    /// The author chose the fix of a finding, by its place in the list.
    pub(super) on_fix: Callback<usize>,
}

/// The editor.
#[component]
pub(super) fn Editor(props: &EditorProps) -> Html {
    let is_there = use_element();
    if is_there {
        html! { <Rich ..props.clone() /> }
    } else {
        html! { <Plain ..props.clone() /> }
    }
}

/// Asks the page for the element, and says whether it is there: a build without Node.js lacks it.
#[hook]
fn use_element() -> bool {
    let is_there = use_state(|| false);
    {
        let is_there = is_there.clone();
        use_effect_with((), move |()| {
            let window = web_sys::window();
            if let (Some(window), Ok(wanted)) = (&window, Event::new("studio-source-wanted")) {
                window.dispatch_event(&wanted).ok();
            }
            let defined = window.and_then(|window| window.custom_elements().when_defined(NAME).ok());
            if let Some(defined) = defined {
                spawn_local(async move {
                    if JsFuture::from(defined).await.is_ok() {
                        is_there.set(true);
                    }
                });
            }
        });
    }
    *is_there
}

/// A property of the element.
fn give(element: &Element, name: &str, value: &JsValue) {
    Reflect::set(element, &name.into(), value).ok();
}

/// Gives the element a text whenever it is another one.
#[hook]
fn use_given(element: &NodeRef, name: &'static str, text: &AttrValue) {
    let element = element.clone();
    use_effect_with(text.clone(), move |text| {
        if let Some(element) = element.cast::<Element>() {
            give(&element, name, &text.as_str().into());
        }
    });
}

#[component]
fn Rich(props: &EditorProps) -> Html {
    let element = use_node_ref();
    let callbacks = use_mut_ref(|| (props.on_change.clone(), props.on_fix.clone()));
    *callbacks.borrow_mut() = (props.on_change.clone(), props.on_fix.clone());
    use_effect_with((), {
        let element = element.clone();
        move |()| {
            let listeners = element.cast::<Element>().map(|element| {
                let on = |name: &'static str, told: Box<dyn Fn(JsValue)>| {
                    gloo::events::EventListener::new(&element, name, move |event| {
                        if let Some(event) = event.dyn_ref::<CustomEvent>() {
                            told(event.detail());
                        }
                    })
                };
                let (changed, fixed) = (callbacks.clone(), callbacks);
                let change = on(
                    "source-change",
                    Box::new(move |text| {
                        let on_change = changed.borrow().0.clone();
                        on_change.emit(text.as_string().unwrap_or_default());
                    }),
                );
                let fix = on(
                    "source-fix",
                    Box::new(move |place| {
                        let on_fix = fixed.borrow().1.clone();
                        on_fix.emit(place.as_f64().unwrap_or_default() as usize);
                    }),
                );
                [change, fix]
            });
            move || drop(listeners)
        }
    });
    use_given(&element, "schema", &props.schema);
    use_given(&element, "known", &props.known);
    use_given(&element, "value", &props.text);
    use_effect_with((props.findings.clone(), props.text.clone()), {
        let element = element.clone();
        move |(findings, _)| {
            if let Some(element) = element.cast::<Element>() {
                give(&element, "findings", &findings.iter().map(finding).collect::<Array>());
            }
        }
    });
    html! { <studio-source ref={element} aria-label={LABEL}></studio-source> }
}

fn finding(finding: &Finding) -> JsValue {
    let object = Object::new();
    let set = |name: &str, value: JsValue| {
        Reflect::set(&object, &name.into(), &value).ok();
    };
    let number = |number: usize| JsValue::from(u32::try_from(number).unwrap_or(u32::MAX));
    set("line", number(finding.line));
    set("column", number(finding.column));
    set("severity", if finding.severity == Severity::Error { "error" } else { "warning" }.into());
    set("message", words(finding).into());
    set("fix", finding.fix.as_ref().map_or(JsValue::NULL, |fix| fix.label.as_str().into()));
    object.into()
}

/// What a finding says.
pub(super) fn words(finding: &Finding) -> String {
    let Finding { message, right, .. } = finding;
    if right.is_empty() { message.clone() } else { format!("{message}; {right}") }
}

#[component]
fn Plain(props: &EditorProps) -> Html {
    let oninput = props.on_change.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
    });
    html! {
        <textarea class="st-so-plain" rows="30" aria-label={LABEL} spellcheck="true" value={props.text.clone()} {oninput} />
    }
}
