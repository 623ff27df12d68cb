//! By ICU4X, with the data compiled in.

use guide::content::Category;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// How a language counts.
pub(crate) struct Rules(PluralRules);

impl Rules {
    pub(crate) fn of(lang: &str) -> Option<Self> {
        let locale: Locale = lang.parse().ok()?;
        PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok().map(Self)
    }

    pub(crate) fn category(&self, number: usize) -> Category {
        match self.0.category_for(number) {
            PluralCategory::Zero => Category::Zero,
            PluralCategory::One => Category::One,
            PluralCategory::Two => Category::Two,
            PluralCategory::Few => Category::Few,
            PluralCategory::Many => Category::Many,
            PluralCategory::Other => Category::Other,
        }
    }
}

pub(crate) fn listed(lang: &str, items: &[String]) -> Option<String> {
    let locale: Locale = lang.parse().ok()?;
    let formatter = ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).ok()?;
    Some(formatter.format(items.iter()).to_string())
}
