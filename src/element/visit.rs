//! One mounted app, and everything outside it that follows from what happens in it.

use super::history::{self, Note};
use super::host::{tell, tell_of};
use super::start::first_session;
use super::storage::Keeping;
use super::{attributes, focus};
use crate::decision::{Assessment, assess};
use crate::model::Content;
use crate::session::{Message, Page, Session};
use crate::ui::{App, AppProps, Arrival, Transition};
use crate::wire::{Place, events, write_progress};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement, window};
use yew::{AppHandle, Callback};

/// One mounted app. The app knows it only weakly, so that taking the app down frees both.
pub(super) struct Visit {
    host: HtmlElement,
    fallback: HtmlElement,
    root: Element,
    /// Tells the instances of a page apart.
    name: String,
    props: AppProps,
    /// The session as it stands in the page.
    session: RefCell<Session>,
    keeping: Cell<Keeping>,
    app: RefCell<Option<AppHandle<App>>>,
    arrivals: Cell<u32>,
    /// What the host has asked for and the app has not yet done.
    asked: RefCell<Vec<Asked>>,
    listeners: RefCell<Vec<EventListener>>,
}

/// A wish of the host. The focus moves only if it was inside the widget: otherwise it is the host's.
struct Asked {
    message: Message,
    focus: bool,
}

impl Visit {
    /// Mounts the app, going on with `kept`, else with what is stored, else from the start.
    pub(super) fn begin(
        host: HtmlElement,
        fallback: HtmlElement,
        root: Element,
        name: String,
        content: Rc<Content>,
        changed: Rc<Vec<String>>,
        kept: Option<&str>,
    ) -> Rc<Self> {
        let keeping = attributes::keeping(&host);
        let session = first_session(&host, &name, &content, keeping, kept);
        let visit = Rc::new_cyclic(|visit: &Weak<Self>| Self {
            host,
            fallback,
            root,
            name,
            props: AppProps {
                content,
                changed,
                session: session.clone(),
                arrival: None,
                on_ready: calls(visit, |visit, ()| visit.ready()),
                on_transition: calls(visit, |visit, transition| visit.follow(&transition)),
                on_back: calls(visit, |visit, ()| visit.go_back()),
                on_print: Callback::from(|()| {
                    window().and_then(|window| window.print().ok());
                }),
            },
            session: RefCell::new(session),
            keeping: Cell::new(keeping),
            app: RefCell::default(),
            arrivals: Cell::new(0),
            asked: RefCell::default(),
            listeners: RefCell::default(),
        });
        visit.listen();
        // Drawing may take more than one frame; until then only what stood there before is to be seen.
        visit.root.set_attribute("hidden", "").ok();
        let app = yew::Renderer::<App>::with_root_and_props(visit.root.clone(), visit.props.clone()).render();
        visit.app.replace(Some(app));
        visit
    }

    /// What the guide makes of the answers so far.
    pub(super) fn assessment(&self) -> Option<Assessment> {
        self.session.borrow().current().map(|answers| assess(&self.props.content, answers))
    }

    /// Heeds the new value of an attribute of the host.
    pub(super) fn heed(&self, attribute: &str) {
        match attribute {
            "perspective" => self.preset(),
            "view" => {
                let session = self.session.borrow().clone();
                let compares = session.page == Page::Compare;
                match attributes::opens_comparison(&self.host) {
                    true if !compares => self.ask(Message::PageOpened(Page::Compare)),
                    false if compares => self.ask(Message::PageOpened(session.resume)),
                    _ => {}
                }
            }
            "storage" => {
                let keeping = attributes::keeping(&self.host);
                let before = self.keeping.replace(keeping);
                if before != keeping {
                    before.remove(&self.name);
                    keeping.write(&self.name, &write_progress(&self.session.borrow()));
                }
            }
            _ => {}
        }
    }

    /// Forgets all answers.
    pub(super) fn restart(&self) {
        self.ask(Message::Restarted);
    }

