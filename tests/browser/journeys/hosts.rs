//! Bundlers and site generators: what each makes of the packed package, for a visitor who answers, goes back inside the guide,
//! leaves for another page of the site and returns, and reloads.
//!
//! The names of the tests begin with those of the examples, so that one whose tools are missing can be left out.

use std::path::{Path, PathBuf};

use browser_tests::{Host, Outcome, Page, example, visit_host};
use serde_json::json;
use tokio::process::Command;

use crate::support::{Document, Hands, Scenario, Server, checked, opened};

/// Site generators put scripts and styles into their pages.
const POLICY: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: http://localhost:* ws://127.0.0.1:*";

/// Follows a link of the site with that text: as its own router does.
const FOLLOW: &str =
    "[...document.querySelectorAll('a')].find((link) => link.textContent.trim() === arguments[0]).click();";

#[tokio::test]
async fn vite_builds_a_bare_project_and_serves_it_while_developing() -> Outcome {
    visit_built("vite/dist").await?;
    visit_served("vite/dist", vite).await
}

#[tokio::test]
async fn vite7_builds_a_project_and_serves_it_while_developing() -> Outcome {
    visit_built("vite7/dist").await?;
    visit_served("vite7/dist", vite).await
}

#[tokio::test]
async fn esbuild_bundles_the_import_with_the_files_beside() -> Outcome {
    visit_built("esbuild/dist").await
}

#[tokio::test]
async fn rollup_bundles_the_import_with_its_files() -> Outcome {
    visit_built("rollup/dist").await
}

#[tokio::test]
async fn webpack_leaves_the_guide_whole_beside_its_rules_for_sheets() -> Outcome {
    visit_built("webpack/dist").await
}

#[tokio::test]
async fn webpack_can_keep_all_files_on_another_origin() -> Outcome {
    let folder = example("webpack/dist")?;
    // The server of the page under its other name is another origin.
    let script = "const script = document.createElement('script');
        script.src = `http://localhost:${location.port}/main.js`;
        document.head.append(script);";
    let page = std::fs::read_to_string(folder.join("index.html"))?.replace("main.js", "elsewhere.js");
    let host = served(&folder).open_to_all().with_file("index.html", page).with_file("elsewhere.js", script);
    visit_host(host, "webpack-elsewhere", "/index.html", async |page| {
        stay(&page).await?;
        let from = "return performance.getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.wasm')).map(({ name }) => new URL(name).hostname);";
        assert_eq!(page.run(from, Vec::new()).await?, json!(["localhost"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn vitepress_builds_a_site_and_serves_it_while_developing() -> Outcome {
    visit_built("vitepress/dist").await?;
    visit_served("vitepress/dist", |project| {
        let mut command = Command::new("node");
        command.arg("node_modules/vitepress/bin/vitepress.js").args(["dev", "docs"]).current_dir(project);
        command
    })
    .await
}

#[tokio::test]
async fn next_builds_a_site_with_turbopack() -> Outcome {
    visit_built("next/dist").await
}

#[tokio::test]
async fn next_builds_a_site_with_webpack() -> Outcome {
    visit_built("next/dist-webpack").await
}

#[tokio::test]
async fn docusaurus_builds_a_site() -> Outcome {
    visit_built("docusaurus/dist").await
}

#[tokio::test]
async fn astro_builds_a_site_with_its_router() -> Outcome {
    visit_built("astro/dist").await
}

#[tokio::test]
async fn svelte_builds_a_site_with_its_kit() -> Outcome {
    visit_built("svelte/dist").await
}

#[tokio::test]
async fn angular_builds_an_app() -> Outcome {
    visit_built("angular/dist").await
}

/// A visit to what was built, as an organisation serves it.
async fn visit_built(path: &str) -> Outcome {
    let folder = example(path)?;
    visit_host(served(&folder), &path.replace('/', "-"), "/", async |page| stay(&page).await).await
}

/// A visit to a tool's own server over the project of a build.
async fn visit_served(path: &str, start: impl FnOnce(&Path) -> Command) -> Outcome {
    let folder = example(path)?;
    let project = folder.parent().ok_or("the build lies in no project")?;
    let mut command = start(project);
    command.args(["--host", "127.0.0.1", "--port", "0"]);
    let server = Server::start(command).await?;
    // Any page will do to begin with; the tool has a server of its own.
    visit_host(served(&folder), &path.replace("/dist", "-developing"), "/", async move |page| {
        page.driver().goto(server.address()).await?;
        stay(&page).await?;
        // Such servers have no icon, and the browser says so.
        page.complaints().await?;
        Ok(())
    })
    .await
}

/// Vite's own server, of the Vite that Node.js finds from the project.
fn vite(project: &Path) -> Command {
    let mut above = project.ancestors().map(|folder| folder.join("node_modules/vite/bin/vite.js"));
    let program = above.find(|path| path.is_file()).unwrap_or_else(|| PathBuf::from("vite"));
    let mut command = Command::new("node");
    command.arg(program).args(["--clearScreen", "false"]).current_dir(project);
    command
}

fn served(folder: &Path) -> Host {
    Host::default().from_folder(folder).under(POLICY).with_file("favicon.ico", "")
}

/// What every site has to leave to a visitor.
async fn stay(page: &Page) -> Outcome {
    page.wait("the element", async || Ok(page.host().await.ok())).await?;
    let document = Document::shipped()?;
    let scenario = document.scenario("mentoring", "leader")?;
    let steps = document.steps(&scenario);
    let [first, second, ..] = steps.as_slice() else { return Err("too few questions".into()) };
    // A theme that scrolls smoothly would carry a pointer past what it aims at.
    let hands = Hands::Keyboard;
    page.find("input[type=radio]").await?;
    hands.choose(page, scenario.perspective()).await?;
    hands.go_on(page).await?;
    opened(page, &first.prompt).await?;
    hands.choose(page, scenario.answer(&first.id)).await?;
    hands.go_on(page).await?;
    opened(page, &second.prompt).await?;
    assert_eq!(styled(page).await?, json!(true), "the sheet is there");

    page.back().await?;
    shows(page, &first.prompt, &scenario, &first.id).await?;
    if page.run("return document.querySelectorAll('a[href*=other]').length;", Vec::new()).await? != json!(0) {
        page.run(FOLLOW, vec![json!("Another page")]).await?;
        page.wait("the other page", async || {
            let there = "return document.title.startsWith('Another page')
                || document.querySelector('h1')?.textContent.startsWith('Another page') ? true : null;";
            Ok((page.run(there, Vec::new()).await? == json!(true) && page.host().await.is_err()).then_some(()))
        })
        .await?;
        page.back().await?;
        shows(page, &first.prompt, &scenario, &first.id).await?;
    }
    page.driver().refresh().await?;
    shows(page, &first.prompt, &scenario, &first.id).await
}

/// Waits for a question with its answer.
async fn shows(page: &Page, prompt: &str, scenario: &Scenario, question: &str) -> Outcome {
    page.find_saying("h2", prompt).await?;
    page.wait("the answer", async || {
        Ok((checked(page).await?.as_deref() == Some(scenario.answer(question))).then_some(()))
    })
    .await
}

/// Whether the guide has its own look.
async fn styled(page: &Page) -> Outcome<serde_json::Value> {
    let script = "const { shadowRoot } = document.querySelector('coaching-or-mentoring');
        return shadowRoot.adoptedStyleSheets.some(({ cssRules }) => cssRules.length > 50)
            && getComputedStyle(shadowRoot.querySelector('button[type=submit]')).borderRadius !== '0px';";
    page.run(script, Vec::new()).await
}
