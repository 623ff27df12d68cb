//! Files from the real world: a sign-in page in the place of a file, files of different releases, other encodings. The result
//! is a guide that works, or the fallback and one message, never half of either.

use browser_tests::{Host, Outcome, Page, Trouble, built, built_bytes, visit_host};
use serde_json::json;

use crate::failures::gives_way;
use crate::first_page::first_now;
use crate::host::{RECORD, error, host, ready, shows_the_fallback, told};
use crate::support::{Document, at};

const SIGN_IN: &str = "<!doctype html><html><title>Sign in</title><form><input name=user></form></html>";
const APP: &str = "app.js";
const MODULE: &str = "app_bg.wasm";
const SHEET: &str = "coaching-or-mentoring.css.txt";
const CONTENT: &str = "content/en.json";
/// The name of another build, as long as any.
const OLDER: &str = "0.0.1-0123456789ab";
/// As strict as can be where a page has an import map.
const WITH_A_MAP: &str = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'";
const FIRST_PAGE: &str = "content/en.first-page.txt";

#[tokio::test]
async fn a_sign_in_page_in_the_place_of_a_file_gives_the_fallback() -> Outcome {
    for (path, code) in [(APP, "load"), (MODULE, "load"), (SHEET, "load"), (CONTENT, "content")] {
        let host = host("").with_file(path, SIGN_IN).with_trouble(path, Trouble::Called("text/html"));
        refused(host, "sign-in", code).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_sign_in_page_in_the_place_of_the_first_page_is_not_shown() -> Outcome {
    works(host("").with_file(FIRST_PAGE, SIGN_IN), "sign-in-first").await
}

#[tokio::test]
async fn files_of_different_builds_are_not_mixed() -> Outcome {
    let build = build()?;
    let older = |path: &str| Outcome::Ok(built(path)?.replace(&build, OLDER));
    for path in [APP, SHEET] {
        refused(host("").with_file(path, older(path)?), "older-file", "load").await?;
    }
    refused(host("").with_file(MODULE, older_module(&build)?), "older-program", "load").await
}

/// Many servers let browsers keep `.js` for weeks, and ask for the rest each time.
#[tokio::test]
async fn a_file_that_the_browser_kept_from_another_release_is_fetched_again() -> Outcome {
    let build = build()?;
    let older = |path: &str| Outcome::Ok(built(path)?.replace(&build, OLDER));
    for path in [APP, MODULE, SHEET] {
        // Stands for the browser's cache: it has an older file, unless it is to look past it, or the address is another one.
        let kept = format!(
            "{RECORD} const map = document.createElement('script');
            map.type = 'importmap';
            map.textContent = JSON.stringify({{ imports: {{ '/{path}': '/older.js' }} }});
            document.head.append(map);
            const asked = window.fetch;
            window.fetch = (url, options) =>
                asked(`${{url}}`.endsWith('/{path}') && options?.cache !== 'reload' ? '/older' : url, options);"
        );
        let host = match path {
            MODULE => host("").with_file("older", older_module(&build)?),
            _ => host("").with_file("older.js", older(APP)?).with_file("older", older(path)?),
        };
        works(host.with_file("record.js", kept).under(WITH_A_MAP), "kept").await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_loader_is_the_old_file_the_next_page_has_the_new_one() -> Outcome {
    let older = built(APP)?.replace(&build()?, OLDER);
    visit_host(host("").with_file(APP, older), "older-loader", "/host.html", async |page| {
        gives_way(&page, "load").await?;
        let renewed = async || {
            let asked = page.requests();
            Ok((asked.iter().filter(|request| request.ends_with("coaching-or-mentoring.js")).count() == 2)
                .then_some(()))
        };
        page.wait("the loader to be fetched again", renewed).await
    })
    .await
}

#[tokio::test]
async fn a_sheet_of_which_half_arrived_is_not_used() -> Outcome {
    let mut sheet = built(SHEET)?;
    sheet.truncate(sheet.len() / 2);
    refused(host("").with_file(SHEET, sheet), "half-a-sheet", "load").await
}

#[tokio::test]
async fn a_document_in_another_encoding_is_refused_and_not_shown_garbled() -> Outcome {
    let windows: Vec<u8> =
        built(CONTENT)?.replace("Coaching", "\u{dc}bung").chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    refused(host("").with_file(CONTENT, windows), "windows-1252", "content").await?;
    let wide = built(CONTENT)?.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    refused(host("").with_file(CONTENT, wide), "utf-16", "content").await
}

#[tokio::test]
async fn what_failed_is_fetched_again_when_the_element_is_connected_again() -> Outcome {
    for path in [APP, MODULE, SHEET, CONTENT] {
        let fails = host("").with_trouble(path, Trouble::Missing);
        visit_host(fails, "fetched-again", "/host.html", async move |page| {
            gives_way(&page, "load").await?;
            page.serve(host(""));
            let again = "window.told.length = 0;
                const widget = document.querySelector('coaching-or-mentoring');
                const place = widget.parentNode;
                widget.remove();
                return new Promise((done) => setTimeout(() => done(place.append(widget)), 50));";
            page.run(again, Vec::new()).await?;
            ready(&page).await?;
            page.find_saying("h2", Document::shipped()?.words("title")?).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn one_failure_is_told_once_whatever_attributes_change() -> Outcome {
    visit_host(host("").with_trouble(MODULE, Trouble::Missing), "told-once", "/host.html", async |page| {
        gives_way(&page, "load").await?;
        let change = "const widget = document.querySelector('coaching-or-mentoring');
            for (const [name, value] of [['theme', 'dark'], ['perspective', 'leader'], ['lang', 'en-GB'], ['view', 'compare'],
                ['storage', 'none'], ['loading', 'eager'], ['share', 'none']]) widget.setAttribute(name, value);
            document.documentElement.lang = 'en-US';
            return new Promise((done) => setTimeout(done, 500));";
        page.run(change, Vec::new()).await?;
        assert_eq!(told(&page).await?.as_array().map(Vec::len), Some(1));
        assert_eq!(page.requests().iter().filter(|request| request.ends_with(MODULE)).count(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_without_webassembly_shows_the_fallback_throughout() -> Outcome {
    let record = RECORD.to_owned()
        + "delete window.WebAssembly; window.shown = [];
        const look = () => {
            if (document.querySelector('coaching-or-mentoring')?.shadowRoot?.querySelector('.com-app')) window.shown.push(1);
            requestAnimationFrame(look);
        };
        look();";
    visit_host(host("").with_file("record.js", record), "no-webassembly", "/host.html", async |page| {
        gives_way(&page, "load").await?;
        assert_eq!(page.run("return window.shown;", Vec::new()).await?, json!([]));
        Ok(())
    })
    .await
}

/// The name of the build.
fn build() -> Outcome<String> {
    let sheet = built(SHEET)?;
    let name =
        sheet.trim_end().strip_suffix("*/").and_then(|sheet| sheet.rsplit_once("/*")).ok_or("an unnamed sheet")?;
    Ok(name.1.to_owned())
}

/// The program with the name of another build.
fn older_module(build: &str) -> Outcome<Vec<u8>> {
    let mut module = built_bytes(MODULE)?;
    let at = module.windows(build.len()).position(|part| part == build.as_bytes()).ok_or("no name in the program")?;
    module.splice(at..at + build.len(), OLDER.bytes());
    Ok(module)
}

/// The visitor reads the fallback, and the page hears of it once.
async fn refused(host: Host, name: &str, code: &'static str) -> Outcome {
    visit_host(host, name, "/host.html", async move |page: Page| {
        let error = error(&page).await?;
        assert_eq!(at(&error, "code"), code, "{error}");
        shows_the_fallback(&page).await?;
        assert!(page.find_all(".com-app").await?.is_empty() && first_now(&page, "h2").await?.is_none());
        assert!(!page.complaints().await?.is_empty());
        assert_eq!(told(&page).await?.as_array().map(Vec::len), Some(1));
        Ok(())
    })
    .await
}

async fn works(host: Host, name: &str) -> Outcome {
    visit_host(host, name, "/host.html", async |page| {
        ready(&page).await?;
        assert!(first_now(&page, "form").await?.is_none());
        page.find_saying("h2", Document::shipped()?.words("title")?).await?;
        Ok(())
    })
    .await
}
