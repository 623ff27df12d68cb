//! The widget as a Yew component.
//!
//! [`App`] holds the session and shows the open page. A page (`pages`) is a function from a [`context::ViewContext`] to
//! markup, put together from `parts` by the `markup` builder. Pages format; what is shown is decided in [`guide`].
//!
//! `data-com-…` attributes are for the element: which heading takes the focus, where an error link leads.

mod app;
mod context;
mod markup;
mod pages;
mod parts;

pub use app::{App, AppProps, Arrival, Transition};
pub use context::Effect;
