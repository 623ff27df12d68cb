//! The result on one page: a selection of the [`ResultView`] as headings and lines, for paper, plain text and Markdown.
//!
//! The reasons and the changes are kept short. The advice is there in full.

use super::Side;
use super::text::fill;
use super::view::{AdviceList, ResultView, result_view};
use crate::content::{Content, Recommendation, Statement};
use crate::decision::Assessment;

/// The most reasons of the side that carries the recommendation, and of every other one.
const MAX_REASONS: (usize, usize) = (4, 2);
/// The most questions of which another answer would change the recommendation.
const MAX_CHANGES: usize = 3;
/// The most questions that wait for an answer.
const MAX_MISSING: usize = 6;

/// A result on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// The recommendation in one sentence.
    pub title: String,
    /// What it means.
    pub summary: String,
    /// What follows, in order; none of them empty.
    pub parts: Vec<Part>,
    /// When and with what it was made; then the address of the guide, if it has one.
    pub foot: Vec<String>,
}

/// Lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// Whether the order of the lines means something.
    pub numbered: bool,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// Where it leads, as the document has it: it can be relative to the page.
    pub href: Option<String>,
}

/// Where and when a brief is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BriefContext {
    /// The day, as people write it in the language of the content.
    pub day: String,
    /// The address of the guide; empty where it has none that a person could open.
    pub address: String,
    /// Whether private answers were left out.
    pub is_partial: bool,
}

/// Puts an assessment on one page. Total.
#[must_use]
pub fn brief(content: &Content, assessment: &Assessment, context: &BriefContext) -> Brief {
    let view = result_view(content, assessment);
    let labels = &content.interface.take_along;
    let about = &content.about;
    let values =
        [("day", &*context.day), ("title", &content.title), ("owner", &about.owner), ("date", about.date.as_str())];
    let left_out = context.is_partial.then(|| labels.sensitive_left_out.clone());
    let address = (!context.address.is_empty()).then(|| context.address.clone());
    let made = fill(&labels.made, &values);
    Brief {
        title: view.headline.clone(),
        summary: view.summary.to_owned(),
        parts: parts(content, &view),
        foot: left_out.into_iter().chain([made]).chain(address).collect(),
    }
}

fn parts(content: &Content, view: &ResultView<'_>) -> Vec<Part> {
    let labels = &content.interface.result;
    let is_exit = !view.exits.is_empty();
    let exits = Part::plain(&labels.triggers, exits(content, view));
    let advice = || view.advice.iter().map(Part::from);
    let needs = Part::plain(&labels.needs, needs(view));
    let missing = view.missing.iter().take(MAX_MISSING).map(|question| question.prompt.to_owned()).collect();
    let changes = Part::plain(&labels.changes, changes(content, view));
    let links = view.links.iter().map(|link| Line { text: link.label.to_owned(), href: Some(link.href.to_owned()) });
    let links = Part { title: labels.actions.clone(), numbered: false, lines: links.collect() };
    // Where an exit decides, the advice comes before what the other answers say.
    let first: Vec<Part> = if is_exit { advice().collect() } else { Vec::new() };
    let last: Vec<Part> = if is_exit { Vec::new() } else { advice().collect() };
    let parts = [exits].into_iter().chain(first).chain([needs]).chain(reasons(content, view));
    let parts = parts.chain([Part::plain(&labels.missing, missing), changes]).chain(last).chain([links]);
    parts.filter(|part| !part.lines.is_empty()).collect()
}

impl Part {
    fn plain(title: &str, lines: Vec<String>) -> Self {
        let lines = lines.into_iter().map(|text| Line { text, href: None }).collect();
        Self { title: title.to_owned(), numbered: false, lines }
    }
}

impl From<&AdviceList<'_>> for Part {
    fn from(list: &AdviceList<'_>) -> Self {
        let text = |statement: &&Statement| match &statement.title {
            Some(title) => title.clone() + " " + &statement.text,
            None => statement.text.clone(),
        };
        Self { numbered: list.numbered, ..Self::plain(list.title, list.statements.iter().map(text).collect()) }
    }
}

/// The answers that lead to pause or elsewhere, each further exit with what it means; then what comes later.
fn exits(content: &Content, view: &ResultView<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, exit) in view.exits.iter().enumerate() {
        let answers: Vec<String> = exit.answers.iter().map(|it| reason(content, it.label, it.choice)).collect();
        let mut line = answers.join(" ");
        if index > 0 {
            line = [&line, " ", exit.headline, ". ", exit.summary].concat();
        }
        lines.push(line);
    }
    lines.extend(view.later.clone());
    lines
}

fn needs(view: &ResultView<'_>) -> Vec<String> {
    let needs = view.needs.iter().flat_map(|needs| &needs.lines);
    let line = needs.map(|need| [&need.label, ": ", &need.strength, " ", &need.percent].concat());
    line.chain(view.notes.clone()).collect()
}

/// The strongest reasons, in the person's own words.
fn reasons(content: &Content, view: &ResultView<'_>) -> Vec<Part> {
    let groups = view.groups.iter().filter(|group| group.side != Side::Neither);
    let part = |(index, group): (usize, &super::GroupView<'_>)| {
        let most = if index == 0 { MAX_REASONS.0 } else { MAX_REASONS.1 };
        let lines = group.reasons.iter().take(most).map(|it| reason(content, it.label, it.choice));
        Part::plain(&group.title, lines.collect())
    };
    groups.enumerate().map(part).collect()
}

fn reason(content: &Content, label: &str, choice: &str) -> String {
    fill(&content.interface.take_along.reason, &[("criterion", label), ("choice", choice)])
}

/// How firmly the result stands, and the first answers that would turn it: the scored ones first. Where an exit decides,
/// no scored answer turns it. A private answer is not quoted on paper, since whoever reads it might take it as given.
fn changes(content: &Content, view: &ResultView<'_>) -> Vec<String> {
    let Some(what_ifs) = &view.what_ifs else { return Vec::new() };
    let is_exit = matches!(view.recommendation, Recommendation::Pause | Recommendation::Elsewhere);
    let scored = if is_exit { &[] } else { what_ifs.scored.as_slice() };
    let firmness = match what_ifs.firmness {
        Some(firmness) => [firmness, " ", &what_ifs.robust].concat(),
        None => what_ifs.robust.clone(),
    };
    let firmness = (!is_exit).then_some(firmness);
    let turning = scored.iter().chain(&what_ifs.unscored).filter_map(|what_if| {
        let other = what_if.answers.iter().find(|other| other.turns && !other.is_private)?;
        let values = [("question", what_if.question.prompt), ("choice", other.choice), ("outcome", other.outcome)];
        Some(fill(&content.interface.take_along.change, &values))
    });
    firmness.into_iter().chain(turning.take(MAX_CHANGES)).collect()
}
