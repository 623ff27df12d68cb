//! The author's studio: a page of its own, so that the widget pays nothing for it.

mod analysis;
mod app;
mod findings;
mod form;
mod intl;
mod panel;
mod scenarios;
mod source;
mod take_out;
mod translation;

fn main() {
    yew::Renderer::<app::App>::new().render();
}
