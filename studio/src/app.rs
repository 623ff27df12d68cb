//! The page: holds the history of the document, and shows the open panel.

use crate::analysis::AnalysisPanel;
use crate::findings::FindingsPanel;
use crate::form::FormPanel;
use crate::panel::PanelProps;
use crate::scenarios::ScenariosPanel;
use crate::source::SourcePanel;
use crate::take_out::TakeOutPanel;
use crate::translation::TranslationPanel;
use authoring::Step;
use editing::{Draft, Edit, History, Review};
use std::rc::Rc;
use yew::prelude::*;

/// The studio.
pub(crate) struct App {
    history: History,
    review: Rc<Review>,
    open: Option<Rc<Vec<Step>>>,
}

/// What happened.
pub(crate) enum Msg {
    /// The author changed the document.
    Edited(Edit),
    /// A place of the document was opened.
    Opened(Vec<Step>),
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let draft = Draft::on_shipped("en").unwrap_or_else(|| Draft::new(serde_json::Value::Null, None));
        let review = Rc::new(Review::of(&draft, None));
        Self { history: History::new(draft), review, open: None }
    }

    fn update(&mut self, _: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Edited(edit) => self.history.apply(edit),
            Msg::Opened(steps) => {
                self.open = Some(Rc::new(steps));
                return true;
            }
        }
        self.review = Rc::new(Review::of(self.history.present(), None));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = PanelProps {
            draft: self.history.present().clone(),
            review: self.review.clone(),
            on_edit: ctx.link().callback(Msg::Edited),
            on_open: ctx.link().callback(Msg::Opened),
            open: self.open.clone(),
        };
        html! {
            <main>
                <FormPanel ..props.clone() />
                <FindingsPanel ..props.clone() />
                <AnalysisPanel ..props.clone() />
                <ScenariosPanel ..props.clone() />
                <TranslationPanel ..props.clone() />
                <SourcePanel ..props.clone() />
                <TakeOutPanel ..props />
            </main>
        }
    }
}
