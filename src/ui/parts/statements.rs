//! Lists of statements, with the sources that they rest on.

use crate::ui::context::{ViewContext, link_to};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::folded;
use guide::content::{Catalogue, EntryId, Source, SourceId, Statement};
use guide::explanation::text::fill;

/// A list of statements, numbered where their order means something, with the sources of all of them below.
pub(in crate::ui) fn statements(
    view: &ViewContext<'_>,
    list: &Catalogue<EntryId, Statement>,
    numbered: bool,
) -> Element {
    let mut items =
        if numbered { element("ol").class("com-list com-list-numbered") } else { element("ul").class("com-list") };
    for statement in list.entries() {
        items = items.child(item(statement));
    }
    element("div")
        .class("com-cited")
        .child(items)
        .child_opt(cite_line(view, list.entries().flat_map(|statement| &statement.sources)))
}

/// One statement as an item of a list.
pub(in crate::ui) fn item(statement: &Statement) -> Element {
    statement_in(element("li").class("com-item"), statement)
}

/// One statement, in an element that is given.
pub(in crate::ui) fn statement_in(tag: Element, statement: &Statement) -> Element {
    let tag = match &statement.title {
        Some(title) => tag.child(text_element("strong", "com-item-title", title)).text(" "),
        None => tag,
    };
    tag.text(&statement.text)
}

/// A line that cites what a section rests on; nothing where that is the guide's own advice alone.
pub(in crate::ui) fn cite_line<'a>(
    view: &ViewContext<'_>,
    sources: impl IntoIterator<Item = &'a SourceId>,
) -> Option<Element> {
    let label = text_element("span", "", &view.content.interface.common.sources);
    Some(element("p").class("com-cite-line").child(label).text(" ").child(cite(view, sources)?))
}

/// The numbers of sources in brackets, each a link to its entry in the list that ends the page.
pub(in crate::ui) fn cite<'a>(
    view: &ViewContext<'_>,
    sources: impl IntoIterator<Item = &'a SourceId>,
) -> Option<Element> {
    let mut cited = view.cited.borrow_mut();
    let wanted: Vec<&SourceId> = sources.into_iter().collect();
    let mut links = element("span").class("com-cite").text("[");
    let mut separator = "";
    for (number, id, source) in numbered(view).filter(|(_, id, _)| wanted.contains(id)) {
        let link = link(view, number, id, source);
        links = links.text(separator).child(link.attr(Attr::Id, &place_id(cited.len())));
        cited.push(id.clone());
        separator = ", ";
    }
    (!separator.is_empty()).then(|| links.text("]"))
}

fn link(view: &ViewContext<'_>, number: usize, id: &SourceId, source: &Source) -> Element {
    let number = number.to_string();
    let name = fill(&view.content.interface.common.source, &[("number", &number)]);
    link_to(&entry_id(id)).attr(Attr::AriaLabel, &[&name, ": ", &source.title].concat()).text(&number)
}

/// What the open page has cited so far, folded; nothing where it has cited nothing.
pub(in crate::ui) fn page_sources(view: &ViewContext<'_>) -> Option<Element> {
    let cited = view.cited.borrow();
    let list = || list(view, &|id| cited.contains(id));
    (!cited.is_empty()).then(|| folded(&view.content.interface.common.sources_page, list()))
}

/// The list of all sources.
pub(in crate::ui) fn all_sources(view: &ViewContext<'_>) -> Element {
    list(view, &|_| true)
}

/// The sources by number, and what has none: the guide's own advice.
fn list(view: &ViewContext<'_>, is_listed: &dyn Fn(&SourceId) -> bool) -> Element {
    let mut items = element("ol").class("com-list com-list-numbered com-source-list");
    for (number, id, source) in numbered(view).filter(|(_, id, _)| is_listed(id)) {
        items = items.child(entry(number, id, source).child_opt(way_back(view, id)));
    }
    let own = view.content.sources.entries().find(|source| source.is_own());
    let own = own.map(|own| {
        let words = text_element("p", "", &view.content.interface.common.sources_own);
        words.child(text_element("span", "com-item-note", &own.note))
    });
    element("div").class("com-sources").child(items).child_opt(own)
}

fn entry(number: usize, id: &SourceId, source: &Source) -> Element {
    let title = element("span").class("com-item-title");
    let title = match &source.href {
        Some(href) => {
            title.child(element("a").attr(Attr::Href, href.as_str()).attr(Attr::Rel, "noreferrer").text(&source.title))
        }
        None => title.text(&source.title),
    };
    element("li")
        .class("com-item")
        .attr(Attr::Value, &number.to_string())
        .attr(Attr::Id, &entry_id(id))
        .attr(Attr::Tabindex, "-1")
        .child(title)
        .text(" ")
        .text(&source.author)
        .child(text_element("span", "com-item-note", &source.note))
}

/// The link back to where a source is cited: to the first place, unless a number has led here from another one.
fn way_back(view: &ViewContext<'_>, id: &SourceId) -> Option<Element> {
    let first = view.cited.borrow().iter().position(|cited| cited == id)?;
    let back = link_to(&place_id(first)).class("com-item-note").attr(Attr::DataComBack, "");
    Some(back.text(&view.content.interface.common.sources_back))
}

/// The id of a citation: the place of it among those of the page.
fn place_id(index: usize) -> String {
    ["com-cite-", &index.to_string()].concat()
}

fn entry_id(id: &SourceId) -> String {
    ["com-source-", id.as_str()].concat()
}

/// The published sources with their numbers, which are the same on every page.
fn numbered<'a>(view: &ViewContext<'a>) -> impl Iterator<Item = (usize, &'a SourceId, &'a Source)> {
    let published = view.content.sources.iter().filter(|(_, source)| !source.is_own());
    published.enumerate().map(|(index, (id, source))| (index + 1, id, source))
}
