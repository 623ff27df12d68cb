//! Never a blank: whatever fails, the visitor reads the host's fallback, the author is told once, and no answer is lost.

use browser_tests::{Engine, Gate, Host, Outcome, Page, Trouble, built_bytes, visit_host};
use serde_json::Value;

use crate::host::{RECORD, error, host, shows_the_fallback, told};
use crate::support::{Document, Hands, assessment, at, checked, opened};

const MODULE: &str = "app_bg.wasm";
const SCRIPT: &str = "app.js";
const SHEET: &str = "coaching-or-mentoring.css.txt";
const CONTENT: &str = "content/en.json";

/// The promised policy without the right to run WebAssembly.
const WITHOUT_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self'; require-trusted-types-for 'script'";

/// A clock that runs four hundred times as fast, for the page and all its scripts.
const FAST_CLOCK: &str = "const { setTimeout: wait } = window;
window.setTimeout = (work, time, ...rest) => wait(work, time / 400, ...rest);
";

/// Keeps hold of the program's memory, so that a journey can destroy it.
const HOLD_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...source) => {
        const made = await make.apply(WebAssembly, source);
        const parts = Object.values((made.instance ?? made).exports);
        window.memory = parts.find((part) => part instanceof WebAssembly.Memory);
        return made;
    };
}
";

const ON: &str = "document.querySelector('coaching-or-mentoring').shadowRoot
    .querySelector('button[type=submit]').click();";

#[tokio::test]
async fn webassembly_blocked_by_policy() -> Outcome {
    falls_back("blocked-by-policy", "load", |host| Ok(host.under(WITHOUT_WASM))).await
}

#[tokio::test]
async fn webassembly_missing() -> Outcome {
    falls_back("wasm-missing", "load", |host| Ok(host.with_trouble(MODULE, Trouble::Missing))).await
}

#[tokio::test]
async fn webassembly_cut_short_on_its_way() -> Outcome {
    falls_back("wasm-cut-short", "load", |host| Ok(host.with_trouble(MODULE, Trouble::CutShort))).await
}

#[tokio::test]
async fn webassembly_of_which_half_was_copied() -> Outcome {
    falls_back("wasm-half", "load", |host| {
        let mut module = built_bytes(MODULE)?;
        module.truncate(module.len() / 2);
        Ok(host.with_file(MODULE, module))
    })
    .await
}

#[tokio::test]
async fn the_script_around_it_missing() -> Outcome {
    falls_back("script-missing", "load", |host| Ok(host.with_trouble(SCRIPT, Trouble::Missing))).await
}

#[tokio::test]
async fn the_sheet_missing() -> Outcome {
    falls_back("sheet-missing", "load", |host| Ok(host.with_trouble(SHEET, Trouble::Missing))).await
}

#[tokio::test]
async fn content_missing() -> Outcome {
    falls_back("content-missing", "load", |host| Ok(host.with_trouble(CONTENT, Trouble::Missing))).await
}

#[tokio::test]
async fn content_cut_short_on_its_way() -> Outcome {
    // WebKitGTK takes what came for the whole.
    let code = |engine| if engine == Engine::WebKit { "content" } else { "load" };
    falls_back_by(code, "content-cut-short", |host| Ok(host.with_trouble(CONTENT, Trouble::CutShort))).await
}

