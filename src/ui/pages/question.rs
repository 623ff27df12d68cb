//! One question.

use crate::ui::context::{Action, ViewContext, heading, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::{ChoiceId, QuestionId};
use guide::decision::{Answers, AskedQuestion, exit_at_once, questions_for};
use guide::explanation::text::fill;
use guide::session::{Message, Page};

const FIRST: &str = "com-choice-0";

pub(in crate::ui) fn page(view: &ViewContext<'_>, question: &QuestionId, root: Element) -> Element {
    let Some(answers) = view.session.current() else { return root };
    let questions = questions_for(view.content, answers);
    let Some(at) = questions.iter().position(|asked| asked.id == question) else { return root };
    let Some(asked) = questions.get(at) else { return root };
    let labels = &view.content.interface.guide;
    let given = answers.to(question);
    let why = element("p").class("com-why").attr(Attr::Id, "com-why").child(text_element(
        "span",
        "com-why-label",
        &labels.why,
    ));
    let mut fields = view
        .fieldset()
        .attr(Attr::AriaDescribedby, if view.session.incomplete { "com-why com-field-error" } else { "com-why" })
        .child(element("legend").class("com-legend").child(heading(asked.prompt())))
        .child(why.text(" ").text(&asked.asked.why))
        .child_opt(view.field_error(&labels.error));
    let mut index = 0;
    for (id, choice) in asked.asked.choices.iter() {
        fields = fields.child(radio(view, question, index, Some(id), &choice.text, given));
        index += 1;
    }
    let not_sure = &view.content.interface.common.not_sure;
    let form = view
        .form(Message::Continued)
        .child(progress(view, at, questions.len()))
        .child_opt(view.problem(&labels.error, FIRST))
        .child(fields.child(radio(view, question, index, None, not_sure, given)))
        .child(settled(view, question, &questions, answers))
        .child(element("div").class("com-actions").child(submit_button(&view.content.interface.common.proceed)));
    root.child(form)
}

/// The way back, and how far it is.
fn progress(view: &ViewContext<'_>, at: usize, total: usize) -> Element {
    let labels = &view.content.interface.guide;
    let (number, total) = ((at + 1).to_string(), total.to_string());
    let words = fill(&labels.progress, &[("number", &number), ("total", &total)]);
    let bar = |class, width: &str| element("rect").class(class).attr(Attr::Width, width).attr(Attr::Height, "1");
    element("div")
        .class("com-progress")
        .child(element("div").class("com-eyebrow").child(view.back()).child(text_element("span", "", &words)))
        .child(
            element("svg")
                .class("com-progress-bar")
                .attr(Attr::ViewBox, &["0 0 ", &total, " 1"].concat())
                .attr(Attr::PreserveAspectRatio, "none")
                .attr(Attr::AriaHidden, "true")
                .child(bar("com-progress-all", &total))
                .child(bar("com-progress-done", &number)),
        )
}

fn radio(
    view: &ViewContext<'_>,
    question: &QuestionId,
    index: usize,
    choice: Option<&ChoiceId>,
    text: &str,
    given: Option<Option<&ChoiceId>>,
) -> Element {
    let id = "com-choice-".to_owned() + &index.to_string();
    let chose = Message::Chose { question: question.clone(), choice: choice.cloned() };
    let mut input = element("input")
        .class("com-radio")
        .attr(Attr::Type, "radio")
        .attr(Attr::Name, &["com-", question.as_str()].concat())
        .attr(Attr::Id, &id)
        .attr(Attr::Value, choice.map_or("", ChoiceId::as_str))
        .checked(given == Some(choice))
        .on_change(view, Action::Dispatch(chose));
    if choice.is_none() {
        input = input.attr(Attr::AriaDescribedby, "com-unsure-hint");
    }
    let card = element("div")
        .class(if choice.is_none() { "com-choice com-choice-unsure" } else { "com-choice" })
        .part("choice")
        .child(input)
        .child(element("label").class("com-label").attr(Attr::For, &id).text(text));
    if choice.is_some() {
        return card;
    }
    let hint = element("p").class("com-choice-hint").attr(Attr::Id, "com-unsure-hint");
    card.child(hint.text(&view.content.interface.guide.not_sure_hint))
}

/// Says, in a place that screen readers watch, that no further answer can change the recommendation, as long as there
/// are questions that could be left out.
fn settled(view: &ViewContext<'_>, open: &QuestionId, questions: &[AskedQuestion<'_>], answers: &Answers) -> Element {
    let labels = &view.content.interface.guide;
    let place = element("div").class("com-settled").attr(Attr::Role, "status");
    let is_open = questions.iter().any(|asked| answers.to(asked.id).is_none());
    // What cannot wait comes next, without a word of having told enough.
    let is_urgent = exit_at_once(view.content, answers, open).is_some();
    if !is_open || is_urgent || view.session.changing || !view.assessment.is_some_and(|assessment| assessment.settled) {
        return place;
    }
    let words = element("p").text(&labels.settled).text(" ");
    place.child(words.child(view.link(Message::PageOpened(Page::Review), &labels.settled_stop)))
}
