//! The browser's own buttons for the way back and forward.

use super::Page;
use crate::Outcome;

impl Page {
    /// Presses the browser's Back, which also leads through what happened in frames. Ask then for what shows: unlike the
    /// driver, this does not wait for a page to be loaded.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn back(&self) -> Outcome {
        self.browser.back().await
    }

    /// As [`Page::back`], Forward.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn forward(&self) -> Outcome {
        self.browser.forward().await
    }
}
