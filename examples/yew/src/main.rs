//! A Yew app of its own with the guide in it: as an element, and as a component.

mod as_component;
mod as_element;

use as_component::AsComponent;
use as_element::AsElement;
use yew::prelude::*;

#[component]
fn App() -> Html {
    html! {
        <main>
            <h1>{ "Support for your growth" }</h1>
            <AsElement />
            <AsComponent />
        </main>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
