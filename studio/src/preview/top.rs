//! Another page begins at its top, however far down the one before it was read.

use super::Preview;
use crate::browser::into_view;
use editing::Sight;
use guide::content::Perspective;
use guide::session::Page;

/// What is shown: to whom, what was chosen, and where the visit is.
pub(super) type Shown = (Perspective, Sight, Page);

/// The heading of the page, in case it is too far down, and what stands above it.
const TOP: [&str; 2] = ["[data-com-focus]", ".com-app > *"];

impl Preview {
    /// Scrolls to the top if another page is shown. While a text of the same page changes, the preview stays where it is.
    pub(super) fn stand_at_top(&mut self) {
        let shown = (self.perspective, self.sight.clone(), self.session.page.clone());
        let Some(frame) = self.frame.as_ref().filter(|_| shown != self.at_top) else { return };
        let root = frame.root();
        // Nothing scrolls while another tab hides the preview.
        if root.client_height() > 0 {
            TOP.iter().filter_map(|css| root.query_selector(css).ok()?).for_each(|element| into_view(&element));
            self.at_top = shown;
        }
    }
}
