//! A page rendered without a browser.

use super::shipped::SHIPPED;
use guide::explanation::Made;
use guide::content::Content;
use guide::session::Session;
use coaching_or_mentoring::ui::{App, AppProps};
use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;

/// When and where the rendered pages are made.
pub(crate) fn made() -> Made {
    Made { day: "1 May 2027".to_owned(), address: "https://example.org/guide".to_owned() }
}

/// The open page of a session with the shipped document.
pub(crate) fn render(session: &Session) -> Html {
    render_with(&Rc::new(SHIPPED.clone()), session)
}

/// The open page of a session with a document.
pub(crate) fn render_with(content: &Rc<Content>, session: &Session) -> Html {
    let props = AppProps {
        visit: 0,
        content: content.clone(),
        changed: Rc::default(),
        session: session.clone(),
        arrival: None,
        on_transition: yew::Callback::noop(),
        on_ready: yew::Callback::noop(),
        on_effect: yew::Callback::noop(),
        made: yew::Callback::from(|()| made()),
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Html::parse_fragment(&runtime.block_on(renderer.render()))
}

/// All elements that match, in document order.
pub(crate) fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// All text of a page.
pub(crate) fn text(page: &Html) -> String {
    page.root_element().text().collect::<Vec<_>>().join(" ")
}

/// The text of each element that matches, in document order.
pub(crate) fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(|element| element.text().collect::<String>()).collect()
}
