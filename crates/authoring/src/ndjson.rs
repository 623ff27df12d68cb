//! NDJSON, one line in memory at a time.

use crate::assess::{assess_line, refuse_line};
use crate::diagnostics::{Path, Problem};
use guide::content::Content;
use std::io::{self, BufRead, Write};

/// The longest line that is read, in bytes; far more than the answers to the largest document take.
pub const MAX_LINE: usize = 1 << 16;

/// Assesses the answers of every line and writes one line for each. Blank lines are skipped but counted, and a
/// wrong line stops nothing: see [`assess_line`].
///
/// # Errors
/// The input cannot be read, or the output not written.
pub fn assess_lines(content: &Content, mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut number = 0;
    while let Some(line) = next_line(&mut input)? {
        number += 1;
        let refused = |message: String| refuse_line(number, &[Problem { path: Path::Root.to_string(), message }]);
        let answer = match line {
            Line::TooLong => refused(format!("longer than {MAX_LINE} bytes, the most that a line may have")),
            Line::Whole(bytes) => match std::str::from_utf8(&bytes) {
                Ok(text) if text.trim().is_empty() => continue,
                Ok(text) => assess_line(content, number, text),
                Err(error) => refused(format!("byte {} is not UTF-8 text", error.valid_up_to() + 1)),
            },
        };
        writeln!(output, "{answer}")?;
    }
    Ok(())
}

enum Line {
    Whole(Vec<u8>),
    TooLong,
}

/// The next line without its end; of a line that is too long, nothing is kept.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Some(Vec::new());
    let mut any = false;
    loop {
        let chunk = input.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = end.and_then(|end| chunk.get(..end)).unwrap_or(chunk);
        line = line.filter(|line| line.len() + part.len() <= MAX_LINE);
        if let Some(line) = &mut line {
            line.extend_from_slice(part);
        }
        let used = end.map_or(chunk.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    Ok(any.then(|| line.map_or(Line::TooLong, Line::Whole)))
}
