//! Labels of what a person takes along and shares.

use super::macros::schema_struct;

schema_struct! {
    /// The page of what can be taken along.
    pub struct TakeAlong {
        /// The button that leads here from the result.
        pub open: String,
        /// The heading.
        pub title: String,
        /// What the page is for.
        pub introduction: String,
        /// The button that prints the brief.
        pub print: String,
        /// The button that copies the brief as plain text.
        pub copy: String,
        /// The button that saves the brief as Markdown.
        pub download: String,
        /// What is said once something was copied.
        pub copied: String,
        /// What is said once a file was offered to the browser.
        pub saved: String,
        /// What is said where the browser refuses: copy it from the field.
        pub refused: String,
        /// The name of the field that holds the text.
        pub field: String,
        /// One answer in the brief: `{criterion}` and `{choice}`.
        pub reason: String,
        /// One change in the brief: `{question}`, `{choice}` and `{outcome}`.
        pub change: String,
        /// The last line of the brief: `{day}`, `{title}`, `{owner}` and the `{date}` of the content.
        pub made: String,
        /// The heading of the private answers.
        pub sensitive_title: String,
        /// What private answers are, and that they are left out unless they are included.
        pub sensitive_text: String,
        /// The label of the box that includes one: `{choice}`.
        pub sensitive_include: String,
        /// What the brief says where private answers were left out.
        pub sensitive_left_out: String,
        /// The heading of the link.
        pub share: String,
        /// What the link holds and who can read it.
        pub share_text: String,
        /// The button that makes and copies the link.
        pub copy_link: String,
        /// The name of the field that holds the link.
        pub link: String,
        /// What is said where the page has no address that others could open.
        pub no_address: String,
    }

    /// The pages of another person's answers.
    pub struct Together {
        /// The heading of the page that shows both, and of the way to it.
        pub title: String,
        /// How to come by the other person's link.
        pub introduction: String,
        /// The name of the field for it.
        pub field: String,
        /// The button that opens it.
        pub open: String,
        /// The message where it cannot be read.
        pub error: String,
        /// The message on the first page where the link of the address cannot be read.
        pub broken: String,
        /// What a result that came by a link starts with.
        pub shared_title: String,
        /// What it is, and that it stays apart.
        pub shared: String,
        /// What stands there where parts of the link do not fit this guide.
        pub partial: String,
        /// The button that begins the person's own answers.
        pub begin: String,
        /// The button that leads from the result of a link to both side by side.
        pub both: String,
        /// The button that takes the answers of the link over.
        pub take_over: String,
        /// The same where the person has answers of their own, which that replaces.
        pub replace: String,
        /// The person.
        pub you: String,
        /// The person whose link it is.
        pub other: String,
        /// Both get the same recommendation.
        pub same: String,
        /// The two get different ones.
        pub different: String,
        /// The heading of what to talk about first.
        pub first: String,
        /// An answer that comes before all else, about `{label}`.
        pub hurdle: String,
        /// The largest difference, about `{criterion}`.
        pub furthest: String,
        /// What stands there where nothing comes first.
        pub first_none: String,
        /// The heading of the differences.
        pub differ: String,
        /// What stands there where there are none.
        pub differ_none: String,
        /// The heading of what both see alike.
        pub agree: String,
        /// What stands there where there is nothing.
        pub agree_none: String,
        /// The heading of what only one has answered.
        pub alone: String,
        /// An answer on a criterion that speaks for `{alternative}`.
        pub speaks_for: String,
        /// An answer that speaks for both alike.
        pub speaks_for_both: String,
        /// An answer that speaks for neither.
        pub speaks_for_neither: String,
        /// What stands where somebody has not answered.
        pub silent: String,
        /// The link to the person's own result.
        pub see_own: String,
        /// The link to the result of the other person.
        pub see_other: String,
    }
}
