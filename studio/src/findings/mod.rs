//! Errors and warnings, with what mends them.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn FindingsPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
