//! On paper: a result on one page, and nothing else of the page around it.

use browser_tests::{Engine, Host, Outcome, Page, visit, visit_host};
use codec::write_link;
use guide::content::{Perspective, Recommendation};
use serde_json::json;

use crate::support::{Document, Hands, Progress, Scenario, assessment, at, begin_at, brief_title, host_page, opened};

/// Papers by width and height in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];

/// How many rows of two people fit one page, whatever they say.
const FEW: usize = 5;

/// The rows of two people that a page may break.
const BREAKS: &str =
    "const rows = document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-two-row');
    return [...rows].map((row) => getComputedStyle(row).breakInside).filter((value) => value !== 'avoid');";

/// Ticks every private answer, so that the brief is as long as it can be.
const INCLUDE_ALL: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    for (const box of root.querySelectorAll('[id^=com-include-]')) box.click();";

/// Presses the button that prints; the print is made by the driver.
const PRESS: &str = "window.print = () => {};
    document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('.com-actions .com-button').click();";

#[tokio::test]
async fn every_result_is_printed_on_one_page() -> Outcome {
    visit("every-result-is-printed-on-one-page", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // WebKitGTK prints nothing for a driver, and Firefox hides in its file how many pages there are.
            return Ok(());
        }
        let document = Document::shipped()?;
        for perspective in Perspective::ALL {
            for recommendation in Recommendation::ALL {
                let scenario = filled(&document, &document.scenario(recommendation.word(), perspective.word())?);
                begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
                page.run(INCLUDE_ALL, Vec::new()).await?;
                assert_eq!(at(&assessment(&page).await?, "recommendation"), recommendation.word());
                assert_eq!(page.text(".com-brief-title").await?, brief_title(&document, &scenario));
                let name = format!("{} for the {}", recommendation.word(), perspective.word());
                is_printed_on(&page, &name, 1).await?;
            }
        }
        Ok(())
    })
    .await
}

/// A page comes in from nothing: paper must not show it as it begins.
#[tokio::test]
async fn a_result_that_has_just_opened_is_printed_whole() -> Outcome {
    visit("just-opened-on-paper", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // Only Chromium can be told to show a page as on paper.
            return Ok(());
        }
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        begin_at(&page, &Progress::with_answers("review", &scenario)).await?;
        Hands::Pointer.go_on(&page).await?;
        opened(&page, &document.heading(&scenario)).await?;
        page.driver().cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let unseen = "const app = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('.com-app');
            const sheet = app.querySelector('.com-on-paper .com-brief');
            return [sheet.checkVisibility({ opacityProperty: true }), app.getAnimations({ subtree: true }).length];";
        assert_eq!(page.run(unseen, Vec::new()).await?, json!([true, 0]));
        Ok(())
    })
    .await
}

