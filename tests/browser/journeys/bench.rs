//! What the guide costs on a slow phone beside others, for `cargo xtask bench`: it measures, and promises nothing, since
//! times depend on the machine.

use std::env;
use std::path::PathBuf;

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Map, Value, json};

use crate::support::point_at;

/// As good as none: each of the pages needs something else.
const POLICY: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data:";

/// The pages by the names of `tests/bench/build.mjs`, and our own.
const ONE: [(&str, &str); 6] = [
    ("static", "/static-1.html"),
    ("preact", "/preact-1.html"),
    ("survey", "/survey-1.html"),
    ("element", "/element-1.html"),
    ("hinted", "/hinted-1.html"),
    ("own", "/guide/index.html"),
];
const MANY: [&str; 3] = ["preact", "survey", "element"];
const COUNTS: [usize; 3] = [1, 10, 50];

/// Stands before the page's own scripts, and notes what happens when.
const WATCH: &str = "
    const bench = window.bench = { shift: 0, ready: 0 };
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('com-ready', () => {
        bench.ready++;
        bench.inCharge = performance.now();
    });
    const isShown = (radio) => radio.checkVisibility({ visibilityProperty: true })
        && [radio, ...radio.labels].some((box) => box.getBoundingClientRect().height > 1);
    const look = () => {
        const mounts = [...document.querySelectorAll('.mount, coaching-or-mentoring')];
        const shown = mounts.filter((mount) =>
            [...(mount.shadowRoot ?? mount).querySelectorAll('input[type=radio]')].some(isShown));
        if (shown.length > 0) bench.first ??= performance.now();
        if (document.readyState !== 'loading' && shown.length > 0 && shown.length === mounts.length) {
            bench.all = performance.now();
        } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    addEventListener('click', ({ timeStamp }) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => bench.click = Math.round(performance.now() - timeStamp);
        port2.postMessage(0);
    }), true);";

const IS_DONE: &str = "
    const own = document.querySelectorAll('coaching-or-mentoring').length;
    return window.bench?.all !== undefined && window.bench.ready === own
        && performance.getEntriesByName('first-contentful-paint').length > 0;";

/// Once the page has been still for a while: times in milliseconds, sizes in bytes, shifts in thousandths.
const FIGURES: &str = "
    return new Promise((resolve) => setTimeout(resolve, 1000)).then(() => {
        const { first, all, inCharge = all, shift } = bench;
        const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter(({ name }) => name.startsWith(location.origin));
        const bytes = (entries) => entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
        const figures = {
            bytes: bytes(files), requests: files.length,
            bytesBefore: bytes(files.filter(({ responseEnd }) => responseEnd <= first)),
            paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
            first, all: Math.max(all, inCharge), inCharge, shift: shift * 1000,
        };
        for (const name in figures) figures[name] = Math.round(figures[name]);
        return figures;
    });";

/// What to press to choose, and to go on.
const TO_PRESS: &str = "
    const mount = document.querySelector('.mount, coaching-or-mentoring');
    const root = mount.shadowRoot ?? mount;
    const radio = root.querySelector('[data-com-page] input[type=radio]') ?? root.querySelector('input[type=radio]');
    const on = [...root.querySelectorAll('button[type=submit], .sd-navigation__next-btn')].find((e) => e.checkVisibility());
    return [radio.labels[0] ?? radio, on].filter(Boolean);";

#[tokio::test]
#[ignore = "`cargo xtask bench` asks for it: it measures, and promises nothing"]
async fn bench() -> Outcome {
    let given = |name: &str| env::var_os(name).ok_or(format!("{name} is not set: `cargo xtask bench` sets it"));
    let (site, file) = (PathBuf::from(given("COM_BENCH_SITE")?), PathBuf::from(given("COM_BENCH_FIGURES")?));
    let rounds: usize = given("COM_BENCH_ROUNDS")?.to_string_lossy().parse()?;
    let host = Host::default().under(POLICY).for_speed().from_folder(site);
    let mut figures = Map::new();
    // In turn, so that what else the machine does meets all alike.
    for round in 1..=rounds {
        for (name, path) in ONE {
            note(&mut figures, name, measure(&host, path, true).await?);
        }
        for count in COUNTS.into_iter().skip(1) {
            for name in MANY {
                let path = format!("/{name}-{count}.html");
                note(&mut figures, &format!("{name}-{count}"), measure(&host, &path, false).await?);
            }
        }
        println!("Round {round} of {rounds}.");
    }
    Ok(std::fs::write(file, format!("{:#}\n", Value::Object(figures)))?)
}

fn note(figures: &mut Map<String, Value>, name: &str, seen: Value) {
    if let Some(all) = figures.entry(name).or_insert(json!([])).as_array_mut() {
        all.push(seen);
    }
}

/// One visit in a browser of its own, which has nothing in any cache.
async fn measure(host: &Host, path: &str, is_clicking: bool) -> Outcome<Value> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let path = path.to_owned();
    let host = host.clone().with_file("blank.html", "<!doctype html><title>Blank</title><link rel=icon href=data:,>");
    visit_host(host, "bench", "/blank.html", async move |page| {
        page.slow_down().await?;
        page.begin_with(WATCH).await?;
        let here = page.run("return location.origin;", Vec::new()).await?;
        page.driver().goto(format!("{}{path}", here.as_str().unwrap_or_default())).await?;
        page.wait("all first questions", async || {
            Ok((page.run(IS_DONE, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await?;
        let mut figures = page.run(FIGURES, Vec::new()).await?.as_object().cloned().ok_or("no figures")?;
        if is_clicking {
            figures.insert("click".to_owned(), click(&page).await?);
        }
        figures.insert("memory".to_owned(), page.memory().await?.into());
        page.complaints().await?;
        tell.send(figures.into()).map_err(|_| "nobody listens".into())
    })
    .await?;
    Ok(told.await?)
}

/// Chooses and goes on, or chooses where there is nothing to go on to. Gives the milliseconds from the last click until the
/// next frame was drawn.
async fn click(page: &Page) -> Outcome<Value> {
    for button in page.driver().execute(TO_PRESS, Vec::<Value>::new()).await?.elements()? {
        page.run("delete bench.click;", Vec::new()).await?;
        point_at(page, &button).await?;
        page.wait("a frame", async || {
            Ok(Some(page.run("return bench.click ?? null;", Vec::new()).await?).filter(|time| !time.is_null()))
        })
        .await?;
    }
    page.run("return bench.click;", Vec::new()).await
}
