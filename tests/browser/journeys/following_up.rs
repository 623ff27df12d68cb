//! Questions that are asked only after certain answers: they come, they go, and nothing that was said is lost.

use browser_tests::{Outcome, Page, visit};

use crate::support::{Document, Hands, Progress, Scenario, assessment, at, begin_at, checked, focused, opened};

const HANDS: Hands = Hands::Keyboard;

/// A question, the answer to it that opens a follow-up, and one that opens none.
const OPENING: (&str, &str, &str) = ("first", "case", "none");
/// The follow-up, and an answer to it.
const FOLLOW_UP: (&str, &str) = ("matter", "neutral");

#[tokio::test]
async fn a_follow_up_comes_after_the_answer_that_opens_it_and_keeps_its_own() -> Outcome {
    visit("a-follow-up-comes", "/", async |page| {
        let guide = Guide::new()?;
        guide.walk_to_opening(&page).await?;
        guide.go_on_from_opening(&page, OPENING.2, &guide.next).await?;
        let without = page.text(".com-eyebrow span").await?;
        assert!(without.contains(&guide.count(OPENING.2)), "{without}");
        HANDS.press(&page, ".com-back").await?;

        guide.go_on_from_opening(&page, OPENING.1, &guide.follow_up).await?;
        assert_eq!(checked(&page).await?, None, "it was not answered before");
        let with = page.text(".com-eyebrow span").await?;
        assert!(with.contains(&guide.count(OPENING.1)), "{with}");
        HANDS.choose(&page, FOLLOW_UP.1).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &guide.next).await?;
        // Both ways back come past it, as long as it is asked.
        HANDS.press(&page, ".com-back").await?;
        opened(&page, &guide.follow_up).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(FOLLOW_UP.1));
        page.driver().back().await?;

        guide.go_on_from_opening(&page, OPENING.2, &guide.next).await?;
        assert_eq!(at(&assessment(&page).await?, "recommendation"), "undecided", "it counts for nothing now");
        page.driver().back().await?;
        guide.go_on_from_opening(&page, OPENING.1, &guide.follow_up).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(FOLLOW_UP.1), "its answer has survived");
        assert_eq!(at(&assessment(&page).await?, "recommendation"), "elsewhere", "and counts again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_ways_back_and_forward_walk_past_a_follow_up_that_is_no_longer_asked() -> Outcome {
    for own_button in [true, false] {
        visit("past-a-follow-up", "/", async move |page| {
            let guide = Guide::new()?;
            let scenario = guide.with(OPENING.1).with(FOLLOW_UP.0, FOLLOW_UP.1);
            begin_at(&page, &Progress::with_answers(&format!("question/{}", OPENING.0), &scenario)).await?;
            page.find_saying("h2", &guide.opening).await?;
            let steps = guide.document.steps(&scenario);
            let later = steps.iter().skip_while(|step| step.id != OPENING.0).skip(1).map(|step| &step.prompt);
            let later: Vec<&String> = later.chain([&guide.review]).collect();
            for heading in &later {
                HANDS.go_on(&page).await?;
                opened(&page, heading).await?;
            }
            guide.change_opening(&page, OPENING.1, OPENING.2, &guide.review).await?;
            // The entry of the follow-up is still in the browser's history.
            let past = later.iter().rev().copied().filter(|heading| **heading != guide.follow_up);
            for heading in [&guide.opening].into_iter().chain(past).chain([&guide.opening]) {
                back(&page, own_button).await?;
                opened(&page, heading).await?;
            }
            for heading in later.iter().filter(|heading| ***heading != guide.follow_up).take(2) {
                page.driver().forward().await?;
                opened(&page, heading).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_changed_answer_leads_to_the_follow_up_that_it_opens_and_back_to_the_review_page() -> Outcome {
    visit("a-changed-answer-opens-a-follow-up", "/", async |page| {
        let guide = Guide::new()?;
        begin_at(&page, &Progress::with_answers("review", &guide.with(OPENING.2))).await?;
        guide.lists(&page, OPENING.2).await?;
        guide.change_opening(&page, OPENING.2, OPENING.1, &guide.follow_up).await?;
        // The way back leads to the question that opened it, and on again.
        HANDS.press(&page, ".com-back").await?;
        opened(&page, &guide.opening).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &guide.follow_up).await?;
        HANDS.choose(&page, FOLLOW_UP.1).await?;
        HANDS.go_on(&page).await?;
        page.find_saying("h2", &guide.review).await?;
        guide.lists(&page, OPENING.1).await?;
        assert!(page.texts(".com-summary-answer").await?.contains(&guide.said), "its answer stands beside it");

        guide.change_opening(&page, OPENING.1, OPENING.2, &guide.review).await?;
        guide.lists(&page, OPENING.2).await?;
        // It was answered before, and is not asked a second time.
        guide.change_opening(&page, OPENING.2, OPENING.1, &guide.review).await?;
        guide.lists(&page, OPENING.1).await?;
        assert!(page.texts(".com-summary-answer").await?.contains(&guide.said), "its answer has survived");
        HANDS.go_on(&page).await?;
        opened(&page, &guide.document.heading(&guide.with(OPENING.1).with(FOLLOW_UP.0, FOLLOW_UP.1))).await
    })
    .await
}

#[tokio::test]
async fn the_answer_to_a_follow_up_survives_a_reload_while_it_is_not_asked() -> Outcome {
    visit("a-follow-up-and-a-reload", "/", async |page| {
        let guide = Guide::new()?;
        let hidden = guide.with(OPENING.2).with(FOLLOW_UP.0, FOLLOW_UP.1);
        begin_at(&page, &Progress::with_answers("review", &hidden)).await?;
        guide.lists(&page, OPENING.2).await?;
        page.driver().refresh().await?;
        page.find_saying("h2", &guide.review).await?;
        guide.change_opening(&page, OPENING.2, OPENING.1, &guide.review).await?;
        guide.lists(&page, OPENING.1).await?;
        assert!(page.texts(".com-summary-answer").await?.contains(&guide.said));
        Ok(())
    })
    .await
}

/// The guide of a seeker, around the follow-up.
struct Guide {
    document: Document,
    scenario: Scenario,
    opening: String,
    follow_up: String,
    /// What comes after both.
    next: String,
    review: String,
    /// The answer to the follow-up in words.
    said: String,
}

impl Guide {
    fn new() -> Outcome<Self> {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        let prompt = |id| Outcome::Ok(document.step("seeker", id)?.prompt);
        let steps = document.steps(&scenario.clone().with(OPENING.0, OPENING.1));
        let next = steps.iter().skip_while(|step| step.id != FOLLOW_UP.0).nth(1).ok_or("the guide is too short")?;
        Ok(Self {
            opening: prompt(OPENING.0)?,
            follow_up: prompt(FOLLOW_UP.0)?,
            next: next.prompt.clone(),
            review: document.words("interface/review/title")?.to_owned(),
            said: document.choice("seeker", FOLLOW_UP.0, FOLLOW_UP.1)?.to_owned(),
            scenario,
            document,
        })
    }

    /// The scenario with that answer to the opening question.
    fn with(&self, choice: &str) -> Scenario {
        self.scenario.clone().with(OPENING.0, choice)
    }

    /// How many questions that answer leaves to be asked, as the page tells it.
    fn count(&self, choice: &str) -> String {
        self.document.steps(&self.scenario.only(&[]).with(OPENING.0, choice)).len().to_string()
    }

    /// From the first page to the opening question, with nothing but not sure, so that its answer alone counts.
    async fn walk_to_opening(&self, page: &Page) -> Outcome {
        page.find("h2").await?;
        HANDS.choose(page, "seeker").await?;
        for step in self.document.steps(&self.scenario) {
            HANDS.go_on(page).await?;
            opened(page, &step.prompt).await?;
            if step.id == OPENING.0 {
                return Ok(());
            }
            HANDS.choose(page, "").await?;
        }
        Err("the opening question is not asked".into())
    }

    /// Answers the opening question, which is open, and goes on to a page.
    async fn go_on_from_opening(&self, page: &Page, choice: &str, to: &str) -> Outcome {
        opened(page, &self.opening).await?;
        HANDS.choose(page, choice).await?;
        HANDS.go_on(page).await?;
        // A change leads back to the row that it was asked for in, and else to the heading.
        if to == self.review {
            page.find_saying("h2", to).await?;
            return focused(page, ".com-summary-change").await;
        }
        opened(page, to).await
    }

    /// Changes the answer to the opening question from the review page, and goes on to a page.
    async fn change_opening(&self, page: &Page, from: &str, choice: &str, to: &str) -> Outcome {
        let steps = self.document.steps(&self.with(from));
        let place = steps.iter().position(|step| step.id == OPENING.0).ok_or("no such question")? + 1;
        HANDS.press(page, &format!("li:nth-child({place}) .com-summary-change")).await?;
        opened(page, &self.opening).await?;
        assert_eq!(checked(page).await?.as_deref(), Some(from));
        self.go_on_from_opening(page, choice, to).await
    }

    /// The review page lists the questions that are asked, and no others.
    async fn lists(&self, page: &Page, choice: &str) -> Outcome {
        let asked: Vec<_> = self.document.steps(&self.with(choice)).into_iter().map(|step| step.prompt).collect();
        assert_eq!(asked.contains(&self.follow_up), choice == OPENING.1);
        assert_eq!(page.texts(".com-summary-question").await?, asked);
        Ok(())
    }
}

/// Goes back by the guide's own button, or by the browser's.
async fn back(page: &Page, own_button: bool) -> Outcome {
    if own_button { HANDS.press(page, ".com-back").await } else { Ok(page.driver().back().await?) }
}
