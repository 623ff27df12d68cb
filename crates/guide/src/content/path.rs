//! Where in a document something stands.

use super::problem::clip;

/// A way into a document, as a chain up to the whole.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    /// The document itself.
    Whole,
    /// What stands under a key of the object at another path.
    Key(&'a Path<'a>, &'a str),
    /// One item of the list at another path.
    Item(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The path of a key of the object that stands here.
    pub fn key<'b>(&'b self, key: &'b str) -> Path<'b> {
        Path::Key(self, key)
    }

    /// The JSON path: `$`, then `.key`, `["key"]` where a key is not plain, or `[0]`.
    pub fn written(&self) -> String {
        let mut path = String::new();
        self.write(&mut path);
        path
    }

    fn write(&self, path: &mut String) {
        match self {
            Path::Whole => path.push('$'),
            Path::Key(above, key) => {
                above.write(path);
                let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
                path.push_str(if plain { "." } else { "[\"" });
                path.push_str(&clip(key));
                path.push_str(if plain { "" } else { "\"]" });
            }
            Path::Item(above, index) => {
                above.write(path);
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
}
