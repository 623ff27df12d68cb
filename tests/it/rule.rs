//! The rule by example: what comes first, what a tie is, what not sure means, what a mark does.

use guide::decision::{Assessment, Ground, Strength, assess};
use guide::content::{Lead, Recommendation};
use crate::support::given::{Given, State};
use crate::support::sample::Sample;

use Recommendation::{Both, Coaching, Elsewhere, Mentoring, Pause, Undecided};
use State::{Chosen, NotSure, Open};

/// Two questions of the same form: choices for coaching (0), for mentoring (1), for both alike (2), for neither
/// (3), somewhat for coaching (4); a precondition that leads nowhere (0), to pause (1), elsewhere (2); another
/// one like it.
fn sample() -> Sample {
    let choices = vec![(3, 0), (0, 3), (3, 3), (0, 0), (2, 1)];
    let leads = vec![None, Some(Lead::Pause), Some(Lead::Elsewhere)];
    Sample {
        questions: vec![(1, choices.clone()), (1, choices)],
        gates: vec![leads.clone(), leads],
        strong: 60,
        weak: 25,
        close: 10,
        minimum: 1,
    }
}

fn given(gates: [State; 2], questions: [State; 2]) -> Given {
    Given { gates: gates.to_vec(), questions: questions.to_vec(), marks: vec![false; 2] }
}

fn assessed(sample: &Sample, given: &Given) -> Assessment {
    assess(&sample.content(), &given.answers())
}

#[track_caller]
fn check(gates: [State; 2], questions: [State; 2], expected: (Recommendation, Ground, Recommendation)) {
    let assessment = assessed(&sample(), &given(gates, questions));
    let found = (assessment.recommendation, assessment.ground, assessment.leaning);
    assert_eq!(found, expected, "{gates:?} {questions:?}");
}

#[test]
fn elsewhere_beats_pause_and_pause_beats_the_rest() {
    let coached = [Chosen(0), Chosen(0)];
    check([Chosen(1), Chosen(2)], coached, (Elsewhere, Ground::Precondition, Coaching));
    check([Chosen(2), Chosen(1)], coached, (Elsewhere, Ground::Precondition, Coaching));
    check([Chosen(0), Chosen(1)], coached, (Pause, Ground::Precondition, Coaching));
    check([Chosen(1), Open], [Open, Open], (Pause, Ground::Precondition, Undecided));
    check([Chosen(0), Chosen(0)], coached, (Coaching, Ground::Larger, Coaching));
    check([NotSure, Open], coached, (Coaching, Ground::Larger, Coaching));
}

#[test]
fn too_little_and_too_weak_are_undecided() {
    let free = [Chosen(0), Chosen(0)];
    check(free, [Open, Open], (Undecided, Ground::TooFew { more: 1 }, Undecided));
    check(free, [NotSure, NotSure], (Undecided, Ground::TooFew { more: 1 }, Undecided));
    check(free, [Chosen(3), Chosen(3)], (Undecided, Ground::BothWeak, Undecided));
}

#[test]
fn ties_are_both_and_never_broken() {
    let free = [Chosen(0), Chosen(0)];
    check(free, [Chosen(2), Chosen(2)], (Both, Ground::BothStrong, Both));
    check(free, [Chosen(0), Chosen(1)], (Both, Ground::TooClose, Both));
    check(free, [Chosen(1), Chosen(0)], (Both, Ground::TooClose, Both));
    check(free, [Chosen(0), Chosen(4)], (Coaching, Ground::Larger, Coaching));
    check(free, [Chosen(1), Chosen(1)], (Mentoring, Ground::Larger, Mentoring));
}

#[test]
fn thresholds_count_the_value_itself() {
    let need = |strong, weak, close| {
        let rule = Sample { strong, weak, close, questions: vec![(1, vec![(2, 1), (3, 3)])], ..sample() };
        assess(&rule.content(), &given_one(&rule)).ground
    };
    // The needs are 2/3 and 1/3: above 66 %, below 67 %; a third apart.
    assert_eq!(need(33, 0, 0), Ground::BothStrong);
    assert_eq!(need(34, 0, 0), Ground::Larger);
    assert_eq!(need(100, 66, 0), Ground::Larger);
    assert_eq!(need(100, 67, 0), Ground::BothWeak);
    assert_eq!(need(100, 0, 33), Ground::Larger);
    assert_eq!(need(100, 0, 34), Ground::TooClose);
}

