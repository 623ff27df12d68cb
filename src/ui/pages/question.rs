//! One question.

use crate::ui::context::{Action, ViewContext, button, heading, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use guide::content::{ChoiceId, QuestionId};
use guide::decision::{Answers, AskedQuestion, assess, exit_at_once, questions_for};
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
    let title = heading(asked.prompt()).attr(Attr::AriaDescribedby, "com-progress");
    let mut fields = view
        .fieldset()
        .attr(Attr::AriaDescribedby, if view.session.incomplete { "com-why com-field-error" } else { "com-why" })
        .child(element("legend").class("com-legend").child(title))
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
        .class("com-form com-ask")
        .child_opt(progress(view, question))
        .child(settled(view, asked, questions.get(at + 1..).unwrap_or_default(), answers))
        .child_opt(view.problem(&labels.error, FIRST))
        .child(fields.child(radio(view, question, index, None, not_sure, given)))
        .child(actions(view, question));
    root.child(form)
}

/// The way back, and how far it is; while one answer is changed, that there is no way to go.
fn progress(view: &ViewContext<'_>, question: &QuestionId) -> Option<Element> {
    let (words, number, total) = view.progress(question)?;
    let (number, total) = (number.to_string(), total.to_string());
    let bar = |class, width: &str| element("rect").class(class).attr(Attr::Width, width).attr(Attr::Height, "1");
    let line = || {
        element("svg")
            .class("com-progress-bar")
            .attr(Attr::ViewBox, &["0 0 ", &total, " 1"].concat())
            .attr(Attr::PreserveAspectRatio, "none")
            .attr(Attr::AriaHidden, "true")
            .child(bar("com-progress-all", &total))
            .child(bar("com-progress-done", &number))
    };
    let words = text_element("span", "", &words).attr(Attr::Id, "com-progress");
    let progress = element("div").class("com-progress");
    let progress = progress.child(element("div").class("com-eyebrow").child(view.back()).child(words));
    Some(progress.child_opt((!view.session.changing).then(line)))
}

fn actions(view: &ViewContext<'_>, question: &QuestionId) -> Element {
    let (labels, proceed) = (&view.content.interface.guide, &view.content.interface.common.proceed);
    let actions = element("div").class("com-actions com-actions-sticky");
    if !view.session.changing {
        return actions.child(submit_button(proceed));
    }
    let cancel = view.session.earlier.is_some().then(|| view.link(Message::Undone, &labels.cancel));
    let submit = if view.session.is_pending(question) { proceed } else { &labels.save };
    actions.child(submit_button(submit)).child_opt(cancel)
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

/// Says that no further answer can change the recommendation, as long as there are later questions that could be left
/// out; in a place that screen readers watch, where the answer on this page has settled it.
fn settled(
    view: &ViewContext<'_>,
    open: &AskedQuestion<'_>,
    later: &[AskedQuestion<'_>],
    answers: &Answers,
) -> Element {
    let labels = &view.content.interface.guide;
    let place = element("div").class("com-settled");
    let is_settled = view.assessment.is_some_and(|assessment| assessment.settled);
    // What cannot wait comes next, without a word of having told enough.
    let is_urgent = exit_at_once(view.content, answers, open.id).is_some();
    let has_later = later.iter().any(|asked| answers.to(asked.id).is_none());
    if !is_settled || is_urgent || !has_later || view.session.changing {
        return place.attr(Attr::Role, "status");
    }
    let mut without = answers.clone();
    without.take_back(open.id);
    let is_news = !assess(view.content, &without).settled;
    let place = if is_news { place.attr(Attr::Role, "status") } else { place };
    let stop = button("com-button com-button-second")
        .on_click(view, Action::Dispatch(Message::PageOpened(Page::Result)))
        .text(&labels.settled_stop);
    place.child(text_element("p", "", &labels.settled)).child(stop)
}
