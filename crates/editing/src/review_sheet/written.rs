//! The sheet as a file: a page, or plain text.

use super::{Block, Sheet};
use std::fmt::Write;

const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#111}\
h2{margin-top:2rem;border-top:2px solid}h3{margin:1.2rem 0 .3rem}h4{margin:.8rem 0 .2rem;font-weight:600;color:#444}\
p{margin:.3rem 0}table{border-collapse:collapse;width:100%;margin:.4rem 0}\
th,td{border:1px solid #999;padding:.25rem .4rem;text-align:start;vertical-align:top}\
.line{border-bottom:1px solid;padding-top:1.6rem}h2,h3,h4{break-after:avoid}tr{break-inside:avoid}";

/// The sheet as a page that stands alone.
#[must_use]
pub fn html(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    for block in &sheet.blocks {
        out.push_str(&block_html(block));
        out.push('\n');
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn block_html(block: &Block) -> String {
    let row = |cells: &[String], tag: &str| {
        let cells: String = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    match block {
        Block::Section(words) => format!("<h2>{}</h2>", escaped(words)),
        Block::Entry(words) => format!("<h3>{}</h3>", escaped(words)),
        Block::Part(words) => format!("<h4>{}</h4>", escaped(words)),
        Block::Words(words) => format!("<p>{}</p>", escaped(words)),
        Block::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>", escaped(item))).collect();
            format!("<ul>{items}</ul>")
        }
        Block::Table(columns, rows) => {
            let rows: String = rows.iter().map(|cells| row(cells, "td")).collect();
            let head =
                if Block::has_head(columns) { format!("<thead>{}</thead>", row(columns, "th")) } else { String::new() };
            format!("<table>{head}<tbody>{rows}</tbody></table>")
        }
        Block::Line(words) => format!("<p class=\"line\">{}:</p>", escaped(words)),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}

/// The sheet as plain text.
#[must_use]
pub fn text(sheet: &Sheet) -> String {
    let mut out = format!("{}\n{}\n", sheet.title, "=".repeat(sheet.title.chars().count()));
    for block in &sheet.blocks {
        // Writing to a string cannot fail.
        let _ = match block {
            Block::Section(words) => writeln!(out, "\n\n{words}\n{}", "-".repeat(words.chars().count())),
            Block::Entry(words) => writeln!(out, "\n{}\n", words.to_uppercase()),
            Block::Part(words) => writeln!(out, "\n{words}"),
            Block::Words(words) => writeln!(out, "{words}"),
            Block::List(items) => items.iter().try_for_each(|item| writeln!(out, "- {}", item.replace('\n', "\n  "))),
            Block::Table(_, rows) => rows.iter().try_for_each(|cells| {
                let cells: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                writeln!(out, "- {}", cells.join(" | "))
            }),
            Block::Line(words) => writeln!(out, "\n{words}: {}", "_".repeat(40)),
        };
    }
    out
}
