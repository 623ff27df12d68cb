//! The criteria as a table, with the person's answers marked in the cell that they speak for.

use crate::ui::context::ViewContext;
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Alternative, Criterion, CriterionId};
use guide::decision::{Contribution, asked_question};
use guide::explanation::{Side, side};

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
    let labels = &view.content.interface.comparison;
    let said = |side, mark: &str| said(view, std::slice::from_ref(id), side, mark);
    let note = criterion.note.as_ref().map(|note| text_element("span", "com-row-note", note));
    let label = element("div").child(text_element("span", "", &criterion.label)).child_opt(note);
    row(label.child_opt(said(Side::Both, &labels.mattered_both)), &|alternative| {
        let cell = cell(view, alternative).text(criterion.poles.of(alternative));
        match said(Side::For(alternative), &labels.mattered) {
            Some(said) => cell.class("com-cell-mattered").child(said),
            None => cell,
        }
    })
}

/// The answers on some criteria that point to a side, under a mark that says so; nothing where none does.
pub(in crate::ui) fn said(
    view: &ViewContext<'_>,
    criteria: &[CriterionId],
    wanted: Side,
    mark: &str,
) -> Option<Element> {
    let is_about = |it: &&Contribution| it.criterion.as_ref().is_some_and(|criterion| criteria.contains(criterion));
    let reasons = view.assessment?.contributions.iter().filter(is_about);
    let mut reasons = reasons.filter(|reason| side(reason) == wanted).peekable();
    reasons.peek()?;
    let said = element("div").class("com-cell-said").child(text_element("span", "com-tag", mark));
    Some(reasons.fold(said, |said, reason| said.child_opt(quoted(view, reason))))
}

/// An answer in its own words, with its question. A private one is marked, and not told: the table is printed as well.
fn quoted(view: &ViewContext<'_>, reason: &Contribution) -> Option<Element> {
    let asked = asked_question(view.content, view.assessment?.perspective, &reason.question)?;
    let choice = asked.choice(&reason.choice).filter(|choice| !choice.is_sensitive())?;
    let words = text_element("q", "com-quote", &choice.text);
    let prompt = text_element("span", "com-reason-question", asked.prompt());
    Some(element("p").child(prompt).text(" ").child(words))
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
