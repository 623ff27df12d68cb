//! The form: every part of the document in plain words.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn FormPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
