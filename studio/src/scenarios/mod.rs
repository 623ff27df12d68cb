//! The document's own tests.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn ScenariosPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
