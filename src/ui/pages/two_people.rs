//! The page of two people's answers: how far they point the same way, what comes first, and what to talk about.
//!
//! Both read it, on the screen and on paper: people are named by their role, and nobody's answers are put into other words.

use crate::ui::context::{Action, Effect, ViewContext, heading, primary_button};
use crate::ui::markup::{Element, element, text_element};
use crate::ui::parts::handing::shared_private;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::need_map::{MARKS, map, mark};
use crate::ui::parts::sheet::{bars, blank, empty_sheet, line, room};
use grammar::Cldr;
use guide::content::{Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, AskedQuestion, Assessment, questions_for};
use guide::explanation::text::fill;
use guide::explanation::{Comparison, CriterionComparison, brief_needs, compare, form, needs_view, outcome_name};
use guide::session::{Message, Page};

/// How many lines there are for what the two agree to do.
const LINES: usize = 3;

pub(in crate::ui) fn page(view: &ViewContext<'_>, root: Element) -> Element {
    let (Some(shared), Some(own)) = (&view.session.shared, view.session.handed_on(view.content)) else { return root };
    let labels = &view.content.interface.together;
    let is_left_out = view.session.current() != Some(&own);
    let comparison = &compare(view.content, &own, &shared.answers);
    let private =
        shared_private(view, &shared.answers, &|question: &QuestionId| comparison.blockers.contains(question));
    let (asks, answers) = (own.perspective, shared.answers.perspective);
    let other = if asks == answers { labels.people.of(asks) } else { &labels.roles }.of(answers);
    let people = [
        Person {
            role: labels.roles.of(asks),
            you: &labels.you,
            answers: &own,
            assessment: &comparison.assessments.own,
        },
        Person { role: other, you: "", answers: &shared.answers, assessment: &comparison.assessments.other },
    ];
    let print = primary_button().on_click(view, Action::Effect(Effect::Print));
    let ends = element("div")
        .class("com-actions com-actions-end")
        .child(print.text(&view.content.interface.take_along.print))
        .child(view.link(Message::PageOpened(Page::Result), &labels.see_own))
        .child(view.link(Message::PageOpened(Page::Shared), &labels.see_other));
    root.child(view.back())
        .child(heading(&labels.title))
        .child_opt(is_left_out.then(|| text_element("p", "com-note com-screen", &labels.left_out)))
        .child_opt(private.map(|note| note.class("com-note com-screen")))
        .child_opt(shared.partial.then(|| text_element("p", "com-note", &labels.partial)))
        .child(Two { view, comparison, people: &people }.sheet())
        .child(ends)
}

/// One of the two.
struct Person<'a> {
    role: &'a str,
    /// What tells the person who looks that it is them; on paper, it would tell the other one the same.
    you: &'a str,
    answers: &'a Answers,
    assessment: &'a Assessment,
}

impl Person<'_> {
    /// Their name, in the element that is to hold it.
    fn name(&self, name: Element) -> Element {
        let name = name.text(self.role);
        if self.you.is_empty() { name } else { name.text(" ").child(text_element("span", "com-you", self.you)) }
    }
}

/// The two people, and what they are drawn from.
struct Two<'a> {
    view: &'a ViewContext<'a>,
    comparison: &'a Comparison,
    people: &'a [Person<'a>; 2],
}

