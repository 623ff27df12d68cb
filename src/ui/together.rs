//! The page of two people's answers: what to talk about first, where they part, where they agree.

use super::frame::{Act, Errand, View, button, heading, section};
use super::glyph::{Glyph, glyph};
use super::map::{Point, map};
use super::standing::needs;
use super::tag::{Tag, line, tag};
use super::text::fill;
use crate::decision::{Assessment, step};
use crate::explanation::{Comparison, Hurdle, Meeting, Side, Stand, compare};
use crate::model::{ChoiceId, Perspective, QuestionId, Recommendation};
use crate::session::{Message, Page};

/// How many differences are worth talking about first.
const FURTHEST: usize = 2;

pub(super) fn page(view: &View<'_>, paper: Tag) -> Tag {
    let (Some(shared), Some(own)) = (&view.session.shared, view.session.current()) else { return paper };
    let labels = &view.content.interface.together;
    let two = Two { view, comparison: &compare(view.content, own, &shared.answers) };
    let comparison = two.comparison;
    let given = comparison.assessments.map(|assessment| assessment.recommendation);
    let relation = if given.own == given.other { &labels.same } else { &labels.different };
    let print = button("com-button").on_click(view, Act::Ask(Errand::Print));
    let ends = tag("div", "com-actions com-actions-end")
        .put(print.says(&view.content.interface.take_along.print))
        .put(view.link(Message::PageOpened(Page::Result), &labels.see_own))
        .put(view.link(Message::PageOpened(Page::Shared), &labels.see_other));
    paper
        .put(view.back())
        .put(heading(&labels.title))
        .put(line("p", "com-lead", relation))
        .put_any(shared.partial.then(|| line("p", "com-note", &labels.partial)))
        .put(two.placed())
        .put(two.first())
        .put(two.meetings(&labels.differ, &comparison.differ, &labels.differ_none))
        .put(two.meetings(&labels.agree, &comparison.agree, &labels.agree_none))
        .put_any((!comparison.alone.is_empty()).then(|| two.meetings(&labels.alone, &comparison.alone, "")))
        .put(ends)
}

/// The two people, and what they are drawn from.
struct Two<'a> {
    view: &'a View<'a>,
    comparison: &'a Comparison,
}

