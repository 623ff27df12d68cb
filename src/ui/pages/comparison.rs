//! Coaching and mentoring side by side: what they are, the table, and what else there is to know, folded.

use crate::ui::context::{Action, ViewContext, heading, link_to, paragraph, primary_button, section, subheading};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::comparison_table::{said, table};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::illustration::{dynamic, focus};
use crate::ui::parts::next_steps::experience;
use crate::ui::parts::reasons_section::side;
use crate::ui::parts::statements::{cite, cite_line, statements};
use grammar::Cldr;
use guide::content::{Alternative, Difference, Drawing};
use guide::explanation::{Side, tally};
use guide::session::Message;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let labels = &view.content.interface.comparison;
    let definitions = sides(view, "h3", &|alternative| {
        let text = view.content.alternatives.of(alternative);
        element("p").text(&text.definition).text(" ").child_opt(cite(view, &text.sources))
    });
    let cited = view.content.criteria.entries().flat_map(|criterion| &criterion.sources);
    let tally = view.assessment.and_then(|assessment| tally(view.content, assessment, &Cldr));
    let glance = section("com-section", &labels.glance)
        .child_opt(tally.map(|words| text_element("p", "com-tally", &words)))
        .child(table(view))
        .child_opt(cite_line(view, cited));
    let session = view.session;
    let begin = if session.has_answers() { &labels.resume } else { &labels.start };
    let begin =
        primary_button().on_click(view, Action::Dispatch(Message::PageOpened(session.resume.clone()))).text(begin);
    let page = root
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", &labels.introduction))
        .child(contents(view))
        .child(definitions)
        .child(glance);
    let parts = parts(view).into_iter().map(folded).fold(element("div").class("com-parts"), Element::child);
    page.child(parts).child(element("div").class("com-actions").child(begin))
}

/// A part of the page that opens on a click.
struct Part<'a> {
    id: &'static str,
    title: &'a str,
    /// What is in it, in a line.
    line: &'a str,
    body: Element,
}

/// What else there is to know, in order.
fn parts<'a>(view: &ViewContext<'a>) -> [Part<'a>; 6] {
    let labels = &view.content.interface.comparison;
    let part = |id, title: &'a String, line: &'a String, body| Part { id, title, line, body };
    [
        part("com-part-options", &labels.options, &labels.options_line, options(view)),
        part("com-part-similarities", &labels.similarities, &labels.similarities_line, similarities(view)),
        part("com-part-differences", &labels.differences, &labels.differences_line, differences(view)),
        part("com-part-effective", &labels.effective, &labels.effective_line, effective(view)),
        part("com-part-expect", &labels.expect, &labels.expect_line, expect(view)),
        part("com-part-insights", &labels.insights, &labels.insights_line, insights(view)),
    ]
}

fn folded(part: Part<'_>) -> Element {
    let summary = element("summary")
        .class("com-part-name")
        .attr(Attr::Id, part.id)
        .child(text_element("h3", "com-heading", part.title))
        .child(text_element("span", "com-quiet", part.line));
    element("details").class("com-fold com-part").child(summary).child(part.body.class("com-part-body"))
}

/// Links to the parts; each opens its part.
fn contents(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.comparison;
    let links = [
        ("com-part-options", &labels.options),
        ("com-part-similarities", &labels.similarities),
        ("com-part-differences", &labels.differences),
        ("com-part-effective", &labels.effective),
        ("com-part-expect", &labels.expect),
        ("com-part-insights", &labels.insights),
    ];
    let mut list = element("ul").class("com-contents-list");
    for (id, title) in links {
        list = list.child(element("li").child(link_to(id).text(title)));
    }
    element("nav").class("com-contents").attr(Attr::AriaLabel, &labels.contents).child(list)
}

/// Something for each alternative, side by side under its name.
fn sides(view: &ViewContext<'_>, level: &'static str, body: &dyn Fn(Alternative) -> Element) -> Element {
    let mut both = element("div").class("com-sides");
    for alternative in Alternative::ALL {
        let name = &view.content.alternatives.of(*alternative).name;
        let title = subheading(level, icon(Icon::Alternative(*alternative)), name);
        both = both.child(side(*alternative).child(title).child(body(*alternative)));
    }
    both
}

fn similarities(view: &ViewContext<'_>) -> Element {
    statements(view, &view.content.similarities, true)
}

fn differences(view: &ViewContext<'_>) -> Element {
    view.content.differences.entries().map(|entry| difference(view, entry)).fold(element("div"), Element::child)
}

fn difference(view: &ViewContext<'_>, difference: &Difference) -> Element {
    let labels = &view.content.interface.comparison;
    let mut both = element("div").class("com-sides");
    for alternative in Alternative::ALL {
        let half = difference.sides.of(*alternative);
        let title = [&view.content.alternatives.of(*alternative).name, ": ", &half.title].concat();
        let drawing = difference.drawing.map(|drawing| match drawing {
            Drawing::Dynamic => dynamic(view, *alternative, &half.drawing),
            Drawing::Focus => focus(view, *alternative, &half.drawing),
        });
        let here = said(view, &difference.criteria, Side::For(*alternative), &labels.mattered);
        let body = side(*alternative).child(subheading("h5", icon(Icon::Alternative(*alternative)), &title));
        both = both.child(body.child_opt(drawing).child(text_element("p", "", &half.text)).child_opt(here));
    }
    let text = element("p").text(&difference.text).text(" ").child_opt(cite(view, &difference.sources));
    element("div")
        .class("com-difference")
        .child(text_element("h4", "com-difference-title", &difference.title))
        .child(text)
        .child(both)
        .child(paragraph("com-practice", &labels.practice, &difference.practice))
}

/// When each works well, and what marks it.
fn effective(view: &ViewContext<'_>) -> Element {
    let labels = &view.content.interface.comparison;
    let both = sides(view, "h4", &|alternative| {
        let text = view.content.alternatives.of(alternative);
        element("div")
            .child(statements(view, &text.effective, false))
            .child(text_element("h5", "com-subheading", &labels.characteristics))
            .child(statements(view, &text.characteristics, false))
    });
    element("div").child(both)
}

fn expect(view: &ViewContext<'_>) -> Element {
    element("div").child(sides(view, "h4", &|alternative| experience(view, alternative, "h5")))
}

fn insights(view: &ViewContext<'_>) -> Element {
    statements(view, &view.content.insights, false)
}

fn options(view: &ViewContext<'_>) -> Element {
    let decision = &view.content.decision;
    element("div")
        .child(text_element("p", "", &decision.situation))
        .child(element("p").child(text_element("strong", "", &decision.question)))
        .child(statements(view, &decision.options, false))
        .child(text_element("h4", "com-subheading", &view.content.interface.comparison.nothing))
        .child(text_element("p", "", &decision.nothing))
}
