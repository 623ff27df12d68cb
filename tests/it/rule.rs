//! The rule by example: what comes first, what is clear, what the priority settles, what not sure means, what a mark does.

use crate::support::given::{Given, State};
use crate::support::sample::{Exit, Question, Sample};
use guide::content::{Lead, Recommendation};
use guide::decision::{Assessment, Ground, Strength, assess};

use Recommendation::{Both, Coaching, Elsewhere, Mentoring, Pause, Undecided};
use State::{Chosen, NotSure, Open};

/// A question that leads nowhere (0), to pause (1), elsewhere (2); another one like it; two questions with choices for
/// coaching (0), for mentoring (1), for both alike (2), for neither (3), somewhat for coaching (4); and the question which
/// matters more, coaching (0), mentoring (1) or both alike (2), that is asked where the first speaks for coaching and the
/// second for mentoring. The way elsewhere of the first question comes before its way to pause, the other way round for
/// the second.
fn sample() -> Sample {
    let choices = [(3, 0), (0, 3), (3, 3), (0, 0), (2, 1)];
    let which = Question::scored(1, &[(3, 0), (0, 3), (1, 1)]).after(vec![(2, vec![0]), (3, vec![1])]);
    let exit = |question, choice, leads| Exit { when: vec![(question, vec![choice])], unless: None, leads };
    let (pause, elsewhere) = (Lead::Pause, Lead::Elsewhere);
    Sample {
        exits: vec![exit(0, 2, elsewhere), exit(1, 1, pause), exit(0, 1, pause), exit(1, 2, elsewhere)],
        both: 30,
        ..Sample::of(vec![
            Question::plain(3),
            Question::plain(3),
            Question::scored(1, &choices),
            Question::scored(1, &choices),
            which,
        ])
    }
}

fn assessed(sample: &Sample, states: [State; 5]) -> Assessment {
    assess(&sample.content(), &Given::of(&states).answers())
}

#[track_caller]
fn check(states: [State; 5], expected: (Recommendation, Ground, Recommendation)) {
    let assessment = assessed(&sample(), states);
    let found = (assessment.recommendation, assessment.ground, assessment.leaning);
    assert_eq!(found, expected, "{states:?}");
}

/// Nothing stands in the way, and the priority is open.
const fn free(first: State, second: State) -> [State; 5] {
    [Chosen(0), Chosen(0), first, second, Open]
}

#[test]
fn the_first_open_exit_decides_and_the_leaning_stays() {
    let coached = |first, second| [first, second, Chosen(0), Chosen(0), Open];
    check(coached(Chosen(2), Chosen(1)), (Elsewhere, Ground::Exit, Coaching));
    check(coached(Chosen(1), Chosen(1)), (Pause, Ground::Exit, Coaching));
    check(coached(Chosen(1), Chosen(2)), (Pause, Ground::Exit, Coaching));
    check(coached(Chosen(0), Chosen(2)), (Elsewhere, Ground::Exit, Coaching));
    check([Chosen(1), Open, Open, Open, Open], (Pause, Ground::Exit, Undecided));
    check(coached(Chosen(0), Chosen(0)), (Coaching, Ground::Larger, Coaching));
    check(coached(NotSure, Open), (Coaching, Ground::Larger, Coaching));
    let exits = assessed(&sample(), coached(Chosen(1), Chosen(2))).exits;
    assert_eq!(exits.iter().map(|exit| exit.id.as_str()).collect::<Vec<_>>(), ["x2", "x3"], "all are told");
}

