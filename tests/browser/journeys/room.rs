//! Any place of a page gives the guide as much room as there is.

use browser_tests::{Host, Outcome, visit_host};
use serde_json::json;

use crate::support::{Hands, host_page};

/// Puts the widget into a place of each kind and lists those in which it is narrower than what the place allows, or makes
/// the page scroll sideways. `WIDE` is more than the guide can use.
const PLACES: &str = "
const WIDE = 1000;
const widget = document.querySelector('coaching-or-mentoring');
const box = (style, inside = null, name = 'div') => {
    const made = document.createElement(name);
    for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
    if (inside) made.append(inside);
    return made;
};
const beside = () => box({}, 'Beside it');
const table = (extra) => {
    const row = box({}, widget, 'td');
    return box({}, box({}, box({}, row, 'tr'), 'tbody'), 'table').appendChild(extra ?? document.createTextNode('')).parentNode;
};
const places = {
    'a block': () => box({}, widget),
    'a table cell': () => table(),
    'something displayed as a table': () => box({ display: 'table' }, widget),
    'a grid': () => box({ display: 'grid' }, widget),
    'a grid with columns as wide as needed': () => box({ display: 'grid', 'grid-template-columns': 'auto', 'justify-content': 'start' }, widget),
    'a grid that centres': () => box({ display: 'grid', 'place-items': 'center' }, widget),
    'a row': () => box({ display: 'flex' }, widget),
    'a row that centres': () => box({ display: 'flex', 'justify-content': 'center', 'align-items': 'center' }, widget),
    'a row that breaks': () => box({ display: 'flex', 'flex-wrap': 'wrap' }, widget),
    'a column': () => box({ display: 'flex', 'flex-direction': 'column' }, widget),
    'a column that centres': () => box({ display: 'flex', 'flex-direction': 'column', 'align-items': 'center' }, widget),
    'an inline block': () => box({ display: 'inline-block' }, widget),
    'a float': () => box({ float: 'inline-start' }, widget),
    'a box as wide as its content': () => box({ width: 'fit-content' }, widget),
    'a positioned box': () => box({ position: 'absolute', 'inset-inline-start': '0' }, widget),
    'a dialog': () => {
        const dialog = box({ padding: '0', border: '0', 'max-width': 'none' }, widget, 'dialog');
        document.body.append(dialog);
        dialog.showModal();
        return dialog;
    },
    'something without line breaks': () => box({ display: 'flex', 'white-space': 'nowrap', 'letter-spacing': '5em', 'text-indent': '9em' }, widget),
    'text from right to left': () => {
        const place = box({ display: 'flex' }, widget);
        place.dir = 'rtl';
        return place;
    },
};
const home = widget.parentNode;
const found = [];
for (const [name, make] of Object.entries(places)) {
    const place = document.body.appendChild(make());
    await new Promise(requestAnimationFrame);
    const { width } = widget.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    const most = Math.min(WIDE, home.clientWidth - 16);
    if (width < most - 20) found.push(`${name}: ${width} of ${most}`);
    if (scrollWidth > clientWidth) found.push(`${name}: the page is ${scrollWidth} wide of ${clientWidth}`);
    home.append(widget);
    place.remove();
}
return found;";

#[tokio::test]
async fn no_place_makes_the_guide_narrower_than_it_has_to_be() -> Outcome {
    let host = Host::default().with_file("host.html", host_page(r#"storage="none""#));
    visit_host(host, "places", "/host.html", async |page| {
        page.find("h2").await?;
        for (width, height) in [(1280, 800), (768, 1024), (360, 800)] {
            page.resize(width, height).await?;
            let script = format!("return (async () => {{ {PLACES} }})();");
            assert_eq!(page.run(&script, Vec::new()).await?, json!([]), "at {width} pixels");
        }
        Ok(())
    })
    .await
}

/// An accordion, a tab, a menu: closed at first.
#[tokio::test]
async fn a_guide_in_a_place_without_height_comes_when_the_place_grows() -> Outcome {
    let page = host_page("").replace("<coaching", "<section id=\"place\"><coaching");
    let page =
        page.replace("</body>", "</section></body>").replace("<script ", "<script src=\"close.js\"></script><script ");
    let close = "addEventListener('DOMContentLoaded', () => {
        const { style } = document.getElementById('place');
        style.setProperty('height', '0');
        style.setProperty('overflow', 'hidden');
    });";
    let host = Host::default().with_file("host.html", page).with_file("close.js", close);
    visit_host(host, "without-height", "/host.html", async |page| {
        page.run("document.getElementById('place').style.setProperty('height', 'auto');", Vec::new()).await?;
        page.find("h2").await?;
        Hands::Pointer.choose(&page, "seeker").await?;
        let widths =
            "return ['body', 'coaching-or-mentoring'].map((name) => document.querySelector(name).clientWidth);";
        let widths = page.run(widths, Vec::new()).await?;
        assert_eq!(widths.get(0), widths.get(1));
        Ok(())
    })
    .await
}
