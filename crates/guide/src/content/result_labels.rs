//! Labels of the page of the recommendation.

use super::keyed::PerPerspective;
use super::macros::schema_struct;

schema_struct! {
    /// The page of the recommendation.
    pub struct ResultLabels {
        /// The line over the heading.
        pub eyebrow: String,
        /// The heading of the needs.
        pub needs: String,
        /// One need: need for `{alternative}`.
        pub need: String,
        /// Its amount: `{percent}`.
        pub percent: String,
        /// What a need is, in a line.
        pub need_hint: String,
        /// A need below the weak threshold.
        pub need_weak: String,
        /// A need between the thresholds.
        pub need_some: String,
        /// A need at the strong threshold or above.
        pub need_strong: String,
        /// The point of the person's own answers on the map.
        pub map_you: String,
        /// The points of single other answers on the map.
        pub map_other: String,
        /// Those among them that would turn the result.
        pub map_turn: String,
        /// The heading of the reasons.
        pub reasons: String,
        /// In which order they stand, and what their bars show.
        pub reasons_hint: String,
        /// All answers that take a side speak for `{alternative}`.
        pub agree_all: String,
        /// Most of them speak for `{alternative}`.
        pub agree_most: String,
        /// They pull to both sides.
        pub agree_mixed: String,
        /// The heading of what speaks for `{alternative}`.
        pub speaks_for: String,
        /// The heading of what speaks for both alike.
        pub speaks_for_both: String,
        /// The heading of what speaks for neither.
        pub speaks_for_neither: String,
        /// What stands where nothing speaks for `{alternative}`.
        pub nothing_for: String,
        /// What comes before the person's own words.
        pub your_answer: String,
        /// The mark of an answer that counts double.
        pub mattered: String,
        /// The heading of the answers that lead to pause or elsewhere.
        pub triggers: String,
        /// The heading of the leaning: once that is settled.
        pub leaning: String,
        /// The leaning: `{outcome}`.
        pub leaning_text: String,
        /// Why undecided: answer `{number}` more.
        pub too_few: String,
        /// Why undecided: both needs are weak.
        pub weak: String,
        /// The heading of what is missing.
        pub missing: String,
        /// In which order they stand.
        pub missing_hint: String,
        /// What opens the rest of a list: `{number}` more.
        pub more: String,
        /// Why both: the person says that these are two needs.
        pub both_said: String,
        /// Why both: both needs are named.
        pub both_inferred: String,
        /// The recommendation while few answers are given: `{outcome}`.
        pub tentative: String,
        /// What few answers mean.
        pub tentative_note: String,
        /// Why undecided: both needs are about equally strong.
        pub tie_note: String,
        /// Which of both first: `{alternative}`.
        pub first: String,
        /// Which of both first: either.
        pub first_either: String,
        /// The heading of what to take to whom.
        pub shares: String,
        /// The heading of what belongs to `{alternative}`.
        pub share_for: String,
        /// The heading of what would change the result.
        pub changes: String,
        /// The heading of what would change the leaning, where something comes first.
        pub changes_leaning: String,
        /// No single other answer would turn the result.
        pub firm: String,
        /// Few single other answers would.
        pub fair: String,
        /// More of them would.
        pub close: String,
        /// How robust: `{kept}` of `{total}` single changes leave it as it is.
        pub robust: String,
        /// What opens the questions that turn nothing.
        pub changes_rest: String,
        /// What opens the answers that would let something else come first.
        pub changes_first: String,
        /// One change: answering `{choice}`.
        pub change_choice: String,
        /// What it gives: `{outcome}`.
        pub change_outcome: String,
        /// What stands where another answer turns nothing.
        pub change_none: String,
        /// The link that opens `{question}`.
        pub change_link: String,
        /// The heading of what the conversation could be like.
        pub talk: String,
        /// To which `{side}` of a difference the answers point.
        pub points_to: String,
        /// They point to neither side more.
        pub points_between: String,
        /// The heading of what `{alternative}` is like.
        pub expect: String,
        /// The heading of what to watch for.
        pub watch: String,
        /// The heading of the usual length.
        pub length: String,
        /// The heading of the next steps.
        pub steps: String,
        /// The heading of the questions for a first conversation.
        pub ask: String,
        /// The heading of what to watch for in the conversation, for each perspective.
        pub signals: PerPerspective<String>,
        /// The heading of the organisation's links.
        pub actions: String,
        /// The link back to the review page.
        pub review: String,
        /// The link to the comparison.
        pub compare: String,
    }
}
