//! The root component: holds the session, shows the open page.

use crate::ui::context::{Action, Effect, ViewContext};
use crate::ui::markup::{Attr, element};
use super::pages::{about, comparison, question, result, review, shared_result, take_along, two_person, welcome};
use guide::decision::assess;
use guide::explanation::Made;
use guide::content::Content;
use guide::session::{Message, Page, Session};
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
    pub on_effect: Callback<Effect>,
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
        let on_effect = props.on_effect.clone();
        let perform = Callback::from(move |action| match action {
            Action::Dispatch(message) => link.send_message(message),
            Action::Effect(effect) => on_effect.emit(effect),
        });
        let (assessment, made) = (assessment.as_ref(), &props.made);
        let view = ViewContext { content, session: &self.session, assessment, changed: &props.changed, made, perform };
        // A page of its own key, so that nothing of the page before stays in it.
        let root = element("div").class(if self.opened { "com-page com-page-opened" } else { "com-page" });
        let root = root.key(&self.session.page.to_word());
        let page = match &self.session.page {
            Page::Welcome => welcome::page(&view, root),
            Page::Question(id) => question::page(&view, id, root),
            Page::Review => review::page(&view, root),
            Page::Result => result::page(&view, root),
            Page::TakeAlong => take_along::page(&view, root),
            Page::Shared => shared_result::page(&view, root),
            Page::Together => two_person::page(&view, root),
            Page::Compare => comparison::page(&view, root),
            Page::About => about::page(&view, root),
        };
        // A visit of its own key, so that nothing of the one before stays in it.
        element("div").class("com-app")
            .key(&props.visit.to_string())
            .attr(Attr::Lang, content.lang.as_str())
            .attr(Attr::Dir, content.direction.word())
            .child(view.navigation())
            .child(page)
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
