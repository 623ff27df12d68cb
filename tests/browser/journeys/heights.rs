//! How high the result is, and how far down the first thing to do stands: it prints, and promises nothing.

use browser_tests::{Outcome, visit};

use crate::support::{Document, State, results};

const WIDTHS: [(u32, u32); 2] = [(1280, 800), (390, 844)];

const PLACES: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const top = (css) => Math.round(root.querySelector(css).getBoundingClientRect().top + scrollY);
    return [document.documentElement.scrollHeight, top('.com-verdict .com-button'), top('.com-next li')];";

#[tokio::test]
#[ignore = "`cargo xtask journeys chromium --ignored --nocapture heights` asks for it: it prints, and promises nothing"]
async fn heights() -> Outcome {
    visit("heights", "/", async |page| {
        println!("{:<32} {:>5} {:>7} {:>7} {:>7}", "", "width", "height", "action", "step");
        for state in results(&Document::shipped()?)? {
            for (width, height) in WIDTHS {
                page.resize(width, height).await?;
                state.open(&page).await?;
                State::rest(&page).await?;
                let places = page.run(PLACES, Vec::new()).await?;
                let [all, action, step] =
                    [0, 1, 2].map(|index| places.get(index).map_or_else(String::new, ToString::to_string));
                println!("{:<32} {width:>5} {all:>7} {action:>7} {step:>7}", state.name);
            }
        }
        Ok(())
    })
    .await
}
