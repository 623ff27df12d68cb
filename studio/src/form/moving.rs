//! Moving an entry in its list.

use super::context::Form;
use authoring::Step;
use web_sys::HtmlElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) steps: Vec<Step>,
    /// The entry with its kind.
    pub(super) called: String,
}

/// Two buttons, and where the entry stands.
#[component]
pub(super) fn Moves(props: &Props) -> Html {
    let Props { form, steps, called } = props;
    let (up, down) = (use_node_ref(), use_node_ref());
    // Which button was pressed last: the entry may have taken the focus from it when it moved.
    let pressed = use_state(|| None::<NodeRef>);
    let place = form.model.position(steps);
    {
        let pressed = pressed.clone();
        use_effect_with(place, move |_| {
            if let Some(button) = pressed.as_ref().and_then(NodeRef::cast::<HtmlElement>) {
                // Without the focus the author goes there by hand.
                let _ = button.focus();
                pressed.set(None);
            }
        });
    }
    let Some((position, count)) = place.filter(|(_, count)| *count > 1) else { return html! {} };
    let button = |words: &'static str, to: Option<usize>, node: NodeRef| {
        let (form, steps, pressed) = (form.clone(), steps.clone(), pressed.clone());
        let to = to.filter(|to| *to < count);
        let onclick = {
            let node = node.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(edit) = to.and_then(|to| form.model.move_to(&steps, to)) {
                    pressed.set(Some(node.clone()));
                    form.on_edit.emit(edit);
                }
            })
        };
        // Disabled to assistive technology alone, so that the focus stays where it is at the end of the list.
        html! {
            <button type="button" class="st-button st-button-quiet" ref={node} aria-disabled={to.is_none().then_some("true")}
                {onclick} aria-label={format!("Move {called} {words}")}>{ format!("Move {words}") }</button>
        }
    };
    html! {
        <>
            <span class="st-muted">{ format!("{} of {count}", position + 1) }</span>
            { button("up", position.checked_sub(1), up) }
            { button("down", Some(position + 1), down) }
        </>
    }
}
