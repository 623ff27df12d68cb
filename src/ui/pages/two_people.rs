//! The page of two people's answers: how far they agree, what comes first, what to say to each other where they differ.

use crate::ui::context::{Action, Effect, ViewContext, heading, primary_button};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_map::{Point, map};
use crate::ui::parts::sheet::{bars, empty_sheet, line};
use grammar::Cldr;
use guide::content::{ChoiceId, QuestionId, Recommendation};
use guide::decision::{Assessment, asked_question};
use guide::explanation::text::fill;
use guide::explanation::{
    Blocker, Comparison, CriterionComparison, Pair, Position, brief_needs, compare, form, needs_view, outcome_name,
};
use guide::session::{Message, Page};

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let (Some(shared), Some(own)) = (&view.session.shared, view.session.handed_on(view.content)) else { return root };
    let labels = &view.content.interface.together;
    let comparison = &compare(view.content, &own, &shared.answers);
    let name = labels.people.of(own.perspective).of(shared.answers.perspective);
    let two = Two { view, comparison, names: Pair { own: &labels.you, other: name } };
    let print = primary_button().on_click(view, Action::Effect(Effect::Print));
    let ends = element("div")
        .class("com-actions com-actions-end")
        .child(print.text(&view.content.interface.take_along.print))
        .child(view.link(Message::PageOpened(Page::Result), &labels.see_own))
        .child(view.link(Message::PageOpened(Page::Shared), &labels.see_other));
    root.child(view.back())
        .child(heading(&labels.title))
        .child_opt(shared.partial.then(|| text_element("p", "com-note", &labels.partial)))
        .child(two.sheet())
        .child(ends)
}

/// The two people, and what they are drawn from.
struct Two<'a> {
    view: &'a ViewContext<'a>,
    comparison: &'a Comparison,
    names: Pair<&'a String>,
}

