//! A comparison as text.

use std::io::{self, Write};

use authoring::agreement::{
    Agreement, Between, CodingReport, Disagreement, FOLDS, Folds, MIN_ASKED, Outcome, Part, QuestionBetween, Report,
    Unanswered,
};

/// Prints a whole report, with the disagreements where they are asked for.
pub(super) fn report(report: &Report, with_errors: bool, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} situations, {} of them uncontested", report.situations, report.uncontested)?;
    report.codings.iter().try_for_each(|each| coding(each, with_errors, out))?;
    report.between.iter().try_for_each(|each| between(each, out))
}

fn coding(coding: &CodingReport, with_errors: bool, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n## {}\n", coding.name)?;
    agreement("The rule as it stands", &coding.agreement, out)?;
    folds(&coding.folds, out)?;
    writeln!(out, "\nWithout an answer, where asked:")?;
    coding.unanswered.iter().try_for_each(|question| unanswered(question, out))?;
    if with_errors {
        writeln!(out, "\nDisagreements:")?;
        coding.disagreements.iter().try_for_each(|each| disagreement(each, out))?;
    }
    Ok(())
}

fn agreement(title: &str, agreement: &Agreement, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{title}: {} agree", agreement.all)?;
    writeln!(out, "  {}", parts(&agreement.recommendations))?;
    writeln!(out, "  {}", parts(&agreement.perspectives))?;
    let columns: Vec<&str> = Outcome::all().map(Outcome::word).collect();
    let header: String = columns.iter().map(|word| format!("{word:>11}")).collect();
    writeln!(out, "  {:<11}{header}", "advised")?;
    for row in &agreement.confusion {
        let cell = |word| row.given.get(word).map_or_else(|| ".".to_owned(), usize::to_string);
        let cells: String = columns.iter().map(|word| format!("{:>11}", cell(word))).collect();
        writeln!(out, "  {:<11}{cells}", row.expected)?;
    }
    Ok(())
}

fn parts(parts: &[Part]) -> String {
    parts.iter().map(|part| format!("{} {}", part.of, part.share)).collect::<Vec<_>>().join(", ")
}

fn folds(folds: &Folds, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    agreement(&format!("{FOLDS} folds, thresholds chosen on the others"), &folds.agreement, out)?;
    folds.folds.iter().zip(1..).try_for_each(|(fold, number)| {
        let thresholds = fold.thresholds;
        let (clear, both) = (thresholds.clear, thresholds.both);
        writeln!(out, "  fold {number}, with clear {clear} and both {both}: {}", fold.share)
    })
}

fn unanswered(question: &Unanswered, out: &mut impl Write) -> io::Result<()> {
    let Unanswered { perspective, question, unanswered, asked } = question;
    writeln!(out, "  {perspective:<8} {question:<10} {unanswered:>3} of {asked}")
}

fn disagreement(disagreement: &Disagreement, out: &mut impl Write) -> io::Result<()> {
    let Disagreement { id, perspective, expected, given, exit, situation, reason, answers, .. } = disagreement;
    let ground = match exit {
        Some(exit) => format!("exit {exit}"),
        None => format!("{} points for coaching, {} for mentoring", disagreement.coaching, disagreement.mentoring),
    };
    let answers: Vec<String> = answers.iter().map(|(question, choice)| format!("{question}={choice}")).collect();
    writeln!(out, "  {id} ({perspective}): {expected} advised, {given} given ({ground})")?;
    writeln!(out, "    {situation}\n    Why {expected}: {reason}\n    {}", answers.join(", "))
}

fn between(between: &Between, out: &mut impl Write) -> io::Result<()> {
    let [one, other] = &between.names;
    writeln!(out, "\n## {one} and {other}\n\nThe same result: {}", between.outcome)?;
    writeln!(out, "Questions where both are asked (null is an answer; kappa is – where both give one answer only):")?;
    between.questions.iter().try_for_each(|each| question(each, out))?;
    let mean = between.mean_kappa_hundredths.map_or_else(unknown, hundredths);
    writeln!(out, "mean kappa over questions asked at least {MIN_ASKED} times: {mean}")
}

fn question(question: &QuestionBetween, out: &mut impl Write) -> io::Result<()> {
    let QuestionBetween { perspective, question, same, same_choice, kappa } = question;
    let kappa = kappa.map_or_else(unknown, |kappa| hundredths(kappa.in_parts(100)));
    let (same, same_choice) = (same.to_string(), same_choice.to_string());
    writeln!(out, "  {perspective:<8} {question:<10} kappa {kappa:>5}, same {same:<18}  both answered: {same_choice}")
}

fn unknown() -> String {
    "–".to_owned()
}

/// Hundredths as a decimal fraction.
fn hundredths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", value.abs() / 100, value.abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_keep_their_zeros_and_their_sign() {
        assert_eq!([87, 5, 100, -7].map(hundredths), ["0.87", "0.05", "1.00", "-0.07"]);
    }
}
