//! What may not stand in markup: text that a person reads, styles, HTML that nobody has checked.

use super::source::{File, Literal, identifiers};
use super::{check, enforce};

/// Attributes whose value a person reads or hears.
const SPOKEN: [&str; 8] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Text that a person reads belongs into the content. A literal counts as such text where it stands as a child
/// of an element or in a spoken attribute and has a letter, and anywhere else where it reads like a sentence or
/// a label: two plain words, or a capitalised one.
fn says_nothing(file: &File) -> Vec<String> {
    let (_, literals) = file.code();
    let spoken = literals.iter().filter(|literal| speaks(literal));
    spoken.map(|literal| format!("line {}: \"{}\" belongs into the content", literal.line, literal.value)).collect()
}

fn speaks(literal: &Literal) -> bool {
    let text = without_placeholders(&literal.value);
    let has_letter = text.chars().any(char::is_alphabetic);
    match place(&literal.before) {
        Place::Attribute(name) => SPOKEN.contains(&name.as_str()) && has_letter,
        Place::Child => has_letter,
        Place::Elsewhere => is_sentence(&text) || is_label(&text),
    }
}

enum Place {
    Attribute(String),
    Child,
    Elsewhere,
}

/// Where a literal stands, judged by the code before it.
fn place(before: &str) -> Place {
    let before = before.trim_end();
    let wrapped = ["format!(", "Some(", "String::from(", "AttrValue::from("];
    let inner = wrapped.iter().find_map(|w| before.strip_suffix(w)).unwrap_or(before).trim_end();
    let inner = inner.strip_suffix('&').unwrap_or(inner);
    let opened = inner.strip_suffix('{').map(str::trim_end);
    let attribute = |code: &str| {
        let code = code.strip_suffix('=')?;
        let name = code.rsplit(|c: char| !c.is_alphanumeric() && c != '-' && c != ':').next()?;
        (!name.is_empty()).then(|| Place::Attribute(name.to_owned()))
    };
    let child = |code: &str| {
        let closes = code.ends_with('>') && !code.ends_with("=>") && !code.ends_with("->") || code.ends_with('}');
        closes.then_some(Place::Child)
    };
    let in_markup = opened.and_then(|code| attribute(code).or_else(|| child(code)));
    let direct = || attribute(inner).or_else(|| child(inner).filter(|_| inner.ends_with('>')));
    in_markup.or_else(direct).unwrap_or(Place::Elsewhere)
}

fn without_placeholders(text: &str) -> String {
    let mut depth = 0_u32;
    let outside = |c: &char| {
        depth = if *c == '{' { depth + 1 } else { depth };
        let outside = depth == 0;
        depth = if *c == '}' { depth.saturating_sub(1) } else { depth };
        outside
    };
    text.chars().filter(outside).collect()
}

fn is_sentence(text: &str) -> bool {
    let plain = |word: &&str| {
        let word = word.trim_matches([',', '.', ':', ';', '!', '?', '(', ')']);
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || c == '’' || c == '\'')
    };
    text.split_whitespace().filter(plain).count() > 1
}

fn is_label(text: &str) -> bool {
    let mut chars = text.trim().chars();
    chars.next().is_some_and(char::is_uppercase) && chars.clone().count() > 1 && chars.all(char::is_lowercase)
}

