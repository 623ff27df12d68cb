//! Where the answers stand: both needs, the map, and what single other answers would change.

use crate::ui::context::{ViewContext, section};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::folds::folded;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_map::{Point, map, overlay};
use crate::ui::parts::reasons_section::change_link;
use guide::content::PerAlternative;
use guide::decision::Need;
use guide::explanation::text::fill;
use guide::explanation::{NeedsView, OtherAnswerView, ResultView, WhatIfView, WhatIfsView};

/// The map with all that it shows in words; nothing where too few answers give it a place.
pub(in crate::ui) fn needs_section(view: &ViewContext<'_>, result: &ResultView<'_>) -> Option<Element> {
    let (needs, what_ifs) = (result.needs.as_ref()?, result.what_ifs.as_ref()?);
    let labels = &view.content.interface.result;
    let points = [Point { name: &labels.map_you, needs: needs.needs }];
    let words = element("div")
        .class("com-map-words")
        .child(needs_list(needs))
        .child(text_element("p", "com-quiet", &labels.need_hint))
        .child(changes(view, what_ifs, needs.needs));
    let map = map(view, result.leaning, &points, &what_ifs.scored);
    let both = element("div").class("com-map").child(map).child(words);
    Some(section("com-section com-needs", &labels.needs).child(both))
}

/// Both needs, in a word and as a share.
pub(in crate::ui) fn needs_list(needs: &NeedsView) -> Element {
    let mut list = element("dl").class("com-need-list");
    for need in &needs.lines {
        let name = element("dt").class("com-need-name").child(icon(Icon::Alternative(need.alternative)));
        let strength = text_element("strong", "", &need.strength);
        let share = element("dd").class("com-need-share").child(strength).text(" ").text(&need.percent);
        list = list.child(element("div").class("com-need").child(name.text(&need.label)).child(share));
    }
    list
}

/// How firmly the result stands, and what each single other answer would give: first the questions that can turn it.
fn changes(view: &ViewContext<'_>, what_ifs: &WhatIfsView<'_>, from: PerAlternative<Need>) -> Element {
    let labels = &view.content.interface.result;
    let firmness = what_ifs.firmness.map(|firmness| text_element("strong", "", firmness).text(" "));
    let firmness = element("p").child_opt(firmness).text(&what_ifs.robust);
    let group = |turns| list(view, what_ifs.scored.iter().filter(|it| it.turns == turns), Some(from));
    element("div")
        .class("com-changes")
        .child(text_element("h4", "com-subheading", what_ifs.title))
        .child(firmness)
        .child_opt(group(true))
        .child_opt(group(false).map(|list| folded(&labels.changes_rest, list)))
        .child_opt(list(view, what_ifs.unscored.iter(), None).map(|list| folded(&labels.changes_first, list)))
}

/// Questions, each with what its other answers would give; scored ones with their traces on the map.
fn list<'a>(
    view: &ViewContext<'_>,
    what_ifs: impl Iterator<Item = &'a WhatIfView<'a>>,
    from: Option<PerAlternative<Need>>,
) -> Option<Element> {
    let mut items = what_ifs.map(|what_if| item(view, what_if, from)).peekable();
    items.peek()?;
    Some(items.fold(element("ul").class("com-what-ifs"), Element::child))
}

fn item(view: &ViewContext<'_>, what_if: &WhatIfView<'_>, from: Option<PerAlternative<Need>>) -> Element {
    let answers = what_if.answers.iter().map(|other| answer(view, other));
    let answers = answers.fold(element("ul").class("com-what-if-answers"), Element::child);
    let body = element("div").class("com-what-if-body").child(answers).child_opt(change_link(view, &what_if.question));
    let trace = from.map(|from| overlay(view, from, what_if));
    element("li").class("com-what-if").child(folded(what_if.question.prompt, body)).child_opt(trace)
}

fn answer(view: &ViewContext<'_>, other: &OtherAnswerView<'_>) -> Element {
    let labels = &view.content.interface.result;
    let gives = if other.turns {
        element("strong")
            .class("com-what-if-gives com-what-if-turns")
            .child(icon(Icon::Recommendation(other.gives)))
            .text(&fill(&labels.change_outcome, &[("outcome", other.outcome)]))
    } else {
        text_element("span", "com-what-if-gives", &labels.change_none)
    };
    let choice = fill(&labels.change_choice, &[("choice", other.choice)]);
    element("li").class("com-what-if-answer").child(text_element("span", "", &choice)).text(" ").child(gives)
}
