//! A visitor who uses the keyboard alone gets all that the pictures say, and what the guide says turns out true.

use browser_tests::{Outcome, Page, visit};
use guide::explanation::explain;
use serde_json::{Value, json};

use crate::support::{Document, Hands, Progress, Settled, Step, assessment, at, begin_at, opened, settled};

const HANDS: Hands = Hands::Keyboard;

/// What stands first in the list of what would change it.
const FIRST: &str = ".com-map-words .com-changes > .com-what-ifs > .com-what-if:first-child";

/// How strongly the traces of the first question stand out, once they have come to rest.
const TRACES: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const traces = root.querySelector(`${arguments[0]} > .com-map-over`);
    getComputedStyle(traces).opacity;
    return Promise.allSettled(traces.getAnimations().map(({ finished }) => finished))
        .then(() => getComputedStyle(traces).opacity);";

/// How strongly all other traces stand out, which the map shows by itself.
const OTHERS: &str = "return getComputedStyle(document.querySelector('coaching-or-mentoring').shadowRoot
    .querySelector('.com-map-paper .com-map-trace')).opacity;";

/// How far apart the traces are from the map that they are drawn over.
const APART: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const box = (css) => root.querySelector(css).getBoundingClientRect();
    const [map, traces] = [box('.com-map-paper'), box('.com-map-over')];
    return ['left', 'top', 'right', 'bottom'].map((side) => Math.round(Math.abs(map[side] - traces[side])));";

#[tokio::test]
async fn another_answer_gives_what_the_list_beside_the_map_says() -> Outcome {
    visit("another-answer", "/", async |page| {
        let document = Document::shipped()?;
        let scenario = document.turning()?;
        let turns = explain(&document.assessment(&scenario)).scored.into_iter().find(|what_if| what_if.turns);
        let turns = turns.ok_or("the journey needs a question that turns the result")?;
        let (place, other) =
            (1..).zip(&turns.answers).find(|(_, other)| other.turns).ok_or("an answer that turns the result")?;
        let question = turns.question.as_str();
        let choice = other.choice.as_ref().map_or("", AsRef::as_ref);
        begin_at(&page, &Progress::with_answers("result", &scenario)).await?;
        assert_eq!(traces(&page).await?, json!("0"), "no question stands out by itself");
        assert_eq!(page.run(OTHERS, Vec::new()).await?, json!("0.4"));
        HANDS.press(&page, &format!("{FIRST} summary")).await?;
        assert_eq!(traces(&page).await?, json!("1"), "the question that is looked at stands out on the map");
        assert_eq!(page.run(OTHERS, Vec::new()).await?, json!("0.25"), "the others step back");
        let line = page.text(&format!("{FIRST} .com-what-if-answer:nth-child({place})")).await?;
        let perspective = scenario.perspective();
        let said = match choice {
            "" => document.words("interface/common/not_sure")?,
            choice => document.choice(perspective, question, choice)?,
        };
        assert!(line.contains(said), "{line}");
        let outcome = document.words(&format!("outcomes/{}/inline", other.gives.word()))?;
        let gives = document.words("interface/result/change_outcome")?.replace("{outcome}", outcome);
        assert!(line.contains(&gives), "{line}");
        HANDS.press(&page, &format!("{FIRST} .com-link")).await?;
        opened(&page, &document.step(perspective, question)?.prompt).await?;
        HANDS.choose(&page, choice).await?;
        let needs = at(&assessment(&page).await?, "needs").clone();
        // The place that the map shows for this answer is the one that it then leads to.
        for (alternative, need) in [("coaching", other.needs.coaching), ("mentoring", other.needs.mentoring)] {
            assert_eq!(at(&needs, &format!("{alternative}/points")), &json!(need.points), "{alternative}");
            assert_eq!(at(&needs, &format!("{alternative}/possible")), &json!(need.possible), "{alternative}");
        }
        HANDS.go_on(&page).await?;
        // The other answer may open a follow-up, which is left open here.
        let before = document.steps(&scenario);
        let changed = scenario.clone().with(question, choice);
        let is_new = |step: &Step| before.iter().all(|other| other.id != step.id);
        for step in document.steps(&changed).into_iter().filter(is_new) {
            opened(&page, &step.prompt).await?;
            HANDS.choose(&page, "").await?;
            HANDS.go_on(&page).await?;
        }
        opened(&page, document.words("interface/review/title")?).await?;
        HANDS.go_on(&page).await?;
        opened(&page, &document.heading(&changed)).await
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
