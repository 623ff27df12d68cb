//! The card that a leader keeps in view in a conversation: how to ask, or how to tell.

use crate::ui::context::{Action, Effect, ViewContext, button, heading, primary_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Alternative, Recommendation, Statement};
use guide::decision::{Assessment, assess};
use guide::explanation::card;
use guide::session::Message;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    // Others may see the card: it rests on what may be handed on.
    let Some(answers) = view.session.handed_on(view.content) else { return root };
    let assessment = assess(view.content, &answers);
    let labels = &view.content.interface.card;
    let stance = view.session.stance.unwrap_or(match assessment.recommendation {
        Recommendation::Mentoring => Alternative::Mentoring,
        _ => Alternative::Coaching,
    });
    let mut both = element("div").class("com-holds");
    for side in Alternative::ALL {
        let held = held(view, &assessment, *side);
        // Paper cannot be switched: it gets the other side as well.
        both = both.child(if *side == stance { held } else { element("div").class("com-on-paper").child(held) });
    }
    let print = primary_button().on_click(view, Action::Effect(Effect::Print));
    let print = print.text(&view.content.interface.take_along.print);
    root.child(view.back())
        .child(heading(&labels.title))
        .child(stances(view, stance))
        .child(both.attr(Attr::AriaLive, "polite"))
        .child(element("div").class("com-actions").child(print))
}

/// One side of the card.
fn held(view: &ViewContext<'_>, assessment: &Assessment, stance: Alternative) -> Element {
    let labels = &view.content.interface.card;
    let card = card(view.content, assessment, stance);
    let opening = card.opening.map(|opening| text_element("p", "com-hold-opening", opening));
    let part = |title: &str, list: &[&Statement]| {
        let items = list.iter().map(|statement| text_element("li", "", &statement.text));
        let list = items.fold(element("ul").class("com-hold-list"), Element::child);
        element("section").child(text_element("h4", "com-hold-heading", title)).child(list)
    };
    let begin = opening.map(|opening| {
        element("section").child(text_element("h4", "com-hold-heading", &labels.opening)).child(opening)
    });
    element("article")
        .class("com-hold")
        .attr(Attr::DataOutcome, stance.recommendation().word())
        .child(text_element("h3", "com-hold-title", card.sentence))
        .child_opt(begin)
        .child(part(&labels.questions, &card.ask))
        .child(part(&labels.signals, &card.signals))
}

/// The switch between the two stances.
fn stances(view: &ViewContext<'_>, chosen: Alternative) -> Element {
    let labels = &view.content.interface.card;
    let group = element("div").class("com-stances").attr(Attr::Role, "group").attr(Attr::AriaLabel, &labels.switch);
    Alternative::ALL.iter().fold(group, |group, stance| {
        let pressed = if *stance == chosen { "true" } else { "false" };
        let switch = button("com-stance")
            .attr(Attr::AriaPressed, pressed)
            .on_click(view, Action::Dispatch(Message::StanceChosen(*stance)))
            .child(icon(Icon::Alternative(*stance)))
            .text(labels.stances.of(*stance));
        group.child(switch)
    })
}
