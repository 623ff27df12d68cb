//! Lists of statements, with the sources that they rest on.

use super::frame::View;
use crate::model::{Catalogue, EntryId, SourceId, Statement};
use yew::prelude::*;

/// A list of statements; numbered where their order means something.
pub(super) fn statements(view: &View<'_>, list: &Catalogue<EntryId, Statement>, numbered: bool) -> Html {
    let items = list.entries().map(|statement| html! { <li class="com-item">{ body(view, statement) }</li> });
    if numbered {
        html! { <ol class="com-list com-list-numbered">{ for items }</ol> }
    } else {
        html! { <ul class="com-list">{ for items }</ul> }
    }
}

/// One statement.
pub(super) fn body(view: &View<'_>, statement: &Statement) -> Html {
    html! {
        <>
            if let Some(title) = &statement.title {
                <strong class="com-item-title">{ title }</strong>{ " " }
            }
            <span>{ &statement.text }</span>
            { cites(view, &statement.sources) }
        </>
    }
}

/// The numbers of sources, as they stand in the list of sources; named in full for screen readers.
pub(super) fn cites(view: &View<'_>, sources: &[SourceId]) -> Html {
    let numbered = view.content.sources.iter().enumerate().filter(|(_, (id, _))| sources.contains(id));
    html! {
        { for numbered.map(|(index, (_, source))| html! {
            <sup class="com-cite">
                <span aria-hidden="true">{ index + 1 }</span>
                <span class="com-hidden">{ format!(" ({}: {})", view.content.interface.common.sources, source.title) }</span>
            </sup>
        }) }
    }
}

/// The list of all sources.
pub(super) fn sources(view: &View<'_>) -> Html {
    html! {
        <ol class="com-list com-list-numbered com-source-list">
            { for view.content.sources.entries().map(|source| html! {
                <li class="com-item">
                    <span class="com-item-title">
                        if let Some(href) = &source.href {
                            <a href={href.as_str().to_owned()} rel="noreferrer">{ &source.title }</a>
                        } else {
                            { &source.title }
                        }
                    </span>
                    { " " }<span>{ &source.author }</span>
                    <span class="com-item-note">{ &source.note }</span>
                </li>
            }) }
        </ol>
    }
}
