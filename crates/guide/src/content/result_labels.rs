//! Labels of the page of the recommendation.

use super::counted::Counted;
use super::keyed::PerPerspective;
use super::macros::schema_struct;

schema_struct! {
    /// The page of the recommendation.
    pub struct ResultLabels {
        /// The line over the heading: whose result it is, for each perspective.
        pub eyebrow: PerPerspective<String>,
        /// The line over the heading where the answers do not say enough.
        pub eyebrow_open: String,
        /// What comes before the answers that count most.
        pub said: String,
        /// The same, where they are somebody else's.
        pub said_theirs: String,
        /// The heading of somebody else's result: `{outcome}`.
        pub theirs: String,
        /// The heading where something comes first for them: its headline, as `{advice}`.
        pub theirs_advised: String,
        /// To whom the advice in it speaks.
        pub theirs_advice: String,
        /// The heading of their next steps.
        pub theirs_steps: String,
        /// The button that asks the `{number}` questions whose answers would help most.
        pub helpful: Counted,
        /// The heading of the needs.
        pub needs: String,
        /// One need: need for `{alternative}`.
        pub need: String,
        /// A need below the weak threshold.
        pub need_weak: String,
        /// A need between the thresholds.
        pub need_some: String,
        /// A need at the strong threshold or above.
        pub need_strong: String,
        /// The name of the need map, for screen readers.
        pub map: String,
        /// The words at the person's place on the map.
        pub here: String,
        /// The same where the place says the `{outcome}` as well.
        pub here_outcome: String,
        /// The words at the place of somebody else.
        pub here_theirs: String,
        /// The words at the place to which an answer leads that is tried.
        pub here_tried: String,
        /// What a place on the map means: `{alternative}` is the stronger need.
        pub map_larger: String,
        /// What a place between the two means.
        pub map_close: String,
        /// The points of single other answers on the map.
        pub map_other: String,
        /// Those among them that would turn the result.
        pub map_turn: String,
        /// The heading of the reasons.
        pub reasons: String,
        /// In which order they stand, and what their bars show.
        pub reasons_hint: String,
        /// How many answers point where: `{sides}`.
        pub tally: String,
        /// So many: `{number}` to `{alternative}`.
        pub tally_side: Counted,
        /// So many to both alike: `{number}`.
        pub tally_both: Counted,
        /// So many to neither: `{number}`.
        pub tally_neither: Counted,
        /// A long bar in words, for `{alternative}`.
        pub reason_strong: String,
        /// A bar of middle length in words, for `{alternative}`.
        pub reason_some: String,
        /// A short bar in words, for `{alternative}`.
        pub reason_weak: String,
        /// No bar, in words.
        pub reason_none: String,
        /// The heading of what speaks for `{alternative}`.
        pub speaks_for: String,
        /// The heading of what speaks for both alike.
        pub speaks_for_both: String,
        /// The heading of what speaks for neither.
        pub speaks_for_neither: String,
        /// What comes before the person's own words.
        pub your_answer: String,
        /// The mark of an answer that counts double.
        pub mattered: String,
        /// The heading of what also leads to pause or elsewhere, after what decides.
        pub triggers: String,
        /// The same where all of it comes before coaching and mentoring.
        pub triggers_first: String,
        /// What it means that something comes before coaching and mentoring.
        pub exit_note: String,
        /// What it means that something helps in their place.
        pub instead_note: String,
        /// The heading of the leaning: once that is settled.
        pub leaning: String,
        /// The same where something helps in place of coaching and mentoring.
        pub leaning_instead: String,
        /// The leaning: `{outcome}`.
        pub leaning_text: String,
        /// Why undecided: answer `{number}` more.
        pub too_few: Counted,
        /// Why undecided: both needs are weak.
        pub weak: String,
        /// The heading of what is missing.
        pub missing: String,
        /// In which order they stand.
        pub missing_hint: String,
        /// What opens the rest of a list: `{number}` more.
        pub more: Counted,
        /// Why both: the person says that these are two needs.
        pub both_said: String,
        /// Why both: both needs are named.
        pub both_inferred: String,
        /// The recommendation while few answers are given: `{outcome}`.
        pub tentative: String,
        /// The recommendation while few answers say that both needs are about equally strong.
        pub early_tie: String,
        /// What few answers mean.
        pub tentative_note: String,
        /// Why undecided: both needs are about equally strong.
        pub tie_note: String,
        /// Why one of two close needs: it was said to matter more.
        pub priority_note: String,
        /// Why one need, although it was said that the other matters more.
        pub overruled_note: String,
        /// What it means that what is recommended answers a weak need.
        pub low: String,
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
        /// The same in a few words, beside the recommendation.
        pub close_tag: String,
        /// How robust: `{kept}` of `{total}` single changes leave it as it is. Its forms are for `{kept}`.
        pub robust: Counted,
        /// The heading of trying another answer, and what leads there.
        pub try_answer: String,
        /// What trying does.
        pub try_hint: String,
        /// What opens the questions that turn nothing.
        pub changes_rest: String,
        /// What opens the answers that would let something else come first.
        pub changes_first: String,
        /// What stands by an open question that has no answer.
        pub try_none: String,
        /// With another answer: `{outcome}`, in place of `{before}`.
        pub tried: String,
        /// With another answer: still `{outcome}`.
        pub tried_same: String,
        /// The button that keeps another answer.
        pub keep: String,
        /// What is said once it is kept.
        pub kept: String,
        /// The button that takes it back.
        pub undo: String,
        /// The mark of another answer that would give `{outcome}`.
        pub would_turn: String,
        /// What opens what `{alternative}` is like.
        pub expect: String,
        /// The heading of what to watch for in it.
        pub watch: String,
        /// The heading of the next steps.
        pub steps: String,
        /// The heading of the next steps of a person whom the guide asks to answer more first.
        pub steps_open: String,
        /// The heading of the first conversation.
        pub talk: String,
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
