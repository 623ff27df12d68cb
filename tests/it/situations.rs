//! Situations from published guidance, coded as answers from their text alone: how far the guide agrees with the people who
//! described them, and the readers with each other. `tests/data/README.md` says how they were coded.

use authoring::agreement::{Coding, FOLDS, Report, Share, Situation, read_coding, read_situations, report};
use authoring::{Problem, questionnaire, read_document};
use guide::content::{Content, Percent, Perspective};
use guide::decision::questions;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const SITUATIONS: &str = include_str!("../data/situations.json");
const CODINGS: [(&str, &str); 2] =
    [("codings-a", include_str!("../data/codings-a.jsonl")), ("codings-b", include_str!("../data/codings-b.jsonl"))];

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| read_document(include_str!("../../content/en.json")).unwrap_or_else(|list| fail(&list)));
static KNOWN: LazyLock<Vec<Situation>> =
    LazyLock::new(|| read_situations(SITUATIONS).unwrap_or_else(|list| fail(&list)));
static CODED: LazyLock<Vec<Coding>> = LazyLock::new(|| {
    let read = |(name, text)| read_coding(&CONTENT, &KNOWN, name, text).unwrap_or_else(|list| fail(&list));
    CODINGS.map(read).into()
});
static REPORT: LazyLock<Report> = LazyLock::new(|| report(&CONTENT, &KNOWN, &CODED));

fn fail(problems: &[Problem]) -> ! {
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    panic!("\n{}", list.join("\n"));
}

#[test]
fn every_situation_is_coded_with_the_questions_and_choices_that_it_leads_to() {
    // Reading a coding refuses anything else; see below.
    for coding in CODED.iter() {
        assert_eq!(coding.answers.len(), KNOWN.len(), "{}", coding.name);
        for (situation, answers) in KNOWN.iter().zip(&coding.answers) {
            for question in questions(&CONTENT, situation.perspective) {
                let is_there = answers.to(question.id).is_some();
                assert!(is_there, "{}, {}: {} is neither answered nor null", coding.name, situation.id, question.id);
            }
        }
    }
}

/// The codings of all readers count together: one of them is a small sample of how people read.
#[test]
fn the_guide_agrees_with_nine_of_ten_uncontested_situations() {
    let mut of_parts: BTreeMap<&str, Share> = BTreeMap::new();
    for coding in &REPORT.codings {
        for agreement in [&coding.agreement, &coding.folds.agreement] {
            assert_eq!(agreement.all.all, REPORT.uncontested);
            let parts = agreement.recommendations.iter().chain(&agreement.perspectives);
            for (of, share) in parts.map(|part| (part.of, part.share)).chain([("all", agreement.all)]) {
                let sum = of_parts.entry(of).or_default();
                (sum.same, sum.all) = (sum.same + share.same, sum.all + share.all);
            }
        }
    }
    for (of, share) in &of_parts {
        assert!(share.at_least(if *of == "all" { 90 } else { 80 }), "{of}: {share}");
    }
    let named = ["all", "both", "coaching", "elsewhere", "leader", "mentoring", "pause", "seeker", "sponsor"];
    assert!(of_parts.keys().eq(&named), "{of_parts:?}");
}

#[test]
fn two_readers_understand_the_questions_alike() {
    assert_eq!(REPORT.between.len(), 1);
    for between in &REPORT.between {
        let mean = between.mean_kappa_hundredths.expect("questions that are asked often");
        assert!(mean >= 70, "mean kappa 0.{mean:02}");
    }
}

#[test]
fn counts_add_up() {
    for coding in &REPORT.codings {
        assert_eq!(coding.folds.folds.len(), FOLDS);
        let folds = coding.folds.folds.iter().map(|fold| fold.share);
        assert_eq!(folds.clone().map(|fold| fold.all).sum::<usize>(), REPORT.uncontested);
        assert_eq!(folds.map(|fold| fold.same).sum::<usize>(), coding.folds.agreement.all.same);
        let given = coding.agreement.confusion.iter().flat_map(|row| row.given.values());
        assert_eq!(given.sum::<usize>(), REPORT.uncontested);
        let all = coding.agreement.all;
        assert_eq!(coding.disagreements.len(), all.all - all.same);
    }
}

