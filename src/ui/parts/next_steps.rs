//! What comes after the recommendation: the next steps, the first conversation, and what the recommended help is like.

use crate::ui::context::{ViewContext, section, target_heading};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::folded;
use crate::ui::parts::statements::{cite_line, item, statements};
use guide::content::{Alternative, Recommendation, SourceId, Statement};
use guide::explanation::text::fill;
use guide::explanation::{AdviceList, LinkView, ResultView};

/// The id of the heading of the next steps, to which an urgent result leads.
pub(in crate::ui) const NEXT: &str = "com-next";

/// The next steps, the links of the organisation, and what the recommended help is like.
pub(in crate::ui) fn next(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let mut all = element("div").class("com-steps");
    for list in result.advice.iter().filter(|list| list.numbered) {
        let sources = cite_line(view, sources(list));
        let title = target_heading(NEXT, list.title);
        let steps = element("section").class("com-section com-next").child(title);
        all = all.child(steps.child(items(list)).child_opt(sources));
    }
    all.child_opt(links(view, &result.links)).child_opt(expectations(view, result))
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

/// The first conversation: what to ask, and what to look for in it.
pub(in crate::ui) fn conversation(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let mut lists = result.advice.iter().filter(|list| !list.numbered).peekable();
    lists.peek()?;
    let part = |list: &AdviceList<'_>| {
        element("div")
            .class("com-next")
            .child(text_element("h4", "com-subheading", list.title))
            .child(items(list))
            .child_opt(cite_line(view, sources(list)))
    };
    let both = lists.map(part).fold(element("div").class("com-pair"), Element::child);
    Some(section("com-section com-talk", &view.content.interface.result.talk).child(both))
}

fn sources<'a>(list: &AdviceList<'a>) -> impl Iterator<Item = &'a SourceId> {
    let statements: Vec<&'a Statement> = list.statements.clone();
    statements.into_iter().flat_map(|statement| &statement.sources)
}

fn items(list: &AdviceList<'_>) -> Element {
    let element =
        if list.numbered { element("ol").class("com-list com-list-numbered") } else { element("ul").class("com-list") };
    list.statements.iter().map(|statement| item(statement)).fold(element, Element::child)
}

/// What the recommended kinds of help are like; each opens on a click.
fn expectations(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let alternatives = match result.recommendation {
        Recommendation::Coaching => &[Alternative::Coaching][..],
        Recommendation::Mentoring => &[Alternative::Mentoring],
        Recommendation::Both => Alternative::ALL,
        _ => return None,
    };
    let mut all = element("div").class("com-expectations");
    for alternative in alternatives {
        let name = &view.content.alternatives.of(*alternative).inline;
        let title = fill(&view.content.interface.result.expect, &[("alternative", name)]);
        all = all.child(folded(&title, experience(view, *alternative, "h4")));
    }
    Some(all)
}

/// What a kind of help is like, and under a heading of its own what to watch for.
pub(in crate::ui) fn experience(view: &ViewContext<'_>, alternative: Alternative, level: &'static str) -> Element {
    let text = view.content.alternatives.of(alternative);
    element("div")
        .child(statements(view, &text.expect, false))
        .child(text_element(level, "com-subheading", &view.content.interface.result.watch))
        .child(statements(view, &text.watch, false))
}
