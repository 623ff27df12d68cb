//! The pages as Yew components. They format what the modules below have decided, and compute nothing.

mod app;

pub use app::{App, AppProps, Arrival, Transition};