#[test]
fn thresholds_that_do_badly_are_given_up_in_the_folds() {
    let mut content = CONTENT.clone();
    (content.rule.clear, content.rule.both) = (Percent::clamped(100), Percent::clamped(100));
    let report = report(&content, &KNOWN, &CODED);
    for coding in &report.codings {
        assert!(coding.folds.folds.iter().all(|fold| fold.thresholds.clear < 100), "{:?}", coding.folds.folds);
        assert!(coding.folds.agreement.all.same > coding.agreement.all.same);
    }
}

#[test]
fn a_coding_agrees_fully_with_itself() {
    let twice = [CODED[0].clone(), CODED[0].clone()];
    let report = report(&CONTENT, &KNOWN, &twice);
    assert_eq!(report.between[0].outcome.same, KNOWN.len());
    assert_eq!(report.between[0].mean_kappa_hundredths, Some(100));
}

/// The problems of a coding of the first situation of a seeker.
fn refused(line: impl Fn(&str) -> String) -> Vec<String> {
    let known: Vec<Situation> =
        KNOWN.iter().filter(|known| known.perspective == Perspective::Seeker).take(1).cloned().collect();
    let text = line(known[0].id.as_str());
    let problems = read_coding(&CONTENT, &known, "own", &text).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_coding_that_does_not_fit_is_refused_with_line_and_path() {
    let line =
        |id: &str, answers: &str| format!(r#"{{"id": "{id}", "perspective": "seeker", "answers": {{{answers}}}}}"#);
    let none: [String; 0] = [];
    assert_eq!(refused(|id| line(id, r#""first": "health", "strain": "work""#) + "\n\n"), none);
    assert_eq!(refused(|id| line(id, r#""first": "none", "strain": null"#)), none);
    assert_eq!(
        refused(|id| line(id, r#""first": "none", "strain": "work""#)),
        ["line 1, $.answers.strain: this follow-up is not asked after the other answers; expected null"]
    );
    let unknown = refused(|id| line(id, r#""frist": "none", "first": "non""#));
    assert!(unknown[0].starts_with("line 1, $.answers.frist: "), "{unknown:?}");
    assert!(unknown[1].starts_with("line 1, $.answers.first: "), "{unknown:?}");
    assert_eq!(
        refused(|id| format!("{}\n{}", line(id, ""), line(id, ""))),
        ["line 2, $.id: this situation is coded on an earlier line"]
    );
    assert_eq!(refused(|_| line("nobody", "")), [r#"line 1, $.id: "nobody" is not the id of a situation"#]);
    assert_eq!(
        refused(|id| line(id, "").replace("seeker", "leader")),
        ["line 1, $.id: this situation has the perspective seeker"]
    );
    assert!(refused(|_| String::new())[0].starts_with("$: these situations are not coded: "));
    assert_eq!(refused(|_| "?".to_owned()).len(), 1);
}

#[test]
fn a_questionnaire_has_every_question_and_choice_and_tells_nothing_of_what_they_lead_to() {
    for perspective in Perspective::ALL {
        let text = questionnaire(&CONTENT, *perspective);
        for question in questions(&CONTENT, *perspective) {
            assert!(text.contains(&format!("\n## {}\n{}\n", question.id, question.prompt())), "{}", question.id);
            for (id, choice) in question.asked.choices.iter() {
                assert!(text.contains(&format!("\n- `{id}`: {}\n", choice.text)), "{} {id}", question.id);
            }
        }
        for exit in CONTENT.exits.of(*perspective).entries() {
            assert!(!text.contains(&exit.headline) && !text.contains(&exit.summary), "{}", exit.headline);
        }
        assert!(!text.contains("coaching\":") && !text.contains("evidence"));
    }
    let seeker = questionnaire(&CONTENT, Perspective::Seeker);
    assert!(seeker.contains("\n(Asked only if the answer to `first` is `health` or `private`. Otherwise null.)\n"));
}
