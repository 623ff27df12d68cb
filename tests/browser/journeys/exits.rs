//! Where something comes first, the result says so first, in the words of the exit that decides.

use browser_tests::{Outcome, visit};
use guide::content::Perspective;

use crate::support::{Document, Hands, Progress, assessment, at, begin_at, checked, opened};

const HANDS: Hands = Hands::Keyboard;

/// The help about health and distress.
const CARE: &str = "care";

#[tokio::test]
async fn the_exit_that_decides_is_the_heading_in_every_perspective() -> Outcome {
    visit("the-exit-that-decides", "/", async |page| {
        let document = Document::shipped()?;
        for perspective in Perspective::ALL.iter().map(|perspective| perspective.word()) {
            for expect in ["pause", "elsewhere"] {
                let scenario = document.scenario(expect, perspective)?;
                let exits = document.assessment(&scenario).exits;
                let deciding = exits.first().ok_or("the scenario opens no exit")?;
                let exit = format!("exits/{perspective}/{}", deciding.id);
                assert_eq!(document.words(&format!("{exit}/leads"))?, expect);
                begin_at(&page, &Progress::with_answers("review", &scenario)).await?;
                HANDS.go_on(&page).await?;
                opened(&page, document.words(&format!("{exit}/headline"))?).await?;
                assert_eq!(page.text(".com-verdict .com-lead").await?, document.words(&format!("{exit}/summary"))?);
                assert_eq!(at(&assessment(&page).await?, "recommendation"), expect);
                let opened_by = page.text(".com-verdict .com-opened-by").await?;
                for question in &deciding.questions {
                    let said = document.choice(perspective, question.as_str(), scenario.answer(question.as_str()))?;
                    assert!(opened_by.contains(said), "{said} is not in {opened_by}");
                }
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn health_comes_before_everything_else() -> Outcome {
    visit("health-comes-first", "/", async |page| {
        let document = Document::shipped()?;
        for perspective in Perspective::ALL {
            let (id, health) = document.content().exits.of(*perspective).iter().next().ok_or("no exits")?;
            assert_eq!(health.help.as_str(), CARE, "the first exit of a {}", perspective.word());
            // Answers that lead to a pause by themselves, and those about health beside them.
            let pause = document.scenario("pause", perspective.word())?;
            let mut both = pause.clone();
            for (question, choices) in health.when.iter() {
                both = both.with(question.as_str(), choices.first().ok_or("no choice")?.as_str());
            }
            let exits = document.assessment(&both).exits;
            assert!(exits.len() > 1, "the pause has gone");
            begin_at(&page, &Progress::with_answers("review", &both)).await?;
            HANDS.go_on(&page).await?;
            let exit = format!("exits/{}", perspective.word());
            opened(&page, document.words(&format!("{exit}/{id}/headline"))?).await?;
            assert_eq!(at(&assessment(&page).await?, "recommendation"), "elsewhere");
            // What else is in the way comes after it, with what it means.
            let mut further = Vec::new();
            for open in exits.iter().skip(1) {
                further.push(document.words(&format!("{exit}/{}/headline", open.id))?);
            }
            assert_eq!(page.texts(".com-triggers .com-reason-name").await?, further);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_wait_comes_right_after_the_answer_and_once() -> Outcome {
    visit("what-cannot-wait", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?.with("first", "none");
        let [opening, follow_up] = ["first", "strain"].map(|id| document.step("seeker", id));
        let (opening, follow_up) = (opening?.prompt, follow_up?.prompt);
        let care = document.words("interface/care/title")?;
        begin_at(&page, &Progress::with_answers("question/first", &scenario)).await?;
        page.find_saying("h2", &opening).await?;
        HANDS.choose(&page, "health").await?;
        assert!(page.find_all(".com-settled button").await?.is_empty(), "no word of having told enough");
        HANDS.go_on(&page).await?;
        opened(&page, care).await?;
        page.driver().refresh().await?;
        page.find_saying("h2", care).await?;
        page.driver().back().await?;
        opened(&page, &opening).await?;
        page.driver().forward().await?;
        opened(&page, care).await?;
        HANDS.press(&page, ".com-actions .com-link").await?;
        opened(&page, &follow_up).await?;
        for heading in [care, &opening] {
            page.driver().back().await?;
            opened(&page, heading).await?;
        }
        assert_eq!(checked(&page).await?.as_deref(), Some("health"));
        HANDS.go_on(&page).await?;
        opened(&page, &follow_up).await?;
        // And from it straight to the result.
        begin_at(&page, &Progress::with_answers("question/first", &scenario.clone().with("first", "health"))).await?;
        HANDS.go_on(&page).await?;
        opened(&page, care).await?;
        HANDS.press(&page, ".com-actions .com-button").await?;
        opened(&page, document.words("exits/seeker/first-health/headline")?).await
    })
    .await
}
