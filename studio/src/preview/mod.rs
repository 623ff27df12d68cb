//! The guide as visitors get it, with the author's changes. A click on a text opens it in the form.

mod clicks;
mod controls;
mod following;
mod frame;
mod top;
mod view;

use crate::panel::PanelProps;
use authoring::Step;
use coaching_or_mentoring::{Effect, Msg as GuideMsg, Origin};
use editing::{Sight, places_of, save_scenario};
use frame::Frame;
use guide::content::{Change, Content, Perspective};
use guide::decision::recommend;
use guide::session::{Message, Page, Session};
use std::rc::Rc;
use top::Shown;
use yew::prelude::*;

/// The props of the preview.
#[derive(Properties, PartialEq)]
pub(crate) struct PreviewProps {
    /// What every panel is given.
    pub(crate) panel: PanelProps,
    /// The last document that could be used, with what it changes in its base.
    pub(crate) usable: Option<(Rc<Content>, Rc<Vec<Change>>)>,
}

/// The preview.
pub(crate) struct Preview {
    perspective: Perspective,
    sight: Sight,
    is_dark: bool,
    width: Width,
    /// Whether a click opens a text in the form, and does not press what it hits.
    edits: bool,
    /// The session that the visit begins with.
    begun: Session,
    visit: u32,
    /// The session as it is now.
    session: Session,
    /// Whether no answers were found that lead to what is to be shown.
    leads_nowhere: bool,
    /// Whether the document has changed since it was reviewed, so that what is shown is of before.
    is_behind: bool,
    /// The places of a text that stands in several.
    choice: Vec<Vec<Step>>,
    /// What there is to say about what was done last.
    said: &'static str,
    send: Option<Callback<GuideMsg>>,
    host: NodeRef,
    frame: Option<Frame>,
    /// Whether the next place that is opened was clicked here, so that the preview stays where it is.
    own_open: bool,
    /// What was shown when the preview stood at its top last.
    at_top: Shown,
}

/// How wide the guide is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    Phone,
    Tablet,
    Full,
}

/// What happened.
pub(crate) enum Msg {
    Perspective(Perspective),
    Sight(Sight),
    Dark(bool),
    Width(Width),
    Edits(bool),
    /// The place of the guide is there.
    Framed,
    /// The sheet of the guide is there.
    Styled(String),
    /// A text was clicked: what stands there, from the inside out.
    Clicked(Vec<String>),
    /// One of several places was chosen, or none.
    Chosen(Option<usize>),
    Ready(Callback<GuideMsg>),
    Moved(Box<Session>),
    Asked(Effect),
    SaveScenario,
}

impl Component for Preview {
    type Message = Msg;
    type Properties = PreviewProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            perspective: Perspective::Seeker,
            sight: Sight::Page(Page::Welcome),
            is_dark: false,
            width: Width::Full,
            edits: true,
            begun: Session::new(),
            visit: 0,
            session: Session::new(),
            leads_nowhere: false,
            is_behind: false,
            choice: Vec::new(),
            said: "",
            send: None,
            host: NodeRef::default(),
            frame: None,
            own_open: false,
            at_top: (Perspective::Seeker, Sight::Page(Page::Welcome), Page::Welcome),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        match message {
            Msg::Perspective(perspective) => {
                self.perspective = perspective;
                self.show(ctx, self.sight.clone());
            }
            Msg::Sight(sight) => self.show(ctx, sight),
            Msg::Dark(is_dark) => self.is_dark = is_dark,
            Msg::Width(width) => self.width = width,
            Msg::Edits(edits) => {
                self.edits = edits;
                self.frame.iter().for_each(|frame| frame.set_edits(edits));
            }
            Msg::Framed => {}
            Msg::Styled(sheet) => self.frame.iter().for_each(|frame| frame.style(&sheet)),
            Msg::Clicked(texts) => self.clicked(ctx, &texts),
            Msg::Chosen(at) => {
                let choice = std::mem::take(&mut self.choice);
                self.said = "";
                if let Some(steps) = at.and_then(|at| choice.into_iter().nth(at)) {
                    self.open(ctx, steps);
                }
            }
            Msg::Ready(send) => {
                self.send = Some(send);
                return false;
            }
            Msg::Moved(session) => self.session = *session,
            Msg::Asked(effect) => self.perform(effect),
            Msg::SaveScenario => self.save_scenario(ctx),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PreviewProps) -> bool {
        self.follow(ctx, old);
        let open = &ctx.props().panel.open;
        let is_same = match (open, &old.panel.open) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, _) => one.is_none(),
        };
        if let (false, Some(steps)) = (is_same, open)
            && !std::mem::take(&mut self.own_open)
            && let Some((perspective, sight)) = controls::sight_of(steps, self.perspective).or_else(|| {
                let (content, _) = ctx.props().usable.as_ref()?;
                controls::sight_of_help(content, steps, self.perspective)
            })
        {
            self.perspective = perspective;
            self.show(ctx, sight);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.page(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.frame.is_none() {
            self.frame = Frame::new(&self.host, ctx.link());
            // Once more, with the guide in it.
            ctx.link().send_message(Msg::Framed);
        }
        self.stand_at_top();
    }
}

impl Preview {
    /// Shows something, in a visit that begins anew.
    fn show(&mut self, ctx: &Context<Self>, sight: Sight) {
        self.sight = sight;
        self.said = "";
        self.choice.clear();
        let Some((content, _)) = &ctx.props().usable else { return };
        let visit = self.sight.visit(content, self.perspective, &ctx.props().panel.review.scenarios);
        self.leads_nowhere = visit.is_none();
        if let Some(session) = visit {
            self.session = session.clone();
            self.begun = session;
            self.visit = self.visit.wrapping_add(1);
        }
    }

    /// Opens the place of a text that was clicked, or offers its places.
    fn clicked(&mut self, ctx: &Context<Self>, texts: &[String]) {
        let draft = &ctx.props().panel.draft;
        let found = texts.iter().map(|text| places_of(draft, text)).find(|places| !places.is_empty());
        let found = controls::on_page(found.unwrap_or_default(), &self.session.page, self.session.perspective);
        self.choice.clear();
        self.said = "";
        match found {
            places if places.is_empty() => {
                self.said =
                    "No text of the guide was found there. Click right on the words, or search for them in the form.";
            }
            mut places if places.len() == 1 => places.pop().into_iter().for_each(|steps| self.open(ctx, steps)),
            places => {
                self.choice = places;
                self.said = "This text can stand in several places. Which one do you want to change?";
            }
        }
    }

    fn open(&mut self, ctx: &Context<Self>, steps: Vec<Step>) {
        self.own_open = true;
        ctx.props().panel.on_open.emit(steps);
    }

    /// What the guide asks of the page around it.
    fn perform(&mut self, effect: Effect) {
        self.said = "";
        match (effect, &self.send) {
            (Effect::Back, Some(send)) => send.emit(GuideMsg { message: Message::WentBack, origin: Origin::Visitor }),
            _ => self.said = "The preview prints, copies and sends nothing.",
        }
    }

    fn save_scenario(&mut self, ctx: &Context<Self>) {
        let props = ctx.props();
        if let (Some((content, _)), Some(answers)) = (&props.usable, self.session.current()) {
            let outcome = content.outcomes.name(recommend(content, answers).0);
            let (edit, place) =
                save_scenario(&props.panel.draft, content, answers, &format!("From the preview: {outcome}"));
            props.panel.on_edit.emit(edit);
            self.open(ctx, place);
        }
    }
}
