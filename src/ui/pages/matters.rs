//! Which one or two of the person's own answers matter most.

use crate::ui::context::{Action, ViewContext, heading, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::ChoiceId;
use guide::decision::{AskedQuestion, can_mark, markable};
use guide::session::Message;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let Some(answers) = view.session.current() else { return root };
    let labels = &view.content.interface;
    let can_mark = can_mark(view.content, answers);
    let mut fields = element("fieldset")
        .class("com-fieldset")
        .attr(Attr::AriaDescribedby, "com-matters-hint")
        .child(element("legend").class("com-legend").child(heading(&labels.matters.title)))
        .child(text_element("p", "com-why", &labels.matters.hint).attr(Attr::Id, "com-matters-hint"));
    for (question, choice) in markable(view.content, answers) {
        fields = fields.child(mark(view, &question, choice, answers.matters(question.id), can_mark));
    }
    let full = element("div").class("com-quiet").attr(Attr::Role, "status");
    let full = if can_mark { full } else { full.text(&labels.matters.full) };
    let actions = element("div").class("com-actions com-actions-sticky").child(submit_button(&labels.common.proceed));
    root.child(
        view.form(Message::Continued)
            .class("com-form com-ask")
            .child(view.back())
            .child(fields.child(full))
            .child(actions),
    )
}

/// One answer; once enough are marked, the others wait until one of those is free again.
fn mark(
    view: &ViewContext<'_>,
    question: &AskedQuestion<'_>,
    choice: &ChoiceId,
    matters: bool,
    can_mark: bool,
) -> Element {
    let id = "com-matters-".to_owned() + question.id.as_str();
    let marked = Message::Marked { question: question.id.clone(), matters: !matters };
    let input = element("input")
        .class("com-checkbox")
        .attr(Attr::Type, "checkbox")
        .attr(Attr::Id, &id)
        .checked(matters)
        .on_change(view, Action::Dispatch(marked));
    let input = if matters || can_mark { input } else { input.attr(Attr::Disabled, "") };
    let label = element("label")
        .class("com-label")
        .attr(Attr::For, &id)
        .child(text_element("span", "com-choice-question", question.prompt()))
        .text(" ")
        .child(text_element("span", "com-quote", question.choice_text(choice).unwrap_or_default()));
    element("div").class("com-choice").part("choice").child(input).child(label)
}
