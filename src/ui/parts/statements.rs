//! Lists of statements, with the sources that they rest on.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::{Catalogue, EntryId, SourceId, Statement};

/// A list of statements; numbered where their order means something.
pub(in crate::ui) fn statements(
    view: &ViewContext<'_>,
    list: &Catalogue<EntryId, Statement>,
    numbered: bool,
) -> Element {
    let mut items =
        if numbered { element("ol").class("com-list com-list-numbered") } else { element("ul").class("com-list") };
    for statement in list.entries() {
        items = items.child(item(view, statement));
    }
    items
}

/// One statement as an item of a list.
pub(in crate::ui) fn item(view: &ViewContext<'_>, statement: &Statement) -> Element {
    statement_in(view, element("li").class("com-item"), statement)
}

/// One statement, in an element that is given.
pub(in crate::ui) fn statement_in(view: &ViewContext<'_>, tag: Element, statement: &Statement) -> Element {
    let tag = match &statement.title {
        Some(title) => tag.child(text_element("strong", "com-item-title", title)).text(" "),
        None => tag,
    };
    cited(view, tag.text(&statement.text), &statement.sources)
}

/// The numbers of sources, as they stand in the list of sources, put behind what rests on them; the sources are
/// named in full for screen readers.
pub(in crate::ui) fn cited(view: &ViewContext<'_>, mut tag: Element, sources: &[SourceId]) -> Element {
    let label = &view.content.interface.common.sources;
    for (index, (id, source)) in view.content.sources.iter().enumerate() {
        if sources.contains(id) {
            tag = tag.child(cite(index + 1, &[" (", label, ": ", &source.title, ")"].concat()));
        }
    }
    tag
}

fn cite(number: usize, name: &str) -> Element {
    let shown = element("span").attr(Attr::AriaHidden, "true").text(&number.to_string());
    element("sup").class("com-cite").child(shown).child(text_element("span", "com-hidden", name))
}

/// The list of all sources.
pub(in crate::ui) fn sources(view: &ViewContext<'_>) -> Element {
    let mut items = element("ol").class("com-list com-list-numbered com-source-list");
    for source in view.content.sources.entries() {
        let title = element("span").class("com-item-title");
        let title = match &source.href {
            Some(href) => title
                .child(element("a").attr(Attr::Href, href.as_str()).attr(Attr::Rel, "noreferrer").text(&source.title)),
            None => title.text(&source.title),
        };
        items = items.child(
            element("li").class("com-item").child(title).text(" ").text(&source.author).child(text_element(
                "span",
                "com-item-note",
                &source.note,
            )),
        );
    }
    items
}
