//! The licences of everything that is built on, and crates that would be shipped twice.
//!
//! cargo-deny does this best, and is used where it is installed. Since installing it takes long, the same two lists of
//! deny.toml are otherwise held against what cargo itself knows.

use super::{Verdict, step};
use crate::failure::{Failure, OrFail, Outcome};
use crate::setup::WASM_TARGET;
use crate::{files, places, process};

const REMEDY: &str = "choose another crate, or, having looked at it, add it to the list in deny.toml.";

/// Checks with cargo-deny, or without.
pub(super) fn check() -> Outcome<Verdict> {
    if process::find("cargo-deny").is_some() {
        let mut deny = process::cargo();
        deny.args(["deny", "--workspace", "check", "bans", "licenses", "sources"]);
        return step(&mut deny, "cargo-deny", REMEDY);
    }
    println!("cargo-deny is not installed, so deny.toml's lists are compared with `cargo tree` alone.");
    let settings = files::read_text(&places::root().join("deny.toml"))?;
    licences(&entries(&settings, "allow"))?;
    duplicates(&entries(&settings, "skip"))?;
    Ok(Verdict::Passed)
}

fn licences(allowed: &[String]) -> Outcome {
    let scope = ["--workspace", "--target", "all", "--edges", "all", "--format", "{p}\t{l}"];
    let refused: Vec<String> = tree(&scope)?
        .iter()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, licence)| !is_allowed(licence, allowed))
        .map(|(package, licence)| format!("{package}: {licence}"))
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("licences that deny.toml does not allow: {}.", refused.join(", ")), REMEDY))
}

fn duplicates(skipped: &[String]) -> Outcome {
    let scope = ["--package", "coaching-or-mentoring", "--target", WASM_TARGET, "--edges", "normal,no-proc-macro"];
    let packages = tree(&[&scope[..], &["--duplicates", "--depth", "0", "--format", "{p}"]].concat())?;
    let is_skipped = |package: &str| {
        let (name, version) = split(package);
        skipped.iter().any(|skip| skip.split_once('@').is_some_and(|(n, v)| n == name && is_within(version, v)))
    };
    let counted: Vec<&String> = packages.iter().filter(|package| !is_skipped(package)).collect();
    let twice: Vec<&str> = counted
        .iter()
        .filter(|package| counted.iter().filter(|other| split(other).0 == split(package).0).count() > 1)
        .map(|package| package.as_str())
        .collect();
    if twice.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("crates that would be shipped in two versions: {}.", twice.join(", ")), REMEDY))
}

/// The distinct lines of `cargo tree` with these arguments.
fn tree(arguments: &[&str]) -> Outcome<Vec<String>> {
    let output = process::cargo().args(["tree", "--prefix", "none"]).args(arguments).output();
    let output = output.or_fail("cargo tree", "run it by hand to see why it cannot start.")?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Failure::new(format!("cargo tree did not succeed: {said}"), "mend what it names."));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| line.trim_end_matches(" (*)").trim())
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    lines.sort();
    lines.dedup();
    Ok(lines)
}

/// `yew v0.23.0 (proc-macro)` gives `yew` and `0.23.0`.
fn split(package: &str) -> (&str, &str) {
    let mut words = package.split(' ');
    let name = words.next().unwrap_or_default();
    (name, words.next().unwrap_or_default().trim_start_matches('v'))
}

/// Whether `1.0.69` belongs to `1` or `1.0`.
fn is_within(version: &str, series: &str) -> bool {
    version.strip_prefix(series).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether an SPDX expression can be met with allowed licences alone. AND binds more strongly than OR.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let flat = expression.replace('/', " OR ");
    match flat
        .split_once(')')
        .and_then(|(before, after)| before.rsplit_once('(').map(|(first, inner)| (first, inner, after)))
    {
        Some((before, inner, after)) => {
            // An inner expression counts as whichever word says the same.
            let word = if is_allowed(inner, allowed) { "ALLOWED" } else { "REFUSED" };
            is_allowed(&format!("{before}{word}{after}"), allowed)
        }
        None => flat.split(" OR ").any(|side| {
            side.split(" AND ")
                .map(str::trim)
                .all(|name| name == "ALLOWED" || allowed.iter().any(|entry| entry == name))
        }),
    }
}

/// The strings of one list in deny.toml: `key = ["a", "b"]`, on one line or several.
fn entries(settings: &str, key: &str) -> Vec<String> {
    let start = format!("{key} = [");
    let list = settings.split('\n').skip_while(|line| !line.starts_with(&start)).collect::<Vec<_>>().join("\n");
    let inside = list.strip_prefix(&start).and_then(|rest| rest.split_once(']')).map_or("", |(inside, _)| inside);
    inside.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed() -> Vec<String> {
        ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned).to_vec()
    }

    #[test]
    fn one_allowed_alternative_is_enough_and_every_joined_one_is_needed() {
        for expression in
            ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT OR X AND Y"]
        {
            assert!(is_allowed(expression, &allowed()), "{expression}");
        }
        for expression in ["", "GPL-3.0", "MIT AND GPL-3.0", "(GPL-3.0 OR X) AND MIT", "Apache-2.0 WITH LLVM-exception"]
        {
            assert!(!is_allowed(expression, &allowed()), "{expression}");
        }
    }

    #[test]
    fn lists_are_read_on_one_line_and_on_several() {
        let settings = "[bans]\nskip-tree = [\"z\"]\nskip = [\"a@1\", \"b@2\"]\nallow = [\n    \"MIT\",\n    \"ISC\",\n]\nx = []\n";
        assert_eq!(entries(settings, "skip"), ["a@1", "b@2"]);
        assert_eq!(entries(settings, "allow"), ["MIT", "ISC"]);
        assert!(entries(settings, "x").is_empty());
    }

    #[test]
    fn a_version_belongs_to_its_own_series_alone() {
        assert!(is_within("1.0.69", "1") && is_within("1.0.69", "1.0.69"));
        assert!(!is_within("10.0.0", "1") && !is_within("2.1.0", "1"));
    }

    #[test]
    fn packages_are_told_apart_by_name_and_version() {
        assert_eq!(split("yew-macro v0.23.0 (proc-macro)"), ("yew-macro", "0.23.0"));
    }
}
