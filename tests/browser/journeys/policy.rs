//! Under the strictest promised policy, Trusted Types included, nothing is reported, and nothing is asked of others.

use browser_tests::{Host, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::host::host;
use crate::support::{Document, Hands, opened, walk};

const HANDS: Hands = Hands::Pointer;

/// A script of the page itself that does what the policy forbids: a style, markup from text, an image from elsewhere.
const OFFEND: &str = "window.offend = () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.setAttribute('style', 'color: red');
    try { place.innerHTML = '<b>text</b>'; } catch {}
    place.appendChild(document.createElement('img')).src = 'http://localhost:9/image.png';
};
";

const FOREIGN: &str = "return performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => new URL(name).origin !== location.origin);";

#[tokio::test]
async fn a_walk_through_every_view_is_reported_nowhere() -> Outcome {
    for path in ["/host.html", "/"] {
        visit_host(host(""), "policy-walk", path, async |page| {
            let document = Document::shipped()?;
            page.find("h2").await?;
            HANDS.go_on(&page).await?;
            page.find("[role=alert]").await?;
            let scenario = document.scenario("both", "seeker")?;
            walk(&page, &document, &scenario, HANDS).await?;
            for (place, title) in [(2, "interface/comparison/title"), (3, "interface/about/title")] {
                HANDS.press(&page, &format!("nav button:nth-child({place})")).await?;
                opened(&page, document.words(title)?).await?;
            }
            HANDS.press(&page, "nav button:first-child").await?;
            opened(&page, &document.heading(&scenario)).await?;
            assert_eq!(page.complaints().await?, Vec::<String>::new());
            assert_eq!(page.run(FOREIGN, Vec::new()).await?, json!([]));
            let of_others: Vec<_> = page.requests().into_iter().filter(|asked| !asked.starts_with("GET /")).collect();
            assert!(of_others.is_empty(), "{of_others:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_the_policy_forbids_would_be_noticed() -> Outcome {
    let script = format!("{}{OFFEND}", crate::host::RECORD);
    visit_host(host("").with_file("record.js", script), "policy-offence", "/host.html", async |page| {
        page.find("h2").await?;
        for directive in directives(&page).await? {
            let said = format!("policy: {directive}");
            let look = async || {
                let complaints = page.complaints().await?;
                Ok(complaints.iter().any(|complaint| complaint.starts_with(&said)).then_some(()))
            };
            page.run("window.offend();", Vec::new()).await?;
            page.wait(&said, look).await?;
        }
        page.complaints().await?;
        Ok(())
    })
    .await
}

/// The directives that the offending script violates and this engine knows.
async fn directives(page: &Page) -> Outcome<Vec<&'static str>> {
    let knows = page.run("return 'trustedTypes' in window;", Vec::new()).await?;
    let mut directives = vec!["style-src", "img-src"];
    if knows == Value::Bool(true) {
        directives.push("require-trusted-types-for");
    }
    Ok(directives)
}

/// Our pages bring the policy themselves, for a server that sends none.
#[tokio::test]
async fn our_pages_keep_to_the_policy_by_themselves() -> Outcome {
    for path in ["/", "/embed.html"] {
        visit_host(Host::default().under("frame-src 'none'"), "own-policy", path, async |page| {
            page.find("h2").await?;
            let elsewhere = "const { port } = location;
                return fetch(`http://localhost:${port}/`, { mode: 'no-cors' }).then(() => 'fetched', () => 'refused');";
            assert_eq!(page.run(elsewhere, Vec::new()).await?, json!("refused"));
            let complaints = page.complaints().await?;
            assert!(complaints.iter().any(|text| text.starts_with("policy: connect-src")), "{complaints:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
