//! Where a translator is: which texts are in sight, and which one is next.

use super::{TranslationPanel, id_of};
use crate::browser;
use editing::Query;
use editing::translation::{PartOfTexts, State, Translatable};
use std::rc::Rc;
use web_sys::window;

/// The most texts that are listed where something is looked for.
pub(super) const MOST: usize = 60;

/// Where a translator is, for when they come back from another tab.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Place {
    /// The open part, by its place.
    pub(super) open: usize,
    /// Which texts are shown; none for all.
    pub(super) only: Option<State>,
    /// What is looked for in the texts of all parts.
    pub(super) query: Query,
    /// The text that was worked on last, by its number.
    last: Option<usize>,
}

impl Place {
    pub(super) fn is_searching(&self) -> bool {
        self.query.text.chars().count() > 1
    }
}

/// A text with the part that it is in and its number among all texts, each by its place.
pub(super) type Numbered<'t> = (usize, usize, &'t Rc<Translatable>);

/// The number of the text whose field has the focus.
pub(super) fn focused() -> Option<usize> {
    let id = window()?.document()?.active_element()?.id();
    id.strip_prefix("st-tr-text-")?.parse().ok()
}

fn numbered(parts: &[PartOfTexts]) -> impl Iterator<Item = Numbered<'_>> {
    let texts = parts.iter().enumerate().flat_map(|(part, texts)| texts.texts.iter().map(move |text| (part, text)));
    texts.enumerate().map(|(number, (part, text))| (part, number, text))
}

impl TranslationPanel {
    /// The texts that are asked for: of the open part, or those that were found.
    pub(super) fn asked(&self) -> Vec<Numbered<'_>> {
        let Place { open, only, query, .. } = &self.place;
        let is_searching = self.place.is_searching();
        let is_asked = |(part, _, text): &Numbered<'_>| {
            let is_there = if is_searching { text.holds(query) } else { part == open };
            is_there && only.is_none_or(|only| text.state == only)
        };
        let is_kept = |(part, _, text): &Numbered<'_>| (is_searching || part == open) && self.is_touched(text);
        numbered(&self.parts).filter(|text| is_asked(text) || is_kept(text)).collect()
    }

    /// Those of them that are in sight. Those that were found have with them what belongs to the same entry.
    pub(super) fn in_sight(&self) -> Vec<Numbered<'_>> {
        let mut asked = self.asked();
        if self.place.is_searching() {
            asked.truncate(MOST);
            let is_with = |(.., text): &Numbered<'_>| {
                let is_asked = self.place.only.is_none_or(|only| text.state == only);
                asked.iter().any(|(.., found)| Rc::ptr_eq(found, text) || is_asked && found.is_beside(text))
            };
            asked = numbered(&self.parts).filter(is_with).collect();
        }
        asked
    }

    /// Opens the part of a text that was found, and goes to it there.
    pub(super) fn go_around(&mut self, text: &Translatable) {
        let place =
            numbered(&self.parts).find(|(.., it)| it.steps == text.steps).map(|(part, number, _)| (part, number));
        if let Some((part, number)) = place {
            self.place.open = part;
            self.place.query = Query::default();
            self.touched.clear();
            self.touch(text);
            self.goes_to = Some(number);
        }
    }

    fn is_touched(&self, text: &Translatable) -> bool {
        self.touched.iter().any(|touched| **touched == *text.steps)
    }

    /// Keeps a text in sight, whatever becomes of it.
    pub(super) fn touch(&mut self, text: &Translatable) {
        if !self.is_touched(text) {
            self.touched.push(text.steps.clone());
        }
        self.place.last = numbered(&self.parts).find(|(.., it)| it.steps == text.steps).map(|(_, number, _)| number);
    }

    /// Goes to a text that is not done: in the open part, then in the other ones; among those that were found, if something
    /// is looked for.
    pub(super) fn go(&mut self, back: bool, from: Option<usize>) -> bool {
        let open = self.place.open;
        let is_searching = self.place.is_searching();
        let mut left = if is_searching { self.in_sight() } else { numbered(&self.parts).collect() };
        left.retain(|(.., text)| text.state != State::Done);
        if back {
            left.reverse();
        }
        let is_ahead = |(part, number, _): &&Numbered<'_>| match from {
            Some(here) if back => *number < here,
            Some(here) => *number > here,
            None if is_searching => true,
            None if back => *part <= open,
            None => *part >= open,
        };
        let Some((part, number, text)) = left.iter().find(is_ahead).or_else(|| left.first()).copied() else {
            return false;
        };
        let text = text.clone();
        if part != open && !is_searching {
            self.touched.clear();
            self.place.open = part;
        }
        self.touch(&text);
        self.goes_to = Some(number);
        true
    }

    /// Brings the text that was worked on last into view.
    pub(super) fn come_back(&self) {
        self.place.last.iter().for_each(|number| browser::keep_in_view(&id_of(*number)));
    }
}
