//! The widget as a Yew component.
//!
//! [`CoachingOrMentoring`] holds the session and shows the open page. A page (`pages`) is a function from a
//! [`input::ViewContext`] to markup, put together from `parts` by the `markup` builder. Pages format; what is shown
//! is decided in [`guide`].
//!
//! `data-com-…` attributes are for whoever moves the focus: which heading takes it, where an error link leads.

mod component;
mod context;
mod markup;
mod pages;
mod parts;
mod props;
mod view_context;

pub use component::CoachingOrMentoring;
pub use props::{Msg, Origin, Props, Transition, View};
pub use view_context::Effect;
