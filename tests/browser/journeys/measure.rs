//! How soon a visitor of our own page, and of another one, sees something and can answer the first question. Times depend on
//! the machine: it prints, and judges nothing.

use browser_tests::{Host, Outcome, built, visit_host};
use serde_json::{Value, json};

use crate::support::host_page;

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

/// Each page by its name, and what it is.
const PAGES: [(&str, &str); 3] = [
    ("without.html", "our page without the guide"),
    ("index.html", "our page"),
    ("host.html", "a page of an organisation"),
];

#[tokio::test]
#[ignore = "`cargo xtask journeys chromium --ignored --nocapture measure` asks for it: it prints, and promises nothing"]
async fn measure() -> Outcome {
    // The organisation's page has the style sheet that ours has.
    let organisation = host_page("").replace("</head>", "<link rel=\"stylesheet\" href=\"page.css\"></head>");
    let host = Host::default().compressing().with_file("without.html", without(&built("index.html")?)?);
    visit_host(host.with_file("host.html", organisation), "measure", "/without.html", async |page| {
        page.slow_down().await?;
        page.begin_with(WATCH).await?;
        let here = page.run("return location.href;", Vec::new()).await?;
        let here = here.as_str().ok_or("no address")?;
        let mut times: [[Vec<u64>; 3]; 3] = Default::default();
        for _ in 0..ROUNDS {
            for ((name, _), times) in PAGES.iter().zip(&mut times) {
                page.driver().goto(here.replace("without.html", name)).await?;
                let last = if *name == "without.html" { 0 } else { 2 };
                let look = async || {
                    Ok(Some(page.run(TIMES, Vec::new()).await?).filter(|seen| seen.get(last) != Some(&Value::Null)))
                };
                let seen = page.wait("the page", look).await?;
                for (at, times) in times.iter_mut().enumerate().take(last + 1) {
                    times.extend(seen.get(at).and_then(Value::as_u64));
                }
                page.run("sessionStorage.clear();", Vec::new()).await?;
            }
        }
        for ((_, what), times) in PAGES.iter().zip(&mut times) {
            for (label, times) in ["first paint", "first question answerable", "app in charge"].iter().zip(times) {
                times.sort_unstable();
                println!("{what:<28} {label:<28} {:>5} ms  {}", json!(times.get(ROUNDS / 2)), json!(times));
            }
        }
        Ok(())
    })
    .await
}

/// The same page as plain HTML: the comparison in place of the widget, and nothing that only the widget needs.
fn without(page: &str) -> Outcome<String> {
    let widget_only = |line: &&str| {
        !["coaching-or-mentoring.css.txt", "coaching-or-mentoring.js", "page.js"].iter().any(|f| line.contains(f))
    };
    let (before, rest) = page.split_once("<template").ok_or("the page carries no first page")?;
    let (_, after) = rest.split_once("</template>").ok_or("the first page has no end")?;
    let head: Vec<&str> = before.lines().filter(widget_only).collect();
    Ok(format!("{}\n{after}", head.join("\n")))
}
