//! The scenarios that fail, with what their answers add up to and which of them decide.

use crate::diagnostics::{Located, Path, Words, clip};
use crate::document::Checked;
use crate::scenario::Scenario;
use guide::content::{Content, PerAlternative, Recommendation};
use guide::decision::{Answers, Assessment, Ground, Need, assess, recommend};

/// The most answers that a message names.
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
            let words = words(content, scenario, &assessment);
            Located { path: path.to_string(), steps: path.steps(), words }
        })
        .collect()
}

fn words(content: &Content, scenario: &Scenario, assessment: &Assessment) -> Words {
    let (expected, given) = (scenario.expect.word(), assessment.recommendation.word());
    let cause = format!(
        "“{}” expects {expected} and gives {given}: {}",
        clip(&scenario.title),
        reason(content, scenario, assessment)
    );
    let turning: Vec<String> = assessment
        .sensitivity
        .changes()
        .filter(|change| change.gives == scenario.expect)
        .map(|change| match &change.choice {
            Some(choice) => format!("{}: {choice}", change.question),
            None => format!("{}: not sure", change.question),
        })
        .collect();
    let shown = turning.get(..MOST_ANSWERS.min(turning.len())).unwrap_or_default().join(", or ");
    let right = match turning.len().saturating_sub(MOST_ANSWERS) {
        _ if turning.is_empty() => format!("no single other answer gives {expected}"),
        0 => format!("{expected} with {shown}"),
        more => format!("{expected} with {shown}, or {more} more"),
    };
    Words::new("failed-scenario", cause).right(right)
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
