//! The whole way of an author: from the guide as it is to a guide of the organisation that runs elsewhere.

use authoring::{OWN_SOURCE, Severity, inspect};
use browser_tests::{Host, Outcome, Page, visit, visit_host};
use serde_json::{Value, json};
use std::path::Path;

use crate::support::at;
use crate::support::studio::{CATCH, STUDIO, add, begin, caught, find, kept, press, say, says, shown, unpack, write};

const TITLE: &str = "Support at St Elsewhere";
const DEFINITION: &str = "Coaching at St Elsewhere is a conversation in which you find your own way.";
const EXIT: &str = "Talk to your clinical supervisor";
const HELP: &str = "Clinical supervision at St Elsewhere";

#[tokio::test]
async fn an_author_makes_the_guide_their_own_and_hands_it_to_the_web_server() -> Outcome {
    let folder = std::env::temp_dir().join(format!("studio-whole-{}", std::process::id()));
    let unpacked = folder.clone();
    visit("studio-whole", STUDIO, async move |page| {
        // With room for form and preview side by side.
        page.resize(1280, 900).await?;
        begin(&page).await?;
        write(&page, "form$.title", TITLE).await?;
        define(&page).await?;
        ask(&page).await?;
        lead_elsewhere(&page).await?;
        link(&page).await?;
        mend(&page).await?;
        says(&page, "Kept in this browser").await?;
        page.driver().refresh().await?;
        press(&page, "Go on with “my-guide”").await?;
        shown(&page, TITLE).await?;
        let [kept] = kept(&page).await?.try_into().map_err(|_| "not one document is kept")?;
        is_all_there(&kept["own"]);
        page.run(CATCH, Vec::new()).await?;
        press(&page, "Download").await?;
        says(&page, "Saved as “my-guide.json”").await?;
        passes_the_check(&caught(&page).await?, &kept["own"])?;
        press(&page, "Take it out").await?;
        press(&page, "Save the archive").await?;
        says(&page, "Saved as my-guide.zip.").await?;
        unpack(&caught(&page).await?, &unpacked)
    })
    .await?;
    runs_elsewhere(&folder.join("my-guide")).await?;
    Ok(std::fs::remove_dir_all(folder)?)
}

/// Opens a part in the list of them.
async fn part(page: &Page, name: &str) -> Outcome {
    let is_shown = "return document.querySelector('.fm-parts').checkVisibility();";
    if page.run(is_shown, Vec::new()).await? == json!(false) {
        press(page, "All parts, and search").await?;
    }
    press(page, name).await
}

/// Puts an own definition in place of the guide's.
async fn define(page: &Page) -> Outcome {
    part(page, "Comparison").await?;
    press(page, "Coaching").await?;
    write(page, "form$.alternatives.coaching.definition", DEFINITION).await
}

/// Adds a question for those who look for support.
async fn ask(page: &Page) -> Outcome {
    part(page, "Questions").await?;
    press(page, "Add a question").await?;
    say(page, "Question", 0, "Do you work with patients?").await?;
    say(page, "Why we ask", 0, "Then clinical supervision may come first.").await?;
    for person in ["Someone who was asked for help", "Someone arranging support"] {
        let tick = "[...document.querySelectorAll('.fm-begin label')]
            .find((label) => label.textContent.includes(arguments[0])).querySelector('input').click();";
        page.run(tick, vec![json!(person)]).await?;
    }
    press(page, "Add an answer").await?;
    let answers = [
        ("Yes, every day", "a little for mentoring"),
        ("Sometimes", "for neither: it says nothing"),
        ("No", "a little for coaching"),
    ];
    for (place, (text, counts)) in answers.into_iter().enumerate() {
        say(page, "Wording", place, text).await?;
        say(page, "How it counts", place, counts).await?;
    }
    let found = page.axe().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    add(page).await?;
    shown(page, "Do you work with patients?").await
}

