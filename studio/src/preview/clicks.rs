//! What a click in the guide is about.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

/// How many elements around the one that was hit are looked at.
const AROUND: usize = 5;
/// The longest text that one place of a document can have made.
const LONGEST: usize = 3000;

/// The texts where a click has hit: what stands in the element itself, all that it holds, then the same of those around it.
pub(super) fn texts_at(event: &Event) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let mut next = event.composed_path().get(0).dyn_into::<Element>().ok();
    for _ in 0..AROUND {
        let Some(element) = next.filter(|element| !element.matches(".com-app").unwrap_or(true)) else { break };
        let labelled = || element.closest("label").ok()?.and_then(|label| label.text_content());
        let field = element.matches("input, textarea").unwrap_or(false).then(labelled).flatten();
        let spoken = element.get_attribute("aria-label");
        for text in [Some(own_text(&element)), element.text_content(), field, spoken].into_iter().flatten() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() && text.len() <= LONGEST && !texts.contains(&text) {
                texts.push(text);
            }
        }
        next = element.parent_element();
    }
    texts
}

/// What stands in an element itself, without the elements in it.
fn own_text(element: &Element) -> String {
    let nodes = element.child_nodes();
    let nodes = (0..nodes.length()).filter_map(|at| nodes.get(at));
    let texts = nodes.filter(|node| node.node_type() == Node::TEXT_NODE).filter_map(|node| node.text_content());
    texts.collect::<Vec<_>>().join(" ")
}
