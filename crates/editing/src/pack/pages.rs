//! The pages of an archive.

use super::{Place, element, escaped};
use guide::content::Content;

/// The policy that a page may have; the guide needs nothing more.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'";

/// A page that shows the document under a strict policy, above the folder `guide`.
#[must_use]
pub fn try_page(content: &Content, place: &Place, fallback: &str) -> String {
    let (lang, dir, title) = (content.lang.as_str(), content.direction.word(), escaped(&content.title));
    let element = element(content, &format!("guide/{}.json", place.name), fallback);
    let name = &place.name;
    format!(
        r#"<!doctype html>
<html lang="{lang}" dir="{dir}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{title}</title>
    <link rel="icon" type="image/svg+xml" href="guide/favicon.svg">
    <link rel="stylesheet" href="guide/page.css">
    <script type="module" src="guide/coaching-or-mentoring.js"></script>
  </head>
  <body>
    <header class="page-header" lang="en" dir="ltr">
      <h1 class="page-name">A page to try your guide</h1>
    </header>
    <main class="page-main">
{element}    </main>
    <footer class="page-footer" lang="en" dir="ltr">
      <p>This page has the strictest policy that the guide can run under. <a href="guide/{name}.html">The same, as a frame shows it.</a></p>
    </footer>
  </body>
</html>
"#
    )
}

/// The page for frames: the one of the release with this document and its fallback. Nothing where that page is not as
/// expected.
#[must_use]
pub fn frame_page(embed: &str, content: &Content, place: &Place, fallback: &str) -> Option<String> {
    let (before, rest) = embed.split_once("<coaching-or-mentoring")?;
    let (_, after) = rest.rsplit_once("</coaching-or-mentoring>")?;
    let (head, title_and_more) = before.split_once("<title>")?;
    let (_, before) = title_and_more.split_once("</title>")?;
    let (_, head) = head.split_once("<html lang=\"en\"")?;
    let (lang, dir, title) = (content.lang.as_str(), content.direction.word(), escaped(&content.title));
    let element = element(content, &format!("{}.json", place.name), fallback);
    let element = element.replacen("<coaching-or-mentoring", "<coaching-or-mentoring loading=\"eager\"", 1);
    let (element, after) = (element.trim_end(), after.trim_start_matches('\n'));
    Some(format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"{head}<title>{title}</title>{before}{element}\n{after}"
    ))
}

/// What to do with the archive, for the person who looks after the web server.
#[must_use]
pub fn read_me(content: &Content, place: &Place, snippet: &str, frame: &str) -> String {
    let Place { name, folder } = place;
    let (title, owner, review) = (&content.title, &content.about.owner, content.about.review.as_str());
    format!(
        "{title}\n\
         A guide for web pages, by {owner}. Its next review is due on {review}.\n\
         \n\
         \n\
         WHAT IS IN HERE\n\
         \n\
         guide: everything that goes on the web server, and in it\n\
         - {name}.json: the texts, questions and rule of this guide\n\
         - {name}.html: the guide as a page of its own, for frames\n\
         try.html: a page to try it\n\
         README.txt: this text\n\
         \n\
         The guide runs in the visitor's browser. It needs no database and no account, sets no cookie, and sends nothing.\n\
         \n\
         \n\
         PUT IT ON YOUR SITE\n\
         \n\
         1. Copy the folder \"guide\" to your web server, so that it can be read at {folder}\n\
         2. Put this where the guide should stand on a page:\n\
         \n\
         {}\n\
         \n\
         Where a platform takes no scripts, use a frame. The first line may be left out; the frame then keeps its height:\n\
         \n\
         {}\n\
         \n\
         \n\
         TRY IT FIRST\n\
         \n\
         A browser does not run the guide from a folder on your computer; it takes a web server. Copy \"guide\" and\n\
         \"try.html\" to one, side by side, and open try.html.\n\
         \n\
         \n\
         WHAT THE SERVER SHOULD SAY\n\
         \n\
         Files that end in .wasm have the type application/wasm, those that end in .js text/javascript. Compress both.\n\
         If your pages have a Content-Security-Policy, it needs\n\
         \n\
         script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\n\
         \n\
         \n\
         WHEN IT CHANGES\n\
         \n\
         Replace {name}.json, {name}.first-page.txt and {name}.html together; the rest stays until there is a new version.\n",
        indented(snippet),
        indented(frame),
    )
}

fn indented(text: &str) -> String {
    text.trim_end().lines().map(|line| format!("   {line}")).collect::<Vec<_>>().join("\n")
}
