//! After every step the next question is in sight, wherever the guide stands in a page.

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, host_page, opened};

const HANDS: Hands = Hands::Pointer;

/// Desktop, phone, phone on its side, a small one.
const WINDOWS: [(u32, u32); 4] = [(1280, 800), (390, 844), (844, 390), (360, 560)];

/// Lays the page out: long texts above and below, and what `arguments[0]` names.
const LAY_OUT: &str = "
const words = (text) => document.createElement('p').appendChild(document.createTextNode(text.repeat(400))).parentNode;
const widget = document.querySelector('coaching-or-mentoring');
widget.before(words('What stands above it. '));
widget.after(words('What stands below it. '));
const set = (element, style) => Object.entries(style).forEach(([name, value]) => element.style.setProperty(name, value));
const bar = (edge) => {
    const bar = document.body.appendChild(document.createElement('header'));
    set(bar, { position: 'fixed', [edge]: '0', 'inset-inline': '0', height: '90px', background: 'gold', 'z-index': '9' });
};
const layouts = {
    'a plain page': () => {},
    'a fixed header': () => bar('top'),
    'a fixed header that the page tells browsers of': () => {
        bar('top');
        set(document.documentElement, { 'scroll-padding-top': '90px' });
    },
    'a fixed footer': () => bar('bottom'),
    'a box that scrolls': () => {
        const box = document.createElement('div');
        widget.before(box);
        box.append(words('In the box. '), widget, words('In the box, below. '));
        set(box, { overflow: 'auto', height: '80vh', border: '1px solid' });
    },
    'smooth scrolling': () => set(document.documentElement, { 'scroll-behavior': 'smooth' }),
};
layouts[arguments[0]]();
widget.scrollIntoView({ behavior: 'instant' });";

const LAYOUTS: [&str; 6] = [
    "a plain page",
    "a fixed header",
    "a fixed header that the page tells browsers of",
    "a fixed footer",
    "a box that scrolls",
    "smooth scrolling",
];

/// In these, the way on is in sight as well.
const KEEPING_THE_WAY_ON: [&str; 3] = ["a plain page", "a fixed header", "a fixed footer"];

/// Whether the first and the last line of what matches can be seen: in the window, and with nothing over it. The page is asked
/// as well, since a shadow tree in Firefox does not tell what lies over it.
const IS_SEEN: &str = "
const widget = document.querySelector('coaching-or-mentoring');
const element = widget.shadowRoot.querySelector(arguments[0]);
const { left, top, bottom } = element.getBoundingClientRect();
// Beside a round corner.
const x = left + 20;
const hit = (y) => document.elementFromPoint(x, y) === widget
    && element.contains(widget.shadowRoot.elementFromPoint(x, y));
return hit(top + 6) && hit(bottom - 6) ? [] : [top, bottom, innerHeight];";

#[tokio::test]
async fn after_every_step_the_next_question_is_in_sight() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(r#"storage="none""#));
    visit_host(host, "in-sight", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        for (width, height) in WINDOWS {
            page.resize(width, height).await?;
            for layout in LAYOUTS {
                // Another address: a browser scrolls back to where a reloaded page was.
                let mut address = page.driver().current_url().await?;
                address.set_query(Some(&format!("{width}-{layout}")));
                page.driver().goto(address.as_str()).await?;
                page.text("h2").await?;
                page.run(LAY_OUT, vec![json!(layout)]).await?;
                let name = format!("{layout} at {width} × {height}");
                choose(&page, "seeker").await?;
                for step in document.steps(&scenario).iter().take(2) {
                    go_on(&page).await?;
                    opened(&page, &step.prompt).await?;
                    is_seen(&page, "h2", &format!("{}: {name}", step.id)).await?;
                    if KEEPING_THE_WAY_ON.contains(&layout) {
                        is_seen(&page, "[type=submit]", &format!("{}: {name}", step.id)).await?;
                    }
                    choose(&page, scenario.answer(&step.id)).await?;
                }
                // A step that is not possible says so in sight.
                go_on(&page).await?;
                page.find("h2").await?;
                go_on(&page).await?;
                page.find("[role=alert]").await?;
                is_seen(&page, "[role=alert]", &format!("what is missing: {name}")).await?;
            }
        }
        Ok(())
    })
    .await
}

/// Follows every link, and tells those that lead elsewhere than to the top, below the bar of the host.
const LEADS: &str = "
const [bar, css] = arguments;
const root = document.querySelector('coaching-or-mentoring').shadowRoot;
const found = [];
for (const link of root.querySelectorAll(css)) {
    link.click();
    const { top } = root.getElementById(link.dataset.comTarget).getBoundingClientRect();
    if (top < bar || top > bar + 40) found.push(`${link.textContent}: ${top}`);
}
return found;";

#[tokio::test]
async fn a_link_within_the_page_leads_to_the_top_and_clear_of_the_host() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(r#"storage="none""#));
    visit_host(host, "leads-to-the-top", "/host.html", async |page| {
        for (width, height) in [(1280, 800), (390, 844)] {
            page.resize(width, height).await?;
            for (layout, bar) in [("a plain page", 0), ("a fixed header", 90)] {
                let mut address = page.driver().current_url().await?;
                address.set_query(Some(&format!("{width}-{layout}")));
                page.driver().goto(address.as_str()).await?;
                page.text("h2").await?;
                page.run(LAY_OUT, vec![json!(layout)]).await?;
                page.run(OPEN, Vec::new()).await?;
                page.find(".com-contents").await?;
                let parts = page.run(LEADS, vec![json!(bar), json!(".com-contents a")]).await?;
                assert_eq!(parts, json!([]), "{layout} at {width}");
                let sources = page.run(LEADS, vec![json!(bar), json!(".com-sides .com-cite a")]).await?;
                assert_eq!(sources, json!([]), "{layout} at {width}");
            }
        }
        Ok(())
    })
    .await
}

/// Opens the comparison.
const OPEN: &str =
    "document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-nav-link')[1].click();";

/// Presses the button from where the eyes of the visitor are: at the end of the page of the guide.
async fn go_on(page: &Page) -> Outcome {
    look_at(page, "[type=submit]").await?;
    HANDS.go_on(page).await
}

async fn choose(page: &Page, value: &str) -> Outcome {
    look_at(page, &format!("[value=\"{value}\"]")).await?;
    HANDS.choose(page, value).await
}

/// Scrolls to where nothing of the page lies over an element.
async fn look_at(page: &Page, css: &str) -> Outcome {
    // A bar of the guide that keeps to the edge of the window is free of a bar of the page where the guide ends.
    let look = "const widget = document.querySelector('coaching-or-mentoring');
        const root = widget.shadowRoot;
        const element = root.querySelector(arguments[0]);
        element.scrollIntoView({ behavior: 'instant', block: 'center' });
        const { left, top, width, height } = element.getBoundingClientRect();
        const middle = [left + width / 2, top + height / 2];
        const isOnTop = document.elementFromPoint(...middle) === widget && element.contains(root.elementFromPoint(...middle));
        if (element.type === 'submit' && !isOnTop) {
            root.querySelector('.com-app').scrollIntoView({ behavior: 'instant', block: 'end' });
            scrollBy({ behavior: 'instant', top: 150 });
        }";
    page.run(look, vec![json!(css)]).await?;
    Ok(())
}

async fn is_seen(page: &Page, css: &str, name: &str) -> Outcome {
    let found: Value = page.run(IS_SEEN, vec![json!(css)]).await?;
    assert_eq!(found, json!([]), "{css} is out of sight at {name}");
    Ok(())
}
