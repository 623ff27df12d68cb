//! What has a shape keeps it: with the focus, in a table, with large text on a small screen.

use browser_tests::{Key, Outcome, Page, visit};
use serde_json::{Value, json};

use crate::support::{Document, State, states};

/// Boxes, radios and buttons whose corners are others while they have the focus. A key was pressed before, so that the
/// browser shows the focus.
const CHANGED: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const corners = (control) => getComputedStyle(control).borderRadius;
    const found = [];
    for (const control of root.querySelectorAll('.com-button, .com-radio, .com-checkbox')) {
        const before = corners(control);
        control.focus();
        if (root.activeElement !== control) continue;
        if (!control.matches(':focus-visible')) found.push(`${control.className} shows no focus`);
        if (corners(control) !== before) found.push(`${control.className}: ${before} becomes ${corners(control)}`);
    }
    return found;";

/// Tags whose words are closer to their frame than a reader can stand, or whose corners are not round.
const TOUCHING: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const tags = [...root.querySelectorAll('.com-table .com-tag')];
    const words = document.createRange();
    const touches = (tag) => {
        words.selectNodeContents(tag);
        const [inner, outer] = [words.getBoundingClientRect(), tag.getBoundingClientRect()];
        return inner.left - outer.left < 5 || outer.right - inner.right < 5
            || parseFloat(getComputedStyle(tag).borderRadius) < 8;
    };
    return [tags.length, tags.filter(touches).length];";

/// Lists and boxes that keep more than a fifth of the widget's width to themselves at either side, and words that reach out
/// of it.
const WIDE: &str = "
    const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    const { clientWidth } = root.querySelector('.com-app');
    const most = clientWidth / 5;
    const out = [...root.querySelectorAll('p, li, h2, h3, h4, a, button, summary, span, q')]
        .filter((element) => !element.closest('.com-hidden') && element.getBoundingClientRect().right > clientWidth + 0.5)
        .map((element) => `${element.localName}.${element.className} reaches out`);
    return [...out, ...[...root.querySelectorAll('ul, ol, li, .com-app > * div, .com-app > * header, blockquote')]
        .map((element) => [element.className, getComputedStyle(element)])
        .filter(([, { paddingLeft, paddingRight }]) => Math.max(parseFloat(paddingLeft), parseFloat(paddingRight)) > most)
        .map(([name, { paddingLeft, paddingRight }]) => `${name}: ${paddingLeft}, ${paddingRight}`)];";

const TWICE: &str = "document.querySelector('coaching-or-mentoring').style.setProperty('--com-size', '32px');";

#[tokio::test]
async fn what_has_the_focus_keeps_its_corners() -> Outcome {
    visit("focused-corners", "/", async |page| {
        let wanted = ["question", "review", "matters", "result-both-seeker", "take-along-private"];
        in_states(&page, &wanted, async |name| {
            page.press(Key::Tab).await?;
            assert_eq!(page.run(CHANGED, Vec::new()).await?, json!([]), "{name}");
            Ok(())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn a_tag_in_the_table_stands_in_a_frame_of_its_own() -> Outcome {
    visit("tags-in-the-table", "/", async |page| {
        in_states(&page, &["comparison-with-answers"], async |name| {
            for width in [1280, 390] {
                page.resize(width, 900).await?;
                let found = page.run(TOUCHING, Vec::new()).await?;
                assert!(found.get(0).and_then(Value::as_u64) > Some(1), "{name} at {width}: {found}");
                assert_eq!(found.get(1), Some(&json!(0)), "{name} at {width}");
            }
            Ok(())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn indents_leave_large_text_its_room_on_a_small_screen() -> Outcome {
    visit("large-text", "/", async |page| {
        let wanted = ["result-both-seeker", "result-several-exits", "comparison-unfolded", "care", "together"];
        in_states(&page, &wanted, async |name| {
            page.resize(320, 800).await?;
            page.run(TWICE, Vec::new()).await?;
            State::rest(&page).await?;
            assert_eq!(page.run(WIDE, Vec::new()).await?, json!([]), "{name}");
            Ok(())
        })
        .await
    })
    .await
}

/// Looks at some of the states, all of which there have to be.
async fn in_states(page: &Page, wanted: &[&str], look: impl AsyncFn(&str) -> Outcome) -> Outcome {
    let mut seen = Vec::new();
    for state in states(&Document::shipped()?)? {
        if wanted.contains(&&*state.name) {
            page.resize(1280, 900).await?;
            state.open(page).await?;
            look(&state.name).await?;
            seen.push(state.name);
        }
    }
    assert_eq!(seen.len(), wanted.len(), "{seen:?}");
    Ok(())
}
