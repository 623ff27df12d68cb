//! The archive for whoever looks after the web server.

use crate::release::file;
use editing::Draft;
use editing::pack::{
    EMBED, Packed, Place, RELEASE, archive, frame_page, frame_snippet, plain_fallback, read_me, snippet, try_page,
};
use guide::content::Content;
use serde_json::Value;

/// What goes wherever the program goes.
const LICENCES: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
];

/// The text of the document that is taken out: the overlay as it is, or the whole document.
pub(super) fn document(draft: &Draft, whole: bool) -> String {
    if !whole || draft.base().is_none() {
        return draft.text();
    }
    let mut document = draft.whole();
    if let Some(fields) = document.as_object_mut() {
        // It stands on no other document any more.
        fields.shift_remove("made_from");
    }
    format!("{document:#}\n")
}

/// The document that an overlay extends, where it does not come with the release: its name and its text.
fn base(draft: &Draft, whole: bool) -> Option<(String, String)> {
    let name = draft.own().get("extends").and_then(Value::as_str).filter(|name| !whole && *name != "en")?;
    Some((name.to_owned(), format!("{:#}\n", draft.base()?)))
}

/// Makes the archive.
///
/// # Errors
/// Which file of the release is missing, in the author's words.
pub(super) async fn packed(draft: &Draft, content: &Content, place: &Place, whole: bool) -> Result<Vec<u8>, String> {
    let mut files: Vec<Packed> = Vec::new();
    let comparison = first_page::fallback(content.clone()).await;
    for path in RELEASE {
        let bytes = file(path).await.ok_or_else(|| {
            format!("The file “{path}” of the guide could not be loaded. Are you online, and is this page where it was installed?")
        })?;
        if path == EMBED {
            let page = frame_page(&String::from_utf8_lossy(&bytes), content, place, &comparison);
            let page = page.ok_or_else(|| format!("The file “{path}” is from another version of the guide."))?;
            files.push((format!("guide/{}.html", place.name), page.into_bytes()));
        }
        files.push((format!("guide/{path}"), bytes));
    }
    files.extend(LICENCES.map(|(path, text)| (format!("guide/{path}"), text.as_bytes().to_vec())));
    if let Some((name, text)) = base(draft, whole) {
        files.push((format!("guide/{name}.json"), text.into_bytes()));
    }
    let name = &place.name;
    files.push((format!("guide/{name}.json"), document(draft, whole).into_bytes()));
    files.push((format!("guide/{name}.first-page.txt"), first_page::file(content.clone()).await.into_bytes()));
    files.push(("try.html".to_owned(), try_page(content, place, &comparison).into_bytes()));
    let read_me =
        read_me(content, place, &snippet(content, place, &plain_fallback(content)), &frame_snippet(content, place));
    files.push(("README.txt".to_owned(), read_me.into_bytes()));
    files.sort();
    archive(name, &files)
}
