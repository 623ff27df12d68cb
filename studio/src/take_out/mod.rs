//! Files, snippets and the review sheet.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn TakeOutPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
