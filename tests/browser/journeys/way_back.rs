//! Whatever a page does with its history, Back leads to the question before, and what the page keeps there stays.

use browser_tests::{Engine, Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, host_page, opened};

const HANDS: Hands = Hands::Pointer;

/// What a page puts into the history, by `replaceState` and without a look at what is there.
const STATES: &str = "const states = {
    nothing: [() => null, (state) => state === null || Object.keys(state).every((key) => key === 'coaching-or-mentoring')],
    'the place of scrolling': [() => ({ y: 3 }), (state) => state.y === 3],
    'a number': [() => 3, (state) => state === 3],
    'a text': [() => 'three', (state) => state === 'three'],
    'a map': [() => new Map([['page', 3]]), (state) => state.get('page') === 3],
    'a date': [() => new Date(7), (state) => state.getTime() === 7],
    'a list': [() => [1, 2], (state) => Array.isArray(state) && state.length === 2],
};
window.names = () => Object.keys(states);
window.setState = (name) => history.replaceState(states[name][0](), '');
window.keepsState = (name) => states[name][1](history.state);
";

#[tokio::test]
async fn back_leads_to_the_question_before_whatever_a_page_keeps_in_the_history() -> Outcome {
    visit_host(host(), "overwritten", "/host.html", async |page| {
        let document = Document::shipped()?;
        let steps = document.steps(&document.scenario("both", "seeker")?.only(&[]));
        let [first, second, third, ..] = &*steps else { return Err("the guide is too short".into()) };
        let title = document.words("title")?;
        for name in names(&page).await? {
            let mut address = page.driver().current_url().await?;
            address.set_query(Some(&name));
            page.driver().goto(address.as_str()).await?;
            page.text("h2").await?;
            HANDS.choose(&page, "seeker").await?;
            for step in [first, second, third] {
                set_state(&page, &name).await?;
                HANDS.go_on(&page).await?;
                opened(&page, &step.prompt).await?;
                // As a host does while the visitor scrolls.
                set_state(&page, &name).await?;
                HANDS.choose(&page, "").await?;
            }
            for step in [second, first] {
                page.run("history.back();", Vec::new()).await?;
                page.find_saying("h2", &step.prompt).await.map_err(|error| format!("{name}: {error}"))?;
                keeps_state(&page, &name).await?;
                set_state(&page, &name).await?;
            }
            // The guide's own way back is the same.
            HANDS.press(&page, ".com-back").await?;
            page.find_saying("h2", title).await.map_err(|error| format!("{name}: {error}"))?;
            keeps_state(&page, &name).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn forward_leads_to_the_next_question_though_a_page_has_overwritten_its_entry() -> Outcome {
    visit_host(host(), "overwritten-forward", "/host.html", async |page| {
        let document = Document::shipped()?;
        let steps = document.steps(&document.scenario("both", "seeker")?.only(&[]));
        let [first, second, ..] = &*steps else { return Err("the guide is too short".into()) };
        page.text("h2").await?;
        HANDS.choose(&page, "seeker").await?;
        for step in [first, second] {
            HANDS.go_on(&page).await?;
            opened(&page, &step.prompt).await?;
            HANDS.choose(&page, "").await?;
        }
        let has_keys = page.run("return 'navigation' in window;", Vec::new()).await? == json!(true);
        if !has_keys {
            assert_ne!(page.engine(), Engine::Chromium);
            return Ok(());
        }
        set_state(&page, "a number").await?;
        page.run("history.back();", Vec::new()).await?;
        page.find_saying("h2", &first.prompt).await?;
        page.run("history.forward();", Vec::new()).await?;
        page.find_saying("h2", &second.prompt).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_entry_that_a_page_pushes_in_between_is_not_taken_for_one_of_the_guide() -> Outcome {
    visit_host(host(), "pushed-between", "/host.html", async |page| {
        let document = Document::shipped()?;
        let steps = document.steps(&document.scenario("both", "seeker")?.only(&[]));
        let [first, second, ..] = &*steps else { return Err("the guide is too short".into()) };
        page.text("h2").await?;
        HANDS.choose(&page, "seeker").await?;
        HANDS.go_on(&page).await?;
        opened(&page, &first.prompt).await?;
        HANDS.choose(&page, "").await?;
        page.run("history.pushState(new Date(9), '');", Vec::new()).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &second.prompt).await?;
        page.run("history.back();", Vec::new()).await?;
        page.find_saying("h2", &first.prompt).await?;
        assert_eq!(page.run("return history.state.getTime();", Vec::new()).await?, 9);
        Ok(())
    })
    .await
}

fn host() -> Host {
    let page = host_page(r#"storage="none""#).replacen("<script ", "<script src=\"own.js\"></script>\n    <script ", 1);
    Host::default().with_file("host.html", page).with_file("own.js", STATES)
}

async fn names(page: &Page) -> Outcome<Vec<String>> {
    let names = page.run("return window.names();", Vec::new()).await?;
    let names: Vec<_> = names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    assert!(!names.is_empty());
    Ok(names)
}

async fn set_state(page: &Page, name: &str) -> Outcome {
    page.run("window.setState(arguments[0]);", vec![json!(name)]).await?;
    Ok(())
}

async fn keeps_state(page: &Page, name: &str) -> Outcome {
    assert_eq!(page.run("return window.keepsState(arguments[0]);", vec![json!(name)]).await?, true, "{name} is lost");
    Ok(())
}
