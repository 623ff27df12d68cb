//! Lists of statements, with the sources that they rest on.

use super::frame::View;
use super::tag::{At, Tag, line, tag};
use crate::model::{Catalogue, EntryId, SourceId, Statement};

/// A list of statements; numbered where their order means something.
pub(super) fn statements(view: &View<'_>, list: &Catalogue<EntryId, Statement>, numbered: bool) -> Tag {
    let mut items = if numbered { tag("ol", "com-list com-list-numbered") } else { tag("ul", "com-list") };
    for statement in list.entries() {
        items = items.put(told(view, tag("li", "com-item"), statement));
    }
    items
}

/// One statement, in an element that is given.
pub(super) fn told(view: &View<'_>, tag: Tag, statement: &Statement) -> Tag {
    let tag = match &statement.title {
        Some(title) => tag.put(line("strong", "com-item-title", title)).says(" "),
        None => tag,
    };
    cited(view, tag.says(&statement.text), &statement.sources)
}

/// The numbers of sources, as they stand in the list of sources, put behind what rests on them; the sources are
/// named in full for screen readers.
pub(super) fn cited(view: &View<'_>, mut tag: Tag, sources: &[SourceId]) -> Tag {
    let label = &view.content.interface.common.sources;
    for (index, (id, source)) in view.content.sources.iter().enumerate() {
        if sources.contains(id) {
            tag = tag.put(cite(index + 1, &[" (", label, ": ", &source.title, ")"].concat()));
        }
    }
    tag
}

fn cite(number: usize, name: &str) -> Tag {
    let shown = tag("span", "").is(At::AriaHidden, "true").says(&number.to_string());
    tag("sup", "com-cite").put(shown).put(line("span", "com-hidden", name))
}

/// The list of all sources.
pub(super) fn sources(view: &View<'_>) -> Tag {
    let mut items = tag("ol", "com-list com-list-numbered com-source-list");
    for source in view.content.sources.entries() {
        let title = tag("span", "com-item-title");
        let title = match &source.href {
            Some(href) => {
                title.put(tag("a", "").with(At::Href, href.as_str()).is(At::Rel, "noreferrer").says(&source.title))
            }
            None => title.says(&source.title),
        };
        items = items.put(tag("li", "com-item").put(title).says(" ").says(&source.author).put(line(
            "span",
            "com-item-note",
            &source.note,
        )));
    }
    items
}
