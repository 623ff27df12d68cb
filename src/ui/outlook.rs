//! What comes after the recommendation: what it is like, what to do next, whom to ask.

use super::frame::{View, section};
use super::statements::statements;
use super::tag::{At, Tag, line, tag};
use super::text::fill;
use crate::decision::Assessment;
use crate::model::{Alternative, Perspective, Recommendation};

/// What the recommended kinds of help are like, what to watch for, and how long they usually last.
pub(super) fn expectations(view: &View<'_>, article: Tag, assessment: &Assessment) -> Tag {
    let of = |alternative| expectation(view, alternative);
    match assessment.recommendation {
        Recommendation::Coaching => article.put(of(Alternative::Coaching)),
        Recommendation::Mentoring => article.put(of(Alternative::Mentoring)),
        Recommendation::Both => {
            article.put(tag("div", "com-pair").put(of(Alternative::Coaching)).put(of(Alternative::Mentoring)))
        }
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => article,
    }
}

fn expectation(view: &View<'_>, alternative: Alternative) -> Tag {
    let labels = &view.content.interface.result;
    let text = view.content.alternatives.of(alternative);
    section("com-section com-expect com-flow", &fill(&labels.expect, &[("alternative", &text.inline)]))
        .put(statements(view, &text.expect, false))
        .put(line("h4", "com-subheading", &labels.watch))
        .put(statements(view, &text.watch, false))
        .put(line("h4", "com-subheading", &labels.length))
        .put(line("p", "", &text.length))
}

/// Next steps, questions for a first conversation, what to watch for in it, links of the organisation.
pub(super) fn next_steps(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Tag {
    let mut all = tag("div", "");
    let labels = &view.content.interface.result;
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let lists = [
        (&labels.steps, Some(&guidance.steps), true),
        (&labels.ask, Some(&guidance.ask), false),
        (labels.signals.of(perspective), guidance.signals.as_ref(), false),
    ];
    for (title, list, numbered) in lists {
        if let Some(list) = list.filter(|list| !list.is_empty()) {
            all = all.put(section("com-section com-next", title).put(statements(view, list, numbered)));
        }
    }
    all.put_any(links(view, recommendation, perspective))
}

fn links(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Option<Tag> {
    let mut list = tag("ul", "com-list");
    let mut any = false;
    for action in view.content.actions.entries() {
        let perspectives = action.perspectives.as_ref();
        if action.outcomes.contains(&recommendation) && perspectives.is_none_or(|list| list.contains(&perspective)) {
            let link = tag("a", "").with(At::Href, action.href.as_str()).says(&action.label);
            list = list.put(tag("li", "com-item").put(link));
            any = true;
        }
    }
    any.then(|| section("com-section com-links", &view.content.interface.result.actions).put(list))
}
