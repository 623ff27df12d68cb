//! The page of the recommendation says where the answers stand as the decision does: how strong each need is, how
//! firmly that holds, and what it rests on.

use crate::support::content;
use crate::support::page::{all, render, texts};
use crate::support::shipped::{SHIPPED, answered_on, form, is_early};
use crate::support::ways::{COACHING, every_result, explained, tells_leaning, way};
use grammar::Cldr;
use guide::content::{Alternative, PerAlternative, Perspective, QuestionId, Recommendation};
use guide::decision::{Assessment, Ground, Need, Strength, asked_question, assess, regions};
use guide::explanation::{Firmness, result_view};
use guide::session::Page;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn inline(alternative: Alternative) -> &'static str {
    &SHIPPED.alternatives.of(alternative).inline
}

fn with_name(template: &str, alternative: Alternative) -> String {
    template.replace("{alternative}", inline(alternative))
}

/// Whether the scored answers say enough for needs to be told as well.
fn tells_needs(assessment: &Assessment) -> bool {
    tells_leaning(assessment) && !matches!(assessment.leaning_ground, Ground::TooFew { .. } | Ground::NoNeed)
}

/// Whether the exit that decides helps in place of coaching and mentoring.
fn is_instead(assessment: &Assessment) -> bool {
    let exits = SHIPPED.exits.of(assessment.perspective);
    let deciding = assessment.exits.first().and_then(|open| exits.get(&open.id));
    deciding.is_some_and(|exit| exit.instead == Some(true))
}

/// Whether the answer which of two needs can wait speaks against the one that is recommended.
fn is_overruled(assessment: &Assessment) -> bool {
    let points = |question: &str| assessment.contributions.iter().find(|it| it.question.as_str() == question);
    let Some(points) = points("which").map(|it| it.points) else { return false };
    match assessment.recommendation {
        Recommendation::Coaching => points.mentoring > points.coaching,
        Recommendation::Mentoring => points.coaching > points.mentoring,
        _ => false,
    }
}

/// The place of needs on the map: coaching to the right, mentoring upwards, in thousandths.
fn place(needs: PerAlternative<Need>) -> [String; 2] {
    let thousandths = |need: Need| need.points * 1000 / need.possible;
    [thousandths(needs.coaching), 1000 - thousandths(needs.mentoring)].map(|at| at.to_string())
}

#[test]
fn both_needs_stand_in_words_and_on_the_map() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        if !tells_needs(&assessment) || assessment.ground == Ground::Exit {
            assert!(texts(&page, ".com-need, .com-map").is_empty(), "{name}: help stands alone");
            continue;
        }
        if is_early(&assessment) && assessment.ground == Ground::Tie {
            assert!(texts(&page, ".com-need").is_empty(), "{name}: few answers for both alike say nothing of strength");
            continue;
        }
        let told: Vec<String> = Alternative::ALL
            .iter()
            .map(|alternative| {
                let strength = match assessment.needs.of(*alternative).strength(&SHIPPED.rule) {
                    Strength::Weak => &labels.need_weak,
                    Strength::Some => &labels.need_some,
                    Strength::Strong => &labels.need_strong,
                };
                format!("{}{strength}", with_name(&labels.need, *alternative))
            })
            .collect();
        assert_eq!(texts(&page, ".com-need"), told, "{name}");
        let points = all(&page, ".com-map-you");
        let [point] = points.as_slice() else { panic!("{name}: one point") };
        let [x, y] = place(assessment.needs);
        assert_eq!((point.attr("cx"), point.attr("cy")), (Some(&*x), Some(&*y)), "{name}");
        let map = all(&page, "[role=img]");
        let label = map[0].attr("aria-label").expect("a name");
        let regions = regions(&SHIPPED.rule).map(|region| SHIPPED.outcomes.name(region.recommendation));
        let mut told = regions.into_iter().chain([&labels.map]);
        assert!(told.all(|name| label.contains(name)), "{name}: the map has a name, and so do its regions: {label}");
        let sentence = format!("#{}", map[0].attr("aria-describedby").expect("a description"));
        assert_eq!(texts(&page, &sentence).len(), 1, "{name}: what it shows is said");
    }
}

