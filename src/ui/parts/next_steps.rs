//! What comes after the recommendation: what it is like, what to do next, whom to ask.

use crate::ui::context::{ViewContext, section};
use crate::ui::parts::statements::statements;
use crate::ui::markup::{Attr, Element, text_element, element};
use guide::explanation::text::fill;
use guide::decision::Assessment;
use guide::content::{Alternative, Perspective, Recommendation};

/// What the recommended kinds of help are like, what to watch for, and how long they usually last.
pub(in crate::ui) fn expectations(view: &ViewContext<'_>, article: Element, assessment: &Assessment) -> Element {
    let of = |alternative| expectation(view, alternative);
    match assessment.recommendation {
        Recommendation::Coaching => article.child(of(Alternative::Coaching)),
        Recommendation::Mentoring => article.child(of(Alternative::Mentoring)),
        Recommendation::Both => {
            article.child(element("div").class("com-pair").child(of(Alternative::Coaching)).child(of(Alternative::Mentoring)))
        }
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => article,
    }
}

fn expectation(view: &ViewContext<'_>, alternative: Alternative) -> Element {
    let labels = &view.content.interface.result;
    let text = view.content.alternatives.of(alternative);
    section("com-section com-expect com-flow", &fill(&labels.expect, &[("alternative", &text.inline)]))
        .child(statements(view, &text.expect, false))
        .child(text_element("h4", "com-subheading", &labels.watch))
        .child(statements(view, &text.watch, false))
        .child(text_element("h4", "com-subheading", &labels.length))
        .child(text_element("p", "", &text.length))
}

/// Next steps, questions for a first conversation, what to watch for in it, links of the organisation.
pub(in crate::ui) fn next_steps(view: &ViewContext<'_>, recommendation: Recommendation, perspective: Perspective) -> Element {
    let mut all = element("div");
    let labels = &view.content.interface.result;
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let lists = [
        (&labels.steps, Some(&guidance.steps), true),
        (&labels.ask, Some(&guidance.ask), false),
        (labels.signals.of(perspective), guidance.signals.as_ref(), false),
    ];
    for (title, list, numbered) in lists {
        if let Some(list) = list.filter(|list| !list.is_empty()) {
            all = all.child(section("com-section com-next", title).child(statements(view, list, numbered)));
        }
    }
    all.child_opt(links(view, recommendation, perspective))
}

fn links(view: &ViewContext<'_>, recommendation: Recommendation, perspective: Perspective) -> Option<Element> {
    let mut list = element("ul").class("com-list");
    let mut any = false;
    for action in view.content.actions.entries() {
        let perspectives = action.perspectives.as_ref();
        if action.outcomes.contains(&recommendation) && perspectives.is_none_or(|list| list.contains(&perspective)) {
            let link = element("a").attr(Attr::Href, action.href.as_str()).text(&action.label);
            list = list.child(element("li").class("com-item").child(link));
            any = true;
        }
    }
    any.then(|| section("com-section com-links", &view.content.interface.result.actions).child(list))
}
