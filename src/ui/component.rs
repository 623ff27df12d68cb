//! The root component: holds the session, shows the open page.

use super::context::{Action, Effect, ViewContext};
use super::markup::{Attr, Element, element};
use super::pages::{
    about, card, care, comparison, invited, matters, question, result, review, shared_result, take_along, two_people,
    welcome,
};
use super::parts::statements::page_sources;
use super::props::{Msg, Origin, Props, Transition, View};
use crate::browser;
use guide::decision::assess;
use guide::explanation::BriefContext;
use guide::session::{Message, Notice, Page, Session};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The decision aid.
///
/// It renders one `<div class="com-app">`. It needs the style sheet of the element, `coaching-or-mentoring.css` of the
/// build, in the document or in the shadow root that it is mounted in, and a content document.
///
/// ```no_run
/// # use coaching_or_mentoring::CoachingOrMentoring;
/// # use guide::content::{Content, Recommendation};
/// # use guide::decision::Assessment;
/// # use std::rc::Rc;
/// # use yew::prelude::*;
/// #[derive(Properties, PartialEq)]
/// struct SupportProps {
///     content: Rc<Content>,
///     on_result: Callback<Assessment>,
/// }
///
/// #[component]
/// fn Support(props: &SupportProps) -> Html {
///     html! { <CoachingOrMentoring content={&props.content} on_result={&props.on_result} /> }
/// }
/// ```
pub struct CoachingOrMentoring {
    session: Session,
    /// The transitions since the last render.
    transitions: Vec<Transition>,
    /// Whether a page was opened since the visit began: later pages fade in.
    opened: bool,
    /// Whether `on_ready` was called.
    ready: bool,
    root: NodeRef,
}

