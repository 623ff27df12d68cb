//! What is left to translate, by part.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn TranslationPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
