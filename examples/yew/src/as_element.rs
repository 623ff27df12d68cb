//! The guide as a custom element: a program of its own, loaded beside the app.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event, HtmlElement};
use yew::prelude::*;

#[component]
pub(crate) fn AsElement() -> Html {
    let guide = use_node_ref();
    let recommendation = use_state(String::new);
    let heard = recommendation.setter();
    use_effect_with(guide.clone(), move |guide| {
        // Yew knows no events of custom elements, so the app listens itself for as long as the element stands.
        let listener = guide
            .cast::<HtmlElement>()
            .map(|guide| EventListener::new(&guide, "com-result", move |event| heard.set(recommendation_of(event))));
        move || drop(listener)
    });
    html! {
        <>
            <coaching-or-mentoring lang="en" ref={guide}>
                { "Coaching draws out your own thinking. Mentoring shares experience." }
            </coaching-or-mentoring>
            if !recommendation.is_empty() {
                <p role="status">{ "The guide recommends: " }{ &*recommendation }</p>
            }
        </>
    }
}

fn recommendation_of(event: &Event) -> String {
    let detail = event.unchecked_ref::<CustomEvent>().detail();
    Reflect::get(&detail, &"recommendation".into()).ok().and_then(|word| word.as_string()).unwrap_or_default()
}
