//! A new kind of help: its name, and what the page of a result tells of it.

use super::BeginProps;
use super::inputs::{area, change, line, persons};
use authoring::Step;
use editing::{Beginning, Model, NewHelp};
use guide::content::Perspective;
use yew::prelude::*;

#[component]
pub(super) fn HelpForm(props: &BeginProps) -> Html {
    let said = use_state(|| (NewHelp::default(), Perspective::ALL.to_vec()));
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            let (help, people) = &*said;
            if is_told(help) && !people.is_empty() {
                let beginning = Beginning::Help(help.clone(), people.clone());
                props.done(props.form.model.begin(&props.begin.list, &beginning));
            }
        })
    };
    let (help, people) = &*said;
    let write = change(&said, |said: &mut (NewHelp, Vec<Perspective>), help| said.0 = help);
    let choose = change(&said, |said: &mut (NewHelp, Vec<Perspective>), people| said.1 = people);
    let reader = people.first().copied().unwrap_or(Perspective::Seeker);
    let fields = html! {
        <>
            { persons("For whom?", people, &choose) }
            { told(&props.form.model, reader, "Name", help, &write) }
            <p class="st-hint">{ "Afterwards you can word it for each kind of visitor, and add more to do, to ask and to look for." }</p>
        </>
    };
    props.around(&done, fields)
}

/// Whether all is said that the page shows.
pub(super) fn is_told(help: &NewHelp) -> bool {
    [&help.name, &help.step, &help.ask, &help.signal].into_iter().all(|text| !text.trim().is_empty())
}

/// The fields of a new help, under the headings that its readers see.
pub(super) fn told(model: &Model, reader: Perspective, name: &str, help: &NewHelp, on: &Callback<NewHelp>) -> Html {
    let with = |write: fn(&mut NewHelp, String)| {
        let help = help.clone();
        on.reform(move |text: String| {
            let mut help = help.clone();
            write(&mut help, text);
            help
        })
    };
    let list = |list: &str, text: &str, on: &Callback<String>| {
        let steps = ["helps", "", "perspectives", reader.word(), list].map(|key| Step::Key(key.to_owned()));
        let (heading, hint) = model.words_for(&steps);
        area(&heading, &hint, text, on)
    };
    let like = model.help_like(&help.name);
    html! {
        <>
            { line(name, "", &help.name, &with(|help, text| help.name = text)) }
            <p class={if like.is_some() { "st-warning" } else { "st-visually-hidden" }} role="status">
                { for like.map(|like| format!("The guide has “{like}” already. Is that the one you mean?")) }
            </p>
            { list("steps", &help.step, &with(|help, text| help.step = text)) }
            { list("ask", &help.ask, &with(|help, text| help.ask = text)) }
            { list("signals", &help.signal, &with(|help, text| help.signal = text)) }
        </>
    }
}
