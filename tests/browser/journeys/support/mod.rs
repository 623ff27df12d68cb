//! What several journeys share: the shipped document, a visitor's hands, and a way straight to any page.

mod brief;
mod document;
mod hands;
mod progress;
mod scenario;
mod server;
mod settled;
mod states;
pub(crate) mod studio;

pub(crate) use brief::{brief_title, session_of, written};
pub(crate) use document::{Document, Step};
pub(crate) use hands::{Hands, focused, opened, point_at, walk};
pub(crate) use progress::{KEY, Progress, begin_at};
pub(crate) use scenario::Scenario;
pub(crate) use server::Server;
pub(crate) use settled::{Settled, settled};
pub(crate) use states::{State, results, states};

use browser_tests::{Outcome, Page};
use serde_json::Value;

/// What the element says about the answers so far.
pub(crate) async fn assessment(page: &Page) -> Outcome<Value> {
    page.run("return document.querySelector('coaching-or-mentoring').assessment;", Vec::new()).await
}

/// What stands at a path of a value, such as `needs/coaching`; null where there is nothing.
pub(crate) fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    value.pointer(&format!("/{path}")).unwrap_or(&Value::Null)
}

/// The value of the radio that is checked; empty for not sure.
pub(crate) async fn checked(page: &Page) -> Outcome<Option<String>> {
    let script = "return document.querySelector('coaching-or-mentoring').shadowRoot
        .querySelector('input[type=radio]:checked')?.value ?? null;";
    Ok(page.run(script, Vec::new()).await?.as_str().map(str::to_owned))
}

/// The words between the tags of the element in a [`host_page`].
pub(crate) const FALLBACK: &str = "Both help people to grow.";

/// A small page of an organisation with one widget, whose start tag gets `attributes`.
pub(crate) fn host_page(attributes: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A page of an organisation</title>
    <link rel="icon" href="favicon.svg">
    <script type="module" src="coaching-or-mentoring.js"></script>
  </head>
  <body>
    <h1>A page of an organisation</h1>
    <coaching-or-mentoring {attributes}><p id="fallback">{FALLBACK}</p></coaching-or-mentoring>
  </body>
</html>
"#
    )
}
