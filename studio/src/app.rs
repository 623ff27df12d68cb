//! The page: where an author begins, and then the desk with the document.

use crate::desk::{Desk, Tab};
use crate::heading;
use crate::keep::Kept;
use crate::release;
use crate::start::Start;
use yew::prelude::*;

/// The studio.
pub(crate) struct App {
    /// The document that is open, and the tab that it opens with.
    opened: Option<(Kept, Tab)>,
}

/// What happened.
pub(crate) enum Msg {
    /// A document was opened.
    Opened(Box<Kept>, Tab),
    /// It was put away.
    Closed,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        release::fetch_all();
        Self { opened: None }
    }

    fn update(&mut self, _: &Context<Self>, message: Msg) -> bool {
        self.opened = match message {
            Msg::Opened(kept, tab) => Some((*kept, tab)),
            Msg::Closed => None,
        };
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &self.opened {
            None => html! { <Start on_opened={ctx.link().callback(|kept| Msg::Opened(Box::new(kept), Tab::Edit))} /> },
            Some((kept, tab)) => html! {
                <Desk key={kept.id.clone()} kept={kept.clone()} tab={*tab} on_close={ctx.link().callback(|()| Msg::Closed)}
                    on_copy={ctx.link().callback(|kept| Msg::Opened(Box::new(kept), Tab::Translation))} />
            },
        }
    }

    /// What stands at the top of another page is where reading begins.
    fn rendered(&mut self, _: &Context<Self>, first_render: bool) {
        if !first_render {
            heading::focus();
        }
    }
}
