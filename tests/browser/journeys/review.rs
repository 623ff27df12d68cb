//! Going back, checking and changing answers, with the keyboard alone.

use browser_tests::{Outcome, Page, visit};
use serde_json::Value;

use crate::support::{Document, Hands, Progress, Scenario, assessment, at, begin_at, checked, focused, opened};

const HANDS: Hands = Hands::Keyboard;

#[tokio::test]
async fn the_ways_back_and_forward_keep_every_answer() -> Outcome {
    visit("the-ways-back-and-forward", "/", async |page| {
        let document = Document::shipped()?;
        let title = document.words("title")?;
        let scenario = document.scenario("coaching", "seeker")?;
        let [first, second, third, ..] = &*document.steps(&scenario) else {
            return Err("the guide is too short".into());
        };
        let [one, two] = [first, second].map(|step| scenario.answer(&step.id));
        begin(&page, "seeker").await?;
        for (step, choice) in [(first, one), (second, two)] {
            opened(&page, &step.prompt).await?;
            HANDS.choose(&page, choice).await?;
            HANDS.go_on(&page).await?;
        }
        opened(&page, &third.prompt).await?;
        let entries = page.run("return history.length;", Vec::new()).await?;

        let driver = page.driver();
        for (heading, answer) in [(&*second.prompt, two), (&*first.prompt, one), (title, "seeker")] {
            driver.back().await?;
            opened(&page, heading).await?;
            assert_eq!(checked(&page).await?.as_deref(), Some(answer), "on “{heading}”");
        }
        for step in [first, second, third] {
            driver.forward().await?;
            opened(&page, &step.prompt).await?;
        }
        HANDS.press(&page, ".com-back").await?;
        opened(&page, &second.prompt).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(two));
        driver.forward().await?;
        opened(&page, &third.prompt).await?;
        assert_eq!(page.run("return history.length;", Vec::new()).await?, entries, "a way back adds nothing to walk");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_early_answer_is_changed_and_the_later_ones_stay() -> Outcome {
    visit("an-early-answer-is-changed", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        let before = begin_at_review(&page, &document, &scenario).await?;
        change(&page, &document, &scenario, "enough", "taught").await?;
        let after = rows(&page, &document, &scenario).await?;
        assert_eq!(differences(&before, &after), ["enough"]);
        assert_eq!(at(&assessment(&page).await?, "recommendation"), "elsewhere");
        HANDS.go_on(&page).await?;
        opened(&page, document.words("exits/seeker/enough-taught/headline")?).await
    })
    .await
}

#[tokio::test]
async fn a_question_can_be_left_not_sure_and_then_counts_for_neither() -> Outcome {
    visit("a-question-is-left-not-sure", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        let before = begin_at_review(&page, &document, &scenario).await?;
        let sure = possible(&assessment(&page).await?)?;
        change(&page, &document, &scenario, "known", "").await?;
        let after = rows(&page, &document, &scenario).await?;
        assert_eq!(differences(&before, &after), ["known"]);
        let answer = after.iter().find(|(question, _)| question == "known").map(|(_, answer)| &**answer);
        assert_eq!(answer, Some(document.words("interface/common/not_sure")?));
        let unsure = possible(&assessment(&page).await?)?;
        assert!(unsure < sure, "{unsure} points are possible after {sure}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_matters_most_is_marked_and_counts_double() -> Outcome {
    visit("what-matters-most-is-marked", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        begin_at_review(&page, &document, &scenario).await?;
        let before = assessment(&page).await?;
        let (review, matters) = (document.words("interface/review/title")?, document.words("interface/matters/title")?);
        HANDS.press(&page, ".com-matters .com-summary-change").await?;
        opened(&page, matters).await?;
        HANDS.check(&page, "com-matters-aim").await?;
        let marked = assessment(&page).await?;
        assert!(possible(&marked)? > possible(&before)?, "{marked} after {before}");
        HANDS.go_on(&page).await?;
        opened(&page, review).await?;
        assert!(page.text(".com-matters").await?.contains(document.choice("seeker", "aim", scenario.answer("aim"))?));
        HANDS.press(&page, ".com-matters .com-summary-change").await?;
        opened(&page, matters).await?;
        assert!(page.find("#com-matters-aim").await?.is_selected().await?, "the mark is kept");
        HANDS.check(&page, "com-matters-aim").await?;
        assert_eq!(assessment(&page).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn going_on_without_an_answer_leads_to_the_first_choice() -> Outcome {
    visit("going-on-without-an-answer", "/", async |page| {
        let document = Document::shipped()?;
        page.find("h2").await?;
        asks_for_an_answer(&page, document.words("interface/welcome/error")?).await?;
        begin(&page, "sponsor").await?;
        let scenario = document.scenario("coaching", "sponsor")?;
        let [first, second, ..] = &*document.steps(&scenario) else { return Err("the guide is too short".into()) };
        opened(&page, &first.prompt).await?;
        asks_for_an_answer(&page, document.words("interface/guide/error")?).await?;
        HANDS.choose(&page, scenario.answer(&first.id)).await?;
        assert!(page.find_all("[role=alert]").await?.is_empty(), "the problem is solved");
        HANDS.go_on(&page).await?;
        opened(&page, &second.prompt).await
    })
    .await
}

#[tokio::test]
async fn a_change_can_be_cancelled_and_clearing_everything_undone() -> Outcome {
    visit("a-change-is-cancelled", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        let before = begin_at_review(&page, &document, &scenario).await?;
        HANDS.press(&page, "li:nth-child(2) .com-summary-change").await?;
        let second = document.steps(&scenario).get(1).cloned().ok_or("the guide is too short")?;
        opened(&page, &second.prompt).await?;
        assert!(page.text(".com-eyebrow").await?.contains(document.words("interface/guide/changing")?));
        HANDS.choose(&page, "").await?;
        HANDS.press(&page, ".com-actions .com-link").await?;
        focused(&page, "li:nth-child(2) .com-summary-change").await?;
        assert_eq!(rows(&page, &document, &scenario).await?, before);
        HANDS.press(&page, ".com-apart .com-link").await?;
        opened(&page, document.words("title")?).await?;
        HANDS.press(&page, ".com-undo button").await?;
        opened(&page, document.words("interface/review/title")?).await?;
        assert_eq!(rows(&page, &document, &scenario).await?, before);
        page.driver().refresh().await?;
        page.find_saying("h2", document.words("interface/review/title")?).await?;
        assert_eq!(rows(&page, &document, &scenario).await?, before, "what came back is kept");
        Ok(())
    })
    .await
}

/// Tries to go on: the error summary takes the focus, says what is missing, and leads to the first choice.
async fn asks_for_an_answer(page: &Page, message: &str) -> Outcome {
    HANDS.go_on(page).await?;
    focused(page, "[role=alert]").await?;
    assert!(page.text("[role=alert]").await?.contains(message));
    assert!(page.text("fieldset").await?.contains(message), "the message stands at the field too");
    HANDS.press(page, "[role=alert] a").await?;
    let first = page.find("input[type=radio]").await?.id().await?.ok_or("a choice has an id")?;
    focused(page, &format!("#{first}")).await?;
    assert_eq!(checked(page).await?, None, "to be led to a choice is not to choose it");
    Ok(())
}

/// Starts the guide from the first page.
async fn begin(page: &Page, perspective: &str) -> Outcome {
    page.find("h2").await?;
    HANDS.choose(page, perspective).await?;
    HANDS.go_on(page).await
}

/// Opens the review page with the answers of a scenario, and gives its rows.
async fn begin_at_review(page: &Page, document: &Document, scenario: &Scenario) -> Outcome<Vec<(String, String)>> {
    begin_at(page, &Progress::with_answers("review", scenario)).await?;
    rows(page, document, scenario).await
}

/// Changes an answer by its own link, which shows the answer so far and leads straight back.
async fn change(page: &Page, document: &Document, scenario: &Scenario, question: &str, to: &str) -> Outcome {
    let steps = document.steps(scenario);
    let mut numbered = (1..).zip(&steps);
    let (number, step) = numbered.find(|(_, step)| step.id == question).ok_or("no such question")?;
    HANDS.press(page, &format!("li:nth-child({number}) .com-summary-change")).await?;
    opened(page, &step.prompt).await?;
    assert_eq!(checked(page).await?.as_deref(), Some(scenario.answer(question)));
    HANDS.choose(page, to).await?;
    HANDS.go_on(page).await?;
    page.find_saying("h2", document.words("interface/review/title")?).await?;
    focused(page, &format!("li:nth-child({number}) .com-summary-change")).await?;
    assert_eq!(page.text(".com-summary .com-tag").await?, document.words("interface/review/changed")?);
    Ok(())
}

/// Each question of a scenario by its id, with the answer that the review page shows.
async fn rows(page: &Page, document: &Document, scenario: &Scenario) -> Outcome<Vec<(String, String)>> {
    let steps = document.steps(scenario).into_iter();
    Ok(steps.map(|step| step.id).zip(page.texts(".com-summary-answer").await?).collect())
}

fn differences<'a>(before: &'a [(String, String)], after: &[(String, String)]) -> Vec<&'a str> {
    assert_eq!(before.len(), after.len());
    before.iter().zip(after).filter(|(before, after)| before != after).map(|(before, _)| &*before.0).collect()
}

/// The points that either alternative could have; they are the same for both.
fn possible(assessment: &Value) -> Outcome<u64> {
    let [coaching, mentoring] =
        ["needs/coaching/possible", "needs/mentoring/possible"].map(|path| at(assessment, path));
    assert_eq!(coaching, mentoring);
    Ok(coaching.as_u64().ok_or_else(|| format!("no points in {assessment}"))?)
}
