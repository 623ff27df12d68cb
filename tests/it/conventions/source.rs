//! Source files as the rules read them: code without comments and tests, literals apart.

use std::fs;
use std::path::Path;

/// One file of the repository.
pub(crate) struct File {
    /// Its path from the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A string literal, and the code that stands right before it.
pub(crate) struct Literal {
    pub(crate) line: usize,
    pub(crate) value: String,
    pub(crate) before: String,
}

impl File {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The code, with comments taken out and literals emptied, up to the tests at its end; and the literals.
    pub(crate) fn code(&self) -> (String, Vec<Literal>) {
        let (code, literals) = stripped(&self.text);
        match code.find("#[cfg(test)]\nmod tests") {
            None => (code, literals),
            Some(end) => {
                let code = code.get(..end).unwrap_or_default().to_owned();
                let last = code.lines().count();
                (code, literals.into_iter().filter(|literal| literal.line <= last).collect())
            }
        }
    }
}

/// The identifiers of emptied code, with the number of their line.
pub(crate) fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().zip(1..).flat_map(|(line, number)| {
        line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).map(move |word| (number, word))
    })
}

/// All files below a folder of the repository whose names end in one of `endings`; none where there is no folder.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(root.join(&folder)) else { continue };
        for entry in entries {
            let entry = entry.expect("a readable folder");
            let name = entry.file_name().into_string().expect("a plain name");
            let path = format!("{folder}/{name}");
            if entry.file_type().expect("a file or a folder").is_dir() {
                if name != "node_modules" && name != "target" {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(entry.path()).expect("a text file");
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn stripped(text: &str) -> (String, Vec<Literal>) {
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = rest.find('\n').map_or("", |end| rest.get(end..).unwrap_or_default());
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            code.extend(rest.chars().take(end).filter(|c| *c == '\n'));
            rest = rest.get(end..).unwrap_or_default();
        } else if let Some((value, length)) = literal(rest, &code) {
            literals.push(Literal {
                line: code.matches('\n').count() + 1,
                value: value.to_owned(),
                before: code.clone(),
            });
            code.push_str("\"\"");
            code.extend(value.chars().filter(|c| *c == '\n'));
            rest = rest.get(length..).unwrap_or_default();
        } else if let Some(length) = character(rest) {
            code.push_str("''");
            rest = rest.get(length..).unwrap_or_default();
        } else {
            code.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    (code, literals)
}

/// The string literal that begins here: what stands in it, and how many bytes it takes.
fn literal<'t>(rest: &'t str, code: &str) -> Option<(&'t str, usize)> {
    if let Some(inner) = rest.strip_prefix('"') {
        let mut escaped = false;
        let end = inner.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        let end = end.unwrap_or(inner.len());
        return Some((inner.get(..end)?, end + 2));
    }
    let after = rest.strip_prefix('r')?;
    let begins = !code.ends_with(|c: char| c.is_alphanumeric() || c == '_') || code.ends_with('b');
    let hashes: String = after.chars().take_while(|c| *c == '#').collect();
    let inner = after.get(hashes.len()..)?.strip_prefix('"').filter(|_| begins)?;
    let end = inner.find(&format!("\"{hashes}")).unwrap_or(inner.len());
    Some((inner.get(..end)?, 1 + 2 * (hashes.len() + 1) + end))
}

/// How many bytes the character literal takes that begins here; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut chars = inner.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return Some(inner.get(2..)?.find('\'')? + 4);
    }
    let (end, quote) = chars.next()?;
    (quote == '\'').then_some(end + 2)
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let text = "a /* b\n \"c\" */ d // e \"f\"\n\"g // \\\" h\" 'i' '\\'' 'j: &'k str r#\"l \" m\"# for\"n\"\n\
                #[cfg(test)]\nmod tests { \"o\" }";
    let (code, literals) = File::new("src/x.rs", text).code();
    assert_eq!(code, "a \n d \n\"\" '' '' 'j: &'k str \"\" for\"\"\n");
    let found: Vec<(usize, &str)> = literals.iter().map(|literal| (literal.line, literal.value.as_str())).collect();
    assert_eq!(found, [(3, "g // \\\" h"), (3, "l \" m"), (3, "n")]);
    assert_eq!(identifiers(&code).last(), Some((3, "for")));
}
