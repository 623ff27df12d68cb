//! The shares of answer sets by outcome, and how the two alternatives balance.

use super::FoundProps;
use super::found::Found;
use super::words::{count, difference, outcome_name, percent, perspective_name, share};
use analysis::{Analysis, Count, Outcome};
use yew::prelude::*;

/// Outcomes of exits, and of the rule.
const LED: [Outcome; 2] = [Outcome::Pause, Outcome::Elsewhere];
const RULED: [Outcome; 6] =
    [Outcome::Coaching, Outcome::Mentoring, Outcome::Both, Outcome::Tie, Outcome::NoNeed, Outcome::TooFew];

/// A row of the table: a part of all sets, in the document and in its base.
struct Row {
    name: String,
    class: &'static str,
    own: [Count; 2],
    base: Option<[Count; 2]>,
}

/// The table of results.
#[component]
pub(super) fn ResultsView(props: &FoundProps) -> Html {
    let (own, base) = (&props.found.own, props.found.compared());
    let row = |name: String, class: &'static str, of: &dyn Fn(&Analysis) -> [Count; 2]| Row {
        name,
        class,
        own: of(&own.analysis),
        base: base.map(|base| of(&base.analysis)),
    };
    let led = LED.map(|outcome| {
        let of = move |analysis: &Analysis| [analysis.outcomes.of(outcome), analysis.outcomes.all()];
        row(outcome_name(&own.content, outcome), class_of(outcome), &of)
    });
    let by_rule = row("Left to the rule".to_owned(), "st-an-rest", &|it| [it.outcomes.ruled(), it.outcomes.all()]);
    let ruled = RULED.map(|outcome| {
        let of = move |analysis: &Analysis| [analysis.outcomes.of(outcome), analysis.outcomes.ruled()];
        row(outcome_name(&own.content, outcome), class_of(outcome), &of)
    });
    let tentative = row("Of these, only a first impression".to_owned(), "st-an-rest", &|analysis| {
        let leans = [Outcome::Coaching, Outcome::Mentoring, Outcome::Both];
        [analysis.tentative, leans.map(|outcome| analysis.outcomes.of(outcome)).into_iter().sum()]
    });
    let columns = if base.is_some() { 5 } else { 3 };
    let group = |title: &str, rows: &mut dyn Iterator<Item = &Row>| {
        html! {
            <tbody>
                <tr><th scope="rowgroup" colspan={columns.to_string()} class="st-an-group">{ title }</th></tr>
                { for rows.map(Row::view) }
            </tbody>
        }
    };
    html! {
        <section class="st-card" aria-labelledby="st-an-results">
            <h3 id="st-an-results">{ "Results" }</h3>
            <p>{ format!("{} answer sets are possible.", count(own.analysis.outcomes.all())) }</p>
            <div class="st-an-scroll">
                <table class="st-table st-an-table">
                    <caption class="st-visually-hidden">{ "Shares of answer sets, not of people, by result" }</caption>
                    { head("Result", base.is_some()) }
                    { group("Of all answer sets", &mut led.iter().chain([&by_rule])) }
                    { group("Of those that are left to the rule", &mut ruled.iter().chain([&tentative])) }
                </table>
            </div>
            if base.is_some() {
                <p class="st-hint">{ "Upper bar: your guide. Lower bar: the original, before your changes." }</p>
            }
            <p>{ balance(&own.analysis) }</p>
        </section>
    }
}

/// In a sentence, what the document recommends more or less often than its base; nothing where it has none.
pub(super) fn against_base(found: &Found) -> Option<String> {
    const MOST: usize = 2;
    let base = found.compared()?;
    let part = |of: &Analysis, outcome| [of.outcomes.of(outcome), of.outcomes.all()];
    let differing = LED.into_iter().chain(RULED).filter_map(|outcome| {
        let [now, before] = [&found.own.analysis, &base.analysis].map(|analysis| part(analysis, outcome));
        let tenths = |[part, all]: [Count; 2]| part.share(all, 1000);
        let by = tenths(now).abs_diff(tenths(before));
        let text = |[part, all]: [Count; 2]| share(part, all);
        let name = outcome_name(&found.own.content, outcome);
        (by > 0).then(|| {
            (by, format!("“{name}” comes out in {} of the answer sets instead of {}", text(now), text(before)))
        })
    });
    let mut differing: Vec<(u32, String)> = differing.collect();
    differing.sort_by_key(|(by, _)| std::cmp::Reverse(*by));
    let words: Vec<String> = differing.into_iter().take(MOST).map(|(_, words)| words).collect();
    let who = perspective_name(found.perspective()).replacen('S', "s", 1);
    let words = if words.is_empty() { "each result comes out as often".to_owned() } else { words.join(", and ") };
    Some(format!("Compared with the guide before your changes, for {who}, {words}."))
}

