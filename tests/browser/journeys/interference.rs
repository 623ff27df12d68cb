//! What a page does beside the guide, and what its browser lacks, does not break the guide.

use browser_tests::{Host, Outcome, visit, visit_host};
use serde_json::json;

use crate::support::{Document, Hands, Progress, assessment, at, begin_at, host_page, opened, walk};

const HANDS: Hands = Hands::Pointer;

/// States of a history entry that a page may keep there, each with what must still be true of it.
const STATES: &str = "const states = [
    [new Map([['page', 3]]), (state) => state.get('page') === 3],
    [new Date(7), (state) => state.getTime() === 7],
    [new Uint8Array([1, 2, 3]), (state) => state.length === 3 && state[2] === 3],
    [[1, 2], (state) => Array.isArray(state) && state.length === 2],
    [{ page: 3 }, (state) => state.page === 3],
];
window.countStates = () => states.length;
window.setState = (index) => history.replaceState(states[index][0], '');
window.keepsState = (index) => states[index][1](history.state);
";

/// Asks for the internals of the element, which can be had once.
const INTERNALS: &str = "window.told = [];
for (const type of ['com-ready', 'com-error']) {
    addEventListener(type, ({ detail }) => window.told.push([type, detail.message ?? null]));
}
const name = 'coaching-or-mentoring';
customElements.whenDefined(name).then(() => {
    window.internals = document.querySelector(name).attachInternals();
});
";

/// A visitor clicks, and the page asks for the same in the same task, as a listener of the click would.
const BOTH: &str = "const element = document.querySelector('coaching-or-mentoring');
    const { length } = history;
    element.shadowRoot.querySelector('nav button:nth-child(2)').click();
    element.view = 'compare';
    return length;";

/// Takes the widget out of the page; gives what its app shows then.
const END: &str = "const widget = document.querySelector('coaching-or-mentoring');
    const root = widget.shadowRoot.querySelector('.com-app').parentNode;
    widget.remove();
    return new Promise((done) => setTimeout(() => done([
        root.querySelector('h2').textContent, root.querySelectorAll(':checked').length,
    ]), 100));";

