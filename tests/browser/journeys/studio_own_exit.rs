//! An own question, of which one answer leads to an own kind of help, until nothing is left to look at.

use browser_tests::{Outcome, Page, visit};
use serde_json::json;

use crate::support::at;
use crate::support::studio::{STUDIO, add, begin, find, kept, press, say, says, shown};

const QUESTION: &str = "Do you work with patients?";
const HEADLINE: &str = "Clinical supervision comes first for you.";
const UNTESTED: &str = "This guide was changed, and nobody has tested it since.";
const SIGNAL: &str = "After each meeting, you see your next step.";

#[tokio::test]
async fn a_question_that_leads_to_an_own_help_takes_two_forms_and_two_presses() -> Outcome {
    visit("studio-own-exit", STUDIO, async |page| {
        page.resize(1280, 900).await?;
        begin(&page).await?;
        questions(&page).await?;
        is_in_sight(&page, "Add a question").await?;
        press(&page, "Add a question").await?;
        ask(&page).await?;
        says(&page, "The question is added.").await?;
        // The question stays where its exit is not added.
        press(&page, "Cancel").await?;
        says(&page, "and the answer “Yes, every day” leads nowhere yet.").await?;
        press(&page, "Lead this answer elsewhere …: the answer “Yes, every day”").await?;
        lead(&page).await?;
        says(&page, "6 exits come before it.").await?;
        // The result with the new help stands beside its form at once.
        shown(&page, HEADLINE).await?;
        shown(&page, SIGNAL).await?;
        find(&page, "#st-tab-findings").await?.click().await?;
        says(&page, "The result is “Other help”.").await?;
        let found = page.axe().await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        // One scenario tests the question and the exit, and is proposed once.
        says(&page, "or answers “Patients”, so that none tests them.").await?;
        let proposed = "return document.querySelectorAll('.st-found .fm-proposed').length;";
        assert_eq!(page.run(proposed, Vec::new()).await?, json!(1));
        press(&page, "Add this scenario").await?;
        says(&page, "All 35 scenarios pass. One thing was found to look at.").await?;
        // The sentence is read before, and can be changed right after.
        says(&page, UNTESTED).await?;
        page.screenshot("studio-untested").await?;
        press(&page, "Say there that nobody has tested your version").await?;
        let focused =
            async || Ok((page.focused().await?.id().await?.as_deref() == Some("form$.about.certainty")).then_some(()));
        page.wait("the focus on what was added", focused).await?;
        shown(&page, UNTESTED).await?;
        let top = "return document.activeElement.querySelector('legend').getBoundingClientRect().top >= 0;";
        assert_eq!(page.run(top, Vec::new()).await?, json!(true), "the beginning of the group is in sight");
        page.screenshot("studio-untested-added").await?;
        find(&page, "#st-tab-findings").await?.click().await?;
        says(&page, "All 35 scenarios pass. Nothing wrong was found").await?;
        leads_there(&page).await?;
        says(&page, "Kept in this browser").await?;
        let [kept] = kept(&page).await?.try_into().map_err(|_| "not one document is kept")?;
        assert_eq!(at(&kept["own"], "sources/ours/title"), "Our own advice");
        Ok(())
    })
    .await
}

/// Opens the questions in the list of parts.
async fn questions(page: &Page) -> Outcome {
    let is_shown = "return document.querySelector('.fm-parts').checkVisibility();";
    if page.run(is_shown, Vec::new()).await? == json!(false) {
        press(page, "All parts, and search").await?;
    }
    press(page, "Questions").await
}

/// A button is in sight without scrolling.
async fn is_in_sight(page: &Page, words: &str) -> Outcome {
    let top = "const button = [...document.querySelectorAll('button')].find((it) => it.textContent === arguments[0]);
        const { left, top, width, height } = button?.getBoundingClientRect() ?? {};
        return button ? document.elementFromPoint(left + width / 2, top + height / 2) === button || null : null;";
    let look = async || Ok(page.run(top, vec![json!(words)]).await?.as_bool());
    page.wait(&format!("“{words}” in sight"), look).await.map(drop)
}

