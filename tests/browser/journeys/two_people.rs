//! Two people, one conversation: another person's link beside one's own answers.

use browser_tests::{Outcome, Page, visit};
use codec::{write_invitation, write_link};
use guide::content::Perspective;
use serde_json::json;

use crate::support::{Document, Hands, Progress, Scenario, assessment, begin_at, focused, opened};

const HANDS: Hands = Hands::Keyboard;
const FIELD: &str = "input[type=text]";
/// What opens the field.
const HAVE: &str = ".com-share > .com-fold:has(form) > summary";

#[tokio::test]
async fn a_pasted_link_shows_both_side_by_side() -> Outcome {
    visit("a-pasted-link", "/", async |page| {
        let document = Document::shipped()?;
        begin_at(&page, &Progress::with_answers("take-along", &document.scenario("both", "seeker")?)).await?;
        let before = assessment(&page).await?;
        HANDS.press(&page, HAVE).await?;
        type_link(&page, "https://example.org/no-link").await?;
        focused(&page, "[role=alert]").await?;
        assert!(page.text("[role=alert]").await?.contains(document.words("interface/together/error")?));
        HANDS.press(&page, "[role=alert] a").await?;
        focused(&page, FIELD).await?;

        let theirs = document.scenario("coaching", "leader")?;
        type_link(&page, &format!("Here it is: https://example.org/guide#com.{}.", write_link(&theirs.answers)))
            .await?;
        opened(&page, document.words("interface/together/title")?).await?;
        let outcomes = [document.words("outcomes/both/name")?, document.words("outcomes/coaching/name")?];
        assert_eq!(page.texts(".com-person-outcome").await?, outcomes);
        assert_eq!(page.find_all(".com-map-square path.com-map-point").await?.len(), 2, "both are on one map");
        assert_eq!(assessment(&page).await?, before, "the visitor's own answers are as they were");

        page.driver().refresh().await?;
        page.find_saying("h2", document.words("interface/together/title")?).await?;
        page.driver().back().await?;
        page.find_saying("h2", document.words("interface/take_along/title")?).await?;
        page.driver().forward().await?;
        opened(&page, document.words("interface/together/title")?).await?;
        HANDS.press(&page, ".com-actions-end .com-link:last-child").await?;
        opened(&page, &document.shared_heading(&theirs)).await?;
        page.driver().back().await?;
        opened(&page, document.words("interface/together/title")?).await?;
        assert!(page.requests().iter().all(|request| !request.contains("com.v2")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_that_is_opened_leaves_own_answers_alone_until_it_is_told_otherwise() -> Outcome {
    visit("a-link-beside-own-answers", "/", async |page| {
        let document = Document::shipped()?;
        let own = document.scenario("mentoring", "sponsor")?;
        let theirs = document.scenario("coaching", "leader")?;
        begin_at(&page, &Progress::with_answers("result", &own)).await?;
        let before = assessment(&page).await?;
        follow(&page, &theirs).await?;
        opened(&page, &document.shared_heading(&theirs)).await?;
        assert_eq!(page.run("return location.hash;", Vec::new()).await?, json!(""));
        assert_eq!(assessment(&page).await?, before, "the visitor's own answers are as they were");
        page.driver().back().await?;
        opened(&page, &document.heading(&own)).await?;
        page.driver().forward().await?;
        opened(&page, &document.shared_heading(&theirs)).await?;
        HANDS.press(&page, ".com-actions-end .com-button").await?;
        opened(&page, document.words("interface/together/title")?).await?;
        page.driver().back().await?;
        opened(&page, &document.shared_heading(&theirs)).await?;
        HANDS.press(&page, ".com-actions-end .com-link").await?;
        opened(&page, &document.heading(&theirs)).await?;
        assert!(page.find_all(".com-shared").await?.is_empty(), "they are the visitor's own now");
        assert_eq!(assessment(&page).await?.get("perspective"), Some(&json!("leader")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn somebody_without_answers_begins_and_finds_the_other_waiting() -> Outcome {
    visit("the-other-is-waiting", "/", async |page| {
        let document = Document::shipped()?;
        page.find("h2").await?;
        let theirs = document.scenario("both", "seeker")?;
        follow(&page, &theirs).await?;
        opened(&page, &document.shared_heading(&theirs)).await?;
        HANDS.press(&page, ".com-actions-end .com-button").await?;
        opened(&page, document.words("title")?).await?;
        let own = document.scenario("coaching", "leader")?;
        crate::support::walk(&page, &document, &own, HANDS).await?;
        HANDS.press(&page, ".com-verdict .com-button").await?;
        opened(&page, document.words("interface/take_along/title")?).await?;
        HANDS.press(&page, ".com-share > .com-link").await?;
        opened(&page, document.words("interface/together/title")?).await
    })
    .await
}

/// From the one who asks to the one who is asked, and back.
#[tokio::test]
async fn somebody_is_asked_to_answer_too_and_sends_answers_back() -> Outcome {
    visit("asked-to-answer-too", "/", async |page| {
        let document = Document::shipped()?;
        let own = document.scenario("coaching", "seeker")?;
        begin_at(&page, &Progress::with_answers("take-along", &own)).await?;
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };", Vec::new()).await?;
        // Where there is a share sheet, it opens in the place of a copy; here nobody could close it.
        page.run("navigator.share &&= async ({ text }) => { window.copied = text; };", Vec::new()).await?;
        HANDS.press(&page, ".com-share + .com-share:not(:has(form)) .com-button").await?;
        let invitation = copied(&page).await?;
        let leader = write_invitation(Perspective::Leader);
        assert!(invitation.starts_with(document.words("interface/invite/message_me")?), "{invitation}");
        assert!(invitation.ends_with(&format!("#com.{leader}")), "nothing but the perspective: {invitation}");

        // Somebody else, who has answered nothing.
        page.run("sessionStorage.clear();", Vec::new()).await?;
        page.driver().goto("about:blank").await?;
        page.driver().goto(invitation.lines().last().unwrap_or_default()).await?;
        page.find_saying("h2", document.words("interface/invite/invited")?).await?;
        page.driver().refresh().await?;
        page.find_saying("h2", document.words("interface/invite/invited")?).await?;
        // Whoever is somebody else finds the choice of perspectives, and the way back.
        HANDS.press(&page, ".com-page .com-actions .com-link").await?;
        opened(&page, document.words("title")?).await?;
        page.driver().back().await?;
        page.find_saying("h2", document.words("interface/invite/invited")?).await?;
        HANDS.press(&page, ".com-page .com-button").await?;
        page.find("input[type=radio]").await?;
        let theirs = document.scenario("mentoring", "leader")?;
        begin_at(&page, &Progress::with_answers("result", &theirs).invited()).await?;
        HANDS.press(&page, ".com-verdict button.com-button").await?;
        opened(&page, document.words("interface/invite/back")?).await?;
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };", Vec::new()).await?;
        HANDS.press(&page, ".com-share > .com-actions > .com-button").await?;
        let back = copied(&page).await?;
        // Until then, what is kept of the visit can still change.
        page.find_saying("[role=status]", document.words("interface/take_along/copied")?).await?;

        page.run("sessionStorage.clear();", Vec::new()).await?;
        begin_at(&page, &Progress::with_answers("take-along", &own)).await?;
        HANDS.press(&page, HAVE).await?;
        type_link(&page, &back).await?;
        opened(&page, document.words("interface/together/title")?).await?;
        let [seeker, you, leader] =
            ["roles/seeker", "you", "roles/leader"].map(|it| format!("interface/together/{it}"));
        let names =
            [format!("{} {}", document.words(&seeker)?, document.words(&you)?), document.words(&leader)?.into()];
        assert_eq!(page.texts(".com-person-name").await?, names);
        Ok(())
    })
    .await
}

/// What the page has copied.
async fn copied(page: &Page) -> Outcome<String> {
    page.wait("the copied text", async || {
        let copied = page.run("return window.copied ?? null;", Vec::new()).await?;
        Ok(copied.as_str().map(str::to_owned))
    })
    .await
}

/// Types into the field for another person's link, and sends it.
async fn type_link(page: &Page, text: &str) -> Outcome {
    let field = page.find(FIELD).await?;
    field.clear().await?;
    field.send_keys(text).await?;
    HANDS.press(page, "form button[type=submit]").await
}

/// Puts a link with the answers of a scenario into the address bar of the open page, which does not load again. A script
/// would not do: the browser's way back leads past entries that a page makes without its visitor.
async fn follow(page: &Page, scenario: &Scenario) -> Outcome {
    page.run("window.opened = true;", Vec::new()).await?;
    let mut address = page.driver().current_url().await?;
    address.set_fragment(Some(&format!("com.{}", write_link(&scenario.answers))));
    page.driver().goto(address.as_str()).await?;
    assert_eq!(page.run("return window.opened;", Vec::new()).await?, json!(true), "the page has loaded again");
    Ok(())
}
