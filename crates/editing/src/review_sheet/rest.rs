//! What stands around the questions.

use super::questions::asker;
use super::{Block, section, table};
use authoring::{Change, Scenarios};
use guide::content::Content;
use guide::decision::{Answers, recommend};

pub(super) fn about(content: &Content, day: &str) -> Vec<Block> {
    let about = &content.about;
    let rows = [
        ("Owner", about.owner.as_str()),
        ("Day of the content", about.date.as_str()),
        ("Next review", about.review.as_str()),
        ("Reviewer", about.reviewer.as_str()),
        ("This sheet was made on", day),
    ];
    let rows = rows.into_iter().map(|(what, value)| [what.to_owned(), value.to_owned()]).collect();
    let mut blocks = vec![table(["", ""], rows)];
    let alternatives = [&content.alternatives.coaching, &content.alternatives.mentoring];
    blocks.push(section("Definitions"));
    for alternative in alternatives {
        blocks.push(Block::Entry(alternative.name.clone()));
        blocks.push(Block::Words(alternative.definition.clone()));
    }
    blocks
}

pub(super) fn changed(changes: &[Change]) -> Vec<Block> {
    let all = match changes.len() {
        0 => "Nothing is changed in the original guide.".to_owned(),
        1 => "One place of the original guide is changed; all else is as it was there.".to_owned(),
        count => format!("{count} places of the original guide are changed; all else is as it was there."),
    };
    let list = changes.iter().map(ToString::to_string).collect::<Vec<_>>();
    let list = Some(Block::List(list)).filter(|_| !changes.is_empty());
    [section("What changed"), Block::Words(all)].into_iter().chain(list).collect()
}

pub(super) fn rule(content: &Content) -> Vec<Block> {
    let rule = &content.rule;
    let priority = content
        .questions
        .get(&rule.priority)
        .map_or_else(|| rule.priority.as_str().to_owned(), |question| question.label.clone());
    let (clear, both) = (rule.clear.get(), rule.both.get());
    let lines = vec![
        "What comes first, as above, comes before everything else.".to_owned(),
        format!("With fewer than {} answers that count, nothing is recommended.", rule.minimum.get()),
        format!(
            "Both are recommended if “{priority}” is answered so, or is open and each side has {both} % of all points or more."
        ),
        format!("One kind of help is recommended if it has {clear} % of all points or more."),
        format!("Between these, the answer to “{priority}” decides; without one, the two are called equal."),
        format!("With fewer than {} answers that count, the recommendation is called tentative.", rule.tentative.get()),
        format!(
            "A need is called strong from {} % of its possible points, and weak below {} %.",
            rule.strong.get(),
            rule.weak.get()
        ),
        "The answers that matter most to a person count twice as much.".to_owned(),
    ];
    vec![section("The rule"), Block::List(lines)]
}

pub(super) fn links(content: &Content) -> Vec<Block> {
    if content.actions.is_empty() {
        return vec![section("Links"), Block::Words("There are none.".to_owned())];
    }
    let rows = content.actions.entries().map(|link| {
        let outcomes: Vec<&str> =
            link.outcomes.iter().map(|outcome| content.outcomes.name(*outcome).as_str()).collect();
        let perspectives = link.perspectives.as_ref().map_or_else(
            || "everybody".to_owned(),
            |list| list.iter().map(|perspective| asker(content, *perspective)).collect::<Vec<_>>().join(", "),
        );
        [link.label.clone(), link.href.as_str().to_owned(), outcomes.join(", "), perspectives]
    });
    let rows = rows.collect();
    vec![section("Links"), table(["Link", "Address", "Shown with", "Shown to"], rows)]
}

pub(super) fn scenarios(content: &Content, scenarios: &Scenarios) -> Vec<Block> {
    if scenarios.is_empty() {
        let none = "There are none: nothing tests what this guide recommends.".to_owned();
        return vec![section("Scenarios"), Block::Words(none)];
    }
    let mut failed = 0;
    let rows = scenarios.entries().map(|scenario| {
        let given = recommend(content, &Answers::from(scenario)).0;
        let holds = given == scenario.expect;
        failed += usize::from(!holds);
        let name = |recommendation| content.outcomes.name(recommendation).clone();
        let verdict = if holds { "as expected" } else { "NOT as expected" };
        [
            scenario.title.clone(),
            asker(content, scenario.perspective),
            name(scenario.expect),
            name(given),
            verdict.to_owned(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let count = rows.len();
    let said = match failed {
        0 => format!("All {count} give what is expected."),
        failed => format!("{failed} of {count} do not give what is expected."),
    };
    vec![
        section("Scenarios"),
        Block::Words(said),
        table(["Situation", "Asked from", "Expected", "Given", "Result"], rows),
    ]
}

pub(super) fn signatures() -> Vec<Block> {
    let lines = ["Name", "Role", "Date", "Signature", "Remarks"].map(|words| Block::Line(words.to_owned()));
    let said = Block::Words("I have read this sheet, and the guide may be published as it stands.".to_owned());
    [section("Sign-off"), said].into_iter().chain(lines).collect()
}
