//! The map shows the rule: its three wedges fill the square without overlap, and what is assessed lies in its own. Corners
//! are rounded to a thousandth, so that a border can be half a thousandth beside the rule.

use crate::support::given::cases;
use crate::support::tries;
use guide::content::{Count, Percent, Recommendation, Rule};
use guide::decision::{Ground, Region, Strength, assess, regions};
use proptest::prelude::*;

/// A point in units of a fraction of a thousandth; the corners are brought to the same unit.
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

/// Whether a point lies in a region or on its border, or would a thousandth further in one direction.
fn is_within_rounding(region: &Region, unit: i64, (coaching, mentoring): Point) -> bool {
    let shifts = [(0, 0), (unit, 0), (-unit, 0), (0, unit), (0, -unit)];
    let mut shifted = shifts.iter().map(|(right, up)| (coaching + right, mentoring + up));
    shifted.any(|point| is_inside(region, unit, point) || is_on_border(region, unit, point))
}

/// A rule with any clear share.
fn rule(clear: u16) -> Rule {
    Rule {
        clear: Percent::clamped(clear),
        both: Percent::clamped(100),
        minimum: Count::clamped(1),
        tentative: Count::clamped(1),
        priority: "which".into(),
        strong: Percent::clamped(60),
        weak: Percent::clamped(30),
    }
}

/// The rule once more, where nothing says which need matters more.
fn plainly(clear: u16, (coaching, mentoring): Point) -> Recommendation {
    let share = i64::from(clear) * (coaching + mentoring);
    if coaching * 100 >= share {
        Recommendation::Coaching
    } else if mentoring * 100 >= share {
        Recommendation::Mentoring
    } else {
        Recommendation::Both
    }
}

proptest! {
    #![proptest_config(tries(300))]

    /// Points a third of a thousandth off the thousandths lie in one region: that of their recommendation, or of one that
    /// begins within a thousandth.
    #[test]
    fn every_point_lies_in_the_region_of_its_recommendation_and_in_no_other(
        clear in 51..=100_u16,
        points in prop::collection::vec((0..1_000_i64, 0..1_000_i64), 40),
    ) {
        let regions = regions(&rule(clear));
        for (coaching, mentoring) in points {
            let point = (coaching * 3 + 1, mentoring * 3 + 2);
            let found: Vec<_> = regions.iter().filter(|r| is_inside(r, 3, point)).collect();
            prop_assert_eq!(found.len(), 1, "{} at {:?}", clear, point);
            let beside = [(3, 0), (-3, 0), (0, 3), (0, -3)].map(|(right, up)| (point.0 + right, point.1 + up));
            let near = beside.iter().chain([&point]).any(|at| plainly(clear, *at) == found[0].recommendation);
            prop_assert!(near, "{} at {:?}: {:?}", clear, point, found[0].recommendation);
        }
    }

    /// Borders included: where an alternative has exactly the clear share, the point lies on the edge of its region.
    #[test]
    fn what_is_assessed_lies_in_the_region_drawn_for_it((sample, given) in cases()) {
        let content = sample.content();
        let assessment = assess(&content, &given.answers());
        let wanted = match assessment.leaning_ground {
            Ground::Larger => assessment.leaning,
            Ground::Tie | Ground::Priority => Recommendation::Both,
            // Too little is known, or the person's own word comes before the points.
            _ => return Ok(()),
        };
        let needs = assessment.needs;
        let unit = i64::from(needs.coaching.possible);
        let point = (i64::from(needs.coaching.points) * 1_000, i64::from(needs.mentoring.points) * 1_000);
        let regions = regions(&content.rule);
        let region = regions.iter().find(|region| region.recommendation == wanted).expect("drawn");
        prop_assert!(is_within_rounding(region, unit, point), "{:?} of {}", point, unit);
    }

    /// The words for a need are those of the thresholds.
    #[test]
    fn a_need_is_called_by_its_share_of_the_possible_points((sample, given) in cases()) {
        let content = sample.content();
        let assessment = assess(&content, &given.answers());
        for need in [assessment.needs.coaching, assessment.needs.mentoring].iter().filter(|need| need.possible > 0) {
            let reaches = |percent: u16| need.points * 100 >= need.possible * u32::from(percent);
            let expected = match (reaches(sample.strong), reaches(sample.weak)) {
                (true, _) => Strength::Strong,
                (false, true) => Strength::Some,
                (false, false) => Strength::Weak,
            };
            prop_assert_eq!(need.strength(&content.rule), expected);
        }
    }
}

#[test]
fn the_regions_fill_the_square() {
    for clear in 51..=100 {
        let doubled =
            |region: &Region| outline(region, 1).iter().map(|(a, b)| a.0 * b.1 - a.1 * b.0).sum::<i64>().abs();
        assert_eq!(regions(&rule(clear)).iter().map(doubled).sum::<i64>(), 2 * 1_000 * 1_000, "{clear}");
    }
}

#[test]
fn the_borders_are_lines_from_the_corner_without_any_need() {
    let corners = |clear| {
        regions(&rule(clear))
            .map(|region| region.corners.iter().map(|corner| (corner.coaching, corner.mentoring)).collect::<Vec<_>>())
    };
    assert_eq!(
        corners(55),
        [
            vec![(0, 0), (1000, 0), (1000, 818)],
            vec![(0, 0), (0, 1000), (818, 1000)],
            vec![(0, 0), (1000, 818), (1000, 1000), (818, 1000)],
        ]
    );
    assert_eq!(corners(100)[0], [(0, 0), (1000, 0), (1000, 0)], "a whole alternative is all that is clear");
}
