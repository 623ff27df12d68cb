//! Coaching and mentoring side by side.

use super::drawing::dynamic;
use super::frame::{View, heading, paragraph, section, subheading};
use super::glyph::{Glyph, glyph};
use super::reasons::side;
use super::statements::{cited, sources, statements, told};
use super::tag::{At, Tag, line, tag};
use super::talk::{moving, scale};
use crate::explanation::pointing;
use crate::model::{Alternative, Criterion, CriterionId, Difference, Drawing, EntryId};

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let content = view.content;
    let labels = &content.interface.comparison;
    let mut differences = section("com-section", &labels.differences);
    for (id, entry) in content.differences.iter() {
        differences = differences.put(difference(view, id, entry));
    }
    let mut insights = section("com-section com-flow", &labels.insights);
    for entry in content.insights.entries() {
        insights = insights.put(told(view, tag("p", "com-insight"), entry));
    }
    let options = section("com-section com-flow", &labels.options)
        .put(line("p", "", &content.decision.situation))
        .put(tag("p", "").put(line("strong", "", &content.decision.question)))
        .put(statements(view, &content.decision.options, false))
        .put(line("h4", "com-subheading", &labels.nothing))
        .put(line("p", "", &content.decision.nothing));
    let definitions = sides(view, &|alternative| {
        let text = content.alternatives.of(alternative);
        cited(view, tag("p", "").says(&text.definition), &text.sources)
    });
    let characteristics =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).characteristics, false));
    let effective =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).effective, false));
    paper
        .put(heading(&labels.title))
        .put(line("p", "com-lead", &labels.introduction))
        .put(section("com-section", &labels.definitions).put(definitions))
        .put(section("com-section com-flow", &labels.similarities).put(statements(view, &content.similarities, true)))
        .put(differences)
        .put(section("com-section", &labels.glance).put(table(view)))
        .put(section("com-section", &labels.characteristics).put(characteristics))
        .put(section("com-section", &labels.effective).put(effective))
        .put(insights)
        .put(options)
        .put(section("com-section com-flow", &content.interface.about.sources).put(sources(view)))
}

/// Something for each alternative, side by side under its name.
fn sides(view: &View<'_>, body: &dyn Fn(Alternative) -> Tag) -> Tag {
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).name;
        let title = subheading("h4", glyph(Glyph::Alternative(*alternative)), name);
        both = both.put(side(*alternative).put(title).put(body(*alternative)));
    }
    both
}

fn difference(view: &View<'_>, id: &EntryId, difference: &Difference) -> Tag {
    let labels = &view.content.interface.comparison;
    let pointing = view.assessment.and_then(|assessment| pointing(assessment, &difference.criteria));
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let half = difference.sides.of(*alternative);
        let title = [&view.content.alternatives.of(*alternative).name, ": ", &half.title].concat();
        let mut body = side(*alternative).put(subheading("h5", glyph(Glyph::Alternative(*alternative)), &title));
        if difference.drawing == Some(Drawing::Dynamic) {
            body = body.put(dynamic(*alternative, &half.drawing, labels));
        }
        both = both.put(body.put(line("p", "", &half.text)));
    }
    tag("div", "com-difference")
        .put(line("h4", "com-difference-title", &difference.title))
        .put(cited(view, tag("p", "").says(&difference.text), &difference.sources))
        .put_any(moving(view, id, difference, pointing.and_then(|pointing| pointing.to)))
        .put(both)
        .put_any(pointing.map(|pointing| scale(view, difference, pointing)))
        .put(paragraph("com-practice", &labels.practice, &difference.practice))
}

/// The criteria as a table; on narrow screens the style sheet turns its rows into cards, which would take the
/// roles of a table away, so that they stand here.
fn table(view: &View<'_>) -> Tag {
    let content = view.content;
    let column = |class| tag("th", class).is(At::Scope, "col").is(At::Role, "columnheader");
    let mut heads = tag("tr", "").is(At::Role, "row").put(column("").says(&content.interface.comparison.criterion));
    for alternative in Alternative::ALL {
        let name = &content.alternatives.of(*alternative).name;
        heads = heads.put(column("com-table-head").put(glyph(Glyph::Alternative(*alternative))).says(name));
    }
    let mut rows = tag("tbody", "").is(At::Role, "rowgroup");
    for (id, criterion) in content.criteria.iter() {
        rows = rows.put(row(view, id, criterion));
    }
    let head = tag("thead", "").is(At::Role, "rowgroup").put(heads);
    tag("table", "com-table").is(At::Role, "table").put(head).put(rows)
}

fn row(view: &View<'_>, id: &CriterionId, criterion: &Criterion) -> Tag {
    let mattered = view.assessment.is_some_and(|assessment| {
        assessment.contributions.iter().any(|c| c.criterion == *id && c.points.coaching != c.points.mentoring)
    });
    let mut label = tag("div", "").put(cited(view, tag("span", "").says(&criterion.label), &criterion.sources));
    if mattered {
        label = label.put(line("span", "com-tag", &view.content.interface.comparison.mattered));
    }
    if let Some(note) = &criterion.note {
        label = label.put(line("span", "com-row-note", note));
    }
    let head = tag("th", "com-row-label").is(At::Scope, "row").is(At::Role, "rowheader").put(label);
    let mut row = tag("tr", if mattered { "com-row com-row-mattered" } else { "com-row" }).is(At::Role, "row");
    row = row.put(head);
    for alternative in Alternative::ALL {
        let name = tag("span", "com-cell-name").is(At::AriaHidden, "true").put(glyph(Glyph::Alternative(*alternative)));
        let name = name.says(&view.content.alternatives.of(*alternative).name);
        let cell = tag("td", "").is(At::Role, "cell").put(name).says(criterion.poles.of(*alternative));
        row = row.put(cell);
    }
    row
}
