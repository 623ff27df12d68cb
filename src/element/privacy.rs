//! Marks by which tools that watch visitors leave an element out: products for analytics and for recording sessions look for
//! them on the way up from what was clicked, also through an open shadow root.
//!
//! No mark binds a tool. On a page whose scripts listen, nothing in the page can be kept from them.

use web_sys::Element;

/// PostHog; FullStory; Heap; Mixpanel; Sentry; rrweb, which others are built on.
const CLASSES: &str = "ph-no-capture fs-exclude heap-ignore mp-block mp-no-track sentry-block rr-block";

const ATTRIBUTES: [(&str, &str); 6] = [
    ("data-hj-suppress", ""),
    ("data-clarity-mask", "true"),
    ("data-dd-privacy", "mask"),
    ("data-heap-redact-text", "true"),
    ("data-matomo-mask", ""),
    ("data-private", ""),
];

/// Marks an element as private.
pub(super) fn mark(element: &Element) {
    element.set_class_name(CLASSES);
    for (name, value) in ATTRIBUTES {
        element.set_attribute(name, value).ok();
    }
}
