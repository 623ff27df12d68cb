//! What the exact analysis of all answer sets shows.

use super::{Author, Warnings};
use crate::diagnostics::{Words, clip, listed};
use analysis::{Analyses, Analysis, Count, Outcome, QuestionAnalysis};
use guide::content::{Alternative, Conditions, Content, Perspective, QuestionId, Recommendation};
use guide::decision::questions;

/// How many times as many sets one alternative may win as the other.
const MAX_TIMES: u32 = 2;

/// The largest share of ties among the sets that the rule decides, in percent.
const MAX_TIES: u32 = 25;

pub(super) fn check(author: &Author<'_>, warnings: &mut Warnings) {
    let content = &author.checked.content;
    for analysis in author.analyses.iter() {
        check_outcomes(content, analysis, warnings);
        super::exits::check(author, analysis, warnings);
        for question in &analysis.questions {
            check_question(content, analysis, question, warnings);
        }
    }
    check_links(content, author.analyses, warnings);
    check_rule(content, warnings);
}

/// Two shares of the same points cannot both be more than half.
fn check_rule(content: &Content, warnings: &mut Warnings) {
    let both = content.rule.both.get();
    if both > 50 {
        let cause = format!("coaching and mentoring cannot each have {both} % of all points; two shares make 100 %");
        warnings.at(&["rule", "both"], Words::new("both-above-half", cause).right("50 % is the most that can work"));
    }
}

fn check_outcomes(content: &Content, analysis: &Analysis, warnings: &mut Warnings) {
    let word = analysis.perspective.word();
    let outcomes = &analysis.outcomes;
    let is_reached = |recommendation: &Recommendation| !outcomes.recommending(*recommendation).is_zero();
    let leads = |recommendation: &Recommendation| {
        // Pause and elsewhere are for documents with exits that lead there.
        let mut exits = content.exits.of(analysis.perspective).entries();
        !matches!(recommendation, Recommendation::Pause | Recommendation::Elsewhere)
            || exits.any(|exit| exit.leads.recommendation() == *recommendation)
    };
    let never: Vec<&str> = Recommendation::ALL
        .iter()
        .filter(|it| **it != Recommendation::Undecided && leads(it) && !is_reached(it))
        .map(|it| it.word())
        .collect();
    if !never.is_empty() {
        let cause = format!("no answers of a {word} lead to {}", listed(&never));
        warnings
            .at(&["rule"], Words::new("unreachable-outcome", cause).right("look at the thresholds and the evidence"));
        return;
    }
    let (coaching, mentoring) = (outcomes.of(Outcome::Coaching), outcomes.of(Outcome::Mentoring));
    let ruled = outcomes.ruled();
    if coaching.exceeds(MAX_TIMES, mentoring) || mentoring.exceeds(MAX_TIMES, coaching) {
        let cause = format!(
            "the answers of a {word} favour one side: of all answer sets that no exit takes, {} give coaching and {} mentoring",
            percent(coaching, ruled),
            percent(mentoring, ruled)
        );
        let right = "adjust the evidence until both are about as likely";
        warnings.at(&["questions"], Words::new("imbalance", cause).right(right));
    }
    let ties = outcomes.of(Outcome::Tie);
    if ties.share(ruled, 100) > MAX_TIES {
        let cause = format!("{} of the answer sets of a {word} that no exit takes end in a tie", percent(ties, ruled));
        warnings.at(
            &["rule", "clear"],
            Words::new("many-ties", cause).right("lower \"clear\", or ask for the priority more often"),
        );
    }
}

fn percent(part: Count, all: Count) -> String {
    format!("{} %", part.share(all, 100))
}

