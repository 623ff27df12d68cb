//! What a document recommends over all answer sets, beside what its base does.

use std::io::{self, Write};
use std::path::Path;

use analysis::{Analysis, Count, Margin, Outcome, analyse};
use authoring::{Document, decode};
use guide::content::{Content, Perspective};
use serde_json::{Value, json};

use crate::documents;

/// Analyses a document, beside its base where it has one. False if it is invalid.
pub(crate) fn run(document: Option<&Path>, as_json: bool, out: &mut impl Write) -> io::Result<bool> {
    let Some(loaded) = documents::load_or_report(document) else { return Ok(false) };
    let base = document.and_then(base_of);
    if as_json {
        let all = Perspective::ALL.iter().map(|perspective| {
            let of = |content: &Content| value(&analyse(content, *perspective));
            (perspective.word().to_owned(), json!({"own": of(&loaded.content), "base": base.as_ref().map(of)}))
        });
        let perspectives: serde_json::Map<String, Value> = all.collect();
        let report = json!({"version": 1, "counts": "answer sets, not people", "perspectives": perspectives});
        return writeln!(out, "{report:#}").map(|()| true);
    }
    writeln!(out, "Shares are shares of answer sets, not of people: they say how the document is built.")?;
    for perspective in Perspective::ALL {
        let own = analyse(&loaded.content, *perspective);
        let base = base.as_ref().map(|base| analyse(base, *perspective));
        print(&own, base.as_ref(), out)?;
    }
    Ok(true)
}

/// The document that an overlay extends.
fn base_of(path: &Path) -> Option<Content> {
    let files = documents::files(path).ok()?;
    Some(Document::parse(decode(&files.base?).ok()?).ok()?.check(None).ok()?.content)
}

const fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Coaching => "coaching",
        Outcome::Mentoring => "mentoring",
        Outcome::Both => "both",
        Outcome::Tie => "undecided: a tie",
        Outcome::NoNeed => "undecided: no need",
        Outcome::TooFew => "undecided: too few answers",
        Outcome::Pause => "pause",
        Outcome::Elsewhere => "elsewhere",
    }
}

/// A share in percent with one decimal.
fn percent(part: Count, all: Count) -> String {
    let mille = part.share(all, 1000);
    format!("{}.{} %", mille / 10, mille % 10)
}

fn print(own: &Analysis, base: Option<&Analysis>, out: &mut impl Write) -> io::Result<()> {
    let beside =
        |of: &dyn Fn(&Analysis) -> String| base.map(|base| format!(" (base {})", of(base))).unwrap_or_default();
    writeln!(out, "\n{}: {} answer sets", own.perspective.word(), own.outcomes.all())?;
    writeln!(out, "  outcomes, of all sets, and of those that no exit takes:")?;
    for outcome in Outcome::ALL {
        let line = |analysis: &Analysis| {
            let (count, tally) = (analysis.outcomes.of(outcome), &analysis.outcomes);
            let of_ruled = match outcome {
                Outcome::Pause | Outcome::Elsewhere => String::new(),
                _ => format!(", {}", percent(count, tally.ruled())),
            };
            format!("{}{of_ruled}", percent(count, tally.all()))
        };
        writeln!(out, "    {}: {}{}", name(outcome), line(own), beside(&line))?;
    }
    writeln!(out, "  questions: in how many of the sets that ask them another answer to them alone turns the result")?;
    for question in &own.questions {
        let turned = |analysis: &Analysis| {
            let found = analysis.questions.iter().find(|it| it.question == question.question);
            found.map_or_else(|| "not asked".to_owned(), |it| percent(it.turns, it.asked))
        };
        writeln!(out, "    {}: {}{}", question.question, turned(own), beside(&turned))?;
    }
    for (what, margin) in [("just reached", &own.margins.reached), ("just missed", &own.margins.missed)] {
        if let Some(margin) = margin {
            writeln!(out, "  the clear share is {what} by {}: {}", tenths(margin), example(margin))?;
        }
    }
    let never = own.exits.iter().filter(|exit| exit.decides.is_zero()).map(|exit| exit.exit.as_str());
    let never: Vec<&str> = never.collect();
    if never.is_empty() { Ok(()) } else { writeln!(out, "  exits that never decide: {}", never.join(", ")) }
}

fn tenths(margin: &Margin) -> String {
    format!("{}.{} percentage points", margin.tenths() / 10, margin.tenths() % 10)
}

fn example(margin: &Margin) -> String {
    let answer = |(question, choice): &(guide::content::QuestionId, Option<guide::content::ChoiceId>)| {
        format!("{question}: {}", choice.as_ref().map_or("not sure", |choice| choice.as_str()))
    };
    margin.example.iter().map(answer).collect::<Vec<_>>().join(", ")
}

/// The analysis as JSON. Counts are texts, since they exceed what numbers of JSON hold.
fn value(analysis: &Analysis) -> Value {
    let tally = |tally: &analysis::Tally| -> Value {
        Outcome::ALL
            .iter()
            .map(|it| (name(*it).to_owned(), json!(tally.of(*it).to_string())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    };
    let questions = analysis.questions.iter().map(|question| {
        let choices = question.choices.iter().map(|choice| {
            let id = choice.choice.as_ref().map(|id| id.as_str());
            json!({"choice": id, "outcomes": tally(&choice.outcomes), "matters": choice.matters.to_string()})
        });
        json!({
            "question": question.question.as_str(),
            "asked": question.asked.to_string(),
            "turns": question.turns.to_string(),
            "decidesAlone": question.decides_alone(),
            "choices": choices.collect::<Vec<_>>(),
        })
    });
    let margin = |margin: &Option<Margin>| {
        margin.as_ref().map(|margin| {
            let answers: serde_json::Map<String, Value> = margin
                .example
                .iter()
                .map(|(question, choice)| (question.to_string(), json!(choice.as_ref().map(|choice| choice.as_str()))))
                .collect();
            json!({
                "tenthsOfAPercentagePoint": margin.tenths(),
                "points": {"coaching": margin.points.coaching, "mentoring": margin.points.mentoring},
                "sets": margin.sets.to_string(),
                "answers": answers,
            })
        })
    };
    let exits = analysis.exits.iter().map(
        |exit| json!({"exit": exit.exit.as_str(), "leads": exit.lead.word(), "decides": exit.decides.to_string()}),
    );
    json!({
        "sets": analysis.outcomes.all().to_string(),
        "outcomes": tally(&analysis.outcomes),
        "tentative": analysis.tentative.to_string(),
        "questions": questions.collect::<Vec<_>>(),
        "exits": exits.collect::<Vec<_>>(),
        "margins": {"reached": margin(&analysis.margins.reached), "missed": margin(&analysis.margins.missed)},
    })
}
