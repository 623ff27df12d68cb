//! A new question: its words, its answers, and which way each counts.

use super::BeginProps;
use super::inputs::{area, change, focus_in, line, one_of, persons, way, ways};
use authoring::Step;
use editing::{Beginning, NewAnswer, NewQuestion};
use guide::content::Perspective;
use yew::prelude::*;

/// The fewest answers of a question, and the most that are asked for at once.
const FEWEST: usize = 2;
const MOST: usize = 5;

/// An answer that is being written, and the place of the way in which it counts.
type Written = (String, String);

/// What was said so far.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    prompt: String,
    why: String,
    persons: Vec<Perspective>,
    answers: Vec<Written>,
}

#[component]
pub(super) fn QuestionForm(props: &BeginProps) -> Html {
    let said = use_state(|| Said {
        prompt: String::new(),
        why: String::new(),
        persons: Perspective::ALL.to_vec(),
        answers: vec![Written::default(); FEWEST],
    });
    let last = use_node_ref();
    {
        let last = last.clone();
        use_effect_with(said.answers.len(), move |count| {
            if *count > FEWEST {
                focus_in(&last, "input");
            }
        });
    }
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            if !said.prompt.trim().is_empty() && !said.why.trim().is_empty() && !said.persons.is_empty() {
                props.done(props.form.model.begin(&props.begin.list, &said.beginning()));
            }
        })
    };
    let count = said.answers.len();
    let why = ["questions", "", "perspectives", "seeker", "why"].map(|key| Step::Key(key.to_owned()));
    let (why, why_hint) = props.form.model.words_for(&why);
    let rows = said.answers.iter().enumerate().map(|(place, answer)| {
        let text = change(&said, move |said: &mut Said, text| said.with(place, |answer| answer.0 = text));
        let counts = change(&said, move |said: &mut Said, way| said.with(place, |answer| answer.1 = way));
        html! {
            <fieldset class="fm-begin-answer" key={place} ref={if place + 1 == count { last.clone() } else { NodeRef::default() }}>
                <legend>{ format!("Answer {}", place + 1) }</legend>
                { line("Its words", "", &answer.0, &text) }
                { one_of("It counts", &ways(), &answer.1, &counts) }
            </fieldset>
        }
    });
    let more = change(&said, |said: &mut Said, _: MouseEvent| said.answers.push(Written::default()));
    let fewer = change(&said, |said: &mut Said, _: MouseEvent| drop(said.answers.pop()));
    let fields = html! {
        <>
            { line("Question", "As a person reads it.", &said.prompt, &change(&said, |said: &mut Said, text| said.prompt = text)) }
            { area(&why, &why_hint, &said.why, &change(&said, |said: &mut Said, text| said.why = text)) }
            { persons("Who is asked?", &said.persons, &change(&said, |said: &mut Said, chosen| said.persons = chosen)) }
            { for rows }
            <div class="st-row">
                if count < MOST {
                    <button type="button" class="st-button st-button-quiet" onclick={more}>{ "One answer more" }</button>
                }
                if count > FEWEST {
                    <button type="button" class="st-button st-button-quiet" onclick={fewer}>{ format!("Without answer {count}") }</button>
                }
            </div>
            <p class="st-hint">{ "Everybody can say “not sure” as well. Wording for each who is asked, more answers, and how much the question counts, can be changed afterwards." }</p>
        </>
    };
    props.around(&done, fields)
}

impl Said {
    fn with(&mut self, place: usize, change: impl FnOnce(&mut Written)) {
        if let Some(answer) = self.answers.get_mut(place) {
            change(answer);
        }
    }

    fn beginning(&self) -> Beginning {
        let answer = |(text, place): &Written| {
            let (coaching, mentoring) = way(place);
            NewAnswer { text: text.clone(), coaching, mentoring }
        };
        let answers = self.answers.iter().map(answer).collect();
        let question = NewQuestion { prompt: self.prompt.clone(), why: self.why.clone(), answers };
        Beginning::Question(question, self.persons.clone())
    }
}
