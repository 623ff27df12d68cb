//! The result on one page, in the words of the content: what page, paper, text and Markdown share.
//!
//! What is worked out is kept short: the strongest reasons, some of the changes. What an author has written to be
//! done and asked is there in full.

use super::text::fill;
use super::{Explanation, Side, explain, words};
use crate::decision::{self, Assessment, Ground, AskedQuestion};
use crate::content::{
    Alternative, Catalogue, Content, EntryId, Guidance, Perspective, QuestionId, Recommendation, Statement,
};

/// How many reasons are told of the side that carries the recommendation, and of every other one.
const MOST_REASONS: (usize, usize) = (4, 2);
/// How many questions are told whose answer would change the recommendation.
const MOST_CHANGES: usize = 3;
/// How many questions are told that wait for an answer.
const MOST_MISSING: usize = 6;

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
    /// What it says.
    pub text: String,
    /// Where it leads, as the document has it: it can be relative to the page.
    pub href: Option<String>,
}

/// When and where a brief is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// The day, as people write it in the language of the content.
    pub day: String,
    /// The address of the guide; empty where it has none that a person could open.
    pub address: String,
}

/// Puts an assessment on one page. Total.
#[must_use]
pub fn brief(content: &Content, assessment: &Assessment, made: &Made) -> Brief {
    let guidance = content.outcomes.of(assessment.recommendation).perspectives.of(assessment.perspective);
    let labels = &content.interface.take_along;
    let about = &content.about;
    let values =
        [("day", &*made.day), ("title", &content.title), ("owner", &about.owner), ("date", about.date.as_str())];
    let mut foot = vec![fill(&labels.made, &values)];
    if !made.address.is_empty() {
        foot.push(made.address.clone());
    }
    let mut brief =
        Brief { title: guidance.sentence.clone(), summary: guidance.summary.clone(), parts: Vec::new(), foot };
    let labels = &content.interface.result;
    let explanation = explain(assessment);
    let asks = Asks { content, assessment };
    brief.put(&labels.triggers, asks.triggers(&explanation));
    // Where something comes first, so does what to do about it.
    let comes_first = explanation.leaning.is_some();
    if comes_first {
        brief.put_guidance(content, guidance, assessment.perspective);
    }
    brief.put(&labels.needs, asks.needs(&explanation));
    asks.put_reasons(&mut brief, &explanation);
    if assessment.leaning == Recommendation::Undecided {
        let missing = explanation.missing.iter().take(MOST_MISSING);
        brief.put(&labels.missing, missing.filter_map(|id| Some(asks.asked_question(id)?.prompt().to_owned())).collect());
    }
    brief.put(&labels.changes, asks.changes(&explanation));
    if !comes_first {
        brief.put_guidance(content, guidance, assessment.perspective);
    }
    let actions = content.actions.entries().filter(|action| {
        let perspectives = action.perspectives.as_ref();
        action.outcomes.contains(&assessment.recommendation)
            && perspectives.is_none_or(|list| list.contains(&assessment.perspective))
    });
    let link = |label: &String, href: &str| Line { text: label.clone(), href: Some(href.to_owned()) };
    brief.put_lines(&labels.actions, false, actions.map(|action| link(&action.label, action.href.as_str())).collect());
    brief
}

impl Brief {
    fn put(&mut self, title: &str, lines: Vec<String>) {
        self.put_lines(title, false, lines.into_iter().map(|text| Line { text, href: None }).collect());
    }

    /// What to do, what to ask, and what to watch for in the conversation.
    fn put_guidance(&mut self, content: &Content, guidance: &Guidance, perspective: Perspective) {
        let labels = &content.interface.result;
        self.put_statements(&labels.steps, true, Some(&guidance.steps));
        self.put_statements(&labels.ask, false, Some(&guidance.ask));
        self.put_statements(labels.signals.of(perspective), false, guidance.signals.as_ref());
    }

    fn put_statements(&mut self, title: &str, numbered: bool, list: Option<&Catalogue<EntryId, Statement>>) {
        let mut lines = Vec::new();
        for statement in list.into_iter().flat_map(Catalogue::entries) {
            let mut text = statement.title.clone().unwrap_or_default();
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&statement.text);
            lines.push(Line { text, href: None });
        }
        self.put_lines(title, numbered, lines);
    }

    fn put_lines(&mut self, title: &str, numbered: bool, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.parts.push(Part { title: title.to_owned(), numbered, lines });
        }
    }
}

/// The words for what an assessment names.
struct Asks<'a> {
    content: &'a Content,
    assessment: &'a Assessment,
}