fn check_question(content: &Content, analysis: &Analysis, question: &QuestionAnalysis, warnings: &mut Warnings) {
    let (id, word) = (question.question.as_str(), analysis.perspective.word());
    let at = ["questions", id, "perspectives", word];
    if question.asked.is_zero() {
        let words = Words::new("never-reached", format!("no answers of a {word} lead to this follow-up"));
        warnings.at(&at, words.right("look at \"after\""));
        return;
    }
    let follow_ups = follow_ups(content, analysis.perspective, &question.question);
    let exits = deciding(content, analysis, &question.question);
    if question.turns.is_zero() && follow_ups.is_empty() && exits.is_empty() && question.scored {
        let cause = format!("whatever a {word} answers here, the recommendation stays the same");
        warnings
            .at(&at, Words::new("idle-question", cause).right("give its choices different evidence, or take it out"));
        return;
    }
    // It is asked to decide, where the rule needs it.
    if question.question == content.rule.priority {
        return;
    }
    if question.decides_alone() {
        let cause = format!("this answer decides alone: no other answers of a {word} that the rule counts can turn it");
        warnings.at(&at, Words::new("decides-alone", cause).right("lower its weight, or raise that of others"));
    }
    for choice in &question.choices {
        let Some(id) = choice.choice.as_ref() else { continue };
        let asked = questions(content, analysis.perspective).into_iter().find(|it| *it.id == question.question);
        let evidence = asked.and_then(|asked| asked.choice(id).cloned());
        let gives_evidence = evidence.is_some_and(|it| Alternative::ALL.iter().any(|of| it.evidence(*of) > 0));
        let is_named = |list: &[&Conditions]| list.iter().any(|it| names(it, &question.question, id.as_str()));
        if choice.matters.is_zero() && gives_evidence && !is_named(&follow_ups) && !is_named(&exits) {
            let keys = [at.as_slice(), &["choices", id.as_str()]].concat();
            let cause = format!("this choice gives a {word} the same as “not sure” in every case");
            warnings.at(&keys, Words::new("idle-choice", cause).right("give it other evidence, or none"));
        }
    }
}

/// The conditions that name a question, of exits that decide for some answers. Which of two exits opens matters, even if
/// both lead elsewhere.
fn deciding<'c>(content: &'c Content, analysis: &Analysis, question: &QuestionId) -> Vec<&'c Conditions> {
    let exits = content.exits.of(analysis.perspective).entries().zip(&analysis.exits);
    let deciding = exits.filter(|(_, analysed)| !analysed.decides.is_zero()).map(|(exit, _)| &exit.when);
    deciding.filter(|conditions| conditions.iter().any(|(id, _)| id == question)).collect()
}

/// The conditions of follow-ups that name a question.
fn follow_ups<'c>(content: &'c Content, perspective: Perspective, question: &QuestionId) -> Vec<&'c Conditions> {
    let after = questions(content, perspective).into_iter().filter_map(|question| question.asked.after.as_ref());
    after.filter(|conditions| conditions.iter().any(|(id, _)| id == question)).collect()
}

fn names(conditions: &Conditions, question: &QuestionId, choice: &str) -> bool {
    conditions.iter().any(|(id, choices)| id == question && choices.iter().any(|it| it.as_str() == choice))
}

/// Links that are offered with recommendations that nobody gets.
fn check_links(content: &Content, analyses: &Analyses, warnings: &mut Warnings) {
    for (id, action) in content.actions.iter() {
        let is_for =
            |analysis: &&Analysis| action.perspectives.as_ref().is_none_or(|list| list.contains(&analysis.perspective));
        let is_offered = |analysis: &Analysis| {
            action.outcomes.iter().any(|outcome| !analysis.outcomes.recommending(*outcome).is_zero())
        };
        if !analyses.iter().filter(is_for).any(is_offered) {
            let cause = format!(
                "the link “{}” is never offered: nobody gets the recommendations that it names",
                clip(&action.label)
            );
            let words = Words::new("unreachable-link", cause).right("name others");
            warnings.at(&["actions", id.as_str(), "outcomes"], words);
        }
    }
}
