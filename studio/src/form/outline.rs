//! The parts of the document and their entries, to open one.

use super::begin::add_button;
use super::begun::Begin;
use super::context::Form;
use crate::browser;
use authoring::Severity;
use editing::{Entry, Mark, Part};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) parts: Rc<Vec<Part>>,
    /// The entry that the form shows.
    pub(super) shown: Option<Entry>,
}

/// The list.
#[component]
pub(super) fn Outline(props: &Props) -> Html {
    // The part that the author opened or closed by hand, and after which opening of an entry.
    let by_hand = use_state(|| (None::<(&'static str, bool)>, 0_usize));
    let opened = props.form.opened();
    // A long part above that closes takes the pressed heading along.
    use_effect_with(by_hand.0, |by_hand| {
        if let Some((name, true)) = by_hand {
            browser::keep_in_view(&adding_id(name));
            browser::keep_in_view(&part_id(name));
        }
    });
    let parts = props.parts.iter().map(|part| {
        let holds_shown =
            part.groups.iter().flat_map(|group| &group.entries).any(|it| Some(it) == props.shown.as_ref());
        let is_open = match *by_hand {
            (Some((name, is_open)), after) if after == opened && name == part.name => is_open,
            (Some((_, true)), after) if after == opened => false,
            _ => holds_shown,
        };
        let toggle = {
            let (by_hand, name) = (by_hand.clone(), part.name);
            Callback::from(move |_: MouseEvent| by_hand.set((Some((name, !is_open)), opened)))
        };
        if let Some(entry) = only_entry(part) {
            return html! { <li key={part.name}>{ entry_button(props, entry, "fm-part fm-only") }</li> };
        }
        html! {
            <li key={part.name}>
                <button type="button" class="fm-part" id={part_id(part.name)} aria-expanded={is_open.to_string()} onclick={toggle}>
                    <span class="fm-name">{ part.name }</span>
                    { marks(&props.form, part.groups.iter().flat_map(|group| &group.entries)) }
                </button>
                if is_open {
                    { adding(props, part) }
                    { for part.groups.iter().map(|group| entries(props, group)) }
                }
            </li>
        }
    });
    html! {
        <nav aria-label="Parts of the guide">
            <ul class="fm-parts">{ for parts }</ul>
        </nav>
    }
}

/// The id of the heading of a part.
fn part_id(name: &str) -> String {
    format!("fm-part-{}", name.replace(' ', "-"))
}

fn entries(props: &Props, group: &editing::Group) -> Html {
    let entries = group.entries.iter().map(|entry| {
        html! {
            <li key={entry.places.first().map(|place| super::context::element_id(place)).unwrap_or_default()}>
                { entry_button(props, entry, "fm-entry") }
            </li>
        }
    });
    html! {
        <div class="fm-group">
            if !group.name.is_empty() {
                <h3 class="fm-group-name">{ group.name }</h3>
            }
            <ul>{ for entries }</ul>
        </div>
    }
}

/// The buttons that begin an entry of a list of a part. They stand above its lists, which are long, and are in sight as soon as
/// it opens.
fn adding(props: &Props, part: &Part) -> Html {
    let add = |list: &Vec<authoring::Step>| {
        let begin = Begin::new(list.clone());
        let onclick = props.form.on_begin.reform({
            let begin = begin.clone();
            move |_: MouseEvent| begin.clone()
        });
        html! { <li>{ add_button(&begin, onclick) }</li> }
    };
    let lists: Vec<Html> = part.groups.iter().filter_map(|group| group.catalogue.as_ref()).map(add).collect();
    if lists.is_empty() {
        return html! {};
    }
    html! { <ul class="fm-adding" id={adding_id(part.name)}>{ lists }</ul> }
}

fn adding_id(name: &str) -> String {
    format!("{}-adding", part_id(name))
}

/// The entry of a part that has no list.
fn only_entry(part: &Part) -> Option<&Entry> {
    match part.groups.as_slice() {
        [group] if group.catalogue.is_none() && group.entries.len() == 1 => group.entries.first(),
        _ => None,
    }
}

fn entry_button(props: &Props, entry: &Entry, class: &'static str) -> Html {
    let is_shown = Some(entry) == props.shown.as_ref();
    let open = {
        let (on_open, place) = (props.form.on_open.clone(), entry.places.first().cloned().unwrap_or_default());
        Callback::from(move |_: MouseEvent| on_open.emit(place.clone()))
    };
    html! {
        <button type="button" class={classes!(class, (entry.mark == Mark::Removed).then_some("fm-gone"))}
            aria-current={is_shown.then_some("true")} onclick={open}>
            <span class="fm-name">
                { &entry.name }
                if !entry.note.is_empty() { <span class="st-hint fm-note">{ &entry.note }</span> }
            </span>
            { marks(&props.form, std::iter::once(entry)) }
        </button>
    }
}

/// What became of some entries, and how much was found in them.
fn marks<'e>(form: &Form, entries: impl Iterator<Item = &'e Entry> + Clone) -> Html {
    let all: Vec<Mark> = entries.clone().map(|entry| entry.mark).collect();
    let word = match all.as_slice() {
        [mark] => mark.word().to_owned(),
        marks => Mark::counted(marks),
    };
    let found = || entries.clone().flat_map(|entry| &entry.places).flat_map(|place| form.findings(place));
    let errors = found().filter(|finding| finding.severity == Severity::Error).count();
    let warnings = found().count() - errors;
    html! {
        <>
            if !word.is_empty() { <span class="st-chip fm-mark">{ word }</span> }
            if errors > 0 { <span class="st-chip fm-errors">{ counted(errors, "error") }</span> }
            if warnings > 0 { <span class="st-chip fm-warnings">{ counted(warnings, "warning") }</span> }
        </>
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
