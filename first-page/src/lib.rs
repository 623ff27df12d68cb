//! The first page of a document as HTML: what the app draws first, drawn natively by the same views.
//!
//! It is markup without hydration: the app that takes over later draws its own, and finds what was chosen by ids.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

use std::io;
use std::rc::Rc;

use guide::explanation::Made;
use guide::content::Content;
use guide::session::Session;
use coaching_or_mentoring::ui::{App, AppProps};
use yew::{Callback, LocalServerRenderer};

/// The first page as HTML.
///
/// # Errors
/// Where the system has no room for an event loop.
pub fn html(content: Content) -> io::Result<String> {
    let props = AppProps {
        visit: 0,
        content: Rc::new(content),
        changed: Rc::default(),
        session: Session::new(),
        arrival: None,
        on_ready: Callback::noop(),
        on_transition: Callback::noop(),
        on_effect: Callback::noop(),
        made: Callback::from(|()| Made::default()),
    };
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    Ok(tokio::runtime::Builder::new_current_thread().build()?.block_on(renderer.render()))
}

#[cfg(test)]
mod tests {
    use super::html;
    use guide::content::Perspective;
    use codec::read_document;
    use scraper::{Html, Selector};

    #[test]
    fn the_first_page_can_be_answered_without_a_script() {
        let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
        let (title, labels) = (content.title.clone(), content.interface.welcome.start.clone());
        let page = Html::parse_fragment(&html(content).expect("an event loop"));
        let all = |css: &str| page.select(&Selector::parse(css).expect("a selector")).collect::<Vec<_>>();
        assert_eq!(all("h2").first().map(|h| h.text().collect::<String>()), Some(title));
        for perspective in Perspective::ALL {
            let id = format!("com-perspective-{}", perspective.word());
            let radio = format!("form input[type=radio][name=com-perspective][id={id}][value={}]", perspective.word());
            assert_eq!(all(&radio).len(), 1, "{radio}");
            assert_eq!(all(&format!("form label[for={id}]")).len(), 1, "{id} has a label");
        }
        let send = all("form button[type=submit]");
        assert_eq!(send.iter().map(|button| button.text().collect::<String>()).collect::<Vec<_>>(), [labels]);
        assert!(all("[style], script, [onclick], [onchange], [onsubmit]").is_empty(), "a strict policy blocks these");
    }
}
