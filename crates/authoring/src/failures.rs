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
            let words = words(checked, id, scenario, &assessment);
            Located { path: path.to_string(), steps: path.steps(), words }
        })
        .collect()
}

fn words(checked: &Checked, id: &EntryId, scenario: &Scenario, assessment: &Assessment) -> Words {
    let content = &checked.content;
    let title = clip(&scenario.title);
    let [expected, given] = [scenario.expect, assessment.recommendation].map(|it| content.outcomes.name(it));
    let now = format!("the result is “{given}”: {}", reason(content, scenario, assessment));
    let Mending { best, lacks, others } = mending(scenario.expect, assessment, &checked.changed);
    let listed: Vec<String> = best.iter().take(MOST_ANSWERS).map(|change| told(change)).collect();
    let listed = match best.len().saturating_sub(MOST_ANSWERS) {
        0 => listed.join(", or "),
        more => format!("{}, or {more} more", listed.join(", or ")),
    };
    let cause = match (best.as_slice(), lacks) {
        ([], _) => format!("“{title}” expects “{expected}”, and {now}"),
        ([_], true) => format!("“{title}” lacks one answer: {listed} gives “{expected}”, as expected. Now {now}"),
        (_, true) => format!("“{title}” lacks an answer: “{expected}”, as expected, with {listed}. Now {now}"),
        (_, false) => format!("“{title}” expects “{expected}”, which it gives with {listed}. Now {now}"),
    };
    let right = match others {
        _ if best.is_empty() => format!("no single other answer gives “{expected}”"),
        0 => String::new(),
        1 => format!("one other answer gives “{expected}” as well"),
        others => format!("{others} other answers give “{expected}” as well"),
    };
    let words = Words::new("failed-scenario", cause).right(right);
    match best.as_slice() {
        [Change { question, choice: Some(choice), .. }] if lacks => {
            words.fixed(answering(id, content, scenario, question, choice))
        }
        _ => words,
    }
}

/// The single answers that would give what a scenario expects.
#[derive(Debug)]
pub struct Mending<'a> {
    /// Those that are most likely meant.
    pub best: Vec<&'a Change>,
    /// Whether the scenario has no answers to these questions yet.
    pub lacks: bool,
    /// How many more there are.
    pub others: usize,
}

/// The single answers that would give what is expected. An answer that is missing is more likely meant than another one, and
/// one to a question that the author has changed or added is likelier still.
#[must_use]
pub fn mending<'a>(
    expected: Recommendation,
    assessment: &'a Assessment,
    changed: &[guide::content::Change],
) -> Mending<'a> {
    let all: Vec<&Change> = assessment.sensitivity.changes().filter(|change| change.gives == expected).collect();
    let is_missing = |change: &Change| assessment.choice(&change.question).is_none();
    let is_own = |change: &Change| {
        let question = format!("questions.{}", change.question);
        let is_within =
            |path: &str| path.strip_prefix(&question).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        changed.iter().any(|it| is_within(&it.path()))
    };
    let likely = |change: &Change| (is_missing(change), is_own(change));
    let likeliest = all.iter().map(|change| likely(change)).max().unwrap_or_default();
    let best: Vec<&Change> = all.iter().copied().filter(|change| likely(change) == likeliest).collect();
    Mending { lacks: likeliest.0, others: all.len() - best.len(), best }
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
