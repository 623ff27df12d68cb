//! The needs of all answer sets on the need map, as a density, under the regions of the rule.

use super::found::is_alike;
use super::words::share;
use super::{ByPointer, FoundProps};
use analysis::{Count, Density, density};
use gloo::timers::callback::Timeout;
use guide::content::{Content, Perspective};
use guide::decision::regions;
use std::rc::Rc;
use yew::prelude::*;

/// How long the figures are given to be drawn before the density is counted, in milliseconds.
const AFTER_FIGURES: u32 = 50;

/// From how many ten-thousandths of all sets on a square is drawn darker, and how the legend says so. The squares are a
/// hundred, so that 1 % each would be even.
const SHADES: [(u32, &str); 6] = [
    (400, "4 % and more"),
    (200, "2 % to 4 %"),
    (100, "1 % to 2 %"),
    (50, "0.5 % to 1 %"),
    (10, "0.1 % to 0.5 %"),
    (0, "less, but some"),
];

/// The map.
#[component]
pub(super) fn MapView(props: &FoundProps) -> Html {
    let own = &props.found.own;
    let density = use_density(&own.content, props.found.perspective());
    let body = match density.as_deref() {
        None => html! { <p class="st-muted" role="status">{ "Counting …" }</p> },
        Some(None) => html! { <p>{ "This guide has too many different totals of points to draw a map." }</p> },
        Some(Some(density)) => html! {
            <>
                <div class="st-an-map">
                    { drawing(density, &own.content) }
                    { legend() }
                </div>
                <details>
                    <summary>{ "The same as a table" }</summary>
                    { table(density) }
                </details>
            </>
        },
    };
    html! {
        <section class="st-card" aria-labelledby="st-an-map">
            <h3 id="st-an-map">{ "Where needs lie" }</h3>
            <p class="st-hint">
                { "The need for coaching (to the right) and for mentoring (upwards) of all answer sets that are left to the \
                   rule. The lines part the map as the rule does: below, coaching; to the left, mentoring; between \
                   them, too close for the points alone. The dashed lines are where a need is called weak or strong." }
            </p>
            { body }
        </section>
    }
}

/// What was counted last: of which document, for whom.
type Counted = (Rc<Content>, Perspective, Rc<Option<Density>>);

/// The density, once it is counted: after the figures are shown, since it can take longer than they do. It does not depend
/// on the rule.
#[hook]
fn use_density(content: &Rc<Content>, perspective: Perspective) -> Option<Rc<Option<Density>>> {
    let counted = use_state(|| None::<Counted>);
    let known = counted.as_ref().filter(|(known, of, _)| *of == perspective && is_alike(known, content));
    let known = known.map(|(_, _, density)| density.clone());
    let wanted = known.is_none().then(|| (ByPointer(content.clone()), perspective));
    use_effect_with(wanted, move |wanted| {
        let waiting = wanted.as_ref().map(|(content, perspective)| {
            let (content, perspective) = (content.0.clone(), *perspective);
            Timeout::new(AFTER_FIGURES, move || {
                let density = Rc::new(density(&content, perspective));
                counted.set(Some((content, perspective, density)));
            })
        });
        move || drop(waiting)
    });
    known
}

fn all(density: &Density) -> Count {
    (0..Density::SIDE).flat_map(|x| (0..Density::SIDE).map(move |y| (x, y))).map(|(x, y)| density.at(x, y)).sum()
}

/// The shade of a square, the lightest is 1, and 0 one without any set.
fn shade(part: Count, all: Count) -> usize {
    let share = part.share(all, 10_000);
    let darker = SHADES.iter().position(|(least, _)| share >= *least).unwrap_or_default();
    if part.is_zero() { 0 } else { SHADES.len() - darker }
}

const fn shade_class(shade: usize) -> &'static str {
    match shade {
        0 => "st-an-shade-0",
        1 => "st-an-shade-1",
        2 => "st-an-shade-2",
        3 => "st-an-shade-3",
        4 => "st-an-shade-4",
        5 => "st-an-shade-5",
        _ => "st-an-shade-6",
    }
}

