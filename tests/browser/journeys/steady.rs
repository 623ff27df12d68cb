//! Nothing on an organisation's page moves when the guide comes.

use browser_tests::{Host, Outcome, visit_host};
use serde_json::{Value, json};

use crate::first_page::{first, held};
use crate::support::host_page;

/// Adds up what the browser calls layout shifts, from the first one.
const SHIFTS: &str = "window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            window.shifts.push([value, ...sources.map(({ node }) => node?.nodeName ?? null)]);
        }
    }).observe({ type: 'layout-shift', buffered: true });
}
";

#[tokio::test]
async fn nothing_moves_on_a_page_that_keeps_room_for_the_guide() -> Outcome {
    let sheet = r#"<link rel="stylesheet" href="host.css"><script src="shifts.js"></script></head>"#;
    let page = host_page("").replace("</head>", sheet).replace("</body>", "<p id=\"below\">Below it.</p></body>");
    let host = Host::default().with_file("host.html", page).with_file("shifts.js", SHIFTS);
    visit_host(host, "steady", "/host.html", async |page| {
        for (width, height) in [(360, 800), (768, 880), (1280, 900)] {
            page.resize(width, height).await?;
            page.driver().refresh().await?;
            page.find("h2").await?;
            // Engines that measure no shifts still keep the room: what stands below does not come up.
            let script = "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done([
                window.shifts, document.getElementById('below').getBoundingClientRect().top >= innerHeight]), 200)));";
            let found: Value = page.run(script, Vec::new()).await?;
            assert_eq!(found, json!([[], true]), "at {width} × {height}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_host_can_tell_whether_the_guide_stands_there() -> Outcome {
    visit_host(Host::default().with_file("host.html", host_page("")), "state", "/host.html", async |page| {
        page.find("h2").await?;
        let is_ready = "return document.querySelector('coaching-or-mentoring').matches(':state(ready)');";
        assert_eq!(page.run(is_ready, Vec::new()).await?, true);
        let leave = "const widget = document.querySelector('coaching-or-mentoring');
            widget.remove();
            return new Promise((done) => setTimeout(() => done(widget.matches(':state(ready)'))));";
        assert_eq!(page.run(leave, Vec::new()).await?, false);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn our_own_page_keeps_as_much_room_as_the_first_page_takes() -> Outcome {
    let (host, gate) = held();
    visit_host(host, "room-on-our-own-page", "/", async move |page| {
        for width in [360, 600, 1280] {
            page.resize(width, 900).await?;
            first(&page, "h2").await?;
            let script = "const widget = document.querySelector('coaching-or-mentoring');
                const page = widget.shadowRoot.querySelector('[data-com-first]');
                return parseFloat(getComputedStyle(widget).minBlockSize) - page.offsetHeight;";
            let spare = page.run(script, Vec::new()).await?.as_f64().ok_or("no room is kept")?;
            assert!(spare.abs() <= 64.0, "{spare} pixels too many at {width}");
        }
        gate.open();
        page.find("h2").await.map(|_| ())
    })
    .await
}
