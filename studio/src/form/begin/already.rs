//! That exits to the same kind of help are there already, and a way to them.

use super::BeginProps;
use editing::LeadsTo;
use guide::content::Perspective;
use yew::prelude::*;

/// The exits of a perspective that lead to a kind of help, each to be opened in place of adding another one.
pub(super) fn exits_to(help: &str, person: Perspective, props: &BeginProps) -> Html {
    let exits = props.form.model.exits_to(help, person);
    let words = match exits.len() {
        0 => return html! {},
        1 => "An exit leads to this help already. If it is the one you mean, open it and change it there.".to_owned(),
        count => {
            format!("{count} exits lead to this help already. If you mean one of them, open it and change it there.")
        }
    };
    let exit = |LeadsTo { steps, name, answers }: LeadsTo| {
        let open = {
            let (on_end, on_open) = (props.on_end.clone(), props.form.on_open.clone());
            Callback::from(move |_: MouseEvent| {
                on_end.emit(());
                on_open.emit(steps.clone());
            })
        };
        html! {
            <li>
                <strong>{ &name }</strong>
                <span class="st-hint">{ format!("Opens after the answer {answers}.") }</span>
                <button type="button" class="st-button st-button-quiet" onclick={open} aria-label={format!("Open it instead: the exit “{name}”")}>
                    { "Open it instead" }
                </button>
            </li>
        }
    };
    html! {
        <div class="st-note fm-already">
            <p role="status">{ words }</p>
            <ul>{ for exits.into_iter().map(exit) }</ul>
            <p class="st-hint">{ "This form then closes, and no exit is added." }</p>
        </div>
    }
}
