//! Labels of what a person takes along and shares.

use super::counted::Counted;
use super::keyed::{PerAlternative, PerPerspective};
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
        /// The button that saves the brief as a file.
        pub download: String,
        /// What is said once something was copied.
        pub copied: String,
        /// What is said once a file was offered to the browser.
        pub saved: String,
        /// What is said where the browser refuses: copy it from the field.
        pub refused: String,
        /// The name of the field that holds the text.
        pub field: String,
        /// What the sheet is for.
        pub purpose: String,
        /// The line for a name.
        pub name: String,
        /// The line for a date.
        pub date: String,
        /// The headline of a tentative result, in the first person: `{outcome}`.
        pub tentative: String,
        /// The heading of the answers that lead to pause or elsewhere.
        pub triggers: String,
        /// One of the answers: `{choice}` to `{question}`.
        pub said: String,
        /// A `{choice}` that leads elsewhere as well, and the name of that as `{outcome}`.
        pub further: String,
        /// What the other answers point to, in the first person: `{outcome}`.
        pub later: String,
        /// The heading of the answers that point to `{alternative}`.
        pub reasons: String,
        /// The heading of the answers that point to both alike.
        pub reasons_both: String,
        /// The heading of the questions without an answer.
        pub missing: String,
        /// The heading of the next steps.
        pub steps: String,
        /// The heading of what to watch for.
        pub signals: String,
        /// The heading of the organisation's links.
        pub turn: String,
        /// The heading of the lines on which to write the aim.
        pub aim: String,
        /// The heading of the questions for the first conversation.
        pub ask: String,
        /// The last line of the brief: `{day}`, `{title}` and `{owner}` of the content.
        pub made: String,
        /// The heading of the message to send.
        pub message: String,
        /// What it is for.
        pub message_text: String,
        /// The button that copies it.
        pub message_copy: String,
        /// The name of the field that holds it.
        pub message_field: String,
        /// The button that opens the share sheet of the system.
        pub send: String,
        /// The heading of the private answers.
        pub sensitive_title: String,
        /// What private answers are, and that they are left out unless they are included.
        pub sensitive_text: String,
        /// The label of the box that includes one: `{choice}` to `{question}`.
        pub sensitive_include: String,
        /// What follows from leaving out the private `{answers}` on which the result rests.
        pub sensitive_decides: String,
        /// The title of the brief where the private answer on which the result rests was left out.
        pub sensitive_open: String,
        /// The heading of the link.
        pub share: String,
        /// Who can read the link.
        pub share_text: String,
        /// What to think of before passing on what is said about somebody else.
        pub told_theirs: String,
        /// What opens the list of what the link tells.
        pub told: String,
        /// What stands there where it tells nothing.
        pub told_none: String,
        /// Who shares the link: `{perspective}`.
        pub told_perspective: String,
        /// What stands beside an answer that matters most.
        pub told_matters: String,
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
        /// What opens the field for the other person's link.
        pub have: String,
        /// What happens with the link.
        pub introduction: String,
        /// The name of the field for it.
        pub field: String,
        /// The button that opens it.
        pub open: String,
        /// The message where it cannot be read.
        pub error: String,
        /// The message on the first page where the link of the address cannot be read.
        pub broken: String,
        /// The title of the page with a result that came by a link.
        pub shared_page: String,
        /// What it starts with.
        pub shared_title: String,
        /// What it is, and that it stays apart.
        pub shared: String,
        /// What to do with the private answers among them.
        pub private: String,
        /// How somebody who has answered in another tab or on another device gets to both side by side.
        pub elsewhere: String,
        /// What stands there where parts of the link do not fit this guide.
        pub partial: String,
        /// The button that begins the person's own answers.
        pub begin: String,
        /// The button that leads from the result of a link to both side by side.
        pub both: String,
        /// The button that takes the answers of the link over.
        pub take_over: String,
        /// What is said once they are taken over, which can be undone.
        pub taken_over: String,
        /// That the own private answers are left out of the page for two.
        pub left_out: String,
        /// The same where the person has answers of their own, which that replaces.
        pub replace: String,
        /// What stands after who somebody is, for the person who looks.
        pub you: String,
        /// Both get the same recommendation.
        pub same: String,
        /// The two get different ones.
        pub different: String,
        /// Both have answered about themselves, so that the two answers are about different people.
        pub each_own: String,
        /// What the person calls the other one, by the perspective of the person and that of the other.
        pub people: PerPerspective<PerPerspective<String>>,
        /// Who somebody is, by their perspective, as either of two may read it.
        pub roles: PerPerspective<String>,
        /// What the sheet of the two is for.
        pub purpose: String,
        /// On how many criteria their answers point to the same side: `{number}` of `{total}`. Its forms are for `{number}`.
        pub count: Counted,
        /// What stands there where they point to different sides on each of the `{total}` criteria that both have answered on.
        pub count_apart: Counted,
        /// What stands there where nothing that both have answered can be compared.
        pub count_none: String,
        /// The heading of what comes before the differences.
        pub first: String,
        /// That it comes before all else.
        pub hurdle: String,
        /// The heading of the differences.
        pub differ: String,
        /// What to ask each other about a difference that the content has no question for.
        pub says: String,
        /// The heading of different answers that point to the same side.
        pub alike: String,
        /// The heading of what both have answered alike.
        pub same_answer: String,
        /// The heading of what only one has given an answer on that points anywhere.
        pub alone: String,
        /// What stands where somebody has not answered.
        pub silent: String,
        /// What stands where somebody is not asked.
        pub unasked: String,
        /// The heading of the lines on which to write what the two agree to do.
        pub agreed: String,
        /// The link to the person's own result.
        pub see_own: String,
        /// The link to the result of the other person.
        pub see_other: String,
    }

    /// The card that a leader keeps in view in a conversation.
    pub struct Card {
        /// The button that opens it.
        pub open: String,
        /// The heading, and what the card is for.
        pub title: String,
        /// What chooses between the two, for screen readers.
        pub switch: String,
        /// The name of each stance.
        pub stances: PerAlternative<String>,
        /// The heading of the opening line.
        pub opening: String,
        /// The heading of the questions.
        pub questions: String,
        /// The heading of the signals.
        pub signals: String,
    }

    /// The invitation of another person, on both sides.
    pub struct Invite {
        /// The heading on the side of who invites.
        pub title: String,
        /// What the link is, and what it opens.
        pub text: String,
        /// The button that invites `{person}`.
        pub person: String,
        /// What is sent with the link, where the support is for the person who invites.
        pub message_me: String,
        /// The same where it is for the person who is invited.
        pub message_you: String,
        /// The same where it is for somebody else.
        pub message_them: String,
        /// The name of the field that holds both.
        pub field: String,
        /// The heading on the side of who is invited.
        pub invited: String,
        /// What the invited person is asked for, a paragraph each.
        pub invited_text: Vec<String>,
        /// As whom the invited person answers: `{role}`.
        pub role: String,
        /// Whom the questions are about.
        pub role_text: PerPerspective<String>,
        /// The button that begins.
        pub begin: String,
        /// The link for who is somebody else.
        pub not_me: String,
        /// What comes after the answers are checked, for who is invited.
        pub next: String,
        /// The title of the page that sends the answers back, and its button in the result.
        pub back: String,
        /// What is sent, and that it need not be.
        pub back_text: String,
        /// What is sent with the link.
        pub back_message: String,
    }
}
