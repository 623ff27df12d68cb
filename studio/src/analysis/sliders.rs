//! The thresholds of the rule as sliders.

use super::rule_edit::{THRESHOLDS, Threshold};
use crate::panel::PanelProps;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The sliders. The figures beside them follow.
#[component]
pub(super) fn Sliders(props: &PanelProps) -> Html {
    let whole = props.draft.whole();
    let slider = |threshold: &Threshold| {
        let threshold = *threshold;
        let range = threshold.range(&whole, props.review.content.as_deref());
        let value = threshold.of(&whole).unwrap_or(range.0);
        let before = props.draft.base().and_then(|base| threshold.of(base)).filter(|before| *before != value);
        let set = {
            let (draft, on_edit) = (props.draft.clone(), props.on_edit.clone());
            Callback::from(move |value: u16| on_edit.emit(threshold.set(&draft, value)))
        };
        html! { <Slider key={threshold.field} {threshold} {range} {value} {before} {set} /> }
    };
    html! {
        <section class="st-card st-an-sliders" aria-labelledby="st-an-rule">
            <h3 id="st-an-rule">{ "The rule" }</h3>
            <p class="st-hint">{ "Move a slider and see what changes. Every move changes your guide, and can be undone." }</p>
            { for THRESHOLDS.iter().map(slider) }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct SliderProps {
    threshold: Threshold,
    range: (u16, u16),
    value: u16,
    /// The value of the base, where that is another one.
    before: Option<u16>,
    set: Callback<u16>,
}

#[component]
fn Slider(props: &SliderProps) -> Html {
    let Threshold { field, hint, unit } = props.threshold;
    let label = props.threshold.label();
    let (least, most) = props.range;
    let [id, hint_id] = [format!("st-an-{field}"), format!("st-an-{field}-hint")];
    let oninput = props.set.reform(|event: InputEvent| {
        let value = event.target_dyn_into::<HtmlInputElement>().and_then(|input| input.value().parse().ok());
        value.unwrap_or_default()
    });
    let value = format!("{}{unit}", props.value);
    html! {
        <div class="st-field st-an-slider">
            <div class="st-an-slider-head">
                <label for={id.clone()}>{ label }</label>
                <output for={id.clone()}>{ &value }</output>
            </div>
            <input type="range" {id} min={least.to_string()} max={most.to_string()} value={props.value.to_string()}
                aria-valuetext={value} aria-describedby={hint_id.clone()} {oninput} />
            <p class="st-hint" id={hint_id}>{ hint }</p>
            if let Some(before) = props.before {
                <button type="button" class="st-button st-button-quiet" onclick={props.set.reform(move |_: MouseEvent| before)}>
                    { format!("Back to {before}{unit}") }
                    <span class="st-visually-hidden">{ format!(" for “{label}”") }</span>
                </button>
            }
        </div>
    }
}
