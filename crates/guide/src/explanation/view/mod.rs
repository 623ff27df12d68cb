//! A result in the words of the content, as plain data: the one source of the result page, the brief on paper, plain text
//! and Markdown. Nothing in it is formatted for one of them.

mod chart;
mod exits;
mod hero;
mod map;
mod needs;
mod reasons;
mod trial;
mod what_if;

pub use chart::{ChartView, RowView};
pub use exits::{AnswerView, ExitView, LaterView};
pub use hero::SaidView;
pub use map::MapView;
pub use needs::{NeedView, NeedsView};
pub use reasons::{GroupView, ReasonView};
pub use trial::{TrialView, trial_view};
pub use what_if::{OtherAnswerView, WhatIfView, WhatIfsView};

use super::{Explanation, Grammar, advice, explain};
use crate::content::{Content, Perspective, QuestionId, Recommendation, Statement};
use crate::decision::{self, AskedQuestion, Assessment, Ground};

/// How many questions are asked for where enough is answered, and it does not decide.
const MOST_HELPFUL: usize = 2;

/// A result in the words of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultView<'a> {
    /// What the guide recommends.
    pub recommendation: Recommendation,
    /// The recommendation of the scored answers alone.
    pub leaning: Recommendation,
    /// Whose result it is.
    pub eyebrow: &'a str,
    /// The recommendation in one sentence.
    pub headline: String,
    /// The answers that count most for it; nothing where an exit decides, which has its own.
    pub said: Option<SaidView<'a>>,
    /// What it means.
    pub summary: &'a str,
    /// What it rests on, where the needs alone do not say it.
    pub notes: Vec<String>,
    /// The answers that lead to pause or elsewhere; the first exit decides.
    pub exits: Vec<ExitView<'a>>,
    /// What the other answers point to, for later; only where an exit decides and leaves it standing.
    pub later: Option<LaterView<'a>>,
    /// Both needs; nothing where too few answers say anything about them.
    pub needs: Option<NeedsView>,
    /// Where they lie on the map; nothing where an exit decides.
    pub map: Option<MapView>,
    /// The reasons, by the side that they point to.
    pub groups: Vec<GroupView<'a>>,
    /// The same in one chart.
    pub chart: Option<ChartView<'a>>,
    /// The questions whose answers would help most, where the scored answers do not decide.
    pub missing: Vec<QuestionView<'a>>,
    /// Those with evidence that are to be answered next, the most helpful first; also where few answers decide.
    pub helpful: Vec<QuestionId>,
    /// The advice: next steps, questions for the first conversation, signals to watch for; none of them empty.
    pub advice: Vec<AdviceList<'a>>,
    /// The organisation's links that fit.
    pub links: Vec<LinkView<'a>>,
    /// How firmly the result stands; nothing where too few answers say anything.
    pub what_ifs: Option<WhatIfsView<'a>>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView<'a> {
    /// Its id.
    pub id: QuestionId,
    /// The question in words.
    pub prompt: &'a str,
}

/// A list of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceList<'a> {
    /// Its heading.
    pub title: &'a str,
    /// Whether the order means something.
    pub numbered: bool,
    /// The statements.
    pub statements: Vec<&'a Statement>,
}

/// A link of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkView<'a> {
    /// What it leads to.
    pub label: &'a str,
    /// Its address, as the document has it: it can be relative to the page.
    pub href: &'a str,
}

/// Puts an assessment into the words of the content, for the person who answered. Total.
#[must_use]
pub fn result_view<'a>(content: &'a Content, assessment: &Assessment, grammar: &dyn Grammar) -> ResultView<'a> {
    in_words(Words { content, assessment, voice: Voice::Own }, grammar)
}

/// The same for somebody else, who came by a link.
#[must_use]
pub fn shared_view<'a>(content: &'a Content, assessment: &Assessment, grammar: &dyn Grammar) -> ResultView<'a> {
    in_words(Words { content, assessment, voice: Voice::Theirs }, grammar)
}