impl Row {
    fn view(&self) -> Html {
        let tenths = |[part, all]: [Count; 2]| part.share(all, 1000);
        let text = |[part, all]: [Count; 2]| share(part, all);
        html! {
            <tr>
                <th scope="row">{ &self.name }</th>
                <td class="st-an-bar-cell">{ bars(self.class, tenths(self.own), self.base.map(tenths)) }</td>
                <td class="st-an-number">{ text(self.own) }</td>
                if let Some(base) = self.base {
                    <td class="st-an-number">{ text(base) }</td>
                    <td class="st-an-number">{ difference(tenths(self.own), tenths(base)) }</td>
                }
            </tr>
        }
    }
}

/// The titles of the columns of a table with bars.
pub(super) fn head(first: &str, has_base: bool) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ first }</th>
                <td class="st-an-bar-cell"></td>
                <th scope="col">{ "Yours" }</th>
                if has_base {
                    <th scope="col">{ "Original" }</th>
                    <th scope="col">{ "Change, points" }</th>
                }
            </tr>
        </thead>
    }
}

/// Bars, of the document above that of its base, in tenths of a percent.
pub(super) fn bars(class: &'static str, own: u32, base: Option<u32>) -> Html {
    let bar = |class: Classes, y: &'static str, tenths: u32| {
        html! { <rect {class} x="0" {y} width={tenths.to_string()} height={if base.is_some() { "9" } else { "18" }} /> }
    };
    html! {
        <svg class="st-an-bars" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
            <rect class="st-an-track" x="0" y="1" width="1000" height="18" />
            { bar(classes!("st-an-bar", class), "1", own) }
            if let Some(base) = base {
                { bar(classes!("st-an-bar", "st-an-bar-base", class), "10", base) }
            }
        </svg>
    }
}

const fn class_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Coaching => "st-an-coaching",
        Outcome::Mentoring => "st-an-mentoring",
        Outcome::Both => "st-an-both",
        Outcome::Tie | Outcome::NoNeed | Outcome::TooFew => "st-an-undecided",
        Outcome::Pause | Outcome::Elsewhere => "st-an-led",
    }
}

/// Whether one alternative is favoured, and how many ties there are.
fn balance(analysis: &Analysis) -> String {
    let outcomes = &analysis.outcomes;
    let of = |outcome| outcomes.of(outcome).share(outcomes.ruled(), 1000);
    let (coaching, mentoring, ties) = (of(Outcome::Coaching), of(Outcome::Mentoring), of(Outcome::Tie));
    let (more, less) = if coaching >= mentoring { ("coaching", "mentoring") } else { ("mentoring", "coaching") };
    let (most, least) = (coaching.max(mentoring), coaching.min(mentoring));
    let balance = if outcomes.ruled().is_zero() {
        return "No answers are left to the rule: an exit always decides.".to_owned();
    } else if least == 0 && most > 0 {
        format!("Balance: hardly any answers lead to {less} alone.")
    } else if most * 100 <= least * 110 {
        "Balance: coaching and mentoring come out about equally often.".to_owned()
    } else {
        let hundredths = (most * 100 + least / 2).checked_div(least).unwrap_or_default();
        format!("Balance: {more} comes out {}.{:02} times as often as {less}.", hundredths / 100, hundredths % 100)
    };
    format!("{balance} {} of what is left to the rule ends in a tie.", percent(ties))
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::Tally;
    use guide::content::Perspective;

    fn analysis(coaching: u64, mentoring: u64, ties: u64) -> Analysis {
        let mut outcomes = Tally::default();
        for (outcome, sets) in [(Outcome::Coaching, coaching), (Outcome::Mentoring, mentoring), (Outcome::Tie, ties)] {
            outcomes.add(outcome, Count::from(sets));
        }
        let perspective = Perspective::Seeker;
        let margins = analysis::Margins::default();
        Analysis { perspective, outcomes, tentative: Count::ZERO, exits: Vec::new(), questions: Vec::new(), margins }
    }

    #[test]
    fn the_balance_says_which_side_is_favoured() {
        let of = |coaching, mentoring, ties| balance(&analysis(coaching, mentoring, ties));
        assert!(of(45, 45, 10).starts_with("Balance: coaching and mentoring come out about equally often. 10.0 %"));
        assert!(of(20, 50, 30).starts_with("Balance: mentoring comes out 2.50 times as often as coaching."));
        assert!(of(70, 0, 30).starts_with("Balance: hardly any answers lead to mentoring alone."));
    }
}
