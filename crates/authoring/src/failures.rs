//! The scenarios that fail, with what their answers add up to and which of them decide.

use crate::diagnostics::{Located, Path, Words, clip};
use crate::document::Checked;
use crate::fix::{Fix, add_to};
use crate::scenario::Scenario;
use guide::content::{ChoiceId, Content, EntryId, PerAlternative, QuestionId, Recommendation};
use guide::decision::{Answers, Assessment, Change, Ground, Need, asked_question, assess, recommend};
use serde_json::Value;

/// The most answers that a message names of a kind.
const MOST_ANSWERS: usize = 3;

/// Every scenario that gives something else than it expects.
pub(crate) fn failures(checked: &Checked) -> Vec<Located> {
    let Checked { content, scenarios, .. } = checked;
    // An assessment takes much longer than a recommendation, and few fail.
    let answered = scenarios.iter().map(|(id, scenario)| (id, scenario, Answers::from(scenario)));
    let failed = answered.filter(|(_, scenario, answers)| scenario.expect != recommend(content, answers).0);
    failed
        .map(|(id, scenario, answers)| {
            let assessment = assess(content, &answers);
            let path = Path::Key(&Path::Root, "scenarios");
            let path = Path::Key(&path, id.as_str());
            let words = words(id, content, scenario, &assessment);
            Located { path: path.to_string(), steps: path.steps(), words }
        })
        .collect()
}

fn words(id: &EntryId, content: &Content, scenario: &Scenario, assessment: &Assessment) -> Words {
    let title = clip(&scenario.title);
    let [expected, given] = [scenario.expect, assessment.recommendation].map(|it| content.outcomes.name(it));
    let now = format!("“{given}”: {}", reason(content, scenario, assessment));
    let mut turning: Vec<&Change> =
        assessment.sensitivity.changes().filter(|change| change.gives == scenario.expect).collect();
    // An answer that is missing is more likely meant than another one.
    let is_missing = |change: &Change| assessment.choice(&change.question).is_none();
    turning.sort_by_key(|change| !is_missing(change));
    let Some((first, others)) = turning.split_first() else {
        let cause = format!("“{title}” expects “{expected}”, and the result is {now}");
        return Words::new("failed-scenario", cause).right(format!("no single other answer gives “{expected}”"));
    };
    let cause = if is_missing(first) {
        format!("“{title}” lacks one answer: {} gives “{expected}”, as expected. Now the result is {now}", told(first))
    } else {
        format!("“{title}” expects “{expected}”, which it gives with {}. Now the result is {now}", told(first))
    };
    let shown: Vec<String> = others.iter().take(MOST_ANSWERS).map(|change| told(change)).collect();
    let right = match others.len().saturating_sub(MOST_ANSWERS) {
        _ if others.is_empty() => String::new(),
        0 => format!("“{expected}” as well with {}", shown.join(", or ")),
        more => format!("“{expected}” as well with {}, or {more} more", shown.join(", or ")),
    };
    let words = Words::new("failed-scenario", cause).right(right);
    match &first.choice {
        Some(choice) if is_missing(first) => words.fixed(answering(id, content, scenario, &first.question, choice)),
        _ => words,
    }
}

/// An answer, as the answers of a scenario are written.
fn told(change: &Change) -> String {
    let choice = change.choice.as_ref().map_or("not sure", |choice| choice.as_str());
    format!("{}: {choice}", change.question)
}

/// A change that gives the answer which a scenario lacks.
fn answering(id: &EntryId, content: &Content, scenario: &Scenario, question: &QuestionId, choice: &ChoiceId) -> Fix {
    let asked = asked_question(content, scenario.perspective, question);
    let text = asked.and_then(|asked| asked.choice(choice)).map_or(choice.as_str(), |choice| choice.text.as_str());
    let prompt = asked.map_or(question.as_str(), |asked| asked.prompt());
    let label = format!("Answer “{}” with “{}”", clip(prompt), clip(text));
    let mut patch = Value::Null;
    add_to(&mut patch, &["scenarios", id.as_str(), "answers", question.as_str()], Value::from(choice.as_str()));
    Fix::edit(label, patch)
}

/// What the recommendation rests on, in numbers and in the answers that decide.
fn reason(content: &Content, scenario: &Scenario, assessment: &Assessment) -> String {
    let PerAlternative { coaching, mentoring } = assessment.needs;
    let points = points(coaching, mentoring);
    let rule = &content.rule;
    let minimum = rule.minimum.get();
    let priority = content.questions.get(&rule.priority).map_or(rule.priority.as_str(), |it| it.label.as_str());
    match assessment.ground {
        Ground::Exit => exit(content, scenario, assessment),
        Ground::TooFew { .. } => {
            format!("{} answers give evidence, and {minimum} are required", evidence(assessment))
        }
        Ground::NoNeed => format!("{} answers give evidence, and {minimum} are required", evidence(assessment)),
        Ground::BothSaid => format!("“{}” is answered with both ({points})", clip(priority)),
        Ground::BothNamed => {
            format!("{points}, each has {} % or more, and “{}” is open", rule.both.get(), clip(priority))
        }
        Ground::Larger => format!("{points}, and {} % decide; {}", rule.clear.get(), deciding(assessment)),
        Ground::Priority => format!("{points}, none has {} %, and “{}” decides", rule.clear.get(), clip(priority)),
        Ground::Tie => format!("{points}, none has {} %, and nothing says which matters more", rule.clear.get()),
    }
}

fn exit(content: &Content, scenario: &Scenario, assessment: &Assessment) -> String {
    let Some(exit) = assessment.exits.first() else { return String::new() };
    let headline = content.exits.of(scenario.perspective).get(&exit.id).map_or("", |it| it.headline.as_str());
    let answers = exit.questions.iter().filter_map(|question| {
        let choice = assessment.choice(question)?;
        Some(format!("{question}: {choice}"))
    });
    format!("the exit “{}” is open with {}", clip(headline), answers.collect::<Vec<_>>().join(", "))
}

fn evidence(assessment: &Assessment) -> usize {
    assessment.contributions.iter().filter(|it| it.points.coaching + it.points.mentoring > 0).count()
}

fn points(coaching: Need, mentoring: Need) -> String {
    let total = coaching.points + mentoring.points;
    let share = |need: Need| Need { points: need.points, possible: total }.percent();
    format!(
        "coaching has {} points ({} %), mentoring {} ({} %)",
        coaching.points,
        share(coaching),
        mentoring.points,
        share(mentoring)
    )
}

/// The answers that give the winning side most.
fn deciding(assessment: &Assessment) -> String {
    let for_winner = |points: PerAlternative<u32>| match assessment.recommendation {
        Recommendation::Mentoring => points.mentoring,
        _ => points.coaching,
    };
    let mut most: Vec<(u32, String)> = assessment
        .contributions
        .iter()
        .map(|it| (for_winner(it.points), format!("{}: {}", it.question, it.choice)))
        .filter(|(points, _)| *points > 0)
        .collect();
    most.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    let most = most.iter().take(MOST_ANSWERS).map(|(points, answer)| format!("{answer} ({points})"));
    format!("most from {}", most.collect::<Vec<_>>().join(", "))
}
