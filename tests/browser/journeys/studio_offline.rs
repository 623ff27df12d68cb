//! The studio opens without a network, once it was open.

use browser_tests::{Host, Outcome, visit};
use serde_json::json;

use crate::support::studio::{CATCH, STUDIO, begin, caught, press, says, shown, unpack, write};

/// Whether the worker is there with all that the page needs; nothing where the engine runs none.
const KEPT: &str = "if (!navigator.serviceWorker) return 'none';
    return navigator.serviceWorker.ready
        .then(() => caches.match('studio_bg.wasm'))
        .then((program) => program ? 'kept' : null);";

#[tokio::test]
async fn it_opens_without_a_network_and_makes_the_archive() -> Outcome {
    visit("studio-offline", STUDIO, async |page| {
        let kept = async || Ok((page.run(KEPT, Vec::new()).await? == json!("kept")).then_some(()));
        page.wait("the worker", kept).await?;
        page.serve(Host::default().gone());
        // Not a reload, which in Firefox goes round the worker where WebDriver asks for it.
        page.driver().goto(page.driver().current_url().await?.to_string()).await?;
        begin(&page).await?;
        write(&page, "form$.title", "Whom to ask?").await?;
        shown(&page, "Whom to ask?").await?;
        press(&page, "Source").await?;
        says(&page, "The text and your guide are the same.").await?;
        press(&page, "Take it out").await?;
        page.run(CATCH, Vec::new()).await?;
        press(&page, "Save the archive").await?;
        says(&page, "Saved as my-guide.zip.").await?;
        let folder = std::env::temp_dir().join(format!("studio-offline-{}", std::process::id()));
        unpack(&caught(&page).await?, &folder)?;
        assert!(folder.join("my-guide/guide/app_bg.wasm").exists());
        std::fs::remove_dir_all(folder)?;
        page.serve(Host::default());
        Ok(())
    })
    .await
}
