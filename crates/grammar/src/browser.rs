//! By `Intl` of the browser.

use guide::content::Category;
use js_sys::Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type PluralRules;

    // Both constructors throw a RangeError for tags such as `en-x` that a document may have; js_sys declares them without
    // `catch`.
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(lang: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: u32) -> String;

    type ListFormat;

    // Without options it makes a conjunction. Safari has it since 14.1.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = ListFormat, catch)]
    fn new(lang: &str) -> Result<ListFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, items: &Array) -> String;
}

/// How a language counts.
pub(crate) struct Rules(PluralRules);

impl Rules {
    pub(crate) fn of(lang: &str) -> Option<Self> {
        PluralRules::new(lang).ok().map(Self)
    }

    pub(crate) fn category(&self, number: usize) -> Category {
        let word = self.0.select(u32::try_from(number).unwrap_or(u32::MAX));
        Category::from_word(&word).unwrap_or(Category::Other)
    }
}

pub(crate) fn listed(lang: &str, items: &[String]) -> Option<String> {
    let list: Array = items.iter().map(JsValue::from).collect();
    Some(ListFormat::new(lang).ok()?.format(&list))
}
