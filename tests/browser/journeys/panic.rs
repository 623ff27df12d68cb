//! A panic of the program can be diagnosed, and is told once to each widget's page.

use browser_tests::{Outcome, symbolicated, visit_host};

use crate::host::{error, host, ready, shows_the_fallback, told};
use crate::support::at;

/// A browser that refuses to insert a node: Yew has nothing to go on from, and panics.
const REFUSE: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    window.told.length = 0;
    const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = () => { throw Error('refused'); };
    root.querySelector('nav button:nth-child(3)').click();
    setTimeout(() => { Node.prototype.insertBefore = insertBefore; }, 100);";

/// Changes the attributes of all widgets, and takes them out of the page for a while.
const MEDDLE: &str = "const wait = (done) => setTimeout(done, 100);
    return (async () => {
        for (const element of document.querySelectorAll('coaching-or-mentoring')) {
            for (const theme of ['dark', 'light', 'auto']) element.theme = theme;
            element.perspective = 'leader';
            element.lang = 'en-GB';
            element.restart();
            await new Promise(wait);
            const place = element.parentNode;
            element.remove();
            await new Promise(wait);
            place.append(element);
            await new Promise(wait);
        }
    })();";

/// The way of that panic, from the top of its stack: the hook of this repository tells it, and Yew has raised it.
const WAY: [&str; 4] =
    ["app::element::start::", "panicking::panic_fmt", "yew::dom_bundle::position::", "yew::dom_bundle::"];

const ANOTHER: &str = "const element = document.createElement('coaching-or-mentoring');
    element.loading = 'eager';
    document.body.append(element);";

#[tokio::test]
async fn a_panic_is_told_once_with_its_message_and_place() -> Outcome {
    visit_host(host(""), "panic", "/host.html", async |page| {
        ready(&page).await?;
        page.run(REFUSE, Vec::new()).await?;
        let error = error(&page).await?;
        assert_eq!(at(&error, "code"), "crash");
        let message = at(&error, "message").as_str().unwrap_or_default();
        assert!(message.starts_with("panicked at ") && message.contains(".rs:"), "no place: {message}");
        assert!(message.contains("failed to "), "no message: {message}");
        shows_the_fallback(&page).await?;
        let complaints = page.complaints().await?;
        let crashes: Vec<_> = complaints.iter().filter(|complaint| complaint.contains("> crash: ")).collect();
        let [only] = crashes.as_slice() else { return Err(format!("not one message: {complaints:?}").into()) };
        assert!(only.contains(message) && only.contains("wasm"), "no stack: {only}");

        // Nothing that the page does with the widget makes it tell again.
        page.run(MEDDLE, Vec::new()).await?;
        assert_eq!(told(&page).await?.as_array().map(Vec::len), Some(1), "the event is not told again");
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        shows_the_fallback(&page).await?;

        // A widget that comes later has a page to tell that does not know yet.
        page.run(ANOTHER, Vec::new()).await?;
        page.wait("another event", async || Ok((told(&page).await?.as_array().map(Vec::len) == Some(2)).then_some(())))
            .await?;
        page.run(MEDDLE, Vec::new()).await?;
        assert_eq!(told(&page).await?.as_array().map(Vec::len), Some(2), "one event for each widget");
        page.complaints().await?;
        Ok(())
    })
    .await
}

/// The stack that the console has leads to the functions of this repository, though what ships holds no names.
#[tokio::test]
async fn the_stack_of_a_panic_can_be_given_names() -> Outcome {
    visit_host(host(""), "panic-with-names", "/host.html", async |page| {
        ready(&page).await?;
        page.run(REFUSE, Vec::new()).await?;
        error(&page).await?;
        let complaints = page.complaints().await?;
        let stack = complaints.iter().find(|complaint| complaint.contains("> crash: ")).ok_or("no crash")?;
        assert!(stack.contains("wasm-function[") && !WAY.iter().any(|name| stack.contains(name)), "names in {stack}");
        let Some(named) = symbolicated(stack).await? else { return Ok(()) };
        assert!(!named.contains("wasm-function["), "a function has no name: {named}");
        let mut rest = &*named;
        for name in WAY {
            rest = rest.split_once(name).ok_or_else(|| format!("no {name} in its place in {named}"))?.1;
        }
        Ok(())
    })
    .await
}
