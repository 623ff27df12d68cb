//! The tabs of the desk.

use super::{Desk, Msg};
use crate::browser;
use yew::prelude::*;

/// What the desk shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    Edit,
    Findings,
    Analysis,
    Scenarios,
    Translation,
    Source,
    TakeOut,
}

impl Tab {
    pub(super) const ALL: [Self; 7] =
        [Self::Edit, Self::Findings, Self::Analysis, Self::Scenarios, Self::Translation, Self::Source, Self::TakeOut];

    const fn label(self) -> &'static str {
        match self {
            Self::Edit => "Edit",
            Self::Findings => "Findings",
            Self::Analysis => "Analysis",
            Self::Scenarios => "Scenarios",
            Self::Translation => "Translation",
            Self::Source => "Source",
            Self::TakeOut => "Take it out",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Findings => "findings",
            Self::Analysis => "analysis",
            Self::Scenarios => "scenarios",
            Self::Translation => "translation",
            Self::Source => "source",
            Self::TakeOut => "take-out",
        }
    }

    /// The id of its button.
    pub(super) fn id(self) -> String {
        format!("st-tab-{}", self.word())
    }

    /// The id of what it shows.
    pub(super) fn panel_id(self) -> String {
        format!("st-panel-{}", self.word())
    }

    /// The tab that a key leads to.
    fn after(self, key: &str) -> Option<Self> {
        let at = Self::ALL.iter().position(|tab| *tab == self)?;
        let last = Self::ALL.len().checked_sub(1)?;
        let next = match key {
            "ArrowRight" | "ArrowDown" => at.checked_add(1).filter(|next| *next <= last).unwrap_or(0),
            "ArrowLeft" | "ArrowUp" => at.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return None,
        };
        Self::ALL.get(next).copied()
    }
}

impl Desk {
    pub(super) fn tabs(&self, ctx: &Context<Self>) -> Html {
        let tab = |tab: Tab| {
            let is_open = tab == self.tab;
            let on_key = ctx.link().batch_callback(move |event: KeyboardEvent| {
                let next = tab.after(&event.key())?;
                event.prevent_default();
                browser::focus(&next.id());
                Some(Msg::Tab(next))
            });
            html! {
                <button type="button" role="tab" key={tab.word()} id={tab.id()} class="st-tab" aria-selected={is_open.to_string()}
                    aria-controls={tab.panel_id()} tabindex={if is_open { "0" } else { "-1" }}
                    onclick={ctx.link().callback(move |_| Msg::Tab(tab))} onkeydown={on_key}>
                    { tab.label() }
                    if tab == Tab::Findings { { self.count() } }
                </button>
            }
        };
        html! { <div role="tablist" class="st-tabs" aria-label="Parts of the studio">{ for Tab::ALL.into_iter().map(tab) }</div> }
    }

    /// How many errors and warnings there are.
    fn count(&self) -> Html {
        let errors = self.review.errors();
        let warnings = self.review.findings.len().saturating_sub(errors);
        let chip = |count: usize, one: &str, many: &str, class: &'static str| {
            if count == 0 {
                return html! {};
            }
            let words = format!(" {}", if count == 1 { one } else { many });
            html! { <span class={classes!("st-count", class)}>{ count }<span class="st-visually-hidden">{ words }</span></span> }
        };
        html! {
            <>
                { chip(errors, "error", "errors", "st-count-error") }
                { chip(warnings, "warning", "warnings", "st-count-warning") }
            </>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_round_the_tabs() {
        assert_eq!(Tab::Edit.after("ArrowLeft"), Some(Tab::TakeOut));
        assert_eq!(Tab::TakeOut.after("ArrowRight"), Some(Tab::Edit));
        assert_eq!(Tab::Analysis.after("Home"), Some(Tab::Edit));
        assert_eq!(Tab::Edit.after("a"), None);
    }
}
