//! A new question: its words, its answers, and which way each counts.

use super::BeginProps;
use super::inputs::{LEADS, area, change, focus_in, line, one_of, optional, persons, way, ways, ways_out};
use super::standing;
use crate::form::begun::Begin;
use authoring::Step;
use editing::{Beginning, Edit, NewAnswer, NewQuestion, Standing};
use guide::content::Perspective;
use serde_json::Value;
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
    label: String,
    /// When it is asked, where the author chose.
    stands: Option<Standing>,
}

#[component]
pub(super) fn QuestionForm(props: &BeginProps) -> Html {
    let said = use_state(|| Said {
        prompt: String::new(),
        why: String::new(),
        persons: Perspective::ALL.to_vec(),
        answers: vec![Written::default(); FEWEST],
        label: String::new(),
        stands: None,
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
                let (edit, steps) = props.form.model.begin(&props.begin.list, &said.beginning());
                match said.leading(&edit, &steps) {
                    Some(exit) => props.go_on(edit, exit),
                    None => props.done((edit, steps)),
                }
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
                { line("Wording", "", &answer.0, &text) }
                { one_of("How it counts", &if said.may_lead(place) { ways_out() } else { ways() }, &answer.1, &counts) }
            </fieldset>
        }
    });
    let more = change(&said, |said: &mut Said, _: MouseEvent| said.answers.push(Written::default()));
    let fewer = change(&said, |said: &mut Said, _: MouseEvent| drop(said.answers.pop()));
    let fields = html! {
        <>
            { line("Question", "As visitors read it.", &said.prompt, &change(&said, |said: &mut Said, text| said.prompt = text)) }
            { area(&why, &why_hint, &said.why, &change(&said, |said: &mut Said, text| said.why = text)) }
            { persons("Who is asked?", &said.persons, &change(&said, |said: &mut Said, chosen| said.persons = chosen)) }
            { for rows }
            { only_for_one(&said) }
            <div class="st-row">
                if count < MOST {
                    <button type="button" class="st-button st-button-quiet" onclick={more}>{ "Add an answer" }</button>
                }
                if count > FEWEST {
                    <button type="button" class="st-button st-button-quiet" onclick={fewer}>{ format!("Remove answer {count}") }</button>
                }
            </div>
            { standing::of_question(&props.form.model, &said.persons, said.stands(), &change(&said, |said: &mut Said, stands| said.stands = Some(stands))) }
            { optional("Short name", "For lists, such as “What it is about”. If you leave it empty, lists show the question itself.", &said.label, &change(&said, |said: &mut Said, text| said.label = text)) }
            <p class="st-hint">{ "“Not sure” is always offered as well. Afterwards you can word the question for each kind of visitor, add answers, and change how much it counts." }</p>
        </>
    };
    props.around(&done, fields)
}

/// For whom the exit is that is asked next, where others are asked the question as well.
fn only_for_one(said: &Said) -> Html {
    let Some((first, others)) = said.persons.split_first().filter(|(_, others)| said.leads() && !others.is_empty())
    else {
        return html! {};
    };
    let first = editing::person(*first).to_lowercase();
    let others = if others.len() == 1 { "the other" } else { "the others" };
    html! {
        <p class="st-hint">
            { format!("The next form asks where it leads for {first}. For {others}, choose “Lead this answer elsewhere …” below the answer afterwards.") }
        </p>
    }
}

impl Said {
    /// Whether an answer can be the one that leads elsewhere: no other one is.
    fn may_lead(&self, place: usize) -> bool {
        self.answers.iter().enumerate().all(|(other, (_, way))| other == place || way != LEADS)
    }

    fn leads(&self) -> bool {
        self.answers.iter().any(|(_, way)| way == LEADS)
    }

    /// When it is asked: early, where an answer leads elsewhere, unless the author says else.
    fn stands(&self) -> Standing {
        self.stands.unwrap_or(if self.leads() { Standing::Early } else { Standing::Last })
    }

    fn with(&mut self, place: usize, change: impl FnOnce(&mut Written)) {
        if let Some(answer) = self.answers.get_mut(place) {
            change(answer);
        }
    }

    /// The exit for the first answer that leads elsewhere, for the first of those who are asked; the question has been added
    /// by the edit.
    fn leading(&self, edit: &Edit, question: &[Step]) -> Option<Begin> {
        let person = self.persons.first()?.word();
        let (text, _) = self.answers.iter().find(|(_, way)| way == LEADS)?;
        let choices = ["perspectives", person, "choices"].map(|key| Step::Key(key.to_owned()));
        let list = [question, &choices].concat();
        let choices = editing::at(&edit.own, &list)?.as_object()?;
        let (choice, _) =
            choices.iter().find(|(_, choice)| choice.get("text").and_then(Value::as_str) == Some(text.trim()))?;
        let answer = [list.as_slice(), &[Step::Key(choice.clone())]].concat();
        Some(Begin { added: Some(answer.clone()), ..Begin::exit_of(&answer)? })
    }

    fn beginning(&self) -> Beginning {
        let answer = |(text, place): &Written| {
            let (coaching, mentoring) = way(place);
            NewAnswer { text: text.clone(), coaching, mentoring }
        };
        let answers = self.answers.iter().map(answer).collect();
        let question = NewQuestion {
            prompt: self.prompt.clone(),
            why: self.why.clone(),
            answers,
            label: self.label.clone(),
            stands: self.stands(),
        };
        Beginning::Question(question, self.persons.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::{Draft, Model};
    use std::rc::Rc;

    #[test]
    fn an_answer_that_leads_elsewhere_goes_on_with_its_exit() {
        let model = Model::of(&Rc::new(Draft::on_shipped("en").unwrap()));
        let mut said = Said {
            prompt: "Do you work with patients?".to_owned(),
            why: "Then others may help you better.".to_owned(),
            persons: vec![Perspective::Leader, Perspective::Sponsor],
            answers: vec![("No".to_owned(), "0".to_owned()), ("Yes, every day ".to_owned(), LEADS.to_owned())],
            label: String::new(),
            stands: None,
        };
        let list = vec![Step::Key("questions".to_owned())];
        let (edit, steps) = model.begin(&list, &said.beginning());
        let begin = said.leading(&edit, &steps).unwrap();
        assert_eq!((begin.kind(), begin.person()), ("exit", Some(Perspective::Leader)));
        assert_eq!(begin.answer, Some(("do-you-work-with-patients".to_owned(), "yes-every-day".to_owned())));
        assert_eq!(said.stands(), Standing::Early, "so that the exit decides before others do");
        assert_eq!([said.may_lead(0), said.may_lead(1)], [false, true], "one exit is asked next");
        said.with(1, |answer| answer.1 = "0".to_owned());
        assert_eq!(said.leading(&edit, &steps), None);
        assert_eq!(said.stands(), Standing::Last);
    }
}
