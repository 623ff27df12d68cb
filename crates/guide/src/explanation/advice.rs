//! The advice that goes with an assessment: headline, summary, next steps, questions and signals.

use crate::content::{
    Catalogue, Content, EntryId, Exit, Guidance, HelpId, Outcome, QuestionId, Recommendation, Statement,
};
use crate::decision::{Assessment, Ground};

/// What to do about a result. Borrowed from the content; statements that presume another answer are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice<'a> {
    /// The recommendation in one sentence.
    pub headline: &'a str,
    /// What that means.
    pub summary: &'a str,
    /// The other help that it leads to, or what to settle first; only where an exit decides.
    pub help: Option<&'a HelpId>,
    /// The headline in the first person, if the content has one.
    pub mine: Option<&'a str>,
    /// The sentences of a first message, if the content has one.
    pub message: Option<&'a [String]>,
    /// What to begin the conversation with, word for word, if the content has it.
    pub opening: Option<&'a str>,
    /// The next steps, in order.
    pub steps: Vec<&'a Statement>,
    /// The questions for the first conversation.
    pub ask: Vec<&'a Statement>,
    /// The signals to watch for.
    pub signals: Vec<&'a Statement>,
}

/// The advice for an assessment: of the first open exit, else of the recommendation, in the variant that fits the answers.
#[must_use]
pub fn advice<'a>(content: &'a Content, assessment: &Assessment) -> Advice<'a> {
    let exit = assessment.exits.first().and_then(|open| content.exits.of(assessment.perspective).get(&open.id));
    match (exit, outcome(content, assessment)) {
        (Some(exit), _) => of_exit(content, exit, assessment),
        (None, outcome) => of_guidance(outcome.perspectives.of(assessment.perspective), assessment),
    }
}

/// The name of what an assessment recommends; a tie has one of its own.
#[must_use]
pub fn outcome_name<'a>(content: &'a Content, assessment: &Assessment) -> &'a str {
    match assessment.ground {
        Ground::Tie => &content.outcomes.tie.name,
        _ => content.outcomes.name(assessment.recommendation),
    }
}

/// The name of what an assessment recommends, within a sentence.
#[must_use]
pub fn outcome_inline<'a>(content: &'a Content, assessment: &Assessment) -> &'a str {
    match assessment.ground {
        Ground::Tie => &content.outcomes.tie.inline,
        _ => content.outcomes.inline(assessment.recommendation),
    }
}

/// The outcome whose guidance fits the leaning of an assessment; a tie has one of its own.
fn outcome<'a>(content: &'a Content, assessment: &Assessment) -> &'a Outcome {
    let outcomes = &content.outcomes;
    match (assessment.leaning, assessment.leaning_ground) {
        (Recommendation::Coaching, _) => &outcomes.coaching,
        (Recommendation::Mentoring, _) => &outcomes.mentoring,
        (Recommendation::Both, _) => &outcomes.both,
        (_, Ground::Tie) => &outcomes.tie,
        _ => &outcomes.undecided,
    }
}

/// The advice of one exit.
pub(super) fn of_exit<'a>(content: &'a Content, exit: &'a Exit, assessment: &Assessment) -> Advice<'a> {
    let help = content.helps.get(&exit.help).and_then(|help| help.perspectives.of(assessment.perspective).as_ref());
    let shown = |own: &'a Option<Catalogue<EntryId, Statement>>, shared: Option<&'a Catalogue<EntryId, Statement>>| {
        own.as_ref().or(shared).map(|list| fitting(list, assessment)).unwrap_or_default()
    };
    Advice {
        headline: &exit.headline,
        summary: &exit.summary,
        help: Some(&exit.help),
        mine: None,
        message: exit.message.as_deref().or(help.and_then(|help| help.message.as_deref())),
        opening: None,
        steps: shown(&exit.steps, help.map(|help| &help.steps)),
        ask: shown(&exit.ask, help.map(|help| &help.ask)),
        signals: shown(&exit.signals, help.map(|help| &help.signals)),
    }
}

fn of_guidance<'a>(guidance: &'a Guidance, assessment: &Assessment) -> Advice<'a> {
    let mut variants = guidance.variants.iter().flat_map(Catalogue::entries);
    let variant = variants.find(|variant| variant.when.all(|question| assessment.choice(question)));
    let (headline, summary, steps, ask, signals) = match variant {
        Some(own) => (&own.sentence, &own.summary, &own.steps, &own.ask, &own.signals),
        None => (&guidance.sentence, &guidance.summary, &guidance.steps, &guidance.ask, &guidance.signals),
    };
    let (mine, message) = variant.map_or((&guidance.mine, &guidance.message), |own| (&own.mine, &own.message));
    Advice {
        headline,
        summary,
        help: None,
        mine: mine.as_deref(),
        message: message.as_deref(),
        opening: if variant.is_none() { guidance.opening.as_deref() } else { None },
        steps: fitting(steps, assessment),
        ask: fitting(ask, assessment),
        signals: fitting(signals, assessment),
    }
}

/// The statements that presume nothing but what was answered.
pub(super) fn fitting<'a>(list: &'a Catalogue<EntryId, Statement>, assessment: &Assessment) -> Vec<&'a Statement> {
    let answer = |question: &QuestionId| assessment.choice(question);
    let fits = |statement: &&Statement| {
        statement.when.as_ref().is_none_or(|when| when.all(answer))
            && !statement.unless.as_ref().is_some_and(|unless| unless.any(answer))
    };
    list.entries().filter(fits).collect()
}