impl Two<'_> {
    /// All of it on one sheet of paper.
    fn sheet(&self) -> Element {
        let content = self.view.content;
        let labels = &content.interface.together;
        let Comparison { differ, alike, same, alone, .. } = self.comparison;
        let [own, other] = self.people.each_ref().map(|person| person.assessment.recommendation);
        let are_both_seekers = self.people.iter().all(|person| person.answers.perspective == Perspective::Seeker);
        let relation = if are_both_seekers {
            &labels.each_own
        } else if own == other {
            &labels.same
        } else {
            &labels.different
        };
        let lines = (0..LINES).fold(part(&labels.agreed), |part, _| part.child(line()));
        empty_sheet(Recommendation::Both, &labels.purpose, &[&content.interface.take_along.date])
            .child(text_element("h4", "com-brief-title", &self.one_way()))
            .child(text_element("p", "", relation))
            .child(self.placed())
            .child_opt(self.hurdles())
            .child_opt(self.criteria(&labels.differ, differ, true))
            .child_opt(self.criteria(&labels.alike, alike, false))
            .child_opt(self.criteria(&labels.same_answer, same, false))
            .child_opt(self.criteria(&labels.alone, alone, false))
            .child(lines)
            .child(room())
    }

    /// How far the answers of the two point the same way.
    fn one_way(&self) -> String {
        let labels = &self.view.content.interface.together;
        let (number, total) = (self.comparison.one_way(), self.comparison.shared());
        let (text, counted) = match (number, total) {
            (_, 0) => return labels.count_none.clone(),
            (0, _) => (&labels.count_apart, total),
            _ => (&labels.count, number),
        };
        let text = form(self.view.content, text, &Cldr, counted);
        fill(text, &[("number", &number.to_string()), ("total", &total.to_string())])
    }

    /// The two beside one map, if both have a place on it.
    fn placed(&self) -> Element {
        let content = self.view.content;
        let [own, other] = self.people;
        let has_map = self.people.iter().all(|person| needs_view(content, person.assessment).is_some());
        let mut people = element("div").class("com-people com-map-words");
        for (person, class) in self.people.iter().zip(MARKS) {
            people = people.child(self.person(person, has_map.then(|| mark(class))));
        }
        if !has_map {
            return people;
        }
        let told = [self.told(own), self.told(other)].join(" ");
        let map = map(self.view, own.assessment.leaning, [own.assessment.needs, other.assessment.needs], &told);
        element("div").class("com-map com-two-map").child(map).child(people)
    }

    /// Where one of the two stands on the map, in words.
    fn told(&self, person: &Person<'_>) -> String {
        let content = self.view.content;
        let needs = brief_needs(content, person.assessment);
        let needs = needs.iter().map(|need| [", ", &need.name, " ", &need.strength].concat());
        let outcome = outcome_name(content, person.assessment);
        let name = [person.role, " ", person.you].concat();
        [name.trim_end(), ": ", outcome, &needs.collect::<String>(), "."].concat()
    }

    /// Who one of the two is, how the map marks them, and what the guide recommends to them.
    fn person(&self, person: &Person<'_>, mark: Option<Element>) -> Element {
        let outcome = element("p")
            .class("com-person-outcome")
            .child(icon(Icon::Recommendation(person.assessment.recommendation)))
            .text(outcome_name(self.view.content, person.assessment));
        let needs = brief_needs(self.view.content, person.assessment);
        let name = element("h5").class("com-person-name com-map-entry").child_opt(mark);
        element("div")
            .class("com-person")
            .child(name.child(person.name(element("span"))))
            .child(blank(&self.view.content.interface.take_along.name))
            .child(outcome)
            .child_opt((!needs.is_empty()).then(|| bars(&needs)))
    }

    /// The answers of either that come before the choice between the two kinds of help.
    fn hurdles(&self) -> Option<Element> {
        let labels = &self.view.content.interface.together;
        let rows =
            rows(self.comparison.blockers.iter().map(|id| row().child(self.cells(&|question| question.id == id))));
        let list = || part(&labels.first).child(text_element("p", "", &labels.hurdle)).child(rows);
        (!self.comparison.blockers.is_empty()).then(list)
    }

    /// Criteria under a heading: what each has answered on them, and what to ask each other where they differ.
    fn criteria(&self, title: &str, list: &[CriterionComparison], differ: bool) -> Option<Element> {
        let content = self.view.content;
        let row = |it: &CriterionComparison| {
            let talk = content.criteria.get(&it.criterion).and_then(|criterion| criterion.talk.as_ref());
            let talk = differ.then(|| text_element("p", "com-say", talk.unwrap_or(&content.interface.together.says)));
            let is_asked = |question: &AskedQuestion<'_>| question.question.criterion.as_ref() == Some(&it.criterion);
            row().child_opt(talk).child(self.cells(&is_asked))
        };
        (!list.is_empty()).then(|| part(title).child(rows(list.iter().map(row))))
    }

    /// What each of the two was asked about something, and has answered.
    fn cells(&self, is_about: &dyn Fn(&AskedQuestion<'_>) -> bool) -> Element {
        let content = self.view.content;
        let labels = &content.interface.together;
        let mut cells = element("dl").class("com-quotes");
        for person in self.people {
            let mut said = element("dd").class("com-quotes-words");
            let questions = questions_for(content, person.answers);
            let mut questions = questions.iter().filter(|question| is_about(question)).peekable();
            if questions.peek().is_none() {
                said = said.child(text_element("span", "com-muted", &labels.unasked));
            }
            for question in questions {
                let answer = match person.answers.to(question.id) {
                    Some(Some(choice)) => {
                        text_element("q", "com-quote", question.choice_text(choice).unwrap_or_default())
                    }
                    Some(None) => text_element("span", "com-muted", &content.interface.common.not_sure),
                    None => text_element("span", "com-muted", &labels.silent),
                };
                said = said.child(text_element("span", "com-reason-question", question.prompt())).child(answer);
            }
            let name = person.name(element("dt").class("com-quotes-name"));
            cells = cells.child(element("div").child(name).child(said));
        }
        cells
    }
}

/// A part of the sheet under its heading.
fn part(title: &str) -> Element {
    element("section").class("com-brief-part").child(text_element("h5", "com-brief-heading", title))
}

fn row() -> Element {
    element("li").class("com-two-row")
}

fn rows(rows: impl Iterator<Item = Element>) -> Element {
    rows.fold(element("ul").class("com-two-rows"), Element::child)
}
