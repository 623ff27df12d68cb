//! axe-core, which finds the accessibility problems that a machine can find.

use serde_json::Value;
use thirtyfour::WebDriver;

use crate::{Outcome, settings};

const RUN: &str = "
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
return axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, impact, help, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
            `${id} (${impact}): ${help}\\n  at ${target.flat().join(' > ')}\\n  ${failureSummary}`)));
";

/// Every problem on the page as it is now, shadow trees included: rule, impact, place and summary.
pub(crate) async fn problems(driver: &WebDriver) -> Outcome<Vec<String>> {
    let is_there = driver.execute("return 'axe' in window;", Vec::<Value>::new()).await?;
    if is_there.json() != &Value::Bool(true) {
        // Through WebDriver, since the page's policy rightly forbids a script tag from elsewhere.
        driver.execute(std::fs::read_to_string(settings::axe()?)?, Vec::<Value>::new()).await?;
    }
    Ok(driver.execute(RUN, Vec::<Value>::new()).await?.convert()?)
}
