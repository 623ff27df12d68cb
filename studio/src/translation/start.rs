//! The choice of a language.

use crate::intl::{is_right_to_left, language_name};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Those that are offered by name. Any other one is given by its tag.
const TAGS: [&str; 43] = [
    "ar", "bg", "ca", "cs", "cy", "da", "de", "el", "en-GB", "es", "et", "fa", "fi", "fr", "ga", "he", "hi", "hr",
    "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sr",
    "sv", "th", "tr", "uk", "vi", "zh-Hans", "zh-Hant",
];

/// A language that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Language {
    pub(super) tag: String,
    pub(super) name: String,
    pub(super) right_to_left: bool,
}

#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    /// How many texts the document says in its own words.
    pub(super) own: usize,
    /// Whether the translation can begin in the document itself.
    pub(super) can_stay: bool,
    /// Whether it can begin in a copy: the document has no errors.
    pub(super) can_copy: bool,
    /// The name of the file.
    pub(super) name: String,
    /// What the document is called where a translation stands on it.
    pub(super) base: String,
    pub(super) on_start: Callback<Language>,
    pub(super) on_copy: Callback<Language>,
}

/// Chooses a language, and the direction in which it is written.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let StartProps { own, can_stay, can_copy, name: file, base, on_start, on_copy } = props;
    let copies = *own > 0 || !can_stay;
    let listed = use_state(|| "de".to_owned());
    let other = use_state(String::new);
    let direction = use_state(|| None::<bool>);
    let is_other = listed.is_empty();
    let tag = if is_other { other.trim().to_owned() } else { (*listed).clone() };
    let name = language_name(&tag).filter(|_| !tag.is_empty());
    let right_to_left = direction.unwrap_or_else(|| is_right_to_left(&tag));
    let choose = {
        let (listed, direction) = (listed.clone(), direction.clone());
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                listed.set(select.value());
                direction.set(None);
            }
        })
    };
    let write = {
        let other = other.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                other.set(input.value());
            }
        })
    };
    let turn = {
        let direction = direction.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                direction.set(Some(select.value() == "rtl"));
            }
        })
    };
    let language = name.clone().map(|name| Language { tag: tag.clone(), name, right_to_left });
    let start = {
        let begin = if copies { on_copy.clone() } else { on_start.clone() };
        let (language, can_begin) = (language.clone(), *can_copy || !copies);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            language.iter().filter(|_| can_begin).for_each(|language| begin.emit(language.clone()));
        })
    };
    let stay = {
        let (on_start, language) = (on_start.clone(), language);
        Callback::from(move |_: MouseEvent| language.iter().for_each(|language| on_start.emit(language.clone())))
    };
    let mut offered: Vec<(&str, String)> =
        TAGS.iter().map(|tag| (*tag, language_name(tag).unwrap_or_else(|| (*tag).to_owned()))).collect();
    offered.sort_by(|one, other| one.1.cmp(&other.1));
    html! {
        <form class="st-card st-tr-start" method="dialog" onsubmit={start}>
            <h3>{"Translate the guide"}</h3>
            if copies {
                <p>{match own {
                    1 => "One text of this guide is your own. A translation in this document would replace it.".to_owned(),
                    own => format!("{own} texts of this guide are your own. A translation in this document would replace them."),
                }}</p>
                <p>{format!("So it begins in a copy, “{file}-{tag}”, in which your own texts are translated like all others. This document \
                             stays as it is.")}</p>
                <p class="st-hint">{format!("The copy builds on this guide as it is now, under the name “{base}”. The archive of “Take it out” \
                                             has both files.")}</p>
                if !can_copy {
                    <p class="st-error">{"First fix the errors in the guide: see “Findings”."}</p>
                }
            } else {
                <p>{"Your document will then have the texts in that language. What you have not translated yet stays as it is now."}</p>
            }
            <div class="st-row">
                <div class="st-field">
                    <label for="st-tr-language">{"Language"}</label>
                    <select id="st-tr-language" onchange={choose}>
                        for (tag, name) in offered {
                            <option value={tag} selected={*listed == tag}>{name}</option>
                        }
                        <option value="" selected={is_other}>{"Another language…"}</option>
                    </select>
                </div>
                if is_other {
                    <div class="st-field">
                        <label for="st-tr-tag">{"Its language tag"}</label>
                        <input id="st-tr-tag" value={(*other).clone()} oninput={write} autocomplete="off" spellcheck="false" aria-describedby="st-tr-tag-hint" />
                        <p class="st-hint" id="st-tr-tag-hint" aria-live="polite">
                            {match &name {
                                Some(name) if *name != tag => format!("This is {name}."),
                                Some(_) => "No name is known for this tag. It can be used all the same.".to_owned(),
                                None => "Such as “sw” for Swahili or “fr-CA” for French as in Canada.".to_owned(),
                            }}
                        </p>
                    </div>
                }
                <div class="st-field">
                    <label for="st-tr-direction">{"Written from"}</label>
                    <select id="st-tr-direction" onchange={turn}>
                        <option value="ltr" selected={!right_to_left}>{"left to right"}</option>
                        <option value="rtl" selected={right_to_left}>{"right to left"}</option>
                    </select>
                </div>
            </div>
            <div class="st-row">
                <button class="st-button st-button-primary" type="submit" disabled={name.is_none() || copies && !can_copy}>
                    {match &name {
                        Some(name) if copies => format!("Begin a copy in {name}"),
                        None if copies => "Begin a copy".to_owned(),
                        Some(name) => format!("Translate into {name}"),
                        None => "Translate".to_owned(),
                    }}
                </button>
                if let (true, true, Some(name)) = (copies, *can_stay, &name) {
                    <button class="st-button st-button-quiet" type="button" onclick={stay}>
                        {format!("My own texts are in {name} already: translate here")}
                    </button>
                }
            </div>
        </form>
    }
}
