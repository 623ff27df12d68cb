//! `cargo xtask size`: what a visitor's browser fetches, Brotli-compressed, against the budgets.

use std::io::Cursor;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::failure::{Failure, OrFail, Outcome};
use crate::places;
use crate::setup::wasm_opt;

/// What the whole widget should weigh, in bytes over the wire, its content included.
const WIDGET_GOAL: usize = 100_000;
/// What it may weigh until it gets there.
const WIDGET_BUDGET: usize = 120_000;
/// The loader, which every visitor of a host page fetches at once.
const LOADER_BUDGET: usize = 2_000;

const LOADER: &str = "coaching-or-mentoring.js";
/// What is not part of the widget: the script for pages around a frame, and the one of our own pages.
const BESIDE: [(&str, usize); 2] = [("frame.js", 1_000), ("page.js", 1_500)];
const FILES: [&str; 5] = [LOADER, "app.js", "app_bg.wasm", "coaching-or-mentoring.css", "content/en.json"];

/// One file, in bytes.
struct Row {
    name: &'static str,
    raw: usize,
    compressed: usize,
}

/// Prints the table and fails where a budget is exceeded.
pub(crate) fn run() -> Outcome {
    let rows = measure(&places::dist(), FILES)?;
    print_table(&rows);
    let beside = measure(&places::dist(), BESIDE.map(|(name, _)| name))?;
    for (row, (_, budget)) in beside.iter().zip(BESIDE) {
        print_row(row, &grouped(budget));
    }
    judge(&rows, &beside)
}

fn measure<const N: usize>(dist: &Path, names: [&'static str; N]) -> Outcome<Vec<Row>> {
    names
        .into_iter()
        .map(|name| {
            let bytes = std::fs::read(dist.join(name))
                .or_fail(format!("dist/{name} could not be read"), "run `cargo xtask build` first.")?;
            Ok(Row { name, raw: bytes.len(), compressed: compressed(&bytes)? })
        })
        .collect()
}

/// The size with Brotli at its best setting, as a web server with precompressed files sends it.
fn compressed(bytes: &[u8]) -> Outcome<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut out, &parameters).or_fail("compressing", "try again.")?;
    Ok(out.len())
}

fn print_table(rows: &[Row]) {
    println!("{:<28} {:>10} {:>10} {:>10}", "file in dist/", "bytes", "brotli", "budget");
    for row in rows {
        let budget = if row.name == LOADER { grouped(LOADER_BUDGET) } else { String::new() };
        print_row(row, &budget);
    }
    let (raw, compressed) = total(rows);
    println!("{:<28} {:>10} {:>10} {:>10}", "whole widget", grouped(raw), grouped(compressed), grouped(WIDGET_BUDGET));
    println!("{:<28} {:>10} {:>10} {:>10}", "the goal", "", "", grouped(WIDGET_GOAL));
}

fn print_row(row: &Row, budget: &str) {
    println!("{:<28} {:>10} {:>10} {budget:>10}", row.name, grouped(row.raw), grouped(row.compressed));
}

fn judge(rows: &[Row], beside: &[Row]) -> Outcome {
    let loader = rows.iter().filter(|row| row.name == LOADER).map(|row| row.compressed).sum::<usize>();
    let over = beside.iter().zip(BESIDE).find(|(row, (_, budget))| row.compressed > *budget);
    let excess = if let Some((row, (_, budget))) = over {
        format!("{} is {} bytes too large.", row.name, grouped(row.compressed - budget))
    } else if loader > LOADER_BUDGET {
        format!("the loader is {} bytes too large.", grouped(loader - LOADER_BUDGET))
    } else if total(rows).1 > WIDGET_BUDGET {
        format!("the widget is {} bytes too large.", grouped(total(rows).1 - WIDGET_BUDGET))
    } else {
        return Ok(());
    };
    let remedy = if wasm_opt::at_hand()?.is_some() {
        "find what grew with the table above and make it smaller."
    } else {
        "put wasm-opt (binaryen 120 or newer) or Node.js with npm on PATH and build again: without it the WebAssembly is \
         about half as large again, and not what ships."
    };
    Err(Failure::new(excess, remedy))
}

fn total(rows: &[Row]) -> (usize, usize) {
    rows.iter().fold((0, 0), |(raw, compressed), row| (raw + row.raw, compressed + row.compressed))
}

/// Digits in groups of three: 12345 gives `12 345`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(loader: usize, rest: usize) -> Vec<Row> {
        vec![
            Row { name: LOADER, raw: loader, compressed: loader },
            Row { name: "app_bg.wasm", raw: rest, compressed: rest },
        ]
    }

    #[test]
    fn a_budget_may_be_reached_and_not_exceeded() {
        let beside = |excess| BESIDE.map(|(name, budget)| Row { name, raw: 0, compressed: budget + excess });
        assert!(judge(&rows(LOADER_BUDGET, WIDGET_BUDGET - LOADER_BUDGET), &beside(0)).is_ok());
        assert!(judge(&rows(LOADER_BUDGET + 1, 0), &[]).is_err());
        assert!(judge(&rows(0, WIDGET_BUDGET + 1), &[]).is_err());
        assert!(judge(&rows(0, 0), &beside(1)).is_err());
    }

    #[test]
    fn digits_are_grouped_from_the_right() {
        assert_eq!([grouped(7), grouped(999), grouped(1000), grouped(1_234_567)], ["7", "999", "1 000", "1 234 567"]);
    }

    #[test]
    fn repetition_compresses() {
        assert!(compressed(&[b'a'; 10_000]).is_ok_and(|size| size < 50));
    }
}
