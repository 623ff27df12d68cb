//! A visitor who uses the keyboard alone gets all that the pictures say, and what the guide says turns out true.

use browser_tests::{Key, Outcome, Page, visit};
use guide::explanation::{explain, outcome_inline};
use serde_json::{Value, json};

use crate::support::{
    Document, Hands, Progress, Scenario, Settled, assessment, at, begin_at, focused, opened, settled,
};

const HANDS: Hands = Hands::Keyboard;

/// What stands first in the list of what would change it.
const FIRST: &str = ".com-turning > .com-what-ifs > .com-what-if:first-child";

/// How strongly the traces of the first question stand out, once they have come to rest.
const TRACES: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const traces = root.querySelector(`${arguments[0]} > .com-map-over`);
    getComputedStyle(traces).opacity;
    return Promise.allSettled(traces.getAnimations().map(({ finished }) => finished))
        .then(() => getComputedStyle(traces).opacity);";

/// Where the point is drawn.
const POINT: &str =
    "const point = document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('.com-map-you');
    return ['cx', 'cy'].map((name) => Number(point.getAttribute(name)));";

/// How far apart the traces are from the map that they are drawn over.
const APART: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const box = (css) => root.querySelector(css).getBoundingClientRect();
    const [map, traces] = [box('.com-map-paper'), box('.com-map-over')];
    return ['left', 'top', 'right', 'bottom'].map((side) => Math.round(Math.abs(map[side] - traces[side])));";

/// How far below the top of the page each question stands that can be tried.
const PLACES: &str =
    "return [...document.querySelector('coaching-or-mentoring').shadowRoot.querySelectorAll('.com-what-if')]
    .map((question) => Math.round(question.getBoundingClientRect().top + scrollY));";

