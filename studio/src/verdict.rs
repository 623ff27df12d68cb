//! Whether the guide still decides well, in a sentence or two.

use authoring::Finding;
use editing::Review;
use guide::decision::{Answers, recommend};

/// What the scenarios and the check of a document say together.
pub(crate) fn verdict(review: &Review) -> String {
    let errors = review.errors();
    let warnings = review.findings.len().saturating_sub(errors);
    let Some(content) = &review.content else {
        return format!("The guide cannot be used until its {} fixed.", count(errors, "error is", "errors are"));
    };
    let scenarios = review.scenarios.entries();
    let failing = scenarios.filter(|it| recommend(content, &Answers::from(*it)).0 != it.expect).count();
    let tests = tests(review.scenarios.entries().count(), failing);
    let found = match (errors, warnings) {
        (0, 0) => "Nothing wrong was found: the guide can be used as it is.".to_owned(),
        (0, 1) => "One thing was found to look at.".to_owned(),
        (0, warnings) => format!("{warnings} things were found to look at."),
        (errors, _) => format!("{} to be fixed.", count(errors, "error has", "errors have")),
    };
    format!("{tests} {found}")
}

/// How many of the scenarios pass.
pub(crate) fn tests(all: usize, failing: usize) -> String {
    match (all, failing) {
        (0, _) => "No scenario tests the guide yet.".to_owned(),
        (1, 0) => "The one scenario passes.".to_owned(),
        (all, 0) => format!("All {all} scenarios pass."),
        (all, 1) => format!("1 of {all} scenarios fails."),
        (all, failing) => format!("{failing} of {all} scenarios fail."),
    }
}

/// A number of things.
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Whether it says that no scenario tests something, which another scenario mends.
pub(crate) fn is_untested(finding: &Finding) -> bool {
    matches!(finding.code, "untested-question" | "untested-exit")
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::Draft;
    use serde_json::{Value, json};

    fn of(own: Value) -> String {
        verdict(&Review::of(&Draft::on_shipped("en").unwrap().with(own), None))
    }

    #[test]
    fn whether_the_guide_decides_well_is_said_in_one_place() {
        let shipped = of(json!({"extends": "en"}));
        assert!(
            shipped.starts_with("All ")
                && shipped.ends_with("Nothing wrong was found: the guide can be used as it is."),
            "{shipped}"
        );
        let failing = of(json!({"extends": "en", "scenarios": {"delegate": {"expect": "mentoring"}}}));
        assert!(failing.starts_with("1 of ") && failing.contains(" scenarios fails. "), "{failing}");
        let broken = of(json!({"extends": "en", "title": ""}));
        assert_eq!(tests(0, 0), "No scenario tests the guide yet.");
        assert_eq!(tests(1, 0), "The one scenario passes.");
        assert_eq!(tests(3, 2), "2 of 3 scenarios fail.");
        assert_eq!(broken, "The guide cannot be used until its 1 error is fixed.");
    }
}
