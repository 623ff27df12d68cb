//! The review sheet: on the page, on paper, as a file.

use crate::browser::download;
use editing::review_sheet::{Block, Sheet, html as page, sheet, text};
use editing::{Draft, Review};
use std::rc::Rc;
use web_sys::window;
use yew::prelude::*;

#[derive(Properties, Clone)]
pub(super) struct SheetProps {
    pub(super) draft: Rc<Draft>,
    pub(super) review: Rc<Review>,
    pub(super) name: String,
    /// The day of today, in words.
    pub(super) day: String,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.review, &other.review) && self.name == other.name && self.day == other.day
    }
}

/// The sheet of the document; none where it cannot be used.
fn sheet_of(draft: &Draft, review: &Review, day: &str) -> Option<Sheet> {
    let changes = draft.base().map(|_| review.changes.as_slice());
    Some(sheet(review.content.as_ref()?, &review.scenarios, changes, day))
}

/// The sheet is made once somebody wants to see it.
#[component]
pub(super) fn FoldedSheet(props: &SheetProps) -> Html {
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <>
            <div class="st-row"><button class="st-button" type="button" aria-expanded={open.to_string()} onclick={toggle}>
                {if *open { "Close the review sheet" } else { "Show the review sheet" }}
            </button></div>
            if *open {
                <ReviewSheet ..props.clone() />
            }
        </>
    }
}

#[component]
fn ReviewSheet(props: &SheetProps) -> Html {
    let Some(sheet) = sheet_of(&props.draft, &props.review, &props.day).map(Rc::new) else { return Html::default() };
    let save = |ending: &'static str, kind: &'static str, written: fn(&Sheet) -> String| {
        let (sheet, name) = (sheet.clone(), props.name.clone());
        Callback::from(move |_: MouseEvent| {
            download(&format!("{name}-review.{ending}"), kind, written(&sheet).as_bytes());
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        let _ = window().and_then(|window| window.print().ok());
    });
    html! {
        <>
            <div class="st-row">
                <button class="st-button st-button-primary" type="button" onclick={print}>{"Print the sheet"}</button>
                <button class="st-button" type="button" onclick={save("html", "text/html", page)}>{"Save it as a page"}</button>
                <button class="st-button" type="button" onclick={save("txt", "text/plain", text)}>{"Save it as text"}</button>
            </div>
            <div class="st-sheet" role="region" aria-label="Review sheet" tabindex="0">
                <p class="st-sheet-title">{&sheet.title}</p>
                for block in &sheet.blocks {
                    {block_view(block)}
                }
            </div>
        </>
    }
}

fn block_view(block: &Block) -> Html {
    match block {
        Block::Section(words) => html! { <h4 class="st-sheet-section">{words}</h4> },
        Block::Entry(words) => html! { <h5 class="st-sheet-entry">{words}</h5> },
        Block::Part(words) => html! { <h6 class="st-sheet-part">{words}</h6> },
        Block::Words(words) => html! { <p>{words}</p> },
        Block::List(items) => html! { <ul>for item in items { <li>{item}</li> }</ul> },
        Block::Table(columns, rows) => html! {
            <table class="st-table">
                if Block::has_head(columns) {
                    <thead><tr>for column in columns { <th scope="col">{column}</th> }</tr></thead>
                }
                <tbody>
                    for row in rows {
                        <tr>for cell in row { <td class={cell.contains("://").then_some("st-sheet-address")}>{cell}</td> }</tr>
                    }
                </tbody>
            </table>
        },
        Block::Line(words) => html! { <p class="st-sheet-line">{words}{":"}</p> },
    }
}
