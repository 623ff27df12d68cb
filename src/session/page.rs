//! The pages of the widget.

use crate::model::QuestionId;
use std::fmt;

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What this is, and the choice of perspective.
    Welcome,
    /// One question.
    Question(QuestionId),
    /// All answers, to check and to mark.
    Review,
    /// The recommendation.
    Result,
    /// The recommendation on one page, to take along.
    TakeAlong,
    /// The recommendation of somebody else, as it came by a link.
    Shared,
    /// The answers of two people side by side.
    Together,
    /// Coaching and mentoring side by side.
    Compare,
    /// About the guide.
    About,
}

impl Page {
    /// The page of a word, as [`Display`](fmt::Display) writes it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "welcome" => Page::Welcome,
            "review" => Page::Review,
            "result" => Page::Result,
            "take-along" => Page::TakeAlong,
            "shared" => Page::Shared,
            "together" => Page::Together,
            "compare" => Page::Compare,
            "about" => Page::About,
            word => Page::Question(word.strip_prefix("question/")?.into()),
        })
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Page::Welcome => f.write_str("welcome"),
            Page::Question(question) => write!(f, "question/{question}"),
            Page::Review => f.write_str("review"),
            Page::Result => f.write_str("result"),
            Page::TakeAlong => f.write_str("take-along"),
            Page::Shared => f.write_str("shared"),
            Page::Together => f.write_str("together"),
            Page::Compare => f.write_str("compare"),
            Page::About => f.write_str("about"),
        }
    }
}