#[test]
fn an_exit_takes_all_of_its_answers_and_any_answer_closes_it() {
    let exit = Exit {
        when: vec![(0, vec![1, 2]), (1, vec![1])],
        unless: Some(vec![(2, vec![1]), (3, vec![1, 2])]),
        leads: Lead::Pause,
    };
    let sample = Sample { exits: vec![exit], ..sample() };
    let is_open = |states: [State; 4]| {
        let [one, two, three, four] = states;
        assessed(&sample, [one, two, three, four, Open]).recommendation == Pause
    };
    for first in [1, 2] {
        assert!(is_open([Chosen(first), Chosen(1), Open, Open]));
        assert!(is_open([Chosen(first), Chosen(1), Chosen(0), NotSure]));
        assert!(!is_open([Chosen(first), Open, Open, Open]), "one of two answers");
        assert!(!is_open([Chosen(first), NotSure, Open, Open]));
        assert!(!is_open([Chosen(first), Chosen(2), Open, Open]));
        assert!(!is_open([Chosen(first), Chosen(1), Chosen(1), Open]), "either closes it");
        assert!(!is_open([Chosen(first), Chosen(1), Chosen(0), Chosen(2)]));
        assert!(!is_open([Chosen(first), Chosen(1), Chosen(1), Chosen(1)]));
    }
}

#[test]
fn too_little_and_nothing_are_undecided() {
    check(free(Open, Open), (Undecided, Ground::TooFew { more: 1 }, Undecided));
    check(free(NotSure, NotSure), (Undecided, Ground::TooFew { more: 1 }, Undecided));
    check(free(Chosen(3), NotSure), (Undecided, Ground::NoNeed, Undecided));
    check(free(Chosen(3), Chosen(3)), (Undecided, Ground::NoNeed, Undecided));
    let sample = Sample { minimum: 2, ..sample() };
    let ground = |first, second| assessed(&sample, free(first, second)).ground;
    assert_eq!(ground(Chosen(0), Open), Ground::TooFew { more: 1 });
    assert_eq!(ground(Chosen(0), Chosen(3)), Ground::NoNeed, "answered, and one says nothing");
    assert_eq!(ground(Chosen(0), Chosen(0)), Ground::Larger);
}

#[test]
fn a_tie_is_never_broken_and_two_named_needs_are_both() {
    check(free(Chosen(2), Chosen(2)), (Undecided, Ground::Tie, Undecided));
    check(free(Chosen(1), Chosen(0)), (Undecided, Ground::Tie, Undecided));
    check(free(Chosen(0), Chosen(1)), (Both, Ground::BothNamed, Both));
    check(free(Chosen(0), Chosen(4)), (Coaching, Ground::Larger, Coaching));
    check(free(Chosen(1), Chosen(1)), (Mentoring, Ground::Larger, Mentoring));
}

#[test]
fn the_priority_settles_what_is_close() {
    let two = |which| [Chosen(0), Chosen(0), Chosen(0), Chosen(1), which];
    check(two(Open), (Both, Ground::BothNamed, Both));
    check(two(NotSure), (Both, Ground::BothNamed, Both));
    check(two(Chosen(2)), (Both, Ground::BothSaid, Both));
    check(two(Chosen(0)), (Coaching, Ground::Larger, Coaching));
    let sample = Sample { clear: 70, ..sample() };
    let ground = |which| (assessed(&sample, two(which)).recommendation, assessed(&sample, two(which)).ground);
    assert_eq!(ground(Chosen(0)), (Coaching, Ground::Priority), "two thirds are not clear");
    assert_eq!(ground(Chosen(1)), (Mentoring, Ground::Priority));
    check([Chosen(0), Chosen(0), Chosen(0), Chosen(0), Chosen(2)], (Coaching, Ground::Larger, Coaching));
}

/// While nobody asks which matters more, an answer to that counts for nothing; it comes back with the question.
#[test]
fn an_answer_to_a_follow_up_is_kept_for_when_it_is_asked_again() {
    let states = |second| [Chosen(0), Chosen(0), Chosen(0), second, Chosen(2)];
    check(states(Chosen(0)), (Coaching, Ground::Larger, Coaching));
    check(states(Chosen(1)), (Both, Ground::BothSaid, Both));
    let counted = |second| assessed(&sample(), states(second)).contributions.len();
    assert_eq!([counted(Chosen(1)), counted(Chosen(0)), counted(NotSure), counted(Chosen(1))], [3, 2, 1, 3]);
}

