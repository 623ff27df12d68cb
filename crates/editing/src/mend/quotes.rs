//! Where a text ends whose quotation marks are not all straight.

/// What stands where a text is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The name of a field.
    Name,
    /// A value of an object.
    Field,
    /// An item of a list, or the whole document.
    Item,
}

const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

/// Whether a text can begin with this sign, rightly or not.
pub(super) fn opens(sign: char) -> bool {
    matches!(sign, '"' | '\'') || CURLY.contains(&sign)
}

/// Spaces, and the signs that look like one or like nothing.
pub(super) fn is_space(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether a comment begins here.
pub(super) fn is_comment(rest: &str) -> bool {
    ["//", "/*", "#"].iter().any(|start| rest.starts_with(start))
}

/// The content of a text that begins at the start of `rest`, and the sign that ends it. It ends on its line, at a mark after
/// which something stands that can follow; none where that is not clear.
pub(super) fn content(rest: &str, role: Role) -> Option<(&str, char)> {
    let open = rest.chars().next()?;
    let line = rest.get(open.len_utf8()..)?.split(['\n', '\r']).next()?;
    let after = |at: usize, mark: char| rest.get(open.len_utf8() + at + mark.len_utf8()..).unwrap_or_default();
    let ends =
        |at: usize, mark: char| fits(after(at, mark), role).then(|| line.get(..at).map(|text| (text, mark))).flatten();
    if open == '"' {
        let straight = marks(line).find(|(_, mark)| *mark == '"');
        if let Some((at, mark)) = straight
            && let Some(found) = ends(at, mark)
        {
            return Some(found);
        }
        let before = straight.map_or(line.len(), |(at, _)| at);
        return marks(line)
            .filter(|(at, mark)| *at < before && CURLY.contains(mark))
            .find_map(|(at, mark)| ends(at, mark));
    }
    let first = marks(line).find_map(|(at, mark)| ends(at, mark));
    if role != Role::Item {
        return first;
    }
    // An item may quote something in the same marks, and so end later: “Say “yes”, “no””. Then it is not clear where.
    first.filter(|(text, _)| {
        let count = |wanted: char| text.matches(wanted).count();
        closing(open) == open || count(open) <= count(closing(open))
    })
}

/// The quotation marks of a line that no backslash stands before.
fn marks(line: &str) -> impl Iterator<Item = (usize, char)> {
    let mut escaped = false;
    line.char_indices().filter(move |(_, sign)| {
        let was = escaped;
        escaped = *sign == '\\' && !was;
        !was && opens(*sign)
    })
}

const fn closing(open: char) -> char {
    match open {
        '“' | '‟' => '”',
        '„' => '“',
        '‘' => '’',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

/// Whether what follows a mark can follow the end of a text.
fn fits(rest: &str, role: Role) -> bool {
    let on_line = rest.trim_start_matches(|sign| is_space(sign) && sign != '\n' && sign != '\r');
    let gap = on_line.len() < rest.len();
    match (on_line.chars().next(), role) {
        (Some('/'), Role::Name) => on_line.starts_with("/*"),
        (next, Role::Name) => next == Some(':'),
        (None | Some('\n' | '\r' | '}' | ']'), _) => true,
        (Some(','), role) => {
            let next = on_line.get(1..).unwrap_or_default();
            let next_on_line = next.trim_start_matches([' ', '\t', '\u{a0}']);
            match next_on_line.chars().next() {
                None | Some('\n' | '\r' | '}' | ']') => true,
                Some(_) if is_comment(next_on_line) => true,
                Some(_) if role == Role::Field => is_name(next_on_line),
                Some(sign) => opens(sign) || matches!(sign, '{' | '[' | '-') || sign.is_ascii_digit(),
            }
        }
        (Some(_), _) if is_comment(on_line) => true,
        (Some(_), Role::Field) => gap && is_name(on_line),
        (Some(_), Role::Item) => false,
    }
}

/// Whether a name and its colon begin here.
pub(super) fn is_name(rest: &str) -> bool {
    // Names are short; this keeps the search so.
    let near = rest.get(..rest.floor_char_boundary(200)).unwrap_or_default();
    rest.starts_with(opens) && content(near, Role::Name).is_some()
}

/// A text as it stands in straight marks: one within it is written with a backslash.
pub(super) fn escaped(content: &str) -> String {
    let mut out = String::with_capacity(content.len() + 2);
    let mut after_backslash = false;
    for sign in content.chars() {
        match sign {
            '"' if !after_backslash => out.push_str("\\\""),
            '\'' if after_backslash => {
                out.pop();
                out.push(sign);
            }
            _ => out.push(sign),
        }
        after_backslash = sign == '\\' && !after_backslash;
    }
    out
}

/// The beginning of a text.
pub(super) fn short(text: &str) -> String {
    const LENGTH: usize = 48;
    let line = text.lines().next().unwrap_or_default();
    let start: String = line.chars().take(LENGTH).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
