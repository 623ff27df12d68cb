//! The map shows the rule: its regions fill the square without overlap, and what is assessed lies in its own.

use guide::decision::{Ground, Region, Strength, assess, regions};
use guide::content::{Count, Percent, Recommendation, Rule};
use proptest::prelude::*;
use crate::support::given::cases;
use crate::support::tries;

/// A point in units of a fraction of a percent; the corners are brought to the same unit.
type Point = (i64, i64);

fn outline(region: &Region, unit: i64) -> Vec<(Point, Point)> {
    let corner = |at: usize| {
        let corner = region.corners[at % region.corners.len()];
        (i64::from(corner.coaching) * unit, i64::from(corner.mentoring) * unit)
    };
    (0..region.corners.len()).map(|at| (corner(at), corner(at + 1))).collect()
}

/// Twice the area to the left of the way from `a` to `b`, seen from `p`: 0 where the three are in line.
fn turn(a: Point, b: Point, p: Point) -> i64 {
    (b.0 - a.0) * (p.1 - a.1) - (b.1 - a.1) * (p.0 - a.0)
}

fn is_inside(region: &Region, unit: i64, p: Point) -> bool {
    let crossed = outline(region, unit).into_iter().filter(|(a, b)| {
        let (low, high) = if a.1 < b.1 { (*a, *b) } else { (*b, *a) };
        low.1 <= p.1 && p.1 < high.1 && turn(low, high, p) > 0
    });
    crossed.count() % 2 == 1
}

fn is_on_border(region: &Region, unit: i64, p: Point) -> bool {
    let between = |a: i64, b: i64, at: i64| a.min(b) <= at && at <= a.max(b);
    outline(region, unit)
        .into_iter()
        .any(|(a, b)| turn(a, b, p) == 0 && between(a.0, b.0, p.0) && between(a.1, b.1, p.1))
}

/// Any thresholds, and often those at the ends of their range or all in one place.
fn rule() -> impl Strategy<Value = Rule> {
    let share = prop_oneof![3 => 0..=100_u16, 1 => Just(0), 1 => Just(100)];
    let pair = prop_oneof![(share.clone(), share), (0..=100_u16).prop_map(|share| (share, share))];
    let close = prop_oneof![0..=20_u16, 0..=100_u16, Just(0), Just(100)];
    (pair, close).prop_map(|((one, two), close)| Rule {
        strong: Percent::clamped(one.max(two)),
        weak: Percent::clamped(one.min(two)),
        close: Percent::clamped(close),
        minimum: Count::clamped(1),
    })
}

/// The rule once more, for needs in thirds of a percent.
fn plainly(rule: &Rule, (coaching, mentoring): Point) -> Recommendation {
    let thirds = |percent: Percent| i64::from(percent.get()) * 3;
    if coaching.max(mentoring) < thirds(rule.weak) {
        Recommendation::Undecided
    } else if coaching.min(mentoring) >= thirds(rule.strong)
        || coaching.abs_diff(mentoring).cast_signed() <= thirds(rule.close)
    {
        Recommendation::Both
    } else if coaching > mentoring {
        Recommendation::Coaching
    } else {
        Recommendation::Mentoring
    }
}

proptest! {
    #![proptest_config(tries(300))]

    /// Points a third of a percent off every border lie in one region, that of their recommendation.
    #[test]
    fn every_point_lies_in_the_region_of_its_recommendation_and_in_no_other(
        rule in rule(),
        points in prop::collection::vec((0..100_i64, 0..100_i64), 40),
    ) {
        let regions = regions(&rule);
        for (coaching, mentoring) in points {
            let point = (coaching * 3 + 1, mentoring * 3 + 2);
            let found: Vec<_> = regions.iter().filter(|r| is_inside(r, 3, point)).map(|r| r.recommendation).collect();
            prop_assert_eq!(found, [plainly(&rule, point)], "{:?} at {:?}", rule, point);
        }
    }

    #[test]
    fn the_regions_fill_the_square(rule in rule()) {
        let doubled = |region: &Region| outline(region, 1).iter().map(|(a, b)| a.0 * b.1 - a.1 * b.0).sum::<i64>().abs();
        prop_assert_eq!(regions(&rule).iter().map(doubled).sum::<i64>(), 2 * 100 * 100);
    }

    /// Borders included: a need exactly at a threshold lies on the edge of the region that the rule gives it to.
    #[test]
    fn what_is_assessed_lies_in_the_region_drawn_for_it((sample, given) in cases()) {
        let content = sample.content();
        let assessment = assess(&content, &given.answers());
        if matches!(assessment.leaning_ground, Ground::TooFew { .. }) {
            return Ok(());
        }
        let needs = assessment.needs;
        let unit = i64::from(needs.coaching.possible);
        let point = (i64::from(needs.coaching.points) * 100, i64::from(needs.mentoring.points) * 100);
        let regions = regions(&content.rule);
        let region = regions.iter().find(|r| r.recommendation == assessment.leaning).expect("drawn");
        prop_assert!(is_inside(region, unit, point) || is_on_border(region, unit, point));
    }

    /// The words for a need are those of the rule.
    #[test]
    fn both_needs_are_called_weak_or_strong_where_the_rule_finds_them_so((sample, given) in cases()) {
        let content = sample.content();
        let assessment = assess(&content, &given.answers());
        let strength = assessment.needs.map(|need| need.strength(&content.rule));
        let both = |wanted| strength.coaching == wanted && strength.mentoring == wanted;
        match assessment.leaning_ground {
            Ground::BothWeak => prop_assert!(both(Strength::Weak)),
            Ground::BothStrong => prop_assert!(both(Strength::Strong)),
            Ground::Larger | Ground::TooClose => prop_assert!(!both(Strength::Weak) && !both(Strength::Strong)),
            Ground::TooFew { .. } | Ground::Precondition => {}
        }
    }
}
