//! The widget from another server, included more than once, or served in an unusual way.

use browser_tests::{Host, Outcome, Page, built, visit_host};
use serde_json::{Value, json};

use crate::support::{FALLBACK, host_page};

/// What a page needs to allow to take the widget from another server: scripts, what the widget fetches, and its addresses
/// of scripts.
const POLICY: &str = "default-src 'none'; script-src 'self' http://localhost:* 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self' http://localhost:*; img-src 'self'; require-trusted-types-for 'script'; \
    trusted-types page coaching-or-mentoring";

/// The server of the page under its other name is another origin.
const ELSEWHERE: &str = "window.told = [];
for (const type of ['com-ready', 'com-error']) {
    document.addEventListener(type, ({ detail }) => window.told.push([type, detail.code ?? null]));
}
const script = document.createElement('script');
script.type = 'module';
script.crossOrigin = 'anonymous';
const own = trustedTypes.createPolicy('page', { createScriptURL: String });
script.src = own.createScriptURL(`http://localhost:${location.port}/coaching-or-mentoring.js`);
document.head.append(script);
";

#[tokio::test]
async fn the_widget_comes_from_another_origin() -> Outcome {
    visit_host(host(), "another-origin", "/host.html", async |page| {
        assert_eq!(told(&page).await?, json!([["com-ready", null]]));
        let from = "return performance.getEntriesByType('resource').map(({ name }) => new URL(name))
            .filter(({ hostname }) => hostname === 'localhost').map(({ pathname }) => pathname).sort();";
        let mut files = page.run(from, Vec::new()).await?;
        if let Some(files) = files.as_array_mut() {
            files.dedup();
        }
        let all = json!([
            "/app.js",
            "/app_bg.wasm",
            "/coaching-or-mentoring.css.txt",
            "/coaching-or-mentoring.js",
            "/content/en.first-page.txt",
            "/content/en.json"
        ]);
        assert_eq!(files, all);
        let scripts =
            page.run("return document.querySelectorAll('script[src$=\"/app.js\"]').length;", Vec::new()).await?;
        assert_eq!(scripts, 0, "nothing is left in the head of the page");
        let asked = page.requests().into_iter().filter(|request| request == "GET /app.js").count();
        assert_eq!(asked, 1, "what was checked is what runs");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_origin_that_sends_another_script_is_not_trusted() -> Outcome {
    refused("app.js", built("app.js")? + "\nwindow.taken = true;").await
}

#[tokio::test]
async fn another_origin_that_sends_another_sheet_is_not_trusted() -> Outcome {
    let sheet = built("coaching-or-mentoring.css.txt")?;
    refused("coaching-or-mentoring.css.txt", format!(".com-app {{ color: red }}{sheet}")).await
}

#[tokio::test]
async fn another_origin_that_sends_another_program_is_not_trusted() -> Outcome {
    // The smallest of all programs: a module with nothing in it.
    refused("app_bg.wasm", "\0asm\u{1}\0\0\0").await
}

#[tokio::test]
async fn a_loader_that_is_included_again_under_another_address_changes_nothing() -> Outcome {
    let again = ["coaching-or-mentoring.js", "coaching-or-mentoring.js?again", "older.js"]
        .map(|name| format!("<script type=\"module\" src=\"{name}\"></script>"));
    let page = host_page("").replace("</head>", &format!("{}</head>", again.concat()));
    let host = Host::default().with_file("host.html", page).with_file("older.js", built("coaching-or-mentoring.js")?);
    visit_host(host, "included-again", "/host.html", async |page| {
        page.find("h2").await?;
        let bodies = page.find_all(".com-app").await?;
        assert_eq!(bodies.len(), 1);
        let asked = page.requests().into_iter().filter(|request| request.contains("app_bg.wasm")).count();
        assert_eq!(asked, 1);
        Ok(())
    })
    .await
}

fn host() -> Host {
    let own = "<script type=\"module\" src=\"elsewhere.js\"></script>";
    let page = host_page("").replace("<script type=\"module\" src=\"coaching-or-mentoring.js\"></script>", own);
    let host = Host::default().with_file("host.html", page).with_file("elsewhere.js", ELSEWHERE);
    host.under(POLICY).open_to_all()
}

/// The file is not what the loader was built with: nothing of it runs, and the visitor reads the fallback.
async fn refused(path: &'static str, text: impl Into<String>) -> Outcome {
    let name = format!("not-trusted-{}", path.replace('.', "-"));
    visit_host(host().with_file(path, text.into()), &name, "/host.html", async |page| {
        assert_eq!(told(&page).await?, json!([["com-error", "load"]]));
        assert_eq!(page.run("return window.taken ?? null;", Vec::new()).await?, Value::Null);
        let shown = "return document.getElementById('fallback').checkVisibility()
            && document.getElementById('fallback').textContent;";
        assert_eq!(page.run(shown, Vec::new()).await?, FALLBACK);
        assert!(!page.complaints().await?.is_empty());
        Ok(())
    })
    .await
}

async fn told(page: &Page) -> Outcome<Value> {
    page.wait("an event", async || {
        let told = page.run("return window.told ?? [];", Vec::new()).await?;
        Ok((told != json!([])).then_some(told))
    })
    .await
}
