//! The text that mends something, shown before it is put in.

use authoring::Finding;
use editing::{Draft, added_texts};
use yew::prelude::*;

/// What a press adds to the guide; nothing where it adds no text.
pub(crate) fn added(draft: &Draft, finding: &Finding) -> Option<Html> {
    let texts = added_texts(draft, finding);
    (!texts.is_empty()).then(|| {
        html! {
            <>
                <p>{ "This text is added. You can change it afterwards:" }</p>
                { for texts.into_iter().map(|text| html! { <blockquote class="st-says">{ text }</blockquote> }) }
            </>
        }
    })
}
