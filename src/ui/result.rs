//! The page of the recommendation.

use super::frame::{Act, View, button, heading, section};
use super::glyph::{Glyph, glyph};
use super::outlook::{expectations, next_steps};
use super::reasons::{changes, missing, reasons, triggers};
use super::tag::{Tag, line, tag};
use super::text::fill;
use crate::decision::{Assessment, Ground};
use crate::explanation::{Explanation, explain};
use crate::model::{Alternative, Perspective, Recommendation};
use crate::session::{Message, Page};
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let (Some(assessment), Some(perspective)) = (view.assessment, view.session.perspective) else {
        return Html::default();
    };
    let explanation = explain(assessment);
    let class = match assessment.recommendation {
        Recommendation::Coaching => "com-result com-result-coaching",
        Recommendation::Mentoring => "com-result com-result-mentoring",
        Recommendation::Both => "com-result com-result-both",
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => "com-result",
    };
    tag("article", class)
        .holds(view.back())
        .holds(verdict(view, assessment.recommendation, perspective))
        .holds(triggers(view, &explanation, perspective))
        .holds(leaning(view, &explanation))
        .holds(ground(view, &explanation, assessment))
        .holds(missing(view, &explanation, assessment.leaning))
        .holds(needs(view, assessment))
        .holds(reasons(view, &explanation, perspective))
        .holds(changes(view, &explanation))
        .holds_all(expectations(view, assessment))
        .holds_all(next_steps(view, assessment.recommendation, perspective))
        .holds(actions(view))
        .html()
}

fn verdict(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Html {
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    tag("header", "com-verdict")
        .holds(glyph(Glyph::Recommendation(recommendation)))
        .holds(line("p", "com-eyebrow", &view.content.interface.result.eyebrow))
        .holds(heading(&guidance.sentence))
        .holds(line("p", "com-lead", &guidance.summary))
        .html()
}

/// What the other answers point to, once what stands in the way is settled.
fn leaning(view: &View<'_>, explanation: &Explanation) -> Html {
    let Some(leaning) = explanation.leaning else { return Html::default() };
    let labels = &view.content.interface.result;
    let words = fill(&labels.leaning_text, &[("outcome", &view.content.outcomes.of(leaning).inline)]);
    let body = tag("div", "com-leaning").holds(glyph(Glyph::Recommendation(leaning))).holds(line("p", "", &words));
    section("com-section com-card", &labels.leaning, vec![body.html()])
}

/// What the recommendation rests on, where the needs alone do not say it.
fn ground(view: &View<'_>, explanation: &Explanation, assessment: &Assessment) -> Html {
    let labels = &view.content.interface.result;
    let first = || match explanation.first {
        Some(alternative) => fill(&labels.first, &[("alternative", &view.content.alternatives.of(alternative).inline)]),
        None => labels.first_either.clone(),
    };
    let note = |words: &str| tag("div", "com-note").holds(line("p", "", words));
    let both = |words: &str| note(words).holds(line("p", "", &first()));
    let note: Tag = match assessment.leaning_ground {
        Ground::TooFew { more } => note(&fill(&labels.too_few, &[("number", &more.to_string())])),
        Ground::BothWeak => note(&labels.weak),
        Ground::BothStrong => both(&labels.both_strong),
        Ground::TooClose => both(&labels.both_close),
        Ground::Larger | Ground::Precondition => return Html::default(),
    };
    note.html()
}

/// Both needs as bars of one length each, with their share in words.
fn needs(view: &View<'_>, assessment: &Assessment) -> Html {
    let labels = &view.content.interface.result;
    let mut list = tag("dl", "com-need-list");
    for alternative in Alternative::ALL {
        let percent = assessment.needs.of(*alternative).percent().to_string();
        let name = fill(&labels.need, &[("alternative", &view.content.alternatives.of(*alternative).inline)]);
        let share = fill(&labels.percent, &[("percent", &percent)]);
        list = list.holds(
            tag("div", "com-need")
                .holds(tag("dt", "com-need-name").holds(glyph(Glyph::Alternative(*alternative))).says(&name).html())
                .holds(
                    tag("dd", "com-need-share")
                        .holds(bar(*alternative, &percent))
                        .holds(line("span", "", &share))
                        .html(),
                )
                .html(),
        );
    }
    section("com-section com-needs", &labels.needs, vec![list.html(), line("p", "com-quiet", &labels.need_hint)])
}

fn bar(alternative: Alternative, percent: &str) -> Html {
    tag("svg", "com-bar")
        .is("viewBox", "0 0 100 1")
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true")
        .holds(tag("rect", "com-bar-all").is("width", "100").is("height", "1").html())
        .holds(tag("rect", fill_class(alternative)).with("width", percent).is("height", "1").html())
        .html()
}

/// The class that paints a shape in the colour of an alternative.
pub(super) const fn fill_class(alternative: Alternative) -> &'static str {
    match alternative {
        Alternative::Coaching => "com-fill-coaching",
        Alternative::Mentoring => "com-fill-mentoring",
    }
}

fn actions(view: &View<'_>) -> Html {
    let labels = &view.content.interface;
    tag("div", "com-actions com-actions-end")
        .holds(button("com-button").on_click(view, Act::Print).says(&labels.result.print).html())
        .holds(view.link(Message::PageOpened(Page::Review), &labels.result.review))
        .holds(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
        .holds(view.link(Message::Restarted, &labels.common.restart))
        .html()
}
