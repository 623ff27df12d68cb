//! What the address of our own pages sets on the guide.

use browser_tests::{Host, Outcome, visit_host};
use serde_json::json;

use crate::first_page::{first, held};
use crate::support::checked;

#[tokio::test]
async fn an_address_sets_what_it_may_and_nothing_else() -> Outcome {
    let attributes = "const { attributes } = document.querySelector('coaching-or-mentoring');
        return [...attributes].map(({ name, value }) => `${name}=${value}`).filter((one) => one !== 'loading=eager').sort();";
    let given = |query: &str, expected: &[&str]| (format!("/embed.html?{query}"), json!(expected));
    for (path, expected) in [
        given(
            "perspective=leader&theme=dark&storage=none&lang=en-GB&view=guide",
            &["lang=en-GB", "perspective=leader", "storage=none", "theme=dark", "view=guide"],
        ),
        given("content=content/en.json&share=none", &["content=content/en.json", "share=none"]),
        given("content=https://elsewhere.example/a.json&content=content/en.json", &[]),
        given("content=//elsewhere.example/a.json", &[]),
        given("content=/other/a.json", &[]),
        given("content=../a.json", &[]),
        given("content=..%2fa.json", &[]),
        given("content=data:application/json,a.json", &[]),
        given(
            "perspective=boss&theme=<b>&view=&storage=disk&share=https://elsewhere.example&lang=%22&onclick=x&constructor=1&__proto__=1",
            &[],
        ),
    ] {
        visit_host(Host::default(), "an-address-sets-attributes", &path, async move |page| {
            page.find("h2").await?;
            assert_eq!(page.run(attributes, Vec::new()).await?, expected);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_address_can_choose_the_perspective_before_the_app_is_there() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "an-address-chooses", "/embed.html?perspective=sponsor", async move |page| {
        first(&page, "#com-perspective-sponsor:checked").await?;
        first(&page, "#com-perspective-leader").await?.click().await?;
        gate.open();
        page.find("#com-perspective-leader").await?;
        assert_eq!(checked(&page).await?.as_deref(), Some("leader"), "what a person does comes before the address");
        Ok(())
    })
    .await
}
