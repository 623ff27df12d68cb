//! Pictures of every view in every state, for `cargo xtask gallery`.

use browser_tests::{Outcome, Page, visit};

use crate::support::{Document, State, results, states};

const WIDTHS: [u32; 3] = [360, 768, 1280];
const HEIGHT: u32 = 900;
const SCHEMES: [&str; 2] = ["light", "dark"];

#[tokio::test]
#[ignore = "`cargo xtask gallery` asks for it: it takes pictures and promises nothing"]
async fn gallery() -> Outcome {
    visit("gallery", "/", async |page| {
        let document = Document::shipped()?;
        let mut all = states(&document)?;
        // Those of the other perspectives as well.
        let more = results(&document)?.into_iter().filter(|result| all.iter().all(|state| state.name != result.name));
        let more: Vec<State> = more.collect();
        all.extend(more);
        for (number, state) in (1..).zip(&all) {
            page.resize(WIDTHS[0], HEIGHT).await?;
            state.open(&page).await?;
            take_all(&page, &format!("{number:02}-{}", state.name)).await?;
        }
        Ok(())
    })
    .await
}

/// The whole page as it is, at each width in each scheme.
async fn take_all(page: &Page, name: &str) -> Outcome {
    for scheme in SCHEMES {
        page.prefer("prefers-color-scheme", scheme).await?;
        for width in WIDTHS {
            page.resize(width, HEIGHT).await?;
            let height = page.run("return document.documentElement.scrollHeight;", Vec::new()).await?;
            page.resize(width, u32::try_from(height.as_u64().unwrap_or_default())?).await?;
            State::rest(page).await?;
            page.screenshot(&format!("{name}-{width}-{scheme}")).await?;
        }
    }
    Ok(())
}
