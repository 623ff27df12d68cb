//! Why a text is no JSON, in the words of somebody who wrote it by hand.
//!
//! The text is read once more, up to the first place that does not fit, with what stands before it: editors and mail turn
//! straight quotation marks into curly ones, and a comma too many or too few is noticed only at what follows.

/// Where reading stopped, by the bytes of the text.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Where each list and object that is still open begins.
    open: Vec<usize>,
    /// What came last, and where it ended.
    last: Last,
    last_end: usize,
    /// The number of the first line.
    first_line: usize,
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

/// The cause, and the place in bytes at which to mend it; `stopped` is where the parser did, `first_line` the number of the
/// first line. Nothing where no likely cause
/// is known.
pub(super) fn of(text: &str, stopped: usize, first_line: usize) -> Option<(String, usize)> {
    let mut reader = Reader { text, at: 0, open: Vec::new(), last: Last::Start, last_end: 0, first_line };
    loop {
        match reader.step(stopped) {
            Some(Ok(())) => {}
            Some(Err(cause)) => return Some(cause),
            None => return reader.end(),
        }
    }
}

type Cause = (String, usize);

const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '«', '»'];

impl Reader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Reads one token. `None` at the end of the text, and where the parser stopped without a cause that is known here.
    fn step(&mut self, stopped: usize) -> Option<Result<(), Cause>> {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\n', '\r']).len();
        let next = self.rest().chars().next()?;
        let cause = |cause: &str, at: usize| Some(Err((cause.to_owned(), at)));
        let at = self.at;
        if CURLY.contains(&next) {
            return cause(&format!("{next} is a curly quotation mark, and JSON takes the straight one, \""), at);
        }
        if self.open.is_empty() && self.last == Last::Value {
            let extra = matches!(next, '}' | ']');
            let words =
                if extra { format!("this {next} closes nothing") } else { "something follows the end".to_owned() };
            return cause(&words, at);
        }
        match next {
            '/' if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                cause("JSON has no comments; take this one out", at)
            }
            '#' => cause("JSON has no comments; take this one out", at),
            '\'' => cause("JSON takes \", not '", at),
            '{' | '[' => self.before_value(at).unwrap_or_else(|| {
                self.open.push(at);
                self.advance(1, Last::Start)
            }),
            '}' | ']' => self.close(next),
            ',' => self.comma(),
            ':' if self.last == Last::Name => self.advance(1, Last::Colon),
            '"' => self.string(),
            '=' if self.last == Last::Name => cause("expected : after a name, found =", at),
            _ if at >= stopped || self.is_name_next() => self.word(),
            _ => self.scalar(),
        }
    }

    fn advance(&mut self, bytes: usize, last: Last) -> Option<Result<(), Cause>> {
        self.at += bytes;
        self.last = last;
        self.last_end = self.at;
        Some(Ok(()))
    }

    fn is_in_object(&self) -> bool {
        self.open.last().is_some_and(|at| self.text.get(*at..).is_some_and(|rest| rest.starts_with('{')))
    }

    fn is_name_next(&self) -> bool {
        self.is_in_object() && matches!(self.last, Last::Start | Last::Comma)
    }

    /// What is wrong before a value that begins at `at`.
    fn before_value(&self, at: usize) -> Option<Option<Result<(), Cause>>> {
        let cause = |cause: &str, at: usize| Some(Some(Err((cause.to_owned(), at))));
        match self.last {
            Last::Value => cause("a comma is missing after this", self.last_end.saturating_sub(1)),
            Last::Name => cause("a colon is missing after this name", self.last_end.saturating_sub(1)),
            _ if self.is_name_next() => cause("expected a name in quotation marks, as \"title\"", at),
            _ => None,
        }
    }

    fn close(&mut self, sign: char) -> Option<Result<(), Cause>> {
        let closes = if self.is_in_object() { '}' } else { ']' };
        match self.last {
            Last::Comma => Some(Err(("this comma is one too many".to_owned(), self.last_end.saturating_sub(1)))),
            Last::Colon | Last::Name => Some(Err(("a value is missing before this".to_owned(), self.at))),
            _ if self.open.is_empty() => Some(Err((format!("this {sign} closes nothing"), self.at))),
            _ if sign != closes => Some(Err((format!("expected {closes}, found {sign}"), self.at))),
            _ => {
                self.open.pop();
                self.advance(1, Last::Value)
            }
        }
    }

    fn comma(&mut self) -> Option<Result<(), Cause>> {
        match self.last {
            Last::Value if !self.open.is_empty() => self.advance(1, Last::Comma),
            Last::Colon | Last::Name => Some(Err(("a value is missing before this comma".to_owned(), self.at))),
            _ => Some(Err(("this comma is one too many".to_owned(), self.at))),
        }
    }

    fn string(&mut self) -> Option<Result<(), Cause>> {
        let start = self.at;
        if self.last == Last::Value && self.text.get(..self.last_end).is_some_and(|before| before.ends_with('"')) {
            let between = self.text.get(self.last_end..start).unwrap_or_default();
            if !between.contains('\n') {
                return Some(Err((INNER.to_owned(), self.last_end.saturating_sub(1))));
            }
        }
        if !self.is_name_next()
            && let Some(cause) = self.before_value(start)
        {
            return cause;
        }
        let mut escaped = false;
        for (offset, sign) in self.text.get(start + 1..)?.char_indices() {
            match sign {
                '"' if !escaped => {
                    let last = if self.is_name_next() { Last::Name } else { Last::Value };
                    return self.advance(offset + 2, last);
                }
                '\n' | '\r' => return Some(Err(self.unclosed(start, offset))),
                sign if escaped && !"\"\\/bfnrtu".contains(sign) => {
                    let cause = format!("\\{sign} means nothing in JSON; write \\\\ for a backslash");
                    return Some(Err((cause, start + offset)));
                }
                _ => {}
            }
            escaped = sign == '\\' && !escaped;
        }
        let length = self.text.len() - start - 1;
        Some(Err(self.unclosed(start, length)))
    }

    /// A text that does not end on its line.
    fn unclosed(&self, start: usize, length: usize) -> Cause {
        let line = self.text.get(start + 1..start + 1 + length).unwrap_or_default();
        let curly = line.trim_end().trim_end_matches([',', ':']).char_indices().last();
        match curly.filter(|(_, sign)| CURLY.contains(sign)) {
            Some((at, sign)) => {
                let cause = format!("{sign} is a curly quotation mark, and JSON takes the straight one, \"");
                (cause, start + 1 + at)
            }
            None => ("the text that begins here has no closing quotation mark on its line".to_owned(), start),
        }
    }

    /// Letters where none can stand.
    fn word(&mut self) -> Option<Result<(), Cause>> {
        if self.last == Last::Value && self.text.get(..self.last_end).is_some_and(|before| before.ends_with('"')) {
            return Some(Err((INNER.to_owned(), self.last_end.saturating_sub(1))));
        }
        if self.is_name_next() {
            return Some(Err(("expected a name in quotation marks, as \"title\"".to_owned(), self.at)));
        }
        if let Some(cause) = self.before_value(self.at) {
            return cause;
        }
        let word: String = self.rest().chars().take_while(|sign| sign.is_alphabetic()).collect();
        match word.as_str() {
            "True" | "False" | "None" => {
                let right = if word == "None" { "null".to_owned() } else { word.to_lowercase() };
                Some(Err((format!("JSON writes {right}, not {word}"), self.at)))
            }
            "" => None,
            _ => Some(Err(("a text has to stand in quotation marks".to_owned(), self.at))),
        }
    }

    /// A number, `true`, `false` or `null`.
    fn scalar(&mut self) -> Option<Result<(), Cause>> {
        let at = self.at;
        let length = self.rest().find([' ', '\t', '\n', '\r', ',', ']', '}']).unwrap_or(self.rest().len());
        let word = self.rest().get(..length)?;
        let is_value = serde_json::from_str::<serde_json::Value>(word).is_ok_and(|value| !value.is_string());
        if !is_value {
            return self.word();
        }
        if let Some(cause) = self.before_value(at) {
            return cause;
        }
        self.advance(length, Last::Value)
    }

    fn end(&self) -> Option<Cause> {
        let open = self.open.last()?;
        if !self.rest().is_empty() {
            return None;
        }
        let line = super::position(self.text, *open).0 + self.first_line - 1;
        let (sign, close) = if self.is_in_object() { ('{', '}') } else { ('[', ']') };
        let cause = format!("it ends too early: the {sign} of line {line} is not closed; add {close}");
        Some((cause, self.text.trim_end().len()))
    }
}

const INNER: &str = "a quotation mark within a text ends it; write \\\" there, or curly ones, “ and ”";
