//! Links.

use super::node::Node;
use super::problem::clip;
use super::read::{Read, Reader};

/// A link that is safe to offer: https, mailto, tel, or relative to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link of an address, if it is safe to offer.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        let printable =
            !address.is_empty() && !address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\');
        let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
        let safe = match before_path.split_once(':') {
            Some((scheme, _)) => {
                let scheme = scheme.to_ascii_lowercase();
                (scheme == "https" && address.len() > 8 && address.as_bytes().get(6..8) == Some(b"//"))
                    || ((scheme == "mailto" || scheme == "tel") && address.len() > scheme.len() + 1)
            }
            None => !address.starts_with("//"),
        };
        (printable && safe).then(|| Self(address.to_owned()))
    }
}

impl Read for Link {
    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::Text(text) = node else {
            at.expected("a link", node);
            return Self(String::new());
        };
        Self::new(text).unwrap_or_else(|| {
            at.problem(format!(
                "{:?} is not a link that can be offered; use https:, mailto:, tel: or a relative address",
                clip(text)
            ));
            Self(String::new())
        })
    }
}
