//! The author's studio: a page of its own, so that the widget pays nothing for it.

mod adding;
mod analysis;
mod app;
mod browser;
mod desk;
mod findings;
mod form;
mod heading;
mod intl;
mod keep;
mod panel;
mod preview;
mod release;
mod scenarios;
mod source;
mod start;
mod take_out;
mod translation;
mod verdict;

fn main() {
    let root = web_sys::window().and_then(|window| window.document()?.get_element_by_id("studio"));
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
