//! Answers in a first message: `{aim}` in the document is `{What it is about}` for its author.

use crate::options::Choosable;

/// A text with the names of questions in the place of their ids.
#[must_use]
pub fn with_names(text: &str, questions: &[Choosable]) -> String {
    replaced(text, |id| questions.iter().find(|it| it.value == id).map(|it| it.label.as_str()))
}

/// A text with the ids of questions in the place of their names.
#[must_use]
pub fn with_ids(text: &str, questions: &[Choosable]) -> String {
    replaced(text, |name| questions.iter().find(|it| it.label == name).map(|it| it.value.as_str()))
}

fn replaced<'q>(text: &str, other: impl Fn(&str) -> Option<&'q str>) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, inner)| Some((before, inner.split_once('}')?)))
    {
        result.push_str(before);
        result.push('{');
        result.push_str(other(name).unwrap_or(name));
        result.push('}');
        rest = after;
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_sees_names_and_the_document_keeps_ids() {
        let questions = [Choosable { value: "aim".to_owned(), label: "What it is about".to_owned() }];
        let shown = with_names("It is about “{aim}”, {other} and {.", &questions);
        assert_eq!(shown, "It is about “{What it is about}”, {other} and {.");
        assert_eq!(with_ids(&shown, &questions), "It is about “{aim}”, {other} and {.");
    }
}
