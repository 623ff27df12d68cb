//! A page rendered without a browser.

use super::shipped::SHIPPED;
use coaching_or_mentoring::{CoachingOrMentoring, Props};
use guide::content::Content;
use guide::explanation::BriefContext;
use guide::session::Session;
use scraper::{ElementRef, Html, Selector};
use std::rc::Rc;

/// When and where the rendered pages are made.
pub(crate) fn made() -> BriefContext {
    BriefContext { day: "1 May 2027".to_owned() }
}

/// The open page of a session with the shipped document.
pub(crate) fn render(session: &Session) -> Html {
    thread_local!(static CONTENT: Rc<Content> = Rc::new(SHIPPED.clone()));
    CONTENT.with(|content| render_with(content, session))
}

/// The open page of a session with a document.
pub(crate) fn render_with(content: &Rc<Content>, session: &Session) -> Html {
    let props = Props {
        session: session.clone(),
        on_effect: Some(yew::Callback::noop()),
        made: Some(yew::Callback::from(|()| made())),
        ..Props::new(content.clone())
    };
    render_props(props)
}

/// What a component with these props shows first.
pub(crate) fn render_props(props: Props) -> Html {
    let renderer = yew::LocalServerRenderer::<CoachingOrMentoring>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    Html::parse_fragment(&runtime.block_on(renderer.render()))
}

/// A page without what is made for paper alone.
pub(crate) fn on_screen(mut page: Html) -> Html {
    let paper = Selector::parse(".com-on-paper").expect("a selector");
    let found: Vec<_> = page.select(&paper).map(|element| element.id()).collect();
    for id in found {
        page.tree.get_mut(id).expect("found above").detach();
    }
    // What is detached can still be found: the rest is read once more.
    Html::parse_fragment(&page.root_element().html())
}

/// All elements that match, in document order.
pub(crate) fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of an element.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// All text of a page.
pub(crate) fn text(page: &Html) -> String {
    page.root_element().text().collect::<Vec<_>>().join(" ")
}

/// The text of each element that matches, in document order.
pub(crate) fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(words).collect()
}
