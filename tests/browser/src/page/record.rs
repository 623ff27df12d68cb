//! What a page leaves behind: complaints, pictures, paper.

use thirtyfour::common::print::{PrintPage, PrintParameters};

use super::Page;
use crate::{Outcome, axe, settings};

impl Page {
    /// Everything that axe-core finds wrong on the page as it is now. Tests that call this hold `axe` in their names.
    ///
    /// # Errors
    /// Where axe-core is not at hand.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        axe::problems(self.driver()).await
    }

    /// What the page has complained of since the last call: each begins with `console:`, for an error that is written
    /// there, `error:` or `rejection:`, for one that nobody catches, `file:`, for one that does not load, or `policy:`,
    /// for a violated policy.
    ///
    /// # Errors
    /// Where the page cannot be asked whether it has told everything.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        self.run("return window.comWatched ?? null;", Vec::new()).await?;
        self.browser.log().await?;
        Ok(self.site.take_complaints())
    }

    /// As [`Page::complaints`], with what only the browser's own log holds.
    pub(crate) async fn all_complaints(&self) -> Outcome<Vec<String>> {
        let logged = self.browser.log().await?;
        let mut complaints = self.complaints().await?;
        complaints.extend(logged);
        Ok(complaints)
    }

    /// Saves what is visible as `{name}.png` in the folder for screenshots.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn screenshot(&self, name: &str) -> Outcome {
        let folder = settings::screenshots();
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(format!("{name}.png")), self.driver().screenshot_as_png().await?)?)
    }

    /// How many pages the page takes on paper of a size in centimetres, with the margins that browsers give.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn printed(&self, width: f64, height: f64) -> Outcome<usize> {
        let paper = PrintParameters { page: PrintPage { width, height }, ..PrintParameters::default() };
        let print = self.driver().print_page(paper).await?;
        let is_page = |at: &[u8]| at.starts_with(b"/Type /Page") && at.get(11) != Some(&b's');
        Ok(print.windows(12).filter(|at| is_page(at)).count())
    }
}
