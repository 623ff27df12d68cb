//! Every view of the widget, in every state that looks different.

use browser_tests::{Outcome, Page};
use codec::write_link;
use guide::decision::{Assessment, Ground};

use super::{Document, Hands, Progress, Scenario, begin_at, settled};

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
    /// What the visitor presses there, if anything.
    pressed: Option<&'static str>,
    /// Whether everything that opens on a click is open.
    unfolded: bool,
    /// What only this state shows.
    shows: &'static str,
}

/// All views and states, from the first page to the last.
pub(crate) fn states(document: &Document) -> Outcome<Vec<State>> {
    let mut states = pages_before_answers(document)?;
    states.extend(questions(document)?);
    states.extend(reviews(document)?);
    for (recommendation, perspective) in RESULTS {
        states.push(result(document, recommendation, perspective)?);
    }
    states.extend(other_results(document)?);
    states.extend(taken_along(document)?);
    states.extend(shared(document)?);
    let compare = document.words("interface/comparison/title")?;
    let seeker = document.scenario("both", "seeker")?;
    let mattered = State::new("comparison-with-answers", Progress::with_answers("compare", &seeker), compare);
    states.push(mattered.showing("tr .com-tag"));
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
    Ok(State::of_result(document, &format!("result-{recommendation}-{perspective}"), &scenario))
}

/// Results that look different from others of the same recommendation.
fn other_results(document: &Document) -> Outcome<Vec<State>> {
    type Fits = fn(&Assessment) -> bool;
    let kinds: [(&str, Fits); 3] = [
        ("tie", |it| it.ground == Ground::Tie),
        ("too-few", |it| matches!(it.ground, Ground::TooFew { .. })),
        ("several-exits", |it| it.exits.len() > 1),
    ];
    let mut states = Vec::new();
    for (name, fits) in kinds {
        let scenario = document.scenario_where(name, fits)?;
        states.push(State::of_result(document, &format!("result-{name}"), &scenario));
    }
    let few = document.scenario("coaching", "seeker")?.only(&["aim", "known"]);
    assert!(document.assessment(&few).tentative, "the state needs few answers that point one way");
    states.push(State::of_result(document, "result-tentative", &few));
    let turning = document.turning()?;
    states.push(State::of_result(document, "result-unfolded", &turning).unfolded());
    let trying = State::of_result(document, "result-trying", &turning).unfolded();
    states.push(trying.pressing(".com-try-choice:has(.com-what-if-turns) .com-radio", ".com-trial-open"));
    Ok(states)
}

fn reviews(document: &Document) -> Outcome<Vec<State>> {
    let title = document.words("interface/review/title")?;
    let review = |name, scenario| State::new(name, Progress::with_answers("review", scenario), title);
    let begun = document.scenario_where("too-few", |it| matches!(it.ground, Ground::TooFew { .. }))?;
    let title = document.words("interface/matters/title")?;
    let weighed = document.scenario("both", "seeker")?;
    Ok(vec![
        State::new("matters", Progress::with_answers("matters", &weighed), title),
        review("review", &document.scenario("both", "seeker")?),
        review("review-with-follow-up", &private(document)?),
        review("review-unanswered", &begun),
        review("cleared", &begun).pressing(".com-apart .com-link", ".com-undo"),
    ])
}

/// What is taken along: with private answers left out and included, and handed out.
fn taken_along(document: &Document) -> Outcome<Vec<State>> {
    let title = document.words("interface/take_along/title")?;
    let taking = |name, scenario| State::new(name, Progress::with_answers("take-along", scenario), title);
    let (plain, private) = (document.scenario("mentoring", "seeker")?, private(document)?);
    let leader = document.scenario("both", "leader")?;
    let (card, invited) = (document.words("interface/card/title")?, document.words("interface/invite/invited")?);
    let back = document.words("interface/invite/back")?;
    Ok(vec![
        taking("take-along", &plain),
        taking("take-along-with-error", &plain).unfolded().pressing("form button[type=submit]", "[role=alert]"),
        taking("take-along-link", &plain).pressing(".com-share > .com-actions > .com-button", ".com-share textarea"),
        taking("take-along-private", &private).showing(".com-private"),
        taking("take-along-included", &private).pressing(".com-private input", ".com-private :checked"),
        taking("take-along-message", &plain).unfolded().showing(".com-message-words"),
        State::new("card", Progress::with_answers("card", &leader), card)
            .pressing(".com-stance", "[aria-pressed=true]"),
        State::new("invited", Progress::with_answers("invited", &leader).invited(), invited),
        State::new("take-along-invited", Progress::with_answers("take-along", &leader).invited(), back),
    ])
}

