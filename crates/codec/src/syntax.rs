//! JSON text into a tree, or where and why it stops being JSON.
//!
//! Written for this project because of its weight: serde_json brings tables for numbers with fractions, which no
//! document holds, and weighs nine times as much on the wire. The tests compare the two.

use guide::content::Node;

/// How deep lists and objects may lie in each other.
const MAX_DEPTH: usize = 127;

/// The most keys of one object; far more than any of a document has. Keys are looked for one by one, so that an object
/// with a whole document of them would keep a reader busy for minutes.
pub const MAX_KEYS: usize = 1_024;

/// Where a text stops being JSON, and why.
#[derive(Clone, Copy)]
pub(super) struct Fault {
    at: usize,
    stop: Stop,
}

/// What keeps a text from being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Empty,
    Early,
    Trailing,
    Deep,
    Wide,
    Value,
    Key,
    Colon,
    InMap,
    InList,
    Digit,
    Control,
    Escape,
}

/// Reads JSON text, without the byte order mark that some editors put before it.
///
/// # Errors
/// What is wrong, and where.
pub(super) fn parse(text: &str) -> Result<Node, Fault> {
    let mut parser = Parser { text: plain(text), at: 0 };
    parser.whole().map_err(|stop| Fault { at: parser.at, stop })
}

fn plain(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

impl Fault {
    /// What is wrong with the text that was read, with line and column. `first` is the number of the first line; columns
    /// are characters from 1.
    pub(super) fn message(self, text: &str, first: usize) -> String {
        let text = plain(text);
        let before = text.get(..text.floor_char_boundary(self.at)).unwrap_or_default();
        let (mut line, mut column) = (first, 0);
        for (index, text) in before.split('\n').enumerate() {
            (line, column) = (first + index, text.chars().count());
        }
        let what = match self.stop {
            Stop::Empty => return "empty; expected a JSON object".to_owned(),
            Stop::Early => return format!("this is not JSON: it ends too early, at line {line} column {column}"),
            Stop::Deep => return format!("nested too deeply at line {line} column {}", column + 1),
            Stop::Wide => {
                return format!("more than {MAX_KEYS} keys in one object at line {line} column {}", column + 1);
            }
            Stop::Trailing => "trailing characters",
            Stop::Value => "expected value",
            Stop::Key => "expected a key in quotation marks",
            Stop::Colon => "expected `:`",
            Stop::InMap => "expected `,` or `}`",
            Stop::InList => "expected `,` or `]`",
            Stop::Digit => "expected a digit",
            Stop::Control => "a line break or another control character in a text",
            Stop::Escape => "wrong escape",
        };
        format!("this is not JSON: {what} at line {line} column {}", column + 1)
    }
}

/// A text and how far it is read, in bytes.
struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn whole(&mut self) -> Result<Node, Stop> {
        if self.next_plain().is_none() {
            return Err(Stop::Empty);
        }
        let node = self.value(0)?;
        match self.next_plain() {
            None => Ok(node),
            Some(_) => Err(Stop::Trailing),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn next_plain(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Steps over a byte, if it stands here.
    fn take(&mut self, byte: u8) -> bool {
        let is_here = self.peek() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    /// Stops here, since something else was expected.
    fn stop<T>(&self, stop: Stop) -> Result<T, Stop> {
        Err(if self.peek().is_none() { Stop::Early } else { stop })
    }

    fn value(&mut self, depth: usize) -> Result<Node, Stop> {
        match self.next_plain() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err(Stop::Deep),
            Some(b'{') => self.map(depth + 1),
            Some(b'[') => self.list(depth + 1),
            Some(b'"') => Ok(Node::Text(self.string()?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Node::Null),
            Some(b't') => self.word("true", Node::Bool(true)),
            Some(b'f') => self.word("false", Node::Bool(false)),
            _ => self.stop(Stop::Value),
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, Stop> {
        if !self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            return self.stop(Stop::Value);
        }
        self.at += word.len();
        Ok(node)
    }

    fn map(&mut self, depth: usize) -> Result<Node, Stop> {
        let mut entries = Vec::new();
        self.members(b'}', Stop::InMap, &mut |parser| {
            if parser.next_plain() != Some(b'"') {
                return parser.stop(Stop::Key);
            }
            if entries.len() == MAX_KEYS {
                return Err(Stop::Wide);
            }
            let key = parser.string()?;
            parser.next_plain();
            if !parser.take(b':') {
                return parser.stop(Stop::Colon);
            }
            entries.push((key, parser.value(depth)?));
            Ok(())
        })?;
        Ok(Node::Map(entries))
    }

    fn list(&mut self, depth: usize) -> Result<Node, Stop> {
        let mut items = Vec::new();
        self.members(b']', Stop::InList, &mut |parser| {
            items.push(parser.value(depth)?);
            Ok(())
        })?;
        Ok(Node::List(items))
    }

    /// Steps over a bracket, what stands in it, and the bracket that ends it.
    fn members(
        &mut self,
        end: u8,
        expected: Stop,
        member: &mut dyn FnMut(&mut Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.at += 1;
        if self.next_plain() != Some(end) {
            loop {
                member(self)?;
                self.next_plain();
                if !self.take(b',') {
                    break;
                }
            }
        }
        if self.take(end) { Ok(()) } else { self.stop(expected) }
    }

    fn number(&mut self) -> Result<Node, Stop> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        let end = self.at;
        if self.take(b'.') {
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _ = self.take(b'-') || self.take(b'+');
            self.digits()?;
        }
        let number = self.text.get(start..end).filter(|_| self.at == end).and_then(|number| number.parse().ok());
        Ok(number.map_or(Node::OtherNumber, Node::Integer))
    }

    /// Steps over at least one digit.
    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { self.stop(Stop::Digit) }
    }

    fn string(&mut self) -> Result<String, Stop> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            if self.take(b'"') {
                return Ok(string);
            }
            if !self.take(b'\\') {
                return self.stop(Stop::Control);
            }
            string.push(self.escaped()?);
        }
    }

    /// The character that an escape stands for.
    fn escaped(&mut self) -> Result<char, Stop> {
        let plain = "\"\\/bfnrt".bytes().position(|letter| self.take(letter));
        if let Some(character) = plain.and_then(|at| "\"\\/\u{8}\u{c}\n\r\t".chars().nth(at)) {
            return Ok(character);
        }
        let first = self.unit()?;
        let code = match first {
            0xd800..0xdc00 => match (self.take(b'\\'), self.unit()?) {
                (true, second @ 0xdc00..0xe000) => 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                _ => first,
            },
            _ => first,
        };
        char::from_u32(code).map_or_else(|| self.stop(Stop::Escape), Ok)
    }

    /// The number behind a `u`, in four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Stop> {
        if !self.take(b'u') {
            return self.stop(Stop::Escape);
        }
        let mut unit = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else {
                return self.stop(Stop::Escape);
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}
