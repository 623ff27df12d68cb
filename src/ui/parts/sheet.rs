//! A sheet of paper, on the screen too: the brief, with room to write.

use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_bar::need_bar;
use guide::content::{Link, Recommendation, TakeAlong};
use guide::explanation::{Brief, BriefNeed, Line, Part, PartKind};

/// How many lines there are to write on where there is nothing else.
const BLANK_LINES: usize = 2;

/// How many lines a sheet of paper has room for.
const MOST_LINES: usize = 30;

/// The brief as a sheet.
pub(in crate::ui) fn sheet(labels: &TakeAlong, brief: &Brief) -> Element {
    let is_written_on = |part: &&Part| matches!(part.kind, PartKind::Questions | PartKind::Blank);
    let read = brief.parts.iter().filter(|part| !is_written_on(part));
    let read = read.map(part).fold(element("div").class("com-brief-parts"), Element::child);
    let written = brief.parts.iter().filter(is_written_on).map(part);
    let foot = element("footer").class("com-brief-foot");
    let foot = brief.foot.iter().fold(foot, |foot, words| foot.child(text_element("p", "", words)));
    let sheet = empty_sheet(brief.recommendation, &brief.purpose, &[&labels.name, &labels.date])
        .child(text_element("h4", "com-brief-title", &brief.title))
        .child_opt(brief.lead.as_ref().map(|lead| text_element("p", "", lead)))
        .child_opt((!brief.needs.is_empty()).then(|| bars(&brief.needs)))
        .child(read);
    written.fold(sheet, Element::child).child(room()).child(foot)
}

/// A sheet with nothing on it but its head: the sign, what it is for, and what is to be filled in.
pub(in crate::ui) fn empty_sheet(of: Recommendation, purpose: &str, blanks: &[&str]) -> Element {
    let purpose = text_element("h3", "com-brief-purpose", purpose);
    let head = element("header").class("com-brief-head").child(icon(Icon::Recommendation(of))).child(purpose);
    let head = blanks.iter().fold(head, |head, label| head.child(blank(label)));
    element("article").class("com-brief").attr(Attr::DataOutcome, of.word()).child(head)
}

/// Something to fill in: what it is, and a line.
pub(in crate::ui) fn blank(label: &str) -> Element {
    element("p").class("com-brief-who").text(label).child(line())
}

/// More lines to write on, as many as the rest of the paper has room for.
pub(in crate::ui) fn room() -> Element {
    (0..MOST_LINES).fold(element("div").class("com-brief-room"), |room, _| room.child(line()))
}

/// A line to write on.
pub(in crate::ui) fn line() -> Element {
    element("span").class("com-brief-line").attr(Attr::AriaHidden, "true")
}

/// Both needs on one scale.
pub(in crate::ui) fn bars(needs: &[BriefNeed]) -> Element {
    let mut list = element("dl").class("com-brief-needs");
    for BriefNeed { alternative, name, strength, need } in needs {
        let bar = need_bar("com-brief-bar", *alternative, *need);
        let name = text_element("dt", "", name);
        let strength = element("dd").child(bar).child(text_element("span", "", strength));
        list = list.child(element("div").class("com-brief-need").child(name).child(strength));
    }
    list
}

fn part(part: &Part) -> Element {
    let section = element("section").class("com-brief-part");
    let section = section.child(text_element("h5", "com-brief-heading", &part.title));
    let class = match part.kind {
        PartKind::List => "com-brief-list",
        PartKind::Steps => "com-brief-list com-brief-steps",
        PartKind::Questions => "com-brief-list com-brief-questions",
        PartKind::Blank => return (0..BLANK_LINES).fold(section, |section, _| section.child(line())),
    };
    let room = || (part.kind == PartKind::Questions).then(line);
    let items = part.lines.iter().map(|line| item(line).child_opt(room()).child_opt(room()));
    section.child(items.fold(element("ul").class(class), Element::child))
}

fn item(line: &Line) -> Element {
    let item = element("li");
    let Some(href) = &line.href else { return item.text(&line.text) };
    // On paper, a link is no more than its text.
    let shown = Link::is_absolute(href).then(|| element("span").class("com-brief-address").text(" ").text(href));
    item.child(element("a").attr(Attr::Href, href).text(&line.text)).child_opt(shown)
}
