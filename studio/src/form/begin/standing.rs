//! Where a new exit or question stands among the others.

use super::inputs::{choosable, one};
use editing::{Model, Standing};
use guide::content::Perspective;
use yew::prelude::*;

const EARLY: &str = "early";
const LAST: &str = "last";

/// When a new exit is tried.
pub(super) fn of_exit(model: &Model, person: Perspective, stands: Standing, on: &Callback<Standing>) -> Html {
    let early = model.exits_before(person, Standing::Early);
    let first = if early == 0 { "Before all others" } else { "Before all others except health and safety" };
    let words = [first, "After all others"].map(str::to_owned);
    let before = match model.exits_before(person, stands) {
        0 => "No exit comes before it.".to_owned(),
        1 => "1 exit comes before it.".to_owned(),
        count => format!("{count} exits come before it."),
    };
    html! {
        <div class="fm-needed">
            { either("When does it decide?", words, stands, on) }
            <p class="st-hint" role="status">{ before }{ " The first one that is open decides." }</p>
        </div>
    }
}

/// When a new question is asked.
pub(super) fn of_question(model: &Model, persons: &[Perspective], stands: Standing, on: &Callback<Standing>) -> Html {
    let before = persons.iter().any(|person| model.question_before(*person).is_some());
    let early = if before { "Early, right after the questions about health and safety" } else { "First" };
    either("When is it asked?", [early.to_owned(), "Last".to_owned()], stands, on)
}

fn either(label: &str, words: [String; 2], stands: Standing, on: &Callback<Standing>) -> Html {
    let [early, last] = words;
    let value = if stands == Standing::Early { EARLY } else { LAST };
    let on = on.reform(|word: String| if word == LAST { Standing::Last } else { Standing::Early });
    one(label, &[choosable(EARLY, early), choosable(LAST, last)], value, &on)
}
