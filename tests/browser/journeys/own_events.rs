//! What the guide's controls use stays with them, and what belongs to the page reaches it.

use browser_tests::{Host, Key, Outcome, Page, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, begin_at, checked, host_page};

/// A form that knows whether it has unsaved changes, shortcuts as documentation sites have them, and analytics that collect
/// clicks. Some shortcuts keep the browser from doing what the key does.
const PAGE: &str = "window.heard = [];
addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('form');
    for (const type of ['beforeinput', 'input', 'change', 'invalid', 'submit', 'reset']) {
        form.addEventListener(type, () => window.heard.push(type));
    }
});
for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, (event) => {
        window.heard.push(`${type} ${event.key}`);
        if ('nps?'.includes(event.key) || event.key.startsWith('Arrow') || event.key === ' ') event.preventDefault();
    });
}
window.clicked = [];
document.addEventListener('click', (event) => window.clicked.push(event), { capture: true });
";

#[tokio::test]
async fn answering_changes_no_form_of_the_page_and_triggers_no_shortcut() -> Outcome {
    visit_host(host(), "own-events", "/host.html", async |page| {
        let document = Document::shipped()?;
        let step = document.first("seeker")?;
        page.find("h2").await?;
        Hands::Keyboard.choose(&page, "seeker").await?;
        Hands::Keyboard.go_on(&page).await?;
        page.find_saying("h2", &step.prompt).await?;
        page.run("window.heard = [];", Vec::new()).await?;
        let choices = document.choices("seeker", &step.id);
        let last = choices.last().ok_or("a question without choices")?;
        Hands::Keyboard.choose(&page, last).await?;
        let heard = heard(&page).await?;
        let ours = |heard: &&String| !heard.ends_with("Tab");
        assert_eq!(heard.iter().filter(ours).collect::<Vec<_>>(), Vec::<&String>::new());
        // A radio does nothing with letters: there the shortcut of the page counts.
        page.press("s").await?;
        page.press(Key::Escape).await?;
        let heard = self::heard(&page).await?;
        assert!(heard.contains(&"keydown s".to_owned()) && heard.contains(&"keydown Escape".to_owned()), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_typed_into_a_field_of_the_guide_arrives_there() -> Outcome {
    visit_host(host(), "typed", "/host.html", async |page| {
        let document = Document::shipped()?;
        begin_at(&page, &Progress::with_answers("take-along", &document.scenario("both", "seeker")?)).await?;
        page.find("[data-com-link]").await?;
        let focus =
            "const field = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('[data-com-link]');
            field.closest('details').open = true;
            field.focus();";
        page.run(focus, Vec::new()).await?;
        page.press("nps? Fn").await?;
        let value = page.find("[data-com-link]").await?.prop("value").await?;
        assert_eq!(value.as_deref(), Some("nps? Fn"));
        // Shift is no character.
        let heard = heard(&page).await?;
        assert!(heard.iter().all(|heard| heard.ends_with("Shift")), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn scripts_that_collect_clicks_find_no_words_of_a_choice_and_are_asked_to_look_away() -> Outcome {
    visit_host(host(), "analytics", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("elsewhere", "seeker")?;
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "seeker").await?;
        Hands::Pointer.go_on(&page).await?;
        let step = document.first("seeker")?;
        page.find_saying("h2", &step.prompt).await?;
        page.run("window.clicked = [];", Vec::new()).await?;
        // On the words, where somebody clicks who has read them.
        click_on(&page, &format!("[value=\"{}\"] + label", scenario.answer(&step.id))).await?;
        let texts = page.run(CLICKED, Vec::new()).await?;
        assert_eq!(texts, json!([["", true]]), "what was clicked has text, or bears no mark");
        assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&step.id)));

        begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
        page.find(".com-private").await?;
        click_on(&page, ".com-private label").await?;
        assert_eq!(page.run(CLICKED, Vec::new()).await?, json!([["", true]]), "a private answer");
        page.find(".com-private :checked").await?;
        Ok(())
    })
    .await
}

/// What each click has hit: its text, and whether something above it bears marks of well-known tools.
const CLICKED: &str = "return window.clicked.map((event) => {
    const [target, ...above] = event.path ?? window.paths.get(event);
    const marked = above.some((element) => element.matches?.('.ph-no-capture.fs-exclude[data-hj-suppress][data-clarity-mask]'));
    return [target.textContent, marked];
});";

/// Clicks in the middle of what matches, whatever lies there.
async fn click_on(page: &Page, css: &str) -> Outcome {
    // A path is there only while the event is on its way.
    let keep = "window.paths = new Map();
        document.addEventListener('click', (event) => window.paths.set(event, event.composedPath()), { capture: true });";
    page.run(keep, Vec::new()).await?;
    let element = page.find(css).await?;
    let into_view = "arguments[0].scrollIntoView({ block: 'center' });";
    page.driver().execute(into_view, vec![element.to_json()?]).await?;
    Ok(page.driver().action_chain().move_to_element_center(&element).click().perform().await?)
}

async fn heard(page: &Page) -> Outcome<Vec<String>> {
    let heard = page.run("return window.heard;", Vec::new()).await?;
    Ok(heard.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// A page with the widget in a form of its own.
fn host() -> Host {
    let page = host_page("").replacen("<script ", "<script src=\"own.js\"></script>\n    <script ", 1);
    let page =
        page.replace("<coaching", "<form><input name=\"own\" required><coaching").replace("</body>", "</form></body>");
    Host::default().with_file("host.html", page).with_file("own.js", PAGE)
}
