//! Where the answers stand: both needs, the map, and what single other answers would change.

use super::frame::{View, section};
use super::glyph::{Glyph, glyph};
use super::map::{Point, map, overlay};
use super::tag::{Tag, line, tag};
use super::text::fill;
use crate::decision::{self, Assessment, Ground, Need, Step};
use crate::explanation::{Explanation, Other, Tried, words};
use crate::model::{Alternative, PerAlternative, QuestionId};
use crate::session::{Message, Page};

/// The map with all that it shows in words; nothing where too few answers give it a place.
pub(super) fn standing(view: &View<'_>, explanation: &Explanation, assessment: &Assessment) -> Option<Tag> {
    if matches!(assessment.leaning_ground, Ground::TooFew { .. }) {
        return None;
    }
    let labels = &view.content.interface.result;
    let points = [Point { name: &labels.map_you, needs: assessment.needs }];
    let words = tag("div", "com-map-words")
        .put(needs(view, assessment.needs))
        .put(line("p", "com-quiet", &labels.need_hint))
        .put(changes(view, explanation, assessment.needs));
    let both = tag("div", "com-map").put(map(view, assessment.leaning, &points, &explanation.scored)).put(words);
    Some(section("com-section com-needs", &labels.needs).put(both))
}

/// Both needs, in a word and as a share.
pub(super) fn needs(view: &View<'_>, needs: PerAlternative<Need>) -> Tag {
    let labels = &view.content.interface.result;
    let mut list = tag("dl", "com-need-list");
    for alternative in Alternative::ALL {
        let need = *needs.of(*alternative);
        let strength = words::strength(labels, need.strength(&view.content.rule));
        let name = tag("dt", "com-need-name").put(glyph(Glyph::Alternative(*alternative)));
        let share = tag("dd", "com-need-share").put(line("strong", "", strength)).says(" ").says(&percent(view, need));
        list = list.put(tag("div", "com-need").put(name.says(&need_for(view, *alternative))).put(share));
    }
    list
}

/// How firmly the result stands, and what each single other answer would give: first the questions that can turn it.
fn changes(view: &View<'_>, explanation: &Explanation, from: PerAlternative<Need>) -> Tag {
    let labels = &view.content.interface.result;
    let (kept, total) = (explanation.kept.to_string(), explanation.tried.to_string());
    let firmness = words::firmness(labels, explanation.firmness);
    let robust = tag("p", "")
        .put(line("strong", "", firmness))
        .says(" ")
        .says(&fill(&labels.robust, &[("kept", &kept), ("total", &total)]));
    let group = |wanted: bool| -> Option<Tag> {
        let tried: Vec<&Tried> = explanation.scored.iter().filter(|tried| tried.turns == wanted).collect();
        list(view, &tried, Some(from))
    };
    // Where something comes first, no scored answer changes the recommendation.
    let heading = if explanation.leaning.is_some() { &labels.changes_leaning } else { &labels.changes };
    let before = fill(&labels.changes_first, &[("part", &view.content.interface.guide.preconditions)]);
    let first: Vec<&Tried> = explanation.preconditions.iter().collect();
    tag("div", "com-changes")
        .put(line("h4", "com-subheading", heading))
        .put(robust)
        .put_any(group(true))
        .put_any(group(false).map(|list| folded(&labels.changes_rest, list)))
        .put_any(self::list(view, &first, None).map(|list| folded(&before, list)))
}

/// Something that opens on a click.
pub(super) fn folded(summary: &str, body: Tag) -> Tag {
    tag("details", "com-fold").put(line("summary", "com-fold-name", summary)).put(body)
}

/// Questions, each with what its other answers would give; scored ones with their traces on the map.
fn list(view: &View<'_>, questions: &[&Tried], from: Option<PerAlternative<Need>>) -> Option<Tag> {
    let mut list = tag("ul", "com-tries");
    for tried in questions {
        if let Some(step) = step(view, &tried.question) {
            let mut answers = tag("ul", "com-try-answers");
            for other in &tried.answers {
                answers = answers.put(answer(view, &step, other, from.is_some()));
            }
            let body = tag("div", "com-try-body").put(answers).put_any(open(view, &step));
            let trace = from.map(|from| overlay(view, from, tried));
            list = list.put(tag("li", "com-try").put(folded(step.prompt(), body)).put_any(trace));
        }
    }
    (!questions.is_empty()).then_some(list)
}

fn answer(view: &View<'_>, step: &Step<'_>, other: &Other, moves: bool) -> Tag {
    let labels = &view.content.interface.result;
    let choice = other.choice.as_ref().and_then(|choice| step.choice_text(choice));
    let choice = choice.unwrap_or(&view.content.interface.common.not_sure);
    let outcome = &view.content.outcomes.of(other.gives).inline;
    let gives = if other.turns {
        let shape = glyph(Glyph::Recommendation(other.gives));
        tag("strong", "com-try-gives com-try-turns")
            .put(shape)
            .says(&fill(&labels.change_outcome, &[("outcome", outcome)]))
    } else {
        line("span", "com-try-gives", &labels.change_none)
    };
    let mut needs = tag("span", "com-try-needs");
    for alternative in Alternative::ALL {
        let name = need_for(view, *alternative) + ": ";
        needs = needs
            .put(glyph(Glyph::Alternative(*alternative)))
            .put(line("span", "com-hidden", &name))
            .says(&percent(view, *other.needs.of(*alternative)))
            .says(" ");
    }
    let said = fill(&labels.change_choice, &[("choice", choice)]);
    let item = tag("li", "com-try-answer").put(line("span", "", &said)).says(" ").put(gives).says(" ");
    if moves { item.put(needs) } else { item }
}

fn need_for(view: &View<'_>, alternative: Alternative) -> String {
    let name = &view.content.alternatives.of(alternative).inline;
    fill(&view.content.interface.result.need, &[("alternative", name)])
}

/// A need as a share.
pub(super) fn percent(view: &View<'_>, need: Need) -> String {
    fill(&view.content.interface.result.percent, &[("percent", &need.percent().to_string())])
}

/// The question as a link that opens it; nothing where the answers are somebody else's.
pub(super) fn open(view: &View<'_>, step: &Step<'_>) -> Option<Tag> {
    if view.session.page == Page::Shared {
        return None;
    }
    let label = fill(&view.content.interface.result.change_link, &[("question", step.prompt())]);
    Some(view.link(Message::ChangeAsked(step.id.clone()), &label))
}

/// A question of the perspective that is asked.
pub(super) fn step<'a>(view: &View<'a>, question: &QuestionId) -> Option<Step<'a>> {
    decision::step(view.content, view.session.perspective?, question)
}