fn drawing(density: &Density, content: &Content) -> Html {
    let sum = all(density);
    let squares = (0..Density::SIDE).flat_map(|x| (0..Density::SIDE).map(move |y| (x, y))).map(|(x, y)| {
        let class = shade_class(shade(density.at(x, y), sum));
        let (left, top) = (x * 100, (Density::SIDE - 1 - y) * 100);
        html! { <rect {class} x={left.to_string()} y={top.to_string()} width="100" height="100" /> }
    });
    let rule = &content.rule;
    let regions = regions(rule).into_iter().map(|region| {
        let corners =
            region.corners.iter().map(|at| format!("{},{}", at.coaching, 1000_u16.saturating_sub(at.mentoring)));
        html! { <polygon class="st-an-region" points={corners.collect::<Vec<_>>().join(" ")} /> }
    });
    let called = [rule.weak.get(), rule.strong.get()].map(|percent| percent.saturating_mul(10)).map(|at| {
        let down = 1000_u16.saturating_sub(at);
        html! { <path class="st-an-called" d={format!("M{at} 0V1000M0 {down}H1000")} /> }
    });
    html! {
        <figure class="st-an-figure">
            <span class="st-an-up" aria-hidden="true">{ "Need for mentoring ↑" }</span>
            <svg viewBox="0 0 1000 1000" role="img" aria-label="Density of needs. The table below has the figures.">
                { for squares }
                { for called }
                { for regions }
                { for labels(content) }
            </svg>
            <span class="st-an-across" aria-hidden="true">{ "Need for coaching →" }</span>
        </figure>
    }
}

/// The names of the regions, in corners that each of them always has.
fn labels(content: &Content) -> [Html; 3] {
    let alternatives = &content.alternatives;
    let label = |x: &'static str, y: &'static str, anchor: &'static str, name: &str| {
        html! { <text class="st-an-label" {x} {y} text-anchor={anchor}>{ name.to_owned() }</text> }
    };
    [
        label("985", "970", "end", &alternatives.coaching.name),
        label("15", "50", "start", &alternatives.mentoring.name),
        label("985", "50", "end", "Too close"),
    ]
}

fn legend() -> Html {
    let entry = |shade: usize, words: &'static str| {
        html! {
            <li>
                <svg class="st-an-swatch" viewBox="0 0 10 10" aria-hidden="true">
                    <rect class={shade_class(shade)} x="0" y="0" width="10" height="10" />
                </svg>
                { words }
            </li>
        }
    };
    let shades = SHADES.iter().zip((1..=SHADES.len()).rev()).map(|((_, words), shade)| entry(shade, words));
    html! {
        <div>
            <p class="st-an-legend-title">{ "Of these answer sets, in each square" }</p>
            <ul class="st-an-legend">
                { for shades }
                { entry(0, "none") }
            </ul>
        </div>
    }
}

fn table(density: &Density) -> Html {
    let sum = all(density);
    let tenth = |place: usize| format!("{} to {} %", place * 10, place * 10 + 10);
    let row = |mentoring: usize| {
        let cells = (0..Density::SIDE).map(|coaching| {
            let part = density.at(coaching, mentoring);
            html! { <td class="st-an-number">{ if part.is_zero() { "–".to_owned() } else { share(part, sum) } }</td> }
        });
        html! { <tr><th scope="row">{ tenth(mentoring) }</th>{ for cells }</tr> }
    };
    html! {
        <div class="st-an-scroll">
            <table class="st-table st-an-density">
                <caption>{ "Down: need for mentoring. Across: need for coaching." }</caption>
                <thead>
                    <tr>
                        <td></td>
                        { for (0..Density::SIDE).map(|place| html! { <th scope="col">{ tenth(place) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for (0..Density::SIDE).rev().map(row) }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_are_those_of_the_legend() {
        let of = |part: u64| shade(Count::from(part), Count::from(100_000));
        assert_eq!([of(0), of(1), of(94), of(100), of(994), of(1_000), of(4_000)], [0, 1, 1, 2, 3, 4, 6]);
    }
}
