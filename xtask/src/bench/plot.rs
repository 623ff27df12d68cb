//! A bar for each page: until something is seen, until the first question can be answered, until the app has taken over.

use super::figures::{Figures, PAGES};

const WIDTH: u64 = 760;
const LEFT: u64 = 210;
const RIGHT: u64 = 150;
const ROW: u64 = 34;
const BAR: u64 = 18;
const TOP: u64 = 44;

/// The measures of a bar, each with its words and its colour: distinct in grey as well.
const PARTS: [(&str, &str, &str); 3] = [
    ("paint", "first paint", "#c9d3dc"),
    ("first", "first question can be answered", "#2f6f8f"),
    ("inCharge", "app in charge", "#e0b15c"),
];

/// The plot as SVG.
pub(super) fn draw(figures: &Figures) -> String {
    let all = PAGES.iter().flat_map(|(page, _)| PARTS.iter().filter_map(|(name, ..)| figures.get(page, name)));
    let longest = all.max().unwrap_or(1).max(1);
    let at = |time: u64| LEFT + time * (WIDTH - LEFT - RIGHT) / longest;
    let height = TOP + ROW * PAGES.len() as u64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\">\n\
         <title>Milliseconds on a slow phone until the first question can be answered</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
    );
    let mut x = LEFT;
    for (_, words, colour) in PARTS {
        svg += &format!(
            "<rect x=\"{x}\" y=\"12\" width=\"12\" height=\"12\" fill=\"{colour}\"/><text x=\"{}\" y=\"23\">{words}</text>\n",
            x + 18
        );
        x += 40 + 7 * words.len() as u64;
    }
    for (row, (page, title)) in PAGES.iter().enumerate() {
        let y = TOP + ROW * row as u64;
        svg += &format!("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{title}</text>\n", LEFT - 10, y + 14);
        let mut from = 0;
        for (name, _, colour) in PARTS {
            let Some(to) = figures.get(page, name).filter(|to| *to > from) else { continue };
            svg += &format!(
                "<rect x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{BAR}\" fill=\"{colour}\"/>\n",
                at(from),
                at(to) - at(from)
            );
            from = to;
        }
        let first = figures.get(page, "first").unwrap_or_default();
        svg += &format!("<text x=\"{}\" y=\"{}\">first question {first} ms</text>\n", at(from) + 6, y + 14);
    }
    svg + "</svg>\n"
}
