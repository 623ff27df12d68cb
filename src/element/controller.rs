//! One visit, and everything outside it that follows from what happens in it.

mod sharing;

use super::history::{self, Note};
use super::host::{tell, tell_of};
use super::app_pool::{PooledApp, next_visit};
use super::restore::first_session;
use super::storage::Persistence;
use super::{address, attributes, browser_effects, focus};
use guide::decision::{Assessment, assess};
use guide::content::Content;
use guide::session::{Message, Notice, Page, Session};
use coaching_or_mentoring::ui::{AppProps, Arrival, Transition};
use codec::{Place, events, write_progress};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement, window};
use yew::Callback;

/// One visit in the page. The app knows it only weakly, so that it is free when it has ended.
pub(super) struct Controller {
    host: HtmlElement,
    fallback: HtmlElement,
    root: Element,
    /// Tells the instances of a page apart.
    name: String,
    props: AppProps,
    me: Weak<Self>,
    /// The address of the file that was handed out last.
    file: RefCell<Option<String>>,
    /// The session as it stands in the page.
    session: RefCell<Session>,
    keeping: Cell<Persistence>,
    stage: RefCell<Option<PooledApp>>,
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

impl Controller {
    /// Shows an app, going on with `kept`, else with what is stored, else from the start.
    pub(super) fn begin(
        host: HtmlElement,
        fallback: HtmlElement,
        spare: Element,
        name: String,
        content: Rc<Content>,
        changed: Rc<Vec<String>>,
        kept: Option<&str>,
    ) -> Rc<Self> {
        let keeping = attributes::keeping(&host);
        let session = first_session(&host, &name, &content, keeping, kept);
        let stage = PooledApp::take(spare);
        let visit = Rc::new_cyclic(|visit: &Weak<Self>| Self {
            host,
            fallback,
            root: stage.root(),
            name,
            props: AppProps {
                visit: next_visit(),
                content,
                changed,
                session: session.clone(),
                arrival: None,
                on_ready: calls(visit, |visit, ()| visit.ready()),
                on_transition: calls(visit, |visit, transition| visit.follow(&transition)),
                on_effect: calls(visit, |visit, effect| visit.run(effect)),
                made: calls(visit, |visit, ()| sharing::made(&visit.host, visit.props.content.lang.as_str())),
            },
            me: visit.clone(),
            file: RefCell::default(),
            session: RefCell::new(session),
            keeping: Cell::new(keeping),
            stage: RefCell::new(Some(stage)),
            arrivals: Cell::new(0),
            asked: RefCell::default(),
            listeners: RefCell::default(),
        });
        visit.listen();
        // Drawing may take more than one frame; until then only what stood there before is to be seen.
        visit.root.set_attribute("hidden", "").ok();
        if let Some(page) = visit.fallback.parent_node() {
            page.insert_before(&visit.root, None).ok();
        }
        visit.draw(visit.props.clone());
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

    /// Takes the app out of the page and gives its progress.
    pub(super) fn end(&self) -> String {
        self.listeners.take();
        self.forget_file();
        if let Some(stage) = self.stage.take() {
            stage.end();
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
        let follow = |event| {
            let visit = visit.clone();
            let window = window()?;
            Some(EventListener::new(&window, event, move |_| {
                if let Some(visit) = visit.upgrade() {
                    visit.arrive();
                }
            }))
        };
        let listeners = ["popstate", "hashchange"].into_iter().filter_map(follow);
        self.listeners.borrow_mut().extend(listeners.chain([click]));
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
            // A link that was put into the address bar has made an entry of its own.
            let walks = walks || history::place(&self.name).is_none();
            history::set_place(&self.name, self.place(), if walks { Note::Here } else { Note::Anew });
        }
        if after.incomplete {
            focus::to_problem(&self.root);
        } else if opened && asked.is_none_or(|asked| asked.focus) {
            focus::to_heading(&self.host, &self.root);
        } else if let Some(Notice::Handed { taken: false, .. }) = after.notice {
            focus::to_handed(&self.root);
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
            None if self.open_link() => {}
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
        self.draw(AppProps { arrival: Some(Arrival { serial, message }), ..self.props.clone() });
    }

    fn draw(&self, props: AppProps) {
        if let Some(stage) = self.stage.borrow_mut().as_mut() {
            stage.draw(props);
        }
    }

    fn place(&self) -> Place {
        let session = self.session.borrow();
        Place { page: session.page.clone(), changing: session.changing }
    }
}

/// A callback that reaches the visit while there is one.
fn calls<T: 'static, U: Default + 'static>(
    visit: &Weak<Controller>,
    call: impl Fn(&Controller, T) -> U + 'static,
) -> Callback<T, U> {
    let visit = visit.clone();
    Callback::from(move |value| visit.upgrade().map(|visit| call(&visit, value)).unwrap_or_default())
}
