//! Reads a text that is nearly JSON, and writes it as JSON.

use super::Mend;
use super::quotes::{self, Role};

/// The text as JSON, as far as it could be mended; what follows the first place that could not is left as it is. Every line
/// keeps its number.
pub(super) fn read(text: &str) -> (String, Vec<Mend>) {
    let mut reader = Reader {
        text,
        at: 0,
        line: 1,
        out: String::with_capacity(text.len()),
        mends: Vec::new(),
        open: Vec::new(),
        last: Last::Start,
        last_end: 0,
        last_line: 1,
    };
    while reader.step().is_some() {}
    let rest = reader.rest().to_owned();
    if rest.is_empty() {
        reader.end();
    }
    reader.out.push_str(&rest);
    (reader.out, reader.mends)
}

/// What came last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// Nothing, or the beginning of a list or an object.
    Start,
    Name,
    Colon,
    Value,
    Comma,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    out: String,
    mends: Vec<Mend>,
    /// The signs that close what is open.
    open: Vec<char>,
    last: Last,
    /// Where it ended in `out`, and on which line.
    last_end: usize,
    last_line: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn mended(&mut self, line: usize, stood: &str, became: &str) {
        let mend = Mend { line, stood: stood.to_owned(), became: became.to_owned() };
        // Several spaces of a line are one mend.
        if self.mends.last() != Some(&mend) {
            self.mends.push(mend);
        }
    }

    /// Reads one sign, text or word. `None` at the end, and at what cannot be mended.
    fn step(&mut self) -> Option<()> {
        self.space()?;
        let next = self.rest().chars().next()?;
        match next {
            '{' | '[' => {
                self.before_value(true)?;
                self.open.push(if next == '{' { '}' } else { ']' });
                self.copy(1, Last::Start)
            }
            '}' | ']' => self.close(next),
            ',' => self.comma(),
            ':' if self.last == Last::Name => self.copy(1, Last::Colon),
            _ if quotes::opens(next) => self.string(),
            _ => self.word(),
        }
    }

    fn copy(&mut self, bytes: usize, last: Last) -> Option<()> {
        let token = self.text.get(self.at..self.at + bytes)?;
        self.put(token, bytes, last)
    }

    /// Writes a token instead of so many bytes of the text.
    fn put(&mut self, token: &str, bytes: usize, last: Last) -> Option<()> {
        self.out.push_str(token);
        self.at += bytes;
        (self.last, self.last_end, self.last_line) = (last, self.out.len(), self.line);
        Some(())
    }

    /// Spaces and comments. `None` where a comment has no end.
    fn space(&mut self) -> Option<()> {
        while let Some(next) = self.rest().chars().next() {
            if matches!(next, ' ' | '\t' | '\n' | '\r') {
                let rest = self.rest();
                let length = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
                let space = self.text.get(self.at..self.at + length)?;
                self.out.push_str(space);
                self.line += space.matches('\n').count();
                self.at += length;
            } else if quotes::is_space(next) {
                self.mended(self.line, "a space of a kind that only looks like one", "an ordinary space");
                self.out.push(' ');
                self.at += next.len_utf8();
            } else if quotes::is_comment(self.rest()) {
                self.comment()?;
            } else {
                break;
            }
        }
        Some(())
    }

    fn comment(&mut self) -> Option<()> {
        let rest = self.rest();
        let length = if rest.starts_with("/*") {
            rest.get(2..)?.find("*/")? + 4
        } else {
            rest.find(['\n', '\r']).unwrap_or(rest.len())
        };
        let comment = rest.get(..length)?.to_owned();
        self.mended(
            self.line,
            &format!("the comment “{}”", quotes::short(&comment)),
            "nothing, since this kind of file has no comments",
        );
        let lines = comment.matches('\n').count();
        self.out.push_str(if lines == 0 { " " } else { "" });
        self.out.extend(std::iter::repeat_n('\n', lines));
        self.line += lines;
        self.at += length;
        Some(())
    }

    fn close(&mut self, sign: char) -> Option<()> {
        if self.open.last() != Some(&sign) || matches!(self.last, Last::Name | Last::Colon) {
            return None;
        }
        self.drop_comma();
        self.open.pop();
        self.copy(1, Last::Value)
    }

    /// Takes out a comma after which nothing follows.
    fn drop_comma(&mut self) {
        if self.last == Last::Comma {
            self.out.remove(self.last_end.saturating_sub(1));
            self.mended(self.last_line, "a comma after the last entry", "nothing");
        }
    }

    fn comma(&mut self) -> Option<()> {
        match self.last {
            Last::Value if !self.open.is_empty() => self.copy(1, Last::Comma),
            Last::Name | Last::Colon => None,
            _ => {
                self.at += 1;
                self.mended(self.line, "a comma too many", "nothing");
                Some(())
            }
        }
    }

    /// What has to be in order before a value or a name. A comma is put in where one is missing: between lines, and at
    /// `clear` places.
    fn before_value(&mut self, clear: bool) -> Option<()> {
        match self.last {
            Last::Value => {
                let clear = clear || self.last_line < self.line || self.out.get(..self.last_end)?.ends_with(['}', ']']);
                if self.open.is_empty() || !clear {
                    return None;
                }
                self.out.insert(self.last_end, ',');
                self.last_end += 1;
                self.last = Last::Comma;
                self.mended(self.last_line, "no comma between two entries", "a comma");
                Some(())
            }
            Last::Name => None,
            _ => Some(()),
        }
    }

    fn is_name_next(&self) -> bool {
        self.open.last() == Some(&'}') && matches!(self.last, Last::Start | Last::Comma)
    }

    fn string(&mut self) -> Option<()> {
        let in_object = self.open.last() == Some(&'}');
        self.before_value(in_object && quotes::is_name(self.rest()))?;
        let role = match (self.is_name_next(), in_object) {
            (true, _) => Role::Name,
            (false, true) => Role::Field,
            (false, false) => Role::Item,
        };
        let rest = self.rest();
        let open = rest.chars().next()?;
        let (content, end) = quotes::content(rest, role)?;
        let bytes = open.len_utf8() + content.len() + end.len_utf8();
        let last = if role == Role::Name { Last::Name } else { Last::Value };
        if open == '"' && end == '"' {
            return self.copy(bytes, last);
        }
        let straight = format!("\"{}\"", quotes::escaped(content));
        let shown = quotes::short(content);
        let stood = format!("the quotation marks of {open}{shown}{end}");
        self.mended(self.line, &stood, &format!("straight ones: \"{shown}\""));
        self.put(&straight, bytes, last)
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self) -> Option<()> {
        self.before_value(false)?;
        if self.is_name_next() {
            return None;
        }
        let rest = self.rest();
        let ends = |sign: char| quotes::is_space(sign) || matches!(sign, ',' | ']' | '}' | '/' | '#');
        let word = rest.get(..rest.find(ends).unwrap_or(rest.len()))?.to_owned();
        let right = match word.as_str() {
            "True" => "true",
            "False" => "false",
            "None" => "null",
            _ => {
                serde_json::from_str::<serde_json::Value>(&word).ok()?;
                return self.copy(word.len(), Last::Value);
            }
        };
        self.mended(self.line, &format!("the word {word}"), &format!("the word {right}"));
        self.put(right, word.len(), Last::Value)
    }

    /// The end of the text. One brace or bracket that is missing there is put in; more than one is a file that was cut off.
    fn end(&mut self) {
        if let ([sign], Last::Value | Last::Comma) = (self.open.as_slice(), self.last) {
            let sign = *sign;
            self.drop_comma();
            let end = self.out.trim_end().len();
            self.out.insert(end, sign);
            self.mended(self.line, &format!("no {sign} at the end of the file"), &format!("a {sign}"));
        }
    }
}
