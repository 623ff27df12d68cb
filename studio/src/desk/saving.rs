//! Whether the work is kept, and how that is said.

use crate::keep::Refused;

/// Whether the work is kept in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saving {
    /// Nothing was changed yet.
    Untouched,
    /// A change is kept in a moment.
    Waiting,
    /// All is kept.
    Kept,
    /// All is kept from now on beside what another tab keeps.
    Apart,
    /// The browser refuses, which was said.
    Refused(Refused),
}

impl Saving {
    pub(super) const fn after_edit(self) -> Self {
        match self {
            Self::Refused(_) | Self::Apart => self,
            _ => Self::Waiting,
        }
    }

    pub(super) const fn after_keeping(self, kept: Result<(), Refused>) -> Self {
        match (self, kept) {
            (Self::Apart, Ok(())) => Self::Apart,
            (_, Ok(())) => Self::Kept,
            (_, Err(refused)) => Self::Refused(refused),
        }
    }

    /// In a few words, beside the document.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Untouched => "No changes yet",
            Self::Waiting => "Keeping…",
            Self::Kept | Self::Apart => "Kept in this browser",
            Self::Refused(_) => "Not kept",
        }
    }

    /// What the author has to know.
    pub(super) const fn warning(self) -> Option<&'static str> {
        match self {
            Self::Refused(Refused::Denied) => Some(
                "This browser keeps nothing for this page. Your work is lost when you close or reload it, so download it first.",
            ),
            Self::Refused(Refused::Full) => Some(
                "There is no room left in this browser. Your latest changes are not kept: download the document before you close or \
                 reload the page, or remove other documents on the first page of the studio.",
            ),
            Self::Apart => Some(
                "This document is open in another tab as well. What you do here is kept as a separate copy, so nothing is lost.",
            ),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_stays_said_until_something_is_kept() {
        let refused = Saving::Waiting.after_keeping(Err(Refused::Full));
        assert_eq!(refused.after_edit(), refused);
        assert!(refused.warning().is_some());
        assert_eq!(refused.after_keeping(Ok(())), Saving::Kept);
        assert_eq!(Saving::Kept.after_edit().words(), "Keeping…");
    }
}
