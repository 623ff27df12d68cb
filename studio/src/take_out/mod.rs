//! Taking the document out: as a file, as snippets, as one archive, as a sheet to sign.

mod code;
mod packed;
mod sheet;

use crate::browser::download;
use crate::panel::PanelProps;
use code::Code;
use editing::pack::{Place, frame_snippet, plain_fallback, snippet};
use js_sys::Date;
use packed::{document, packed};
use sheet::FoldedSheet;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The value of a field, as it is typed.
fn typed(state: &UseStateHandle<String>) -> Callback<InputEvent> {
    let state = state.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            state.set(input.value());
        }
    })
}

/// The props of the panel.
#[derive(Properties, PartialEq)]
pub(crate) struct TakeOutProps {
    /// What every panel is given.
    pub(crate) panel: PanelProps,
    /// The name of the file.
    pub(crate) name: String,
}

/// What was done last, and in which card that is said.
type Said = (&'static str, String);

/// What was done last, beside the button that did it.
fn told(said: &Said, card: &str) -> Html {
    html! { <p class="st-to-said" role="status">{ if said.0 == card { said.1.as_str() } else { "" } }</p> }
}

/// The panel.
#[component]
pub(crate) fn TakeOutPanel(TakeOutProps { panel: props, name }: &TakeOutProps) -> Html {
    let folder = use_state(|| "/guide/".to_owned());
    let whole = use_state(|| false);
    let said = use_state(Said::default);
    let packing = use_state(|| false);
    let day = use_state(|| {
        let options = js_sys::Object::new();
        // Where the option cannot be set, the date is written shortly.
        let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
        String::from(Date::new_0().to_locale_date_string("en-GB", &JsValue::from(options)))
    });
    let place = Place::new(name, &folder);
    let is_overlay = props.draft.base().is_some();
    let stands_on = props.draft.base_named().filter(|base| !base.is_shipped()).map(|base| &base.name);
    let is_whole = *whole || !is_overlay;
    let say = {
        let said = said.clone();
        Callback::from(move |words: Said| said.set(words))
    };
    let save = {
        let (draft, place, say) = (props.draft.clone(), place.clone(), say.clone());
        Callback::from(move |_: MouseEvent| {
            let file = format!("{}.json", place.name);
            download(&file, "application/json", document(&draft, is_whole).as_bytes());
            say.emit(("file", format!("Saved as {file}.")));
        })
    };
    let choose = |value: bool| {
        let whole = whole.clone();
        Callback::from(move |_: Event| whole.set(value))
    };
    let body = match &props.review.content {
        None => html! {
            <p class="st-card st-error">
                {"The guide cannot go on a page yet: it has errors. “Findings” lists them, and how to fix them. You can \
                  still save the file and go on later."}
            </p>
        },
        Some(content) => {
            let pack = {
                let (draft, content, place) = (props.draft.clone(), content.clone(), place.clone());
                let (say, packing) = (say.clone(), packing.clone());
                Callback::from(move |_: MouseEvent| {
                    packing.set(true);
                    let (draft, content, place) = (draft.clone(), content.clone(), place.clone());
                    let (say, packing) = (say.clone(), packing.clone());
                    spawn_local(async move {
                        let made = packed(&draft, &content, &place, is_whole).await;
                        packing.set(false);
                        let words = match made {
                            Ok(bytes) => {
                                let file = format!("{}.zip", place.name);
                                download(&file, "application/zip", &bytes);
                                format!("Saved as {file}.")
                            }
                            Err(words) => words,
                        };
                        say.emit(("archive", words));
                    });
                })
            };
            let first_page = {
                let (content, name, say) = (content.clone(), place.name.clone(), say.clone());
                Callback::from(move |_: MouseEvent| {
                    let (content, name, say) = (content.clone(), name.clone(), say.clone());
                    spawn_local(async move {
                        let file = format!("{name}.first-page.txt");
                        download(&file, "text/plain", first_page::file((*content).clone()).await.as_bytes());
                        say.emit(("page", format!("Saved as {file}.")));
                    });
                })
            };
            let copied = say.reform(|words: String| ("page", words));
            html! {
                <>
                    <div class="st-card">
                        <h3>{"For whoever looks after your web server"}</h3>
                        <p>{"One archive with everything: the program, your guide, a page to try it, and instructions in plain words."}</p>
                        <div class="st-row"><button class="st-button st-button-primary" type="button" onclick={pack} disabled={*packing}>
                            {if *packing { "Packing…" } else { "Save the archive" }}
                        </button></div>
                        { told(&said, "archive") }
                    </div>
                    <div class="st-card">
                        <h3>{"For a page that has the program already"}</h3>
                        <p>{"Put your file and its first page into the same folder on the server, then paste one of these into the page. Where the guide cannot run, visitors read what stands between the tags."}</p>
                        <div class="st-row"><button class="st-button" type="button" onclick={first_page}>{"Save the first page"}</button></div>
                        { told(&said, "page") }
                        <Code id="st-to-snippet" label="For a page that may hold scripts" text={snippet(content, &place, &plain_fallback(content))} on_said={copied.clone()} />
                        <Code id="st-to-frame" label="For a platform that allows only frames" text={frame_snippet(content, &place)} on_said={copied} />
                    </div>
                    <div class="st-card st-to-sheet">
                        <h3>{"For those who sign it off"}</h3>
                        <p>{"Every question with its answers, what leads where, the rule, the links, the tests, and what you changed."}</p>
                        <FoldedSheet draft={props.draft.clone()} review={props.review.clone()} name={place.name.clone()} day={(*day).clone()} />
                    </div>
                </>
            }
        }
    };
    html! {
        <section class="st-panel st-to" aria-labelledby="st-to-title">
            <h2 id="st-to-title">{"Take it out"}</h2>
            <div class="st-card">
                <h3>{"Your file"}</h3>
                <div class="st-row">
                    <div class="st-field">
                        <label for="st-to-folder">{"Folder on the server"}</label>
                        <input id="st-to-folder" value={(*folder).clone()} oninput={typed(&folder)} autocomplete="off" spellcheck="false" aria-describedby="st-to-folder-hint" />
                        <p class="st-hint" id="st-to-folder-hint">{"Where the files of the guide will be, as in the address of a page."}</p>
                    </div>
                </div>
                if is_overlay {
                    <fieldset class="st-to-form">
                        <legend>{"What it contains"}</legend>
                        <div>
                            <input type="radio" name="st-to-whole" id="st-to-least" checked={!is_whole} onchange={choose(false)} />
                            <label for="st-to-least">{match stands_on {
                                None => "Only what you changed. Everything else comes from the shipped guide, with its later improvements.".to_owned(),
                                Some(base) => format!("Only what you changed. Everything else comes from “{base}.json”, which has to be \
                                                       in the same folder, and is in the archive."),
                            }}</label>
                        </div>
                        <div>
                            <input type="radio" name="st-to-whole" id="st-to-all" checked={is_whole} onchange={choose(true)} />
                            <label for="st-to-all">{"The whole guide. Nothing changes in it unless you change it."}</label>
                        </div>
                    </fieldset>
                }
                <p class="st-hint">{format!("It is saved as {}.json. You can change the name at the top of this page.", place.name)}</p>
                <div class="st-row"><button class="st-button" type="button" onclick={save}>{"Save the file"}</button></div>
                { told(&said, "file") }
            </div>
            {body}
        </section>
    }
}
