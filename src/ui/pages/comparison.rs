//! Coaching and mentoring side by side.

use crate::ui::context::{ViewContext, heading, paragraph, section, subheading};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::differences_section::{moving, scale};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::illustration::dynamic;
use crate::ui::parts::reasons_section::side;
use crate::ui::parts::statements::{cite, cite_line, statement_in, statements};
use guide::content::{Alternative, Criterion, CriterionId, Difference, Drawing, EntryId};
use guide::explanation::tendency;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let content = view.content;
    let labels = &content.interface.comparison;
    let mut differences = section("com-section", &labels.differences);
    for (id, entry) in content.differences.iter() {
        differences = differences.child(difference(view, id, entry));
    }
    let mut insights = section("com-section com-flow", &labels.insights);
    for entry in content.insights.entries() {
        insights = insights.child(statement_in(element("p").class("com-insight"), entry));
    }
    let insights = insights.child_opt(cite_line(view, content.insights.entries().flat_map(|entry| &entry.sources)));
    let options = section("com-section com-flow", &labels.options)
        .child(text_element("p", "", &content.decision.situation))
        .child(element("p").child(text_element("strong", "", &content.decision.question)))
        .child(statements(view, &content.decision.options, false))
        .child(text_element("h4", "com-subheading", &labels.nothing))
        .child(text_element("p", "", &content.decision.nothing));
    let definitions = sides(view, &|alternative| {
        let text = content.alternatives.of(alternative);
        element("p").text(&text.definition).text(" ").child_opt(cite(view, &text.sources))
    });
    let characteristics =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).characteristics, false));
    let effective =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).effective, false));
    root.child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child(section("com-section", &labels.definitions).child(definitions))
        .child(section("com-section com-flow", &labels.similarities).child(statements(
            view,
            &content.similarities,
            true,
        )))
        .child(differences)
        .child(
            section("com-section", &labels.glance)
                .child(table(view))
                .child_opt(cite_line(view, content.criteria.entries().flat_map(|criterion| &criterion.sources))),
        )
        .child(section("com-section", &labels.characteristics).child(characteristics))
        .child(section("com-section", &labels.effective).child(effective))
        .child(insights)
        .child(options)
}

/// Something for each alternative, side by side under its name.
fn sides(view: &ViewContext<'_>, body: &dyn Fn(Alternative) -> Element) -> Element {
    let mut both = element("div").class("com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).name;
        let title = subheading("h4", icon(Icon::Alternative(*alternative)), name);
        both = both.child(side(*alternative).child(title).child(body(*alternative)));
    }
    both
}

fn difference(view: &ViewContext<'_>, id: &EntryId, difference: &Difference) -> Element {
    let labels = &view.content.interface.comparison;
    let tendency = view.assessment.and_then(|assessment| tendency(assessment, &difference.criteria));
    let mut both = element("div").class("com-sides");
    for alternative in Alternative::ALL {
        let half = difference.sides.of(*alternative);
        let title = [&view.content.alternatives.of(*alternative).name, ": ", &half.title].concat();
        let mut body = side(*alternative).child(subheading("h5", icon(Icon::Alternative(*alternative)), &title));
        if difference.drawing == Some(Drawing::Dynamic) {
            body = body.child(dynamic(view, *alternative, &half.drawing));
        }
        both = both.child(body.child(text_element("p", "", &half.text)));
    }
    element("div")
        .class("com-difference")
        .child(text_element("h4", "com-difference-title", &difference.title))
        .child(element("p").text(&difference.text).text(" ").child_opt(cite(view, &difference.sources)))
        .child_opt(moving(view, id, difference, tendency.and_then(|tendency| tendency.to)))
        .child(both)
        .child_opt(tendency.map(|tendency| scale(view, difference, tendency)))
        .child(paragraph("com-practice", &labels.practice, &difference.practice))
}

/// The criteria as a table; on narrow screens the style sheet turns its rows into cards, which would take the
/// roles of a table away, so that they stand here.
fn table(view: &ViewContext<'_>) -> Element {
    let content = view.content;
    let column = |class| element("th").class(class).attr(Attr::Scope, "col").attr(Attr::Role, "columnheader");
    let mut heads =
        element("tr").attr(Attr::Role, "row").child(column("").text(&content.interface.comparison.criterion));
    for alternative in Alternative::ALL {
        let name = &content.alternatives.of(*alternative).name;
        heads = heads.child(column("com-table-head").child(icon(Icon::Alternative(*alternative))).text(name));
    }
    let mut rows = element("tbody").attr(Attr::Role, "rowgroup");
    for (id, criterion) in content.criteria.iter() {
        rows = rows.child(row(view, id, criterion));
    }
    let head = element("thead").attr(Attr::Role, "rowgroup").child(heads);
    element("table").class("com-table").attr(Attr::Role, "table").child(head).child(rows)
}

fn row(view: &ViewContext<'_>, id: &CriterionId, criterion: &Criterion) -> Element {
    let mattered = view.assessment.is_some_and(|assessment| {
        assessment
            .contributions
            .iter()
            .any(|c| c.criterion.as_ref() == Some(id) && c.points.coaching != c.points.mentoring)
    });
    let mut label = element("div").child(text_element("span", "", &criterion.label));
    if mattered {
        label = label.child(text_element("span", "com-tag", &view.content.interface.comparison.mattered));
    }
    if let Some(note) = &criterion.note {
        label = label.child(text_element("span", "com-row-note", note));
    }
    let head = element("th").class("com-row-label").attr(Attr::Scope, "row").attr(Attr::Role, "rowheader").child(label);
    let mut row =
        element("tr").class(if mattered { "com-row com-row-mattered" } else { "com-row" }).attr(Attr::Role, "row");
    row = row.child(head);
    for alternative in Alternative::ALL {
        let name = element("span")
            .class("com-cell-name")
            .attr(Attr::AriaHidden, "true")
            .child(icon(Icon::Alternative(*alternative)));
        let name = name.text(&view.content.alternatives.of(*alternative).name);
        let cell = element("td").attr(Attr::Role, "cell").child(name).text(criterion.poles.of(*alternative));
        row = row.child(cell);
    }
    row
}
