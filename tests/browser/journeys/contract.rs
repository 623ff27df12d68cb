//! What an embedder can rely on: attributes, properties, the language, and when something is loaded.

use browser_tests::{Host, Outcome, Page, built, visit_host};
use serde_json::{Value, json};

use crate::support::{Document, Hands, checked, host_page, opened};

const ELEMENT: &str = "const element = document.querySelector('coaching-or-mentoring');";

/// Says once more a label that the shipped document has, in other words.
const OVERLAY: &str = r#"{ "extends": "en", "interface": { "common": { "proceed": "Go on" } } }"#;
const GERMAN: &str = r#"{ "extends": "en", "lang": "de" }"#;

/// Four widgets at four places of a page that is in English, three of them inside something that is in German.
const PLACES: &str = "
customElements.define('in-german', class extends HTMLElement {
    connectedCallback() {
        const inside = this.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
        inside.lang = 'de';
        inside.append(document.createElement('slot'));
    }
});
const widget = () => {
    const widget = document.createElement('coaching-or-mentoring');
    widget.loading = 'eager';
    return widget;
};
const place = (name, lang) => document.body.appendChild(Object.assign(document.createElement(name), { lang }));
place('section', '').append(widget());
place('section', 'de-AT').append(widget());
place('div', 'de').attachShadow({ mode: 'open' }).append(widget());
place('in-german', '').append(widget());
window.languages = () => {
    const roots = [...document.querySelectorAll('section, in-german, div')].map((place) => place.shadowRoot ?? place);
    const widgets = roots.map((root) => root.querySelector('coaching-or-mentoring') ??
        root.host.querySelector('coaching-or-mentoring'));
    return widgets.map((widget) => widget.shadowRoot.querySelector('.com-app')?.lang ?? null);
};
";

