//! Any number of widgets on a page, which come, go and move as the page likes.

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, host_page, opened};

/// Counts listeners that are added and not removed, before any script adds one, and the bytes of the program's memory.
const COUNT: &str = "window.listeners = new Map();
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
const of = (target) => window.listeners.get(target) ?? window.listeners.set(target, new Map()).get(target);
const key = (type, options) => `${type} ${typeof options === 'object' ? Boolean(options?.capture) : Boolean(options)}`;
EventTarget.prototype.addEventListener = function (type, listener, options) {
    // One that hears once takes itself away.
    if (options?.once) return add.call(this ?? window, type, listener, options);
    const mine = of(this ?? window);
    const place = key(type, options);
    if (!mine.has(place)) mine.set(place, new Set());
    mine.get(place).add(listener);
    return add.call(this ?? window, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
    of(this ?? window).get(key(type, options))?.delete(listener);
    return remove.call(this ?? window, type, listener, options);
};
window.countListeners = () => [...window.listeners.values()]
    .flatMap((places) => [...places.values()]).reduce((sum, { size }) => sum + size, 0);
// Asked by a script of the page: one of the driver's has modules of its own in Firefox.
window.measureMemory = async () => {
    const { default: program } = await import('/app.js');
    return Object.values(await program()).find((value) => value instanceof WebAssembly.Memory).buffer.byteLength;
};
";

/// Mounts and takes away widgets, one after the other, and gives the memory and the listeners that there are then.
const COME_AND_GO: &str = "
    const [times] = arguments;
    return (async () => {
        const place = document.querySelector('h1');
        for (let count = 0; count < times; count++) {
            const widget = document.createElement('coaching-or-mentoring');
            widget.loading = 'eager';
            widget.storage = 'none';
            const ready = new Promise((done) => widget.addEventListener('com-ready', done, { once: true }));
            place.after(widget);
            await ready;
            if (!widget.shadowRoot.querySelector('h2')) throw Error('nothing stands in it');
            widget.remove();
            await new Promise((done) => setTimeout(done));
            if (widget.shadowRoot.querySelector('h2')) throw Error('something is left in it');
        }
        return [await window.measureMemory(), window.countListeners()];
    })();";

const FIFTY: usize = 50;

#[tokio::test]
async fn fifty_widgets_live_on_one_page() -> Outcome {
    let widgets = r#"<coaching-or-mentoring loading="eager"></coaching-or-mentoring>"#.repeat(FIFTY - 1);
    let body = host_page(r#"loading="eager""#).replace("</body>", &format!("{widgets}</body>"));
    let ready = "window.ready = 0; addEventListener('com-ready', () => window.ready++);";
    let body = body.replacen("<script ", "<script src=\"ready.js\"></script><script ", 1);
    let host = Host::default().with_file("host.html", body).with_file("ready.js", ready);
    visit_host(host, "fifty", "/host.html", async |page| {
        page.wait("fifty widgets", async || Ok((run(&page, "return window.ready;").await? == FIFTY).then_some(())))
            .await?;
        // One is answered, the others know nothing of it; each has ids and controls of its own, and a place to keep.
        let script = "const roots = [...document.querySelectorAll('coaching-or-mentoring')].map((w) => w.shadowRoot);
            roots[7].querySelector('[value=leader]').click();
            const doubled = roots.filter((root) => {
                const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
                return new Set(ids).size !== ids.length;
            });
            return new Promise((done) => setTimeout(() => done([
                roots.flatMap((root, at) => root.querySelector(':checked') ? [at] : []),
                doubled.length,
                Object.keys(sessionStorage).filter((key) => key.startsWith('coaching')),
            ]), 50));";
        assert_eq!(run(&page, script).await?, json!([[7], 0, ["coaching-or-mentoring /host.html #7"]]));
        let mut shared = page.requests();
        shared
            .retain(|request| ["/content/en.json", "/app_bg.wasm", "/app.js"].iter().any(|own| request.ends_with(own)));
        shared.sort_unstable();
        assert_eq!(shared, ["GET /app.js", "GET /app_bg.wasm", "GET /content/en.json"], "fetched once for all");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_widget_that_is_moved_or_taken_away_for_a_while_keeps_its_state() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(r#"storage="none""#));
    visit_host(host, "moved", "/host.html", async |page| {
        let document = Document::shipped()?;
        let step = document.first("seeker")?;
        let scenario = document.scenario("both", "seeker")?;
        page.find("h2").await?;
        Hands::Keyboard.choose(&page, "seeker").await?;
        Hands::Keyboard.go_on(&page).await?;
        opened(&page, &step.prompt).await?;
        Hands::Keyboard.choose(&page, scenario.answer(&step.id)).await?;

        let moved = "const widget = document.querySelector('coaching-or-mentoring');
            const radio = widget.shadowRoot.querySelector(':checked');
            const section = document.body.appendChild(document.createElement('section'));
            arguments[0] === 'moveBefore' && section.moveBefore ? section.moveBefore(widget, null) : section.append(widget);
            return new Promise((done) => setTimeout(() => done(widget.shadowRoot.querySelector(':checked') === radio), 50));";
        for way in ["append", "moveBefore"] {
            assert_eq!(page.run(moved, vec![json!(way)]).await?, true, "{way} leaves all as it is");
        }
        let away = "const widget = document.querySelector('coaching-or-mentoring');
            const place = widget.parentNode;
            widget.remove();
            return new Promise((done) => setTimeout(() => {
                const { length } = widget.shadowRoot.querySelectorAll('h2');
                place.append(widget);
                done(length);
            }, 50));";
        assert_eq!(run(&page, away).await?, 0, "the app leaves with the widget");
        page.find_saying("h2", &step.prompt).await?;
        let value = "return document.querySelector('coaching-or-mentoring').shadowRoot.querySelector(':checked').value;";
        assert_eq!(run(&page, value).await?, scenario.answer(&step.id));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_thousand_widgets_come_and_go_and_nothing_of_them_stays() -> Outcome {
    let body = host_page("hidden").replacen("<script ", "<script src=\"count.js\"></script><script ", 1);
    let host = Host::default().with_file("host.html", body).with_file("count.js", COUNT);
    visit_host(host, "come-and-go", "/host.html", async |page| {
        // The first find the program on its way, and their memory at its first size.
        let before = page.run(COME_AND_GO, vec![json!(20)]).await?;
        let mut after = Value::Null;
        // In parts, since a driver does not wait for ever.
        for _ in 0..10 {
            after = page.run(COME_AND_GO, vec![json!(100)]).await?;
        }
        assert_eq!(before, after, "bytes of memory and number of listeners");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_program_of_yew_finds_none_of_our_notes() -> Outcome {
    let notes = "window.notes = new Set();
        document.addEventListener('click', (event) => {
            for (const one of [event, ...event.composedPath()]) {
                for (const name in one) if (name.startsWith('__yew')) window.notes.add(name);
            }
        });";
    let body = host_page("").replacen("<script ", "<script src=\"notes.js\"></script><script ", 1);
    let host = Host::default().with_file("host.html", body).with_file("notes.js", notes);
    visit_host(host, "notes-of-yew", "/host.html", async |page| {
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "seeker").await?;
        Hands::Pointer.press(&page, "nav button:nth-child(2)").await?;
        page.find_saying("h2", Document::shipped()?.words("interface/comparison/title")?).await?;
        let look = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
            for (const element of root.querySelectorAll('*')) {
                for (const name in element) if (name.startsWith('__yew')) window.notes.add(name);
            }
            return [...window.notes];";
        assert_eq!(run(&page, look).await?, json!([]));
        Ok(())
    })
    .await
}

async fn run(page: &Page, script: &str) -> Outcome<Value> {
    page.run(script, Vec::new()).await
}
