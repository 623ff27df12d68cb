//! What stands at a place: its fields, and its sections to fold and unfold, in which the same stands again.

use super::actions::Actions;
use super::begin::Adding;
use super::context::{Form, element_id};
use super::field::FieldView;
use super::findings::Findings;
use super::leading::{lead_elsewhere, leads};
use authoring::Step;
use editing::{Item, Mark, Section, SectionKind, what};
use yew::prelude::*;

/// The fields and sections of a place.
pub(super) fn items(form: &Form, steps: &[Step], level: usize) -> Html {
    let items = form.model.items(steps);
    items.into_iter().map(|item| item_view(form, item, level)).collect()
}

fn item_view(form: &Form, item: Item, level: usize) -> Html {
    match item {
        Item::Field(field) => {
            let key = element_id(&field.steps);
            html! { <FieldView {key} form={form.clone()} {field} /> }
        }
        Item::Section(section) => {
            let key = element_id(&section.steps);
            html! { <SectionView {key} form={form.clone()} {section} {level} /> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    form: Form,
    section: Section,
    /// The level of its heading.
    level: usize,
}

/// The section. What is folded is not drawn.
#[component]
fn SectionView(props: &Props) -> Html {
    let Props { form, section, level } = props;
    // Whether the author opened or closed it by hand, and after which opening of a place.
    let by_hand = use_state(|| (None::<bool>, 0_usize));
    let steps = &section.steps;
    let is_open = match *by_hand {
        (Some(is_open), after) if after == form.opened() || !form.leads_into(steps) => is_open,
        _ => form.leads_into(steps) && !is_opened_above(form, steps) || section.is_open,
    };
    let toggle = {
        let (by_hand, opened) = (by_hand.clone(), form.opened());
        Callback::from(move |_: MouseEvent| by_hand.set((Some(!is_open), opened)))
    };
    let found = form.findings(steps).count();
    let class = match section.kind {
        SectionKind::Entry if is_choice(steps) => "fm-section fm-item fm-choice",
        SectionKind::Entry => "fm-section fm-item",
        SectionKind::Person => "fm-section fm-person",
        SectionKind::Fields | SectionKind::List => "fm-section",
    };
    let name = if section.name.is_empty() { what(steps) } else { section.name.as_str() };
    html! {
        <section {class} aria-labelledby={element_id(steps)}>
            <@{format!("h{}", (*level).min(6))} class="fm-heading">
                if section.is_present {
                    <button type="button" id={element_id(steps)} class="fm-fold" aria-expanded={is_open.to_string()} onclick={toggle}>
                        <span class="fm-name">{ name }</span>
                        { chips(section, found) }
                    </button>
                } else {
                    <span id={element_id(steps)} class="fm-name" tabindex="-1">{ name }</span>
                    { chips(section, found) }
                }
            </@>
            if !section.summary.is_empty() && !is_open {
                <p class="st-hint">{ &section.summary }</p>
            }
            { leads(form, steps) }
            if !section.hint.is_empty() && (is_open || !section.is_present) {
                <p class="st-hint">{ &section.hint }</p>
            }
            if !section.is_present {
                <Absent form={form.clone()} section={section.clone()} />
            } else if is_open {
                <div class="fm-inside">
                    <Findings form={form.clone()} steps={steps.clone()} within=false />
                    // Above the list, which is long.
                    if section.kind == SectionKind::List {
                        <Adding form={form.clone()} list={steps.clone()} />
                    }
                    { items(form, steps, level + 1) }
                    { below(form, section) }
                </div>
            }
        </section>
    }
}

/// Whether the place that was opened is the whole entry, so that nothing in it has to be unfolded.
fn is_opened_above(form: &Form, steps: &[Step]) -> bool {
    form.open.as_ref().is_some_and(|open| open.len() < steps.len())
}

fn is_choice(steps: &[Step]) -> bool {
    matches!(steps.iter().rev().nth(1), Some(Step::Key(list)) if list == "choices")
}

fn chips(section: &Section, found: usize) -> Html {
    html! {
        <>
            if !section.became.is_empty() { <span class="st-chip fm-mark">{ &section.became }</span> }
            if found > 0 { <span class="st-chip fm-warnings">{ format!("{found} to look at") }</span> }
        </>
    }
}

/// What stands below the fields: what can be done to an entry.
fn below(form: &Form, section: &Section) -> Html {
    let steps = &section.steps;
    match section.kind {
        SectionKind::Entry => html! {
            <>{ lead_elsewhere(form, steps) }<Actions form={form.clone()} steps={steps.clone()} mark={section.mark} /></>
        },
        SectionKind::Person if section.is_optional => {
            html! { <Actions form={form.clone()} steps={steps.clone()} mark={Mark::Same} /> }
        }
        _ => leave_out(form, section),
    }
}

/// A button that takes out a part that may be left out.
fn leave_out(form: &Form, section: &Section) -> Html {
    if !section.is_optional || section.kind == SectionKind::Entry {
        return html! {};
    }
    let remove = {
        let (form, steps) = (form.clone(), section.steps.clone());
        Callback::from(move |_: MouseEvent| form.on_edit.emit(form.model.remove(&steps)))
    };
    html! { <button type="button" class="st-button st-button-quiet" onclick={remove}>{ format!("Leave out “{}”", section.name) }</button> }
}

#[derive(Properties, PartialEq)]
struct AbsentProps {
    form: Form,
    section: Section,
}

/// A part that the document does not have.
#[component]
fn Absent(props: &AbsentProps) -> Html {
    let AbsentProps { form, section } = props;
    let add = {
        let (form, section) = (form.clone(), section.clone());
        Callback::from(move |_: MouseEvent| {
            let edit = match section.mark {
                Mark::Removed => form.model.restore(&section.steps),
                _ => form.model.add_part(&section.steps),
            };
            form.on_edit.emit(edit);
            form.on_open.emit(section.steps.clone());
        })
    };
    let words = match (section.mark, section.kind) {
        (Mark::Removed, SectionKind::Entry) => format!("Bring back {}", form.model.called(&section.steps)),
        (Mark::Removed, _) => format!("Bring back “{}”", section.name),
        (_, SectionKind::Person) => format!("Add it for {}", section.name.to_lowercase()),
        _ => format!("Add “{}”", section.name),
    };
    html! { <button type="button" class="st-button st-button-quiet" onclick={add}>{ words }</button> }
}
