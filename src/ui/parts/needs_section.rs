//! Where the answers stand: both needs, the map, and what single other answers would change.

use crate::ui::context::{ViewContext, section};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_map::{Point, map, overlay};
use crate::ui::markup::{Element, text_element, element};
use guide::explanation::text::fill;
use guide::decision::{self, Assessment, Ground, Need, AskedQuestion};
use guide::explanation::{Explanation, Other, Tried, words};
use guide::content::{Alternative, PerAlternative, QuestionId};
use guide::session::{Message, Page};

/// The map with all that it shows in words; nothing where too few answers give it a place.
pub(in crate::ui) fn standing(view: &ViewContext<'_>, explanation: &Explanation, assessment: &Assessment) -> Option<Element> {
    if matches!(assessment.leaning_ground, Ground::TooFew { .. }) {
        return None;
    }
    let labels = &view.content.interface.result;
    let points = [Point { name: &labels.map_you, needs: assessment.needs }];
    let words = element("div").class("com-map-words")
        .child(needs(view, assessment.needs))
        .child(text_element("p", "com-quiet", &labels.need_hint))
        .child(changes(view, explanation, assessment.needs));
    let both = element("div").class("com-map").child(map(view, assessment.leaning, &points, &explanation.scored)).child(words);
    Some(section("com-section com-needs", &labels.needs).child(both))
}

/// Both needs, in a word and as a share.
pub(in crate::ui) fn needs(view: &ViewContext<'_>, needs: PerAlternative<Need>) -> Element {
    let labels = &view.content.interface.result;
    let mut list = element("dl").class("com-need-list");
    for alternative in Alternative::ALL {
        let need = *needs.of(*alternative);
        let strength = words::strength(labels, need.strength(&view.content.rule));
        let name = element("dt").class("com-need-name").child(icon(Icon::Alternative(*alternative)));
        let share = element("dd").class("com-need-share").child(text_element("strong", "", strength)).text(" ").text(&percent(view, need));
        list = list.child(element("div").class("com-need").child(name.text(&need_for(view, *alternative))).child(share));
    }
    list
}

/// How firmly the result stands, and what each single other answer would give: first the questions that can turn it.
fn changes(view: &ViewContext<'_>, explanation: &Explanation, from: PerAlternative<Need>) -> Element {
    let labels = &view.content.interface.result;
    let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
    let firmness = words::firmness(labels, explanation.firmness);
    let robust = element("p")
        .child(text_element("strong", "", firmness))
        .text(" ")
        .text(&fill(&labels.robust, &[("kept", &kept), ("total", &total)]));
    let group = |wanted: bool| -> Option<Element> {
        let tried: Vec<&Tried> = explanation.scored.iter().filter(|tried| tried.turns == wanted).collect();
        list(view, &tried, Some(from))
    };
    // Where something comes first, no scored answer changes the recommendation.
    let heading = if explanation.leaning.is_some() { &labels.changes_leaning } else { &labels.changes };
    let before = fill(&labels.changes_first, &[("part", &view.content.interface.guide.preconditions)]);
    let first: Vec<&Tried> = explanation.preconditions.iter().collect();
    element("div").class("com-changes")
        .child(text_element("h4", "com-subheading", heading))
        .child(robust)
        .child_opt(group(true))
        .child_opt(group(false).map(|list| folded(&labels.changes_rest, list)))
        .child_opt(self::list(view, &first, None).map(|list| folded(&before, list)))
}

/// Something that opens on a click.
pub(in crate::ui) fn folded(summary: &str, body: Element) -> Element {
    element("details").class("com-fold").child(text_element("summary", "com-fold-name", summary)).child(body)
}

/// Questions, each with what its other answers would give; scored ones with their traces on the map.
fn list(view: &ViewContext<'_>, questions: &[&Tried], from: Option<PerAlternative<Need>>) -> Option<Element> {
    let mut list = element("ul").class("com-tries");
    for tried in questions {
        if let Some(step) = step(view, &tried.question) {
            let mut answers = element("ul").class("com-try-answers");
            for other in &tried.answers {
                answers = answers.child(answer(view, &step, other, from.is_some()));
            }
            let body = element("div").class("com-try-body").child(answers).child_opt(open(view, &step));
            let trace = from.map(|from| overlay(view, from, tried));
            list = list.child(element("li").class("com-try").child(folded(step.prompt(), body)).child_opt(trace));
        }
    }
    (!questions.is_empty()).then_some(list)
}

fn answer(view: &ViewContext<'_>, step: &AskedQuestion<'_>, other: &Other, moves: bool) -> Element {
    let labels = &view.content.interface.result;
    let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
    let choice = choice.unwrap_or(&view.content.interface.common.not_sure);
    let outcome = &view.content.outcomes.of(other.gives).inline;
    let gives = if other.turns {
        let shape = icon(Icon::Recommendation(other.gives));
        element("strong").class("com-try-gives com-try-turns")
            .child(shape)
            .text(&fill(&labels.change_outcome, &[("outcome", outcome)]))
    } else {
        text_element("span", "com-try-gives", &labels.change_none)
    };
    let mut needs = element("span").class("com-try-needs");
    for alternative in Alternative::ALL {
        let name = need_for(view, *alternative) + ": ";
        needs = needs
            .child(icon(Icon::Alternative(*alternative)))
            .child(text_element("span", "com-hidden", &name))
            .text(&percent(view, *other.needs.of(*alternative)))
            .text(" ");
    }
    let said = fill(&labels.change_choice, &[("choice", choice)]);
    let item = element("li").class("com-try-answer").child(text_element("span", "", &said)).text(" ").child(gives).text(" ");
    if moves { item.child(needs) } else { item }
}

fn need_for(view: &ViewContext<'_>, alternative: Alternative) -> String {
    let name = &view.content.alternatives.of(alternative).inline;
    fill(&view.content.interface.result.need, &[("alternative", name)])
}

/// A need as a share.
pub(in crate::ui) fn percent(view: &ViewContext<'_>, need: Need) -> String {
    fill(&view.content.interface.result.percent, &[("percent", &need.percent().to_string())])
}

/// The question as a link that opens it; nothing where the answers are somebody else's.
pub(in crate::ui) fn open(view: &ViewContext<'_>, step: &AskedQuestion<'_>) -> Option<Element> {
    if view.session.page == Page::Shared {
        return None;
    }
    let label = fill(&view.content.interface.result.change_link, &[("question", step.prompt())]);
    Some(view.link(Message::ChangeAsked(step.id.clone()), &label))
}

/// A question of the perspective that is asked.
pub(in crate::ui) fn step<'a>(view: &ViewContext<'a>, question: &QuestionId) -> Option<AskedQuestion<'a>> {
    decision::asked_question(view.content, view.session.perspective?, question)
}
