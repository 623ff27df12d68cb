//! `cargo xtask bench`: what the guide costs on a slow phone, beside a static page, hand-written Preact and SurveyJS.

mod figures;
mod plot;

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::test::browsers;
use crate::{build, npm, paths, process};
use figures::Figures;

/// Medians of so many visits.
const ROUNDS: &str = "7";
/// The part of docs/performance.md that is written here stands between these.
const BOUNDS: [&str; 2] = ["<!-- written by cargo xtask bench -->\n", "<!-- end -->\n"];

/// Builds, measures, prints the tables, and writes them, the plot and all figures into docs/.
pub(crate) fn run(rounds: Option<&str>) -> Result<()> {
    build::build()?;
    let work = paths::work().join("bench");
    fs::remove_dir_all(&work).ok();
    let tools = npm::tools()?.context(npm::WITHOUT)?;
    npm::project(&paths::root().join("tests/bench"), &work)?;
    let site = work.join("site");
    paths::copy_tree(&paths::dist(), &site.join("guide"))?;
    let mut pages = tools.node();
    pages.current_dir(&work).arg("build.mjs").arg(paths::root().join("content/en.json")).arg(&site);
    process::run(&mut pages, "tests/bench/build.mjs")?;
    let file = work.join("figures.json");
    browsers::bench(&site, &file, rounds.unwrap_or(ROUNDS))?;

    let raw: Value = serde_json::from_slice(&fs::read(&file)?)?;
    let figures = Figures::of(&raw)?;
    let tables = figures.tables();
    println!("\n{tables}");
    let docs = paths::root().join("docs");
    fs::write(docs.join("performance.json"), figures.json())?;
    fs::write(docs.join("performance.svg"), plot::draw(&figures))?;
    let page = docs.join("performance.md");
    fs::write(
        &page,
        with_tables(&fs::read_to_string(&page)?, &tables).context("docs/performance.md lost its bounds")?,
    )?;
    println!("Written: docs/performance.md, .svg and .json; each visit in {}", file.display());
    Ok(())
}

/// The page with other tables.
fn with_tables(page: &str, tables: &str) -> Option<String> {
    let [begin, end] = BOUNDS;
    let (before, rest) = page.split_once(begin)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{begin}\n{tables}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_bounds_is_replaced() {
        let page = format!("a\n{}\nold\n\n{}b\n", BOUNDS[0], BOUNDS[1]);
        let expected = page.replace("old", "new");
        assert_eq!(with_tables(&page, "new\n"), Some(expected));
        assert_eq!(with_tables("a", "new"), None);
    }
}
