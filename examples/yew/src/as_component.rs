//! The guide as a component: part of the app, with typed callbacks.

use coaching_or_mentoring::CoachingOrMentoring;
use codec::Tree;
use guide::content::{Content, load};
use guide::decision::Assessment;
use std::rc::Rc;
use yew::prelude::*;

const DOCUMENT: &str = include_str!("../../../content/en.json");

fn parse(document: &str) -> Option<Content> {
    let Tree(document) = serde_json::from_str(document).ok()?;
    Some(load(document, None)?.content)
}

#[component]
pub(crate) fn AsComponent() -> Html {
    // The component compares the document by pointer, so one serves all renders.
    let content = use_memo((), |()| parse(DOCUMENT).map(Rc::new));
    let recommendation = use_state(|| None);
    let on_result = use_callback(recommendation.setter(), |assessment: Assessment, recommendation| {
        recommendation.set(Some(assessment.recommendation));
    });
    html! {
        <section>
            if let Some(content) = &*content {
                <CoachingOrMentoring {content} {on_result} />
            }
            if let Some(recommendation) = *recommendation {
                <p role="status">{ "The component recommends: " }{ recommendation.word() }</p>
            }
        </section>
    }
}
