//! What comes after the recommendation: what it is like, what to do next, whom to ask.

use super::frame::{View, section};
use super::statements::statements;
use super::tag::{line, tag};
use super::text::fill;
use crate::decision::Assessment;
use crate::model::{Alternative, Perspective, Recommendation};
use yew::prelude::*;

/// What the recommended kinds of help are like, what to watch for, and how long they usually last.
pub(super) fn expectations(view: &View<'_>, assessment: &Assessment) -> Vec<Html> {
    let recommended: &[Alternative] = match assessment.recommendation {
        Recommendation::Coaching => &[Alternative::Coaching],
        Recommendation::Mentoring => &[Alternative::Mentoring],
        Recommendation::Both => Alternative::ALL,
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => &[],
    };
    let mut sections = Vec::new();
    for alternative in recommended {
        sections.push(expectation(view, *alternative));
    }
    sections
}

fn expectation(view: &View<'_>, alternative: Alternative) -> Html {
    let labels = &view.content.interface.result;
    let text = view.content.alternatives.of(alternative);
    let body = vec![
        statements(view, &text.expect, false),
        line("h4", "com-subheading", &labels.watch),
        statements(view, &text.watch, false),
        line("h4", "com-subheading", &labels.length),
        line("p", "", &text.length),
    ];
    section("com-section com-expect", &fill(&labels.expect, &[("alternative", &text.inline)]), body)
}

/// Next steps, questions for a first conversation, signals to change stance, links of the organisation.
pub(super) fn next_steps(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Vec<Html> {
    let labels = &view.content.interface.result;
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let lists = [
        (&labels.steps, Some(&guidance.steps), true),
        (&labels.ask, Some(&guidance.ask), false),
        (&labels.signals, guidance.signals.as_ref(), false),
    ];
    let mut sections = Vec::new();
    for (title, list, numbered) in lists {
        if let Some(list) = list.filter(|list| !list.is_empty()) {
            sections.push(section("com-section com-next", title, vec![statements(view, list, numbered)]));
        }
    }
    sections.push(links(view, recommendation, perspective));
    sections
}

fn links(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Html {
    let mut list = tag("ul", "com-list");
    let mut any = false;
    for action in view.content.actions.entries() {
        let perspectives = action.perspectives.as_ref();
        if action.outcomes.contains(&recommendation) && perspectives.is_none_or(|list| list.contains(&perspective)) {
            let link = tag("a", "").with("href", action.href.as_str()).says(&action.label).html();
            list = list.holds(tag("li", "com-item").holds(link).html());
            any = true;
        }
    }
    if any {
        section("com-section com-links", &view.content.interface.result.actions, vec![list.html()])
    } else {
        Html::default()
    }
}
