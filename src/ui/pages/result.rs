//! The page of the recommendation.

use crate::ui::context::{Action, ViewContext, button, heading, section};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::next_steps::{expectations, next_steps};
use crate::ui::parts::reasons_section::{missing, reasons, shares, triggers};
use crate::ui::pages::shared_result::NOTE;
use crate::ui::parts::needs_section::standing;
use crate::ui::markup::{Attr, Element, text_element, element};
use crate::ui::parts::differences_section::talk;
use guide::explanation::text::fill;
use guide::decision::Assessment;
use guide::explanation::{Explanation, explain, words};
use guide::content::{Perspective, Recommendation};
use guide::session::{Message, Page};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    told(view, root, view.back(), actions(view))
}

/// A recommendation with all that belongs to it, between what comes before it and what can be done with it.
pub(in crate::ui) fn told(view: &ViewContext<'_>, root: Element, before: Element, after: Element) -> Element {
    let (Some(assessment), Some(perspective)) = (view.assessment, view.session.perspective) else {
        return root;
    };
    let explanation = explain(assessment);
    let class = match assessment.recommendation {
        Recommendation::Coaching => "com-result com-result-coaching",
        Recommendation::Mentoring => "com-result com-result-mentoring",
        Recommendation::Both => "com-result com-result-both",
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => "com-result",
    };
    let is_both = assessment.leaning == Recommendation::Both;
    let based = |root: Element| {
        root.child_opt(ground(view, &explanation, assessment)).child_opt(is_both.then(|| shares(view, &explanation)))
    };
    let said = |root: Element| {
        root.child_opt(missing(view, &explanation, assessment.leaning)).child_opt(reasons(
            view,
            &explanation,
            perspective,
            !is_both,
        ))
    };
    // Why, and beside it what to do.
    let pair = |why: Element| element("div").class("com-pair").child(why).child(next_steps(view, assessment.recommendation, perspective));
    let article = element("article").class(class).child(before).child(verdict(view, assessment.recommendation, perspective));
    // Where something comes first, so does what to do about it; the leaning is for later.
    let article = if explanation.leaning.is_some() {
        let why = element("div").child_opt(triggers(view, &explanation, perspective));
        let article = based(article.child(pair(why)).child_opt(leaning(view, &explanation)));
        said(article.child_opt(standing(view, &explanation, assessment)))
    } else {
        let article = based(article).child(pair(said(element("div"))));
        let article =
            article.child_opt(standing(view, &explanation, assessment)).child_opt(talk(view, &explanation, assessment));
        expectations(view, article, assessment)
    };
    root.child(article.child(after))
}

fn verdict(view: &ViewContext<'_>, recommendation: Recommendation, perspective: Perspective) -> Element {
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let title = heading(&guidance.sentence);
    let title = if view.session.page == Page::Shared { title.attr(Attr::AriaDescribedby, NOTE) } else { title };
    element("header").class("com-verdict").part("verdict")
        .child(icon(Icon::Recommendation(recommendation)))
        .child(text_element("p", "com-eyebrow", &view.content.interface.result.eyebrow))
        .child(title)
        .child(text_element("p", "com-lead", &guidance.summary))
}

/// What the other answers point to, once what stands in the way is settled.
fn leaning(view: &ViewContext<'_>, explanation: &Explanation) -> Option<Element> {
    let leaning = explanation.leaning?;
    let labels = &view.content.interface.result;
    let words = fill(&labels.leaning_text, &[("outcome", &view.content.outcomes.of(leaning).inline)]);
    let body = element("div").class("com-leaning").child(icon(Icon::Recommendation(leaning))).child(text_element("p", "", &words));
    Some(section("com-section com-card", &labels.leaning).child(body))
}

/// What the recommendation rests on, where the needs alone do not say it.
fn ground(view: &ViewContext<'_>, explanation: &Explanation, assessment: &Assessment) -> Option<Element> {
    let lines = words::ground(view.content, explanation, assessment);
    let mut note = element("div").class("com-note");
    for words in &lines {
        note = note.child(text_element("p", "", words));
    }
    (!lines.is_empty()).then_some(note)
}

fn actions(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface;
    element("div").class("com-actions com-actions-end")
        .child(
            button("com-button")
                .on_click(view, Action::Dispatch(Message::PageOpened(Page::TakeAlong)))
                .text(&labels.take_along.open),
        )
        .child(view.link(Message::PageOpened(Page::Review), &labels.result.review))
        .child(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
        .child(view.link(Message::Restarted, &labels.common.restart))
}
