//! Leaves out of a script or sheet what only its readers need.

/// The text without blank lines, indentation, and comments that begin a line.
///
/// A comment that follows code on its line stays, and line ends stay, so that neither strings nor automatic semicolons can
/// be hurt. The one thing that it would change is a template literal that spans lines.
pub(super) fn lean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let code = if in_comment {
            after_comment(line, &mut in_comment)
        } else if let Some(rest) = line.strip_prefix("/*") {
            in_comment = true;
            after_comment(rest, &mut in_comment)
        } else {
            line
        };
        if !code.is_empty() && !code.starts_with("//") {
            out.push_str(code);
            out.push('\n');
        }
    }
    out
}

/// What stands behind the comment's end, if it ends on this line.
fn after_comment<'a>(line: &'a str, in_comment: &mut bool) -> &'a str {
    match line.split_once("*/") {
        Some((_, rest)) => {
            *in_comment = false;
            rest.trim()
        }
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_go() {
        let text =
            "/**\n * What it does.\n */\nexport class A {\n    // why\n    b() {\n\n        return 1;\n    }\n}\n";
        assert_eq!(lean(text), "export class A {\nb() {\nreturn 1;\n}\n}\n");
    }

    #[test]
    fn code_after_a_comment_on_its_line_stays() {
        assert_eq!(
            lean("/* base */ a { color: red }\n/* one */\nb { margin: 0 }"),
            "a { color: red }\nb { margin: 0 }\n"
        );
    }

    #[test]
    fn what_looks_like_a_comment_inside_a_line_is_not_touched() {
        let text = "const url = \"https://example.org/*\";\nc::before { content: \"/* not a comment */\" }\n";
        assert_eq!(lean(text), text);
    }
}
