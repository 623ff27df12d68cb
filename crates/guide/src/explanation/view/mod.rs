//! A result in the words of the content, as plain data: the one source of the result page, the brief on paper, plain text
//! and Markdown. Nothing in it is formatted for one of them.

mod exits;
mod needs;
mod reasons;
mod what_if;

pub use exits::{AnswerView, ExitView};
pub use needs::{NeedView, NeedsView};
pub use reasons::{GroupView, ReasonView, ShareView};
pub use what_if::{OtherAnswerView, WhatIfView, WhatIfsView};

use super::text::fill;
use super::{Agreement, Explanation, advice, explain};
use crate::content::{Content, Perspective, QuestionId, Recommendation, Statement};
use crate::decision::{self, AskedQuestion, Assessment, Ground};

/// A result in the words of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultView<'a> {
    /// What the guide recommends.
    pub recommendation: Recommendation,
    /// The recommendation of the scored answers alone.
    pub leaning: Recommendation,
    /// The recommendation in one sentence.
    pub headline: String,
    /// What it means.
    pub summary: &'a str,
    /// What it rests on, where the needs alone do not say it.
    pub notes: Vec<String>,
    /// The answers that lead to pause or elsewhere; the first exit decides.
    pub exits: Vec<ExitView<'a>>,
    /// What the other answers point to, for later; only where an exit decides and leaves it standing.
    pub later: Option<String>,
    /// Both needs; nothing where too few answers say anything about them.
    pub needs: Option<NeedsView>,
    /// How far the answers agree.
    pub agreement: Option<AgreementView>,
    /// The reasons, by the side that they point to.
    pub groups: Vec<GroupView<'a>>,
    /// A sentence for each alternative to which no answer points.
    pub nothing_for: Vec<String>,
    /// What to take to whom; only where both are recommended.
    pub shares: Vec<ShareView<'a>>,
    /// The questions whose answers would help most, where the scored answers do not decide.
    pub missing: Vec<QuestionView<'a>>,
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

/// How far the answers agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementView {
    /// In a sentence.
    pub text: String,
    /// Whether the answers pull to both sides.
    pub mixed: bool,
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

/// Puts an assessment into the words of the content. Total.
#[must_use]
pub fn result_view<'a>(content: &'a Content, assessment: &Assessment) -> ResultView<'a> {
    let words = Words { content, assessment };
    let explanation = explain(assessment);
    let advice = advice(content, assessment);
    let labels = &content.interface.result;
    let is_exit = assessment.ground == Ground::Exit;
    let leaning = words.tells_leaning();
    let tentative = assessment.tentative && !is_exit;
    let headline = if tentative {
        fill(&labels.tentative, &[("outcome", content.outcomes.inline(assessment.leaning))])
    } else {
        advice.headline.to_owned()
    };
    let lists = [
        (labels.steps.as_str(), true, advice.steps),
        (labels.ask.as_str(), false, advice.ask),
        (labels.signals.of(assessment.perspective).as_str(), false, advice.signals),
    ];
    let lists = lists.map(|(title, numbered, statements)| AdviceList { title, numbered, statements });
    ResultView {
        recommendation: assessment.recommendation,
        leaning: assessment.leaning,
        headline,
        summary: advice.summary,
        notes: if is_exit { Vec::new() } else { words.notes(&explanation) },
        exits: assessment.exits.iter().filter_map(|exit| words.exit(exit)).collect(),
        later: words.later(),
        needs: words.needs().filter(|_| leaning),
        agreement: words.agreement(&explanation).filter(|_| leaning),
        groups: if leaning { words.groups(&explanation) } else { Vec::new() },
        nothing_for: if leaning { words.nothing_for(&explanation) } else { Vec::new() },
        shares: words.shares(&explanation),
        missing: words.missing(&explanation),
        advice: lists.into_iter().filter(|list| !list.statements.is_empty()).collect(),
        links: words.links(),
        what_ifs: words.what_ifs(&explanation).filter(|_| leaning),
    }
}

/// Both needs in the words of the content; nothing where too few answers say anything about them, or where the deciding
/// exit leaves no leaning standing.
#[must_use]
pub fn needs_view(content: &Content, assessment: &Assessment) -> Option<NeedsView> {
    let words = Words { content, assessment };
    words.needs().filter(|_| words.tells_leaning())
}

/// Finds the words for what an assessment names.
#[derive(Clone, Copy)]
struct Words<'a, 'b> {
    content: &'a Content,
    assessment: &'b Assessment,
}

impl<'a> Words<'a, '_> {
    /// Whether the scored answers say enough for needs to mean anything.
    fn has_needs(&self) -> bool {
        !matches!(self.assessment.leaning_ground, Ground::TooFew { .. } | Ground::NoNeed)
    }

    fn asked(&self, question: &QuestionId) -> Option<AskedQuestion<'a>> {
        decision::asked_question(self.content, self.assessment.perspective, question)
    }

    fn notes(&self, explanation: &Explanation) -> Vec<String> {
        let labels = &self.content.interface.result;
        let first = || match explanation.first {
            Some(first) => fill(&labels.first, &[("alternative", &self.content.alternatives.of(first).inline)]),
            None => labels.first_either.clone(),
        };
        let mut notes = match self.assessment.leaning_ground {
            Ground::TooFew { more } => vec![fill(&labels.too_few, &[("number", &more.to_string())])],
            Ground::NoNeed => vec![labels.weak.clone()],
            Ground::BothSaid => vec![labels.both_said.clone(), first()],
            Ground::BothNamed => vec![labels.both_inferred.clone(), first()],
            Ground::Tie => vec![labels.tie_note.clone()],
            Ground::Larger | Ground::Priority | Ground::Exit => Vec::new(),
        };
        if self.assessment.tentative {
            notes.push(labels.tentative_note.clone());
        }
        notes
    }

    fn agreement(&self, explanation: &Explanation) -> Option<AgreementView> {
        let labels = &self.content.interface.result;
        let (text, alternative) = match explanation.agreement {
            Agreement::NoSide => return None,
            Agreement::All(alternative) => (&labels.agree_all, alternative),
            Agreement::Most(alternative) => (&labels.agree_most, alternative),
            Agreement::Mixed => return Some(AgreementView { text: labels.agree_mixed.clone(), mixed: true }),
        };
        let name = &self.content.alternatives.of(alternative).inline;
        Some(AgreementView { text: fill(text, &[("alternative", name)]), mixed: false })
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