#[tokio::test]
async fn content_that_is_wrong() -> Outcome {
    falls_back("content-wrong", "content", |host| Ok(host.with_file(CONTENT, r#"{ "format": 2, "title": 7 }"#))).await
}

#[tokio::test]
async fn a_server_that_never_sends_the_webassembly() -> Outcome {
    falls_back(
        "wasm-never-sent",
        "timeout",
        |host| Ok(with_script(&host, FAST_CLOCK).holding(MODULE, &Gate::default())),
    )
    .await
}

#[tokio::test]
async fn a_server_that_never_sends_the_content() -> Outcome {
    falls_back("content-never-sent", "timeout", |host| {
        Ok(with_script(&host, FAST_CLOCK).holding(CONTENT, &Gate::default()))
    })
    .await
}

#[tokio::test]
async fn a_program_whose_memory_is_destroyed_while_it_runs() -> Outcome {
    let sound = with_script(&host(""), HOLD_MEMORY);
    visit_host(sound, "memory-destroyed", "/host.html", async |page| {
        let before = begin(&page).await?;
        page.run("window.told.length = 0; new Uint8Array(window.memory.buffer).fill(255);", Vec::new()).await?;
        page.run(ON, Vec::new()).await?;
        gives_way(&page, "crash").await?;
        page.driver().refresh().await?;
        goes_on(&page, &before).await
    })
    .await
}

#[tokio::test]
async fn webassembly_of_another_type_works_all_the_same() -> Outcome {
    let called = host("").with_trouble(MODULE, Trouble::Called("application/octet-stream"));
    visit_host(called, "wasm-of-another-type", "/host.html", async |page| {
        begin(&page).await?;
        assert_eq!(at(&told(&page).await?, "0/type"), "com-ready");
        Ok(())
    })
    .await
}

/// A visitor answers some questions, comes back while something fails, and comes back again when it no longer does.
async fn falls_back(name: &str, code: &'static str, fail: impl Fn(Host) -> Outcome<Host> + 'static) -> Outcome {
    falls_back_by(move |_| code, name, fail).await
}

/// As [`falls_back`], where engines tell different codes.
async fn falls_back_by(
    code: impl Fn(Engine) -> &'static str + 'static,
    name: &str,
    fail: impl Fn(Host) -> Outcome<Host> + 'static,
) -> Outcome {
    visit_host(host(""), name, "/host.html", async move |page| {
        let before = begin(&page).await?;
        page.serve(fail(host(""))?);
        page.driver().refresh().await?;
        gives_way(&page, code(page.engine())).await?;
        page.serve(host(""));
        page.driver().refresh().await?;
        goes_on(&page, &before).await
    })
    .await
}

/// Answers some questions; gives the open one, its answer, and what the guide makes of all of them.
async fn begin(page: &Page) -> Outcome<Before> {
    let document = Document::shipped()?;
    let scenario = document.scenario("both", "leader")?;
    page.find("h2").await?;
    Hands::Pointer.choose(page, scenario.perspective()).await?;
    let mut prompt = String::new();
    for step in document.steps(&scenario).into_iter().take(3) {
        Hands::Pointer.go_on(page).await?;
        opened(page, &step.prompt).await?;
        Hands::Pointer.choose(page, scenario.answer(&step.id)).await?;
        prompt = step.prompt;
    }
    let answer = checked(page).await?.ok_or("the open question has an answer")?;
    Ok(Before { prompt, answer, assessment: assessment(page).await? })
}

/// Where a visitor stands.
struct Before {
    prompt: String,
    answer: String,
    assessment: Value,
}

/// The visitor reads the fallback; the author hears of it by one event and by one message in the console.
pub(crate) async fn gives_way(page: &Page, code: &str) -> Outcome {
    let error = error(page).await?;
    assert_eq!(at(&error, "version"), 1);
    assert_eq!(at(&error, "code"), code, "{error}");
    assert!(at(&error, "message").as_str().is_some_and(|message| !message.is_empty()));
    shows_the_fallback(page).await?;
    assert!(page.find_all(".com-app").await?.is_empty(), "nothing of the guide stays, since it would not work");
    let complaints = page.complaints().await?;
    let own: Vec<_> = complaints.iter().filter(|complaint| !complaint.starts_with("policy: ")).collect();
    let [only] = own.as_slice() else { return Err(format!("not one message: {complaints:?}").into()) };
    assert!(only.starts_with(&format!("console: <coaching-or-mentoring> {code}: ")), "{only}");
    assert_eq!(told(page).await?.as_array().map(Vec::len), Some(1), "the event is not told again");
    Ok(())
}

/// After a reload, nothing is lost.
async fn goes_on(page: &Page, before: &Before) -> Outcome {
    page.find_saying("h2", &before.prompt).await?;
    assert_eq!(checked(page).await?.as_ref(), Some(&before.answer));
    assert_eq!(assessment(page).await?, before.assessment);
    Ok(())
}

/// The host's page with another script of its own before the widget's.
fn with_script(host: &Host, script: &str) -> Host {
    host.clone().with_file("record.js", format!("{}{script}", RECORD))
}
