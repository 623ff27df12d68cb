//! The page of two people's answers: what to talk about first, where they part, where they agree.

use crate::ui::context::{Action, Effect, ViewContext, heading, primary_button, section};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_map::{Point, map};
use crate::ui::parts::needs_section::needs_list;
use guide::content::{ChoiceId, Perspective, QuestionId, Recommendation};
use guide::decision::{Assessment, asked_question};
use guide::explanation::text::fill;
use guide::explanation::{Blocker, Comparison, CriterionComparison, Position, Side, compare, needs_view, outcome_name};
use guide::session::{Message, Page};

/// How many differences are worth talking about first.
const FURTHEST: usize = 2;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let (Some(shared), Some(own)) = (&view.session.shared, view.session.handed_on(view.content)) else { return root };
    let labels = &view.content.interface.together;
    let two = Two { view, comparison: &compare(view.content, &own, &shared.answers) };
    let comparison = two.comparison;
    let given = comparison.assessments.map(|assessment| assessment.recommendation);
    let relation = if given.own == given.other { &labels.same } else { &labels.different };
    let print = primary_button().on_click(view, Action::Effect(Effect::Print));
    let ends = element("div")
        .class("com-actions com-actions-end")
        .child(print.text(&view.content.interface.take_along.print))
        .child(view.link(Message::PageOpened(Page::Result), &labels.see_own))
        .child(view.link(Message::PageOpened(Page::Shared), &labels.see_other));
    root.child(view.back())
        .child(heading(&labels.title))
        .child(text_element("p", "com-lead", relation))
        .child_opt(shared.partial.then(|| text_element("p", "com-note", &labels.partial)))
        .child(two.placed())
        .child(two.first())
        .child(two.criteria(&labels.differ, &comparison.differ, &labels.differ_none))
        .child(two.criteria(&labels.agree, &comparison.agree, &labels.agree_none))
        .child_opt((!comparison.alone.is_empty()).then(|| two.criteria(&labels.alone, &comparison.alone, "")))
        .child(ends)
}

/// The two people, and what they are drawn from.
struct Two<'a> {
    view: &'a ViewContext<'a>,
    comparison: &'a Comparison,
}

impl Two<'_> {
    /// Who the two are and what the guide recommends to each.
    fn people(&self) -> Element {
        let labels = &self.view.content.interface.together;
        let person = |name: &str, assessment: &Assessment| {
            let Assessment { perspective, recommendation, .. } = assessment;
            let needs = needs_view(self.view.content, assessment);
            let outcome = element("p").class("com-person-outcome").child(icon(Icon::Recommendation(*recommendation)));
            element("div")
                .class("com-card com-person")
                .child(text_element("h3", "com-person-name", name))
                .child(text_element("p", "com-quiet", &self.view.content.perspectives.of(*perspective).label))
                .child(outcome.text(outcome_name(self.view.content, assessment)))
                .child_opt(needs.as_ref().map(needs_list))
        };
        let assessments = &self.comparison.assessments;
        element("div")
            .class("com-people com-map-words")
            .child(person(&labels.you, &assessments.own))
            .child(person(&labels.other, &assessments.other))
    }

    /// The two beside one map, if both have a place on it. What it shows, the needs of the two say in words.
    fn placed(&self) -> Element {
        let labels = &self.view.content.interface.together;
        let assessments = &self.comparison.assessments;
        let point = |name, assessment: &Assessment| Point { name, needs: assessment.needs };
        let points = [point(&labels.you, &assessments.own), point(&labels.other, &assessments.other)];
        let has_place = |assessment| needs_view(self.view.content, assessment).is_some();
        if !has_place(&assessments.own) || !has_place(&assessments.other) {
            return self.people();
        }
        element("div")
            .class("com-map")
            .child(map(self.view, assessments.own.leaning, &points, &[]))
            .child(self.people())
    }

    /// What to talk about first: what positions in the way for either, then where they are furthest apart.
    fn first(&self) -> Element {
        let content = self.view.content;
        let labels = &content.interface.together;
        let body = section("com-section com-first", &labels.first);
        let mut list = element("ol").class("com-list com-list-numbered");
        for blocker in &self.comparison.blockers {
            list = list.child_opt(self.blocker(blocker));
        }
        for compared in self.comparison.differ.iter().take(FURTHEST) {
            if let Some(criterion) = content.criteria.get(&compared.criterion) {
                let words = fill(&labels.furthest, &[("criterion", &criterion.label)]);
                list = list.child(text_element("li", "com-item", &words));
            }
        }
        if self.comparison.blockers.is_empty() && self.comparison.differ.is_empty() {
            return body.child(text_element("p", "", &labels.first_none));
        }
        body.child(list)
    }

    fn blocker(&self, blocker: &Blocker) -> Option<Element> {
        let label = &self.view.content.questions.get(&blocker.question)?.label;
        let words = fill(&self.view.content.interface.together.hurdle, &[("label", label)]);
        let said = self.both(&|is_own, perspective| {
            let choice = if is_own { &blocker.choices.own } else { &blocker.choices.other };
            choice.as_ref().and_then(|choice| self.quote(perspective, &blocker.question, choice)).into_iter().collect()
        });
        Some(element("li").class("com-item").text(&words).child(said))
    }

    /// Criteria with the words of both.
    fn criteria(&self, title: &str, criteria: &[CriterionComparison], none: &str) -> Element {
        let body = section("com-section", title);
        if criteria.is_empty() {
            return body.child(text_element("p", "com-quiet", none));
        }
        let mut list = element("ul").class("com-criteria");
        for compared in criteria {
            let Some(criterion) = self.view.content.criteria.get(&compared.criterion) else { continue };
            let said = self.both(&|is_own, perspective| {
                self.reasons(perspective, if is_own { &compared.positions.own } else { &compared.positions.other })
            });
            list = list.child(
                element("li")
                    .class("com-card com-compared")
                    .child(text_element("p", "com-reason-criterion", &criterion.label))
                    .child(said),
            );
        }
        body.child(list)
    }

    /// What each of the two has said; words for it where they have said nothing.
    fn both(&self, words: &dyn Fn(bool, Perspective) -> Vec<Element>) -> Element {
        let labels = &self.view.content.interface.together;
        let assessments = &self.comparison.assessments;
        let mut list = element("dl").class("com-quotes");
        for (is_own, name, assessment) in
            [(true, &labels.you, &assessments.own), (false, &labels.other, &assessments.other)]
        {
            let mut said = element("dd").class("com-quotes-words");
            let words = words(is_own, assessment.perspective);
            if words.is_empty() {
                said = said.child(text_element("span", "com-muted", &labels.silent));
            }
            for words in words {
                said = said.child(words);
            }
            list = list.child(element("div").child(text_element("dt", "com-quotes-name", name)).child(said));
        }
        list
    }

    /// Somebody's answers on a criterion, and what they speak for.
    fn reasons(&self, perspective: Perspective, position: &Position) -> Vec<Element> {
        let content = self.view.content;
        let Some(side) = position.side() else { return Vec::new() };
        let mut words: Vec<Element> = position
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
            Some((label, of)) => element("span").class("com-speaks").child(icon(Icon::Recommendation(of))).text(&label),
            None => text_element("span", "com-speaks", &content.interface.together.speaks_for_neither),
        });
        words
    }

    /// A choice in the words in which it was chosen.
    fn quote(&self, perspective: Perspective, question: &QuestionId, choice: &ChoiceId) -> Option<Element> {
        let step = asked_question(self.view.content, perspective, question)?;
        Some(text_element("q", "com-quote", step.choice_text(choice)?))
    }
}