#[tokio::test]
async fn properties_and_attributes_mirror_each_other() -> Outcome {
    visit_host(host(""), "properties", "/host.html", async |page| {
        page.find("h2").await?;
        let script = format!(
            "{ELEMENT}
            const known = {{ perspective: ['', 'leader'], view: ['guide', 'compare'], theme: ['auto', 'dark'],
                storage: ['session', 'none'], loading: ['lazy', 'eager'] }};
            const found = [];
            for (const [name, [first, other]] of Object.entries(known)) {{
                const is = [element[name] === first];
                element[name] = other;
                is.push(element.getAttribute(name) === other, element[name] === other);
                element.setAttribute(name, 'nothing known');
                is.push(element[name] === first);
                element[name] = null;
                is.push(!element.hasAttribute(name), element[name] === first);
                if (is.includes(false)) found.push([name, is]);
            }}
            return found;"
        );
        assert_eq!(page.run(&script, Vec::new()).await?, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_set_before_the_element_is_defined_holds() -> Outcome {
    // A classic script runs before any module.
    let early = format!("{ELEMENT} element.view = 'compare'; element.perspective = 'leader'; element.theme = 'dark';");
    let host = with_script("", "", &early);
    visit_host(host, "set-before", "/host.html", async |page| {
        let document = Document::shipped()?;
        page.find_saying("h2", document.words("interface/comparison/title")?).await?;
        let script = format!(
            "{ELEMENT} return ['view', 'perspective', 'theme'].map((name) =>
                [element[name], element.getAttribute(name), Object.hasOwn(element, name)]);"
        );
        let expected = json!([["compare", "compare", false], ["leader", "leader", false], ["dark", "dark", false]]);
        assert_eq!(page.run(&script, Vec::new()).await?, expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_running_guide_follows_its_attributes_and_keeps_the_answers() -> Outcome {
    let host = host("").with_file("own.json", OVERLAY);
    visit_host(host, "follows-its-attributes", "/host.html", async |page| {
        let document = Document::shipped()?;
        let scenario = document.scenario("both", "seeker")?;
        let step = document.first("seeker")?;
        page.find("h2").await?;
        Hands::Keyboard.choose(&page, "seeker").await?;
        Hands::Keyboard.go_on(&page).await?;
        opened(&page, &step.prompt).await?;
        Hands::Keyboard.choose(&page, scenario.answer(&step.id)).await?;

        set(&page, "view", "compare").await?;
        page.find_saying("h2", document.words("interface/comparison/title")?).await?;
        set(&page, "view", "guide").await?;
        page.find_saying("h2", &step.prompt).await?;
        set(&page, "content", "own.json").await?;
        page.find_saying("button[type=submit]", "Go on").await?;
        page.find_saying("h2", &step.prompt).await?;
        assert_eq!(checked(&page).await?.as_deref(), Some(scenario.answer(&step.id)));
        page.run(&format!("{ELEMENT} element.restart();"), Vec::new()).await?;
        page.find_saying("h2", document.words("title")?).await?;
        assert_eq!(checked(&page).await?, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_language_is_that_of_the_nearest_place_and_follows_the_page() -> Outcome {
    let host = with_script("hidden", "type=\"module\"", PLACES)
        .with_file("coaching-or-mentoring.js", with_german(&built("coaching-or-mentoring.js")?)?)
        .with_file("content/de.json", GERMAN);
    visit_host(host, "language", "/host.html", async |page| {
        speak(&page, json!(["en", "de", "de", "de"])).await?;
        page.run("document.documentElement.lang = 'de';", Vec::new()).await?;
        speak(&page, json!(["de", "de", "de", "de"])).await
    })
    .await
}

#[tokio::test]
async fn nothing_is_fetched_before_the_element_nears_the_viewport_or_is_told_to() -> Outcome {
    let far = host_page("").replace("<h1>", "<link rel=\"stylesheet\" href=\"far.css\"><h1>");
    let host = Host::default().with_file("host.html", far).with_file("far.css", "h1 { block-size: 5000px }");
    visit_host(host, "near-the-viewport", "/host.html", async |page| {
        let defined = "return customElements.whenDefined('coaching-or-mentoring').then(() => true);";
        page.run(defined, Vec::new()).await?;
        // Longer than an observer takes that has something to tell.
        let frames = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
            () => setTimeout(() => done(true), 100))));";
        page.run(frames, Vec::new()).await?;
        assert!(!page.requests().iter().any(|request| request.contains("app")), "{:?}", page.requests());
        set(&page, "loading", "eager").await?;
        page.find("h2").await?;
        Ok(())
    })
    .await
}

fn host(attributes: &str) -> Host {
    Host::default().with_file("host.html", host_page(attributes))
}

/// The page with a script of its own at its end, which gets `attributes` of its own.
fn with_script(element: &str, attributes: &str, script: &str) -> Host {
    let tag = format!("<script {attributes} src=\"own.js\"></script>\n  </body>");
    let page = host_page(element).replace("</body>", &tag);
    Host::default().with_file("host.html", page).with_file("own.js", script)
}

/// The loader with a second language, as a build with a second document has it.
fn with_german(loader: &str) -> Outcome<String> {
    for (en, comma) in [
        ("en:new URL(\"./content/en.json\",import.meta.url).href", ","),
        ("en: new URL('./content/en.json', import.meta.url).href", ",\n"),
    ] {
        if loader.contains(en) {
            let de = en.replacen("en", "de", 1).replace("en.json", "de.json");
            return Ok(loader.replace(en, &format!("{en}{comma}{de}")));
        }
    }
    Err("the loader names no English content".into())
}

async fn set(page: &Page, name: &str, value: &str) -> Outcome {
    let script = format!("{ELEMENT} element.setAttribute(arguments[0], arguments[1]);");
    page.run(&script, vec![json!(name), json!(value)]).await?;
    Ok(())
}

/// Waits until the four widgets speak these languages.
async fn speak(page: &Page, expected: Value) -> Outcome {
    page.wait(&format!("the languages {expected}"), async || {
        let languages = page.run("return window.languages?.() ?? null;", Vec::new()).await?;
        Ok((languages == expected).then_some(()))
    })
    .await
}
