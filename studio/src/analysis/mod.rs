//! What the document recommends over all answer sets.

use crate::panel::PanelProps;
use yew::prelude::*;

/// The panel.
#[component]
pub(crate) fn AnalysisPanel(props: &PanelProps) -> Html {
    let _ = props;
    html! {}
}