/// Leads one of its answers elsewhere, to a help that the guide does not have.
async fn lead_elsewhere(page: &Page) -> Outcome {
    press(page, "Lead this answer elsewhere …: the answer “Yes, every day”").await?;
    say(page, "The recommendation in one sentence", 0, EXIT).await?;
    say(page, "Why this comes first", 0, "They know your patients and your work.").await?;
    say(page, "Which help?", 0, "A new kind of help …").await?;
    say(page, "Name of the new help", 0, HELP).await?;
    say(page, "Next", 0, "Ask for a first meeting.").await?;
    say(page, "To ask", 0, "Who else learns what I tell you?").await?;
    say(page, "What to look for", 0, "After each meeting, you see your next step.").await?;
    say(page, "Where does it lead?", 0, "Other help: another kind of help fits better").await?;
    let found = page.axe().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    add(page).await?;
    shown(page, EXIT).await
}

/// Adds a link, with its address as people write it.
async fn link(page: &Page) -> Outcome {
    part(page, "Links").await?;
    press(page, "Add a link").await?;
    say(page, "What the link says", 0, "Our coaches").await?;
    say(page, "Address", 0, "st-example.example/coaches").await?;
    add(page).await
}

/// Mends the address, and the source that the own definition still has from the guide's.
async fn mend(page: &Page) -> Outcome {
    find(page, "#st-tab-findings").await?.click().await?;
    press(page, "https://st-example.example/coaches").await?;
    press(page, "as its source").await?;
    Ok(find(page, "#st-tab-edit").await?.click().await?)
}

/// All that was done stands in the own document, and nothing that nobody chose.
fn is_all_there(own: &Value) {
    assert_eq!(at(own, "title"), TITLE);
    assert_eq!(at(own, "alternatives/coaching/definition"), DEFINITION);
    assert_eq!(at(own, "alternatives/coaching/sources"), &json!([OWN_SOURCE]));
    assert_eq!(at(own, "sources/ours/title"), "Our own advice");
    let only = |part: &str| {
        let entries = at(own, part).as_object();
        entries.and_then(|entries| entries.iter().next()).map(|(id, it)| (id.clone(), it.clone())).unwrap_or_default()
    };
    let count = |value: &Value| value.as_object().map(serde_json::Map::len);
    let (question, asked) = only("questions");
    assert_eq!(count(at(&asked, "perspectives")), Some(1));
    assert_eq!(count(at(&asked, "perspectives/seeker/choices")), Some(3));
    let (help, told) = only("helps");
    assert_eq!(at(&told, "name"), HELP);
    let (_, exit) = only("exits/seeker");
    assert_eq!(at(&exit, "when"), &json!({ question: ["yes-every-day"] }));
    assert_eq!((at(&exit, "help"), at(&exit, "headline")), (&json!(help), &json!(EXIT)));
    let (_, link) = only("actions");
    assert_eq!(at(&link, "href"), "https://st-example.example/coaches");
}

/// What was downloaded is what was kept, and the command line finds no error in it, nor filler.
fn passes_the_check(file: &[u8], kept: &Value) -> Outcome {
    assert_eq!(serde_json::from_slice::<Value>(file)?, *kept);
    let base = include_str!("../../../content/en.json");
    let found = inspect(file, Some(base.as_bytes()), None).findings;
    let is_wrong = |it: &&authoring::Finding| it.severity == Severity::Error || it.code == "still-the-example";
    let wrong: Vec<String> = found.iter().filter(is_wrong).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// The archive runs on another server under the strict policy, and begins with the first page of this guide.
async fn runs_elsewhere(folder: &Path) -> Outcome {
    let first_page = std::fs::read_to_string(folder.join("guide/my-guide.first-page.txt"))?;
    assert!(first_page.contains(TITLE), "the first page is that of another guide");
    let host = Host::default().from_folder(folder).with_file("favicon.ico", "");
    visit_host(host, "studio-whole-runs", "/try.html", async |page| {
        let ready = "return document.querySelector('coaching-or-mentoring')?.matches(':state(ready)') ?? false;";
        page.wait("the guide", async || Ok((page.run(ready, Vec::new()).await? == json!(true)).then_some(()))).await?;
        page.find_saying("h2", TITLE).await?;
        Ok(())
    })
    .await
}
