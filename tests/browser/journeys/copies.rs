//! Routers replace the element by a copy of its markup: the visit goes on. Two elements that only look the same keep apart.

use browser_tests::{Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::host::{host, ready};
use crate::support::{Document, Hands, Scenario, Step, checked, opened};

/// Ways in which routers put a copy in the place of an element, each with the attributes of the element.
const WAYS: [(&str, &str, &str); 6] = [
    ("", "replaced in one step", "old.replaceWith(copy);"),
    ("id=guide", "replaced in one step, with an id", "old.replaceWith(copy);"),
    ("storage=none", "replaced in one step, kept nowhere", "old.replaceWith(copy);"),
    ("", "added before the other goes", "old.before(copy); setTimeout(() => old.remove(), 400);"),
    ("id=guide", "added before the other goes, with an id", "old.after(copy); setTimeout(() => old.remove(), 400);"),
    (
        "",
        "added after the other is gone",
        "const place = old.parentNode; old.remove(); setTimeout(() => place.append(copy), 200);",
    ),
];

#[tokio::test]
async fn a_copy_goes_on_with_the_visit() -> Outcome {
    for (attributes, way, script) in WAYS {
        visit_host(host(attributes), "a-copy", "/host.html", async move |page| {
            let (scenario, steps) = begin(&page).await?;
            let keys = keys(&page).await?;
            let swap = format!(
                "const old = document.querySelector('coaching-or-mentoring');
                const copy = old.cloneNode(true);
                copy.toggleAttribute('data-copy', true);
                // As a script of the page: after callbacks of a driver's script, WebKit lets microtasks run.
                setTimeout(() => {{ {script} }});
                return new Promise((done) => setTimeout(done, 600));"
            );
            page.run(&swap, Vec::new()).await?;
            let only = "return [...document.querySelectorAll('coaching-or-mentoring')].map((one) => one.hasAttribute('data-copy'));";
            assert_eq!(page.run(only, Vec::new()).await?, json!([true]), "{way}");
            let [.., before, open] = steps.as_slice() else { return Err("too few questions".into()) };
            page.find_saying("h2", &open.prompt).await.map_err(|error| format!("{way}: {error}"))?;
            assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&open.id)), "{way}");
            assert_eq!(self::keys(&page).await?, keys, "{way}");
            page.back().await?;
            page.find_saying("h2", &before.prompt).await.map_err(|error| format!("{way}: {error}"))?;
            assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&before.id)), "{way}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_elements_with_one_id_keep_their_visits_apart() -> Outcome {
    visit_host(host("id=guide loading=eager"), "one-id", "/host.html", async |page| {
        begin(&page).await?;
        let double = "const one = document.querySelector('coaching-or-mentoring');
            const other = one.cloneNode(true);
            setTimeout(() => one.after(other));
            return new Promise((done) => other.addEventListener('com-ready', () => {
                other.shadowRoot.querySelector('[value=sponsor]').click();
                setTimeout(() => done(Object.keys(sessionStorage).filter((key) => key.startsWith('coaching')).sort()), 50);
            }));";
        let apart = json!(["coaching-or-mentoring /host.html guide", "coaching-or-mentoring /host.html guide-2"]);
        assert_eq!(page.run(double, Vec::new()).await?, apart);
        let chosen = "return [...document.querySelectorAll('coaching-or-mentoring')]
            .map(({ assessment }) => assessment?.perspective ?? null);";
        assert_eq!(page.run(chosen, Vec::new()).await?, json!(["leader", "sponsor"]));
        // The second has a visit of its own, and keeps it.
        let gone = "document.querySelector('coaching-or-mentoring').remove();
            return new Promise((done) => setTimeout(
                () => done(document.querySelector('coaching-or-mentoring').assessment.perspective), 100));";
        assert_eq!(page.run(gone, Vec::new()).await?, "sponsor");
        Ok(())
    })
    .await
}

/// Answers three questions; gives the scenario and these questions.
async fn begin(page: &Page) -> Outcome<(Scenario, Vec<Step>)> {
    let document = Document::shipped()?;
    let scenario = document.scenario("both", "leader")?;
    ready(page).await?;
    Hands::Pointer.choose(page, "leader").await?;
    let steps: Vec<Step> = document.steps(&scenario).into_iter().take(3).collect();
    for step in &steps {
        Hands::Pointer.go_on(page).await?;
        opened(page, &step.prompt).await?;
        Hands::Pointer.choose(page, scenario.answer(&step.id)).await?;
    }
    Ok((scenario, steps))
}

/// Where the page's storage keeps visits.
async fn keys(page: &Page) -> Outcome<Value> {
    page.run("return Object.keys(sessionStorage).filter((key) => key.startsWith('coaching')).sort();", Vec::new()).await
}
