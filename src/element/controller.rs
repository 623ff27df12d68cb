//! The controller of one visit: reads off each transition what to store, what to write into the history, where to move
//! the focus and what to tell the host.

mod host_requests;
mod navigation;
mod sharing;

use super::app_pool::PooledApp;
use super::browser_effects;
use super::events::{keep_inside, tell};
use super::focus;
use super::json::write_progress;
use super::privacy;
use super::restore::first_session;
use super::storage::ProgressStore;
use coaching_or_mentoring::{Msg, Origin, Props, Transition};
use codec::events;
use gloo::events::{EventListener, EventListenerOptions};
use guide::content::{Change, Content};
use guide::decision::{Assessment, assess};
use guide::session::{Message, Notice, Session};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement, window};
use yew::Callback;

/// One visit in the page. The app holds it weakly, so that it is dropped with the instance.
pub(super) struct Controller {
    host: HtmlElement,
    fallback: HtmlElement,
    root: Element,
    /// Identifies the instance within its page.
    name: String,
    content: Rc<Content>,
    weak_self: Weak<Self>,
    /// The session after the last transition.
    session: RefCell<Session>,
    store: ProgressStore,
    /// The object URL of the file that was exported last.
    file: RefCell<Option<String>>,
    /// `None` once the visit has ended.
    app: RefCell<Option<PooledApp>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Controller {
    /// Mounts an app, with the progress `kept`, else with what is stored, else from the start.
    pub(super) fn begin(
        host: HtmlElement,
        fallback: HtmlElement,
        spare: Element,
        name: String,
        content: Rc<Content>,
        changed: Rc<Vec<Change>>,
        kept: Option<&str>,
    ) -> Rc<Self> {
        let store = ProgressStore::new(&host, &name);
        let session = first_session(&host, &name, &content, &store, kept);
        let mut app = PooledApp::take(spare);
        let controller = Rc::new_cyclic(|weak_self| Self {
            host,
            fallback,
            root: app.root(),
            name,
            content: content.clone(),
            weak_self: Weak::clone(weak_self),
            session: RefCell::new(session.clone()),
            store,
            file: RefCell::default(),
            app: RefCell::default(),
            listeners: RefCell::default(),
        });
        controller.listen();
        privacy::mark(&controller.root);
        // Rendering may take more than one frame; until then the fallback stays.
        controller.root.set_attribute("hidden", "").ok();
        if let Some(parent) = controller.fallback.parent_node() {
            parent.insert_before(&controller.root, None).ok();
        }
        let weak = &controller.weak_self;
        app.mount(Props {
            changed,
            session,
            on_ready: Some(weak_callback(weak, |controller, _| controller.ready())),
            on_start: Some(weak_callback(weak, |controller, perspective| {
                tell(&controller.host, "com-start", &events::start(perspective));
            })),
            on_answer: Some(weak_callback(weak, |controller, question| {
                tell(&controller.host, "com-answer", &events::answer(&question));
            })),
            on_result: Some(weak_callback(weak, |controller, assessment| {
                tell(&controller.host, "com-result", &events::result(&assessment));
            })),
            on_transition: Some(weak_callback(weak, |controller, transition: Rc<Transition>| {
                controller.after_transition(&transition);
            })),
            on_effect: Some(weak_callback(weak, Self::perform)),
            made: Some(weak_callback(weak, |controller, ()| controller.made())),
            shares: browser_effects::can_share(),
            ..Props::new(content)
        });
        controller.app.replace(Some(app));
        controller
    }

    /// The assessment of the answers so far.
    pub(super) fn assessment(&self) -> Option<Assessment> {
        self.session.borrow().current().map(|answers| assess(&self.content, answers))
    }

    /// Does what the person did before the app stood.
    pub(super) fn go_on(&self, messages: impl Iterator<Item = Message>) {
        messages.for_each(|message| self.dispatch(message, Origin::Visitor));
    }

    /// Takes the app out of the page; gives the progress.
    pub(super) fn end(&self) -> String {
        self.listeners.take();
        self.revoke_file();
        if let Some(app) = self.app.take() {
            app.release(self.content.clone());
        }
        write_progress(&self.session.borrow())
    }

    fn listen(&self) {
        let listener = |controller: &Weak<Self>, call: fn(&Self, &web_sys::Event)| {
            let controller = Weak::clone(controller);
            move |event: &web_sys::Event| {
                if let Some(controller) = controller.upgrade() {
                    call(&controller, event);
                }
            }
        };
        let mut listeners = self.listeners.borrow_mut();
        listeners.extend(keep_inside(&self.root));
        listeners.push(EventListener::new_with_options(
            &self.root,
            "click",
            EventListenerOptions::enable_prevent_default(),
            listener(&self.weak_self, |controller, event| focus::follow(&controller.root, event)),
        ));
        if let Some(window) = window() {
            for event in ["popstate", "hashchange"] {
                let listener = listener(&self.weak_self, Self::on_navigation);
                listeners.push(EventListener::new(&window, event, listener));
            }
            for event in ["storage", "pageshow"] {
                let listener = listener(&self.weak_self, |controller, _| controller.follow_storage());
                listeners.push(EventListener::new(&window, event, listener));
            }
        }
    }

    fn ready(&self) {
        self.fallback.set_hidden(true);
        self.root.remove_attribute("hidden").ok();
        self.replace_place();
        focus::lift_bar(&self.root);
        tell(&self.host, "com-ready", &events::ready());
    }

    /// Performs the side effects of a transition.
    fn after_transition(&self, transition: &Transition) {
        let Transition { message, origin, after, .. } = transition;
        let restarted = message.begins_anew();
        self.session.replace(after.clone());
        if restarted {
            self.store.remove();
        } else if !matches!(origin, Origin::Host { .. }) {
            self.store.write(after);
        }
        self.write_history(transition);
        self.move_focus(transition);
        focus::lift_bar(&self.root);
        if restarted {
            self.apply_preset();
        }
    }

    fn move_focus(&self, transition: &Transition) {
        let Transition { origin, before, after, .. } = transition;
        let may_move = *origin != Origin::Host { had_focus: false };
        if after.incomplete {
            focus::to_problem(&self.host, &self.root);
        } else if before.page != after.page && may_move {
            focus::to_heading(&self.host, &self.root);
        } else if let Some(Notice::Handed { taken: false, .. }) = after.notice {
            focus::to_export(&self.root);
        } else if transition.ends_trial() && may_move {
            focus::to_trial(&self.host, &self.root);
        } else {
            focus::show_radio(&self.root);
        }
    }

    fn dispatch(&self, message: Message, origin: Origin) {
        if let Some(app) = &*self.app.borrow() {
            app.send(Msg { message, origin });
        }
    }
}

/// A callback that reaches the controller while it lives.
fn weak_callback<T: 'static, U: Default + 'static>(
    controller: &Weak<Controller>,
    call: impl Fn(&Controller, T) -> U + 'static,
) -> Callback<T, U> {
    let controller = Weak::clone(controller);
    Callback::from(move |value| controller.upgrade().map(|controller| call(&controller, value)).unwrap_or_default())
}
