//! Removing an entry, after what goes with it was said.

use super::context::Form;
use authoring::Step;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
}

/// A button, and after it what is going to happen.
#[component]
pub(super) fn Removing(props: &Props) -> Html {
    let Props { form, steps } = props;
    let is_asking = use_state(|| false);
    let told = use_node_ref();
    {
        let told = told.clone();
        use_effect_with(*is_asking, move |is_asking| {
            if let Some(told) = told.cast::<HtmlElement>().filter(|_| *is_asking) {
                // Without the focus the author goes there by hand.
                let _ = told.focus();
            }
        });
    }
    let called = form.model.called(steps);
    let ask = {
        let is_asking = is_asking.clone();
        Callback::from(move |_: MouseEvent| is_asking.set(!*is_asking))
    };
    let keep = {
        let is_asking = is_asking.clone();
        Callback::from(move |_: MouseEvent| is_asking.set(false))
    };
    let remove = {
        let (form, steps, is_asking) = (form.clone(), steps.clone(), is_asking.clone());
        Callback::from(move |_: MouseEvent| {
            is_asking.set(false);
            let list = steps.split_last().map_or(&[][..], |(_, list)| list).to_vec();
            form.on_edit.emit(form.model.remove(&steps));
            // Of what the base has, the place stays and says that it is removed.
            form.on_open.emit(if form.model.base(&steps).is_some() { steps.clone() } else { list });
        })
    };
    let uses = if *is_asking { form.model.uses(steps) } else { Vec::new() };
    let is_blocked = uses.iter().any(|it| it.blocks);
    html! {
        <>
            <button type="button" class="st-button st-button-quiet" onclick={ask} aria-expanded={is_asking.to_string()}
                aria-label={format!("Remove {called}")}>{ "Remove" }</button>
            if *is_asking {
                <div class="st-card fm-removing" role="group" aria-label={format!("Remove {called}")}>
                    <p tabindex="-1" ref={told}>{ question(&called, uses.len(), is_blocked) }</p>
                    if !uses.is_empty() {
                        <ul>
                            { for uses.iter().map(|it| html! {
                                <li>
                                    { &it.words }{ " " }
                                    <button type="button" class="st-button-quiet" onclick={{
                                        let (on_open, place) = (form.on_open.clone(), it.steps.clone());
                                        Callback::from(move |_: MouseEvent| on_open.emit(place.clone()))
                                    }} aria-label={format!("Show: {}", it.words)}>{ "Show" }</button>
                                </li>
                            }) }
                        </ul>
                    }
                    <div class="st-row">
                        if !is_blocked {
                            <button type="button" class="st-button st-button-primary" onclick={remove}>{ format!("Remove {called}") }</button>
                        }
                        <button type="button" class="st-button" onclick={keep}>{ "Keep it" }</button>
                    </div>
                </div>
            }
        </>
    }
}

fn question(called: &str, uses: usize, is_blocked: bool) -> String {
    match uses {
        _ if is_blocked => format!("You cannot remove {called} yet."),
        0 => format!("Nothing else depends on {called}. You can undo this."),
        1 => format!("One other place depends on {called} and changes with it. A single undo brings everything back."),
        count => {
            format!("{count} other places depend on {called} and change with it. A single undo brings everything back.")
        }
    }
}