/// What somebody else has shared, and both side by side.
fn shared(document: &Document) -> Outcome<Vec<State>> {
    let own = document.scenario("mentoring", "seeker")?;
    let theirs = document.scenario("coaching", "leader")?;
    let (blocked, unknown) = (document.scenario("pause", "leader")?, theirs.clone().with("unheard-of", "choice"));
    let beside = |page, theirs: &Scenario| Progress::with_answers(page, &own).beside(&write_link(&theirs.answers));
    let (heading, together) = (document.shared_heading(&theirs), document.words("interface/together/title")?);
    Ok(vec![
        State::new("shared", beside("shared", &theirs), &heading),
        State::new("shared-partly", beside("shared", &unknown), &heading),
        State::new("shared-exit", beside("shared", &blocked), &document.shared_heading(&blocked)),
        State::new("together", beside("together", &theirs), together).unfolded(),
        State::new("together-with-hurdle", beside("together", &blocked), together),
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
        State::new("comparison-unfolded", Progress::without_answers("compare"), compare).unfolded(),
        State::new("about", Progress::without_answers("about"), about),
    ])
}

fn questions(document: &Document) -> Outcome<Vec<State>> {
    let full = document.scenario("coaching", "seeker")?;
    let (steps, empty) = (document.steps(&full), full.only(&[]));
    let at = |name: &str, index: usize| {
        let step = steps.get(index).ok_or("the guide is too short")?;
        let progress = Progress::with_answers(&format!("question/{}", step.id), &empty);
        Outcome::Ok(State::new(name, progress, &step.prompt))
    };
    let early = settled(document)?;
    let settled = Progress::with_answers(&format!("question/{}", early.last.id), &early.after);
    let changing = settled.clone().changing();
    let private = private(document)?;
    let follow_up = document.steps(&private).into_iter().find(|step| step.follows).ok_or("no follow-up")?;
    let following = Progress::with_answers(&format!("question/{}", follow_up.id), &private);
    Ok(vec![
        at("question-first", 0)?,
        at("question", 6)?,
        at("question", 6)?.left_out("question-with-error"),
        State::new("question-follow-up", following, &follow_up.prompt),
        State::new("care", Progress::with_answers("care/first", &private), document.words("interface/care/title")?),
        State::new("question-changing", changing, &early.last.prompt),
        State::new("question-settled", settled, &early.last.prompt).showing("[role=status] button"),
    ])
}

/// A scenario with a follow-up and private answers.
fn private(document: &Document) -> Outcome<Scenario> {
    document.scenario("elsewhere", "seeker")
}

impl State {
    fn new(name: &str, progress: Progress, heading: &str) -> Self {
        let (name, heading) = (name.to_owned(), heading.to_owned());
        Self { name, progress, heading, pressed: None, unfolded: false, shows: "nav" }
    }

    /// The result of a scenario.
    fn of_result(document: &Document, name: &str, scenario: &Scenario) -> Self {
        Self::new(name, Progress::with_answers("result", scenario), &document.heading(scenario))
    }

    fn unfolded(self) -> Self {
        Self { unfolded: true, ..self }
    }

    fn showing(self, shows: &'static str) -> Self {
        Self { shows, ..self }
    }

    fn pressing(self, css: &'static str, shows: &'static str) -> Self {
        Self { pressed: Some(css), shows, ..self }
    }

    /// The same page after the visitor tried to go on without an answer.
    fn left_out(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self.pressing("button[type=submit]", "[role=alert]") }
    }

    /// Brings the page into this state, and lets it come to rest.
    pub(crate) async fn open(&self, page: &Page) -> Outcome {
        begin_at(page, &self.progress).await?;
        page.find_saying("h2", &self.heading).await?;
        if self.unfolded {
            page.run(UNFOLD, Vec::new()).await?;
        }
        if let Some(css) = self.pressed {
            Hands::Pointer.press(page, css).await?;
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
