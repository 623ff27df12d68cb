//! What no answers lead to.

use super::FoundProps;
use super::questions::steps;
use super::words::{prompt, recommendation_name};
use authoring::Step;
use guide::content::{Content, EntryId, Perspective, Recommendation};
use yew::prelude::*;

/// Something that no answers lead to: what it is, and where it stands in the document.
struct Never {
    kind: &'static str,
    what: String,
    steps: Vec<Step>,
}

/// Outcomes, exits, follow-ups and links that are never reached.
#[component]
pub(super) fn NeverView(props: &FoundProps) -> Html {
    let all = found(props);
    let item = |never: &Never| {
        let open = props.panel.on_open.reform({
            let steps = never.steps.clone();
            move |_: MouseEvent| steps.clone()
        });
        html! {
            <li>
                <span class="st-chip">{ never.kind }</span>
                <button type="button" class="st-an-open" onclick={open}>{ &never.what }</button>
            </li>
        }
    };
    html! {
        <section class="st-card" aria-labelledby="st-an-never">
            <h3 id="st-an-never">{ "Never reached" }</h3>
            if all.is_empty() {
                <p>{ "Nothing: answers lead to every result, exit, follow-up and link." }</p>
            } else {
                <ul class="st-an-list">{ for all.iter().map(item) }</ul>
            }
        </section>
    }
}

fn found(props: &FoundProps) -> Vec<Never> {
    let (own, review) = (&props.found.own, &props.panel.review);
    let (content, analysis, perspective) = (&own.content, &own.analysis, props.found.perspective());
    let key = |keys: &[&str]| keys.iter().map(|key| Step::Key((*key).to_owned())).collect::<Vec<_>>();
    let leads = |recommendation: Recommendation| {
        // Pause and elsewhere are for documents with exits that lead there.
        let mut exits = content.exits.of(perspective).entries();
        !matches!(recommendation, Recommendation::Pause | Recommendation::Elsewhere)
            || exits.any(|exit| exit.leads.recommendation() == recommendation)
    };
    let outcomes = Recommendation::ALL.iter().copied().filter(|it| *it != Recommendation::Undecided && leads(*it));
    let outcomes = outcomes.filter(|outcome| analysis.outcomes.recommending(*outcome).is_zero());
    let outcomes = outcomes.map(|outcome| {
        let steps = key(&["outcomes", outcome.word()]);
        Never { kind: "Result", what: recommendation_name(content, outcome), steps }
    });
    let exits = analysis.exits.iter().filter(|exit| exit.decides.is_zero()).map(|exit| Never {
        kind: "Exit",
        what: headline(content, perspective, &exit.exit),
        steps: key(&["exits", perspective.word(), exit.exit.as_str()]),
    });
    let follow_ups = analysis.questions.iter().filter(|question| question.asked.is_zero()).map(|question| Never {
        kind: "Follow-up",
        what: prompt(content, perspective, &question.question),
        steps: steps(&question.question, perspective),
    });
    // The check of the document counts for all perspectives.
    let is_told = |id: &EntryId| {
        let path = format!("$.actions.{id}.outcomes");
        review.findings.iter().any(|finding| finding.code == "unreachable-link" && finding.path == path)
    };
    let links = content.actions.iter().filter(|(id, _)| is_told(id)).map(|(id, action)| Never {
        kind: "Link",
        what: action.label.clone(),
        steps: key(&["actions", id.as_str()]),
    });
    outcomes.chain(exits).chain(follow_ups).chain(links).collect()
}

fn headline(content: &Content, perspective: Perspective, exit: &EntryId) -> String {
    content.exits.of(perspective).get(exit).map_or_else(String::new, |exit| exit.headline.clone())
}
