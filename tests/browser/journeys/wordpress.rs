//! Real WordPress, an older version and a newer one, each with a theme of blocks and a classic theme, and the newer one as a
//! network of sites: the plugin that ships, wherever its shortcode stands.
//!
//! `tests/wordpress/` fills it. `cargo xtask examples wordpress` sets it up.

mod network;

use std::path::PathBuf;

use browser_tests::{By, Outcome, Page, example_root, visit};
use serde_json::json;
use tokio::process::Command;

use crate::support::{Document, Hands, Server, checked, opened, walk};

const VERSIONS: [&str; 2] = ["6.2", "6.8"];
/// The theme of blocks that each version brings, and a classic one.
const THEMES: [&str; 2] = ["", "&theme=twentytwentyone"];

/// What a reader sees of the guide: whether it is ready, whether the fallback is seen beside it, its width, and how far it
/// stands out of the window.
const SEEN: &str = "const element = document.querySelector('coaching-or-mentoring');
    const { left, right, width } = element.getBoundingClientRect();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let beside = false;
    while (walker.nextNode()) {
        const { textContent } = walker.currentNode;
        range.selectNodeContents(walker.currentNode);
        beside ||= textContent.includes('Mentoring shares experience.') && range.getClientRects().length > 0
            && !walker.currentNode.parentElement.closest('script, style, noscript');
    }
    return { ready: element.matches(':state(ready)'), beside, isWide: width > 280,
        isInside: left >= 0 && right <= document.documentElement.clientWidth };";

