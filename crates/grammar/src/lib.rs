//! How a language counts and lists, by the data of the Unicode CLDR: a browser has them built in, and everything else takes
//! them from ICU4X, so that no visitor loads them.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod browser;

use browser::{Rules, listed};
use guide::content::Category;
use guide::explanation::Grammar;

/// The grammar of the languages that the CLDR knows. Of others, all numbers are [`Other`](Category::Other), and lists are
/// joined by commas.
#[derive(Debug, Clone, Copy)]
pub struct Cldr;

impl Grammar for Cldr {
    fn category(&self, lang: &str, number: usize) -> Category {
        Rules::of(lang).map_or(Category::Other, |rules| rules.category(number))
    }

    fn list(&self, lang: &str, items: &[String]) -> String {
        listed(lang, items).unwrap_or_else(|| items.join(", "))
    }
}

/// The largest number that a guide is expected to say: of French, which has a category for millions, only what it needs.
const LARGEST: usize = 200;

/// The categories that a language has for the numbers of a guide, each with these numbers, smallest first; and `other`,
/// which a document needs also where no whole number takes it, as in Polish.
#[must_use]
pub fn categories(lang: &str) -> Vec<(Category, Vec<usize>)> {
    let mut found: Vec<_> = Category::ALL.iter().map(|category| (*category, Vec::new())).collect();
    let rules = Rules::of(lang);
    for number in 0..=LARGEST {
        let category = rules.as_ref().map_or(Category::Other, |rules| rules.category(number));
        found.iter_mut().filter(|(known, _)| *known == category).for_each(|(_, numbers)| numbers.push(number));
    }
    found.retain(|(category, numbers)| *category == Category::Other || !numbers.is_empty());
    found
}

/// How many numbers stand for a category.
const SHOWN: usize = 4;

/// The smallest of some numbers: "2, 3, 4, 22 …".
#[must_use]
pub fn some(numbers: &[usize]) -> String {
    let shown: Vec<String> = numbers.iter().take(SHOWN).map(ToString::to_string).collect();
    shown.join(", ") + if numbers.len() > SHOWN { " …" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_as_people_count_them() {
        let said = |lang, numbers: &[usize]| -> Vec<&str> {
            numbers.iter().map(|number| Cldr.category(lang, *number).word()).collect()
        };
        assert_eq!(said("en", &[0, 1, 2, 21]), ["other", "one", "other", "other"]);
        assert_eq!(said("pl", &[1, 2, 5, 12, 21, 22]), ["one", "few", "many", "many", "many", "few"]);
        assert_eq!(said("ar", &[0, 1, 2, 3, 11, 100]), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(said("ru-RU", &[1, 21]), ["one", "one"]);
    }

    #[test]
    fn lists_are_joined_as_people_join_them() {
        let list = |lang, items: &[&str]| Cldr.list(lang, &items.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
        assert_eq!(list("en", &["a", "b", "c"]), "a, b, and c");
        assert_eq!(list("en-GB", &["a", "b", "c"]), "a, b and c");
        assert_eq!(list("pl", &["a", "b"]), "a i b");
        assert_eq!(list("ar", &["أ", "ب"]), "أ وب");
        assert_eq!(list("es", &["padre", "hijo"]), "padre e hijo");
        assert_eq!(list("en", &["a"]), "a");
    }

    #[test]
    fn a_language_that_nobody_knows_still_counts_and_lists() {
        for lang in ["en-x", "", "tlh", "no such tag"] {
            let items = ["a".to_owned(), "b".to_owned()];
            assert!(!Cldr.list(lang, &items).is_empty());
            let _ = Cldr.category(lang, 1);
        }
        assert_eq!(Cldr.category("no such tag", 1), Category::Other);
        assert_eq!(Cldr.list("no such tag", &["a".to_owned(), "b".to_owned()]), "a, b");
    }

    #[test]
    fn an_author_needs_only_the_categories_of_numbers_that_are_said() {
        let words = |lang| -> Vec<_> { categories(lang).into_iter().map(|(category, _)| category.word()).collect() };
        assert_eq!(words("en"), ["one", "other"]);
        assert_eq!(words("fr"), ["one", "other"]);
        assert_eq!(words("ja"), ["other"]);
        assert_eq!(words("pl"), ["one", "few", "many", "other"]);
        assert_eq!(words("cy"), ["zero", "one", "two", "few", "many", "other"]);
        assert!(categories("pl")[3].1.is_empty(), "no whole number");
        assert_eq!(categories("pl")[1].1[..4], [2, 3, 4, 22]);
    }
}
