//! Whatever a visitor, a page and a browser do, in any order: there is a page, and no answer is lost.

use browser_tests::{Host, Outcome, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, checked, host_page, opened, walk};

/// Steps of every run. The long one is asked for by name.
const SHORT: u32 = 150;
const LONG: u32 = 10_000;
/// Steps between two words with the driver, which does not wait for ever.
const PART: u32 = 250;

/// Takes random steps: of a visitor, of the browser and of the page. A seed always leads the same way, as far as the
/// browser takes its own steps at once. After each step, every answer that was kept before is still kept.
const WALK: &str = "
const [seed, steps, restart] = arguments;
const widget = document.querySelector('coaching-or-mentoring');
const root = widget.shadowRoot;
const state = window.walk ??= { seed, done: 0 };
const random = (below) => {
    // xorshift, 32 bits.
    state.seed ^= state.seed << 13;
    state.seed ^= state.seed >>> 17;
    state.seed ^= state.seed << 5;
    return (state.seed >>> 0) % below;
};
const one = (list) => list[random(list.length)];
const rest = () => new Promise((done) => setTimeout(done, 4));
// The answers that are kept, by perspective and question. The page of the review lists those of one perspective alone.
const key = 'coaching-or-mentoring /host.html #0';
const kept = () => {
    const text = { session: sessionStorage, local: localStorage }[widget.storage]?.getItem(key);
    const answers = text ? JSON.parse(text).answers : {};
    return Object.entries(answers).flatMap(([who, { choices }]) => Object.keys(choices).map((id) => `${who} ${id}`));
};
const acts = [
    // Mostly what visitors do.
    ...Array(8).fill(() => one([...root.querySelectorAll('input')])?.click()),
    ...Array(8).fill(() => root.querySelector('[type=submit]')?.click()),
    ...Array(4).fill(() => {
        const buttons = [...root.querySelectorAll('.com-app button')].filter((button) => button.textContent !== restart);
        one(buttons)?.click();
    }),
    () => root.querySelector('.com-back')?.click(),
    () => one([...root.querySelectorAll('summary')])?.click(),
    () => history.back(),
    () => history.forward(),
    // What pages do.
    () => { widget.perspective = one(['seeker', 'leader', 'sponsor', null]); },
    () => { widget.view = one(['guide', 'compare']); },
    () => { widget.theme = one(['auto', 'dark', 'light']); },
    () => { widget.storage = one(['session', 'local', 'none']); },
    // Browsers refuse to change the history too often.
    () => { try { history.replaceState(one([null, 7, { y: 1 }, new Date(1)]), ''); } catch {} },
    () => { try { history.pushState(one([null, { y: 2 }]), ''); } catch {} },
    () => { location.hash = one(['', 'part', 'com.v2.broken', 'com=1']); },
    () => one([document.body, document.getElementById('elsewhere')]).append(widget),
    () => {
        const place = widget.parentNode;
        widget.remove();
        return rest().then(rest).then(() => place.append(widget)).then(rest);
    },
    () => dispatchEvent(new Event('afterprint')),
    () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    () => root.querySelectorAll('p, h2').forEach((element) => element.normalize()),
];
return (async () => {
    for (let step = 0; step < steps; step++, state.done++) {
        const at = random(acts.length);
        const before = [widget.storage, kept()];
        await acts[at]();
        await rest();
        const name = `step ${state.done}: ${acts[at]}`;
        if (widget.storage === before[0]) {
            const now = kept();
            const lost = before[1].filter((answer) => !now.includes(answer));
            if (lost.length) return [name, 'lost', lost];
        }
        if (window.told?.length) return [name, window.told];
        for (let tries = 0; !root.querySelector('.com-page h2')?.textContent.trim(); tries++) {
            if (tries > 500) return [name, 'no heading', root.innerHTML.slice(0, 300)];
            await rest();
        }
    }
    return [];
})();";

/// Listens for failures, and keeps prints and copies from going anywhere.
const RECORD: &str = "window.told = [];
addEventListener('com-error', ({ detail }) => window.told.push(detail.message));
addEventListener('error', ({ message }) => window.told.push(message));
addEventListener('unhandledrejection', ({ reason }) => window.told.push(String(reason)));
window.print = () => {};
HTMLAnchorElement.prototype.click = () => {};
";

