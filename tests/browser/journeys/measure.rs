//! How soon a visitor of our own page sees something, and can answer the first question. Times depend on the
//! machine: it prints, and judges nothing.

use browser_tests::{Host, Outcome, built, visit_host};
use serde_json::{Value, json};

const ROUNDS: usize = 9;

/// Notes when a control of the first question could first be used, and when the app stood.
const WATCH: &str = "
    const look = () => {
        const root = document.querySelector('coaching-or-mentoring')?.shadowRoot;
        if (root?.querySelector('input')?.getBoundingClientRect().height) window.answerable = performance.now();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    addEventListener('com-ready', () => window.ready = performance.now());";
const TIMES: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return [paint, window.answerable, window.ready].map((time) => time && Math.round(time));";

#[tokio::test]
#[ignore = "`cargo xtask journeys chromium --ignored --nocapture measure` asks for it: it prints, and promises nothing"]
async fn measure() -> Outcome {
    let host = Host::default().compressing().with_file("without.html", without(&built("index.html")?)?);
    visit_host(host, "measure", "/without.html", async |page| {
        page.slow_down().await?;
        page.begin_with(WATCH).await?;
        let here = page.run("return location.href;", Vec::new()).await?;
        let without = here.as_str().ok_or("no address")?;
        let with = without.replace("without.html", "index.html");
        let mut times: [Vec<Option<u64>>; 4] = Default::default();
        for _ in 0..ROUNDS {
            page.driver().goto(without).await?;
            let look = async || {
                Ok(Some(page.run(TIMES, Vec::new()).await?).filter(|times| times.get(0) != Some(&Value::Null)))
            };
            let seen = page.wait("a first paint", look).await?;
            times[0].push(seen.get(0).and_then(Value::as_u64));
            page.run("sessionStorage.clear();", Vec::new()).await?;
            page.driver().goto(&with).await?;
            let look = async || {
                Ok(Some(page.run(TIMES, Vec::new()).await?).filter(|times| times.get(2) != Some(&Value::Null)))
            };
            let seen = page.wait("the app", look).await?;
            for (index, place) in times.iter_mut().skip(1).enumerate() {
                place.push(seen.get(index).and_then(Value::as_u64));
            }
        }
        let labels =
            ["first paint, same page without the widget", "first paint", "first question answerable", "app in charge"];
        for (label, mut times) in labels.into_iter().zip(times) {
            times.sort_unstable();
            println!("{label:<42} {:>5} ms  {}", json!(times.get(ROUNDS / 2)), json!(times));
        }
        Ok(())
    })
    .await
}

/// The same page as plain HTML: the comparison in place of the widget, and nothing that only the widget needs.
fn without(page: &str) -> Outcome<String> {
    let widget_only = |line: &&str| {
        !["coaching-or-mentoring.css", "coaching-or-mentoring.js", "page.js"].iter().any(|f| line.contains(f))
    };
    let (before, rest) = page.split_once("<template").ok_or("the page carries no first page")?;
    let (_, after) = rest.split_once("</template>").ok_or("the first page has no end")?;
    let head: Vec<&str> = before.lines().filter(widget_only).collect();
    Ok(format!("{}\n{after}", head.join("\n")))
}
