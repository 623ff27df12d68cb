//! A document that passes the check can be shown in every view, and whatever a page sets there leads to a page.

use browser_tests::{Host, Outcome, Page, visit, visit_host};
use serde_json::{Map, Value, json};

use crate::support::{Document, states};

/// Ids that are valid, and mean something else to a browser or to a link.
const IDS: [(&str, &str); 6] = [
    ("facts", "constructor"),
    ("taught", "-"),
    ("which", "-which-9"),
    ("strain", "0"),
    ("heard", "999999999999999999999999999999999999999999999999"),
    ("settle", "com-choice-0"),
];

/// What scripts of many directions, joined signs and unseen characters do to a line.
const ODD: &str =
    " \u{202e}\u{5d0}\u{5d1} \u{1f469}\u{200d}\u{1f4bb} \u{e9}e\u{301}\u{327} \u{fdfd} 3 < 4 & a\u{feff}b";

/// Every attribute and property, with values that are known, unknown, long and none.
const SET: &str = "
const widget = document.querySelector('coaching-or-mentoring');
const root = widget.shadowRoot;
const values = {
    perspective: ['leader', 'sponsor', 'seeker', 'nobody', null],
    view: ['compare', 'guide', 'moon', null],
    theme: ['dark', 'light', 'moon', null],
    storage: ['local', 'none', 'session', 'moon', null],
    share: ['none', '/guide', 'javascript:0', 'https://[', null],
    loading: ['eager', 'lazy', null],
    author: ['', null],
    lang: ['de', 'zh-cmn-Hans', 'no tag at all', null],
    dir: ['rtl', null],
    id: ['com-choice-0', 'x'.repeat(5000), null],
    class: ['com-app', null],
};
const rest = async () => { for (let at = 0; at < 3; at++) await new Promise((done) => setTimeout(done)); };
return (async () => {
    const found = [];
    for (const [name, list] of Object.entries(values)) {
        for (const value of list) {
            if (value === null) widget.removeAttribute(name);
            else if (name in widget && name !== 'class') widget[name] = value;
            else widget.setAttribute(name, value);
            await rest();
            const heading = root.querySelector('.com-page h2');
            if (!heading?.textContent.trim() || !heading.checkVisibility()) found.push(`${name}=${value}`);
        }
    }
    return found;
})();";

#[tokio::test]
async fn odd_tags_and_ids_of_a_valid_document_break_no_view() -> Outcome {
    shows_every_view(
        "odd-ids",
        Document::changed(|tree| {
            *tree = renamed(std::mem::take(tree));
            set(tree, &[("lang", json!("zh-cmn-Hans")), ("direction", json!("rtl"))]);
        })?,
    )
    .await
}

#[tokio::test]
async fn odd_texts_of_a_valid_document_break_no_view() -> Outcome {
    shows_every_view(
        "odd-texts",
        Document::changed(|tree| {
            for key in ["interface", "perspectives", "questions", "exits", "outcomes", "about"] {
                tree.get_mut(key).into_iter().for_each(append_odd);
            }
            set(
                tree,
                &[("lang", json!("en-GB-oxendict-u-ca-buddhist-x-one-two-three")), ("title", json!("x".repeat(2_000)))],
            );
        })?,
    )
    .await
}

#[tokio::test]
async fn whatever_a_page_sets_at_any_page_of_the_guide_there_is_a_page() -> Outcome {
    visit("any-attribute", "/", async |page| {
        for state in states(&Document::shipped()?)? {
            state.open(&page).await?;
            assert_eq!(page.run(SET, Vec::new()).await?, json!([]), "at {}", state.name);
        }
        is_well(&page).await
    })
    .await
}

async fn shows_every_view(name: &str, document: Document) -> Outcome {
    let host = Host::default().with_file("content/en.json", document.to_string());
    visit_host(host, name, "/", async move |page| {
        for state in states(&document)? {
            state.open(&page).await.map_err(|error| format!("{}: {error}", state.name))?;
            is_well(&page).await?;
        }
        Ok(())
    })
    .await
}

async fn is_well(page: &Page) -> Outcome {
    let is_well = "return document.querySelector('coaching-or-mentoring').shadowRoot.querySelector('slot').hidden;";
    assert_eq!(page.run(is_well, Vec::new()).await?, true, "the guide has given way to the fallback");
    Ok(())
}

fn set(tree: &mut Value, fields: &[(&str, Value)]) {
    let Some(tree) = tree.as_object_mut() else { return };
    for (key, value) in fields {
        tree.insert((*key).to_owned(), value.clone());
    }
}

/// The tree with other ids, wherever they stand.
fn renamed(tree: Value) -> Value {
    let name = |old: String| IDS.iter().find(|(id, _)| *id == old).map_or(old, |(_, new)| (*new).to_owned());
    match tree {
        Value::String(text) => Value::String(name(text)),
        Value::Array(items) => items.into_iter().map(renamed).collect(),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, value)| (name(key), renamed(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// Puts odd characters behind every text that is a sentence.
fn append_odd(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(' ') && !text.contains(['{', '}']) => text.push_str(ODD),
        Value::Array(items) => items.iter_mut().for_each(append_odd),
        Value::Object(fields) => fields.values_mut().for_each(append_odd),
        _ => {}
    }
}
