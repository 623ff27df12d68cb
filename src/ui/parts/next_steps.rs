//! What comes after the recommendation: the advice, and what the recommended help is like.

use crate::ui::context::{ViewContext, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::statements::{cite_line, item, statements};
use guide::content::{Alternative, Recommendation};
use guide::decision::Assessment;
use guide::explanation::text::fill;
use guide::explanation::{LinkView, ResultView};

/// What the recommended kinds of help are like, what to watch for, and how long they usually last.
pub(in crate::ui) fn expectations(view: &ViewContext<'_>, article: Element, assessment: &Assessment) -> Element {
    let of = |alternative| expectation(view, alternative);
    match assessment.recommendation {
        Recommendation::Coaching => article.child(of(Alternative::Coaching)),
        Recommendation::Mentoring => article.child(of(Alternative::Mentoring)),
        Recommendation::Both => article
            .child(element("div").class("com-pair").child(of(Alternative::Coaching)).child(of(Alternative::Mentoring))),
        Recommendation::Pause | Recommendation::Elsewhere | Recommendation::Undecided => article,
    }
}

fn expectation(view: &ViewContext<'_>, alternative: Alternative) -> Element {
    let labels = &view.content.interface.result;
    let text = view.content.alternatives.of(alternative);
    section("com-section com-expectations com-flow", &fill(&labels.expect, &[("alternative", &text.inline)]))
        .child(statements(view, &text.expect, false))
        .child(text_element("h4", "com-subheading", &labels.watch))
        .child(statements(view, &text.watch, false))
        .child(text_element("h4", "com-subheading", &labels.length))
        .child(text_element("p", "", &text.length))
}

/// Next steps, questions for a first conversation, signals to watch for, links of the organisation.
pub(in crate::ui) fn advice(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let mut all = element("div");
    for list in &result.advice {
        let items = list.statements.iter().map(|statement| item(statement));
        let element = if list.numbered {
            element("ol").class("com-list com-list-numbered")
        } else {
            element("ul").class("com-list")
        };
        let sources = list.statements.iter().flat_map(|statement| &statement.sources);
        let next = section("com-section com-next", list.title).child(items.fold(element, Element::child));
        all = all.child(next.child_opt(cite_line(view, sources)));
    }
    all.child_opt(links(view, &result.links))
}

/// The organisation's links; nothing where it has none.
pub(in crate::ui) fn links(view: &ViewContext<'_>, links: &[LinkView<'_>]) -> Option<Element> {
    let link = |link: &LinkView<'_>| {
        element("li").class("com-item").child(element("a").attr(Attr::Href, link.href).text(link.label))
    };
    let list = links.iter().map(link).fold(element("ul").class("com-list"), Element::child);
    let body = || section("com-section com-links", &view.content.interface.result.actions).child(list);
    (!links.is_empty()).then(body)
}
