//! The version that every wire form carries.

use guide::content::Node;
use serde::{Serialize, Serializer};

/// Version 1, the only one; written as the number 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Version1;

impl Version1 {
    /// Whether a form says that it is of this version.
    pub(crate) fn is_of(form: &Node) -> bool {
        form.get("version") == Some(&Node::Integer(1))
    }
}

impl Serialize for Version1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(1)
    }
}