impl Two<'_> {
    /// Who the two are and what the guide recommends to each.
    fn people(&self) -> Tag {
        let labels = &self.view.content.interface.together;
        let person = |name: &str, Assessment { perspective, recommendation, needs: both, .. }: &Assessment| {
            let outcome = tag("p", "com-person-outcome").put(glyph(Glyph::Recommendation(*recommendation)));
            tag("div", "com-card com-person")
                .put(line("h3", "com-person-name", name))
                .put(line("p", "com-quiet", &self.view.content.perspectives.of(*perspective).label))
                .put(outcome.says(&self.view.content.outcomes.of(*recommendation).name))
                .put_any((both.coaching.possible > 0).then(|| needs(self.view, *both)))
        };
        let assessments = &self.comparison.assessments;
        tag("div", "com-people com-map-words")
            .put(person(&labels.you, &assessments.own))
            .put(person(&labels.other, &assessments.other))
    }

    /// The two beside one map, if both have a place on it. What it shows, the needs of the two say in words.
    fn placed(&self) -> Tag {
        let labels = &self.view.content.interface.together;
        let assessments = &self.comparison.assessments;
        let point = |name, assessment: &Assessment| Point { name, needs: assessment.needs };
        let points = [point(&labels.you, &assessments.own), point(&labels.other, &assessments.other)];
        if points.iter().any(|point| point.needs.coaching.possible == 0) {
            return self.people();
        }
        tag("div", "com-map").put(map(self.view, assessments.own.leaning, &points, &[])).put(self.people())
    }

    /// What to talk about first: what stands in the way for either, then where they are furthest apart.
    fn first(&self) -> Tag {
        let content = self.view.content;
        let labels = &content.interface.together;
        let body = section("com-section com-first", &labels.first);
        let mut list = tag("ol", "com-list com-list-numbered");
        for hurdle in &self.comparison.hurdles {
            list = list.put_any(self.hurdle(hurdle));
        }
        for meeting in self.comparison.differ.iter().take(FURTHEST) {
            if let Some(criterion) = content.criteria.get(&meeting.criterion) {
                let words = fill(&labels.furthest, &[("criterion", &criterion.label)]);
                list = list.put(line("li", "com-item", &words));
            }
        }
        if self.comparison.hurdles.is_empty() && self.comparison.differ.is_empty() {
            return body.put(line("p", "", &labels.first_none));
        }
        body.put(list)
    }

    fn hurdle(&self, hurdle: &Hurdle) -> Option<Tag> {
        let label = &self.view.content.preconditions.get(&hurdle.question)?.label;
        let words = fill(&self.view.content.interface.together.hurdle, &[("label", label)]);
        let said = self.both(&|is_own, perspective| {
            let choice = if is_own { &hurdle.choices.own } else { &hurdle.choices.other };
            choice.as_ref().and_then(|choice| self.quote(perspective, &hurdle.question, choice)).into_iter().collect()
        });
        Some(tag("li", "com-item").says(&words).put(said))
    }

    /// Criteria with the words of both.
    fn meetings(&self, title: &str, meetings: &[Meeting], none: &str) -> Tag {
        let body = section("com-section", title);
        if meetings.is_empty() {
            return body.put(line("p", "com-quiet", none));
        }
        let mut list = tag("ul", "com-meetings");
        for meeting in meetings {
            let Some(criterion) = self.view.content.criteria.get(&meeting.criterion) else { continue };
            let said = self.both(&|is_own, perspective| {
                self.reasons(perspective, if is_own { &meeting.stands.own } else { &meeting.stands.other })
            });
            list = list.put(
                tag("li", "com-card com-meeting").put(line("p", "com-reason-criterion", &criterion.label)).put(said),
            );
        }
        body.put(list)
    }

    /// What each of the two has said; words for it where they have said nothing.
    fn both(&self, words: &dyn Fn(bool, Perspective) -> Vec<Tag>) -> Tag {
        let labels = &self.view.content.interface.together;
        let assessments = &self.comparison.assessments;
        let mut list = tag("dl", "com-said");
        for (is_own, name, assessment) in
            [(true, &labels.you, &assessments.own), (false, &labels.other, &assessments.other)]
        {
            let mut said = tag("dd", "com-said-words");
            let words = words(is_own, assessment.perspective);
            if words.is_empty() {
                said = said.put(line("span", "com-muted", &labels.silent));
            }
            for words in words {
                said = said.put(words);
            }
            list = list.put(tag("div", "").put(line("dt", "com-said-name", name)).put(said));
        }
        list
    }

    /// Somebody's answers on a criterion, and what they speak for.
    fn reasons(&self, perspective: Perspective, stand: &Stand) -> Vec<Tag> {
        let content = self.view.content;
        let Some(side) = stand.side() else { return Vec::new() };
        let mut words: Vec<Tag> = stand
            .reasons
            .iter()
            .filter_map(|reason| self.quote(perspective, &reason.question, &reason.choice))
            .collect();
        let speaks = match side {
            Side::For(alternative) => {
                let name = &content.alternatives.of(alternative).inline;
                Some((
                    fill(&content.interface.together.speaks_for, &[("alternative", name)]),
                    alternative.recommendation(),
                ))
            }
            Side::Both => Some((content.interface.together.speaks_for_both.clone(), Recommendation::Both)),
            Side::Neither => None,
        };
        words.push(match speaks {
            Some((label, of)) => tag("span", "com-speaks").put(glyph(Glyph::Recommendation(of))).says(&label),
            None => line("span", "com-speaks", &content.interface.together.speaks_for_neither),
        });
        words
    }

    /// A choice in the words in which it was chosen.
    fn quote(&self, perspective: Perspective, question: &QuestionId, choice: &ChoiceId) -> Option<Tag> {
        let step = step(self.view.content, perspective, question)?;
        Some(line("q", "com-quote", step.choice_text(choice)?))
    }
}
