//! A visitor's hands: what can be done with the keyboard alone, and with a pointer.

use browser_tests::{Key, Outcome, Page, WebElement};
use serde_json::json;

use super::{Document, Scenario};

/// More than any page needs to be walked through with Tab.
const MOST_TABS: usize = 80;
/// More than any question has choices.
const MOST_CHOICES: usize = 12;

const RADIO: &str = "input[type=radio]";
const ON: &str = "button[type=submit]";

/// The way on from what is to be done at once.
const ON_FROM_CARE: &str = ".com-actions .com-link";

const HAS_FOCUS: &str = "let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.matches(arguments[0]);";
const NOTE_FOCUS: &str = "let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    window.comFocus = element;";
const HAS_MOVED: &str = "let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element !== window.comFocus;";
const IS_BEFORE: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const { activeElement } = root;
    const all = [...root.querySelectorAll(arguments[0])];
    const isBefore = (element) => activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return activeElement !== null && all.length > 0 && all.every(isBefore);";
const FOCUSED_HEADING: &str = "let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.matches('h2') ? element.textContent : null;";

/// What the visitor uses.
#[derive(Clone, Copy)]
pub(crate) enum Hands {
    Keyboard,
    Pointer,
}

impl Hands {
    /// Selects a choice of the open page; the empty one is not sure.
    pub(crate) async fn choose(self, page: &Page, value: &str) -> Outcome {
        let wanted = format!("{RADIO}[value=\"{value}\"]");
        match self {
            Self::Pointer => point_at(page, &page.find(&format!("{wanted} + label")).await?).await,
            Self::Keyboard => {
                self.tab_to(page, RADIO).await?;
                page.press(" ").await?;
                for _ in 0..MOST_CHOICES {
                    if has_focus(page, &wanted).await? {
                        return Ok(());
                    }
                    // Not in every engine do these keys lead round the end of a list.
                    let is_before = is_before(page, &wanted).await?;
                    move_focus(page, page.press(if is_before { Key::Up } else { Key::Down })).await?;
                }
                Err(format!("the arrow keys do not lead to the choice `{value}`").into())
            }
        }
    }

    /// Presses a button or follows a link.
    pub(crate) async fn press(self, page: &Page, css: &str) -> Outcome {
        match self {
            Self::Pointer => Ok(page.find(css).await?.click().await?),
            Self::Keyboard => {
                self.tab_to(page, css).await?;
                page.press(Key::Enter).await
            }
        }
    }

    /// Checks the box of that id.
    pub(crate) async fn check(self, page: &Page, id: &str) -> Outcome {
        match self {
            Self::Pointer => point_at(page, &page.find(&format!("label[for=\"{id}\"]")).await?).await,
            Self::Keyboard => {
                self.tab_to(page, &format!("#{id}")).await?;
                page.press(" ").await
            }
        }
    }

    /// Presses the button that leads to the next page.
    pub(crate) async fn go_on(self, page: &Page) -> Outcome {
        self.press(page, ON).await
    }

    /// Goes to the element by Tab, or by Shift and Tab where it stands before the one with the focus: a walk round the
    /// end of the page leads through the browser's own controls in some engines.
    async fn tab_to(self, page: &Page, css: &str) -> Outcome {
        page.find(css).await?;
        let is_before = is_before(page, css).await?;
        for _ in 0..MOST_TABS {
            if has_focus(page, css).await? {
                return Ok(());
            }
            if is_before {
                move_focus(page, page.tab_back()).await?;
            } else {
                move_focus(page, page.press(Key::Tab)).await?;
            }
        }
        Err(format!("Tab does not lead to `{css}`").into())
    }
}

/// Clicks in the middle of an element, whatever lies there: the words of a choice lie under its control.
pub(crate) async fn point_at(page: &Page, element: &WebElement) -> Outcome {
    let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
    page.driver().execute(into_view, vec![element.to_json()?]).await?;
    Ok(page.driver().action_chain().move_to_element_center(element).click().perform().await?)
}

/// Whether all that matches stands before the element with the focus.
async fn is_before(page: &Page, css: &str) -> Outcome<bool> {
    Ok(page.run(IS_BEFORE, vec![json!(css)]).await? == json!(true))
}

/// Does what moves the focus, and waits until it has moved.
async fn move_focus(page: &Page, presses: impl Future<Output = Outcome>) -> Outcome {
    page.run(NOTE_FOCUS, Vec::new()).await?;
    presses.await?;
    page.wait("a new place of the focus", async || {
        Ok((page.run(HAS_MOVED, Vec::new()).await? == json!(true)).then_some(()))
    })
    .await
}

/// Waits until an element that matches has the focus.
pub(crate) async fn focused(page: &Page, css: &str) -> Outcome {
    page.wait(&format!("the focus on `{css}`"), async || Ok(has_focus(page, css).await?.then_some(()))).await
}

/// Whether the element with the focus, looked for through shadow trees, matches.
async fn has_focus(page: &Page, css: &str) -> Outcome<bool> {
    Ok(page.run(HAS_FOCUS, vec![json!(css)]).await? == json!(true))
}

/// Waits until a page has opened: its heading says so, and has the focus.
pub(crate) async fn opened(page: &Page, heading: &str) -> Outcome {
    let look = async || Ok((page.run(FOCUSED_HEADING, Vec::new()).await? == json!(heading)).then_some(()));
    page.wait(&format!("the heading “{heading}” with the focus"), look).await
}

/// Goes the whole way from the open first page to the recommendation that the scenario leads to, not sure where it says
/// nothing, looking for the focus on the heading of every page on the way.
pub(crate) async fn walk(page: &Page, document: &Document, scenario: &Scenario, hands: Hands) -> Outcome {
    page.find(RADIO).await?;
    hands.choose(page, scenario.perspective()).await?;
    let mut on = ON;
    for step in document.steps(scenario) {
        hands.press(page, on).await?;
        opened(page, &step.prompt).await?;
        hands.choose(page, scenario.answer(&step.id)).await?;
        on = ON;
        if document.stops_after(scenario, &step.id) {
            hands.go_on(page).await?;
            opened(page, document.words("interface/care/title")?).await?;
            on = ON_FROM_CARE;
        }
    }
    hands.press(page, on).await?;
    if document.weighs(scenario) {
        opened(page, document.words("interface/matters/title")?).await?;
        for question in scenario.marks() {
            hands.check(page, &format!("com-matters-{question}")).await?;
        }
        hands.go_on(page).await?;
    }
    opened(page, document.words("interface/review/title")?).await?;
    hands.go_on(page).await?;
    opened(page, &document.heading(scenario)).await
}
