//! Medians, and how they are told.

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

type Write = fn(u64) -> String;

/// Whatever is measured: the name, the heading, and how a figure is written.
const MEASURES: [(&str, &str, Write); 9] = [
    ("bytes", "Fetched, kB", kilo),
    ("requests", "Requests", whole),
    ("bytesBefore", "Before the first question, kB", kilo),
    ("paint", "First paint, ms", whole),
    ("first", "First question, ms", whole),
    ("inCharge", "App in charge, ms", whole),
    ("shift", "Layout shift", thousandths),
    ("click", "Click to frame, ms", whole),
    ("memory", "Memory, MB", mega),
];

/// What is compared: the name, and what it is.
pub(super) const PAGES: [(&str, &str); 6] = [
    ("static", "Static page"),
    ("preact", "Hand-written Preact"),
    ("survey", "SurveyJS"),
    ("element", "The element on a host page"),
    ("hinted", "The same with preload hints"),
    ("own", "Our own page"),
];

/// How often a page of several holds the same.
const COUNTS: [usize; 3] = [1, 10, 50];

/// Medians by page and measure.
pub(super) struct Figures(Value);

impl Figures {
    /// Of all visits, by page.
    pub(super) fn of(visits: &Value) -> Result<Self> {
        let mut medians = Map::new();
        for (page, visits) in visits.as_object().context("no figures")? {
            let visits = visits.as_array().context("no visits")?;
            ensure!(!visits.is_empty(), "no visits of {page}");
            let mut of_page = Map::new();
            let names = visits.iter().filter_map(Value::as_object).flat_map(|visit| visit.keys());
            for name in names {
                let mut all: Vec<u64> = visits.iter().filter_map(|visit| visit.get(name)?.as_u64()).collect();
                all.sort_unstable();
                of_page.insert(name.clone(), json!(all.get(all.len() / 2)));
            }
            of_page.insert("visits".to_owned(), visits.len().into());
            medians.insert(page.clone(), of_page.into());
        }
        Ok(Self(medians.into()))
    }

    /// A median, if it was measured.
    pub(super) fn get(&self, page: &str, measure: &str) -> Option<u64> {
        self.0.get(page)?.get(measure)?.as_u64()
    }

    /// All of them, for programs. Times in milliseconds, sizes in bytes, shifts in thousandths.
    pub(super) fn json(&self) -> String {
        format!("{:#}\n", self.0)
    }

    /// Tables in Markdown: one page each, and several on a page.
    pub(super) fn tables(&self) -> String {
        let mut table = format!("| |{}\n", PAGES.map(|(_, title)| format!(" {title} |")).concat());
        table += &format!("| --- |{}\n", " ---: |".repeat(PAGES.len()));
        for (name, title, write) in MEASURES {
            let cells = PAGES.map(|(page, _)| format!(" {} |", self.get(page, name).map_or("–".to_owned(), write)));
            table += &format!("| {title} |{}\n", cells.concat());
        }
        table += "\n| On one page | All first questions, ms | Memory, MB |\n| --- | ---: | ---: |\n";
        for (page, title) in PAGES {
            for count in COUNTS {
                let key = if count == 1 { page.to_owned() } else { format!("{page}-{count}") };
                // One alone is in the table above, where there are no more of it.
                let (true, Some(time), Some(memory)) =
                    (self.get(&format!("{page}-10"), "all").is_some(), self.get(&key, "all"), self.get(&key, "memory"))
                else {
                    continue;
                };
                table += &format!("| {count} × {title} | {} | {} |\n", whole(time), mega(memory));
            }
        }
        table
    }
}

fn whole(value: u64) -> String {
    match value {
        1000.. => format!("{},{:03}", value / 1000, value % 1000),
        _ => value.to_string(),
    }
}

fn kilo(bytes: u64) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

fn mega(bytes: u64) -> String {
    kilo(bytes / 1000)
}

fn thousandths(value: u64) -> String {
    format!("{}.{:03}", value / 1000, value % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_visit_is_told() {
        let visit = |first: u32| json!({ "first": first, "memory": 1_500_000 });
        let figures = Figures::of(&json!({ "element": [visit(3000), visit(1), visit(1234)] })).unwrap();
        assert_eq!(figures.get("element", "first"), Some(1234));
        assert_eq!(figures.get("own", "first"), None);
        let tables = figures.tables();
        assert!(tables.contains("| First question, ms | – | – | – | 1,234 | – | – |"), "{tables}");
        assert!(tables.contains("| Memory, MB | – | – | – | 1.5 | – | – |"), "{tables}");
    }

    #[test]
    fn a_page_without_visits_is_an_error() {
        assert!(Figures::of(&json!({ "own": [] })).is_err());
    }
}