/// What moves while it is pressed is not what opens.
#[tokio::test]
async fn nothing_moves_when_a_question_to_try_is_pointed_at() -> Outcome {
    visit("pointing-moves-nothing", "/", async |page| {
        let document = Document::shipped()?;
        for (width, height) in [(390, 844), (1280, 800)] {
            page.resize(width, height).await?;
            let scenario = document.scenario("coaching", "seeker")?;
            begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
            let question = page.find(".com-what-if summary").await?;
            question.scroll_into_view().await?;
            let before = page.run(PLACES, Vec::new()).await?;
            page.driver().action_chain().move_to_element_center(&question).perform().await?;
            page.find(".com-what-if:hover").await?;
            assert_eq!(page.run(PLACES, Vec::new()).await?, before, "at {width} × {height}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_answer_is_tried_in_place_and_kept_or_taken_back() -> Outcome {
    visit("another-answer", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.turning()?;
        let turns = explain(&document.assessment(&scenario)).scored.into_iter().find(|what_if| what_if.turns);
        let turns = turns.ok_or("the journey needs a question that turns the result")?;
        let other = turns.answers.iter().find(|other| other.turns).ok_or("an answer that turns the result")?;
        let choice = other.choice.as_ref().map_or("", AsRef::as_ref);
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        let before = assessment(&page).await?;
        let heading = page.text("h2").await?;
        HANDS.press(&page, ".com-verdict a.com-button").await?;
        assert_eq!(page.focused().await?.attr("id").await?.as_deref(), Some("com-try"), "the hero leads to it");
        assert_eq!(traces(&page).await?, json!("0"), "no question stands out by itself");
        HANDS.press(&page, &format!("{FIRST} summary")).await?;
        assert_eq!(traces(&page).await?, json!("1"), "the question that is looked at stands out on the map");

        let radio = format!("com-try-{}-{choice}", turns.question);
        Hands::Pointer.check(&page, &radio).await?;
        let changed = scenario.clone().with(turns.question.as_str(), choice);
        let outcome =
            |scenario: &Scenario| outcome_inline(document.content(), &document.assessment(scenario)).to_owned();
        let said = document.words("interface/result/tried")?;
        let said = said.replace("{outcome}", &outcome(&changed)).replace("{before}", &outcome(&scenario));
        page.find_saying("[role=status]", &said).await?;
        assert_eq!(assessment(&page).await?, before, "nothing is kept");
        assert_eq!(page.text("h2").await?, heading);
        let moved = |points: u32, possible: u32| points * 1000 / possible;
        let (coaching, mentoring) = (other.needs.coaching, other.needs.mentoring);
        let place = [moved(coaching.points, coaching.possible), 1000 - moved(mentoring.points, mentoring.possible)];
        assert_eq!(page.run(POINT, Vec::new()).await?, json!(place), "the point goes where the answer leads");

        page.press(Key::Tab).await?;
        focused(&page, ".com-what-if .com-button:first-child").await?;
        HANDS.press(&page, ".com-what-if .com-button:last-child").await?;
        page.find_saying("[role=status]", &heading).await?;
        focused(&page, "[role=status]").await?;
        Hands::Pointer.check(&page, &radio).await?;
        HANDS.press(&page, ".com-what-if .com-button:first-child").await?;
        page.find_saying("h2", &document.heading(&changed)).await?;
        focused(&page, "[role=status], h2").await?;
        let needs = at(&assessment(&page).await?, "needs").clone();
        for (alternative, need) in [("coaching", other.needs.coaching), ("mentoring", other.needs.mentoring)] {
            assert_eq!(at(&needs, &format!("{alternative}/points")), &json!(need.points), "{alternative}");
        }

        HANDS.press(&page, ":is(.com-trial, .com-undo) button").await?;
        page.find_saying("h2", &heading).await?;
        focused(&page, "[role=status]").await?;
        assert_eq!(assessment(&page).await?, before, "keeping it is undone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_source_leads_back_to_the_number_that_led_to_it() -> Outcome {
    visit("back-from-a-source", "/", async |page| {
        let scenario = Document::shipped()?.scenario("coaching", "seeker")?;
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        for place in [".com-next .com-cite a", ".com-talk .com-next:last-child .com-cite a:last-child"] {
            let number = page.find(place).await?.id().await?.ok_or("a citation without an id")?;
            HANDS.press(&page, place).await?;
            let entry = page.focused().await?;
            assert_eq!(entry.tag_name().await?, "li", "the number leads to its source");
            let id = entry.id().await?.unwrap_or_default();
            HANDS.press(&page, &format!("#{id} [data-com-back]")).await?;
            assert_eq!(page.focused().await?.id().await?.as_deref(), Some(&*number), "and the source back");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn traces_lie_over_the_map_at_every_width() -> Outcome {
    visit("traces-over-the-map", "/", async |page| {
        let document = Document::shipped()?;
        for width in [320, 700, 1280] {
            page.resize(width, 900).await?;
            begin_at(&page, &Progress::with_answers("result", &document.turning()?)).await?;
            page.find(".com-map-over").await?;
            assert_eq!(page.run(APART, Vec::new()).await?, json!([0, 0, 0, 0]), "at {width} pixels");
        }
        Ok(())
    })
    .await
}

/// Once nothing can change the recommendation any more, the visitor can stop or go on, and still answer the rest.
#[tokio::test]
async fn a_settled_guide_offers_to_stop_and_leaves_the_rest_open() -> Outcome {
    visit("a-settled-guide", "/", async |page| {
        let document = Document::shipped()?;
        let Settled { before, after, last, next } = settled(&document)?;
        begin_at(&page, &Progress::with_answers(&format!("question/{}", last.id), &before)).await?;
        page.find_saying("h2", &last.prompt).await?;
        assert!(page.find_all("[role=status] button").await?.is_empty(), "nothing is settled yet");
        HANDS.choose(&page, after.answer(&last.id)).await?;
        assert!(page.text("[role=status]").await?.contains(document.words("interface/guide/settled")?));
        HANDS.go_on(&page).await?;
        opened(&page, &next.prompt).await?;
        assert!(page.find_all("[role=status]").await?.is_empty(), "what was said once is not announced again");
        HANDS.press(&page, ".com-settled button").await?;
        opened(&page, &document.heading(&after)).await?;
        HANDS.press(&page, ".com-actions-end .com-link").await?;
        opened(&page, document.words("interface/review/title")?).await?;
        let open = page.find_all("li .com-summary-change").await?.len();
        assert_eq!(open, document.steps(&after).len(), "every question can still be answered");
        Ok(())
    })
    .await
}

async fn traces(page: &Page) -> Outcome<Value> {
    page.run(TRACES, vec![json!(FIRST)]).await
}