#[test]
fn a_need_on_the_threshold_has_reached_it() {
    // One need is whole, the other half, exactly.
    for evidence in [(2, 1), (1, 2)] {
        let check = |strong, weak, close, expected| {
            let rule = Sample { strong, weak, close, questions: vec![(1, vec![evidence, (2, 2)])], ..sample() };
            let content = rule.content();
            let assessment = assess(&content, &given_one(&rule));
            assert_eq!(assessment.ground, expected, "{evidence:?} with {strong}, {weak}, {close}");
            let half = if evidence == (2, 1) { assessment.needs.mentoring } else { assessment.needs.coaching };
            let called = match (strong, weak) {
                (..=50, _) => Strength::Strong,
                (_, ..=50) => Strength::Some,
                _ => Strength::Weak,
            };
            assert_eq!(half.strength(&content.rule), called, "a half with {strong}, {weak}");
        };
        check(100, 50, 0, Ground::Larger);
        check(50, 0, 0, Ground::BothStrong);
        check(51, 0, 0, Ground::Larger);
        check(100, 100, 0, Ground::Larger);
        check(100, 0, 49, Ground::Larger);
        check(100, 0, 50, Ground::TooClose);
    }
}

fn given_one(sample: &Sample) -> guide::decision::Answers {
    let mut given = Given::nothing(sample);
    given.questions[0] = Chosen(0);
    given.answers()
}

#[test]
fn not_sure_adds_to_neither_side() {
    let free = [Chosen(0), Chosen(0)];
    let alone = assessed(&sample(), &given(free, [Chosen(0), Open]));
    let unsure = assessed(&sample(), &given(free, [Chosen(0), NotSure]));
    assert_eq!(unsure.needs, alone.needs);
    assert_eq!(unsure.contributions, alone.contributions);
    assert_eq!(unsure.missing, alone.missing);
}

#[test]
fn not_sure_is_not_neutral() {
    let free = [Chosen(0), Chosen(0)];
    let needs = |second| assessed(&sample(), &given(free, [Chosen(0), second])).needs.map(|n| (n.points, n.possible));
    let unsure = needs(NotSure);
    assert_eq!((unsure.coaching, unsure.mentoring), ((3, 3), (0, 3)));
    let neither = needs(Chosen(3));
    assert_eq!((neither.coaching, neither.mentoring), ((3, 6), (0, 6)));
    let alike = needs(Chosen(2));
    assert_eq!((alike.coaching, alike.mentoring), ((6, 6), (3, 6)));
    let weak = Sample { weak: 60, ..sample() };
    let gives = |second| assessed(&weak, &given(free, [Chosen(0), second])).recommendation;
    assert_eq!(gives(NotSure), Coaching);
    assert_eq!(gives(Chosen(3)), Undecided);
}

#[test]
fn a_mark_doubles_both_sides_of_the_fraction() {
    let mut answers = given([Chosen(0), Chosen(0)], [Chosen(0), Chosen(1)]);
    let needs = |given: &Given| {
        let assessment = assessed(&sample(), given);
        (assessment.recommendation, assessment.needs.map(|need| (need.points, need.possible)))
    };
    let (before, unmarked) = needs(&answers);
    assert_eq!((before, unmarked.coaching, unmarked.mentoring), (Both, (3, 6), (3, 6)));
    answers.marks[0] = true;
    let (after, marked) = needs(&answers);
    assert_eq!((after, marked.coaching, marked.mentoring), (Coaching, (6, 9), (3, 9)));
    answers.questions[0] = NotSure;
    let (unsure, rest) = needs(&answers);
    assert_eq!((unsure, rest.coaching, rest.mentoring), (Mentoring, (0, 3), (3, 3)), "a mark alone says nothing");
}