#[test]
fn thresholds_count_the_value_itself() {
    // The shares of all points are 2/3 and 1/3.
    let ground = |clear, both| {
        let which = Question::scored(1, &[(1, 0), (0, 1)]);
        let sample = Sample { clear, both, ..Sample::of(vec![Question::scored(1, &[(2, 1), (3, 3)]), which]) };
        assess(&sample.content(), &Given::of(&[Chosen(0), Open]).answers()).ground
    };
    assert_eq!(ground(66, 34), Ground::Larger);
    assert_eq!(ground(67, 34), Ground::Tie);
    assert_eq!(ground(66, 33), Ground::BothNamed, "two named needs come before a clear one");
    assert_eq!(ground(67, 33), Ground::BothNamed);
    let exact = |clear| {
        let sample = Sample { clear, ..Sample::of(vec![Question::scored(1, &[(3, 2), (2, 3)])]) };
        let ground = |choice| assess(&sample.content(), &Given::of(&[Chosen(choice)]).answers()).ground;
        (ground(0), ground(1))
    };
    assert_eq!(exact(60), (Ground::Larger, Ground::Larger));
    assert_eq!(exact(61), (Ground::Priority, Ground::Priority));
}

#[test]
fn a_need_on_the_threshold_has_reached_it() {
    let called = |strong, weak| {
        let sample = Sample { strong, weak, ..Sample::of(vec![Question::scored(1, &[(2, 1), (2, 2)])]) };
        let content = sample.content();
        assess(&content, &Given::of(&[Chosen(0)]).answers()).needs.mentoring.strength(&content.rule)
    };
    assert_eq!([called(50, 0), called(51, 50), called(51, 51)], [Strength::Strong, Strength::Some, Strength::Weak]);
}

#[test]
fn few_answers_make_a_first_impression() {
    let sample = Sample { tentative: 2, ..sample() };
    let tentative = |first, second| assessed(&sample, free(first, second)).tentative;
    assert!(tentative(Chosen(0), Open));
    assert!(tentative(Chosen(0), Chosen(3)), "an answer without evidence is none");
    assert!(!tentative(Chosen(0), Chosen(0)));
    assert!(!tentative(Open, Open), "nothing is recommended");
}

#[test]
fn not_sure_and_no_evidence_add_to_neither_side() {
    let assessed = |second| assessed(&sample(), free(Chosen(0), second));
    let (alone, unsure, neither) = (assessed(Open), assessed(NotSure), assessed(Chosen(3)));
    assert_eq!(unsure.needs, alone.needs);
    assert_eq!(unsure.contributions, alone.contributions);
    assert_eq!(unsure.missing, alone.missing);
    assert_eq!(neither.needs, alone.needs, "an answer without evidence takes nothing off");
    assert_eq!((neither.contributions.len(), neither.missing.len() + 1), (2, alone.missing.len()));
    let alike = assessed(Chosen(2)).needs.map(|need| (need.points, need.possible));
    assert_eq!((alike.coaching, alike.mentoring), ((6, 6), (3, 6)));
}

#[test]
fn a_mark_doubles_both_sides_of_the_fraction() {
    let sample = Sample { both: 100, ..sample() };
    let mut given = Given::of(&free(Chosen(0), Chosen(1)));
    let needs = |given: &Given| {
        let assessment = assess(&sample.content(), &given.answers());
        (assessment.recommendation, assessment.needs.map(|need| (need.points, need.possible)))
    };
    let (before, unmarked) = needs(&given);
    assert_eq!((before, unmarked.coaching, unmarked.mentoring), (Undecided, (3, 6), (3, 6)));
    given.marks[2] = true;
    let (after, marked) = needs(&given);
    assert_eq!((after, marked.coaching, marked.mentoring), (Coaching, (6, 9), (3, 9)));
    given.states[2] = NotSure;
    let (unsure, rest) = needs(&given);
    assert_eq!((unsure, rest.coaching, rest.mentoring), (Mentoring, (0, 3), (3, 3)), "a mark alone says nothing");
}
