//! The message of each fault.

use super::words::{Words, clip, quoted};
use guide::content::{Fault, Node, Schema, StringFormat};

/// What is wrong, and what would be right.
pub(super) fn of(fault: Fault<'_>) -> Words {
    match fault {
        Fault::WrongKind { expected: schema, found } => {
            let words = Words::new("wrong-kind", format!("expected {}, found {}", expected(schema), kind(found)));
            let is_number = found.as_text().is_some_and(|text| text.trim().parse::<u16>().is_ok());
            if matches!(schema, Schema::Number(..)) && is_number {
                words.right("leave the quotation marks out")
            } else {
                words
            }
        }
        Fault::OutOfRange { min, max, found } => {
            Words::new("out-of-range", format!("expected {}, found {found}", expected(&Schema::Number(min, max))))
        }
        Fault::NotInEnum { found, known } => {
            Words::new("not-in-list", format!("\"{}\" is not one of {}", clip(found), quoted(known)))
                .of_known(found, known, "")
                .without_list()
        }
        Fault::WrongFormat { format: StringFormat::Date, found } if found.trim().is_empty() => {
            Words::new("wrong-format", "a date is missing here").right("write a day of the calendar as YYYY-MM-DD")
        }
        Fault::WrongFormat { format, found } => {
            let (cause, right) = wrong_format(format, found);
            Words::new("wrong-format", format!("\"{}\" {cause}", clip(found))).right(right)
        }
        Fault::EmptyText => Words::new("empty-text", "expected text, found none"),
        Fault::TooLong { found, max } => Words::new("too-long", format!("{} characters", found.chars().count()))
            .right(format!("at most {max} are allowed")),
        Fault::LooksLikeHtml => Words::new("looks-like-html", "this looks like HTML")
            .right("content is plain text, so visitors would see the marks themselves"),
        Fault::UnknownField { name, known } if name.starts_with(['_', '$']) => {
            Words::new("unknown-field", "unknown field")
                .of_known(name, known, "")
                .without_list()
                .or_right("a document has no room for notes; keep them in another file")
        }
        Fault::UnknownField { name, known } => {
            Words::new("unknown-field", "unknown field").of_known(name, known, "the fields here are")
        }
        Fault::Missing => Words::new("missing", "missing"),
        Fault::TooManyEntries { found, max } => {
            Words::new("too-many-entries", format!("{found} entries")).right(format!("at most {max} are allowed"))
        }
        Fault::UnknownReference { id, target, known } => {
            Words::new("unknown-reference", format!("\"{}\" is no {target}", clip(id))).of_known(id, known, "there are")
        }
        Fault::NeverAsked => Words::new("never-asked", "asked of nobody").right("give at least one"),
        Fault::NoEvidence => {
            Words::new("no-evidence", "no choice gives evidence, so that the question decides nothing")
                .right("leave its weight out")
        }
        Fault::EvidenceWithoutWeight => Words::new(
            "evidence-without-weight",
            "choices give evidence, but the question has no weight to count it by",
        ),
        Fault::NoConditions => {
            Words::new("no-conditions", "names no answer").right("give at least one choice of one question")
        }
        Fault::AskedLater => {
            Words::new("asked-later", "this question is not asked before").right("name one with a lower \"order\"")
        }
        Fault::HelpWithoutText(perspective) => {
            Words::new("help-without-text", format!("the help has no text for a {}", perspective.word()))
                .right("add it, or give steps, ask and signals here")
        }
        Fault::NoMajority { clear } => Words::new("no-majority", format!("{clear} is no more than half"))
            .right("both alternatives could be clear at once"),
        Fault::ChoiceCount { found, max } => {
            Words::new("choice-count", format!("expected 2 to {max} choices, found {found}"))
        }
        Fault::WeakAboveStrong { weak, strong } => {
            Words::new("weak-above-strong", format!("{weak} is more than strong ({strong})"))
                .right("a need would be weak and strong at once")
        }
        Fault::MinimumAboveQuestions { minimum, perspective, questions } => {
            let word = perspective.word();
            let cause = format!("{minimum} answers are required, but a {word} is asked {questions} scored questions");
            Words::new("minimum-above-questions", cause)
        }
        Fault::NoOutcomes => Words::new("no-outcomes", "empty, so that the link is never offered")
            .right("name at least one recommendation"),
        Fault::NoPerspectives => Words::new("no-perspectives", "empty, so that the link is never offered")
            .right("leave it out to offer it to all"),
        Fault::MissingPlaceholder(name) => {
            Words::new("missing-placeholder", format!("the placeholder {{{name}}} is missing"))
        }
        Fault::WrongBaseName => {
            Words::new("wrong-base-name", "expected the name of the document to build on, such as \"en\"")
        }
        Fault::BaseNotFound => Words::new("base-not-found", "the document to build on was not found"),
        Fault::BaseIsOverlay => Words::new("base-is-overlay", "the document to build on extends another one itself"),
    }
}

fn expected(schema: &Schema) -> String {
    match schema {
        Schema::Text => "text".to_owned(),
        Schema::Counted => "text, or an object of texts by the numbers that they are for".to_owned(),
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

/// What is wrong with a text that lacks the format, to follow the text, and what would be right.
fn wrong_format(format: StringFormat, found: &str) -> (&'static str, &'static str) {
    match format {
        StringFormat::Id => ("is not an id", "use 1 to 48 lower-case letters, digits and hyphens"),
        StringFormat::Date if is_written_as_date(found) => ("is no day of the calendar", "that month has fewer days"),
        StringFormat::Date => ("is not a day", "write it as YYYY-MM-DD"),
        StringFormat::Language => ("is not a language tag", "write \"en\" or \"pt-BR\""),
        StringFormat::Link => ("is not a link that can be offered", "use https:, mailto:, tel: or a relative address"),
    }
}

/// Whether a text is written as a day whose month exists.
fn is_written_as_date(text: &str) -> bool {
    text.get(..8).is_some_and(|month| StringFormat::Date.matches(&format!("{month}01")))
        && text.get(8..).is_some_and(|day| day.len() == 2 && day.bytes().all(|b| b.is_ascii_digit()) && day != "00")
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
