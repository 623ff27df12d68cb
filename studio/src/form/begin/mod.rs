//! Adding an entry: what only its author can say is asked in one step, and then it is there.

mod already;
mod exit;
mod help;
mod inputs;
mod named;
mod other;
mod question;
mod standing;

use super::begun::Begin;
use super::context::{Form, element_id};
use crate::browser;
use authoring::Step;
use editing::Edit;
use exit::ExitForm;
use gloo::timers::callback::Timeout;
use help::HelpForm;
use inputs::focus_in;
use named::NamedForm;
use other::{AnswerForm, LinkForm, ScenarioForm};
use question::QuestionForm;
use yew::prelude::*;

/// The id of the button that begins an entry.
pub(super) fn button_id(begin: &Begin) -> String {
    format!("add-{}", element_id(&begin.list))
}

/// What the forms are given.
#[derive(Properties, Clone, PartialEq)]
pub(super) struct BeginProps {
    pub(super) form: Form,
    pub(super) begin: Begin,
    /// The entry was added, or it was not.
    pub(super) on_end: Callback<()>,
    /// The entry was not added.
    #[prop_or_default]
    pub(super) on_cancel: Callback<()>,
}

impl BeginProps {
    /// Adds the entry and opens it.
    fn done(&self, (edit, steps): (Edit, Vec<Step>)) {
        self.form.on_edit.emit(edit);
        self.on_end.emit(());
        self.form.on_open.emit(steps);
    }

    /// Adds the entry, and begins another one.
    fn go_on(&self, edit: Edit, next: Begin) {
        self.form.on_edit.emit(edit);
        self.on_end.emit(());
        self.form.on_begin.emit(next);
    }

    /// Around the fields: the name of what is done, and how to go on.
    fn around(&self, on_submit: &Callback<()>, fields: Html) -> Html {
        html! { <Around props={self.clone()} on_submit={on_submit.clone()}>{ fields }</Around> }
    }
}

/// The form for an entry of a list.
#[component]
pub(super) fn BeginForm(props: &BeginProps) -> Html {
    let props = props.clone();
    match (props.begin.kind(), props.begin.person()) {
        ("question", _) => html! { <QuestionForm ..props /> },
        ("exit", Some(person)) => html! { <ExitForm {person} {props} /> },
        ("kind of help", _) => html! { <HelpForm ..props /> },
        ("answer", _) => html! { <AnswerForm ..props /> },
        ("link", _) => html! { <LinkForm ..props /> },
        ("scenario", _) => html! { <ScenarioForm ..props /> },
        _ => html! { <NamedForm ..props /> },
    }
}

#[derive(Properties, PartialEq)]
struct AroundProps {
    props: BeginProps,
    on_submit: Callback<()>,
    children: Html,
}

#[component]
fn Around(AroundProps { props, on_submit, children }: &AroundProps) -> Html {
    let form = use_node_ref();
    {
        let form = form.clone();
        use_effect_with((), move |()| focus_in(&form, "input, textarea"));
    }
    let submit = on_submit.reform(|event: SubmitEvent| event.prevent_default());
    let cancel = {
        let (props, id) = (props.clone(), button_id(&props.begin));
        Callback::from(move |_: MouseEvent| {
            props.on_end.emit(());
            props.on_cancel.emit(());
            if props.begin.added.is_some() {
                // The focus goes to the answer, which is opened.
                return;
            }
            // The button stands there again once this form is gone.
            let id = id.clone();
            Timeout::new(0, move || {
                browser::focus(&id);
            })
            .forget();
        })
    };
    let title = props.begin.title();
    html! {
        <form class="st-card fm-begin" aria-label={title.clone()} ref={form} onsubmit={submit}>
            { children.clone() }
            <div class="st-row">
                <button type="submit" class="st-button st-button-primary">{ title }</button>
                <button type="button" class="st-button st-button-quiet" onclick={cancel}>{ "Cancel" }</button>
            </div>
        </form>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct AddingProps {
    pub(super) form: Form,
    pub(super) list: Vec<Step>,
}

/// A button, and after it the form in its place.
#[component]
pub(super) fn Adding(props: &AddingProps) -> Html {
    let is_asking = use_state(|| false);
    let begin = Begin::new(props.list.clone());
    if *is_asking {
        let on_end = Callback::from(move |()| is_asking.set(false));
        return html! { <BeginForm form={props.form.clone()} {begin} {on_end} /> };
    }
    let ask = Callback::from(move |_: MouseEvent| is_asking.set(true));
    add_button(&begin, ask)
}

/// The button that begins an entry.
pub(super) fn add_button(begin: &Begin, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="st-button st-button-quiet fm-add" id={button_id(begin)} {onclick}>{ begin.title() }</button>
    }
}