/// The question says where its answer leads, and opens it; there, the exit moves to the end and back.
async fn leads_there(page: &Page) -> Outcome {
    find(page, "#st-tab-edit").await?.click().await?;
    questions(page).await?;
    press(page, "Patients").await?;
    press(page, "Someone looking for support").await?;
    says(page, "Leads to:").await?;
    page.screenshot("studio-leads-to").await?;
    let found = page.axe().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    another_is_there(page).await?;
    press(page, &format!("Open the exit “{HEADLINE}”")).await?;
    says(page, "6 exits come before it.").await?;
    page.screenshot("studio-own-exit").await?;
    press(page, "to the end").await?;
    says(page, "32 exits come before it.").await?;
    find(page, "#st-tab-findings").await?.click().await?;
    says(page, "of the answer sets that open it").await
}

/// Where an exit leads to the chosen help already, it is opened in place of adding another one.
async fn another_is_there(page: &Page) -> Outcome {
    press(page, "Lead this answer elsewhere as well …: the answer “Yes, every day”").await?;
    say(page, "Which help?", 0, "Supervision").await?;
    says(page, "An exit leads to this help already.").await?;
    says(page, "Opens after the answer “A regular review of my work with clients").await?;
    page.screenshot("studio-exit-is-there").await?;
    let found = page.axe().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    press(page, "Open it instead: the exit “Arrange supervision”").await?;
    says(page, "exits come before it.").await?;
    let focused = "return document.activeElement.textContent;";
    assert_eq!(page.run(focused, Vec::new()).await?, json!("Arrange supervision"));
    questions(page).await?;
    press(page, "Patients").await?;
    press(page, "Someone looking for support").await
}

/// Writes the question; its first answer leads elsewhere, which is asked next.
async fn ask(page: &Page) -> Outcome {
    say(page, "Question", 0, QUESTION).await?;
    say(page, "Why we ask", 0, "Then clinical supervision may come first.").await?;
    press(page, "Add an answer").await?;
    let answers = [
        ("Yes, every day", "it leads elsewhere: the next form asks where"),
        ("Sometimes", "a little for mentoring"),
        ("No", "for neither: it says nothing"),
    ];
    for (place, (text, counts)) in answers.into_iter().enumerate() {
        say(page, "Wording", place, text).await?;
        say(page, "How it counts", place, counts).await?;
    }
    let chosen = "return [...document.querySelectorAll('.fm-begin select')].at(-1).selectedOptions[0].text;";
    assert_eq!(page.run(chosen, Vec::new()).await?, json!("Early, right after the questions about health and safety"));
    say(page, "Short name", 0, "Patients").await?;
    page.screenshot("studio-new-question").await?;
    Ok(find(page, ".fm-begin button[type=submit]").await?.click().await?)
}

/// Says where that answer leads, and what the new help is.
async fn lead(page: &Page) -> Outcome {
    say(page, "The recommendation in one sentence", 0, HEADLINE).await?;
    let chosen = "return [...document.querySelectorAll('.fm-begin select')].slice(0, 2)
        .map((list) => list.selectedOptions[0].text);";
    assert_eq!(page.run(chosen, Vec::new()).await?, json!([QUESTION, "Yes, every day"]));
    say(page, "Why this comes first", 0, "A supervisor knows your field, and keeps you and your patients safe.")
        .await?;
    say(page, "Which help?", 0, "A new kind of help …").await?;
    say(page, "Name of the new help", 0, "Clinical supervision").await?;
    says(page, "The guide has “Supervision” already.").await?;
    say(page, "Next", 0, "Ask the ward office for a first meeting.").await?;
    say(page, "To ask", 0, "Who else learns what I tell you?").await?;
    say(page, "What to look for", 0, SIGNAL).await?;
    let found = page.axe().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    page.screenshot("studio-new-exit").await?;
    add(page).await
}
