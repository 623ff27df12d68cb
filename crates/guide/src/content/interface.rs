//! Labels of buttons and messages.
//!
//! A text with `{placeholders}` must hold each of the placeholders that [`PLACEHOLDERS`](super::PLACEHOLDERS) lists for it.

use super::catalogue::Catalogue;
use super::counted::Counted;
use super::guide_labels::{Care, Guide, Matters, Review};
use super::ids::EntryId;
use super::macros::schema_struct;
use super::result_labels::ResultLabels;
use super::share_labels::{Card, Invite, TakeAlong, Together};

schema_struct! {
    /// All labels and messages of the widget.
    pub struct Interface {
        /// What several pages share.
        pub common: Common,
        /// The first page.
        pub welcome: Welcome,
        /// The pages of the questions.
        pub guide: Guide,
        /// The page of what cannot wait for the result.
        pub care: Care,
        /// The page of what matters most.
        pub matters: Matters,
        /// The page on which answers are checked.
        pub review: Review,
        /// The page of the recommendation.
        pub result: ResultLabels,
        /// The page of the comparison.
        pub comparison: Comparison,
        /// The page about the guide.
        pub about: AboutLabels,
        /// The page of what can be taken along.
        pub take_along: TakeAlong,
        /// The pages of another person's answers.
        pub together: Together,
        /// The card that a leader keeps in view in a conversation.
        pub card: Card,
        /// The invitation of another person.
        pub invite: Invite,
    }

    /// What several pages share.
    pub struct Common {
        /// The name of the navigation, for screen readers.
        pub navigation: String,
        /// The link to the questions.
        pub nav_guide: String,
        /// The link to the comparison.
        pub nav_compare: String,
        /// The link to the page about the guide.
        pub nav_about: String,
        /// The link to the page before.
        pub back: String,
        /// The button to the next page.
        pub proceed: String,
        /// The button that forgets all answers.
        pub restart: String,
        /// The heading of an error summary.
        pub problem: String,
        /// What an error message starts with, for screen readers.
        pub error: String,
        /// What comes before the numbers of sources.
        pub sources: String,
        /// The name of a link to the source `{number}`, for screen readers.
        pub source: String,
        /// What opens the list of the sources of a page.
        pub sources_page: String,
        /// What it means that a statement has no number.
        pub sources_own: String,
        /// The link from a source back to where it is cited.
        pub sources_back: String,
        /// The title of the page of a recommendation, for its document.
        pub result: String,
        /// The choice of somebody who cannot say.
        pub not_sure: String,
        /// What stands below the comparison where the guide itself cannot run.
        pub fallback: String,
    }

    /// The first page.
    pub struct Welcome {
        /// The heading of the choice of perspective.
        pub choose: String,
        /// The button that starts the guide.
        pub start: String,
        /// How long it takes: `{questions}` and `{minutes}`, as the two below say them.
        pub duration: String,
        /// So many questions: `{number}`.
        pub questions: Counted,
        /// So many minutes: `{number}`.
        pub minutes: Counted,
        /// The message where no perspective was chosen.
        pub error: String,
        /// What comes before the link to the comparison.
        pub compare: String,
        /// What happens to the answers, in a line.
        pub privacy: String,
        /// What is said once all answers are cleared.
        pub cleared: String,
        /// The button that brings them back.
        pub undo: String,
    }

    /// The page of the comparison.
    pub struct Comparison {
        /// The heading.
        pub title: String,
        /// What the page is for.
        pub introduction: String,
        /// The name of the links to the parts, for screen readers.
        pub contents: String,
        /// The button that starts the guide.
        pub start: String,
        /// The button back to the guide.
        pub resume: String,
        /// The heading of the similarities.
        pub similarities: String,
        /// What is in that part, in a line.
        pub similarities_line: String,
        /// The heading of the differences.
        pub differences: String,
        /// What is in that part, in a line.
        pub differences_line: String,
        /// What comes before what a difference looks like in practice.
        pub practice: String,
        /// The heading of the table.
        pub glance: String,
        /// The heading of the column of criteria.
        pub criterion: String,
        /// The mark of an answer in the cell that it speaks for.
        pub mattered: String,
        /// The mark of an answer that speaks for both cells alike.
        pub mattered_both: String,
        /// The heading of the characteristics.
        pub characteristics: String,
        /// The heading of when each is effective.
        pub effective: String,
        /// What is in that part, in a line.
        pub effective_line: String,
        /// The heading of what else to know.
        pub insights: String,
        /// What is in that part, in a line.
        pub insights_line: String,
        /// The heading of what each is like.
        pub expect: String,
        /// What is in that part, in a line.
        pub expect_line: String,
        /// The heading of the options.
        pub options: String,
        /// What is in that part, in a line.
        pub options_line: String,
        /// The heading of what happens if nothing is done.
        pub nothing: String,
        /// The name of the person in the drawings.
        pub person: String,
        /// The name of the issue in the drawings.
        pub issue: String,
    }

    /// The page about the guide.
    pub struct AboutLabels {
        /// The heading.
        pub title: String,
        /// Who owns it.
        pub owner: String,
        /// Who owns what an organisation changed without naming an owner of its own.
        pub owner_original: String,
        /// The day of the content.
        pub date: String,
        /// The day of the next review, and by whom.
        pub review: String,
        /// Who pays for it.
        pub funding: String,
        /// How sure it is.
        pub certainty: String,
        /// What it cannot do.
        pub limits: String,
        /// What happens to answers.
        pub privacy: String,
        /// Where the statements come from.
        pub sources: String,
        /// What the organisation changed.
        pub changed: String,
        /// What stands where it changed nothing.
        pub changed_none: String,
        /// How many changes there are: `{number}`.
        pub changed_count: Counted,
        /// Something is new.
        pub changed_added: String,
        /// Something is gone.
        pub changed_removed: String,
        /// Something has other words.
        pub changed_text: String,
        /// Something has changed that has no words of its own.
        pub changed_other: String,
        /// What parts and fields of a document are called, by their keys; what has no name here is not named.
        pub changed_names: Catalogue<EntryId, String>,
    }
}
