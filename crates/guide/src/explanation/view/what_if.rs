//! How firmly a result stands, and what single other answers would give.

use super::{QuestionView, Words};
use crate::content::{Choice, ChoiceId, PerAlternative, Recommendation};
use crate::decision::{Ground, Need};
use crate::explanation::text::fill;
use crate::explanation::{Explanation, Firmness, Grammar, WhatIf, form};
use crate::sorted::sorted;

/// How firmly a result stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIfsView<'a> {
    /// Its heading.
    pub title: &'a str,
    /// How firmly, in a sentence; nothing of a tentative result, nor where an exit decides: scored answers then turn only
    /// the leaning.
    pub firmness: Option<&'a str>,
    /// Whether that is a close call, which stands beside the recommendation as well.
    pub is_close: bool,
    /// How many single changes leave it as it is.
    pub robust: String,
    /// The scored questions of which another answer turns the result, then those of which none does.
    pub scored: Vec<WhatIfView<'a>>,
    /// The questions without evidence of which another answer turns the recommendation.
    pub unscored: Vec<WhatIfView<'a>>,
}

/// The other answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIfView<'a> {
    /// The question.
    pub question: QuestionView<'a>,
    /// Whether one of its other answers turns the result.
    pub turns: bool,
    /// The other answers.
    pub answers: Vec<OtherAnswerView<'a>>,
}

/// Another answer, and its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherAnswerView<'a> {
    /// The choice; `None` for not sure.
    pub id: Option<ChoiceId>,
    /// The choice in words.
    pub choice: &'a str,
    /// Whether the choice is private, so that a brief does not quote it.
    pub is_private: bool,
    /// What it would give.
    pub gives: Recommendation,
    /// The name of that within a sentence.
    pub outcome: &'a str,
    /// Whether that differs from now.
    pub turns: bool,
    /// The needs as they would then be.
    pub needs: PerAlternative<Need>,
}

impl<'a> Words<'a, '_> {
    pub(super) fn what_ifs(&self, explanation: &Explanation, grammar: &dyn Grammar) -> Option<WhatIfsView<'a>> {
        let labels = &self.content.interface.result;
        let firmness = match explanation.firmness {
            Firmness::Firm => &labels.firm,
            Firmness::Fair => &labels.fair,
            Firmness::Close => &labels.close,
        };
        let is_exit = self.assessment.ground == Ground::Exit;
        let firmness = (!is_exit && !self.rests_on_few()).then_some(firmness);
        let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
        let list =
            |what_ifs: &[WhatIf]| -> Vec<_> { what_ifs.iter().filter_map(|what_if| self.what_if(what_if)).collect() };
        self.has_needs().then(|| WhatIfsView {
            title: if is_exit { &labels.changes_leaning } else { &labels.changes },
            firmness: firmness.map(String::as_str),
            is_close: firmness.is_some() && explanation.firmness == Firmness::Close,
            robust: fill(
                form(self.content, &labels.robust, grammar, explanation.kept),
                &[("kept", &kept), ("total", &total)],
            ),
            scored: sorted(list(&explanation.scored), |one, other| one.turns && !other.turns),
            unscored: list(&explanation.unscored),
        })
    }

    fn what_if(&self, what_if: &WhatIf) -> Option<WhatIfView<'a>> {
        let asked = self.asked(&what_if.question)?;
        let answers = what_if.answers.iter().map(|other| {
            let choice = other.choice.as_ref().and_then(|choice| asked.choice(choice));
            OtherAnswerView {
                id: other.choice.clone(),
                choice: choice.map_or(&self.content.interface.common.not_sure, |choice| &choice.text),
                is_private: choice.is_some_and(Choice::is_sensitive),
                gives: other.gives,
                outcome: if other.ties {
                    &self.content.outcomes.tie.inline
                } else {
                    self.content.outcomes.inline(other.gives)
                },
                turns: other.turns,
                needs: other.needs,
            }
        });
        let question = QuestionView { id: what_if.question.clone(), prompt: asked.prompt() };
        Some(WhatIfView { question, turns: what_if.turns, answers: answers.collect() })
    }
}
