//! An author translates the guide, and takes it out for the web administrator.

use browser_tests::{Host, Outcome, Page, built, visit, visit_host};
use serde_json::json;

use crate::support::studio::{CATCH, STUDIO, begin, caught, find, kept, press, says, shown, unpack, write};

#[tokio::test]
async fn a_translation_counts_what_is_left_and_is_seen_at_once() -> Outcome {
    visit("studio-translation", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Translation").await?;
        press(&page, "Translate into German").await?;
        translated(&page, 0).await?;
        write(&page, "st-tr-text-0", "Coaching oder Mentoring?").await?;
        translated(&page, 1).await?;
        press(&page, "Same in this language").await?;
        translated(&page, 2).await?;
        press(&page, "Next to translate").await?;
        let focused = page.focused().await?.id().await?;
        assert!(focused.is_some_and(|id| id.starts_with("st-tr-text-")), "the next text that is left has the focus");
        press(&page, "Edit").await?;
        shown(&page, "Coaching oder Mentoring?").await
    })
    .await
}

#[tokio::test]
async fn a_guide_with_texts_of_its_own_is_translated_in_a_copy() -> Outcome {
    visit("studio-translation-copy", STUDIO, async |page| {
        begin(&page).await?;
        write(&page, "form$.title", "Which help fits?").await?;
        shown(&page, "Which help fits?").await?;
        says(&page, "Kept in this browser").await?;
        press(&page, "Translation").await?;
        says(&page, "One text of this guide is your own.").await?;
        press(&page, "Begin a copy in German").await?;
        says(&page, "Translation into German").await?;
        let base = "return document.getElementById('st-tr-text-0-base')?.textContent ?? null;";
        let look = async || Ok((page.run(base, Vec::new()).await? == json!("Which help fits?")).then_some(()));
        page.wait("the own title at the left", look).await?;
        assert_eq!(
            page.focused().await?.id().await?.as_deref(),
            Some("st-tr-text-0"),
            "the copy begins with its title"
        );
        write(&page, "st-tr-text-0", "Welche Hilfe passt?").await?;
        translated(&page, 1).await?;
        press(&page, "Edit").await?;
        shown(&page, "Welche Hilfe passt?").await?;
        says(&page, "Kept in this browser").await?;
        let kept = kept(&page).await?;
        let of = |name: &str| kept.iter().find(|it| it["name"] == name).cloned().unwrap_or_default();
        assert_eq!(of("my-guide")["own"], json!({ "extends": "en", "title": "Which help fits?" }));
        let copy = of("my-guide-de");
        assert_eq!((&copy["own"]["lang"], &copy["own"]["title"]), (&json!("de"), &json!("Welche Hilfe passt?")));
        assert_eq!(copy["base"]["document"]["title"], "Which help fits?");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_translator_finds_a_text_and_comes_back_to_it() -> Outcome {
    visit("studio-translation-search", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Translation").await?;
        press(&page, "Translate into German").await?;
        write(&page, "st-tr-search", "you like support with?").await?;
        says(&page, "Found in 1 text.").await?;
        let found = page.axe().await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        // Much was found on the way there.
        assert_eq!(page.focused().await?.id().await?.as_deref(), Some("st-tr-search"));
        let top = "return document.getElementById('st-tr-search').getBoundingClientRect().top > 0;";
        assert_eq!(page.run(top, Vec::new()).await?, json!(true), "the field is in sight");
        let field = found_first(&page).await?;
        write(&page, &field, "Wobei wünschen Sie sich Unterstützung?").await?;
        translated(&page, 1).await?;
        find(&page, "#st-tab-findings").await?.click().await?;
        says(&page, "texts are left to translate").await?;
        says(&page, "German").await?;
        press(&page, "Go on translating").await?;
        says(&page, "Found in 1 text.").await?;
        write(&page, "st-tr-search", "wobei wünschen").await?;
        says(&page, "Found in 1 text.").await?;
        assert_eq!(found_first(&page).await?, field);
        // The answers to a question are translated with it.
        says(&page, "Getting better at something I already do").await?;
        press(&page, "Show it in context").await?;
        // The text that was found has the focus in its part, once that is drawn.
        find(&page, &format!("#{field}:focus")).await?;
        write(&page, "st-tr-search", "no such words").await?;
        says(&page, "Found in 0 texts.").await
    })
    .await
}

/// The id of the first field in the list, which is drawn anew while its author searches.
async fn found_first(page: &Page) -> Outcome<String> {
    let first = "return document.querySelector('.st-tr-list textarea')?.id ?? null;";
    page.wait("a field in the list", async || Ok(page.run(first, Vec::new()).await?.as_str().map(str::to_owned))).await
}

/// “Questions” in Polish, by the label of each form.
const FORMS: [(&str, &str); 4] = [
    ("For one", "{number} pytanie"),
    ("For a few (2, 3, 4, 22 …)", "{number} pytania"),
    ("For many (0, 5, 6, 7 …)", "{number} pytań"),
    ("Otherwise", "{number} pytania"),
];

#[tokio::test]
async fn a_translation_into_polish_has_a_field_for_one_a_few_and_many() -> Outcome {
    visit("studio-forms", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Translation").await?;
        let choose = "const select = document.getElementById('st-tr-language');
            select.value = 'pl';
            select.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(choose, Vec::new()).await?;
        press(&page, "Translate into Polish").await?;
        press(&page, "Labels of pages").await?;
        says(&page, "So many questions").await?;
        for (form, words) in FORMS {
            let find = "const [words] = arguments;
                const labels = [...document.querySelectorAll('label.st-tr-place')];
                return labels.find(({ textContent }) => textContent.endsWith(words)).htmlFor;";
            let id = page.run(find, vec![json!(format!("So many questions: {{number}} › {form}"))]).await?;
            write(&page, id.as_str().ok_or("no such row")?, words).await?;
        }
        page.screenshot("studio-forms-translation").await?;
        press(&page, "Edit").await?;
        shown(&page, " pytań").await
    })
    .await
}

#[tokio::test]
async fn the_archive_runs_under_the_strict_policy_and_holds_what_the_command_makes() -> Outcome {
    let folder = std::env::temp_dir().join(format!("studio-archive-{}", std::process::id()));
    let unpacked = folder.clone();
    visit("studio-archive", STUDIO, async move |page| {
        begin(&page).await?;
        write(&page, "form$.title", "Whom to ask?").await?;
        shown(&page, "Whom to ask?").await?;
        press(&page, "Take it out").await?;
        page.run(CATCH, Vec::new()).await?;
        write(&page, "st-file-name", "ours").await?;
        press(&page, "Save the archive").await?;
        says(&page, "Saved as ours.zip.").await?;
        unpack(&caught(&page).await?, &unpacked)?;
        // The one place in which the first page of this document differs from the shipped one.
        let made = std::fs::read_to_string(unpacked.join("ours/guide/ours.first-page.txt"))?;
        let shipped = built("content/en.first-page.txt")?.replace("Coaching or mentoring?", "Whom to ask?");
        assert_eq!(made.trim_end(), shipped.trim_end());
        Ok(())
    })
    .await?;
    for path in ["/try.html", "/guide/ours.html"] {
        let host = Host::default().from_folder(folder.join("ours")).with_file("favicon.ico", "");
        visit_host(host, "studio-archive-runs", path, async |page| {
            let ready = "return document.querySelector('coaching-or-mentoring')?.matches(':state(ready)') ?? false;";
            page.wait("the guide", async || Ok((page.run(ready, Vec::new()).await? == json!(true)).then_some(())))
                .await?;
            page.find_saying("h2", "Whom to ask?").await?;
            Ok(())
        })
        .await?;
    }
    Ok(std::fs::remove_dir_all(folder)?)
}

#[tokio::test]
async fn the_review_sheet_alone_is_printed() -> Outcome {
    visit("studio-sheet", STUDIO, async |page| {
        begin(&page).await?;
        press(&page, "Take it out").await?;
        press(&page, "Show the review sheet").await?;
        says(&page, "What comes before a recommendation").await?;
        page.prefer("prefers-color-scheme", "dark").await?;
        let found = page.axe().await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
    .await
}

/// Waits until a number of texts are translated.
async fn translated(page: &Page, count: u64) -> Outcome {
    let script = "return document.getElementById('st-tr-progress')?.value === arguments[0];";
    let look = async || Ok((page.run(script, vec![json!(count)]).await? == json!(true)).then_some(()));
    page.wait(&format!("{count} texts that are translated"), look).await
}
