//! Counts, outcomes, questions and answers in words.

use analysis::{Count, Outcome};
use guide::content::{ChoiceId, Content, Perspective, QuestionId, Recommendation};
use guide::decision::asked_question;

/// From so many digits on, a number is told by its first two.
const MOST_DIGITS: usize = 15;

/// Who asks.
pub(crate) const fn perspective_name(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Seeker => "Someone looking for support",
        Perspective::Leader => "Someone who was asked for help",
        Perspective::Sponsor => "Someone arranging support",
    }
}

/// The name of a recommendation, as the document gives it.
pub(crate) fn recommendation_name(content: &Content, recommendation: Recommendation) -> String {
    content.outcomes.name(recommendation).clone()
}

/// The name of an outcome, as the document gives it, with what tells it from others.
pub(crate) fn outcome_name(content: &Content, outcome: Outcome) -> String {
    let name = content.outcomes.name(outcome.recommendation());
    match outcome {
        Outcome::Tie => format!("{}: a tie", content.outcomes.tie.name),
        Outcome::NoNeed => format!("{name}: no need shows"),
        Outcome::TooFew => format!("{name}: too few answers"),
        _ => name.clone(),
    }
}

/// A question as it is asked.
pub(crate) fn prompt(content: &Content, perspective: Perspective, question: &QuestionId) -> String {
    let asked = asked_question(content, perspective, question);
    asked.map_or_else(String::new, |asked| asked.prompt().to_owned())
}

/// An answer in the words of the person who gives it.
pub(crate) fn answer(
    content: &Content,
    perspective: Perspective,
    question: &QuestionId,
    choice: Option<&ChoiceId>,
) -> String {
    let asked = asked_question(content, perspective, question);
    let text = choice.and_then(|choice| asked.and_then(|asked| asked.choice_text(choice)));
    text.unwrap_or(&content.interface.common.not_sure).to_owned()
}

/// Tenths of a percent.
pub(crate) fn percent(tenths: u32) -> String {
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// A share of sets. What is there at all is never told as nothing.
pub(crate) fn share(part: Count, all: Count) -> String {
    match part.share(all, 1000) {
        0 if !part.is_zero() => "under 0.1 %".to_owned(),
        tenths => percent(tenths),
    }
}

/// By how many percentage points a share is larger or smaller than before; nothing where it is the same.
pub(crate) fn difference(now: u32, before: u32) -> String {
    let by = now.abs_diff(before);
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("+{}.{}", by / 10, by % 10),
        std::cmp::Ordering::Less => format!("−{}.{}", by / 10, by % 10),
        std::cmp::Ordering::Equal => "same".to_owned(),
    }
}

/// A count with its digits in groups, or, of a very large one, about how large it is.
pub(crate) fn count(count: Count) -> String {
    let digits = count.to_string();
    let (first, rest) = digits.split_at(digits.len().min(1));
    if digits.len() > MOST_DIGITS {
        let power: String = rest.len().to_string().chars().map(superscript).collect();
        return format!("about {first}.{} × 10{power}", rest.get(..1).unwrap_or_default());
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

const fn superscript(digit: char) -> char {
    match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_can_be_read_however_large() {
        let of = |number: u64| count(Count::from(number));
        assert_eq!([of(7), of(1_000), of(402_192_000)], ["7", "1,000", "402,192,000"]);
        assert_eq!(of(4_321_000_000_000_000_000), "about 4.3 × 10¹⁸");
    }

    #[test]
    fn a_small_share_is_not_told_as_nothing() {
        let of = |part: u64| share(Count::from(part), Count::from(100_000));
        assert_eq!([of(0), of(1), of(14_520)], ["0.0 %", "under 0.1 %", "14.5 %"]);
    }

    #[test]
    fn differences_have_a_sign() {
        assert_eq!([difference(145, 131), difference(131, 145), difference(5, 5)], ["+1.4", "−1.4", "same"]);
    }
}
