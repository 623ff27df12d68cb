//! What the desk shows.

use super::tab::Tab;
use super::{Desk, Layout, Msg};
use crate::analysis::AnalysisPanel;
use crate::browser;
use crate::findings::FindingsPanel;
use crate::form::FormPanel;
use crate::panel::PanelProps;
use crate::preview::Preview;
use crate::scenarios::ScenariosPanel;
use crate::source::SourcePanel;
use crate::take_out::TakeOutPanel;
use crate::translation::TranslationPanel;
use editing::Draft;
use yew::prelude::*;

impl Desk {
    pub(super) fn page(&self, ctx: &Context<Self>) -> Html {
        let props = PanelProps {
            draft: self.history.present().clone(),
            review: self.review.clone(),
            on_edit: ctx.link().callback(Msg::Edited),
            on_open: ctx.link().callback(Msg::Opened),
            open: self.open.clone(),
        };
        html! {
            <div class="st-desk">
                { self.header(ctx) }
                { for self.saving.warning().map(|warning| html! { <p class="st-note st-note-warning" role="alert">{ warning }</p> }) }
                <main class="st-main">
                    { self.tabs(ctx) }
                    { self.edit(ctx, &props) }
                    { self.other(ctx, &props) }
                </main>
            </div>
        }
    }

    /// Form and preview. They stay where they are while another tab is open.
    fn edit(&self, ctx: &Context<Self>, props: &PanelProps) -> Html {
        let class = match self.layout {
            Layout::Both => "st-edit",
            Layout::Form => "st-edit st-edit-form",
            Layout::Preview => "st-edit st-edit-preview",
        };
        let switch = |layout: Layout, label: &str| {
            let is_on = layout == self.layout;
            let class = (layout == Layout::Both).then_some("st-when-wide");
            html! {
                <button type="button" class={classes!(class)} aria-pressed={is_on.to_string()}
                    onclick={ctx.link().callback(move |_| Msg::Layout(layout))}>{ label }</button>
            }
        };
        html! {
            <div key="edit" role="tabpanel" id={Tab::Edit.panel_id()} aria-labelledby={Tab::Edit.id()} hidden={self.tab != Tab::Edit}>
                <div class="st-switch st-layout" role="group" aria-label="Show">
                    { switch(Layout::Both, "Form and preview") }
                    { switch(Layout::Form, "Form") }
                    { switch(Layout::Preview, "Preview") }
                </div>
                <div class={class}>
                    <div class="st-edit-left"><FormPanel ..props.clone() /></div>
                    <div class="st-edit-right"><Preview panel={props.clone()} usable={self.usable.clone()} /></div>
                </div>
            </div>
        }
    }

    /// What another tab shows; only the open one is there.
    fn other(&self, ctx: &Context<Self>, props: &PanelProps) -> Html {
        let props = props.clone();
        let panel = match self.tab {
            Tab::Edit => return html! {},
            Tab::Findings => {
                let on_translate = ctx.link().callback(|()| {
                    browser::focus(&Tab::Translation.id());
                    Msg::Tab(Tab::Translation)
                });
                html! { <FindingsPanel panel={props} {on_translate} /> }
            }
            Tab::Analysis => html! { <AnalysisPanel ..props /> },
            Tab::Scenarios => html! { <ScenariosPanel ..props /> },
            Tab::Translation => {
                let on_copy = ctx.link().callback(|(tag, draft): (String, Draft)| Msg::Copied(tag, Box::new(draft)));
                let (place, on_leave) = (self.translated.clone(), ctx.link().callback(Msg::Left));
                html! { <TranslationPanel panel={props} name={self.file_name()} {on_copy} {place} {on_leave} /> }
            }
            Tab::Source => html! { <SourcePanel ..props /> },
            Tab::TakeOut => html! { <TakeOutPanel panel={props} name={self.file_name()} /> },
        };
        html! {
            <div key={self.tab.id()} role="tabpanel" id={self.tab.panel_id()} aria-labelledby={self.tab.id()} tabindex="0">
                { panel }
            </div>
        }
    }
}
