//! The first page: title, introduction, and the choice of perspective.

use crate::ui::context::{Action, ViewContext, heading, submit_button};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use guide::content::{Perspective, Recommendation};
use guide::decision::questions_for;
use guide::explanation::text::fill;
use guide::session::{Message, Notice, Page};

const FIRST: &str = "com-perspective-seeker";

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let content = view.content;
    let labels = &content.interface.welcome;
    let art = element("div").class("com-hero-art").child(icon(Icon::Recommendation(Recommendation::Both)));
    let mut hero = element("div").class("com-hero").child(art).child(heading(&content.title));
    for words in &content.introduction {
        hero = hero.child(text_element("p", "com-lead", words));
    }
    let legend = element("legend").class("com-legend").child(text_element("h3", "com-heading", &labels.choose));
    let mut fields = view.fieldset().child(legend).child_opt(view.field_error(&labels.error));
    if view.session.incomplete {
        fields = fields.attr(Attr::AriaDescribedby, "com-field-error");
    }
    for perspective in Perspective::ALL {
        fields = fields.child(choice(view, *perspective));
    }
    let actions = element("div").class("com-actions").child(submit_button(&labels.start)).child(duration(view));
    let privacy = text_element("p", "com-quiet com-promise", &labels.privacy);
    let compare = element("p")
        .class("com-quiet")
        .text(&labels.compare)
        .text(" ")
        .child(view.open_link(Page::Compare, &content.interface.common.nav_compare));
    let undo = (view.session.notice == Some(Notice::Cleared)).then(|| view.undo(&labels.cleared, &labels.undo));
    let broken = (view.session.notice == Some(Notice::LinkBroken))
        .then(|| text_element("p", "com-note", &content.interface.together.broken).attr(Attr::Role, "alert"));
    root.child_opt(broken)
        .child_opt(undo)
        .child_opt(view.problem(&labels.error, FIRST))
        .child(hero)
        .child(view.form(Message::Started).child(fields).child(actions).child(privacy))
        .child(compare)
}

fn choice(view: &ViewContext<'_>, perspective: Perspective) -> Element {
    let text = view.content.perspectives.of(perspective);
    let id = "com-perspective-".to_owned() + perspective.word();
    let hint = id.clone() + "-hint";
    element("div")
        .class("com-choice")
        .part("choice")
        .child(
            element("input")
                .class("com-radio")
                .attr(Attr::Type, "radio")
                .attr(Attr::Name, "com-perspective")
                .attr(Attr::Id, &id)
                .attr(Attr::Value, perspective.word())
                .checked(view.session.perspective == Some(perspective))
                .attr(Attr::AriaDescribedby, &hint)
                .on_change(view, Action::Dispatch(Message::PerspectiveChosen(perspective))),
        )
        .child(element("label").class("com-label").attr(Attr::For, &id).text(&text.label))
        .child(element("p").class("com-choice-hint").attr(Attr::Id, &hint).text(&text.hint))
}

/// How long a person takes to answer one question, about.
const SECONDS: usize = 25;

/// The number of questions of the chosen perspective, or of the longest one, and how many minutes they take.
fn duration(view: &ViewContext<'_>) -> Element {
    let count = |perspective| questions_for(view.content, view.session.answers.of(perspective)).len();
    let longest = Perspective::ALL.iter().map(|p| count(*p)).max().unwrap_or(0);
    let number = view.session.perspective.map_or(longest, count);
    let labels = &view.content.interface.welcome;
    let questions = view.counted(&labels.questions, number);
    let minutes = view.counted(&labels.minutes, (number * SECONDS).div_ceil(60));
    text_element("p", "com-quiet", &fill(&labels.duration, &[("questions", &questions), ("minutes", &minutes)]))
}
