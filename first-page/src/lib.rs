//! A document as static HTML, rendered by Yew: the app's first page, by the app's own views, and the comparison as a plain
//! fallback. Without hydration: the app renders its own page later. The command and the studio make the same bytes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

mod comparison;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use coaching_or_mentoring::{CoachingOrMentoring, Props};
use guide::content::Content;
use yew::{BaseComponent, LocalServerRenderer};

use comparison::{Comparison, ComparisonProps};

/// Vite turns smaller files into `data:` addresses, which a strict policy refuses.
const LEAST_BYTES: usize = 4096;

/// What a page of our own holds between the tags of the element: the first page in a declarative shadow root, and the
/// fallback.
pub async fn page(content: Content) -> String {
    let fallback = fallback(content.clone()).await;
    let lang = content.lang.as_str().to_owned();
    let first = first_page(content).await;
    format!(
        "<template shadowrootmode=\"open\"><div data-com-first=\"{lang}\" hidden>{first}</div><slot></slot></template>\n\
         {fallback}"
    )
}

/// The file that the loader shows until the app stands: the first page, and the release whose style sheet it fits.
pub async fn file(content: Content) -> String {
    let html = first_page(content).await + "<data value=\"" + env!("CARGO_PKG_VERSION") + "\"></data>";
    format!("{html:<LEAST_BYTES$}\n")
}

/// Where the file for a document lies: beside it.
#[must_use]
pub fn beside(document: &Path) -> PathBuf {
    document.with_extension("first-page.txt")
}

/// The comparison without classes and styles, for readers without the guide: it looks like the page around it.
pub async fn fallback(content: Content) -> String {
    // One element per line, since people paste it into their pages. In text, `<` and `>` are escaped.
    render::<Comparison>(ComparisonProps { content: Rc::new(content) }).await.replace("><", ">\n<") + "\n"
}

/// The first page as HTML.
pub async fn first_page(content: Content) -> String {
    render::<CoachingOrMentoring>(Props::new(Rc::new(content))).await
}

async fn render<C: BaseComponent>(props: C::Properties) -> String {
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{LEAST_BYTES, beside, fallback, file, first_page};
    use authoring::read_document;
    use guide::content::{Alternative, Perspective};
    use scraper::{Html, Selector};

    fn wait<T>(rendered: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().build().expect("an event loop").block_on(rendered)
    }

    #[test]
    fn the_first_page_can_be_answered_without_a_script() {
        let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
        let (title, labels) = (content.title.clone(), content.interface.welcome.start.clone());
        let page = Html::parse_fragment(&wait(first_page(content)));
        let all = |css: &str| page.select(&Selector::parse(css).expect("a selector")).collect::<Vec<_>>();
        assert_eq!(all("h2").first().map(|h| h.text().collect::<String>()), Some(title));
        for perspective in Perspective::ALL {
            let id = format!("com-perspective-{}", perspective.word());
            let radio = format!("form input[type=radio][name=com-perspective][id={id}][value={}]", perspective.word());
            assert_eq!(all(&radio).len(), 1, "{radio}");
            assert_eq!(all(&format!("form label[for={id}]")).len(), 1, "{id} has a label");
        }
        let send = all("form button[type=submit]");
        assert_eq!(send.iter().map(|button| button.text().collect::<String>()).collect::<Vec<_>>(), [labels]);
        assert!(all("[style], script, [onclick], [onchange], [onsubmit]").is_empty(), "a strict policy blocks these");
    }

    #[test]
    fn the_file_tells_its_release_last_and_is_large_enough_for_bundlers() {
        let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
        let file = wait(file(content));
        assert!(file.trim_end().ends_with(concat!("<data value=\"", env!("CARGO_PKG_VERSION"), "\"></data>")));
        assert!(file.len() > LEAST_BYTES);
        assert_eq!(beside(Path::new("a/our.guide.json")), Path::new("a/our.guide.first-page.txt"));
    }

    #[test]
    fn the_fallback_holds_the_whole_comparison() {
        let content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
        let page = wait(fallback(content.clone()));
        let shown: String = Html::parse_fragment(&page).root_element().text().collect();
        let mut texts: Vec<&str> = vec![&content.interface.common.fallback];
        texts.extend(Alternative::ALL.iter().map(|a| content.alternatives.of(*a).definition.as_str()));
        texts.extend(content.similarities.entries().map(|statement| statement.text.as_str()));
        for difference in content.differences.entries() {
            texts.extend(Alternative::ALL.iter().map(|a| difference.sides.of(*a).text.as_str()));
        }
        for criterion in content.criteria.entries() {
            texts.extend(Alternative::ALL.iter().map(|a| criterion.poles.of(*a).as_str()));
        }
        for text in texts {
            assert!(shown.contains(text), "{text}");
        }
    }

    #[test]
    fn text_in_the_fallback_is_escaped() {
        let mut content = read_document(include_str!("../../content/en.json")).expect("the shipped document is right");
        content.interface.comparison.title = "<script>a && b</script><b>".to_owned();
        let page = wait(fallback(content));
        assert!(page.contains("<h2>&lt;script&gt;a &amp;&amp; b&lt;/script&gt;&lt;b&gt;</h2>"), "{page}");
    }
}
