//! What comes after the recommendation: the next steps, the first conversation, and what the recommended help is like.

use crate::ui::context::{ViewContext, section};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::statements::{cite_line, item};
use guide::content::{Alternative, Recommendation, SourceId, Statement};
use guide::explanation::text::fill;
use guide::explanation::{AdviceList, LinkView, ResultView};
use guide::session::{Message, Page};

/// How many lines say what a kind of help is like; the comparison says the rest.
const LINES: usize = 3;

/// The next steps, and the links of the organisation.
pub(in crate::ui) fn next(view: &ViewContext<'_>, result: &ResultView<'_>) -> Element {
    let mut all = element("div").class("com-steps");
    for list in result.advice.iter().filter(|list| list.numbered) {
        let sources = cite_line(view, sources(list));
        all = all.child(section("com-section com-next", list.title).child(items(list)).child_opt(sources));
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

/// What the recommended kinds of help are like, in a few lines each.
pub(in crate::ui) fn expectations(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let alternatives = match result.recommendation {
        Recommendation::Coaching => &[Alternative::Coaching][..],
        Recommendation::Mentoring => &[Alternative::Mentoring],
        Recommendation::Both => Alternative::ALL,
        _ => return None,
    };
    let labels = &view.content.interface.result;
    let is_both = result.recommendation == Recommendation::Both;
    let mut all =
        element("div").class(if is_both { "com-expectations com-expectations-both" } else { "com-expectations" });
    for alternative in alternatives {
        let text = view.content.alternatives.of(*alternative);
        let line =
            |statement: &Statement| text_element("li", "com-item", statement.title.as_ref().unwrap_or(&statement.text));
        let lines = text.expect.entries().take(LINES).map(line);
        let part = section("com-section", &fill(&labels.expect, &[("alternative", &text.inline)]));
        all = all.child(part.child(lines.fold(element("ul").class("com-list"), Element::child)));
    }
    let more = || element("p").child(view.link(Message::PageOpened(Page::Compare), &labels.compare));
    Some(all.child_opt((view.session.page != Page::Shared).then(more)))
}
