//! The enums of a document.

use super::macros::string_enum;

string_enum! {
    /// One of the two kinds of help that the guide compares.
    pub enum Alternative {
        /// Coaching: draws out the person's own thinking.
        Coaching = "coaching",
        /// Mentoring: shares experience.
        Mentoring = "mentoring",
    }

    /// Who is asking.
    pub enum Perspective {
        /// Looks for support for themself.
        Seeker = "seeker",
        /// Was approached by somebody and chooses a stance.
        Leader = "leader",
        /// Arranges support for another person.
        Sponsor = "sponsor",
    }

    /// What the guide recommends.
    pub enum Recommendation {
        /// Coaching fits best.
        Coaching = "coaching",
        /// Mentoring fits best.
        Mentoring = "mentoring",
        /// Each for its own part.
        Both = "both",
        /// Clarify or agree something first.
        Pause = "pause",
        /// Another kind of help fits better.
        Elsewhere = "elsewhere",
        /// The answers do not say enough, or no clear need shows.
        Undecided = "undecided",
    }

    /// A drawing that the comparison can show.
    pub enum Drawing {
        /// The conversation between push and pull.
        Dynamic = "dynamic",
        /// Person, helper and issue, and where attention goes.
        Focus = "focus",
    }

    /// Where an exit leads.
    pub enum Lead {
        /// Something has to be settled first.
        Pause = "pause",
        /// Another kind of help fits better.
        Elsewhere = "elsewhere",
    }
}

impl Alternative {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Alternative::Coaching => Alternative::Mentoring,
            Alternative::Mentoring => Alternative::Coaching,
        }
    }

    /// The recommendation of this alternative.
    #[must_use]
    pub const fn recommendation(self) -> Recommendation {
        match self {
            Alternative::Coaching => Recommendation::Coaching,
            Alternative::Mentoring => Recommendation::Mentoring,
        }
    }
}

impl Lead {
    /// The recommendation of an exit that leads there.
    #[must_use]
    pub const fn recommendation(self) -> Recommendation {
        match self {
            Lead::Pause => Recommendation::Pause,
            Lead::Elsewhere => Recommendation::Elsewhere,
        }
    }
}
