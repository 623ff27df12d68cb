//! Puts values into the texts of the content.

/// Replaces each `{name}` by its value. Values are put in as they are and not looked through again.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        if let Some((value, after)) = value {
            filled.push_str(value);
            rest = after;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn placeholders_are_filled_once_and_the_rest_stays() {
        let values = [("number", "3"), ("total", "{number}")];
        for (template, expected) in [
            ("Question {number} of {total}", "Question 3 of {number}"),
            ("{unknown} {number", "{unknown} {number"),
            ("{number}{number}", "33"),
            ("{{number}}", "{3}"),
            ("", ""),
        ] {
            assert_eq!(fill(template, &values), expected, "{template}");
        }
    }
}
