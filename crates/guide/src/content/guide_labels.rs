//! Labels of the pages that a person answers on.

use super::counted::Counted;
use super::macros::schema_struct;

schema_struct! {
    /// The pages of the questions.
    pub struct Guide {
        /// How far: question `{number}` of `{total}`.
        pub progress: String,
        /// What opens the reason of a question.
        pub why: String,
        /// What not sure means, in a line.
        pub not_sure_hint: String,
        /// The message where nothing was chosen.
        pub error: String,
        /// No further answer can change the recommendation.
        pub settled: String,
        /// The button that stops early and shows the recommendation.
        pub settled_stop: String,
        /// What stands in place of how far, while one answer is changed.
        pub changing: String,
        /// The same while the answers that would help most are asked for: `{number}` are left, the open one among them.
        pub pending: Counted,
        /// The button that keeps the changed answer.
        pub save: String,
        /// The link that leaves the answer as it was.
        pub cancel: String,
    }

    /// The page of what cannot wait for the result.
    pub struct Care {
        /// The heading: thanks for the answer.
        pub title: String,
        /// The heading of what to do in an emergency.
        pub urgent: String,
        /// The heading of what else to do.
        pub steps: String,
        /// The button that shows the recommendation.
        pub result: String,
        /// The link to the next question.
        pub proceed: String,
        /// The link back to the review page, after a changed answer.
        pub review: String,
    }

    /// The page of what matters most.
    pub struct Matters {
        /// The question.
        pub title: String,
        /// How many, what it does, and that it can be left out.
        pub hint: String,
        /// What stands where no more can be chosen.
        pub full: String,
    }

    /// The page on which answers are checked.
    pub struct Review {
        /// The heading.
        pub title: String,
        /// What the page is for.
        pub introduction: String,
        /// What stands where nothing was answered.
        pub unanswered: String,
        /// The link that changes an answer.
        pub change: String,
        /// The same for screen readers: change `{question}`.
        pub change_question: String,
        /// The mark of an answer that has just been changed.
        pub changed: String,
        /// The link that gives an answer which was left out.
        pub answer: String,
        /// The same for screen readers: answer `{question}`.
        pub answer_question: String,
        /// The heading of the answers that matter most.
        pub matters: String,
        /// What stands where none was chosen.
        pub matters_none: String,
        /// The link that changes them, for screen readers.
        pub matters_change: String,
        /// The button that shows the recommendation.
        pub show: String,
    }
}
