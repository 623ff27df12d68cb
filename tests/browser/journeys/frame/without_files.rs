//! A frame whose files are kept back, by a policy or a sandbox: nothing in it is dead.

use browser_tests::{Outcome, visit_host};
use serde_json::json;

use super::{SANDBOX, host};

/// Whether the comparison is to be seen, and the first page.
const COMPARED: &str = "const element = document.querySelector('coaching-or-mentoring');
    return element && [element.querySelector('h2').checkVisibility(),
        element.shadowRoot.querySelector('.com-app').checkVisibility()];";

/// A policy that keeps a frame's files back leaves no form that nobody answers, and no drawing without its sheet.
#[tokio::test]
async fn where_the_files_of_a_frame_are_kept_back_the_comparison_is_read() -> Outcome {
    let host = host(SANDBOX, "").open_to_all().under("default-src 'none'; frame-src *; connect-src *");
    visit_host(host, "frame-without-files", "/parent.html", async |page| {
        page.driver().enter_frame(0).await?;
        let look = async || Ok((page.run(COMPARED, Vec::new()).await? == json!([true, false])).then_some(()));
        page.wait("the comparison, and no form", look).await?;
        page.driver().enter_default_frame().await?;
        // Only a browser with a log of its own says so: no script may run that could tell.
        page.complaints().await?;
        Ok(())
    })
    .await
}
