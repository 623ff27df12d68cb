//! How often each question turns the recommendation.

use super::FoundProps;
use super::results::{bars, head};
use super::words::{difference, percent, prompt};
use analysis::{Analysis, QuestionAnalysis};
use authoring::Step;
use editing::Review;
use guide::content::{Perspective, QuestionId};
use yew::prelude::*;

/// What the check of the document finds about a question, and what is written beside it.
const MARKS: [(&str, &str); 3] =
    [("idle-question", "Never matters"), ("decides-alone", "Decides alone"), ("never-reached", "Never asked")];

/// The questions, those first that turn the recommendation most often.
#[component]
pub(super) fn QuestionsView(props: &FoundProps) -> Html {
    let (own, base) = (&props.found.own, props.found.compared());
    let perspective = props.found.perspective();
    let mut questions: Vec<&QuestionAnalysis> = own.analysis.questions.iter().collect();
    questions.sort_by_key(|question| std::cmp::Reverse(turns(question)));
    let row = |question: &&QuestionAnalysis| {
        let id = &question.question;
        let now = turns(question);
        let before = base.map(|base| found_in(&base.analysis, id).map(turns));
        let open = props.panel.on_open.reform({
            let steps = steps(id, perspective);
            move |_: MouseEvent| steps.clone()
        });
        html! {
            <tr key={id.as_str()}>
                <th scope="row">
                    <button type="button" class="st-an-open" onclick={open}>
                        <span class="st-visually-hidden">{ "Open the question: " }</span>
                        { prompt(&own.content, perspective, id) }
                    </button>
                    { for marks(&props.panel.review, id, perspective).map(|mark| html! { <span class="st-chip">{ mark }</span> }) }
                </th>
                <td class="st-an-bar-cell">{ bars("st-an-rest", now, before.map(Option::unwrap_or_default)) }</td>
                <td class="st-an-number">{ percent(now) }</td>
                if let Some(before) = before {
                    <td class="st-an-number">{ before.map_or_else(|| "not asked".to_owned(), percent) }</td>
                    <td class="st-an-number">{ before.map_or_else(|| "new".to_owned(), |before| difference(now, before)) }</td>
                }
            </tr>
        }
    };
    html! {
        <section class="st-card" aria-labelledby="st-an-questions">
            <h3 id="st-an-questions">{ "Which questions matter" }</h3>
            <p class="st-hint">
                { "In how many of the answer sets that meet a question another answer to it alone gives another result. \
                   An exit outweighs most other answers, so questions that open exits come first. Choose a question to \
                   open it in the form." }
            </p>
            <div class="st-an-scroll">
                <table class="st-table st-an-table">
                    <caption class="st-visually-hidden">{ "How often each question turns the result" }</caption>
                    { head("Question", base.is_some()) }
                    <tbody>{ for questions.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn turns(question: &QuestionAnalysis) -> u32 {
    question.turns.share(question.asked, 1000)
}

fn found_in<'a>(analysis: &'a Analysis, id: &QuestionId) -> Option<&'a QuestionAnalysis> {
    analysis.questions.iter().find(|question| question.question == *id)
}

/// Where a question of a perspective stands in the document.
pub(super) fn steps(id: &QuestionId, perspective: Perspective) -> Vec<Step> {
    ["questions", id.as_str(), "perspectives", perspective.word()].map(|key| Step::Key(key.to_owned())).to_vec()
}

/// What the check of the document finds about a question.
fn marks(review: &Review, id: &QuestionId, perspective: Perspective) -> impl Iterator<Item = &'static str> {
    let path = format!("$.questions.{id}.perspectives.{}", perspective.word());
    MARKS.into_iter().filter_map(move |(code, mark)| {
        review.findings.iter().any(|finding| finding.code == code && finding.path == path).then_some(mark)
    })
}
