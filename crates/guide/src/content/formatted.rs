//! Texts with a format. Each is a type of its own, so that none can stand in for another.

use super::node::Node;
use super::schema::{HasSchema, Schema};
use super::string_format::{StringFormat, is_absolute};

macro_rules! formatted {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The text as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl HasSchema for $name {
            const SCHEMA: &'static Schema = &Schema::Format(StringFormat::$name);

            fn take(node: Option<&mut Node>) -> Self {
                Self(String::take(node))
            }
        }
    )+};
}

formatted! {
    /// A calendar day, written `YYYY-MM-DD`.
    Date,
    /// A language tag, such as `en` or `pt-BR`.
    Language,
    /// A link that is safe to offer: https, mailto, tel, or relative to the page.
    Link,
}

impl Link {
    /// Whether an address is absolute: it names its scheme.
    #[must_use]
    pub fn is_absolute(address: &str) -> bool {
        is_absolute(address)
    }
}
