//! Whatever colours an organisation gives the widget, it can be read.

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Hands, host_page};

/// Texts and edges of the open page whose contrast is too small, and how small.
const UNREADABLE: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const probe = root.querySelector('.com-app').appendChild(document.createElement('i'));
    const channels = (css) => {
        probe.style.color = `color-mix(in srgb, ${css}, ${css})`;
        const [red, green, blue, cover = 1] = getComputedStyle(probe).color.match(/[\\d.e-]+/g).map(Number);
        return [red, green, blue, cover];
    };
    const light = (colour) => colour.slice(0, 3)
        .map((c) => c > 0.04045 ? ((c + 0.055) / 1.055) ** 2.4 : c / 12.92)
        .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0.05);
    // Grounds let through what lies beneath them.
    const ground = (node) => {
        if (!node) return channels('Canvas');
        const [red, green, blue, cover] = channels(getComputedStyle(node).backgroundColor);
        if (cover === 1) return [red, green, blue];
        const beneath = ground(node.parentElement ?? node.getRootNode().host);
        return [red, green, blue].map((channel, at) => channel * cover + beneath[at] * (1 - cover));
    };
    const found = [];
    const look = (css, property, least, on) => {
        for (const element of root.querySelectorAll(css)) {
            const colour = getComputedStyle(element)[property];
            const [a, b] = [light(channels(colour)), light(on ?? ground(element))];
            const contrast = Math.max(a, b) / Math.min(a, b);
            if (contrast < least) found.push(`${element.className} ${property} ${colour} ${contrast.toFixed(2)}`);
        }
    };
    const paper = ground(root.querySelector('.com-app'));
    look('.com-title, .com-lead, .com-label, .com-choice-hint, .com-quiet, .com-link, .com-button, .com-nav-link', 'color', 4.5);
    look('.com-problem a, .com-field-error, .com-side p, .com-side li, .com-row-label', 'color', 4.5);
    look('.com-choice', 'borderTopColor', 3, paper);
    look('.com-problem', 'borderTopColor', 3, paper);
    probe.remove();
    return [...new Set(found)];";

const TITLE: &str = "return getComputedStyle(document.querySelector('coaching-or-mentoring').shadowRoot
    .querySelector('.com-title')).color;";

/// How many colours were replaced.
const REPLACED: &str = "const [, own] = document.querySelector('coaching-or-mentoring').shadowRoot.adoptedStyleSheets;
    return own.cssRules[0].cssRules[0].style.length;";

/// Colours that an organisation might set, each to be read in light and dark alike.
const HOSTS: [(&str, &str); 8] = [
    ("nothing", ""),
    ("ink as light as paper", "--com-ink: #f5f5f5; --com-muted: #eee; --com-paper: #fff"),
    ("dark paper alone", "--com-paper: #101010"),
    ("light paper alone", "--com-paper: oklch(0.98 0.01 90)"),
    ("a pale accent", "--com-accent: #ffe9a8; --com-on-accent: #ffffff"),
    ("the paper of the page", "--com-paper: transparent; --com-card: rgb(0 0 0 / 10%)"),
    (
        "one grey for all",
        "--com-paper: #777; --com-card: #777; --com-ink: #777; --com-accent: #777; --com-edge: #777; \
        --com-problem: #777; --com-on-accent: #777; --com-muted: #777; --com-focus: #777",
    ),
    ("grounds as far apart as can be", "--com-paper: #fff; --com-card: #000; --com-coaching-tint: #00f"),
];

#[tokio::test]
async fn whatever_colours_a_host_sets_the_guide_can_be_read() -> Outcome {
    visit_host(host("", "color-scheme: light"), "readable", "/host.html", async |page| {
        page.find("h2").await?;
        // With the message of a page that was left without its answer.
        Hands::Pointer.go_on(&page).await?;
        page.find("[role=alert]").await?;
        // And with the pointer over a button.
        let button = page.find("button[type=submit]").await?;
        button.scroll_into_view().await?;
        page.driver().action_chain().move_to_element_center(&button).perform().await?;
        page.find("button[type=submit]:hover").await?;
        let mut found = Vec::new();
        for scheme in ["light", "dark"] {
            for (name, colours) in HOSTS {
                dress(&page, scheme, colours).await?;
                let unreadable = page.run(UNREADABLE, Vec::new()).await?;
                if unreadable != json!([]) {
                    found.push(format!("{scheme}, {name}: {unreadable}"));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn colours_that_can_be_read_stay_as_they_are() -> Outcome {
    let own = "--com-ink: rgb(70, 20, 90); --com-paper: rgb(250, 245, 255)";
    visit_host(host("", "color-scheme: light"), "own-colours", "/host.html", async |page| {
        page.find("h2").await?;
        dress(&page, "light", own).await?;
        assert_eq!(page.run(TITLE, Vec::new()).await?, "rgb(70, 20, 90)");
        assert_eq!(page.run(REPLACED, Vec::new()).await?, 0);
        for scheme in ["light", "dark"] {
            dress(&page, scheme, "").await?;
            assert_eq!(page.run(REPLACED, Vec::new()).await?, 0, "our own colours in {scheme}");
        }
        Ok(())
    })
    .await
}

/// A missing channel counts as 0, as where colours are mixed.
#[tokio::test]
async fn a_colour_with_a_missing_channel_that_can_be_read_stays_as_it_is() -> Outcome {
    visit_host(host("", "color-scheme: light"), "missing-channel", "/host.html", async |page| {
        page.find("h2").await?;
        dress(&page, "light", "--com-ink: color(srgb none 0.1 0.2)").await?;
        assert_eq!(page.run(REPLACED, Vec::new()).await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn colours_are_looked_at_again_when_the_page_changes_them() -> Outcome {
    visit_host(host("--com-paper: #fff", "color-scheme: light"), "changed-colours", "/host.html", async |page| {
        page.find("h2").await?;
        assert_eq!(page.run(TITLE, Vec::new()).await?, "rgb(28, 35, 38)");
        let change = "document.querySelector('coaching-or-mentoring').style.setProperty('--com-paper', '#000');";
        page.run(change, Vec::new()).await?;
        page.wait("white text", async || Ok((page.run(TITLE, Vec::new()).await? == "rgb(255, 255, 255)").then_some(())))
            .await
    })
    .await
}

/// A page whose widget has these colours.
fn host(colours: &str, page: &str) -> Host {
    let sheet = r#"<link rel="stylesheet" href="host.css"></head>"#;
    Host::default()
        .with_file("host.html", host_page("").replace("</head>", sheet))
        .with_file("host.css", format!("html {{ {page} }} coaching-or-mentoring {{ {colours} }}"))
}

/// Gives the widget other colours, and lets it see them.
async fn dress(page: &Page, scheme: &str, colours: &str) -> Outcome {
    let script = "document.documentElement.style.colorScheme = arguments[0];
        document.querySelector('coaching-or-mentoring').style.cssText = arguments[1];
        const { shadowRoot } = document.querySelector('coaching-or-mentoring');
        const still = () => Promise.allSettled(shadowRoot.getAnimations().map(({ finished }) => finished));
        // Edges go over to another colour in a moment.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
            () => setTimeout(() => still().then(() => done(true)), 50))));";
    page.run(script, vec![json!(scheme), Value::from(colours)]).await?;
    Ok(())
}
