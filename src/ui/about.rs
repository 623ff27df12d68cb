//! Who stands behind the guide, what it rests on, and what it cannot do.

use super::frame::{View, heading, section};
use super::statements::sources;
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let labels = &view.content.interface.about;
    let about = &view.content.about;
    let review = format!("{} · {}", about.review.as_str(), about.reviewer);
    let facts = [
        (&labels.owner, about.owner.as_str()),
        (&labels.date, about.date.as_str()),
        (&labels.review, review.as_str()),
        (&labels.funding, about.funding.as_str()),
    ];
    html! {
        <>
            { heading(&labels.title) }
            { section("com-plain", &labels.privacy, html! { <p>{ &about.privacy }</p> }) }
            { section("com-plain", &labels.certainty, html! { <p>{ &about.certainty }</p> }) }
            { section("com-plain", &labels.limits, html! {
                <ul class="com-list">{ for about.limits.iter().map(|text| html! { <li class="com-item">{ text }</li> }) }</ul>
            }) }
            <dl class="com-facts">
                { for facts.into_iter().map(|(term, text)| html! {
                    <div class="com-fact"><dt>{ term }</dt><dd>{ text }</dd></div>
                }) }
            </dl>
            { section("com-plain", &labels.changed, changed(view)) }
            { section("com-plain", &labels.sources, sources(view)) }
        </>
    }
}

/// The places at which the organisation's document differs from the one that it extends.
fn changed(view: &View<'_>) -> Html {
    if view.changed.is_empty() {
        return html! { <p>{ &view.content.interface.about.changed_none }</p> };
    }
    html! {
        <ul class="com-list">
            { for view.changed.iter().map(|path| html! { <li class="com-item"><code class="com-code">{ path }</code></li> }) }
        </ul>
    }
}
