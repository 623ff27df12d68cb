//! Private answers: nobody else gets them unless their person says so.

use browser_tests::{Engine, Outcome, Page, visit};
use codec::{TextFormat, find_link, link_value, read_link};
use guide::decision::{sensitive_answers, shareable};
use serde_json::json;

use crate::support::{
    Document, Hands, Progress, Scenario, begin_at, brief_title, focused, opened, session_of, written,
};

const HANDS: Hands = Hands::Keyboard;
const COPY: &str = ".com-page > .com-actions .com-button:nth-child(2)";

/// Everything that stands in the widget, whether or not it is folded away.
const ALL_WORDS: &str = "return document.querySelector('coaching-or-mentoring').shadowRoot
    .querySelector('.com-app').textContent;";
/// Whether the private answers and the brief would be printed.
const PRINTED: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    return ['.com-private', '.com-brief'].map((css) => root.querySelector(css).checkVisibility());";

#[tokio::test]
async fn private_answers_stay_out_of_everything_until_they_are_ticked() -> Outcome {
    visit("private-answers", "/", async |page| {
        let private = Private::new()?;
        begin_at(&page, &Progress::with_answers("take-along", &private.scenario)).await?;
        page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };", Vec::new()).await?;
        assert_eq!(
            page.text(".com-private h3").await?,
            private.document.words("interface/take_along/sensitive_title")?
        );
        let mut included: Vec<&str> = Vec::new();
        private.are_handed_on(&page, &included).await?;
        for (question, _) in &private.answers {
            HANDS.check(&page, &format!("com-include-{question}")).await?;
            focused(&page, &format!("#com-include-{question}:checked")).await?;
            included.push(question);
            private.are_handed_on(&page, &included).await?;
        }
        // What was included can be left out again.
        while let Some(question) = included.pop() {
            HANDS.check(&page, &format!("com-include-{question}")).await?;
            private.are_handed_on(&page, &included).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_shared_page_shows_no_private_answer_that_was_left_out() -> Outcome {
    visit("private-answers-shared", "/", async |page| {
        let private = Private::new()?;
        begin_at(&page, &Progress::with_answers("take-along", &private.scenario)).await?;
        let (mut included, mut links) = (Vec::new(), Vec::new());
        for (question, _) in &private.answers {
            HANDS.check(&page, &format!("com-include-{question}")).await?;
            included.push(&**question);
            links.push((private.link(&page).await?, included.clone()));
        }
        // Somebody else, who has answered nothing.
        page.run("sessionStorage.clear();", Vec::new()).await?;
        for (link, included) in &links {
            let scenario = &private.shared(included);
            page.driver().goto("about:blank").await?;
            page.driver().goto(link).await?;
            page.find_saying("h2", &private.document.shared_heading(scenario)).await?;
            page.find(".com-shared").await?;
            let words = page.run(ALL_WORDS, Vec::new()).await?;
            let says = |text: &String| words.as_str().is_some_and(|words| words.contains(text));
            for (question, text) in &private.answers {
                assert!(!says(text) || included.contains(&&**question), "{question}: {words}");
            }
            assert!(private.answers.iter().any(|(_, text)| says(text)), "what is included is told: {words}");
            // Neither what takes them over has them, nor what they would have led to.
            HANDS.press(&page, ".com-actions-end .com-link").await?;
            opened(&page, &private.document.heading(scenario)).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn only_the_brief_is_printed_and_not_the_private_answers_above_it() -> Outcome {
    visit("private-answers-printed", "/", async |page| {
        if page.engine() != Engine::Chromium {
            // Only Chromium can be told to show a page as on paper.
            return Ok(());
        }
        begin_at(&page, &Progress::with_answers("take-along", &Private::new()?.scenario)).await?;
        page.find(".com-private").await?;
        page.driver().cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        assert_eq!(page.run(PRINTED, Vec::new()).await?, json!([false, true]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn somebody_without_private_answers_is_not_asked_about_any() -> Outcome {
    visit("no-private-answers", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("coaching", "seeker")?;
        assert!(sensitive_answers(document.content(), &scenario.answers).is_empty());
        begin_at(&page, &Progress::with_answers("take-along", &scenario)).await?;
        page.find(".com-brief").await?;
        assert!(page.find_all(".com-private").await?.is_empty());
        Ok(())
    })
    .await
}

/// A scenario with private answers, which lead elsewhere; without them it would not.
struct Private {
    document: Document,
    scenario: Scenario,
    /// The questions with the private answers in words.
    answers: Vec<(String, String)>,
}

impl Private {
    fn new() -> Outcome<Self> {
        let document = Document::shipped()?;
        let scenario = document.scenario("elsewhere", "seeker")?;
        let answers: Vec<_> = sensitive_answers(document.content(), &scenario.answers)
            .into_iter()
            .filter_map(|(question, choice)| Some((question.id.to_string(), question.choice_text(choice)?.to_owned())))
            .collect();
        assert!(answers.len() > 1, "the journey needs two private answers");
        Ok(Self { document, scenario, answers })
    }

    /// The answers that are handed on where those to some questions are included.
    fn shared(&self, included: &[&str]) -> Scenario {
        let included: Vec<_> = included.iter().map(|question| (*question).into()).collect();
        let answers = shareable(self.document.content(), &self.scenario.answers, &included);
        Scenario { answers, ..self.scenario.clone() }
    }

    /// Brief, copied text and link hold the private answers that are included, and no others.
    async fn are_handed_on(&self, page: &Page, included: &[&str]) -> Outcome {
        HANDS.press(page, COPY).await?;
        let expected = written(page, &self.document, &self.scenario, included, TextFormat::Plain).await?;
        page.wait("the copied text", async || {
            let copied = page.run("return window.copied;", Vec::new()).await?;
            Ok((copied.as_str() == Some(&*expected)).then_some(()))
        })
        .await?;
        let brief = page.text(".com-brief").await?;
        let labels = "interface/take_along";
        if self.rests_on_left_out(included) {
            let decides = self.document.words(&format!("{labels}/sensitive_decides"))?;
            let (before, after) = decides.split_once("{answers}").ok_or("the note names no answers")?;
            let note = page.text(".com-private .com-note").await?;
            let named = note.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).ok_or(note.clone())?;
            for (question, text) in &self.answers {
                assert_eq!(named.contains(text), !included.contains(&&**question), "{question} in {note}");
            }
            assert!(page.find_all(".com-share .com-told, .com-message, .com-brief-bar").await?.is_empty());
            let open = self.document.words(&format!("{labels}/sensitive_open"))?;
            assert_eq!(page.text(".com-brief-title").await?, open);
            return Ok(());
        }
        let link = self.link(page).await?;
        let found = find_link(&link, None).ok_or("no link")?;
        let read = read_link(&link_value(&link, found), self.document.content()).ok_or("a link that cannot be read")?;
        assert!(!read.partial);
        assert_eq!(read.answers, self.shared(included).answers);
        for (question, text) in &self.answers {
            let told = included.contains(&&**question);
            assert_eq!(read.answers.to(&(&**question).into()).is_some(), told, "{question} in {link}");
            assert_eq!(link.contains(&format!(".{question}_")), told, "{question} in {link}");
            // A brief names no answer to a question that decides nothing.
            assert!(told || !brief.contains(text), "{text} in {brief}");
            assert!(told || !expected.contains(text), "{text} in {expected}");
        }
        let title = brief_title(&self.document, &self.shared(included));
        assert_eq!(page.text(".com-brief-title").await?, title);
        Ok(())
    }

    fn rests_on_left_out(&self, included: &[&str]) -> bool {
        session_of(&self.scenario, included).assessment_for_others(self.document.content()).is_none()
    }

    /// The link that the page gives.
    async fn link(&self, page: &Page) -> Outcome<String> {
        HANDS.press(page, ".com-share > .com-actions > .com-button").await?;
        let link = page.find(".com-share textarea").await?.prop("value").await?;
        Ok(link.ok_or("the field is empty")?)
    }
}
