//! The pages of the widget.

use crate::content::QuestionId;

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What this is, and the choice of perspective.
    Welcome,
    /// One question.
    Question(QuestionId),
    /// What to do at once after the answer to a question.
    Care(QuestionId),
    /// Which answers matter most.
    Matters,
    /// All answers, to check.
    Review,
    /// The recommendation.
    Result,
    /// The recommendation on one page, to take along.
    TakeAlong,
    /// What a leader keeps in view in the conversation.
    Card,
    /// Somebody else has asked for answers, by a link without any.
    Invited,
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
    /// The page of a word, as [`Page::to_word`] writes it.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "welcome" => Page::Welcome,
            "matters" => Page::Matters,
            "review" => Page::Review,
            "result" => Page::Result,
            "take-along" => Page::TakeAlong,
            "card" => Page::Card,
            "invited" => Page::Invited,
            "shared" => Page::Shared,
            "together" => Page::Together,
            "compare" => Page::Compare,
            "about" => Page::About,
            word => match word.split_once('/')? {
                ("question", id) => Page::Question(id.into()),
                ("care", id) => Page::Care(id.into()),
                _ => return None,
            },
        })
    }

    /// The word for it in history, storage and keys; that of a question has its id in it.
    #[must_use]
    pub fn to_word(&self) -> String {
        let word = match self {
            Page::Question(question) => return "question/".to_owned() + question.as_str(),
            Page::Care(question) => return "care/".to_owned() + question.as_str(),
            Page::Welcome => "welcome",
            Page::Matters => "matters",
            Page::Review => "review",
            Page::Result => "result",
            Page::TakeAlong => "take-along",
            Page::Card => "card",
            Page::Invited => "invited",
            Page::Shared => "shared",
            Page::Together => "together",
            Page::Compare => "compare",
            Page::About => "about",
        };
        word.to_owned()
    }
}