impl Component for CoachingOrMentoring {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { content, perspective, view, session, .. } = ctx.props();
        let mut session = session.clone();
        if let (None, Some(perspective)) = (session.perspective, perspective) {
            session = session.after(&Message::PerspectiveChosen(*perspective), content);
        }
        if *view == View::Compare {
            session = session.after(&Message::PageOpened(Page::Compare), content);
        }
        Self { session, transitions: Vec::new(), opened: false, ready: false, root: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let restarted = msg.message.begins_anew();
        self.apply(ctx, msg.message, msg.origin);
        if let (true, Some(perspective)) = (restarted, ctx.props().perspective) {
            self.apply(ctx, Message::PerspectiveChosen(perspective), BY_PROP);
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        if props.visit != old.visit {
            *self = Component::create(ctx);
            return true;
        }
        if !Rc::ptr_eq(&props.content, &old.content) {
            // The other document may not have the open page.
            let (page, changing) = (self.session.page.clone(), self.session.changing);
            self.apply(ctx, Message::Arrived { page, changing }, BY_PROP);
        }
        if let Some(perspective) = props.perspective.filter(|_| props.perspective != old.perspective) {
            self.apply(ctx, Message::PerspectiveChosen(perspective), BY_PROP);
        }
        if props.view != old.view {
            let compares = self.session.page == Page::Compare;
            match props.view {
                View::Compare if !compares => self.apply(ctx, Message::PageOpened(Page::Compare), BY_PROP),
                View::Guide if compares => {
                    self.apply(ctx, Message::PageOpened(self.session.resume.clone()), BY_PROP);
                }
                _ => {}
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let content = &*props.content;
        let assessment = self.session.current().map(|answers| assess(content, answers));
        let cited = RefCell::default();
        let view = ViewContext {
            content,
            session: &self.session,
            assessment: assessment.as_ref(),
            changed: &props.changed,
            made: &|| made(props),
            exports: props.on_effect.is_some(),
            cited: &cited,
            shares: props.shares && props.on_effect.is_some(),
            perform: perform(ctx),
        };
        // Keyed by visit, so that Yew reuses no node of another visit.
        element("div")
            .class("com-app")
            .node_ref(&self.root)
            .key(&props.visit.to_string())
            .attr(Attr::Lang, content.lang.as_str())
            .attr(Attr::Dir, content.direction.word())
            .child(view.navigation())
            .child(self.page(&view))
            .html()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let props = ctx.props();
        if !std::mem::replace(&mut self.ready, true) {
            emit(&props.on_ready, || ctx.link().callback(|msg| msg));
        }
        for transition in std::mem::take(&mut self.transitions) {
            if props.on_effect.is_none() {
                self.move_focus(&transition);
            }
            let transition = Rc::new(transition);
            emit(&props.on_transition, || transition.clone());
            notify(props, &transition);
        }
    }
}

/// The origin of messages that a change of a prop causes. The component does not look at where the focus is.
const BY_PROP: Origin = Origin::Host { had_focus: false };

/// What an answer has given that was tried; the heading where the answer that was kept has left nothing to try.
const TRIED: &str = "[data-com-trial], .com-page:not(:has([data-com-trial])) [data-com-focus]";

impl CoachingOrMentoring {
    fn apply(&mut self, ctx: &Context<Self>, message: Message, origin: Origin) {
        let after = self.session.after(&message, &ctx.props().content);
        let before = std::mem::replace(&mut self.session, after.clone());
        self.opened |= before.page != after.page;
        self.transitions.push(Transition { message, origin, before, after });
    }

    fn page(&self, view: &ViewContext<'_>) -> Element {
        // Keyed by page, so that Yew reuses no node of another page.
        let root = element("div").class(if self.opened { "com-page com-page-opened" } else { "com-page" });
        let root = root.key(&self.session.page.to_word());
        let root = match view.page_title() {
            Some(title) => root.attr(Attr::DataComTitle, &title),
            None => root,
        };
        let page = match &self.session.page {
            Page::Welcome => welcome::page(view, root),
            Page::Question(id) => question::page(view, id, root),
            Page::Care(id) => care::page(view, id, root),
            Page::Matters => matters::page(view, root),
            Page::Review => review::page(view, root),
            Page::Result => result::page(view, root),
            Page::TakeAlong => take_along::page(view, root),
            Page::Card => card::page(view, root),
            Page::Invited => invited::page(view, root),
            Page::Shared => shared_result::page(view, root),
            Page::Together => two_people::page(view, root),
            Page::Compare => comparison::page(view, root),
            Page::About => about::page(view, root),
        };
        page.child_opt(page_sources(view))
    }

    /// Moves the focus to the error summary, to the heading of a page that the person has opened, or to what an answer
    /// has given that was tried.
    fn move_focus(&self, transition: &Transition) {
        let Transition { origin, before, after, .. } = transition;
        if after.incomplete {
            browser::focus(&self.root, "[data-com-problem]");
        } else if before.page != after.page && *origin == Origin::Visitor {
            let returned = after.page == Page::Review && matches!(after.notice, Some(Notice::Returned { .. }));
            browser::focus(&self.root, if returned { "[data-com-return]" } else { "[data-com-focus]" });
        } else if before.page == after.page && transition.ends_trial() {
            browser::focus(&self.root, TRIED);
        }
    }
}

/// What controls call.
fn perform(ctx: &Context<CoachingOrMentoring>) -> Callback<Action> {
    let link = ctx.link().clone();
    let on_effect = ctx.props().on_effect.clone();
    let dispatch = move |message| link.send_message(Msg { message, origin: Origin::Visitor });
    Callback::from(move |action| match (action, &on_effect) {
        (Action::Dispatch(message), _) => dispatch(message),
        (Action::Effect(effect), Some(on_effect)) => on_effect.emit(effect),
        (Action::Effect(Effect::Back), None) => dispatch(Message::WentBack),
        (Action::Effect(Effect::Print), None) => browser::print(),
        (Action::Effect(Effect::Hand(_) | Effect::Share(_) | Effect::OpenLink), None) => {}
    })
}

/// The date that a brief names.
fn made(props: &Props) -> BriefContext {
    match &props.made {
        Some(made) => made.emit(()),
        None => BriefContext { day: browser::today(props.content.lang.as_str()) },
    }
}

/// Calls the typed callbacks.
fn notify(props: &Props, Transition { message, before, after, .. }: &Transition) {
    if let Message::Chose { question, .. } = message
        && before.answers != after.answers
    {
        emit(&props.on_answer, || question.clone());
    }
    if let (Message::Started | Message::Continued, Page::Welcome | Page::Invited, Some(perspective)) =
        (message, &before.page, after.perspective)
        && after.page != before.page
    {
        emit(&props.on_start, || perspective);
    }
    if after.page == Page::Result
        && (before.page != Page::Result || before.answers != after.answers)
        && let Some(answers) = after.current()
    {
        emit(&props.on_result, || assess(&props.content, answers));
    }
}

fn emit<T: 'static>(callback: &Option<Callback<T>>, value: impl FnOnce() -> T) {
    if let Some(callback) = callback {
        callback.emit(value());
    }
}
