//! Language tags: BCP 47 (RFC 5646), well-formedness alone. Own code, as the visitor's program carries it.

/// Whether a tag is well-formed: `language[-extlang][-script][-region][-variant…][-extension…][-x-private]`.
///
/// Stricter than the grammar in one point: the language has 2 or 3 lower-case letters, as every registered one.
pub(super) fn is_well_formed(tag: &str) -> bool {
    let mut subtags = tag.split('-').peekable();
    if !subtags.next().is_some_and(|s| matches!(s.len(), 2 | 3) && s.bytes().all(|b| b.is_ascii_lowercase())) {
        return false;
    }
    for _ in 0..3 {
        subtags.next_if(|s| s.len() == 3 && is_alpha(s));
    }
    subtags.next_if(|s| s.len() == 4 && is_alpha(s));
    subtags.next_if(|s| (s.len() == 2 && is_alpha(s)) || (s.len() == 3 && s.bytes().all(|b| b.is_ascii_digit())));
    // Neither a variant nor the letter of an extension may stand there twice.
    let mut seen: Vec<&str> = Vec::new();
    let is_repeated = |seen: &[&str], subtag: &str| seen.iter().any(|other| other.eq_ignore_ascii_case(subtag));
    while let Some(variant) = subtags.next_if(|s| is_variant(s)) {
        if is_repeated(&seen, variant) {
            return false;
        }
        seen.push(variant);
    }
    while let Some(singleton) = subtags.next_if(|s| s.len() == 1) {
        let is_private = singleton.eq_ignore_ascii_case("x");
        let shortest = if is_private { 1 } else { 2 };
        let mut is_extended = false;
        while subtags.next_if(|s| (shortest..=8).contains(&s.len()) && is_alphanumeric(s)).is_some() {
            is_extended = true;
        }
        if !is_extended || !is_alphanumeric(singleton) || is_repeated(&seen, singleton) {
            return false;
        }
        seen.push(singleton);
    }
    subtags.next().is_none()
}

fn is_variant(subtag: &str) -> bool {
    let length = if subtag.starts_with(|c: char| c.is_ascii_digit()) { 4..=8 } else { 5..=8 };
    length.contains(&subtag.len()) && is_alphanumeric(subtag)
}

fn is_alpha(subtag: &str) -> bool {
    subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_alphanumeric(subtag: &str) -> bool {
    subtag.bytes().all(|b| b.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_well_formed_as_bcp_47_says() {
        for tag in [
            "en",
            "gsw",
            "pt-BR",
            "es-419",
            "zh-Hans",
            "zh-cmn-Hans",
            "zh-cmn-Hans-CN",
            "sl-rozaj-biske-1994",
            "de-CH-1901",
            "en-a-bbb-x-a-ccc",
            "de-DE-u-co-phonebk",
            "ar-arb",
            "en-x-a",
            "en-t-jp",
            "en-US-x-twain",
            "zh-min-nan",
            "sr-Latn-RS",
            "de-1996",
            "en-abcd5",
            "en-u-ca-buddhist-t-de",
        ] {
            assert!(is_well_formed(tag), "{tag}");
        }
        for tag in [
            "",
            "-",
            "e",
            "EN",
            "English",
            "en-",
            "-en",
            "en--US",
            "en-a",
            "en-x",
            "en-a-b",
            "en-a-x-b",
            "de-419-DE",
            "a-DE",
            "ar-a-aaa-b-bbb-a-ccc",
            "de-1901-1901",
            "de-rozaj-Rozaj",
            "en-US-GB",
            "en-Latn-Cyrl",
            "en_US",
            "en-123456789",
            "en-u-123456789",
            "en-1",
            "en-12",
            "é",
            "en-é",
            "i-klingon",
            "x-private",
            "en US",
            "zh-aaa-bbb-ccc-ddd",
            "e\u{301}n",
        ] {
            assert!(!is_well_formed(tag), "{tag}");
        }
    }
}
