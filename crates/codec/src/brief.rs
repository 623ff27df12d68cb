//! A brief as text that a person can take anywhere: plain, or Markdown.

use guide::explanation::{Brief, Line, Part};
use guide::content::Link;

/// How a brief is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Plain,
    /// Markdown, in which no text of the content means anything but itself.
    Markdown,
}

/// Writes a brief. It ends with a line break.
#[must_use]
pub fn write_brief(brief: &Brief, form: Form) -> String {
    let mut text = Text { form, text: String::new() };
    text.heading("# ", &brief.title);
    text.block("", &brief.summary);
    for Part { title, numbered, lines } in &brief.parts {
        text.heading("## ", title);
        text.end_line();
        for (number, line) in (1_usize..).zip(lines) {
            if *numbered {
                text.text.push_str(&number.to_string());
                text.text.push_str(". ");
            } else {
                text.text.push_str("- ");
            }
            text.line(line);
            text.end_line();
        }
    }
    for line in &brief.foot {
        text.block("", line);
    }
    text.text
}

struct Text {
    form: Form,
    text: String,
}

impl Text {
    /// A heading; its mark stands in Markdown only.
    fn heading(&mut self, mark: &str, words: &str) {
        self.block(if self.form == Form::Markdown { mark } else { "" }, words);
    }

    /// Words with an empty line before them.
    fn block(&mut self, mark: &str, words: &str) {
        if !self.text.is_empty() {
            self.end_line();
        }
        self.text.push_str(mark);
        self.words(words);
        self.end_line();
    }

    /// A line with its link. Elsewhere a relative address leads nowhere, so that only its words are kept.
    fn line(&mut self, line: &Line) {
        match (line.href.as_deref().filter(|href| Link::is_whole(href)), self.form) {
            (None, _) => self.words(&line.text),
            (Some(href), Form::Plain) => {
                self.words(&line.text);
                self.text.push_str(": ");
                self.text.push_str(href);
            }
            (Some(href), Form::Markdown) => {
                self.text.push('[');
                self.words(&line.text);
                self.text.push_str("](<");
                self.escaped(href);
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
            match self.form {
                Form::Plain => self.text.push_str(word),
                Form::Markdown if index == 0 => self.first(word),
                Form::Markdown => self.escaped(word),
            }
        }
    }

    /// The first word of a line, where more means something than further on: the marks of lists and headings.
    fn first(&mut self, word: &str) {
        let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = word.split_at(digits);
        self.text.push_str(number);
        if rest.starts_with(['-', '+', '=', '.', ')', ':']) {
            self.text.push('\\');
        }
        self.escaped(rest);
    }

    /// Text in which every character that could mean something in Markdown is escaped.
    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            let means =
                matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '$');
            if means {
                self.text.push('\\');
            }
            self.text.push(character);
        }
    }

    fn end_line(&mut self) {
        self.text.push('\n');
    }
}
