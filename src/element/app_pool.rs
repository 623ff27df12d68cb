//! Apps that wait, with their roots, for the next visit.
//!
//! Yew adds its event listeners to the root of an app and never removes them: `BSubtree` in
//! <https://github.com/yewstack/yew/blob/yew-v0.23.0/packages/yew/src/dom_bundle/subtree_root.rs> has no counterpart
//! to `create_root`, and `AppHandle::destroy` leaves them. So an app is not destroyed but mounted again: a page holds
//! as many apps as it has shown at once, however many elements come and go.

use coaching_or_mentoring::{CoachingOrMentoring, Msg, Props};
use guide::content::Content;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::AppHandle;

thread_local! {
    static POOL: RefCell<Vec<PooledApp>> = const { RefCell::new(Vec::new()) };
}

/// A root, and the app in it once it was mounted.
pub(super) struct PooledApp {
    root: Element,
    app: Option<AppHandle<CoachingOrMentoring>>,
    visit: u32,
}

impl PooledApp {
    /// Takes an app from the pool, or makes one with `spare`, a fresh element, as its root.
    pub(super) fn take(spare: Element) -> Self {
        POOL.with_borrow_mut(Vec::pop).unwrap_or(Self { root: spare, app: None, visit: 0 })
    }

    /// The element that the app renders into.
    pub(super) fn root(&self) -> Element {
        self.root.clone()
    }

    /// Begins a visit.
    pub(super) fn mount(&mut self, props: Props) {
        self.visit = self.visit.wrapping_add(1);
        let props = Props { visit: self.visit, ..props };
        match &mut self.app {
            Some(app) => app.update(props),
            app => *app = Some(yew::Renderer::with_root_and_props(self.root.clone(), props).render()),
        }
    }

    /// Sends a message to the app.
    pub(super) fn send(&self, msg: Msg) {
        if let Some(app) = &self.app {
            app.send_message(msg);
        }
    }

    /// Ends the visit: takes the app out of the page, resets it so that no answer stays in memory, and puts it into the
    /// pool.
    pub(super) fn release(mut self, content: Rc<Content>) {
        self.root.remove();
        self.mount(Props::new(content));
        POOL.with_borrow_mut(|pool| pool.push(self));
    }
}