#[tokio::test]
async fn wordpress_runs_the_guide_wherever_the_shortcode_stands() -> Outcome {
    everywhere("where", async |page, site| {
        for name in ["alone", "sentence", "classic", "html", "restricted"] {
            for theme in THEMES {
                go(&page, &site, &format!("?pagename={name}{theme}")).await?;
                runs(&page, &format!("{name}{theme}")).await?;
            }
        }
        // A classic theme alone has an area for widgets.
        go(&page, &site, &format!("?pagename=widget{}", THEMES[1])).await?;
        runs(&page, "widget").await?;
        go(&page, &site, "?pagename=alone").await?;
        let document = Document::shipped()?;
        let scenario = document.scenario("mentoring", "leader")?;
        walk(&page, &document, &scenario, Hands::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn wordpress_keeps_the_paragraph_whole_in_which_the_shortcode_stands() -> Outcome {
    everywhere("paragraph", async |page, site| {
        for theme in THEMES {
            go(&page, &site, &format!("?pagename=sentence{theme}")).await?;
            runs(&page, theme).await?;
            let paragraph = "return document.querySelector('coaching-or-mentoring').closest('p')?.textContent.trim()
                .replace(/\\s+/g, ' ') ?? null;";
            let text = page.run(paragraph, Vec::new()).await?;
            let text = text.as_str().unwrap_or_default();
            assert!(text.starts_with("Try this: ") && text.ends_with(" And tell us how it went."), "{theme}: {text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wordpress_keeps_two_guides_on_a_page_apart() -> Outcome {
    everywhere("twice", async |page, site| {
        go(&page, &site, "?pagename=twice").await?;
        page.wait("both", async || {
            let both = "return [...document.querySelectorAll('coaching-or-mentoring')]
                .filter((element) => element.matches(':state(ready)')).length === 2;";
            Ok((page.run(both, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await?;
        let first = Document::shipped()?.first("leader")?;
        Hands::Keyboard.choose(&page, "leader").await?;
        Hands::Keyboard.go_on(&page).await?;
        opened(&page, &first.prompt).await?;
        page.driver().refresh().await?;
        page.find_saying("h2", &first.prompt).await?;
        let other = "return document.querySelectorAll('coaching-or-mentoring')[1].shadowRoot
            ?.querySelectorAll('[name=com-perspective], input[value=leader]').length > 0;";
        page.wait("the other on its first page", async || {
            Ok((page.run(other, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn wordpress_hands_on_attributes_in_any_quotes_and_a_fallback() -> Outcome {
    everywhere("attributes", async |page, site| {
        go(&page, &site, "?pagename=quotes").await?;
        page.find("input[value=leader]").await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("leader"));
        assert_eq!(page.host().await?.attr("theme").await?.as_deref(), Some("dark"));
        go(&page, &site, "?pagename=own").await?;
        let fallback = "return document.querySelector('coaching-or-mentoring').innerHTML.trim();";
        assert_eq!(page.run(fallback, Vec::new()).await?, json!("Ask <a href=\"/people\">us</a>."));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wordpress_has_room_for_the_guide_before_it_comes() -> Outcome {
    everywhere("room", async |page, site| {
        for theme in THEMES {
            go(&page, &site, &format!("?pagename=alone{theme}")).await?;
            runs(&page, theme).await?;
            let sheet = "return document.head.querySelector('link[href*=\"/guide/host.css\"]') !== null;";
            assert_eq!(page.run(sheet, Vec::new()).await?, json!(true), "{theme}");
        }
        go(&page, &site, "?pagename=widget").await?;
        let script = "return document.querySelector('script[src*=coaching], link[href*=coaching]') === null;";
        assert_eq!(page.run(script, Vec::new()).await?, json!(true), "nothing on pages without the shortcode");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wordpress_shows_the_guide_in_a_frame() -> Outcome {
    everywhere("frame", async |page, site| {
        for theme in THEMES {
            go(&page, &site, &format!("?pagename=frame{theme}")).await?;
            let frame = page.driver().find(By::Css("iframe")).await?;
            let (width, left) = (frame.rect().await?.width, frame.rect().await?.x);
            let inner = page.run("return document.documentElement.clientWidth;", Vec::new()).await?;
            assert!(
                width > 280.0 && left > 0.0 && width < inner.as_f64().unwrap_or_default(),
                "{theme}: {left}, {width}"
            );
            frame.enter_frame().await?;
            page.find("input[type=radio]").await?;
            page.driver().enter_parent_frame().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wordpress_hides_no_question_under_its_bar() -> Outcome {
    everywhere("bar", async |page, site| {
        page.driver().goto(format!("{site}/wp-login.php")).await?;
        page.driver().find(By::Id("user_login")).await?.send_keys("admin").await?;
        page.driver().find(By::Id("user_pass")).await?.send_keys("password").await?;
        page.driver().find(By::Id("wp-submit")).await?.click().await?;
        page.wait("the dashboard", async || Ok(page.driver().find(By::Id("wpadminbar")).await.ok())).await?;
        go(&page, &site, "?pagename=alone").await?;
        runs(&page, "bar").await?;
        page.driver().find(By::Id("wpadminbar")).await?;
        let document = Document::shipped()?;
        Hands::Keyboard.choose(&page, "leader").await?;
        Hands::Keyboard.go_on(&page).await?;
        opened(&page, &document.first("leader")?.prompt).await?;
        let below = "const bar = document.querySelector('#wpadminbar').getBoundingClientRect();
            const heading = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('h2').getBoundingClientRect();
            return heading.top >= bar.bottom && heading.bottom <= innerHeight;";
        page.wait("the question below the bar", async || {
            Ok((page.run(below, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn wordpress_optimisers_and_caches_leave_the_guide_running() -> Outcome {
    everywhere("optimised", async |page, site| {
        // The classic theme has scripts to join. What is kept is a page of an earlier plugin, its scripts joined.
        for optimised in ["minify", "defer", "footer", "join&theme=twentytwentyone", "kept&theme=twentytwentyone"] {
            go(&page, &site, &format!("?pagename=alone&optimise={optimised}")).await?;
            runs(&page, optimised).await?;
        }
        go(&page, &site, "?pagename=alone&optimise=delay").await?;
        let element = page.host().await?;
        assert_eq!(element.text().await?, "Coaching draws out your own thinking. Mentoring shares experience.");
        page.driver().action_chain().move_to_element_center(&element).perform().await?;
        runs(&page, "delay").await
    })
    .await
}

/// The journey in each version.
async fn everywhere(name: &'static str, journey: impl AsyncFn(Page, String) -> Outcome + Clone + 'static) -> Outcome {
    in_each(&VERSIONS, name, journey).await
}

/// The journey in each of these folders.
async fn in_each(
    folders: &[&str],
    name: &'static str,
    journey: impl AsyncFn(Page, String) -> Outcome + Clone + 'static,
) -> Outcome {
    for folder in folders {
        let mut command = Command::new("php");
        command.args(["-S", "127.0.0.1:0", "-t"]).arg(site_of(folder)?);
        let server = Server::start(command).await?;
        let journey = journey.clone();
        // Any page will do to begin with; WordPress has a server of its own.
        visit(&format!("wordpress-{name}-{folder}"), "/favicon.svg", async move |page| {
            page.resize(1280, 900).await?;
            journey(page.clone(), server.address().to_owned()).await?;
            page.complaints().await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

fn site_of(name: &str) -> Outcome<PathBuf> {
    let folder = example_root().join("wordpress").join(name);
    if folder.join("wp-config.php").is_file() {
        Ok(folder)
    } else {
        Err("run `cargo xtask examples wordpress` first".into())
    }
}

async fn go(page: &Page, site: &str, query: &str) -> Outcome {
    Ok(page.driver().goto(format!("{site}/{query}")).await?)
}

/// Waits until the guide is there, and looks whether it is as it should be.
async fn runs(page: &Page, what: &str) -> Outcome {
    let expected = json!({ "ready": true, "beside": false, "isWide": true, "isInside": true });
    page.host().await?.scroll_into_view().await?;
    page.find("input[type=radio]").await.map_err(|error| format!("{what}: {error}"))?;
    page.wait(&format!("{what}: the guide alone, within the page"), async || {
        Ok((page.run(SEEN, Vec::new()).await? == expected).then_some(()))
    })
    .await
}