/// What a browser's storage can be like.
const STORAGES: [(&str, &str); 6] = [
    ("full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"),
    (
        "denied",
        "for (const name of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
        }",
    ),
    (
        "missing",
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: null });",
    ),
    ("silent", "Storage.prototype.setItem = () => {}; Storage.prototype.getItem = () => null;"),
    (
        "hostile",
        "Storage.prototype.getItem = () => '{\"version\":1,\"page\":\"question/__proto__\",\"answers\":{\"seeker\":7}}';",
    ),
    ("of another version", "Storage.prototype.getItem = () => '{\"version\":2,\"page\":\"result\"}';"),
];

#[tokio::test]
async fn there_is_a_page_after_every_step_of_a_random_visit() -> Outcome {
    random_visit(SHORT, 20_261_126).await
}

#[tokio::test]
#[ignore = "takes minutes: `cargo xtask journeys chromium ten_thousand --ignored`"]
async fn there_is_a_page_after_ten_thousand_steps_of_a_random_visit() -> Outcome {
    random_visit(LONG, 1).await
}

#[tokio::test]
async fn whatever_the_storage_is_like_the_guide_can_be_answered_to_the_end() -> Outcome {
    for (name, script) in STORAGES {
        let script = format!("{RECORD}{script}");
        visit_host(host("", &script), &format!("storage-{name}"), "/host.html", async move |page| {
            let document = Document::shipped()?;
            let scenario = document.scenario("both", "leader")?;
            page.find("h2").await?;
            walk(&page, &document, &scenario, Hands::Pointer).await.map_err(|error| format!("{name}: {error}"))?;
            // Back within the document, nothing that was answered is gone.
            page.run("history.back();", Vec::new()).await?;
            page.find_saying("h2", document.words("interface/review/title")?).await?;
            assert_eq!(page.run("return window.told;", Vec::new()).await?, json!([]), "{name}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_was_answered_stays_while_system_theme_and_language_change() -> Outcome {
    visit_host(host("", RECORD), "under-way", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let step = document.first("seeker")?;
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "seeker").await?;
        Hands::Pointer.go_on(&page).await?;
        opened(&page, &step.prompt).await?;
        Hands::Pointer.choose(&page, scenario.answer(&step.id)).await?;
        for scheme in ["dark", "light"] {
            page.prefer("prefers-color-scheme", scheme).await?;
            for lang in ["de", "en", "xx"] {
                page.run("document.documentElement.lang = arguments[0];", vec![json!(lang)]).await?;
                page.find_saying("h2", &step.prompt).await?;
                assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&step.id)));
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn progress_that_somebody_has_tampered_with_opens_a_page() -> Outcome {
    visit_host(host("", RECORD), "tampered", "/host.html", async |page| {
        let document = Document::shipped()?;
        let whole = Progress::with_answers("result", &document.scenario("both", "seeker")?).text();
        for length in (0..whole.len()).step_by(whole.len() / 12) {
            let (start, end) = whole.split_at_checked(length).ok_or("no text")?;
            for text in [start.to_owned(), format!("{start}null{end}"), format!("{start}\u{0}{end}")] {
                page.find("h2").await?;
                let store = "sessionStorage.setItem('coaching-or-mentoring /host.html #0', arguments[0]);";
                page.run(store, vec![json!(text)]).await?;
                page.driver().refresh().await?;
                page.find("h2").await?;
                assert_eq!(page.run("return window.told;", Vec::new()).await?, json!([]), "for {text:?}");
            }
        }
        Ok(())
    })
    .await
}

async fn random_visit(steps: u32, seed: u32) -> Outcome {
    visit_host(host("", RECORD), "random-visit", "/host.html", async move |page| {
        page.find("h2").await?;
        let document = Document::shipped()?;
        let restart = document.words("interface/common/restart")?;
        for _ in 0..steps.div_ceil(PART) {
            let found: Value = page.run(WALK, vec![json!(seed), json!(steps.min(PART)), json!(restart)]).await?;
            assert_eq!(found, json!([]), "with the seed {seed}");
        }
        // After all of it, the guide can be answered from the start to the end.
        let scenario = document.scenario("mentoring", "leader")?;
        let begin = "const widget = document.querySelector('coaching-or-mentoring');
            document.documentElement.append(document.body);
            widget.view = 'guide';
            widget.perspective = null;
            widget.restart();";
        page.run(begin, Vec::new()).await?;
        page.find_saying("h2", document.words("title")?).await?;
        walk(&page, &document, &scenario, Hands::Pointer).await
    })
    .await
}

/// A page with a second place for the widget.
fn host(attributes: &str, script: &str) -> Host {
    let page = host_page(attributes).replacen("<script ", "<script src=\"own.js\"></script>\n    <script ", 1);
    let page = page.replace("</body>", "<section id=\"elsewhere\"></section></body>");
    Host::default().with_file("host.html", page).with_file("own.js", script)
}