impl Two<'_> {
    /// All of it on one sheet of paper.
    fn sheet(&self) -> Element {
        let content = self.view.content;
        let labels = &content.interface.together;
        let comparison = self.comparison;
        let given = comparison.assessments.map(|assessment| assessment.recommendation);
        let relation = if given.own == given.other { &labels.same } else { &labels.different };
        let hurdles = comparison.blockers.iter().filter_map(|blocker| self.hurdle(blocker));
        let hurdles = hurdles.fold(element("ul").class("com-two-rows"), Element::child);
        let differ = self.rows(&comparison.differ, true);
        let agree = self.rows(&comparison.agree, false);
        let alone = self.rows(&comparison.alone, false);
        empty_sheet(&content.interface.take_along, Recommendation::Both, &labels.purpose)
            .child(text_element("h4", "com-brief-title", &self.agreement()))
            .child(text_element("p", "", relation))
            .child(self.placed())
            .child_opt(self.part(&labels.first, "", comparison.blockers.len(), hurdles))
            .child_opt(self.part(&labels.differ, &labels.differ_none, comparison.differ.len(), differ))
            .child_opt(self.part(&labels.agree, &labels.agree_none, comparison.agree.len(), agree))
            .child_opt(self.part(&labels.alone, "", comparison.alone.len(), alone))
    }

    /// How far the two agree.
    fn agreement(&self) -> String {
        let labels = &self.view.content.interface.together;
        match self.comparison.shared() {
            0 => labels.count_none.clone(),
            total => {
                let number = self.comparison.agree.len();
                let text = form(self.view.content, &labels.count, &Cldr, number);
                fill(text, &[("number", &number.to_string()), ("total", &total.to_string())])
            }
        }
    }

    /// A list under its heading; `none` where nothing is in it, or nothing at all.
    fn part(&self, title: &str, none: &str, count: usize, list: Element) -> Option<Element> {
        let part = element("section").class("com-brief-part").child(text_element("h5", "com-brief-heading", title));
        match (count, none) {
            (0, "") => None,
            (0, none) => (self.comparison.shared() > 0).then(|| part.child(text_element("p", "com-muted", none))),
            _ => Some(part.child(list)),
        }
    }

    /// The two beside one map, if both have a place on it.
    fn placed(&self) -> Element {
        let assessments = &self.comparison.assessments;
        let people = element("div")
            .class("com-people com-map-words")
            .child(self.person(self.names.own, &assessments.own))
            .child(self.person(self.names.other, &assessments.other));
        let point = |name, assessment: &Assessment| Point { name, needs: assessment.needs };
        let points = [point(self.names.own, &assessments.own), point(self.names.other, &assessments.other)];
        let has_place = |assessment| needs_view(self.view.content, assessment).is_some();
        if !has_place(&assessments.own) || !has_place(&assessments.other) {
            return people;
        }
        let told = [self.told(self.names.own, &assessments.own), self.told(self.names.other, &assessments.other)];
        let map = map(self.view, assessments.own.leaning, &points, &told.join(" "));
        element("div").class("com-map com-two-map").child(map).child(people)
    }

    /// Where one of the two stands on the map, in words.
    fn told(&self, name: &str, assessment: &Assessment) -> String {
        let content = self.view.content;
        let needs = brief_needs(content, assessment);
        let needs = needs.iter().map(|need| [", ", &need.name, " ", &need.strength].concat());
        [name, ": ", outcome_name(content, assessment), &needs.collect::<String>(), "."].concat()
    }

    /// Who one of the two is, and what the guide recommends to them.
    fn person(&self, name: &str, assessment: &Assessment) -> Element {
        let outcome = element("p")
            .class("com-person-outcome")
            .child(icon(Icon::Recommendation(assessment.recommendation)))
            .text(outcome_name(self.view.content, assessment));
        let needs = brief_needs(self.view.content, assessment);
        element("div")
            .class("com-person")
            .child(text_element("h5", "com-person-name", name))
            .child(outcome)
            .child_opt((!needs.is_empty()).then(|| bars(&needs)))
    }

    /// An answer of either that comes before the choice between the two kinds of help.
    fn hurdle(&self, blocker: &Blocker) -> Option<Element> {
        let label = &self.view.content.questions.get(&blocker.question)?.label;
        let words = fill(&self.view.content.interface.together.hurdle, &[("label", label)]);
        let Pair { own, other } = blocker.choices.map(Option::as_ref);
        let quotes = |assessment, choice: Option<&ChoiceId>| {
            choice.and_then(|choice| self.quote(assessment, &blocker.question, choice)).into_iter().collect()
        };
        let assessments = &self.comparison.assessments;
        let cells = self.cells(quotes(&assessments.own, own), quotes(&assessments.other, other));
        Some(element("li").class("com-two-row").child(text_element("p", "com-say", &words)).child(cells))
    }

    /// The question behind each criterion and what each has answered; where they differ, also sentences to say and a line
    /// to write on.
    fn rows(&self, list: &[CriterionComparison], differ: bool) -> Element {
        let row = |compared: &CriterionComparison| {
            let said = differ.then(|| compared.sentences(self.view.content)).flatten();
            let Pair { own, other } = self.quotes(compared);
            let row = element("li").class("com-two-row com-compared").child(self.asked(compared)?);
            let row = row.child_opt(said.map(|words| text_element("p", "com-say", &words)));
            Some(row.child(self.cells(own, other)).child_opt(differ.then(line)))
        };
        list.iter().filter_map(row).fold(element("ul").class("com-two-rows"), Element::child)
    }

    /// The question that was answered on a criterion: as the person who looks was asked it, else as the other was.
    fn asked(&self, compared: &CriterionComparison) -> Option<Element> {
        let (assessments, positions) = (&self.comparison.assessments, &compared.positions);
        let (assessment, reason) = match positions.own.reasons.first() {
            Some(reason) => (&assessments.own, reason),
            None => (&assessments.other, positions.other.reasons.first()?),
        };
        let asked = asked_question(self.view.content, assessment.perspective, &reason.question)?;
        Some(text_element("p", "com-reason-question", asked.prompt()))
    }

    /// The left cell and the right one.
    fn cells(&self, own: Vec<Element>, other: Vec<Element>) -> Element {
        let silent = &self.view.content.interface.together.silent;
        let cell = |name: &str, words: Vec<Element>| {
            let said = element("dd").class("com-quotes-words");
            let said = if words.is_empty() { said.child(text_element("span", "com-muted", silent)) } else { said };
            let said = words.into_iter().fold(said, Element::child);
            element("div").child(text_element("dt", "com-quotes-name", name)).child(said)
        };
        element("dl").class("com-quotes").child(cell(self.names.own, own)).child(cell(self.names.other, other))
    }

    /// What each has answered on a criterion.
    fn quotes(&self, compared: &CriterionComparison) -> Pair<Vec<Element>> {
        let quotes = |assessment, position: &Position| {
            let reasons = position.reasons.iter();
            reasons.filter_map(|reason| self.quote(assessment, &reason.question, &reason.choice)).collect()
        };
        let (assessments, positions) = (&self.comparison.assessments, &compared.positions);
        Pair { own: quotes(&assessments.own, &positions.own), other: quotes(&assessments.other, &positions.other) }
    }

    /// A choice in the words in which it was chosen.
    fn quote(&self, assessment: &Assessment, question: &QuestionId, choice: &ChoiceId) -> Option<Element> {
        let step = asked_question(self.view.content, assessment.perspective, question)?;
        Some(text_element("q", "com-quote", step.choice_text(choice)?))
    }
}
