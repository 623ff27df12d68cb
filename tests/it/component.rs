//! The public component, rendered without a browser: what its props promise, and the parts that a host can style.

use crate::support::page::{all, render_props, render_with as render, texts};
use crate::views::{answered, content, every_session, scenarios};
use coaching_or_mentoring::{Props, View};
use guide::content::{Change, ChangeKind, Perspective, Recommendation};
use guide::decision::{assess, questions_for};
use guide::explanation::explain;
use guide::session::{Message, Page, Session};
use std::rc::Rc;

/// A host page styles parts, so each is on all elements that README and manifest promise it on, and on no others.
#[test]
fn every_part_is_on_the_elements_that_it_names() {
    let content = content();
    for (name, session) in every_session(&content) {
        let page = render(&content, &session);
        for (part, elements) in [
            ("button", ".com-button:not(.com-button-quiet)"),
            ("card", ".com-reason, .com-chart-row"),
            ("choice", ".com-choice"),
            ("heading", ".com-title"),
            ("navigation", ".com-nav"),
            ("verdict", ".com-verdict"),
        ] {
            let found = all(&page, &format!("[part={part}]"));
            let expected = all(&page, elements);
            assert_eq!(found.len(), expected.len(), "{name}: {part}");
            assert!(found.iter().zip(&expected).all(|(found, expected)| found.id() == expected.id()), "{name}: {part}");
        }
    }
}

#[test]
fn not_sure_is_a_choice_and_a_reason_is_a_card_as_the_manifest_says() {
    let content = content();
    let scenarios = scenarios();
    let scenario = scenarios.entries().find(|scenario| scenario.expect == Recommendation::Coaching).expect("one");
    let session = answered(&content, scenario);
    let steps = questions_for(&content, session.current().expect("a perspective"));
    let step = steps.first().expect("a question");
    let question = render(&content, &session.after(&Message::PageOpened(Page::Question(step.id.clone())), &content));
    assert_eq!(all(&question, "[part=choice]").len(), step.asked.choices.len() + 1);
    assert_eq!(all(&question, "[part=choice].com-choice-unsure").len(), 1);
    let result = render(&content, &session.after(&Message::PageOpened(Page::Result), &content));
    let explanation = explain(&assess(&content, session.current().expect("a perspective")));
    let reasons: usize = explanation.groups.iter().map(|group| group.reasons.len()).sum();
    assert!(reasons > 0);
    assert_eq!(all(&result, "li[part=card]").len(), reasons);
    assert!(!all(&result, "button[part=button]").is_empty());
}

#[test]
fn without_effects_the_brief_can_be_printed_and_is_not_offered_for_copying_or_sharing() {
    let content = content();
    let scenarios = scenarios();
    let session = answered(&content, scenarios.entries().next().expect("a scenario"));
    let session = session.after(&Message::PageOpened(Page::TakeAlong), &content);
    let page = render_props(Props { session: session.clone(), ..Props::new(content.clone()) });
    let labels = &content.interface.take_along;
    assert_eq!(texts(&page, ".com-button"), [labels.print.as_str()]);
    assert!(all(&page, "input, .com-share").is_empty());
    assert!(texts(&render(&content, &session), ".com-button").contains(&labels.copy_link));
}

#[test]
fn the_component_opens_where_its_props_say() {
    let content = content();
    let props = Props { perspective: Some(Perspective::Leader), ..Props::new(content.clone()) };
    let welcome = render_props(props.clone());
    assert_eq!(all(&welcome, "input[checked][value=leader]").len(), 1);
    let compare = render_props(Props { view: View::Compare, ..props.clone() });
    assert_eq!(texts(&compare, "h2"), [content.interface.comparison.title.as_str()]);
    let own = Session::new().after(&Message::PerspectiveChosen(Perspective::Seeker), &content);
    let kept = render_props(Props { session: own, ..props });
    assert_eq!(all(&kept, "input[checked][value=seeker]").len(), 1, "the person's own choice stands");
}

#[test]
fn props_are_equal_only_if_they_would_render_the_same() {
    let content = content();
    let props = Props::new(content.clone());
    assert!(props == Props { changed: Rc::default(), ..Props::new(content.clone()) });
    for other in [
        Props::new(Rc::new((*content).clone())),
        Props { visit: 1, ..props.clone() },
        Props { perspective: Some(Perspective::Leader), ..props.clone() },
        Props { view: View::Compare, ..props.clone() },
        Props { changed: Rc::new(vec![title_changed()]), ..props.clone() },
        Props { on_answer: Some(yew::Callback::noop()), ..props.clone() },
        Props { on_effect: Some(yew::Callback::noop()), ..props.clone() },
    ] {
        assert!(props != other);
    }
}

fn title_changed() -> Change {
    Change {
        steps: vec![("title".to_owned(), None)],
        is_entry: false,
        kind: ChangeKind::Changed,
        old: Some("Coaching or mentoring?".to_owned()),
        new: Some("Which help?".to_owned()),
    }
}

#[test]
fn what_an_organisation_changed_is_told_in_words_and_folded() {
    let content = content();
    let session = Session::new().after(&Message::PageOpened(Page::About), &content);
    let props = Props { session, changed: Rc::new(vec![title_changed()]), ..Props::new(content.clone()) };
    let page = render_props(props);
    assert_eq!(texts(&page, "details summary"), ["1 place changed"]);
    assert_eq!(texts(&page, "details li"), ["Title “Coaching or mentoring?” is now “Which help?”"]);
}

#[test]
fn nobody_is_called_the_owner_of_what_somebody_else_changed() {
    let content = content();
    let session = Session::new().after(&Message::PageOpened(Page::About), &content);
    let owner = |changed: Vec<Change>| {
        let props = Props { session: session.clone(), changed: Rc::new(changed), ..Props::new(content.clone()) };
        texts(&render_props(props), ".com-facts dt")[0].clone()
    };
    let owner_changed =
        Change { steps: ["about", "owner"].map(|key| (key.to_owned(), None)).to_vec(), ..title_changed() };
    assert_eq!(owner(Vec::new()), "Who owns it");
    assert_eq!(owner(vec![title_changed()]), "Who owns the original");
    assert_eq!(owner(vec![title_changed(), owner_changed]), "Who owns it");
}