    /// Takes the app down and gives its progress.
    pub(super) fn end(&self) -> String {
        self.listeners.take();
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        write_progress(&self.session.borrow())
    }

    fn listen(self: &Rc<Self>) {
        let visit = Rc::downgrade(self);
        let click =
            EventListener::new_with_options(&self.root, "click", EventListenerOptions::enable_prevent_default(), {
                let visit = visit.clone();
                move |event| {
                    if let Some(visit) = visit.upgrade() {
                        focus::follow(&visit.root, event);
                    }
                }
            });
        let listeners = window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                if let Some(visit) = visit.upgrade() {
                    visit.arrive();
                }
            })
        });
        self.listeners.borrow_mut().extend(listeners.into_iter().chain([click]));
    }

    fn ready(&self) {
        self.fallback.set_hidden(true);
        self.root.remove_attribute("hidden").ok();
        history::set_place(&self.name, self.place(), Note::Here);
        tell(&self.host, "com-ready", &events::ready());
    }

    /// Does outside what follows from a transition.
    fn follow(&self, transition: &Transition) {
        let Transition { message, before, after } = transition;
        let asked = self.take_asked(message);
        self.session.replace(after.clone());
        match message {
            Message::Restarted => self.keeping.get().remove(&self.name),
            _ if asked.is_none() => self.keeping.get().write(&self.name, &write_progress(after)),
            _ => {}
        }
        let opened = before.page != after.page;
        if opened {
            // The ways back must not lengthen the history that they walk, and what the host does is the host's to undo.
            let walks = matches!(message, Message::Arrived { .. } | Message::WentBack) || asked.is_some();
            history::set_place(&self.name, self.place(), if walks { Note::Here } else { Note::Anew });
        }
        if after.incomplete {
            focus::to_problem(&self.root);
        } else if opened && asked.is_none_or(|asked| asked.focus) {
            focus::to_heading(&self.host, &self.root);
        }
        tell_of(&self.host, transition, || self.assessment());
        if *message == Message::Restarted {
            self.preset();
        }
    }

    /// Follows the browser to the page of the open entry.
    fn arrive(&self) {
        match history::place(&self.name) {
            Some(place) if place != self.place() => {
                self.send(Message::Arrived { page: place.page, changing: place.changing });
            }
            Some(_) => {}
            // The entry was made by the host, or by a link within its page.
            None => history::set_place(&self.name, self.place(), Note::Here),
        }
    }

    fn go_back(&self) {
        if !history::go_back(&self.name) {
            self.send(Message::WentBack);
        }
    }

    /// Applies the perspective that the host presets, if it presets one.
    fn preset(&self) {
        if let Some(perspective) = attributes::perspective(&self.host) {
            self.ask(Message::PerspectiveChosen(perspective));
        }
    }

    /// Sends what the host asks for.
    fn ask(&self, message: Message) {
        self.asked.borrow_mut().push(Asked { message: message.clone(), focus: focus::is_inside(&self.root) });
        self.send(message);
    }

    fn take_asked(&self, message: &Message) -> Option<Asked> {
        let mut asked = self.asked.borrow_mut();
        let at = asked.iter().position(|asked| asked.message == *message)?;
        Some(asked.remove(at))
    }

    fn send(&self, message: Message) {
        let serial = self.arrivals.get().wrapping_add(1);
        self.arrivals.set(serial);
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(AppProps { arrival: Some(Arrival { serial, message }), ..self.props.clone() });
        }
    }

    fn place(&self) -> Place {
        let session = self.session.borrow();
        Place { page: session.page.clone(), changing: session.changing }
    }
}

/// A callback that reaches the visit while there is one.
fn calls<T: 'static>(visit: &Weak<Visit>, call: impl Fn(&Visit, T) + 'static) -> Callback<T> {
    let visit = visit.clone();
    Callback::from(move |value| {
        if let Some(visit) = visit.upgrade() {
            call(&visit, value);
        }
    })
}