/// The answers of two that point the same way on nothing, on little and on much, with and without something that comes
/// first: on one page, and where there is much to tell, on two that break no row.
#[tokio::test]
async fn two_people_are_printed_on_one_page_or_two() -> Outcome {
    visit("two-people-are-printed", "/", async |page| {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        let document = Document::shipped()?;
        for own in ["coaching", "both", "elsewhere"] {
            let own = filled(&document, &document.scenario(own, "seeker")?);
            let others =
                [("mentoring", "leader"), ("coaching", "sponsor"), ("elsewhere", "leader"), ("pause", "leader")];
            for (other, perspective) in others {
                let theirs = filled(&document, &document.scenario(other, perspective)?);
                let beside = Progress::with_answers("together", &own).beside(&write_link(&theirs.answers));
                begin_at(&page, &beside).await?;
                page.find(".com-brief").await?;
                let most = if page.find_all(".com-two-row").await?.len() > FEW { 2 } else { 1 };
                is_printed_on(&page, &format!("{} with {}", own.id, theirs.id), most).await?;
                assert_eq!(page.run(BREAKS, Vec::new()).await?, json!([]), "a row may be broken");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_long_page_of_a_host_the_brief_is_printed_alone() -> Outcome {
    let long = format!("<p>{}</p>", "This page has a lot to say. ".repeat(2_000));
    let page = host_page("").replacen("<coaching", &format!("<main><nav>{long}</nav><div><coaching"), 1);
    let host =
        Host::default().with_file("long.html", page.replacen("</body>", &format!("</div>{long}</main></body>"), 1));
    visit_host(host, "a-long-page-of-a-host", "/long.html", async |page| {
        if page.engine() != Engine::Chromium {
            return Ok(());
        }
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "leader")?;
        page.run("document.querySelector('coaching-or-mentoring').scrollIntoView();", Vec::new()).await?;
        page.find("h2").await?;
        let script = "sessionStorage.setItem(arguments[0], arguments[1]); location.search = 'begun';";
        let progress = Progress::with_answers("take-along", &scenario);
        page.run(script, vec![json!("coaching-or-mentoring /long.html #0"), json!(progress.text())]).await?;
        page.run("document.querySelector('coaching-or-mentoring').scrollIntoView();", Vec::new()).await?;
        page.find(".com-brief").await?;
        let [(_, width, height), _] = PAPERS;
        assert!(page.printed(width, height).await? > 2, "the browser's own way prints the page of the host");
        // The print is made below: a browser without a window has no dialogue.
        page.run("window.print = () => {};", Vec::new()).await?;
        Hands::Pointer.press(&page, ".com-actions .com-button").await?;
        assert_eq!(page.printed(width, height).await?, 1);
        let left = "return [document.adoptedStyleSheets.length, document.querySelectorAll('[data-com-print]').length];";
        assert_eq!(page.run(left, Vec::new()).await?, json!([0, 0]), "after it the host's page is as it was");
        Ok(())
    })
    .await
}

/// Prints the brief, and then does what a browser or a page can do afterwards; says what is left in the page each time.
const AFTERWARDS: &str = "
const widget = document.querySelector('coaching-or-mentoring');
const print = () => {
    widget.shadowRoot.querySelector('.com-actions .com-button').click();
    dispatchEvent(new Event('beforeprint'));
};
const own = new CSSStyleSheet();
document.adoptedStyleSheets.push(own);
const left = () => document.adoptedStyleSheets.length - 1 + document.querySelectorAll('[data-com-print]').length;
const rest = () => new Promise((done) => setTimeout(done, 20));
const ways = {
    'it is over': () => dispatchEvent(new Event('afterprint')),
    'it is over twice': () => { dispatchEvent(new Event('afterprint')); dispatchEvent(new Event('afterprint')); },
    'it was begun twice': () => { print(); dispatchEvent(new Event('afterprint')); },
    'a key is pressed': () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
    'the page is touched': () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
    'the page prints itself': () => dispatchEvent(new Event('beforeprint')),
    'the element goes, and the page prints itself': () => { widget.remove(); dispatchEvent(new Event('beforeprint')); },
};
return (async () => {
    const found = [];
    for (const [name, act] of Object.entries(ways)) {
        window.printed = 0;
        print();
        await rest();
        if (!window.printed || !left()) found.push(`${name}: nothing was printed alone`);
        act();
        await rest();
        if (left() || !document.adoptedStyleSheets.includes(own)) found.push(`${name}: ${left()} left`);
    }
    return found;
})();";

#[tokio::test]
async fn printing_leaves_nothing_behind_whatever_comes_after_it() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(""));
    visit_host(host, "printing-leaves-nothing", "/host.html", async |page| {
        let progress = Progress::with_answers("take-along", &Document::shipped()?.scenario("coaching", "leader")?);
        page.find("h2").await?;
        let script = "sessionStorage.setItem(arguments[0], arguments[1]); location.search = 'begun';";
        page.run(script, vec![json!("coaching-or-mentoring /host.html #0"), json!(progress.text())]).await?;
        page.find(".com-brief").await?;
        page.run("window.print = () => { window.printed++; };", Vec::new()).await?;
        assert_eq!(page.run(AFTERWARDS, Vec::new()).await?, json!([]));
        Ok(())
    })
    .await
}

/// By the browser's own way, and by the button, after which the sheet fills its paper.
async fn is_printed_on(page: &Page, name: &str, most: usize) -> Outcome {
    for way in ["", PRESS] {
        for (paper, width, height) in PAPERS {
            page.run(way, Vec::new()).await?;
            let pages = page.printed(width, height).await?;
            assert!((1..=most).contains(&pages), "{name} on {pages} pages of {paper} {way}");
        }
    }
    Ok(())
}

/// The same with an answer to every question, as long as there is one that leaves the recommendation as it is.
fn filled(document: &Document, scenario: &Scenario) -> Scenario {
    let mut filled = scenario.clone();
    let given = document.assessment(scenario).recommendation;
    loop {
        let answered = |step: &&crate::support::Step| filled.answers.to(&(&*step.id).into()).is_some();
        let steps = document.steps(&filled);
        let Some(open) = steps.iter().find(|step| !answered(step)) else { return filled };
        let choices = document.choices(filled.perspective(), &open.id).into_iter().chain([String::new()]);
        let mut with = choices.map(|choice| filled.clone().with(&open.id, &choice));
        let fits = with.find(|with| document.assessment(with).recommendation == given);
        filled = fits.unwrap_or_else(|| filled.clone().with(&open.id, ""));
    }
}
