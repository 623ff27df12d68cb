//! The page of the recommendation says where the answers stand as the decision does: how strong each need is, how
//! firmly that holds, whether the answers agree, which of both comes first.

use crate::support::page::{all, texts};
use crate::support::shipped::SHIPPED;
use crate::support::ways::{every_result, explained, tells_leaning};
use guide::content::{Alternative, PerAlternative, Recommendation};
use guide::decision::{Assessment, Ground, Need, Strength};
use guide::explanation::{Agreement, Firmness, Side};

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

/// The place of needs on the map: coaching to the right, mentoring upwards, in thousandths.
fn place(needs: PerAlternative<Need>) -> String {
    let thousandths = |need: Need| need.points * 1000 / need.possible;
    format!("M {} {}", thousandths(needs.coaching), 1000 - thousandths(needs.mentoring))
}

#[test]
fn both_needs_stand_in_words_and_on_the_map() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        if !tells_needs(&assessment) {
            assert!(texts(&page, ".com-need, .com-map").is_empty(), "{name}");
            continue;
        }
        let told: Vec<String> = Alternative::ALL
            .iter()
            .map(|alternative| {
                let need = *assessment.needs.of(*alternative);
                let strength = match need.strength(&SHIPPED.rule) {
                    Strength::Weak => &labels.need_weak,
                    Strength::Some => &labels.need_some,
                    Strength::Strong => &labels.need_strong,
                };
                format!("{}{strength} {}%", with_name(&labels.need, *alternative), need.percent())
            })
            .collect();
        assert_eq!(texts(&page, ".com-need"), told, "{name}");
        let points = all(&page, ".com-map-paper .com-map-point");
        let [point] = points.as_slice() else { panic!("{name}: one point") };
        assert!(point.attr("d").is_some_and(|path| path.starts_with(&place(assessment.needs))), "{name}");
    }
}

#[test]
fn what_would_change_names_the_recommendation_only_where_it_would() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, _) = explained(&answers);
        if tells_needs(&assessment) {
            let comes_first = assessment.ground == Ground::Exit;
            let heading = if comes_first { &labels.changes_leaning } else { &labels.changes };
            assert_eq!(texts(&page, ".com-changes > .com-subheading"), [heading.as_str()], "{name}");
        }
    }
}

#[test]
fn how_firmly_it_stands_is_told_with_the_numbers_of_the_changes() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let firmness = match explanation.firmness {
            // Few answers stand firm by themselves alone, and an exit does not depend on scored answers.
            _ if assessment.tentative || assessment.ground == Ground::Exit => String::new(),
            Firmness::Firm => format!("{} ", labels.firm),
            Firmness::Fair => format!("{} ", labels.fair),
            Firmness::Close => format!("{} ", labels.close),
        };
        let numbers = labels
            .robust
            .replace("{kept}", &explanation.kept.to_string())
            .replace("{total}", &explanation.tried.to_string());
        let told = texts(&page, ".com-changes > p");
        assert!(told.iter().all(|told| *told == format!("{firmness}{numbers}")), "{name}: {told:?}");
        assert_eq!(told.is_empty(), all(&page, ".com-map").is_empty(), "{name}");
    }
}

#[test]
fn whether_the_answers_agree_is_told_and_on_which_side_none_speaks() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let tells_reasons = tells_leaning(&assessment);
        let expected = match explanation.agreement {
            _ if !tells_reasons => None,
            Agreement::NoSide => None,
            Agreement::All(alternative) => Some(with_name(&labels.agree_all, alternative)),
            Agreement::Most(alternative) => Some(with_name(&labels.agree_most, alternative)),
            Agreement::Mixed => Some(labels.agree_mixed.clone()),
        };
        let told = texts(&page, ".com-section > p");
        let agreements = Alternative::ALL
            .iter()
            .flat_map(|a| [with_name(&labels.agree_all, *a), with_name(&labels.agree_most, *a)])
            .chain([labels.agree_mixed.clone()]);
        let agreements: Vec<String> = agreements.filter(|sentence| told.contains(sentence)).collect();
        assert_eq!(agreements, Vec::from_iter(expected), "{name}");
        for alternative in Alternative::ALL {
            let speaks = |side| side == Side::Both || side == Side::For(*alternative);
            let none = tells_reasons
                && !explanation.groups.is_empty()
                && !explanation.groups.iter().any(|group| speaks(group.side));
            assert_eq!(told.contains(&with_name(&labels.nothing_for, *alternative)), none, "{name}");
        }
    }
}

#[test]
fn what_it_rests_on_and_what_comes_later_is_told() {
    let labels = &SHIPPED.interface.result;
    for (name, answers, page) in every_result() {
        let (assessment, explanation) = explained(&answers);
        let first = || match explanation.first {
            Some(alternative) => with_name(&labels.first, alternative),
            None => labels.first_either.clone(),
        };
        let mut expected = match assessment.ground {
            Ground::TooFew { more } => vec![labels.too_few.replace("{number}", &more.to_string())],
            Ground::NoNeed => vec![labels.weak.clone()],
            Ground::BothSaid => vec![labels.both_said.clone(), first()],
            Ground::BothNamed => vec![labels.both_inferred.clone(), first()],
            Ground::Tie => vec![labels.tie_note.clone()],
            Ground::Larger | Ground::Priority | Ground::Exit => Vec::new(),
        };
        if assessment.tentative && assessment.ground != Ground::Exit {
            expected.push(labels.tentative_note.clone());
        }
        assert_eq!(texts(&page, "div.com-note > p"), expected, "{name}");
        let is_later = assessment.ground == Ground::Exit && assessment.leaning != Recommendation::Undecided;
        let later = (is_later && tells_needs(&assessment))
            .then(|| labels.leaning_text.replace("{outcome}", SHIPPED.outcomes.inline(assessment.leaning)));
        assert_eq!(texts(&page, ".com-leaning"), Vec::from_iter(later), "{name}");
    }
}
