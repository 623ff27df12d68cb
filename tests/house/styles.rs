//! What may not stand in the element's sheet: sizes that a host page decides, sides of the page by name.

use super::source::File;
use super::{check, enforce};

/// Sides that are other ones where lines run from right to left.
const SIDES: [&str; 4] = ["margin-left", "margin-right", "padding-left", "padding-right"];

fn is_its_own(file: &File) -> Vec<String> {
    let lines = file.text.lines().zip(1..);
    let sized = lines.clone().filter(|(line, _)| {
        line.match_indices("rem").any(|(at, _)| {
            let number = line.get(..at).is_some_and(|before| before.ends_with(|last: char| last.is_ascii_digit()));
            number && !line.get(at + 3..).is_some_and(|after| after.starts_with(char::is_alphanumeric))
        })
    });
    let sized = sized.map(|(_, line)| format!("line {line}: rem, the size of the host's root; take em"));
    let sided = lines.filter(|(line, _)| SIDES.iter().any(|side| line.trim_start().starts_with(side)));
    sized.chain(sided.map(|(_, line)| format!("line {line}: a side by name; take the logical one"))).collect()
}

#[test]
fn the_sheet_of_the_element_is_its_own() {
    enforce(&["styles/element"], &[".css"], is_its_own);
}

#[test]
fn what_a_host_decides_and_sides_by_name_are_noticed() {
    let sized = "line 2: rem, the size of the host's root; take em";
    check(is_its_own, "styles/element/a.css", "a {\n  gap: 0.5rem 1em;", &[sized]);
    check(is_its_own, "styles/element/a.css", "a {\n  --_axis: 2rem;", &[sized]);
    let sided = "line 1: a side by name; take the logical one";
    check(is_its_own, "styles/element/a.css", "  padding-left: 1em;", &[sided]);
    check(is_its_own, "styles/element/a.css", "/* 2 remarks */ .com-a3rem2 { gap: 1.5em; }", &[]);
}
