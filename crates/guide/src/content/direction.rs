//! The writing direction of a document.

use super::macros::string_enum;

string_enum! {
    /// The direction in which a language is written.
    pub enum Direction {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}
