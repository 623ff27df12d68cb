//! A brief as text that a person can take anywhere: plain, or Markdown.

use guide::content::Link;
use guide::explanation::{Brief, Line, Part, PartKind};

/// Stands where there is room to write.
const ROOM: &str = "…";

/// The format of a written brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFormat {
    /// Plain text.
    Plain,
    /// Markdown, in which no text of the content is taken for markup.
    Markdown,
}

/// Writes a brief. It ends with a line break.
#[must_use]
pub fn write_brief(brief: &Brief, format: TextFormat) -> String {
    let mut text = Writer { format, text: String::new() };
    text.heading("# ", &brief.purpose);
    text.block("", &brief.title);
    if let Some(lead) = &brief.lead {
        text.block("", lead);
    }
    for (index, need) in brief.needs.iter().enumerate() {
        if index == 0 {
            text.end_line();
        }
        text.item("- ", &[&need.name, ": ", &need.strength].concat());
    }
    for part in &brief.parts {
        text.part(part);
    }
    for line in &brief.foot {
        text.block("", line);
    }
    text.text
}

struct Writer {
    format: TextFormat,
    text: String,
}

impl Writer {
    /// A heading; its mark stands in Markdown only.
    fn heading(&mut self, mark: &str, words: &str) {
        self.block(if self.format == TextFormat::Markdown { mark } else { "" }, words);
    }

    /// A heading with the lines under it.
    fn part(&mut self, Part { title, kind, lines }: &Part) {
        self.heading("## ", title);
        self.end_line();
        let mark = match (kind, self.format) {
            (PartKind::Steps, TextFormat::Plain) => "[ ] ",
            (PartKind::Steps, TextFormat::Markdown) => "- [ ] ",
            _ => "- ",
        };
        for line in lines {
            self.text.push_str(mark);
            self.line(line);
            self.end_line();
            if *kind == PartKind::Questions {
                self.item("  ", ROOM);
            }
        }
        if *kind == PartKind::Blank {
            self.item("", ROOM);
        }
    }

    /// Words on a line of their own.
    fn item(&mut self, mark: &str, words: &str) {
        self.text.push_str(mark);
        self.words(words);
        self.end_line();
    }

    /// Words with an empty line before them.
    fn block(&mut self, mark: &str, words: &str) {
        if !self.text.is_empty() {
            self.end_line();
        }
        self.item(mark, words);
    }

    /// A line with its link. Elsewhere a relative address leads nowhere, so that only its words are kept.
    fn line(&mut self, line: &Line) {
        match (line.href.as_deref().filter(|href| Link::is_absolute(href)), self.format) {
            (None, _) => self.words(&line.text),
            (Some(href), TextFormat::Plain) => {
                self.words(&line.text);
                self.text.push_str(": ");
                self.text.push_str(href);
            }
            (Some(href), TextFormat::Markdown) => {
                self.text.push('[');
                self.words(&line.text);
                self.text.push_str("](<");
                self.escaped(href, |_, _| false);
                self.text.push_str(">)");
            }
        }
    }

    /// Words on one line, with single spaces.
    fn words(&mut self, words: &str) {
        for (index, word) in words.split_whitespace().enumerate() {
            if index > 0 {
                self.text.push(' ');
            }
            match self.format {
                TextFormat::Plain => self.text.push_str(word),
                TextFormat::Markdown if index == 0 => self.first(word),
                TextFormat::Markdown => self.prose(word),
            }
        }
    }

    /// The first word of a line, where the marks of lists and headings count too.
    fn first(&mut self, word: &str) {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = word.split_at(digits);
        self.text.push_str(number);
        if rest.starts_with(['-', '+', '=', '.', ')']) || (rest.starts_with(':') && !rest.starts_with("://")) {
            self.text.push('\\');
        }
        self.prose(rest);
    }

    /// Text in which nothing is taken for markup or, as GitHub does, for a link without markup.
    fn prose(&mut self, text: &str) {
        self.escaped(text, |before, rest| {
            rest.starts_with("://") || rest.starts_with('@') || (rest.starts_with('.') && ends_with_www(before))
        });
    }

    /// Text with a backslash before every character of markup, and before every other one that `escapes`, given the text
    /// before it and the text from it on.
    fn escaped(&mut self, text: &str, escapes: impl Fn(&str, &str) -> bool) {
        for (at, character) in text.char_indices() {
            let is_markup =
                matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '$');
            let (before, rest) = text.split_at(at);
            if is_markup || escapes(before, rest) {
                self.text.push('\\');
            }
            self.text.push(character);
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
    }
}

fn ends_with_www(text: &str) -> bool {
    text.len().checked_sub(3).and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
