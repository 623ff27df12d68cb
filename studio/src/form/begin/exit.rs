//! A new exit: which answer leads to it, and which help.

use super::help::{is_told, told};
use super::inputs::{area, change, choosable, line, one, one_of, prompts};
use super::standing;
use super::{BeginProps, already};
use authoring::Step;
use editing::{Beginning, Choosable, ExitHelp, NewExit, NewHelp, Standing};
use guide::content::{Lead, Perspective};
use yew::prelude::*;

/// In the list of helps, the one that is to be written; no id of a document looks like it.
const NEW: &str = "+";

/// Of the two ways in which an exit can stand to coaching and mentoring, the one that is not usual.
const INSTEAD: &str = "instead";

/// What was said so far.
#[derive(Debug, Clone, Default, PartialEq)]
struct Said {
    headline: String,
    summary: String,
    question: String,
    choice: String,
    leads: String,
    help: String,
    new_help: NewHelp,
    instead: String,
    stands: Standing,
}

#[derive(Properties, PartialEq)]
pub(super) struct ExitProps {
    pub(super) person: Perspective,
    pub(super) props: BeginProps,
}

#[component]
pub(super) fn ExitForm(ExitProps { person, props }: &ExitProps) -> Html {
    let model = &props.form.model;
    let said = use_state(|| {
        let (question, choice) = props.begin.answer.clone().unwrap_or_default();
        Said { question, choice, ..Said::default() }
    });
    let asked = model.answers_of(*person);
    let choices = asked.iter().find(|it| it.id == said.question).map_or(&[][..], |it| it.choices.as_slice());
    let mut helps = model.helps_for(*person);
    helps.insert(0, choosable(NEW, "A new kind of help …"));
    let done = {
        let (props, said) = (props.clone(), said.clone());
        Callback::from(move |()| {
            if let Some(exit) = said.exit() {
                props.done(props.form.model.begin(&props.begin.list, &Beginning::Exit(exit)));
            }
        })
    };
    let question = change(&said, |said: &mut Said, id| (said.question, said.choice) = (id, String::new()));
    let is_new = said.help == NEW;
    let words =
        |field: &str| model.words_for(&["exits", person.word(), "", field].map(|key| Step::Key(key.to_owned())));
    let (headline, summary) = (words("headline"), words("summary"));
    let added = props.begin.added.as_ref().and_then(|_| choices.iter().find(|it| it.value == said.choice));
    let fields = html! {
        <>
            if let Some(answer) = added {
                <p class="st-note">{ format!("The question is added. Its answer “{}” leads nowhere yet: say here where.", answer.label) }</p>
            }
            { line(&headline.0, &headline.1, &said.headline, &change(&said, |said: &mut Said, text| said.headline = text)) }
            { area(&summary.0, &summary.1, &said.summary, &change(&said, |said: &mut Said, text| said.summary = text)) }
            { one_of("Which question leads here?", &prompts(&asked), &said.question, &question) }
            if !said.question.is_empty() {
                { one_of("Which answer to it?", choices, &said.choice, &change(&said, |said: &mut Said, id| said.choice = id)) }
            }
            { one_of("Which help?", &helps, &said.help, &change(&said, Said::choose_help)) }
            if let Some(step) = model.first_step(&said.help, *person) {
                <p class="st-hint" role="status">{ format!("Its first step: {step}") }</p>
            }
            { already::exits_to(&said.help, *person, props) }
            if is_new {
                { told(model, *person, "Name of the new help", &said.new_help, &change(&said, |said: &mut Said, help| said.new_help = help)) }
            }
            { one_of("Where does it lead?", &model.leads(), &said.leads, &change(&said, |said: &mut Said, word| said.leads = word)) }
            { one("Does it come before coaching and mentoring?", &before_or_instead(), &said.instead, &change(&said, |said: &mut Said, word| said.instead = word)) }
            { standing::of_exit(model, *person, said.stands, &change(&said, |said: &mut Said, stands| said.stands = stands)) }
            <p class="st-hint">{ "Afterwards you can add more answers that lead here, or that keep it closed." }</p>
        </>
    };
    props.around(&done, fields)
}

fn before_or_instead() -> [Choosable; 2] {
    [choosable("", "Yes: they can follow"), choosable(INSTEAD, "No: it takes their place")]
}

impl Said {
    /// A kind of help that the guide does not have is another one than coaching and mentoring, unless its author says else.
    fn choose_help(&mut self, id: String) {
        if id == NEW && self.leads.is_empty() {
            self.leads = Lead::Elsewhere.word().to_owned();
        }
        self.help = id;
    }

    /// The exit, once all is said.
    fn exit(&self) -> Option<NewExit> {
        let is_said = |text: &&String| !text.trim().is_empty();
        [&self.headline, &self.summary, &self.question, &self.choice, &self.help].iter().all(is_said).then_some(())?;
        let help = match self.help.as_str() {
            NEW if !is_told(&self.new_help) => return None,
            NEW => ExitHelp::New(self.new_help.clone()),
            id => ExitHelp::Known(id.to_owned()),
        };
        Some(NewExit {
            headline: self.headline.clone(),
            summary: self.summary.clone(),
            answer: (self.question.clone(), self.choice.clone()),
            leads: Lead::from_word(&self.leads)?,
            help,
            instead: self.instead == INSTEAD,
            stands: self.stands,
        })
    }
}
