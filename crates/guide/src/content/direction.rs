//! How the language of a document is written.

use super::macros::words;

words! {
    /// The direction in which a language is written.
    pub enum Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}
