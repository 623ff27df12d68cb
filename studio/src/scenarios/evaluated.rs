//! What a scenario expects and what its answers give.

use crate::analysis::tenths;
use crate::analysis::words::{answer, percent, perspective_name, prompt, recommendation_name};
use crate::verdict::is_untested;
use authoring::{Finding, Scenario, mending};
use editing::{Model, Review};
use guide::content::{Alternative, Content, EntryId, PerAlternative, Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, Assessment, Ground, assess};
use std::rc::Rc;

/// A scenario with what its answers give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Evaluated {
    pub(super) id: EntryId,
    pub(super) title: String,
    pub(super) perspective: Perspective,
    pub(super) expected: String,
    pub(super) given: String,
    pub(super) passes: bool,
    /// The needs in percent.
    pub(super) needs: PerAlternative<u32>,
    /// The one answer that would mend it, in a sentence; empty where it passes, or where several or none would.
    pub(super) mended_by: String,
    /// What the result rests on, and by how much.
    pub(super) reason: String,
    /// Questions with their answers.
    pub(super) answers: Vec<(String, String)>,
    /// Questions with other answers that turn the result, and what each gives.
    pub(super) turning: Vec<(String, Vec<Turn>)>,
}

/// Another answer that turns the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) answer: String,
    pub(super) gives: String,
    /// Whether that is what the scenario expects, and does not get.
    pub(super) mends: bool,
}

/// The scenarios of a document; none while it has errors.
pub(super) fn evaluated(review: &Review) -> Vec<Rc<Evaluated>> {
    let Some(content) = &review.content else { return Vec::new() };
    review.scenarios.iter().map(|(id, scenario)| Rc::new(Evaluated::of(review, content, id, scenario))).collect()
}

