//! Where an app stands, and where it waits for the next visit.
//!
//! Yew leaves its listeners on the root of an app for ever, and with them the memory behind them. So an app whose visit
//! has ended is put aside with its root and used again: a page holds as many as it has shown at once, however many
//! widgets come and go.

use coaching_or_mentoring::ui::{App, AppProps};
use std::cell::{Cell, RefCell};
use web_sys::Element;
use yew::AppHandle;

thread_local! {
    static WAITING: RefCell<Vec<PooledApp>> = const { RefCell::new(Vec::new()) };
    static VISITS: Cell<u32> = const { Cell::new(0) };
}

/// A root, and the app that has been drawn in it, if one has.
pub(super) struct PooledApp {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl PooledApp {
    /// One that waits, else one with `spare`, a fresh element, as its root.
    pub(super) fn take(spare: Element) -> Self {
        WAITING.with_borrow_mut(Vec::pop).unwrap_or(Self { root: spare, app: None })
    }

    /// What the app is drawn in.
    pub(super) fn root(&self) -> Element {
        self.root.clone()
    }

    /// Draws the app with new properties.
    pub(super) fn draw(&mut self, props: AppProps) {
        match &mut self.app {
            Some(app) => app.update(props),
            app => *app = Some(yew::Renderer::with_root_and_props(self.root.clone(), props).render()),
        }
    }

    /// Takes the app out of the page and puts it aside.
    pub(super) fn end(self) {
        self.root.remove();
        WAITING.with_borrow_mut(|waiting| waiting.push(self));
    }
}

/// The number of a visit that begins. No other visit of the page has it.
pub(super) fn next_visit() -> u32 {
    VISITS.replace(VISITS.get().wrapping_add(1))
}
