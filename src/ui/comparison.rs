//! Coaching and mentoring side by side.

use super::drawing::drawing;
use super::frame::{View, heading, paragraph, section, subheading};
use super::glyph::{Glyph, glyph};
use super::statements::{cited, sources, statements, told};
use super::tag::{Tag, group, line, tag};
use crate::model::{Alternative, Criterion, CriterionId, Difference};
use yew::prelude::*;

pub(super) fn page(view: &View<'_>) -> Html {
    let content = view.content;
    let labels = &content.interface.comparison;
    let mut differences = Vec::new();
    for entry in content.differences.entries() {
        differences.push(difference(view, entry));
    }
    let mut insights = Vec::new();
    for entry in content.insights.entries() {
        insights.push(told(view, tag("p", "com-insight"), entry));
    }
    let options = vec![
        line("p", "", &content.decision.situation),
        tag("p", "").holds(line("strong", "", &content.decision.question)).html(),
        statements(view, &content.decision.options, false),
        line("h4", "com-subheading", &labels.nothing),
        line("p", "", &content.decision.nothing),
    ];
    let definitions = sides(view, &|alternative| {
        let text = content.alternatives.of(alternative);
        cited(view, tag("p", "").says(&text.definition), &text.sources)
    });
    let characteristics =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).characteristics, false));
    let effective =
        sides(view, &|alternative| statements(view, &content.alternatives.of(alternative).effective, false));
    group(vec![
        heading(&labels.title),
        line("p", "com-lead", &labels.introduction),
        section("com-section", &labels.definitions, vec![definitions]),
        section("com-section", &labels.similarities, vec![statements(view, &content.similarities, true)]),
        section("com-section", &labels.differences, differences),
        section("com-section", &labels.glance, vec![table(view)]),
        section("com-section", &labels.characteristics, vec![characteristics]),
        section("com-section", &labels.effective, vec![effective]),
        section("com-section", &labels.insights, insights),
        section("com-section", &labels.options, options),
        section("com-section", &content.interface.about.sources, vec![sources(view)]),
    ])
}

/// Something for each alternative, side by side under its name.
fn sides(view: &View<'_>, body: &dyn Fn(Alternative) -> Html) -> Html {
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).name;
        let title = subheading("h4", glyph(Glyph::Alternative(*alternative)), name);
        both = both.holds(side(*alternative).holds(title).holds(body(*alternative)).html());
    }
    both.html()
}

fn side(alternative: Alternative) -> Tag {
    let class = match alternative {
        Alternative::Coaching => "com-side com-side-coaching",
        Alternative::Mentoring => "com-side com-side-mentoring",
    };
    tag("div", class)
}

fn difference(view: &View<'_>, difference: &Difference) -> Html {
    let labels = &view.content.interface.comparison;
    let mut both = tag("div", "com-sides");
    for alternative in Alternative::ALL {
        let half = difference.sides.of(*alternative);
        let title = format!("{}: {}", view.content.alternatives.of(*alternative).name, half.title);
        let mut body = side(*alternative).holds(subheading("h5", glyph(Glyph::Alternative(*alternative)), &title));
        if let Some(kind) = difference.drawing {
            body = body.holds(drawing(kind, *alternative, &half.drawing, labels));
        }
        both = both.holds(body.holds(line("p", "", &half.text)).html());
    }
    tag("div", "com-difference")
        .holds(line("h4", "com-difference-title", &difference.title))
        .holds(cited(view, tag("p", "").says(&difference.text), &difference.sources))
        .holds(both.html())
        .holds(paragraph("com-practice", &labels.practice, &difference.practice))
        .html()
}

/// The criteria as a table; on narrow screens the style sheet turns its rows into cards, which would take the
/// roles of a table away, so that they stand here.
fn table(view: &View<'_>) -> Html {
    let content = view.content;
    let column = |class| tag("th", class).is("scope", "col").is("role", "columnheader");
    let mut heads =
        tag("tr", "").is("role", "row").holds(column("").says(&content.interface.comparison.criterion).html());
    for alternative in Alternative::ALL {
        let name = &content.alternatives.of(*alternative).name;
        heads = heads.holds(column("com-table-head").holds(glyph(Glyph::Alternative(*alternative))).says(name).html());
    }
    let mut rows = tag("tbody", "").is("role", "rowgroup");
    for (id, criterion) in content.criteria.iter() {
        rows = rows.holds(row(view, id, criterion));
    }
    let head = tag("thead", "").is("role", "rowgroup").holds(heads.html()).html();
    tag("table", "com-table").is("role", "table").holds(head).holds(rows.html()).html()
}

fn row(view: &View<'_>, id: &CriterionId, criterion: &Criterion) -> Html {
    let mattered = view.assessment.is_some_and(|assessment| {
        assessment.contributions.iter().any(|c| c.criterion == *id && c.points.coaching != c.points.mentoring)
    });
    let mut label = tag("div", "").holds(cited(view, tag("span", "").says(&criterion.label), &criterion.sources));
    if mattered {
        label = label.holds(line("span", "com-tag", &view.content.interface.comparison.mattered));
    }
    if let Some(note) = &criterion.note {
        label = label.holds(line("span", "com-row-note", note));
    }
    let head = tag("th", "com-row-label").is("scope", "row").is("role", "rowheader").holds(label.html());
    let mut row = tag("tr", if mattered { "com-row com-row-mattered" } else { "com-row" }).is("role", "row");
    row = row.holds(head.html());
    for alternative in Alternative::ALL {
        let name =
            tag("span", "com-cell-name").is("aria-hidden", "true").holds(glyph(Glyph::Alternative(*alternative)));
        let name = name.says(&view.content.alternatives.of(*alternative).name).html();
        let cell = tag("td", "").is("role", "cell").holds(name).says(criterion.poles.of(*alternative));
        row = row.holds(cell.html());
    }
    row.html()
}
