//! Where the answers stand: both needs on one scale, and the map on which another answer can be tried.

use crate::ui::context::{Action, ViewContext, quiet_button, target_heading};
use crate::ui::markup::{Attr, Element, element, text_element};
use crate::ui::parts::folds::folded;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::map_labels::{across, words_of_strength};
use crate::ui::parts::need_bar::need_bar;
use crate::ui::parts::need_map::{overlay, result_map};
use crate::ui::parts::trials::what_if_list;
use guide::decision::{Answers, assess};
use guide::explanation::{NeedsView, ResultView, TrialView, trial_view};
use guide::session::{Message, Notice, Page};

/// The id of the heading of the section, to which the hero leads.
pub(in crate::ui) const TRY: &str = "com-try";

/// The map, and beside it what other answers would give; nothing where too few answers give it a place. Somebody else's
/// answers are not the visitor's to change.
pub(in crate::ui) fn needs_section(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let map = result.map.as_ref()?;
    let is_own = view.session.page != Page::Shared;
    let labels = &view.content.interface.result;
    let trial = trial(view);
    let title = target_heading(TRY, if is_own { &labels.try_answer } else { &labels.needs });
    let words = is_own.then(|| words(view, result, trial.as_ref())).flatten();
    let figure = result_map(view, map, trial.as_ref(), is_own);
    let both = element("div").class("com-map").child(figure).child_opt(words);
    Some(element("section").class("com-section com-needs").child(title).child(both))
}

/// What the answer that is tried gives.
fn trial(view: &ViewContext<'_>) -> Option<TrialView> {
    let (question, choice) = view.session.trying.as_ref()?;
    let mut answers: Answers = view.session.current()?.clone();
    answers.answer(question.clone(), choice.clone());
    Some(trial_view(view.content, view.assessment?, &assess(view.content, &answers)))
}

fn words(view: &ViewContext<'_>, result: &ResultView<'_>, trial: Option<&TrialView>) -> Option<Element> {
    let what_ifs = result.what_ifs.as_ref()?;
    let labels = &view.content.interface.result;
    let from = result.map.as_ref()?.needs;
    let list = |turns| {
        let of_them = what_ifs.scored.iter().filter(|what_if| what_if.turns == turns);
        what_if_list(view, of_them, &|what_if| Some(overlay(view, from, what_if)))
    };
    let turning = list(true);
    let is_firm = turning.is_none();
    let rest = list(false).map(|rest| if is_firm { rest } else { folded(&labels.changes_rest, rest) });
    let heading = |list: Element| {
        element("div").class("com-turning").child(text_element("h4", "com-subheading", what_ifs.title)).child(list)
    };
    let first = what_if_list(view, what_ifs.unscored.iter(), &|_| None);
    Some(
        element("div")
            .class("com-map-words")
            .child(standing(view, result, trial))
            .child(text_element("p", "com-quiet", &labels.try_hint))
            .child_opt(turning.map(heading))
            .child_opt(rest)
            .child_opt(first.map(|first| folded(&labels.changes_first, first))),
    )
}

/// What is recommended, or what would be with the answer that is tried; once that was kept, it can be undone.
fn standing(view: &ViewContext<'_>, result: &ResultView<'_>, trial: Option<&TrialView>) -> Element {
    let labels = &view.content.interface.result;
    let is_kept = view.session.notice == Some(Notice::Kept);
    let (gives, words) = match trial {
        Some(trial) => (trial.gives, trial.sentence.clone()),
        // The new headline can be far above.
        None if is_kept => (result.recommendation, [&labels.kept, " ", &result.headline].concat()),
        None => (result.recommendation, result.headline.clone()),
    };
    let status = element("p")
        .class("com-trial-now")
        .attr(Attr::Role, "status")
        .attr(Attr::Tabindex, "-1")
        .attr(Attr::DataComTrial, "")
        .child(icon(Icon::Recommendation(gives)))
        .child(text_element("strong", "", &words));
    let undo = || quiet_button().on_click(view, Action::Dispatch(Message::Undone)).text(&labels.undo);
    let class = if trial.is_some() || is_kept { "com-trial com-trial-open" } else { "com-trial" };
    element("div").class(class).child(status).child_opt(is_kept.then(undo))
}

/// Both needs in words, each with a bar and the lines between weak, some and strong, and below them the one scale of both.
pub(in crate::ui) fn need_scale(view: &ViewContext<'_>, needs: &NeedsView) -> Element {
    let mut list = element("dl").class("com-need-list");
    for need in &needs.lines {
        let name = element("dt").class("com-need-name").child(icon(Icon::Alternative(need.alternative)));
        let share = element("dd").class("com-need-share").child(text_element("strong", "", &need.strength));
        let ticks = element("path").class("com-tick").attr(Attr::D, &across(view, "0V10"));
        let bar = need_bar("com-need-bar", need.alternative, *needs.needs.of(need.alternative)).child(ticks);
        let row = element("div").class("com-need").child(name.text(&need.label));
        list = list.child(row.child(share.child(bar)));
    }
    element("div").class("com-need-scale").child(list).child(words_of_strength(view, "com-need-words", false))
}
