//! Lists of statements, with the sources that they rest on.

use super::frame::View;
use super::tag::{Tag, line, tag};
use crate::model::{Catalogue, EntryId, SourceId, Statement};
use yew::prelude::*;

/// A list of statements; numbered where their order means something.
pub(super) fn statements(view: &View<'_>, list: &Catalogue<EntryId, Statement>, numbered: bool) -> Html {
    let mut items = if numbered { tag("ol", "com-list com-list-numbered") } else { tag("ul", "com-list") };
    for statement in list.entries() {
        items = items.holds(told(view, tag("li", "com-item"), statement));
    }
    items.html()
}

/// One statement, in an element that is given.
pub(super) fn told(view: &View<'_>, tag: Tag, statement: &Statement) -> Html {
    let tag = match &statement.title {
        Some(title) => tag.holds(line("strong", "com-item-title", title)).says(" "),
        None => tag,
    };
    cited(view, tag.says(&statement.text), &statement.sources)
}

/// The numbers of sources, as they stand in the list of sources, put behind what rests on them; the sources are
/// named in full for screen readers.
pub(super) fn cited(view: &View<'_>, mut tag: Tag, sources: &[SourceId]) -> Html {
    let label = &view.content.interface.common.sources;
    for (index, (id, source)) in view.content.sources.iter().enumerate() {
        if sources.contains(id) {
            tag = tag.holds(cite(index + 1, &format!(" ({label}: {})", source.title)));
        }
    }
    tag.html()
}

fn cite(number: usize, name: &str) -> Html {
    let shown = tag("span", "").is("aria-hidden", "true").says(&number.to_string()).html();
    tag("sup", "com-cite").holds(shown).holds(line("span", "com-hidden", name)).html()
}

/// The list of all sources.
pub(super) fn sources(view: &View<'_>) -> Html {
    let mut items = tag("ol", "com-list com-list-numbered com-source-list");
    for source in view.content.sources.entries() {
        let title = tag("span", "com-item-title");
        let title = match &source.href {
            Some(href) => {
                title.holds(tag("a", "").with("href", href.as_str()).is("rel", "noreferrer").says(&source.title).html())
            }
            None => title.says(&source.title),
        };
        items = items.holds(
            tag("li", "com-item")
                .holds(title.html())
                .says(" ")
                .says(&source.author)
                .holds(line("span", "com-item-note", &source.note))
                .html(),
        );
    }
    items.html()
}