/// What is missing among the scenarios: those who ask without one, and what the check of the document tells.
pub(super) fn missing(review: &Review, model: &Model) -> Vec<(String, Option<Finding>)> {
    if review.scenarios.is_empty() {
        let words = "There are no scenarios yet. Describe a few real situations with the result that you would expect: they \
                     tell you when a change turns one.";
        return vec![(words.to_owned(), None)];
    }
    let has_none = |perspective: &&Perspective| !review.scenarios.entries().any(|it| it.perspective == **perspective);
    let perspectives = Perspective::ALL.iter().filter(has_none);
    let perspectives = perspectives.map(|it| (format!("No scenario is about this: {}.", perspective_name(*it)), None));
    let told = review.findings.iter().filter(|finding| is_untested(finding));
    let told = told.map(|it| (sentence(&model.plain(&it.steps, &it.message)), Some(it.clone())));
    perspectives.chain(told).collect()
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

impl Evaluated {
    fn of(review: &Review, content: &Content, id: &EntryId, scenario: &Scenario) -> Self {
        let perspective = scenario.perspective;
        let assessment = assess(content, &Answers::from(scenario));
        let passes = assessment.recommendation == scenario.expect;
        let marked = |question: &QuestionId| scenario.matters.iter().flatten().any(|it| it == question);
        let answers = scenario.answers.0.iter().map(|(question, choice)| {
            let text = answer(content, perspective, question, choice.as_ref());
            let text = if marked(question) { format!("{text} (matters most)") } else { text };
            (prompt(content, perspective, question), text)
        });
        Self {
            id: id.clone(),
            title: scenario.title.clone(),
            perspective,
            expected: recommendation_name(content, scenario.expect),
            given: recommendation_name(content, assessment.recommendation),
            passes,
            needs: assessment.needs.map(|need| need.percent()),
            mended_by: if passes { String::new() } else { mended_by(review, content, scenario.expect, &assessment) },
            reason: reason(content, &assessment),
            answers: answers.collect(),
            turning: turning(content, &assessment, (!passes).then_some(scenario.expect)),
        }
    }
}

/// The one answer that would give what is expected, in a sentence.
fn mended_by(review: &Review, content: &Content, expected: Recommendation, assessment: &Assessment) -> String {
    let mending = mending(expected, assessment, &review.changed);
    let [change] = mending.best.as_slice() else { return String::new() };
    let what = if mending.lacks { "One answer is missing" } else { "One other answer would do" };
    let text = answer(content, assessment.perspective, &change.question, change.choice.as_ref());
    let question = prompt(content, assessment.perspective, &change.question);
    format!("{what}: “{text}” to “{question}” gives what is expected.")
}

/// The other answers that turn the result, by question.
fn turning(content: &Content, assessment: &Assessment, wanted: Option<Recommendation>) -> Vec<(String, Vec<Turn>)> {
    let mut turning: Vec<(&QuestionId, Vec<Turn>)> = Vec::new();
    for change in assessment.sensitivity.changes() {
        let turn = Turn {
            answer: answer(content, assessment.perspective, &change.question, change.choice.as_ref()),
            gives: recommendation_name(content, change.gives),
            mends: wanted == Some(change.gives),
        };
        match turning.last_mut() {
            Some((question, turns)) if **question == change.question => turns.push(turn),
            _ => turning.push((&change.question, vec![turn])),
        }
    }
    turning.into_iter().map(|(question, turns)| (prompt(content, assessment.perspective, question), turns)).collect()
}

/// What a result rests on, and how far the points are from the share that decides.
fn reason(content: &Content, assessment: &Assessment) -> String {
    let rule = &content.rule;
    let points = assessment.needs.map(|need| need.points);
    let shares = crate::analysis::points(points);
    let priority = || prompt(content, assessment.perspective, &rule.priority);
    match assessment.ground {
        Ground::Exit => {
            let exit = assessment.exits.first();
            let exit = exit.and_then(|exit| content.exits.of(assessment.perspective).get(&exit.id));
            format!("An exit decides: “{}”", exit.map_or("", |exit| &exit.headline))
        }
        Ground::TooFew { more: 1 } => "Too few answers count: one more is needed.".to_owned(),
        Ground::TooFew { more } => format!("Too few answers count: {more} more are needed."),
        Ground::NoNeed => "Enough questions are answered, but no answer shows a need.".to_owned(),
        Ground::BothSaid => format!("Both matter equally, by the answer to “{}”. {shares}.", priority()),
        Ground::BothNamed => {
            format!("{shares}. Each has {} % or more, and the answer to “{}” is open.", rule.both.get(), priority())
        }
        Ground::Larger => format!("{shares}: {}.", margin(content, points)),
        Ground::Priority => {
            format!("{shares}: {}. So the answer to “{}” decides.", margin(content, points), priority())
        }
        Ground::Tie => format!("{shares}: {}. Nothing says which matters more.", margin(content, points)),
    }
}

/// How far the larger share is from the one that decides.
fn margin(content: &Content, points: PerAlternative<u32>) -> String {
    let clear = u32::from(content.rule.clear.get());
    let total = points.coaching + points.mentoring;
    let largest = Alternative::ALL.iter().map(|alternative| *points.of(*alternative)).max().unwrap_or_default();
    let distance = percent(tenths(largest, total).abs_diff(clear * 10));
    let distance = distance.trim_end_matches(" %");
    if largest * 100 >= total * clear {
        format!("{distance} percentage points above the {clear} % that decide")
    } else {
        format!("{distance} percentage points short of the {clear} % that decide")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::Draft;
    use serde_json::json;

    fn draft(own: serde_json::Value) -> Draft {
        Draft::on_shipped("en").unwrap().with(own)
    }

    fn reviewed(own: serde_json::Value) -> Review {
        Review::of(&draft(own), None)
    }

    fn missing_in(own: serde_json::Value) -> Vec<String> {
        let draft = std::rc::Rc::new(draft(own));
        let missing = missing(&Review::of(&draft, None), &Model::of(&draft));
        missing.into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn a_scenario_that_fails_says_what_would_mend_it() {
        let review = reviewed(json!({"extends": "en", "scenarios": {"delegate": {"expect": "mentoring"}}}));
        let all = evaluated(&review);
        let [failed] = all.iter().filter(|it| !it.passes).collect::<Vec<_>>()[..] else { panic!() };
        assert_eq!((failed.expected.as_str(), failed.given.as_str()), ("Mentoring", "Coaching"));
        assert!(failed.reason.contains("percentage points above the 55 % that decide"), "{}", failed.reason);
        let turns = failed.turning.iter().flat_map(|(_, turns)| turns);
        assert!(turns.clone().all(|turn| turn.mends == (turn.gives == "Mentoring")));
        assert_eq!(failed.mended_by, "", "no single answer does");
        assert_eq!(failed.answers.first().unwrap().0, "What would you like support with?");
    }

    #[test]
    fn the_answer_that_a_scenario_lacks_is_told_first() {
        let nurse = |mut own: serde_json::Value| {
            own["extends"] = json!("en");
            own["scenarios"] = json!({"nurse": {"order": 1, "title": "A nurse", "perspective": "seeker",
                "answers": {}, "expect": "elsewhere"}});
            let all = evaluated(&reviewed(own));
            assert!(all.iter().filter(|it| it.passes).all(|it| it.mended_by.is_empty()));
            all.iter().find(|it| !it.passes).map(|it| it.mended_by.clone()).unwrap()
        };
        assert_eq!(nurse(json!({})), "", "many answers would do");
        let patients = json!({"order": 90, "prompt": "Patients?", "why": "Why", "choices": {
            "yes": {"order": 1, "text": "Yes"}, "no": {"order": 2, "text": "No"}}});
        let question = json!({"label": "Patients", "sources": ["own"], "perspectives": {"seeker": patients}});
        let exit = json!({"order": 1, "when": {"patients": ["yes"]}, "leads": "elsewhere", "help": "supervision",
            "headline": "Supervision", "summary": "First"});
        let own = json!({"questions": {"patients": question}, "exits": {"seeker": {"patients": exit}}});
        assert_eq!(nurse(own), "One answer is missing: “Yes” to “Patients?” gives what is expected.");
    }

    #[test]
    fn those_who_ask_without_a_scenario_are_named() {
        let shipped = reviewed(json!({"extends": "en"}));
        assert_eq!(missing_in(json!({"extends": "en"})), [""; 0]);
        let taken = shipped.scenarios.iter().filter(|(_, it)| it.perspective == Perspective::Leader);
        let taken = taken.map(|(id, _)| (id.to_string(), serde_json::Value::Null));
        let own = json!({"extends": "en", "scenarios": taken.collect::<serde_json::Map<_, _>>()});
        assert_eq!(missing_in(own), ["No scenario is about this: Someone who was asked for help."]);
    }
}
