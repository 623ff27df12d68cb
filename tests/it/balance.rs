//! Coaching and mentoring get the same: as much text wherever they stand side by side, and as much evidence.

use crate::support::shipped::SHIPPED;
use guide::content::{Alternative, Catalogue, Choice, EntryId, Guidance, PerAlternative, Perspective, Statement};

/// The characters of a list, and how many entries it has.
fn measure(list: &Catalogue<EntryId, Statement>) -> (usize, usize) {
    let text = |s: &Statement| s.text.chars().count() + s.title.as_ref().map_or(0, |t| t.chars().count());
    (list.len(), list.entries().map(text).sum())
}

fn length(text: &str) -> (usize, usize) {
    (1, text.chars().count())
}

fn sum(list: impl Iterator<Item = (usize, usize)>) -> (usize, usize) {
    list.fold((0, 0), |(entries, length), (more, longer)| (entries + more, length + longer))
}

/// Checks that one is at most `percent` shorter than the other and that both have as many entries.
fn check(place: &str, percent: usize, coaching: (usize, usize), mentoring: (usize, usize)) {
    assert_eq!(coaching.0, mentoring.0, "{place}: one has more entries");
    let (less, more) = (coaching.1.min(mentoring.1), coaching.1.max(mentoring.1));
    let is_balanced = less * 100 >= more * (100 - percent);
    assert!(is_balanced, "{place}: {} characters for coaching, {} for mentoring", coaching.1, mentoring.1);
}

#[test]
fn both_alternatives_get_equal_depth_and_length() {
    let PerAlternative { coaching, mentoring } = &SHIPPED.alternatives;
    check("definition", 10, length(&coaching.definition), length(&mentoring.definition));
    check("characteristics", 10, measure(&coaching.characteristics), measure(&mentoring.characteristics));
    check("effective", 10, measure(&coaching.effective), measure(&mentoring.effective));
    check("expect", 10, measure(&coaching.expect), measure(&mentoring.expect));
    check("watch", 10, measure(&coaching.watch), measure(&mentoring.watch));
    let poles = |of: Alternative| sum(SHIPPED.criteria.entries().map(|row| length(row.poles.of(of))));
    check("poles", 10, poles(Alternative::Coaching), poles(Alternative::Mentoring));
    let sides = |of: Alternative| {
        let side = |difference: &guide::content::Difference| {
            let side = difference.sides.of(of);
            sum([&side.title, &side.text, &side.drawing].into_iter().map(|text| length(text)))
        };
        sum(SHIPPED.differences.entries().map(side))
    };
    check("differences", 15, sides(Alternative::Coaching), sides(Alternative::Mentoring));
}

#[test]
fn the_guidance_of_both_is_as_long_in_every_perspective() {
    let outcomes = &SHIPPED.outcomes;
    for perspective in Perspective::ALL {
        let word = perspective.word();
        let (coaching, mentoring) =
            (outcomes.coaching.perspectives.of(*perspective), outcomes.mentoring.perspectives.of(*perspective));
        let words = |guidance: &Guidance| sum([length(&guidance.sentence), length(&guidance.summary)].into_iter());
        check(&format!("{word}, sentence and summary"), 15, words(coaching), words(mentoring));
        check(&format!("{word}, steps"), 10, measure(&coaching.steps), measure(&mentoring.steps));
        check(&format!("{word}, ask"), 10, measure(&coaching.ask), measure(&mentoring.ask));
        check(&format!("{word}, signals"), 10, measure(&coaching.signals), measure(&mentoring.signals));
    }
}

/// The evidence of all choices, each question by its weight; and no question that could give one of the two more.
#[test]
fn both_can_get_the_same_evidence_in_every_perspective() {
    for perspective in Perspective::ALL {
        let mut sums = PerAlternative { coaching: 0, mentoring: 0 };
        for question in SHIPPED.questions.entries() {
            let (Some(asked), Some(weight)) = (question.perspectives.of(*perspective), question.weight) else {
                continue;
            };
            let of = |alternative| asked.choices.entries().map(|choice| choice.evidence(alternative)).sum::<u32>();
            sums.coaching += u32::from(weight.get()) * of(Alternative::Coaching);
            sums.mentoring += u32::from(weight.get()) * of(Alternative::Mentoring);
        }
        let (less, more) = (sums.coaching.min(sums.mentoring), sums.coaching.max(sums.mentoring));
        assert!(less * 100 >= more * 95, "{}: evidence of all choices {sums:?}", perspective.word());
    }
}

/// A longer choice draws the eye: those that point to one side are as long as those that point to the other.
#[test]
fn choices_that_point_to_either_are_about_as_long() {
    for perspective in Perspective::ALL {
        let scored = SHIPPED.questions.entries().filter(|question| question.weight.is_some());
        let choices: Vec<&Choice> = scored
            .filter_map(|question| question.perspectives.of(*perspective).as_ref())
            .flat_map(|asked| asked.choices.entries())
            .collect();
        let mean = |of: Alternative| {
            let pointing = choices.iter().filter(|it| it.evidence(of) > it.evidence(of.other()));
            let (count, length) = sum(pointing.map(|choice| length(&choice.text)));
            length * 100 / count
        };
        let (coaching, mentoring) = (mean(Alternative::Coaching), mean(Alternative::Mentoring));
        let is_balanced = coaching.min(mentoring) * 100 >= coaching.max(mentoring) * 80;
        assert!(is_balanced, "{}: {coaching} and {mentoring} hundredths of a character", perspective.word());
    }
}
