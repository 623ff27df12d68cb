//! The other answers to a question, of which each can be tried.

use crate::ui::context::{Action, ViewContext, quiet_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::ChoiceId;
use guide::decision::asked_question;
use guide::explanation::text::fill;
use guide::explanation::{OtherAnswerView, WhatIfView};
use guide::session::Message;

/// Questions, each with its answers to try. `beside` is drawn while one is looked at.
pub(in crate::ui) fn what_if_list<'a>(
    view: &ViewContext<'_>,
    what_ifs: impl Iterator<Item = &'a WhatIfView<'a>>,
    beside: &dyn Fn(&WhatIfView<'_>) -> Option<Element>,
) -> Option<Element> {
    let item = |what_if| Some(item(view, what_if)?.child_opt(beside(what_if)).child(decision(view, what_if)));
    let mut items = what_ifs.filter_map(item).peekable();
    items.peek()?;
    Some(items.fold(element("ul").class("com-what-ifs"), Element::child))
}

fn item(view: &ViewContext<'_>, what_if: &WhatIfView<'_>) -> Option<Element> {
    let labels = &view.content.interface;
    let (id, answers) = (&what_if.question.id, view.session.current()?);
    let asked = asked_question(view.content, answers.perspective, id)?;
    let given = answers.to(id);
    let other = |choice: Option<&ChoiceId>| what_if.answers.iter().find(|other| other.id.as_ref() == choice);
    let mut choices = element("fieldset").class("com-tries");
    choices = choices.child(text_element("legend", "com-hidden", what_if.question.prompt));
    for (choice, text) in asked.asked.choices.iter() {
        choices = choices.child(answer(view, what_if, Some(choice), &text.text, other(Some(choice))));
    }
    // No answer is as good as not sure, but is none that was given.
    let unsure = if given.is_none() { &labels.result.try_none } else { &labels.common.not_sure };
    let body = element("div").class("com-what-if-body");
    let body = body.child(choices.child(answer(view, what_if, None, unsure, other(None))));
    let fold = element("details")
        .class("com-fold")
        .child(text_element("summary", "com-fold-name", what_if.question.prompt))
        .child(body);
    Some(element("li").class("com-what-if").key(id.as_str()).child(fold))
}

/// Keep or undo what is tried, beside the answers of its question: Tab leads on from there. Its element is there before, so that
/// the ones beside it stay as they are, with the focus.
fn decision(view: &ViewContext<'_>, what_if: &WhatIfView<'_>) -> Element {
    let labels = &view.content.interface.result;
    let actions = element("div");
    let Some((question, choice)) = view.session.trying.as_ref().filter(|(tried, _)| *tried == what_if.question.id)
    else {
        return actions;
    };
    let keep = Message::Chose { question: question.clone(), choice: choice.clone() };
    let button = |message, label| quiet_button().on_click(view, Action::Dispatch(message)).text(label);
    let actions = actions.class("com-actions com-actions-sticky");
    actions.child(button(keep, &labels.keep)).child(button(Message::TrialEnded, &labels.undo))
}

/// One answer to a question: the one that was given, or another one with what it would turn.
fn answer(
    view: &ViewContext<'_>,
    what_if: &WhatIfView<'_>,
    choice: Option<&ChoiceId>,
    text: &str,
    other: Option<&OtherAnswerView<'_>>,
) -> Element {
    let labels = &view.content.interface.result;
    let question = &what_if.question.id;
    let name = ["com-try-", question.as_str()].concat();
    let id = [name.as_str(), "-", choice.map_or("", AsRef::as_ref)].concat();
    let is_checked = match &view.session.trying {
        Some((tried, other)) if tried == question => other.as_ref() == choice,
        _ => other.is_none(),
    };
    let tried = Message::Tried { question: question.clone(), choice: choice.cloned() };
    let radio = element("input")
        .class("com-radio")
        .attr(Attr::Type, "radio")
        .attr(Attr::Name, &name)
        .attr(Attr::Id, &id)
        .checked(is_checked)
        .on_change(view, Action::Dispatch(tried));
    let mark = match other {
        None => Some(text_element("span", "com-tag", &labels.your_answer)),
        Some(other) => other.turns.then(|| {
            element("span")
                .class("com-what-if-turns")
                .child(icon(Icon::Recommendation(other.gives)))
                .text(&fill(&labels.would_turn, &[("outcome", other.outcome)]))
        }),
    };
    let label = element("label").class("com-label").attr(Attr::For, &id).text(text);
    let label = match mark {
        Some(mark) => label.text(" ").child(mark),
        None => label,
    };
    element("div").class("com-try-choice").child(radio).child(label)
}
