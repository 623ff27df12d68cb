//! The source of an organisation's own texts, so that they do not stand under the name of those who made the guide.

use serde_json::{Value, json};

/// The id of the source of an organisation's own texts.
pub const OWN_SOURCE: &str = "ours";

/// Its title at first.
pub(crate) const TITLE: &str = "Our own advice";

/// After all that the guide cites.
const ORDER: u16 = 900;

/// A source for the texts of an organisation. `owner` is who owns the guide, where the organisation has said so.
#[must_use]
pub fn own_source(owner: Option<&str>) -> Value {
    let author = owner.map(str::trim).filter(|owner| !owner.is_empty());
    json!({
        "order": ORDER,
        "title": TITLE,
        "author": author.unwrap_or("Our organisation"),
        "note": "What we advise from our own practice. It is not drawn from a published source.",
    })
}
