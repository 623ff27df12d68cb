//! The questions of one perspective as Markdown, for readers who code situations: no evidence, no exits.

use guide::content::{ChoiceId, Content, Perspective, QuestionId};
use guide::decision::{AskedQuestion, questions};
use std::fmt::Write;

/// The questionnaire of a perspective: how to answer, then every question with its choices, follow-ups among them.
#[must_use]
pub fn questionnaire(content: &Content, perspective: Perspective) -> String {
    let mut text = instructions(perspective);
    for question in questions(content, perspective) {
        text.push_str(&section(&question));
    }
    text
}

fn instructions(perspective: Perspective) -> String {
    let word = perspective.word();
    let person = match perspective {
        Perspective::Seeker => "who looks for support",
        Perspective::Leader => "to whom somebody has come, or who leads, teaches or supports somebody",
        Perspective::Sponsor => "who wants to arrange support for somebody else",
    };
    format!(
        "\
# Questionnaire for the perspective: {word}

For each text, answer as the person whose perspective it is would answer if they were asked: the person {person}. The text
is all you have; the person knows their situation.

- Choose what they would most likely choose, given all that the text tells. It need not be stated.
- Where a question asks whether something is the case, or what else they would like, and the text gives no sign of it,
  choose the choice that says so, such as “None of these”, “No, nothing that I know of” or “Nothing”.
- `null` is rare: for a follow-up that is not asked, and where your choice would be no better than chance.
- A text may speak in the third person, or of a kind of person in general. Answer as that person would.

Write one line for each text: `{{\"id\": \"…\", \"perspective\": \"{word}\", \"answers\": {{\"question\": \"choice\" or null}}}}`,
with every question.
"
    )
}

fn section(question: &AskedQuestion<'_>) -> String {
    let mut text = format!("\n## {}\n{}\n", question.id, question.prompt());
    let conditions: Vec<String> = question.asked.after.iter().flat_map(|after| after.iter()).map(condition).collect();
    if !conditions.is_empty() {
        let conditions = conditions.join(" and ");
        // Writing to a string cannot fail.
        _ = writeln!(text, "(Asked only if {conditions}. Otherwise null.)");
    }
    _ = writeln!(text, "(Why we ask: {})", question.asked.why);
    for (id, choice) in question.asked.choices.iter() {
        _ = writeln!(text, "- `{id}`: {}", choice.text);
    }
    text + "- null: no better than chance\n"
}

fn condition((question, choices): (&QuestionId, &[ChoiceId])) -> String {
    let choices: Vec<String> = choices.iter().map(|choice| format!("`{choice}`")).collect();
    format!("the answer to `{question}` is {}", choices.join(" or "))
}