#[test]
fn how_firmly_it_stands_is_told_with_the_numbers_of_the_changes() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let told = texts(&page, ".com-firmness");
        let is_close = told.iter().any(|told| told.starts_with(&labels.close));
        let tags = vec![labels.close_tag.as_str(); usize::from(is_close)];
        assert_eq!(texts(&page, ".com-verdict .com-tag"), tags, "{name}: beside the recommendation");
        assert_eq!(all(&page, "h2[aria-describedby=com-close]").len(), tags.len(), "{name}: told with the heading");
        if is_early(&assessment) || assessment.ground == Ground::Exit || !tells_needs(&assessment) {
            // Few answers stand firm by themselves alone, and an exit does not depend on scored answers.
            assert!(told.is_empty(), "{name}");
            continue;
        }
        let firmness = match explanation.firmness {
            Firmness::Firm => &labels.firm,
            Firmness::Fair => &labels.fair,
            Firmness::Close => &labels.close,
        };
        let numbers = form(&labels.robust, explanation.kept).replace("{kept}", &explanation.kept.to_string());
        let numbers = numbers.replace("{total}", &explanation.tried.to_string());
        assert_eq!(told, [format!("{firmness} {numbers}")], "{name}");
    }
}

#[test]
fn what_it_rests_on_and_what_comes_later_is_told() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        let mut expected = match assessment.ground {
            Ground::TooFew { more } => {
                vec![form(&labels.too_few, more as usize).replace("{number}", &more.to_string())]
            }
            Ground::NoNeed => vec![labels.weak.clone()],
            Ground::BothSaid => vec![labels.both_said.clone()],
            Ground::BothNamed => vec![labels.both_inferred.clone()],
            Ground::Tie => vec![labels.tie_note.clone()],
            Ground::Priority => vec![labels.priority_note.clone()],
            // Something that comes first stands whatever is needed.
            Ground::Exit if is_instead(&assessment) => vec![labels.instead_note.clone()],
            Ground::Exit => vec![labels.exit_note.clone()],
            Ground::Larger => Vec::new(),
        };
        if is_overruled(&assessment) {
            expected.push(labels.overruled_note.clone());
        }
        if is_early(&assessment) && assessment.ground != Ground::Exit {
            expected.push(labels.tentative_note.clone());
        }
        assert_eq!(texts(&page, "div.com-note > p"), expected, "{name}");
        let is_later = assessment.ground == Ground::Exit && assessment.leaning != Recommendation::Undecided;
        let later = (is_later && tells_needs(&assessment))
            .then(|| labels.leaning_text.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning)))
            .map(|text| match assessment.leaning_ground {
                Ground::Priority => format!("{text} {}", labels.priority_note),
                Ground::BothSaid => format!("{text} {}", labels.both_said),
                Ground::BothNamed => format!("{text} {}", labels.both_inferred),
                _ => text,
            });
        let title = if is_instead(&assessment) { &labels.leaning_instead } else { &labels.leaning };
        let titles: Vec<String> = later.iter().map(|_| title.clone()).collect();
        assert_eq!(texts(&page, ".com-later > h3"), titles, "{name}");
        assert_eq!(texts(&page, ".com-leaning"), Vec::from_iter(later), "{name}");
    }
}

/// One answer alone can say little of the person: "I know it well".
#[test]
fn a_result_for_one_kind_of_help_opens_with_the_two_answers_that_count_most() {
    let mut answers = way(Perspective::Seeker, COACHING);
    for question in ["aim", "learn", "known", "talks"] {
        answers.mark(QuestionId::from(question), ["known", "talks"].contains(&question));
    }
    let page = render(&answered_on(&answers, Page::Result));
    let marked = ["known", "talks"].map(|question| {
        let asked = asked_question(&SHIPPED, Perspective::Seeker, &question.into()).expect("a question");
        asked.choice_text(answers.to(&question.into()).flatten().expect("an answer")).expect("a choice").to_owned()
    });
    assert_eq!(texts(&page, ".com-said .com-quote").into_iter().collect::<BTreeSet<_>>(), BTreeSet::from(marked));
}

/// Also before an answer that counts more.
#[test]
fn a_result_opens_with_what_the_person_singled_out() {
    let mut document: Value = serde_json::from_str(include_str!("../../content/en.json")).expect("the document");
    document["questions"]["aim"]["weight"] = json!(5);
    document["questions"]["talks"]["weight"] = json!(5);
    let content = content(&document);
    let mut answers = way(Perspective::Seeker, COACHING);
    for question in ["aim", "talks", "learn", "known"] {
        answers.mark(QuestionId::from(question), question == "known");
    }
    let said = result_view(&content, &assess(&content, &answers), &Cldr).said.expect("answers");
    let asked = asked_question(&content, Perspective::Seeker, &"known".into()).expect("a question");
    let known = asked.choice_text(answers.to(&"known".into()).flatten().expect("an answer")).expect("a choice");
    assert!(said.choices.first() == Some(&known), "{:?}", said.choices);
}
