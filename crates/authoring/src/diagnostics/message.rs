//! The message of each fault.

use guide::content::{Fault, Node, Schema, StringFormat};

/// How much of a text of the document a message repeats, in bytes; more than any id has.
const MAX_SHOWN: usize = 80;

/// The message of a fault: what is wrong, and what is expected.
pub(super) fn of(fault: Fault<'_>) -> String {
    match fault {
        Fault::WrongKind { expected: schema, found } => format!("expected {}, found {}", expected(schema), kind(found)),
        Fault::OutOfRange { min, max, found } => {
            format!("expected {}, found {found}", expected(&Schema::Number(min, max)))
        }
        Fault::NotInEnum { found, known } => {
            format!("\"{}\" is not one of {}{}", clip(found), quoted(known), suggestion(found, known))
        }
        Fault::WrongFormat { format, found } => format!("\"{}\" {}", clip(found), wrong_format(format)),
        Fault::EmptyText => "expected text, found none".to_owned(),
        Fault::TooLong { found, max } => format!("{} characters; at most {max} are allowed", found.chars().count()),
        Fault::LooksLikeHtml => {
            "this looks like HTML; content is plain text and would be shown to the letter".to_owned()
        }
        Fault::UnknownField { name, known } => format!("unknown field{}", suggestion(name, known)),
        Fault::Missing => "missing".to_owned(),
        Fault::TooManyEntries { found, max } => format!("{found} entries; at most {max} are allowed"),
        Fault::UnknownReference { id, target, known } => {
            format!("\"{}\" is no {target}{}", clip(id), suggestion(id, known))
        }
        Fault::NeverAsked => "asked of no perspective; give at least one".to_owned(),
        Fault::NoEvidence => {
            "no choice gives evidence, so that the question decides nothing; leave its weight out".to_owned()
        }
        Fault::EvidenceWithoutWeight => {
            "choices give evidence, but the question has no weight to count it by".to_owned()
        }
        Fault::NoConditions => "names no answer; give at least one choice of one question".to_owned(),
        Fault::AskedLater => "this question is not asked before; name one with a lower \"order\"".to_owned(),
        Fault::HelpWithoutText(perspective) => {
            format!("the help has no text for a {}; add it, or give steps, ask and signals here", perspective.word())
        }
        Fault::NoMajority { clear } => {
            format!("{clear} is no more than half; both alternatives could be clear at once")
        }
        Fault::ChoiceCount { found, max } => format!("expected 2 to {max} choices, found {found}"),
        Fault::WeakAboveStrong { weak, strong } => {
            format!("{weak} is more than strong ({strong}); a need would be weak and strong at once")
        }
        Fault::MinimumAboveQuestions { minimum, perspective, questions } => {
            format!(
                "{minimum} answers are required, but a {} is asked {questions} scored questions",
                perspective.word()
            )
        }
        Fault::NoOutcomes => "empty, so that the link is never offered; name at least one recommendation".to_owned(),
        Fault::NoPerspectives => "empty, so that the link is never offered; leave it out to offer it to all".to_owned(),
        Fault::MissingPlaceholder(name) => format!("the placeholder {{{name}}} is missing"),
        Fault::WrongBaseName => "expected the name of the document to build on, such as \"en\"".to_owned(),
        Fault::BaseNotFound => "the document to build on was not found".to_owned(),
        Fault::BaseIsOverlay => "the document to build on extends another one itself".to_owned(),
    }
}

fn expected(schema: &Schema) -> String {
    match schema {
        Schema::Text => "text".to_owned(),
        Schema::Number(min, max) => format!("a whole number from {min} to {max}"),
        Schema::Enum(words) => format!("one of {}", quoted(&words.split(' ').collect::<Vec<_>>())),
        Schema::Format(format) => expected_format(*format).to_owned(),
        Schema::Reference { .. } => "an id".to_owned(),
        Schema::Optional(inner) => expected(inner),
        Schema::List(_) => "a list".to_owned(),
        Schema::Boolean => "true or false".to_owned(),
        Schema::Catalogue(_) | Schema::Answers | Schema::Conditions | Schema::Object(..) | Schema::Skipped => {
            "an object".to_owned()
        }
    }
}

/// A format, where something else than a text stands.
pub(crate) const fn expected_format(format: StringFormat) -> &'static str {
    match format {
        StringFormat::Id => "an id",
        StringFormat::Date => "a day, written YYYY-MM-DD",
        StringFormat::Language => "a language tag, such as \"en\"",
        StringFormat::Link => "a link",
    }
}

/// What is wrong with a text that lacks the format, to follow the text.
const fn wrong_format(format: StringFormat) -> &'static str {
    match format {
        StringFormat::Id => "is not an id; use 1 to 48 lower-case letters, digits and hyphens",
        StringFormat::Date => "is not a day; write it as YYYY-MM-DD",
        StringFormat::Language => "is not a language tag; write \"en\" or \"pt-BR\"",
        StringFormat::Link => "is not a link that can be offered; use https:, mailto:, tel: or a relative address",
    }
}

const fn kind(node: &Node) -> &'static str {
    match node {
        Node::Null => "null",
        Node::Bool(_) => "true or false",
        Node::Integer(_) => "a whole number",
        Node::OtherNumber => "another number",
        Node::Text(_) => "text",
        Node::List(_) => "a list",
        Node::Map(_) => "an object",
    }
}

fn quoted(words: &[&str]) -> String {
    format!("\"{}\"", words.join("\", \""))
}

/// A text of the document as a message repeats it: at most [`MAX_SHOWN`] bytes.
pub(super) fn clip(text: &str) -> String {
    match text.get(..text.floor_char_boundary(MAX_SHOWN)) {
        Some(start) if start.len() < text.len() => format!("{start}…"),
        _ => text.to_owned(),
    }
}

/// `did you mean …?` with the nearest known word: at most one edit for every three characters, the first of equally near
/// ones. Empty where none is near, or for a text longer than any id.
fn suggestion(typed: &str, known: &[&str]) -> String {
    if typed.len() > MAX_SHOWN {
        return String::new();
    }
    let max = typed.chars().count() / 3;
    let near = known.iter().map(|word| (strsim::osa_distance(typed, word), word)).filter(|(edits, _)| *edits <= max);
    near.min_by_key(|(edits, _)| *edits).map_or_else(String::new, |(_, word)| format!("; did you mean \"{word}\"?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_beginning_of_a_long_text_is_repeated() {
        let long = "é".repeat(100);
        assert_eq!(clip("agenda"), "agenda");
        assert_eq!(clip(&long), format!("{}…", "é".repeat(40)));
        assert_eq!(clip(&format!("a{long}")), format!("a{}…", "é".repeat(39)));
        assert_eq!(suggestion(&long, &[long.as_str()]), "");
    }

    #[test]
    fn the_nearest_word_is_suggested_and_a_far_one_is_not() {
        assert_eq!(suggestion("agneda", &["pace", "agenda", "agend"]), "; did you mean \"agenda\"?");
        assert_eq!(
            suggestion("agenta", &["agenca", "agenda"]),
            "; did you mean \"agenca\"?",
            "the first of two equally near"
        );
        assert_eq!(suggestion("zzz", &["agenda", "pace"]), "");
        assert_eq!(suggestion("ab", &["a"]), "", "one edit is too many for two letters");
    }
}
