//! A sheet to print for those who must sign a document off: every question, what leads where, what changed, in words.

mod questions;
mod rest;
mod written;

pub use written::{html, text};

use authoring::{Change, Scenarios};
use guide::content::Content;

/// A piece of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of a section.
    Section(String),
    /// The title of an entry of a section.
    Entry(String),
    /// A heading within an entry.
    Part(String),
    /// A paragraph.
    Words(String),
    /// A list.
    List(Vec<String>),
    /// A table: its columns and its rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// A line to write on, with what belongs there.
    Line(String),
}

impl Block {
    /// Whether the columns of a table have titles.
    #[must_use]
    pub fn has_head(columns: &[String]) -> bool {
        columns.iter().any(|title| !title.is_empty())
    }
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its title.
    pub title: String,
    /// Its pieces in order.
    pub blocks: Vec<Block>,
}

/// Makes the sheet of a document. `changes` are those against the document that it extends, where it extends one; `day` is
/// the day on which it is made.
#[must_use]
pub fn sheet(content: &Content, scenarios: &Scenarios, changes: Option<&[Change]>, day: &str) -> Sheet {
    let mut blocks = rest::about(content, day);
    blocks.extend(changes.map(rest::changed).unwrap_or_default());
    blocks.extend(questions::questions(content));
    blocks.extend(questions::exits(content));
    blocks.extend(rest::rule(content));
    blocks.extend(rest::links(content));
    blocks.extend(rest::scenarios(content, scenarios));
    blocks.extend(rest::signatures());
    Sheet { title: format!("{}: review sheet", content.title), blocks }
}

fn section(words: &str) -> Block {
    Block::Section(words.to_owned())
}

fn table<const N: usize>(columns: [&str; N], rows: Vec<[String; N]>) -> Block {
    Block::Table(columns.map(str::to_owned).to_vec(), rows.into_iter().map(Vec::from).collect())
}
