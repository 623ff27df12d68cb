//! `cargo xtask size`: every file of `dist/` in bytes, as it is and with Brotli, and the budgets. See docs/size.md.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;

use crate::paths;

/// What a visitor's browser fetches for the whole widget in one language.
const WIDGET: [&str; 6] = [
    "app.js",
    "app_bg.wasm",
    "coaching-or-mentoring.css.txt",
    "coaching-or-mentoring.js",
    "content/en.first-page.txt",
    "content/en.json",
];

/// What it fetches before the first question can be answered.
const FIRST: [&str; 3] = ["coaching-or-mentoring.css.txt", "coaching-or-mentoring.js", "content/en.first-page.txt"];

/// The most bytes of files, each list summed, with Brotli.
const BUDGETS: [(&str, &[&str], usize); 5] = [
    ("whole widget, one language", &WIDGET, 207_500),
    ("before the first question", &FIRST, 12_000),
    ("loader", &["coaching-or-mentoring.js"], 3_400),
    ("script of our own pages", &["page.js"], 1_500),
    ("script for pages around a frame", &["frame.js"], 1_000),
];

struct Row {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the tables, and fails where a budget is exceeded.
pub(crate) fn run() -> Result<()> {
    let rows = measure(&paths::dist()).context("run `cargo xtask build` first")?;
    println!("{:<34} {:>9} {:>9}", "file in dist/", "bytes", "Brotli");
    for Row { name, raw, brotli } in &rows {
        println!("{name:<34} {raw:>9} {brotli:>9}");
    }
    println!("\n{:<34} {:>9} {:>9}", "budget", "at most", "Brotli");
    let sums = BUDGETS.map(|(what, files, most)| (what, most, sum(&rows, files)));
    for (what, most, brotli) in sums {
        println!("{what:<34} {most:>9} {brotli:>9}");
    }
    for (what, most, brotli) in sums {
        ensure!(brotli <= most, "{what}: {} bytes over budget", brotli.saturating_sub(most));
    }
    Ok(())
}

/// All files but the archive, which holds them again.
fn measure(dist: &Path) -> Result<Vec<Row>> {
    let files = paths::tree(dist)?.into_iter().filter(|(name, _)| !name.contains(".zip"));
    let row = |(name, bytes): (String, Vec<u8>)| Ok(Row { name, raw: bytes.len(), brotli: compressed(&bytes)? });
    let rows = files.map(row).collect::<Result<Vec<Row>>>()?;
    let missing: Vec<&&str> = WIDGET.iter().filter(|name| !rows.iter().any(|row| row.name == **name)).collect();
    ensure!(missing.is_empty(), "dist/ lacks {missing:?}");
    Ok(rows)
}

/// The size at Brotli's best setting, as servers with precompressed files send it.
fn compressed(mut bytes: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut out, &parameters)?;
    Ok(out.len())
}

fn sum(rows: &[Row], files: &[&str]) -> usize {
    rows.iter().filter(|row| files.contains(&row.name.as_str())).map(|row| row.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_budget_are_summed() {
        let row = |(name, brotli): (&str, usize)| Row { name: name.to_owned(), raw: 9, brotli };
        let rows = [("app.js", 3), ("page.js", 5), ("coaching-or-mentoring.js", 2)].map(row);
        assert_eq!(sum(&rows, &WIDGET), 5);
        assert!(compressed(&[b'a'; 10_000]).is_ok_and(|size| size < 50));
    }
}
