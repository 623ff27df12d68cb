//! Ids of new entries, made from their texts.

/// The most letters of a new id; there is room for a number after it.
const MOST: usize = 32;

/// An id for a new entry that none of the known ones has.
pub(crate) fn new_id(text: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let start = from_text(text);
    let numbered = (2_usize..).map(|number| format!("{start}-{number}"));
    std::iter::once(start.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(start)
}

fn from_text(text: &str) -> String {
    let mut id = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            "" if letter.is_ascii_lowercase() || letter.is_ascii_digit() => id.push(letter),
            // An apostrophe stands within a word.
            "" if matches!(letter, '\'' | '’') => {}
            "" if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            letters => id.push_str(letters),
        }
    }
    let short = id.get(..id.floor_char_boundary(MOST)).unwrap_or(&id);
    let whole_words =
        if short.len() < id.len() { short.rsplit_once('-').map_or(short, |(words, _)| words) } else { short };
    let id = whole_words.trim_matches('-');
    if id.is_empty() { "entry".to_owned() } else { id.to_owned() }
}

/// Letters of the alphabet in the place of others.
const fn plain(letter: char) -> &'static str {
    match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ř' => "r",
        'ś' | 'š' => "s",
        'ù' | 'ú' | 'û' | 'ů' => "u",
        'ý' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_from_the_text_and_is_new() {
        let known = ["pace", "pace-2"];
        let id = |text: &str| new_id(text, |id| known.contains(&id));
        assert_eq!(id("How long it may take?"), "how-long-it-may-take");
        assert_eq!(id("Pace"), "pace-3");
        assert_eq!(id("Größe & Maß"), "groesse-mass");
        assert_eq!(id("Don’t know"), "dont-know");
        assert_eq!(id("日本語"), "entry");
        assert_eq!(id("A very long text that goes on for longer than an id may be"), "a-very-long-text-that-goes-on");
    }
}
