//! The document as JSON, with completion and findings.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn SourcePanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
