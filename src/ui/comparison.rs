//! Coaching and mentoring side by side.

use super::drawing::drawing;
use super::frame::{View, heading, section};
use super::glyph::{Glyph, glyph};
use super::statements::{body, cites, sources, statements};
use crate::model::{Alternative, AlternativeText, Catalogue, Criterion, CriterionId, Difference, EntryId, Statement};
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let content = view.content;
    let labels = &content.interface.comparison;
    html! {
        <>
            { heading(&labels.title) }
            <p class="com-lead">{ &labels.introduction }</p>
            { section("com-definitions", &labels.definitions, sides(view, definition)) }
            { section("com-similarities", &labels.similarities, statements(view, &content.similarities, true)) }
            { section("com-differences", &labels.differences, html! {
                { for content.differences.entries().map(|entry| difference(view, entry)) }
            }) }
            { section("com-glance", &labels.glance, table(view)) }
            { section("com-characteristics", &labels.characteristics, lists(view, |text| &text.characteristics)) }
            { section("com-effective", &labels.effective, lists(view, |text| &text.effective)) }
            { section("com-insights", &labels.insights, html! {
                { for content.insights.entries().map(|entry| html! { <p class="com-insight">{ body(view, entry) }</p> }) }
            }) }
            { section("com-options", &labels.options, html! {
                <>
                    <p>{ &content.decision.situation }</p>
                    <p><strong>{ &content.decision.question }</strong></p>
                    { statements(view, &content.decision.options, false) }
                    <h4 class="com-subheading">{ &labels.nothing }</h4>
                    <p>{ &content.decision.nothing }</p>
                </>
            }) }
            { section("com-plain", &content.interface.about.sources, sources(view)) }
        </>
    }
}

/// Something for each alternative, side by side.
fn sides(view: &View<'_>, side: impl Fn(&View<'_>, Alternative) -> Html) -> Html {
    html! {
        <div class="com-sides">
            { for Alternative::ALL.iter().map(|alternative| html! {
                <div class={classes!("com-side", format!("com-side-{}", alternative.word()))}>
                    <h4 class="com-subheading">
                        { glyph(Glyph::Alternative(*alternative)) }{ &view.content.alternatives.of(*alternative).name }
                    </h4>
                    { side(view, *alternative) }
                </div>
            }) }
        </div>
    }
}

fn definition(view: &View<'_>, alternative: Alternative) -> Html {
    let text = view.content.alternatives.of(alternative);
    html! { <p>{ &text.definition }{ cites(view, &text.sources) }</p> }
}

fn lists(view: &View<'_>, list: impl Fn(&AlternativeText) -> &Catalogue<EntryId, Statement>) -> Html {
    sides(view, |view, alternative| statements(view, list(view.content.alternatives.of(alternative)), false))
}

fn difference(view: &View<'_>, difference: &Difference) -> Html {
    let labels = &view.content.interface.comparison;
    html! {
        <div class="com-difference">
            <h4 class="com-difference-title">{ &difference.title }</h4>
            <p>{ &difference.text }{ cites(view, &difference.sources) }</p>
            <div class="com-sides">
                { for Alternative::ALL.iter().map(|alternative| {
                    let side = difference.sides.of(*alternative);
                    let name = &view.content.alternatives.of(*alternative).name;
                    html! {
                        <div class={classes!("com-side", format!("com-side-{}", alternative.word()))}>
                            <h5 class="com-subheading">
                                { glyph(Glyph::Alternative(*alternative)) }{ format!("{name}: {}", side.title) }
                            </h5>
                            { for difference.drawing.map(|kind| drawing(kind, *alternative, &side.drawing, labels)) }
                            <p>{ &side.text }</p>
                        </div>
                    }
                }) }
            </div>
            <p class="com-practice"><strong>{ &labels.practice }</strong>{ " " }{ &difference.practice }</p>
        </div>
    }
}

/// The criteria as a table; on narrow screens the style sheet turns its rows into cards.
fn table(view: &View<'_>) -> Html {
    let content = view.content;
    html! {
        <table class="com-table" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{ &content.interface.comparison.criterion }</th>
                    { for Alternative::ALL.iter().map(|alternative| html! {
                        <th scope="col" role="columnheader" class="com-table-head">
                            { glyph(Glyph::Alternative(*alternative)) }{ &content.alternatives.of(*alternative).name }
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for content.criteria.iter().map(|(id, criterion)| row(view, id, criterion)) }</tbody>
        </table>
    }
}

fn row(view: &View<'_>, id: &CriterionId, criterion: &Criterion) -> Html {
    let mattered = view.assessment.is_some_and(|assessment| {
        assessment.contributions.iter().any(|c| c.criterion == *id && c.points.coaching != c.points.mentoring)
    });
    html! {
        <tr role="row" class={classes!("com-row", mattered.then_some("com-row-mattered"))}>
            <th scope="row" role="rowheader" class="com-row-label">
                { &criterion.label }{ cites(view, &criterion.sources) }
                if mattered { <span class="com-tag">{ &view.content.interface.comparison.mattered }</span> }
                if let Some(note) = &criterion.note { <span class="com-row-note">{ note }</span> }
            </th>
            { for Alternative::ALL.iter().map(|alternative| html! {
                <td role="cell" class={format!("com-cell-{}", alternative.word())}>
                    <span class="com-cell-name" aria-hidden="true">
                        { glyph(Glyph::Alternative(*alternative)) }{ &view.content.alternatives.of(*alternative).name }
                    </span>
                    { criterion.poles.of(*alternative) }
                </td>
            }) }
        </tr>
    }
}
