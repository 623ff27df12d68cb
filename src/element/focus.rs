//! The keyboard focus inside the widget, and the scroll position of the host's page.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlTextAreaElement, ShadowRoot, window};

/// Moves the focus to the heading of the open page, and scrolls the top of the widget into view if it is not.
pub(super) fn to_heading(host: &HtmlElement, root: &Element) {
    let Some(heading) = find(root, "[data-com-focus]") else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    heading.focus_with_options(&options).ok();
    into_view(host);
}

/// Scrolls the top of the widget into view if it is not.
pub(super) fn into_view(host: &HtmlElement) {
    if !is_top_in_view(host) {
        host.scroll_into_view();
    }
}

/// Moves the focus to the error summary.
pub(super) fn to_problem(root: &Element) {
    if let Some(problem) = find(root, "[data-com-problem]") {
        problem.focus().ok();
    }
}

/// Moves the focus to the field with the text to copy by hand, and selects it.
pub(super) fn to_export(root: &Element) {
    if let Some(field) = find(root, "[data-com-export]").and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok())
    {
        field.focus().ok();
        field.select();
    }
}

/// The value of the field for another person's link.
pub(super) fn pasted_link(root: &Element) -> String {
    let field = find(root, "[data-com-link]");
    field.and_then(|field| Reflect::get(&field, &"value".into()).ok()?.as_string()).unwrap_or_default()
}

/// Follows a link of the error summary: browsers do not look for fragments inside a shadow root.
pub(super) fn follow(root: &Element, click: &Event) {
    let clicked = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = clicked.and_then(|clicked| clicked.closest("[data-com-target]").ok().flatten());
    let Some(id) = link.and_then(|link| link.get_attribute("data-com-target")) else { return };
    click.prevent_default();
    let target = shadow(root).and_then(|shadow| shadow.get_element_by_id(&id));
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        target.focus().ok();
    }
}

/// Whether the focus is inside.
pub(super) fn is_inside(root: &Element) -> bool {
    shadow(root).and_then(|shadow| shadow.active_element()).is_some()
}

fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

fn shadow(root: &Element) -> Option<ShadowRoot> {
    root.get_root_node().dyn_into().ok()
}

fn is_top_in_view(host: &HtmlElement) -> bool {
    let top = host.get_bounding_client_rect().top();
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_some_and(|height| (0.0..height).contains(&top))
}
