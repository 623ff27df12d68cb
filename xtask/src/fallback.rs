//! What stands between the tags of the element: the comparison of a document in plain HTML, for whoever cannot run the
//! guide. It has no classes and no styles, so that it looks like the page around it.

use guide::content::{Alternative, Catalogue, Content, EntryId, Statement};

/// The comparison as HTML, with headings from the second level on.
pub(crate) fn html(content: &Content) -> String {
    let labels = &content.interface.comparison;
    let mut page = Plain::default();
    page.open(&format!("div lang=\"{}\" dir=\"{}\"", content.lang.as_str(), content.direction.word()));
    page.line("h2", &labels.title);
    page.line("h3", &labels.definitions);
    for alternative in Alternative::ALL {
        page.line("p", &content.alternatives.of(*alternative).definition);
    }
    page.line("h3", &labels.similarities);
    page.list(&content.similarities);
    page.line("h3", &labels.differences);
    for difference in content.differences.entries() {
        page.line("h4", &difference.title);
        page.line("p", &difference.text);
        page.open("ul");
        for alternative in Alternative::ALL {
            let side = difference.sides.of(*alternative);
            page.item(&format!("{}: {}", content.alternatives.of(*alternative).name, side.title), &side.text);
        }
        page.close("ul");
    }
    page.line("h3", &labels.glance);
    table(&mut page, content);
    page.line("h3", &labels.effective);
    for alternative in Alternative::ALL {
        let text = content.alternatives.of(*alternative);
        page.line("h4", &text.name);
        page.list(&text.effective);
    }
    page.line("p", &content.interface.common.fallback);
    page.close("div");
    page.0
}

fn table(page: &mut Plain, content: &Content) {
    page.open("table");
    page.open("thead");
    page.open("tr");
    page.line("th scope=\"col\"", &content.interface.comparison.criterion);
    for alternative in Alternative::ALL {
        page.line("th scope=\"col\"", &content.alternatives.of(*alternative).name);
    }
    page.close("tr");
    page.close("thead");
    page.open("tbody");
    for criterion in content.criteria.entries() {
        page.open("tr");
        page.line("th scope=\"row\"", &criterion.label);
        for alternative in Alternative::ALL {
            page.line("td", criterion.poles.of(*alternative));
        }
        page.close("tr");
    }
    page.close("tbody");
    page.close("table");
}

/// HTML in the making, an element or a text a line.
#[derive(Default)]
struct Plain(String);

impl Plain {
    fn open(&mut self, tag: &str) {
        self.0.extend(["<", tag, ">\n"]);
    }

    fn close(&mut self, name: &str) {
        self.0.extend(["</", name, ">\n"]);
    }

    /// An element that holds only a text; the tag can carry attributes.
    fn line(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.0.extend(["<", tag, ">", &escaped(text), "</", name, ">\n"]);
    }

    fn item(&mut self, title: &str, text: &str) {
        self.0.extend(["<li><strong>", &escaped(title), "</strong><br>", &escaped(text), "</li>\n"]);
    }

    fn list(&mut self, statements: &Catalogue<EntryId, Statement>) {
        self.open("ul");
        for statement in statements.entries() {
            match &statement.title {
                Some(title) => self.item(title, &statement.text),
                None => self.line("li", &statement.text),
            }
        }
        self.close("ul");
    }
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use codec::read_document;

    fn shipped() -> Content {
        read_document(include_str!("../../content/en.json")).expect("the shipped document is right")
    }

    #[test]
    fn the_whole_comparison_can_be_read() {
        let content = shipped();
        let page = html(&content);
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
            assert!(page.contains(&escaped(text)), "{text}");
        }
    }

    #[test]
    fn every_element_that_opens_closes() {
        let page = html(&shipped());
        let mut open = Vec::new();
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()).filter(|tag| *tag != "br") {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None => open.push(tag.split(' ').next().unwrap_or(tag)),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn text_stays_text() {
        let mut content = shipped();
        content.interface.comparison.title = "<script>a && b</script>".to_owned();
        let page = html(&content);
        assert!(page.contains("<h2>&lt;script&gt;a &amp;&amp; b&lt;/script&gt;</h2>"));
    }
}
