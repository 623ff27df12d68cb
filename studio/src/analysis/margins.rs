//! The thinnest margins, each with answers that come as close.

use super::FoundProps;
use super::words::{answer, count, percent, prompt};
use analysis::Margin;
use guide::content::PerAlternative;
use yew::prelude::*;

/// The thinnest margins.
#[component]
pub(super) fn MarginsView(props: &FoundProps) -> Html {
    let own = &props.found.own;
    let margins = &own.analysis.margins;
    let clear = own.content.rule.clear.get();
    let title = |margin: &Margin, is_reached: bool| {
        let (how, verb) = if is_reached { ("Just enough", "reached") } else { ("Just short", "missed") };
        format!("{how}: the {clear} % that decide are {verb} {}", distance(margin.tenths(), is_reached))
    };
    let margin = |margin: &Margin, is_reached: bool| view(props, &title(margin, is_reached), margin);
    html! {
        <section class="st-card" aria-labelledby="st-an-margins">
            <h3 id="st-an-margins">{ "The closest calls" }</h3>
            if margins.reached.is_none() && margins.missed.is_none() {
                <p>{ "No answers are decided by points." }</p>
            }
            { for margins.reached.as_ref().map(|it| margin(it, true)) }
            { for margins.missed.as_ref().map(|it| margin(it, false)) }
        </section>
    }
}

fn view(props: &FoundProps, title: &str, margin: &Margin) -> Html {
    let own = &props.found.own;
    let perspective = props.found.perspective();
    let given = margin.example.iter().map(|(question, choice)| {
        html! {
            <div>
                <dt>{ prompt(&own.content, perspective, question) }</dt>
                <dd>{ answer(&own.content, perspective, question, choice.as_ref()) }</dd>
            </div>
        }
    });
    html! {
        <>
            <h4>{ title }</h4>
            <p>{ format!("{}. {} come this close, such as these answers:", points(margin.points), sets(margin)) }</p>
            <details>
                <summary>{ format!("{} answers", margin.example.len()) }</summary>
                <dl class="st-an-answers">{ for given }</dl>
            </details>
        </>
    }
}

/// How far a share is from the one that decides.
fn distance(tenths: u64, is_reached: bool) -> String {
    match tenths {
        0 if is_reached => "exactly, or by less than 0.1 percentage points".to_owned(),
        0 => "by less than 0.1 percentage points".to_owned(),
        _ => format!("by {}.{} percentage points", tenths / 10, tenths % 10),
    }
}

fn sets(margin: &Margin) -> String {
    let sets = count(margin.sets);
    if sets == "1" { "1 answer set".to_owned() } else { format!("{sets} answer sets") }
}

/// A share of all points in tenths of a percent, rounded; 0 of none.
pub(crate) fn tenths(points: u32, total: u32) -> u32 {
    (points * 2000 + total).checked_div(total * 2).unwrap_or_default()
}

/// Points and shares in words.
pub(crate) fn points(PerAlternative { coaching, mentoring }: PerAlternative<u32>) -> String {
    let total = coaching + mentoring;
    let tenths = |points: u32| percent(tenths(points, total));
    format!("Coaching has {coaching} points ({}), mentoring {mentoring} ({})", tenths(coaching), tenths(mentoring))
}
