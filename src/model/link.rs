//! Links.

use super::node::Node;
use super::shape::{Form, Shape, Shaped};

/// A link that is safe to offer: https, mailto, tel, or relative to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether an address stands for itself anywhere: it names its scheme, and is not relative to a page.
    #[must_use]
    pub fn is_whole(address: &str) -> bool {
        address.split(['/', '?', '#']).next().is_some_and(|before_path| before_path.contains(':'))
    }

    fn is_safe(address: &str) -> bool {
        let printable =
            !address.is_empty() && !address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\');
        let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
        let safe = match before_path.split_once(':') {
            Some((scheme, _)) => {
                let rest = address.get(scheme.len() + 1..).unwrap_or_default();
                (scheme.eq_ignore_ascii_case("https") && rest.len() > 2 && rest.starts_with("//"))
                    || (scheme.eq_ignore_ascii_case("mailto") || scheme.eq_ignore_ascii_case("tel")) && !rest.is_empty()
            }
            None => !address.starts_with("//"),
        };
        printable && safe
    }
}

impl Shaped for Link {
    const SHAPE: &'static Shape = &Shape::Form(&Form {
        expected: "a link",
        wrong: "is not a link that can be offered; use https:, mailto:, tel: or a relative address",
        fits: Self::is_safe,
    });

    fn take(node: Option<&mut Node>) -> Self {
        Self(String::take(node))
    }
}
