//! Where the app cannot run, a visitor still gets the comparison.

use browser_tests::{Engine, Host, Outcome, built, visit_host};
use serde_json::{Value, json};

use crate::support::Document;

const FALLBACK: &str = "
    const element = document.querySelector('coaching-or-mentoring');
    return [
        element.querySelector('h2').checkVisibility(),
        element.shadowRoot.querySelector('.com-app')?.checkVisibility() ?? false,
        element.querySelector('h2').textContent,
    ];";

#[tokio::test]
async fn where_the_app_cannot_come_the_comparison_shows() -> Outcome {
    let without_wasm = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; \
        require-trusted-types-for 'script'";
    let gone =
        built("index.html")?.replace("src=\"coaching-or-mentoring.js\"", "src=\"gone/coaching-or-mentoring.js\"");
    let hosts = [
        ("webassembly-is-blocked", Host::default().under(without_wasm)),
        ("the-loader-is-gone", Host::default().with_file("index.html", gone)),
    ];
    for (name, host) in hosts {
        visit_host(host, name, "/", async |page| {
            let title = Document::shipped()?.words("interface/comparison/title")?.to_owned();
            let expected = json!([true, false, title]);
            let look = async || Ok((page.run(FALLBACK, Vec::new()).await? == expected).then_some(()));
            page.wait("the comparison, and no form", look).await?;
            page.screenshot("first-page-fallback").await?;
            assert!(!page.complaints().await?.is_empty());
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_scripts_the_comparison_shows() -> Outcome {
    visit_host(Host::default(), "without-scripts", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // Only Chromium can be told to run no script of the page while it is steered.
            return Ok(());
        }
        let cdp = page.driver().cdp();
        cdp.send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        cdp.send_raw("Page.reload", json!({})).await?;
        let look = async || {
            let tree =
                page.driver().cdp().send_raw("DOMSnapshot.captureSnapshot", json!({ "computedStyles": [] })).await?;
            let drawn = tree.pointer("/documents/0/layout/text").cloned().unwrap_or_default();
            let strings = tree.get("strings").and_then(Value::as_array).cloned().unwrap_or_default();
            let text = |index: &Value| strings.get(usize::try_from(index.as_i64()?).ok()?)?.as_str().map(str::to_owned);
            let texts: Vec<String> = drawn.as_array().into_iter().flatten().filter_map(text).collect();
            let document = Document::shipped()?;
            let has = |words: &str| texts.iter().any(|text| text == words);
            let right =
                has(document.words("interface/comparison/title")?) && !has(document.words("interface/welcome/start")?);
            Ok(right.then_some(()))
        };
        page.wait("the comparison, and no form", look).await?;
        page.driver().cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
        Ok(())
    })
    .await
}
