//! The pages as Yew components. They format what the modules below have decided, and compute nothing.
//!
//! A page is a function from a [`frame::View`] to markup: the document, the session and the way to send a
//! message. `data-com-…` attributes are for the edge: what takes the focus, and where an error link leads.

mod about;
mod app;
mod comparison;
mod drawing;
mod frame;
mod glyph;
mod guide;
mod map;
mod outlook;
mod reasons;
mod result;
mod review;
mod shared;
mod standing;
mod statements;
mod tag;
mod take_along;
mod talk;
mod together;
mod welcome;

use crate::explanation::text;

pub use app::{App, AppProps, Arrival, Transition};
pub use frame::Errand;
