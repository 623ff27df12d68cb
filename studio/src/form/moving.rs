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

/// The buttons: up, down, to the top, to the end.
const WAYS: [&str; 4] = ["up", "down", "to the top", "to the end"];

/// The most entries of a list without buttons to its ends.
const SHORT: usize = 3;

/// The buttons, and where the entry stands.
#[component]
pub(super) fn Moves(props: &Props) -> Html {
    let Props { form, steps, called } = props;
    let nodes = use_state(|| WAYS.map(|_| NodeRef::default()));
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
    let button = |words: &'static str, to: Option<usize>, node: &NodeRef| {
        let (form, steps, pressed) = (form.clone(), steps.clone(), pressed.clone());
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
            <button type="button" class="st-button st-button-quiet" ref={node.clone()} aria-disabled={to.is_none().then_some("true")}
                {onclick} aria-label={format!("Move {words}: {called}")}>{ format!("Move {words}") }</button>
        }
    };
    // In a short list, two buttons do.
    let shown = if count > SHORT { WAYS.len() } else { 2 };
    let buttons = WAYS.into_iter().zip(places(position, count)).zip(nodes.iter()).take(shown);
    html! {
        <>
            <span class="st-muted">{ format!("{} of {count}", position + 1) }</span>
            { for buttons.map(|((words, to), node)| button(words, to, node)) }
        </>
    }
}

/// Where the buttons move the entry that stands at a position; nothing where it stands there already.
fn places(position: usize, count: usize) -> [Option<usize>; 4] {
    let last = count.saturating_sub(1);
    let is_down = position < last;
    [position.checked_sub(1), is_down.then_some(position + 1), (position > 0).then_some(0), is_down.then_some(last)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_moves_by_one_place_or_to_either_end() {
        assert_eq!(places(0, 32), [None, Some(1), None, Some(31)]);
        assert_eq!(places(31, 32), [Some(30), None, Some(0), None]);
        assert_eq!(places(9, 32), [Some(8), Some(10), Some(0), Some(31)]);
    }
}
