//! Plain habits: whole numbers where things are decided, files that can be read in one sitting.

use super::source::{File, identifiers};
use super::{check, enforce};

/// The most lines of a file. About 250 is the aim; this is where a file has to be split.
const MOST_LINES: usize = 300;

fn counts_in_whole_numbers(file: &File) -> Vec<String> {
    let (code, _) = file.code();
    // serde offers floats to whoever reads; the tree of a document takes note of them and keeps none.
    let visitor = |line: usize| code.lines().nth(line - 1).is_some_and(|line| line.contains("fn visit_f64"));
    identifiers(&code)
        .filter(|(line, word)| ["f32", "f64"].contains(word) && !visitor(*line))
        .map(|(line, word)| format!("line {line}: {word}; decisions count in whole numbers"))
        .collect()
}

/// Formatting brings all of its machinery along, 2.6 kB on the wire; what visitors carry joins its texts.
fn joins_text(file: &File) -> Vec<String> {
    let (code, _) = file.code();
    identifiers(&code)
        .filter(|(_, word)| ["format", "format_args", "Display"].contains(word))
        .map(|(line, word)| format!("line {line}: {word}; text is joined, by `+` or `concat`"))
        .collect()
}

fn is_short(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > MOST_LINES { vec![format!("{lines} lines; at most {MOST_LINES}")] } else { Vec::new() }
}

#[test]
fn decisions_count_in_whole_numbers() {
    enforce(&["src/model", "src/decision", "src/explanation", "src/session"], &[".rs"], counts_in_whole_numbers);
    enforce(&["src"], &["explanation.rs"], counts_in_whole_numbers);
}

#[test]
fn what_visitors_carry_joins_its_texts() {
    enforce(&["src/decision", "src/element", "src/explanation", "src/session", "src/ui"], &[".rs"], joins_text);
    enforce(&["src"], &["explanation.rs"], joins_text);
}

#[test]
fn files_can_be_read_in_one_sitting() {
    enforce(&["first-page", "pages", "src", "styles", "tests", "xtask"], &[".rs", ".js", ".css"], is_short);
}

#[test]
fn a_float_is_noticed() {
    let complaint = "line 2: f64; decisions count in whole numbers";
    check(counts_in_whole_numbers, "src/decision/a.rs", "// f32\nlet share = points as f64;", &[complaint]);
    let other = "line 1: f32; decisions count in whole numbers";
    check(counts_in_whole_numbers, "src/model/a.rs", "fn share() -> f32 { 0.into() }", &[other]);
    check(counts_in_whole_numbers, "src/model/a.rs", "fn visit_f64<E>(self, _: f64) -> Result<Node, E> {", &[]);
}

#[test]
fn formatting_is_noticed() {
    let complaint = "line 1: format; text is joined, by `+` or `concat`";
    check(joins_text, "src/ui/a.rs", "let id = format!(\"com-{name}\");", &[complaint]);
    check(joins_text, "src/ui/a.rs", "let id = \"format\".to_owned() + name;", &[]);
}

#[test]
fn a_long_file_is_noticed() {
    check(is_short, "src/a.rs", &"\n".repeat(MOST_LINES), &[]);
    check(is_short, "src/a.rs", &"\n".repeat(MOST_LINES + 1), &["301 lines; at most 300"]);
}