#[tokio::test]
async fn a_page_that_has_taken_the_internals_of_the_element_has_the_guide_all_the_same() -> Outcome {
    visit_host(with_script("", INTERNALS), "internals", "/host.html", async |page| {
        page.find("h2").await?;
        assert_eq!(page.run("return Boolean(window.internals);", Vec::new()).await?, true);
        assert_eq!(page.run("return window.told;", Vec::new()).await?, json!([["com-ready", null]]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_a_page_keeps_in_its_history_stays_as_it_is() -> Outcome {
    visit_host(with_script("", STATES), "history-states", "/host.html", async |page| {
        let document = Document::shipped()?;
        let step = document.first("seeker")?;
        page.find("h2").await?;
        HANDS.choose(&page, "seeker").await?;
        let count = page.run("return window.countStates();", Vec::new()).await?.as_u64().unwrap_or_default();
        assert!(count > 0);
        for index in 0..count {
            page.run("window.setState(arguments[0]);", vec![json!(index)]).await?;
            HANDS.go_on(&page).await?;
            opened(&page, &step.prompt).await?;
            let kept = page.run("return window.keepsState(arguments[0]);", vec![json!(index)]).await?;
            assert_eq!(kept, true, "state {index} after the guide has opened a page");
            HANDS.press(&page, ".com-back").await?;
            opened(&page, document.words("title")?).await?;
        }
        Ok(())
    })
    .await
}

/// The tag is well formed, but `Intl` refuses it: it has an extended language, which has a tag of its own.
#[tokio::test]
async fn a_language_that_the_browser_cannot_write_dates_in_still_gets_its_brief() -> Outcome {
    let host = Host::default()
        .with_file("host.html", host_page(r#"content="own.json""#))
        .with_file("own.json", r#"{ "extends": "en", "lang": "zh-cmn-Hans" }"#);
    visit_host(host, "odd-language", "/host.html", async |page| {
        let refused = "try { new Date().toLocaleDateString('zh-cmn-Hans'); return false; } catch { return true; }";
        assert_eq!(page.run(refused, Vec::new()).await?, true, "the journey needs a tag that is refused");
        let document = Document::shipped()?;
        walk(&page, &document, &document.scenario("mentoring", "leader")?, HANDS).await?;
        HANDS.press(&page, ".com-verdict .com-button").await?;
        opened(&page, document.words("interface/take_along/title")?).await?;
        let year = page.run("return String(new Date().getFullYear());", Vec::new()).await?;
        let foot = page.text(".com-brief-foot").await?;
        assert!(year.as_str().is_some_and(|year| foot.contains(year)), "{foot} names no date");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_that_cannot_count_or_list_still_shows_the_result() -> Outcome {
    // By the page: what Firefox's driver deletes is gone for the driver alone.
    let page = with_script("", "delete Intl.PluralRules; delete Intl.ListFormat;");
    visit_host(page, "no-plural-rules", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let listed = document.tally(&scenario).ok_or("no answer with evidence")?;
        let plain = listed.replace(", and ", ", ").replace(" and ", ", ");
        assert_ne!(plain, listed, "the journey needs a list");
        page.find("h2").await?;
        walk(&page, &document, &scenario, HANDS).await?;
        page.find_saying(".com-page p", &plain).await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_visitor_does_is_the_visitors_even_if_the_page_does_the_same() -> Outcome {
    visit_host(host(""), "the-same-at-once", "/host.html", async |page| {
        let document = Document::shipped()?;
        page.find("h2").await?;
        let before = page.run(BOTH, Vec::new()).await?.as_u64().unwrap_or_default();
        opened(&page, document.words("interface/comparison/title")?).await?;
        assert_eq!(page.run("return history.length;", Vec::new()).await?, before + 1);
        // By script: WebKit's own button passes over what a script has opened.
        page.run("history.back();", Vec::new()).await?;
        page.find_saying("h2", document.words("title")?).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_perspective_that_is_not_asked_the_open_question_leaves_no_blank_page() -> Outcome {
    visit("another-perspective", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let open = document.steps(&scenario).into_iter().find(|step| document.step("sponsor", &step.id).is_err());
        let open = open.ok_or("the journey needs a question that sponsors are not asked")?;
        begin_at(&page, &Progress::with_answers(&format!("question/{}", open.id), &scenario)).await?;
        page.find_saying("h2", &open.prompt).await?;
        let set = "document.querySelector('coaching-or-mentoring').perspective = 'sponsor';";
        page.run(set, Vec::new()).await?;
        page.find_saying("h2", document.words("title")?).await?;
        assert_eq!(at(&assessment(&page).await?, "perspective"), "sponsor");
        HANDS.go_on(&page).await?;
        opened(&page, &document.first("sponsor")?.prompt).await
    })
    .await
}

#[tokio::test]
async fn nothing_of_a_visit_stays_in_its_app_when_it_has_ended() -> Outcome {
    visit_host(host(r#"storage="none""#), "ended-visit", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let step = document.first("seeker")?;
        page.find("h2").await?;
        HANDS.choose(&page, "seeker").await?;
        HANDS.go_on(&page).await?;
        opened(&page, &step.prompt).await?;
        HANDS.choose(&page, scenario.answer(&step.id)).await?;
        assert_eq!(page.run(END, Vec::new()).await?, json!([document.words("title")?, 0]));
        Ok(())
    })
    .await
}

fn host(attributes: &str) -> Host {
    Host::default().with_file("host.html", host_page(attributes))
}

/// The page with a script of its own, which runs before the widget's.
fn with_script(attributes: &str, script: &str) -> Host {
    let page = host_page(attributes).replacen("<script ", "<script src=\"own.js\"></script>\n    <script ", 1);
    Host::default().with_file("host.html", page).with_file("own.js", script)
}