fn is_checked(file: &File) -> Vec<String> {
    let (code, literals) = file.code();
    let unchecked = identifiers(&code)
        .filter(|(_, word)| ["from_html_unchecked", "VRaw"].contains(word))
        .map(|(line, word)| format!("line {line}: {word} puts HTML in that nobody has checked"));
    let swept = identifiers(&code)
        .filter(|(_, word)| ["create_portal", "Suspense", "VPortal", "VSuspense"].contains(word))
        .map(|(line, word)| format!("line {line}: {word} is taken out of what ships, by xtask/src/stage/sweep/"));
    let styled = code.lines().zip(1..).filter(|(line, _)| {
        line.match_indices("style=").any(|(at, _)| {
            let begins =
                !line.get(..at).is_some_and(|b| b.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-'));
            begins && !line.get(at..).is_some_and(|rest| rest.starts_with("style=="))
        })
    });
    let styled = styled.map(|(_, line)| line);
    let named = literals.iter().filter(|literal| literal.value == "style").map(|literal| literal.line);
    unchecked
        .chain(swept)
        .chain(styled.chain(named).map(|line| format!("line {line}: a style attribute, which a host may forbid")))
        .collect()
}

#[test]
fn no_text_that_a_person_reads_stands_in_rust() {
    enforce(&["src/decision", "src/explanation", "src/session", "src/ui"], &[".rs"], says_nothing);
}

#[test]
fn markup_has_no_styles_and_no_unchecked_html() {
    enforce(&["src/ui", "src/element"], &[".rs"], is_checked);
}

#[test]
fn spoken_text_is_noticed() {
    let spoken = |code: &str, text: &str| {
        check(says_nothing, "src/ui/a.rs", code, &[&format!("line 1: \"{text}\" belongs into the content")]);
    };
    spoken(r#"html! { <p>{ "Some text" }</p> }"#, "Some text");
    spoken(r#"html! { <p>{"yes"}</p> }"#, "yes");
    spoken(r#"html! { <p>"yes"</p> }"#, "yes");
    spoken(r#"html! { <p>{ name }{ " of " }{ total }</p> }"#, " of ");
    spoken(r#"html! { <p>{ format!("{n} left") }</p> }"#, "{n} left");
    spoken(r#"<button aria-label="close">"#, "close");
    spoken(r#"<button aria-label={"close"}>"#, "close");
    spoken(r#"<img alt={format!("{} of it", n)} />"#, "{} of it");
    spoken(r#"<input placeholder="name" title={label} />"#, "name");
    spoken(r#"heading("Welcome")"#, "Welcome");
    spoken(r#"const HINT: &str = "you can go back, later";"#, "you can go back, later");
    spoken(r#"if open { "Close it" } else { label }"#, "Close it");
}

#[test]
fn what_only_the_machine_reads_is_left_alone() {
    for code in [
        r#"html! { <p class="com-item com-wide" id="com-why">{ &labels.why }{ " " }{ "·" }</p> }"#,
        r#"<svg viewBox={format!("0 0 {total} 1")} preserveAspectRatio="xMidYMid meet" aria-hidden="true">"#,
        r#"<path d="M12 3 C 4 5 6 7 8 9 Z" transform={format!("translate({x} {y})")} />"#,
        r#"aria-describedby={if wrong { "com-why com-field-error" } else { "com-why" }}"#,
        r#"Side::Both => { "both" }"#,
        r#"Page::Welcome => f.write_str("welcome")"#,
        r#"labels.title.replace("{number}", "{total}") // "A comment, in words""#,
    ] {
        check(says_nothing, "src/ui/a.rs", code, &[]);
    }
}

#[test]
fn styles_and_unchecked_html_are_noticed() {
    let style = "line 1: a style attribute, which a host may forbid";
    check(is_checked, "src/ui/a.rs", r#"<p style="color: red">"#, &[style]);
    check(is_checked, "src/ui/a.rs", "<p style={css}>", &[style]);
    check(is_checked, "src/ui/a.rs", r#"element.set_attribute("style", css)"#, &[style]);
    let unchecked = "line 1: from_html_unchecked puts HTML in that nobody has checked";
    check(is_checked, "src/ui/a.rs", "Html::from_html_unchecked(text)", &[unchecked]);
    let swept = "line 1: create_portal is taken out of what ships, by xtask/src/stage/sweep/";
    check(is_checked, "src/ui/a.rs", "create_portal(child, host)", &[swept]);
    check(is_checked, "src/ui/a.rs", "let style = a; b.my_style=c; style==d; // style=\"\"", &[]);
}
