//! The result as a sheet to write on: a selection of the [`ResultView`] in the first person, for paper, plain text and
//! Markdown.
//!
//! The reasons are kept short. The advice is there in full.

mod said;

use super::text::fill;
use super::view::{ResultView, needs_view, result_view};
use super::{Grammar, advice};
use crate::content::{Alternative, Content, Recommendation, Statement};
use crate::decision::{Assessment, Need};
use said::{included, reasons, triggers};

/// The most questions that wait for an answer.
const MAX_MISSING: usize = 6;

/// A result on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// What the sheet is for.
    pub purpose: String,
    /// What the guide recommends.
    pub recommendation: Recommendation,
    /// The recommendation in one sentence.
    pub title: String,
    /// Why something else comes first, or that the result is a close call.
    pub lead: Option<String>,
    /// How strong each need is; nothing where too few answers say anything about them.
    pub needs: Vec<BriefNeed>,
    /// What follows, in order. Only [`PartKind::Blank`] has no lines.
    pub parts: Vec<Part>,
    /// When and with what it was made. Nothing about private answers: on paper, that they were left out would tell of them.
    pub foot: Vec<String>,
}

/// How strong a need is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefNeed {
    /// What it is a need for.
    pub alternative: Alternative,
    /// The name of that.
    pub name: String,
    /// How strong it is, in a word.
    pub strength: String,
    /// How strong it is.
    pub need: Need,
}

/// Lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// What its lines are for.
    pub kind: PartKind,
    /// The lines.
    pub lines: Vec<Line>,
}

/// What the lines of a part are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// To be read.
    List,
    /// To be ticked off, in order.
    Steps,
    /// To be asked: each with room for the answer.
    Questions,
    /// Room to write, under the heading alone.
    Blank,
}

/// A line of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// Where it leads, as the document has it: it can be relative to the page.
    pub href: Option<String>,
}

/// When a brief is made, and of what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BriefContext {
    /// The day, as people write it in the language of the content.
    pub day: String,
}

/// Puts an assessment on one page. Total.
#[must_use]
pub fn brief(content: &Content, assessment: &Assessment, context: &BriefContext, grammar: &dyn Grammar) -> Brief {
    let view = result_view(content, assessment, grammar);
    let labels = &content.interface.take_along;
    Brief {
        purpose: labels.purpose.clone(),
        recommendation: view.recommendation,
        title: title(content, assessment, &view),
        lead: lead(content, &view),
        needs: brief_needs(content, assessment),
        parts: parts(content, assessment, &view),
        foot: foot(content, context),
    }
}

/// A sheet to write on without a result, for somebody who leaves out the private answer that it rests on.
#[must_use]
pub fn open_brief(content: &Content, context: &BriefContext) -> Brief {
    let labels = &content.interface.take_along;
    let blank = |title: &String| Part::of(PartKind::Blank, title, Vec::new());
    Brief {
        purpose: labels.purpose.clone(),
        recommendation: Recommendation::Undecided,
        title: labels.sensitive_open.clone(),
        lead: None,
        needs: Vec::new(),
        parts: [&labels.aim, &labels.ask].map(blank).into(),
        foot: foot(content, context),
    }
}

fn foot(content: &Content, context: &BriefContext) -> Vec<String> {
    let labels = &content.interface.take_along;
    let values = [("day", &*context.day), ("title", &content.title), ("owner", &content.about.owner)];
    vec![fill(&labels.made, &values)]
}

/// What an exit means, or that the result is a close call.
fn lead(content: &Content, view: &ResultView<'_>) -> Option<String> {
    let is_close = view.what_ifs.as_ref().is_some_and(|what_ifs| what_ifs.is_close);
    let close = is_close.then_some(&*content.interface.result.close);
    (!view.exits.is_empty()).then_some(view.summary).or(close).map(str::to_owned)
}

/// The headline in the first person.
fn title(content: &Content, assessment: &Assessment, view: &ResultView<'_>) -> String {
    if !view.exits.is_empty() {
        return view.headline.clone();
    }
    if assessment.tentative {
        let outcome = content.outcomes.inline(assessment.leaning);
        return fill(&content.interface.take_along.tentative, &[("outcome", outcome)]);
    }
    advice(content, assessment).mine.unwrap_or(&view.headline).to_owned()
}

/// How strong each need is; nothing where too few answers say anything about them, or an exit leaves none standing.
#[must_use]
pub fn brief_needs(content: &Content, assessment: &Assessment) -> Vec<BriefNeed> {
    let Some(needs) = needs_view(content, assessment) else { return Vec::new() };
    let line = |need: &super::NeedView| BriefNeed {
        alternative: need.alternative,
        name: content.alternatives.of(need.alternative).name.clone(),
        strength: need.strength.clone(),
        need: *needs.needs.of(need.alternative),
    };
    needs.lines.iter().map(line).collect()
}

/// What is to be read, then what is to be written on. Where an exit decides, its advice comes before what the other
/// answers say.
fn parts(content: &Content, assessment: &Assessment, view: &ResultView<'_>) -> Vec<Part> {
    let labels = &content.interface.take_along;
    let advice = advice(content, assessment);
    let is_exit = !view.exits.is_empty();
    // What comes first is advice to whoever reads it; the rest are the person's own notes.
    let result = &content.interface.result;
    let [steps, signals] = if is_exit {
        [&result.steps, result.signals.of(assessment.perspective)]
    } else {
        [&labels.steps, &labels.signals]
    };
    let steps = Part::of(PartKind::Steps, steps, statements(&advice.steps));
    let signals = Part::list(signals, statements(&advice.signals));
    let links = view.links.iter().map(|link| Line { text: link.label.to_owned(), href: Some(link.href.to_owned()) });
    let links = Part { title: labels.turn.clone(), kind: PartKind::List, lines: links.collect() };
    let missing = view.missing.iter().take(MAX_MISSING).map(|question| question.prompt.to_owned()).collect();
    let missing = Part::list(&labels.missing, missing);
    let said = triggers(labels, view).into_iter().chain(included(content, assessment, view)).collect();
    let triggers = Part::list(&labels.triggers, said);
    let leaning = || vec![fill(&labels.later, &[("outcome", content.outcomes.inline(view.leaning))])];
    let later = view.later.iter().map(|later| Part::list(later.title, leaning()));
    let ask = Part::of(PartKind::Questions, &labels.ask, statements(&advice.ask));
    let blank = Part::of(PartKind::Blank, &labels.aim, Vec::new());
    let mut parts = vec![triggers];
    if is_exit {
        parts.extend([steps, signals, links].into_iter().chain(later));
        parts.extend(reasons(content, view));
        parts.push(ask);
    } else {
        parts.extend(reasons(content, view));
        parts.extend([missing, signals, steps, links, blank, ask]);
    }
    parts.retain(|part| part.kind == PartKind::Blank || !part.lines.is_empty());
    parts
}

impl Part {
    fn of(kind: PartKind, title: &str, lines: Vec<String>) -> Self {
        let lines = lines.into_iter().map(|text| Line { text, href: None }).collect();
        Self { title: title.to_owned(), kind, lines }
    }

    fn list(title: &str, lines: Vec<String>) -> Self {
        Self::of(PartKind::List, title, lines)
    }
}

fn statements(list: &[&Statement]) -> Vec<String> {
    let text = |statement: &&Statement| match &statement.title {
        Some(title) => [title, ": ", &statement.text].concat(),
        None => statement.text.clone(),
    };
    list.iter().map(text).collect()
}
