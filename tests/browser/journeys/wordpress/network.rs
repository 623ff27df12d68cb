//! The newer WordPress as a network of two sites, for all of which the plugin is activated.

use browser_tests::Outcome;
use serde_json::json;

use super::{go, in_each, runs};

#[tokio::test]
async fn wordpress_runs_the_guide_on_every_site_of_a_network() -> Outcome {
    in_each(&["network"], "network", async |page, site| {
        // Only a super administrator writes a script that stays, in a Custom HTML block.
        for (name, has_script) in [
            ("?pagename=alone", false),
            ("?pagename=restricted", false),
            ("two/?pagename=alone", false),
            ("two/?pagename=restricted-too", false),
            ("two/?pagename=html", true),
        ] {
            go(&page, &site, name).await?;
            runs(&page, name).await?;
            let written = "return [document.querySelectorAll('coaching-or-mentoring').length,
                document.querySelector('script[integrity]') !== null];";
            assert_eq!(page.run(written, Vec::new()).await?, json!([1, has_script]), "{name}");
            // Each site has addresses of its own for the same files.
            let from = page.run("return document.querySelector('script[src*=coaching]').src;", Vec::new()).await?;
            let of_two = from.as_str().is_some_and(|from| from.contains("/two/wp-content/plugins/"));
            assert_eq!(of_two, name.starts_with("two/") && !has_script, "{name}: {from}");
        }
        Ok(())
    })
    .await
}
