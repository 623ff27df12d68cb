//! Where no scenario tests something: one that does, to be added with a press.

use super::context::Form;
use super::{ByPointer, adding_scenario, form_of};
use crate::panel::PanelProps;
use authoring::Finding;
use editing::{Model, Proposal, propose_scenario};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct ProposedInPanelProps {
    pub(crate) panel: PanelProps,
    pub(crate) finding: Finding,
    /// The scenario was added, and this goes.
    pub(crate) on_added: Callback<()>,
}

/// The scenario for a finding, from another tab.
#[component]
pub(crate) fn ProposedInPanel(props: &ProposedInPanelProps) -> Html {
    let model = use_memo(ByPointer(props.panel.draft.clone()), |draft| Model::of(&draft.0));
    let form = form_of(&props.panel, model);
    html! { <Proposed {form} finding={props.finding.clone()} on_added={props.on_added.clone()} /> }
}

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) form: Form,
    pub(super) finding: Finding,
    pub(super) on_added: Callback<()>,
}

/// The scenario for a finding.
#[component]
pub(super) fn Proposed(props: &Props) -> Html {
    let Props { form, finding, on_added } = props;
    // What was found when the scenario was added: until it is looked for again, it would be added twice.
    let added_to = use_state(|| 0_usize);
    let reviewed = Rc::as_ptr(&form.review) as usize;
    // Answers are searched for it, which is not done again for every letter that is typed elsewhere.
    let on = (ByPointer(form.model.clone()), form.review.content.clone().map(ByPointer), finding.clone());
    let proposal =
        use_memo(on, |(model, content, finding)| propose_scenario(model.0.draft(), &content.as_ref()?.0, finding));
    let Some(proposal) = &*proposal else { return adding_scenario(form) };
    let words = described(proposal);
    let Proposal { edit, title, .. } = proposal.clone();
    let is_added = *added_to == reviewed;
    let add = {
        let (form, on_added) = (form.clone(), on_added.clone());
        Callback::from(move |_: MouseEvent| {
            added_to.set(reviewed);
            form.on_edit.emit(edit.clone());
            on_added.emit(());
        })
    };
    html! {
        <div class="fm-proposed">
            <p>{ words }</p>
            <button type="button" class="st-button st-button-primary" disabled={is_added} onclick={add} aria-label={format!("Add this scenario: “{title}”")}>
                { "Add this scenario" }
            </button>
        </div>
    }
}

/// A scenario in a sentence or two.
fn described(proposal: &Proposal) -> String {
    let person = editing::person(proposal.person);
    let gives = &proposal.gives;
    match proposal.answers.as_slice() {
        [(question, answer)] => {
            format!("This scenario would: {person} answers “{question}” with “{answer}”. The result is “{gives}”.")
        }
        answers => {
            let answers: Vec<String> =
                answers.iter().map(|(question, answer)| format!("“{question}” – “{answer}”")).collect();
            format!(
                "This scenario would: {person} gives these answers: {}. The result is “{gives}”.",
                answers.join("; ")
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::Draft;
    use guide::content::Perspective;

    #[test]
    fn what_a_scenario_would_say_is_told_before_it_is_added() {
        let answer = |text: &str| (format!("{text}?"), text.to_owned());
        let draft = Draft::on_shipped("en").unwrap();
        let mut proposal = Proposal {
            edit: editing::revert_all(&draft),
            title: String::new(),
            person: Perspective::Seeker,
            answers: vec![answer("Patients")],
            gives: "Other help".to_owned(),
        };
        assert_eq!(
            described(&proposal),
            "This scenario would: Someone looking for support answers “Patients?” with “Patients”. The result is “Other help”."
        );
        proposal.answers.push(answer("Nights"));
        assert!(described(&proposal).contains("“Patients?” – “Patients”; “Nights?” – “Nights”. The result"));
    }
}
