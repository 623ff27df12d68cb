//! Every view of the widget, in every state that looks different.

use browser_tests::{Outcome, Page};
use codec::write_link;

use super::hands::Hands;
use super::{Document, Progress, begin_at};

/// Opens everything that opens on a click.
const UNFOLD: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    for (const fold of root.querySelectorAll('details')) fold.open = true;";

const STILL: &str = "const root = document.querySelector('coaching-or-mentoring').shadowRoot;
    return Promise.allSettled(root.getAnimations().map(({ finished }) => finished)).then(() => true);";

/// One view in one state.
pub(crate) struct State {
    pub(crate) name: String,
    progress: Progress,
    heading: String,
    /// Whether the visitor tries to go on without an answer.
    incomplete: bool,
    /// Whether everything that opens on a click is open.
    unfolded: bool,
    /// What only this state shows.
    shows: &'static str,
}

/// All views and states, from the first page to the last.
pub(crate) fn states(document: &Document) -> Outcome<Vec<State>> {
    let mut states = pages_before_answers(document)?;
    states.extend(questions(document)?);
    let seeker = document.scenario("both", "seeker")?;
    let review = document.words("interface/review/title")?;
    states.push(State::new("review", Progress::with_answers("review", &seeker), review));
    for (recommendation, perspective) in RESULTS {
        states.push(result(document, recommendation, perspective)?);
    }
    let close = document.scenario_called("clear-aim-little-insight")?;
    let mut unfolded =
        State::new("result-unfolded", Progress::with_answers("result", &close), document.sentence("both", "seeker")?);
    unfolded.unfolded = true;
    states.push(unfolded);
    states.extend(taken_and_shared(document)?);
    let compare = document.words("interface/comparison/title")?;
    let mut mattered = State::new("comparison-with-answers", Progress::with_answers("compare", &seeker), compare);
    mattered.shows = "tr .com-tag";
    states.push(mattered);
    Ok(states)
}

/// Each recommendation, to a perspective that gets it in a scenario; all three perspectives between them.
const RESULTS: [(&str, &str); 6] = [
    ("coaching", "leader"),
    ("mentoring", "sponsor"),
    ("both", "seeker"),
    ("pause", "sponsor"),
    ("elsewhere", "leader"),
    ("undecided", "seeker"),
];

const PERSPECTIVES: [&str; 3] = ["seeker", "leader", "sponsor"];

/// The result of each recommendation from each perspective.
pub(crate) fn results(document: &Document) -> Outcome<Vec<State>> {
    let recommendations = RESULTS.map(|(recommendation, _)| recommendation);
    let all = recommendations.into_iter().flat_map(|given| PERSPECTIVES.map(|perspective| (given, perspective)));
    all.map(|(recommendation, perspective)| result(document, recommendation, perspective)).collect()
}

fn result(document: &Document, recommendation: &str, perspective: &str) -> Outcome<State> {
    let scenario = document.scenario(recommendation, perspective)?;
    let name = format!("result-{recommendation}-{perspective}");
    let heading = document.sentence(recommendation, perspective)?;
    Ok(State::new(&name, Progress::with_answers("result", &scenario), heading))
}

/// What is taken along, what somebody else has shared, and both side by side.
fn taken_and_shared(document: &Document) -> Outcome<Vec<State>> {
    let own = document.scenario("mentoring", "seeker")?;
    let theirs = document.scenario("coaching", "leader")?;
    let link = write_link(&theirs.given()?);
    let taking = || {
        let title = document.words("interface/take_along/title")?;
        Outcome::Ok(State::new("take-along", Progress::with_answers("take-along", &own), title))
    };
    let shared = Progress::with_answers("shared", &own).beside(&link);
    let both = Progress::with_answers("together", &own).beside(&link);
    Ok(vec![
        taking()?,
        taking()?.left_out("take-along-with-error"),
        State::new("shared", shared, document.sentence("coaching", "leader")?),
        State::new("together", both, document.words("interface/together/title")?),
    ])
}

fn pages_before_answers(document: &Document) -> Outcome<Vec<State>> {
    let title = document.words("title")?;
    let welcome = || State::new("welcome", Progress::without_answers("welcome"), title);
    let compare = document.words("interface/comparison/title")?;
    let about = document.words("interface/about/title")?;
    Ok(vec![
        welcome(),
        welcome().left_out("welcome-with-error"),
        State::new("comparison", Progress::without_answers("compare"), compare),
        State::new("about", Progress::without_answers("about"), about),
    ])
}

fn questions(document: &Document) -> Outcome<Vec<State>> {
    let full = document.scenario("coaching", "seeker")?;
    let mut empty = full.clone();
    empty.answers.clear();
    let steps = document.steps("seeker");
    let at = |name: &str, index: usize, scenario| {
        let step = steps.get(index).ok_or("the guide is too short")?;
        let progress = Progress::with_answers(&format!("question/{}", step.id), scenario);
        Outcome::Ok(State::new(name, progress, &step.prompt))
    };
    let mut nearly = full.clone();
    nearly.answers.retain(|question, _| steps.last().is_some_and(|last| last.id != *question));
    let mut settled = at("question-settled", steps.len() - 1, &nearly)?;
    settled.shows = "[role=status] button";
    Ok(vec![
        at("precondition", 0, &empty)?,
        at("question", 6, &empty)?,
        at("question", 6, &empty)?.left_out("question-with-error"),
        settled,
    ])
}

impl State {
    fn new(name: &str, progress: Progress, heading: &str) -> Self {
        Self {
            name: name.to_owned(),
            progress,
            heading: heading.to_owned(),
            incomplete: false,
            unfolded: false,
            shows: "nav",
        }
    }

    /// The same page after the visitor tried to go on without an answer.
    fn left_out(self, name: &str) -> Self {
        Self { name: name.to_owned(), incomplete: true, shows: "[role=alert]", ..self }
    }

    /// Brings the page into this state, and lets it come to rest.
    pub(crate) async fn open(&self, page: &Page) -> Outcome {
        begin_at(page, &self.progress).await?;
        page.find_saying("h2", &self.heading).await?;
        if self.incomplete {
            Hands::Pointer.go_on(page).await?;
        }
        if self.unfolded {
            page.run(UNFOLD, Vec::new()).await?;
        }
        page.find(self.shows).await?;
        Self::rest(page).await
    }

    /// Waits until nothing moves or fades any more.
    pub(crate) async fn rest(page: &Page) -> Outcome {
        page.run(STILL, Vec::new()).await?;
        Ok(())
    }
}
