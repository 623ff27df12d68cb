//! What may not stand in the element's sheet: sizes that a host page decides, sides of the page by name, and what WebKit
//! would show too late.

use super::source::{File, files};
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
    let sided = lines.clone().filter(|(line, _)| SIDES.iter().any(|side| line.trim_start().starts_with(side)));
    let sided = sided.map(|(_, line)| format!("line {line}: a side by name; take the logical one"));
    let late = lines.filter(|(line, _)| leads_on_from_has(line));
    let late = late.map(|(_, line)| format!("line {line}: what is inside of :has(); let it inherit a property"));
    sized.chain(sided).chain(late).collect()
}

/// Whether a selector is about something beside or inside of what has `:has()`: in a shadow tree, WebKit does not see there
/// that it has changed.
fn leads_on_from_has(line: &str) -> bool {
    let (mut depth, mut has_been) = (0_u32, false);
    let mut rest = if line.starts_with("/*") { "" } else { line.trim_end_matches([',', '{']).trim() };
    while let Some(next) = rest.chars().next() {
        has_been |= rest.starts_with(":has(");
        match next {
            '(' => depth += 1,
            ',' if depth == 0 => has_been = false,
            ')' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 && has_been => return true,
            _ => {}
        }
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
    }
    false
}

/// Selectors of classes that no page sets: what is left of a renamed class looks unstyled, and no other test sees it.
fn has_used_classes_only(pages: &[File]) -> impl Fn(&File) -> Vec<String> {
    let is_part = |next: char| next.is_ascii_alphanumeric() || next == '-';
    move |sheet| {
        let selectors = sheet.text.lines().zip(1..).filter(|(line, _)| line.ends_with(['{', ',']));
        let classes = selectors.flat_map(|(selector, line)| {
            let names = selector.split(".com-").skip(1);
            names.map(move |rest| (rest.split(|next| !is_part(next)).next().unwrap_or_default(), line))
        });
        let is_unused = |name: &str| {
            let class = format!("com-{name}");
            !pages.iter().any(|page| page.text.split(|next| !is_part(next)).any(|word| word == class))
        };
        let unused = classes.filter(|(name, _)| is_unused(name));
        unused.map(|(name, line)| format!("line {line}: no page sets the class com-{name}")).collect()
    }
}

#[test]
fn the_sheet_is_about_classes_that_pages_set() {
    let pages: Vec<File> = ["src", "first-page"].iter().flat_map(|folder| files(folder, &[".rs", ".js"])).collect();
    enforce(&["styles/element"], &[".css"], has_used_classes_only(&pages));
    let page = [File::new("src/ui/page.rs", r#"element("p").class("com-a com-a-b")"#)];
    let rule = has_used_classes_only(&page);
    check(&rule, "styles/element/a.css", ".com-a:has(.com-a-b) > p,\n.com-a {\n  margin: 0;", &[]);
    let left = ["line 1: no page sets the class com-b", "line 2: no page sets the class com-a-"];
    check(&rule, "styles/element/a.css", ".com-a .com-b,\n.com-a- {", &left);
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
    let late = "line 1: what is inside of :has(); let it inherit a property";
    check(is_its_own, "styles/element/a.css", ".com-a:has(:checked) p {", &[late]);
    check(is_its_own, "styles/element/a.css", ".com-b, .com-a:not(:has(:hover, [x])) > .com-b,", &[late]);
    check(is_its_own, "styles/element/a.css", ".com-a .com-b:has(:checked, a > b), .com-c {", &[]);
    check(is_its_own, "styles/element/a.css", "/* 2 remarks */ .com-a3rem2 { gap: 1.5em; }", &[]);
}
