//! What may not stand in markup: text that a person reads, styles, HTML that nobody has checked.

use super::source::{File, Literal, identifiers};
use super::{check, enforce};

/// Attributes of the builder whose value a person reads or hears.
const SPOKEN: [&str; 9] = [
    "Alt",
    "AriaDescription",
    "AriaLabel",
    "AriaRoledescription",
    "AriaValuetext",
    "Label",
    "Placeholder",
    "Title",
    "Value",
];

/// Text that a person reads belongs into the content. A literal counts as such text where the builder of markup takes it as
/// a text, a value or a spoken attribute and it has a letter, and anywhere else where it reads like a sentence or a label:
/// two plain words, or a capitalised one.
fn says_nothing(file: &File) -> Vec<String> {
    let (_, literals) = file.code();
    let spoken = literals.iter().filter(|literal| speaks(literal));
    spoken.map(|literal| format!("line {}: \"{}\" belongs into the content", literal.line, literal.value)).collect()
}

fn speaks(literal: &Literal) -> bool {
    let has_letter = literal.value.chars().any(char::is_alphabetic);
    match place(&literal.before) {
        Place::Spoken => has_letter,
        Place::Attribute => false,
        Place::Elsewhere => is_sentence(&literal.value) || is_label(&literal.value),
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// A text, a value, or an attribute that a person reads or hears.
    Spoken,
    /// Another attribute.
    Attribute,
    Elsewhere,
}

/// Where a literal stands: in which argument of which call of the builder.
fn place(before: &str) -> Place {
    let Some((call, arguments)) = open_call(before) else { return Place::Elsewhere };
    let name = |code: &str| -> String {
        let reversed = code.trim_end().chars().rev().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '.');
        reversed.collect::<Vec<_>>().into_iter().rev().collect()
    };
    let name = name(call);
    match name.rsplit('.').next().unwrap_or_default() {
        "text" | "value" if name.contains('.') => Place::Spoken,
        "text_element" if arguments.matches(',').count() == 2 => Place::Spoken,
        "attr" if name.contains('.') => {
            let attribute = arguments.split(',').next().unwrap_or_default().trim();
            let attribute = attribute.strip_prefix("Attr::").unwrap_or(attribute);
            if SPOKEN.contains(&attribute) { Place::Spoken } else { Place::Attribute }
        }
        "class" | "element" | "key" | "part" => Place::Attribute,
        _ => Place::Elsewhere,
    }
}

/// The code up to the call that is open at its end, and the arguments so far. What stands in brackets within them counts
/// for nothing, but the call of a conversion that the literal is in: `&("a".to_owned() + b)`.
fn open_call(before: &str) -> Option<(&str, String)> {
    let mut depth = 0_u32;
    let mut arguments = Vec::new();
    for (at, c) in before.char_indices().rev() {
        match c {
            ')' | ']' | '}' => depth += 1,
            '(' | '[' | '{' if depth > 0 => depth -= 1,
            '(' => {
                let call = before.get(..at)?;
                if call.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    return Some((call, arguments.into_iter().rev().collect()));
                }
            }
            '{' | ';' if depth == 0 => return None,
            c if depth == 0 => arguments.push(c),
            _ => {}
        }
    }
    None
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
    let styled = literals.iter().filter(|literal| literal.value == "style");
    let styled = styled.map(|literal| format!("line {}: a style attribute, which a host may forbid", literal.line));
    unchecked.chain(styled).collect()
}

#[test]
fn no_text_that_a_person_reads_stands_in_rust() {
    let guide = ["crates/guide/src/decision", "crates/guide/src/explanation", "crates/guide/src/session"];
    enforce(&guide, &[".rs"], says_nothing);
    enforce(&["src/ui"], &[".rs"], says_nothing);
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
    spoken(r#"element("p").class("com-lead").text("yes")"#, "yes");
    spoken(r#"title = title.text(" of ").child(total)"#, " of ");
    spoken(r#"text_element("p", "com-quiet", "none")"#, "none");
    spoken(r#"text_element("p", if open { "com-a" } else { "" }, "none")"#, "none");
    spoken(r#"button("com-link").attr(Attr::AriaLabel, "close")"#, "close");
    spoken(r#"button.attr(Attr::AriaLabel, &("close ".to_owned() + name))"#, "close ");
    spoken(r#"element("input").value("name")"#, "name");
    spoken(r#"text.child(text_element("span", "", &(name.clone() + " says ")))"#, " says ");
    spoken(r#"heading("Welcome")"#, "Welcome");
    spoken(r#"section("com-a", "What to do")"#, "What to do");
    spoken(r#"const HINT: &str = "you can go back, later";"#, "you can go back, later");
    spoken(r#"let label = if open { "Close it" } else { label };"#, "Close it");
}

#[test]
fn what_only_the_machine_reads_is_left_alone() {
    for code in [
        r#"element("p").class("com-item wide").attr(Attr::Id, "com-why").text(&labels.why).text(" ").text("·")"#,
        r#"text_element("span", "com-hidden", &(label.clone() + ": "))"#,
        r#"element("svg").attr(Attr::ViewBox, "0 0 48 48").attr(Attr::PreserveAspectRatio, "xMidYMid meet")"#,
        r#"element("path").attr(Attr::D, &["M12 3 C", x, " 6Z"].concat())"#,
        r#"input.attr(Attr::AriaDescribedby, if wrong { "com-why com-field-error" } else { "com-why" })"#,
        r#"const SHAPES: &[(&str, &str)] = &[("com-fill-ink", "M21 24a3 3 0 1 0 6 0Z")];"#,
        r#"Page::Welcome => "welcome""#,
        r#"fill(&labels.progress, &[("number", number), ("total", total)]) // "A comment, in words""#,
        r#"button.text(&fill(&labels.more, &[("number", &rest.to_string())]))"#,
    ] {
        check(says_nothing, "src/ui/a.rs", code, &[]);
    }
}

#[test]
fn styles_and_unchecked_html_are_noticed() {
    let style = "line 1: a style attribute, which a host may forbid";
    check(is_checked, "src/ui/a.rs", r#"attributes! { Style = "style", }"#, &[style]);
    check(is_checked, "src/element/a.rs", r#"element.set_attribute("style", css)"#, &[style]);
    let unchecked = "line 1: from_html_unchecked puts HTML in that nobody has checked";
    check(is_checked, "src/ui/a.rs", "Html::from_html_unchecked(text)", &[unchecked]);
    check(is_checked, "src/ui/a.rs", "let style = a; b.my_style = c; // \"style\"", &[]);
}
