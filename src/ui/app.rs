//! The root component: holds the session, shows the open page.

use super::frame::{Act, Errand, View};
use super::tag::{At, tag};
use super::{about, comparison, guide, result, review, shared, take_along, together, welcome};
use crate::decision::assess;
use crate::explanation::Made;
use crate::model::Content;
use crate::session::{Message, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What the app is given, and whom it tells.
#[derive(Properties, Clone)]
pub struct AppProps {
    /// Tells the visits of an app apart: with another number it begins anew.
    #[prop_or_default]
    pub visit: u32,
    /// The document.
    pub content: Rc<Content>,
    /// What an organisation changed in it.
    #[prop_or_default]
    pub changed: Rc<Vec<String>>,
    /// The session to begin with.
    pub session: Session,
    /// What happened outside; taken in once for each new serial number.
    #[prop_or_default]
    pub arrival: Option<Arrival>,
    /// Told once in a visit, after the first page stands.
    #[prop_or_default]
    pub on_ready: Callback<()>,
    /// Told of every transition, after the page stands.
    #[prop_or_default]
    pub on_transition: Callback<Transition>,
    /// Asked to do what only the browser can do.
    #[prop_or_default]
    pub on_errand: Callback<Errand>,
    /// Says when and where something is made.
    pub made: Callback<(), Made>,
}

/// The same where nothing new has arrived: the document and those who are told stay for the whole of a visit.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.visit == other.visit && self.arrival == other.arrival
    }
}

/// Something that happened outside the app: the browser went back, the host restarted the guide.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    /// Counts arrivals, so that the same message can arrive twice.
    pub serial: u32,
    /// What happened.
    pub message: Message,
}

/// A step from one session to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Transition {
    /// What happened.
    pub message: Message,
    /// The session before.
    pub before: Session,
    /// The session after.
    pub after: Session,
}

/// The whole widget.
pub struct App {
    session: Session,
    untold: Vec<Transition>,
    /// Whether a page was opened since: the one to begin with stands there at once, later ones arrive.
    opened: bool,
    /// Whether it was told that the first page stands.
    ready: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { session: ctx.props().session.clone(), untold: Vec::new(), opened: false, ready: false }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let after = self.session.after(&message, &ctx.props().content);
        let before = std::mem::replace(&mut self.session, after.clone());
        self.opened |= before.page != after.page;
        self.untold.push(Transition { message, before, after });
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        let props = ctx.props();
        if props.visit != old.visit {
            *self = Component::create(ctx);
        }
        if props.arrival != old.arrival
            && let Some(arrival) = &props.arrival
        {
            Component::update(self, ctx, arrival.message.clone());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let content = &props.content;
        let assessment = self.session.current().map(|answers| assess(content, answers));
        let link = ctx.link().clone();
        let on_errand = props.on_errand.clone();
        let send = Callback::from(move |act| match act {
            Act::Say(message) => link.send_message(message),
            Act::Ask(errand) => on_errand.emit(errand),
        });
        let (assessment, made) = (assessment.as_ref(), &props.made);
        let view = View { content, session: &self.session, assessment, changed: &props.changed, made, send };
        // A page of its own key, so that nothing of the page before stays in it.
        let paper = tag("div", if self.opened { "com-page com-page-opened" } else { "com-page" });
        let paper = paper.key(&self.session.page.to_word());
        let page = match &self.session.page {
            Page::Welcome => welcome::page(&view, paper),
            Page::Question(question) => guide::page(&view, question, paper),
            Page::Review => review::page(&view, paper),
            Page::Result => result::page(&view, paper),
            Page::TakeAlong => take_along::page(&view, paper),
            Page::Shared => shared::page(&view, paper),
            Page::Together => together::page(&view, paper),
            Page::Compare => comparison::page(&view, paper),
            Page::About => about::page(&view, paper),
        };
        // A visit of its own key, so that nothing of the one before stays in it.
        tag("div", "com-app")
            .key(&props.visit.to_string())
            .with(At::Lang, content.lang.as_str())
            .is(At::Dir, content.direction.word())
            .put(view.navigation())
            .put(page)
            .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        if !std::mem::replace(&mut self.ready, true) {
            ctx.props().on_ready.emit(());
        }
        for transition in self.untold.drain(..) {
            ctx.props().on_transition.emit(transition);
        }
    }
}
