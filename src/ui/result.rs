//! The page of the recommendation.

use super::frame::{Act, View, button, heading, section};
use super::glyph::{Glyph, glyph};
use super::outlook::{expectations, next_steps};
use super::reasons::{missing, reasons, shares, triggers};
use super::shared::NOTE;
use super::standing::standing;
use super::tag::{At, Tag, line, tag};
use super::talk::talk;
use super::text::fill;
use crate::decision::Assessment;
use crate::explanation::{Explanation, explain, words};
use crate::model::{Perspective, Recommendation};
use crate::session::{Message, Page};

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    told(view, paper, view.back(), actions(view))
}

/// A recommendation with all that belongs to it, between what comes before it and what can be done with it.
pub(super) fn told(view: &View<'_>, paper: Tag, before: Tag, after: Tag) -> Tag {
    let (Some(assessment), Some(perspective)) = (view.assessment, view.session.perspective) else {
        return paper;
    };
    let explanation = explain(assessment);
    let class = match assessment.recommendation {
        Recommendation::Coaching => "com-result com-result-coaching",
        Recommendation::Mentoring => "com-result com-result-mentoring",
        Recommendation::Both => "com-result com-result-both",
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => "com-result",
    };
    let is_both = assessment.leaning == Recommendation::Both;
    let based = |paper: Tag| {
        paper.put_any(ground(view, &explanation, assessment)).put_any(is_both.then(|| shares(view, &explanation)))
    };
    let said = |paper: Tag| {
        paper.put_any(missing(view, &explanation, assessment.leaning)).put_any(reasons(
            view,
            &explanation,
            perspective,
            !is_both,
        ))
    };
    // Why, and beside it what to do.
    let pair = |why: Tag| tag("div", "com-pair").put(why).put(next_steps(view, assessment.recommendation, perspective));
    let article = tag("article", class).put(before).put(verdict(view, assessment.recommendation, perspective));
    // Where something comes first, so does what to do about it; the leaning is for later.
    let article = if explanation.leaning.is_some() {
        let why = tag("div", "").put_any(triggers(view, &explanation, perspective));
        let article = based(article.put(pair(why)).put_any(leaning(view, &explanation)));
        said(article.put_any(standing(view, &explanation, assessment)))
    } else {
        let article = based(article).put(pair(said(tag("div", ""))));
        let article =
            article.put_any(standing(view, &explanation, assessment)).put_any(talk(view, &explanation, assessment));
        expectations(view, article, assessment)
    };
    paper.put(article.put(after))
}

fn verdict(view: &View<'_>, recommendation: Recommendation, perspective: Perspective) -> Tag {
    let guidance = view.content.outcomes.of(recommendation).perspectives.of(perspective);
    let title = heading(&guidance.sentence);
    let title = if view.session.page == Page::Shared { title.is(At::AriaDescribedby, NOTE) } else { title };
    tag("header", "com-verdict")
        .put(glyph(Glyph::Recommendation(recommendation)))
        .put(line("p", "com-eyebrow", &view.content.interface.result.eyebrow))
        .put(title)
        .put(line("p", "com-lead", &guidance.summary))
}

/// What the other answers point to, once what stands in the way is settled.
fn leaning(view: &View<'_>, explanation: &Explanation) -> Option<Tag> {
    let leaning = explanation.leaning?;
    let labels = &view.content.interface.result;
    let words = fill(&labels.leaning_text, &[("outcome", &view.content.outcomes.of(leaning).inline)]);
    let body = tag("div", "com-leaning").put(glyph(Glyph::Recommendation(leaning))).put(line("p", "", &words));
    Some(section("com-section com-card", &labels.leaning).put(body))
}

/// What the recommendation rests on, where the needs alone do not say it.
fn ground(view: &View<'_>, explanation: &Explanation, assessment: &Assessment) -> Option<Tag> {
    let lines = words::ground(view.content, explanation, assessment);
    let mut note = tag("div", "com-note");
    for words in &lines {
        note = note.put(line("p", "", words));
    }
    (!lines.is_empty()).then_some(note)
}

fn actions(view: &View<'_>) -> Tag {
    let labels = &view.content.interface;
    tag("div", "com-actions com-actions-end")
        .put(
            button("com-button")
                .on_click(view, Act::Say(Message::PageOpened(Page::TakeAlong)))
                .says(&labels.take_along.open),
        )
        .put(view.link(Message::PageOpened(Page::Review), &labels.result.review))
        .put(view.link(Message::PageOpened(Page::Compare), &labels.result.compare))
        .put(view.link(Message::Restarted, &labels.common.restart))
}
