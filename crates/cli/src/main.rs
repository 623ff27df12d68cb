//! `coaching-or-mentoring`: the command line for authors of content documents.

mod analyse;
mod assess;
mod check;
mod questionnaire;
mod situations;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use coaching_or_mentoring_cli::documents;
use guide::content::Perspective;

/// For authors of content documents.
#[derive(Parser)]
#[command(name = "coaching-or-mentoring")]
enum Command {
    /// Lists what is wrong with content documents, what is most likely not meant, and what they change; runs their scenarios.
    ///
    /// A document that extends another one is laid over the shipped one of that name, or else over <name>.json beside it.
    /// Exit status: 0 if there is no error and all scenarios hold, 1 if not (or, with --deny-warnings, if there is a warning),
    /// 2 if the command is wrong.
    Check(check::Arguments),
    /// Counts what a document recommends over all answer sets, beside what its base does.
    ///
    /// Exact: for each perspective the share of answer sets for each outcome, how often each question turns the result, the
    /// thinnest margins with an example, and exits that never decide. Exit status: 0, 1 if the document is invalid, 2 if the
    /// command is wrong.
    Analyse {
        /// The content document; the shipped English one by default.
        file: Option<PathBuf>,
        /// Prints JSON, with the counts of every choice.
        #[arg(long)]
        json: bool,
    },
    /// Reads answers from standard input, one JSON object per line, and prints one assessment per line.
    ///
    /// Input: {"perspective": "seeker", "answers": {"question-id": "choice-id" or null}, "matters": ["question-id"]}.
    /// Output: recommendation, needs, leaning, settled, reasons, sensitivity, missing. An invalid line gives an object with
    /// "error" and stops nothing. Exit status: 0 at the end of the input, 1 if the document or the input cannot be read.
    Assess {
        /// The content document; the shipped English one by default.
        #[arg(long, value_name = "FILE")]
        content: Option<PathBuf>,
    },
    /// Prints the questions of a perspective as Markdown, for readers who code situations as answers.
    ///
    /// It says how to answer, and shows neither evidence nor exits. Exit status: 0, or 1 if the document is invalid.
    Questionnaire {
        /// Who asks: seeker, leader or sponsor.
        #[arg(value_parser = perspective())]
        perspective: Perspective,
        /// The content document; the shipped English one by default.
        #[arg(long, value_name = "FILE")]
        content: Option<PathBuf>,
    },
    /// Compares a document with what published guidance advises in situations that readers have coded as answers.
    ///
    /// For each coding: the agreement over the uncontested situations under the rule as it stands, and in five folds under
    /// thresholds chosen without the situation; what stays without an answer. For each two codings: how far the readers agree,
    /// with Cohen's kappa. Exit status: 0, or 1 if something cannot be read.
    Situations(situations::Arguments),
    /// Prints the JSON Schema of a content document.
    Schema,
}

fn main() -> ExitCode {
    sigpipe::reset();
    let mut out = io::stdout().lock();
    let result = match Command::parse() {
        Command::Check(arguments) => check::run(&arguments, &mut out),
        Command::Analyse { file, json } => analyse::run(file.as_deref(), json, &mut out),
        Command::Assess { content } => assess::run(content.as_deref(), io::stdin().lock(), &mut out),
        Command::Questionnaire { perspective, content } => {
            questionnaire::run(perspective, content.as_deref(), &mut out)
        }
        Command::Situations(arguments) => situations::run(&arguments, &mut out),
        Command::Schema => out.write_all(authoring::json_schema().as_bytes()).map(|()| true),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the word of a perspective.
fn perspective() -> impl TypedValueParser<Value = Perspective> {
    PossibleValuesParser::new(Perspective::ALL.iter().map(|perspective| perspective.word()))
        .try_map(|word| Perspective::from_word(&word).ok_or("not a perspective"))
}