impl<'a> Asks<'a> {
    fn asked_question(&self, question: &QuestionId) -> Option<AskedQuestion<'a>> {
        decision::asked_question(self.content, self.assessment.perspective, question)
    }

    fn inline(&self, alternative: Alternative) -> &'a str {
        &self.content.alternatives.of(alternative).inline
    }

    /// The answers that lead to pause or elsewhere, with what to do about them, and the leaning for later.
    fn triggers(&self, explanation: &Explanation) -> Vec<String> {
        let mut lines = Vec::new();
        for trigger in &explanation.triggers {
            let Some(precondition) = self.content.preconditions.get(&trigger.question) else { continue };
            let gate = precondition.perspectives.of(self.assessment.perspective).as_ref();
            let Some(choice) = gate.and_then(|gate| gate.choices.get(&trigger.choice)) else { continue };
            let mut text = self.reason(&precondition.label, &choice.text);
            if let Some(advice) = &choice.advice {
                text.push(' ');
                text.push_str(advice);
            }
            lines.push(text);
        }
        lines
    }

    /// Both needs, and what they mean where they alone do not say it.
    fn needs(&self, explanation: &Explanation) -> Vec<String> {
        let labels = &self.content.interface.result;
        let mut lines = Vec::new();
        let told: &[Alternative] = if self.is_short() { &[] } else { Alternative::ALL };
        for alternative in told {
            let need = self.assessment.needs.of(*alternative);
            let strength = words::strength(labels, need.strength(&self.content.rule));
            let name = fill(&labels.need, &[("alternative", self.inline(*alternative))]);
            let percent = fill(&labels.percent, &[("percent", &need.percent().to_string())]);
            lines.push([&name, ": ", strength, " ", &percent].concat());
        }
        let mut ground = words::ground(self.content, explanation, self.assessment).into_iter();
        lines.extend(ground.next());
        if let Some(leaning) = explanation.leaning {
            let outcome = &self.content.outcomes.of(leaning).inline;
            lines.push(fill(&labels.leaning_text, &[("outcome", outcome)]));
        }
        lines.extend(ground);
        lines
    }

    /// The strongest reasons, in the person's own words.
    fn put_reasons(&self, brief: &mut Brief, explanation: &Explanation) {
        let labels = &self.content.interface.result;
        let mut most = MOST_REASONS.0;
        for group in &explanation.groups {
            let title = match group.side {
                Side::For(alternative) => &fill(&labels.speaks_for, &[("alternative", self.inline(alternative))]),
                Side::Both => &labels.speaks_for_both,
                Side::Neither => continue,
            };
            let told = group.reasons.iter().take(most).filter_map(|reason| {
                let criterion = self.content.criteria.get(&reason.criterion)?;
                let choice = self.asked_question(&reason.question)?.choice_text(&reason.choice)?;
                Some(self.reason(&criterion.label, choice))
            });
            brief.put(title, told.collect());
            most = MOST_REASONS.1;
        }
    }

    fn reason(&self, criterion: &str, choice: &str) -> String {
        fill(&self.content.interface.take_along.reason, &[("criterion", criterion), ("choice", choice)])
    }

    /// How firmly the result stands, and the first answers that would turn it: the scored ones first. Where something
    /// comes first, no scored answer turns it.
    fn changes(&self, explanation: &Explanation) -> Vec<String> {
        let interface = &self.content.interface;
        let mut lines = Vec::new();
        let mut scored = explanation.scored.as_slice();
        if explanation.leaning.is_some() {
            scored = &[];
        } else if self.is_short() {
            return lines;
        } else {
            let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
            let labels = &interface.result;
            let firmness = words::firmness(labels, explanation.firmness);
            let robust = fill(&labels.robust, &[("kept", &kept), ("total", &total)]);
            lines.push([firmness, " ", &robust].concat());
        }
        let tried = scored.iter().chain(&explanation.preconditions);
        for tried in tried.filter(|tried| tried.turns).take(MOST_CHANGES) {
            let turning = tried.answers.iter().find(|other| other.turns);
            let (Some(step), Some(other)) = (self.asked_question(&tried.question), turning) else { continue };
            let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
            let choice = choice.unwrap_or(&interface.common.not_sure);
            let outcome = &self.content.outcomes.of(other.gives).inline;
            let values = [("question", step.prompt()), ("choice", choice), ("outcome", outcome)];
            lines.push(fill(&interface.take_along.change, &values));
        }
        lines
    }

    /// Whether too few answers are given for needs to mean anything.
    fn is_short(&self) -> bool {
        matches!(self.assessment.leaning_ground, Ground::TooFew { .. })
    }
}