fn in_words<'a>(words: Words<'a, '_>, grammar: &dyn Grammar) -> ResultView<'a> {
    let Words { content, assessment, .. } = words;
    let explanation = explain(assessment);
    let advice = advice(content, assessment);
    let labels = &content.interface.result;
    let is_exit = assessment.ground == Ground::Exit;
    let leaning = words.tells_leaning();
    let helpful: Vec<QuestionId> = assessment.helpful.iter().take(words.asks_for()).cloned().collect();
    let is_undecided = assessment.recommendation == Recommendation::Undecided;
    let later = words.later();
    let lists = [
        (words.steps_heading(is_undecided && !helpful.is_empty()), true, advice.steps),
        (labels.ask.as_str(), false, advice.ask),
        (labels.signals.of(assessment.perspective).as_str(), false, advice.signals),
    ];
    let lists = lists.map(|(title, numbered, statements)| AdviceList { title, numbered, statements });
    ResultView {
        recommendation: assessment.recommendation,
        leaning: assessment.leaning,
        eyebrow: words.eyebrow(),
        headline: words.headline(advice.headline),
        said: words.said(&explanation),
        summary: advice.summary,
        notes: if is_exit { vec![words.exit_note()] } else { words.notes(grammar) },
        exits: assessment.exits.iter().filter_map(|exit| words.exit(exit)).collect(),
        later,
        needs: words.shown_needs(),
        map: words.map().filter(|_| !is_exit),
        groups: if leaning { words.groups(&explanation) } else { Vec::new() },
        chart: words.chart(&explanation, grammar),
        missing: words.missing(&explanation),
        helpful,
        advice: lists.into_iter().filter(|list| !list.statements.is_empty()).collect(),
        links: words.links(),
        what_ifs: words.what_ifs(&explanation, grammar).filter(|_| leaning),
    }
}

/// Both needs in the words of the content; nothing where too few answers say anything about them, or where an exit decides.
#[must_use]
pub fn needs_view(content: &Content, assessment: &Assessment) -> Option<NeedsView> {
    Words { content, assessment, voice: Voice::Own }.shown_needs()
}

/// How many answers point where, as the chart tells it; nothing where there is none.
#[must_use]
pub fn tally(content: &Content, assessment: &Assessment, grammar: &dyn Grammar) -> Option<String> {
    let words = Words { content, assessment, voice: Voice::Own };
    words.chart(&explain(assessment), grammar).map(|chart| chart.tally)
}

/// Finds the words for what an assessment names.
#[derive(Clone, Copy)]
struct Words<'a, 'b> {
    content: &'a Content,
    assessment: &'b Assessment,
    voice: Voice,
}

/// To whom a result speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// To the person who answered.
    Own,
    /// To somebody else.
    Theirs,
}

impl<'a> Words<'a, '_> {
    /// Whether the scored answers say enough for needs to mean anything.
    fn has_needs(&self) -> bool {
        !matches!(self.assessment.leaning_ground, Ground::TooFew { .. } | Ground::NoNeed)
    }

    /// How many more questions are asked for: as many as are said to be needed, some more where few decide.
    fn asks_for(&self) -> usize {
        match (self.assessment.recommendation, self.assessment.leaning_ground) {
            _ if self.assessment.ground == Ground::Exit => 0,
            (Recommendation::Undecided, Ground::TooFew { more }) => usize::try_from(more).unwrap_or(usize::MAX),
            (Recommendation::Undecided, _) => MOST_HELPFUL,
            _ if self.rests_on_few() => MOST_HELPFUL,
            _ => 0,
        }
    }

    /// The heading of the next steps. `asks_more` is whether answering more comes before them.
    fn steps_heading(&self, asks_more: bool) -> &'a str {
        let interface = &self.content.interface;
        match self.voice {
            Voice::Theirs => &interface.result.theirs_steps,
            Voice::Own if self.deciding().is_some_and(|exit| exit.at_once == Some(true)) => &interface.care.steps,
            Voice::Own if asks_more => &interface.result.steps_open,
            _ => &interface.result.steps,
        }
    }

    fn asked(&self, question: &QuestionId) -> Option<AskedQuestion<'a>> {
        decision::asked_question(self.content, self.assessment.perspective, question)
    }

    fn missing(&self, explanation: &Explanation) -> Vec<QuestionView<'a>> {
        if self.assessment.recommendation != Recommendation::Undecided {
            return Vec::new();
        }
        let ids = explanation.missing.iter();
        ids.filter_map(|id| Some(QuestionView { id: id.clone(), prompt: self.asked(id)?.prompt() })).collect()
    }

    fn links(&self) -> Vec<LinkView<'a>> {
        links(self.content, self.assessment.recommendation, self.assessment.perspective)
    }
}

/// The organisation's links that fit a recommendation.
pub(super) fn links(content: &Content, recommendation: Recommendation, perspective: Perspective) -> Vec<LinkView<'_>> {
    let actions = content.actions.entries().filter(|action| action.fits(recommendation, perspective));
    actions.map(|action| LinkView { label: &action.label, href: action.href.as_str() }).collect()
}
