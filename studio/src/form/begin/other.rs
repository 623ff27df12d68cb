//! A new answer, a new link, a new scenario.

use super::BeginProps;
use super::inputs::{change, choosable, line, one_of, outcomes, persons, way, ways};
use editing::{Beginning, NewAnswer, NewLink};
use guide::content::{Perspective, Recommendation};
use yew::prelude::*;

/// A new answer: its words, and the place of the way in which it counts.
#[component]
pub(super) fn AnswerForm(props: &BeginProps) -> Html {
    let said = use_state(|| (String::new(), String::new()));
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            let (text, place) = &*said;
            let (coaching, mentoring) = way(place);
            let answer = NewAnswer { text: text.clone(), coaching, mentoring };
            props.done(props.form.model.begin(&props.begin.list, &Beginning::Answer(answer)));
        })
    };
    let fields = html! {
        <>
            { line("Answer", "As visitors read it.", &said.0, &change(&said, |said: &mut (String, String), text| said.0 = text)) }
            { one_of("How it counts", &ways(), &said.1, &change(&said, |said: &mut (String, String), way| said.1 = way)) }
        </>
    };
    props.around(&done, fields)
}

/// A new link.
#[component]
pub(super) fn LinkForm(props: &BeginProps) -> Html {
    let said = use_state(|| NewLink {
        label: String::new(),
        address: String::new(),
        outcomes: Recommendation::ALL.to_vec(),
        persons: Perspective::ALL.to_vec(),
    });
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            if !said.outcomes.is_empty() && !said.persons.is_empty() {
                props.done(props.form.model.begin(&props.begin.list, &Beginning::Link((*said).clone())));
            }
        })
    };
    let model = &props.form.model;
    let names = model.recommendations();
    let under = format!("Visitors find it on the result page, under “{}”.", model.heading_of_links());
    let fields = html! {
        <>
            { line("What the link says", &under, &said.label, &change(&said, |said: &mut NewLink, text| said.label = text)) }
            { line("Address", "A page, such as https://example.org/coaches, or an e-mail address.", &said.address, &change(&said, |said: &mut NewLink, text| said.address = text)) }
            { outcomes("With which recommendations is it offered?", &names, &said.outcomes, &change(&said, |said: &mut NewLink, chosen| said.outcomes = chosen)) }
            { persons("For whom?", &said.persons, &change(&said, |said: &mut NewLink, chosen| said.persons = chosen)) }
        </>
    };
    props.around(&done, fields)
}

/// A new scenario: the situation, who asks, and what is expected.
#[component]
pub(super) fn ScenarioForm(props: &BeginProps) -> Html {
    type Said = (String, String, String);
    let said = use_state(Said::default);
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            let (title, person, expected) = &*said;
            if let (Some(person), Some(expected)) =
                (Perspective::from_word(person), Recommendation::from_word(expected))
            {
                let scenario = Beginning::Scenario(title.clone(), person, expected);
                props.done(props.form.model.begin(&props.begin.list, &scenario));
            }
        })
    };
    let people: Vec<_> = Perspective::ALL.iter().map(|it| choosable(it.word(), editing::person(*it))).collect();
    let names = props.form.model.recommendations();
    let fields = html! {
        <>
            { line("The situation in one line", "", &said.0, &change(&said, |said: &mut Said, text| said.0 = text)) }
            { one_of("Who asks?", &people, &said.1, &change(&said, |said: &mut Said, word| said.1 = word)) }
            { one_of("Which recommendation should they get?", &names, &said.2, &change(&said, |said: &mut Said, word| said.2 = word)) }
            <p class="st-hint">{ "You choose their answers next, in the form." }</p>
        </>
    };
    props.around(&done, fields)
}
