//! The criteria as a table, with the person's answers marked in the cell that they speak for.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Alternative, Criterion, CriterionId};

/// On narrow screens the style sheet turns the rows into cards, which would take the roles of a table away, so that they
/// stand here.
pub(in crate::ui) fn table(view: &ViewContext<'_>) -> Element {
    let column = |class| element("th").class(class).attr(Attr::Scope, "col").attr(Attr::Role, "columnheader");
    let mut heads =
        element("tr").attr(Attr::Role, "row").child(column("").text(&view.content.interface.comparison.criterion));
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).name;
        heads = heads.child(column("com-table-head").child(icon(Icon::Alternative(*alternative))).text(name));
    }
    let mut rows = element("tbody").attr(Attr::Role, "rowgroup");
    for (id, criterion) in view.content.criteria.iter() {
        rows = rows.child(criterion_row(view, id, criterion));
    }
    let head = element("thead").attr(Attr::Role, "rowgroup").child(heads);
    element("table").class("com-table").attr(Attr::Role, "table").child(head).child(rows)
}

fn criterion_row(view: &ViewContext<'_>, id: &CriterionId, criterion: &Criterion) -> Element {
    let note = criterion.note.as_ref().map(|note| text_element("span", "com-row-note", note));
    let label = element("div").child(text_element("span", "", &criterion.label)).child_opt(note);
    row(label, &|alternative| {
        let cell = cell(view, alternative).text(criterion.poles.of(alternative));
        let mark = || text_element("span", "com-tag", &view.content.interface.comparison.mattered);
        if speaks_for(view, id, alternative) { cell.class("com-cell-mattered").child(mark()) } else { cell }
    })
}

/// Whether an answer speaks for a cell.
fn speaks_for(view: &ViewContext<'_>, id: &CriterionId, alternative: Alternative) -> bool {
    let contributions = view.assessment.iter().flat_map(|assessment| &assessment.contributions);
    contributions
        .filter(|contribution| contribution.criterion.as_ref() == Some(id))
        .any(|it| it.points.of(alternative) > it.points.of(alternative.other()))
}

fn row(label: Element, cell: &dyn Fn(Alternative) -> Element) -> Element {
    let head = element("th").class("com-row-label").attr(Attr::Scope, "row").attr(Attr::Role, "rowheader").child(label);
    let row = element("tr").class("com-row").attr(Attr::Role, "row").child(head);
    Alternative::ALL.iter().fold(row, |row, alternative| row.child(cell(*alternative)))
}

/// A cell, with the name of its column for where the rows are cards.
fn cell(view: &ViewContext<'_>, alternative: Alternative) -> Element {
    let name = element("span").class("com-cell-name").attr(Attr::AriaHidden, "true");
    let name = name.child(icon(Icon::Alternative(alternative))).text(&view.content.alternatives.of(alternative).name);
    element("td").attr(Attr::Role, "cell").child(name)
}
