//! The keyboard focus inside the widget, and the scroll position of the host's page.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot, window,
};

/// How far within an element to look whether it is in sight, in CSS pixels: beside a round corner, within its first and last
/// line, and farther than it moves when it arrives.
const INSET_ACROSS: i16 = 24;
const INSET_DOWN: i16 = 8;

/// The custom property that keeps a bar off the lower edge of the window.
const INSET_BOTTOM: &str = "--_inset-bottom";
/// The property that keeps an element off the upper edge.
const MARGIN_TOP: &str = "scroll-margin-top";
/// How far to try to get clear of what the host fixes to an edge, and in which steps, in CSS pixels.
const MOST_LIFT: u16 = 240;
const LIFT: u16 = 16;
const AROUND: u16 = 112;

/// Moves the focus to the heading of the open page, and brings it into sight below the top of the widget; to the row that
/// the visit has come back to, where there is one.
pub(super) fn to_heading(host: &HtmlElement, root: &Element) {
    if let Some(row) = find(root, "[data-com-return]") {
        row.focus().ok();
        return;
    }
    let Some(heading) = find(root, "[data-com-focus]") else { return };
    focus_in_place(&heading);
    into_view(host);
    show(host, &heading);
}

/// Scrolls the top of the widget into view if it is not.
pub(super) fn into_view(host: &HtmlElement) {
    if !is_top_in_view(host) {
        scroll(host, ScrollLogicalPosition::Start);
    }
}

/// Lifts the bar with the way on above what the host fixes to the lower edge of the window, such as a notice about cookies:
/// as far as it takes, or not at all where that does not help.
pub(super) fn lift_bar(root: &Element) {
    let (Some(app), Some(bar)) = (find(root, ".com-app"), find(root, ".com-actions-sticky")) else { return };
    let style = app.style();
    style.remove_property(INSET_BOTTOM).ok();
    for lift in (LIFT..=MOST_LIFT).step_by(LIFT.into()) {
        if is_seen(&bar) {
            return;
        }
        style.set_property(INSET_BOTTOM, &(lift.to_string() + "px")).ok();
    }
    style.remove_property(INSET_BOTTOM).ok();
}

/// Moves the focus to the error summary.
pub(super) fn to_problem(host: &HtmlElement, root: &Element) {
    if let Some(problem) = find(root, "[data-com-problem]") {
        problem.focus().ok();
        show(host, &problem);
    }
}

/// Moves the focus to what an answer has given that was tried, whose buttons are gone; to the heading where the answer that
/// was kept has left nothing to try.
pub(super) fn to_trial(host: &HtmlElement, root: &Element) {
    match find(root, "[data-com-trial]") {
        Some(standing) => drop(standing.focus()),
        None => to_heading(host, root),
    }
}

/// Scrolls to the radio with the focus if it is out of sight: the arrow keys lead there, and WebKit does not scroll for them.
pub(super) fn show_radio(root: &Element) {
    let focused = shadow(root).and_then(|shadow| shadow.active_element());
    let Some(radio) = focused.filter(|focused| focused.matches(".com-radio").unwrap_or_default()) else { return };
    if !is_seen(&radio) {
        scroll(&radio, ScrollLogicalPosition::Nearest);
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

/// Follows a link within the page to the top of its target, and opens what that is folded in: browsers do not look for
/// fragments inside a shadow root.
pub(super) fn follow(root: &Element, click: &Event) {
    let clicked = click.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = clicked.and_then(|clicked| clicked.closest("[data-com-target]").ok().flatten());
    let Some(id) = link.as_ref().and_then(|link| link.get_attribute("data-com-target")) else { return };
    click.prevent_default();
    let target = shadow(root).and_then(|shadow| shadow.get_element_by_id(&id));
    if let Some(fold) = target.as_ref().and_then(|target| target.closest("details").ok().flatten()) {
        fold.set_attribute("open", "").ok();
    }
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // A source is cited in many places: its link back leads to the one that was followed.
        let back = target.query_selector("[data-com-back]").ok().flatten();
        if let (Some(back), Some(place)) = (back, link.map(|link| link.id())) {
            back.set_attribute("data-com-target", &place).ok();
        }
        focus_in_place(&target);
        to_top(&target);
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

fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}

/// Scrolls an element to the top of the window, and below what the host fixes there. A place within a text keeps some of what
/// stands above it in view, and a field its label.
fn to_top(element: &HtmlElement) {
    let style = element.style();
    let first = if element.matches("a, input").unwrap_or_default() { AROUND } else { LIFT };
    for below in (first..=MOST_LIFT).step_by(LIFT.into()) {
        style.set_property(MARGIN_TOP, &(below.to_string() + "px")).ok();
        scroll(element, ScrollLogicalPosition::Start);
        if is_seen(element) {
            break;
        }
    }
    style.remove_property(MARGIN_TOP).ok();
}

fn is_top_in_view(host: &HtmlElement) -> bool {
    let top = host.get_bounding_client_rect().top();
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.is_some_and(|height| (0.0..height).contains(&top))
}

/// Scrolls until an element can be seen: the window can be low, a box of the host can scroll, and what the host fixes to
/// the window can lie over it. The last try is for an element that is higher than its room.
fn show(host: &HtmlElement, element: &Element) {
    use ScrollLogicalPosition::{Center, Start};
    for (target, position) in [(host as &Element, Start), (element, Center), (element, Start)] {
        if is_seen(element) {
            return;
        }
        scroll(target, position);
    }
}

/// Whether the first and the last line of an element are in sight, and nothing lies over them.
fn is_seen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let [left, top, bottom] = [place.left(), place.top(), place.bottom()].map(|edge| edge as i16);
    let x = left.saturating_add(INSET_ACROSS.min(place.width() as i16 / 2));
    let lines = [top.saturating_add(INSET_DOWN), bottom.saturating_sub(INSET_DOWN)];
    lines.into_iter().all(|y| is_on_top(element, x.into(), y.into()))
}

/// Whether an element is what one sees at a point of the window. Each tree is asked, up to the page's: what lies over a shadow
/// tree, Firefox does not tell there.
fn is_on_top(element: &Element, x: f32, y: f32) -> bool {
    let (found, host) = match shadow(element) {
        Some(shadow) => (shadow.element_from_point(x, y), Some(shadow.host())),
        None => (window().and_then(|window| window.document()?.element_from_point(x, y)), None),
    };
    found.is_some_and(|found| element.contains(Some(&found))) && host.is_none_or(|host| is_on_top(&host, x, y))
}

/// At once, also where the host scrolls smoothly: the next look is at the place where the page comes to rest.
fn scroll(element: &Element, position: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    options.set_block(position);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
