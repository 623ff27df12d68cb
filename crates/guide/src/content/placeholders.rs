//! Names in braces, in the place of which something else is put into a text.

/// The names between braces in a text, in order.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}
