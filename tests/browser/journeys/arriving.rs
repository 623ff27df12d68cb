//! A link survives the ways in which it travels, and breaks nothing where it arrives.

use browser_tests::{Host, Outcome, visit_host};
use codec::write_link;
use serde_json::json;

use crate::support::{Document, Hands, Progress, begin_at, host_page};

#[tokio::test]
async fn a_link_leaves_nothing_in_the_address_and_takes_nothing_out_of_it() -> Outcome {
    visit_host(host(), "arriving", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let link = write_link(&scenario.answers);
        let encoded = link.replace('~', "%7E").replace('_', "%5F");
        let heading = document.shared_heading(&scenario);
        for (number, (fragment, left)) in [
            (format!("com.{link}"), ""),
            (format!("com.{link}."), ""),
            (format!("com.{link})"), ""),
            (format!("com.{link}>"), ""),
            (format!("com.{link}%20"), ""),
            (format!("com.{link}?utm_source=mail"), "#?utm_source=mail"),
            (format!("com.{encoded}"), ""),
            (format!("com%3D{encoded}"), ""),
            (format!("tab=2&com.{link}"), "#tab=2"),
        ]
        .into_iter()
        .enumerate()
        {
            // Another query, so that the page is opened anew and knows of no link before.
            let page_address = format!("/host.html?n={number}");
            page.run(
                "sessionStorage.clear(); location.href = arguments[0];",
                vec![json!(format!("{page_address}#{fragment}"))],
            )
            .await?;
            page.wait("the new address", async || {
                let address = page.run("return location.search;", Vec::new()).await?;
                Ok((address == json!(format!("?n={number}"))).then_some(()))
            })
            .await?;
            page.find_saying("h2", &heading).await.map_err(|error| format!("{fragment}: {error}"))?;
            let address = page.run("return location.href.slice(location.origin.length);", Vec::new()).await?;
            assert_eq!(address, json!(format!("{page_address}{left}")), "{fragment}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_fragment_that_the_guide_writes_breaks_no_script_of_the_page() -> Outcome {
    visit_host(host(), "selector", "/host.html", async |page| {
        let document = Document::shipped()?;
        for scenario in document.scenarios() {
            let link = write_link(&scenario.answers);
            let select = "try { document.querySelector(`#com.${arguments[0]}`); return null; }
                catch (error) { return error.message; }";
            assert_eq!(page.run(select, vec![json!(link)]).await?, json!(null), "{link}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_was_wrapped_or_broken_on_its_way_opens_when_it_is_pasted() -> Outcome {
    visit_host(host(), "pasted", "/host.html", async |page| {
        let document = Document::shipped()?;
        let own = document.scenario("both", "seeker")?;
        let theirs = document.scenario("mentoring", "leader")?;
        let link = format!("https://example.org/guide#com.{}", write_link(&theirs.answers));
        let (start, end) = link.split_at_checked(link.len() - 15).ok_or("a short link")?;
        let encode = |text: &str| {
            let all = [("%", "%25"), ("#", "%23"), ("~", "%7E"), ("_", "%5F"), (":", "%3A"), ("/", "%2F"), (".", "%2E")];
            all.iter().fold(text.to_owned(), |text, (plain, encoded)| text.replace(plain, encoded))
        };
        for pasted in [
            format!("https://scan.example/?url={}&data=05", encode(&link)),
            format!("https://scan.example/?url={}&data=05", encode(&encode(&link))),
            format!("{start} {end}"),
            format!("{start}\u{200b}{end}."),
        ] {
            begin_at(&page, &Progress::with_answers("take-along", &own)).await?;
            page.find_saying("h2", document.words("interface/take_along/title")?).await?;
            let fill = "const field = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('[data-com-link]');
                field.closest('details').open = true;
                field.value = arguments[0];";
            page.run(fill, vec![json!(pasted)]).await?;
            Hands::Pointer.go_on(&page).await?;
            page.find_saying("h2", document.words("interface/together/title")?)
                .await
                .map_err(|error| format!("{pasted}: {error}"))?;
        }
        Ok(())
    })
    .await
}

fn host() -> Host {
    Host::default().with_file("host.html", host_page(""))
}
