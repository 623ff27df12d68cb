//! The files of the release that lie beside the page. They are fetched when the page opens, so that nothing is missing for
//! an archive when the network is gone later.

use editing::pack::RELEASE;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, window};

thread_local! {
    static HELD: RefCell<BTreeMap<String, Vec<u8>>> = const { RefCell::new(BTreeMap::new()) };
}

/// Fetches them one after the other, once the page has what it needs itself.
pub(crate) fn fetch_all() {
    spawn_local(async {
        for path in RELEASE {
            file(path).await;
        }
    });
}

/// A file beside this page; none where it is not there.
pub(crate) async fn file(path: &str) -> Option<Vec<u8>> {
    if let Some(held) = HELD.with_borrow(|held| held.get(path).cloned()) {
        return Some(held);
    }
    let response = JsFuture::from(window()?.fetch_with_str(path)).await.ok()?.dyn_into::<Response>().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    HELD.with_borrow_mut(|held| held.insert(path.to_owned(), bytes.clone()));
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_every_file_of_the_release() {
        let worker = include_str!("../../pages/studio-worker.js");
        for path in RELEASE {
            assert!(worker.contains(&format!("'{path}'")), "studio-worker.js does not name {path}");
        }
    }
}
