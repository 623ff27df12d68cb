//! What the preview can show, in the author's words.

use authoring::Step;
use editing::Sight;
use guide::content::{Content, Perspective, Recommendation};
use guide::session::Page;

/// Some of what can be shown, of which one is chosen at a time.
pub(super) struct Group {
    /// What they are called together.
    pub(super) name: &'static str,
    /// What is asked where there are several.
    pub(super) which: &'static str,
    /// What can be shown, each with its name.
    pub(super) sights: Vec<(Sight, String)>,
}

/// What can be shown, in the order in which a visitor meets it.
pub(super) fn groups(content: &Content, perspective: Perspective) -> Vec<Group> {
    let names = [
        ("First page", ""),
        ("Questions", "Which question"),
        ("Results", "Which result"),
        ("Exits", "Which exit"),
        ("Exits that are told at once", "Which exit"),
        ("Other pages", "Which page"),
    ];
    let mut groups = names.map(|(name, which)| Group { name, which, sights: Vec::new() });
    for sight in Sight::all(content, perspective) {
        let label = label(content, perspective, &sight);
        if let Some(group) = groups.get_mut(group_of(&sight)) {
            group.sights.push((sight, label));
        }
    }
    groups.into_iter().filter(|group| !group.sights.is_empty()).collect()
}

/// Whether something is shown in a group, there or to another perspective.
pub(super) fn is_of(group: &Group, sight: &Sight) -> bool {
    group.sights.first().is_some_and(|(first, _)| group_of(first) == group_of(sight))
}

const fn group_of(sight: &Sight) -> usize {
    match sight {
        Sight::Page(Page::Welcome) => 0,
        Sight::Page(Page::Question(_)) => 1,
        Sight::Result(_) => 2,
        Sight::Exit(_) => 3,
        Sight::AtOnce(_) => 4,
        Sight::Page(_) => 5,
    }
}

fn label(content: &Content, perspective: Perspective, sight: &Sight) -> String {
    let labels = &content.interface;
    let label = match sight {
        // As the list of parts names it.
        Sight::Page(Page::Question(id)) => content.questions.get(id).map_or("", |question| &question.label),
        Sight::Page(Page::Matters) => &labels.matters.title,
        Sight::Page(Page::Review) => &labels.review.title,
        Sight::Page(Page::TakeAlong) => &labels.take_along.title,
        Sight::Page(Page::Card) => &labels.card.title,
        Sight::Page(Page::Compare) => &labels.comparison.title,
        Sight::Page(Page::About) => &labels.about.title,
        Sight::Page(_) => "First page",
        Sight::Result(recommendation) => content.outcomes.name(*recommendation),
        Sight::Exit(id) | Sight::AtOnce(id) => content.exits.of(perspective).get(id).map_or("", |exit| &exit.headline),
    };
    label.to_owned()
}

/// What shows a place of the document, and to whom.
pub(super) fn sight_of(steps: &[Step], perspective: Perspective) -> Option<(Perspective, Sight)> {
    let key = |step: &'_ Step| match step {
        Step::Key(key) => Some(key.clone()),
        Step::Index(_) => None,
    };
    let keys: Vec<String> = steps.iter().map_while(key).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    // Below `perspectives`, or else to the one who is shown.
    let person = |rest: &[&str]| rest.get(1).and_then(|word| Perspective::from_word(word)).unwrap_or(perspective);
    Some(match keys.as_slice() {
        ["questions", id, rest @ ..] => (person(rest), Sight::Page(Page::Question((*id).into()))),
        ["exits", word, id, ..] => (Perspective::from_word(word)?, Sight::Exit((*id).into())),
        ["outcomes", "tie", rest @ ..] => (person(rest), Sight::Result(Recommendation::Undecided)),
        ["outcomes", word, rest @ ..] => (person(rest), Sight::Result(Recommendation::from_word(word)?)),
        ["criteria" | "alternatives" | "similarities" | "differences" | "insights", ..] => {
            (perspective, Sight::Page(Page::Compare))
        }
        ["about" | "sources", ..] => (perspective, Sight::Page(Page::About)),
        ["title" | "introduction" | "perspectives", ..] => (perspective, Sight::Page(Page::Welcome)),
        _ => return None,
    })
}

/// The result of an exit that leads to a help: for the one who is told what was opened, or else for the one who is shown,
/// or else for anybody.
pub(super) fn sight_of_help(
    content: &Content,
    steps: &[Step],
    perspective: Perspective,
) -> Option<(Perspective, Sight)> {
    let [Step::Key(part), Step::Key(help), within @ ..] = steps else { return None };
    let told = within.iter().find_map(|step| match step {
        Step::Key(key) => Perspective::from_word(key),
        Step::Index(_) => None,
    });
    let people = told.into_iter().chain([perspective]).chain(Perspective::ALL.iter().copied());
    let people = people.take(if told.is_some() { 1 } else { usize::MAX });
    let exit = |person: Perspective| {
        let mut exits = content.exits.of(person).iter();
        let (id, _) = exits.find(|(_, exit)| exit.help.as_str() == help)?;
        Some((person, Sight::Exit(id.clone())))
    };
    people.filter(|_| part == "helps").find_map(exit)
}

/// Those of several places that the open page most likely shows: of its question, and of those who ask.
pub(super) fn on_page(places: Vec<Vec<Step>>, page: &Page, perspective: Option<Perspective>) -> Vec<Vec<Step>> {
    let key = |step: Option<&Step>, wanted: &str| matches!(step, Some(Step::Key(key)) if key == wanted);
    let of_question = |place: &[Step]| match page {
        Page::Question(id) => key(place.first(), "questions") && key(place.get(1), id.as_str()),
        _ => false,
    };
    let of_another = |place: &[Step]| {
        let words = Perspective::ALL.iter().filter(|other| Some(**other) != perspective).map(|other| other.word());
        perspective.is_some() && words.into_iter().any(|word| place.iter().any(|step| key(Some(step), word)))
    };
    let best = |fits: &dyn Fn(&[Step]) -> bool| -> Option<Vec<Vec<Step>>> {
        let best: Vec<_> = places.iter().filter(|place| fits(place)).cloned().collect();
        (!best.is_empty()).then_some(best)
    };
    best(&|place| of_question(place) && !of_another(place))
        .or_else(|| best(&of_question))
        .or_else(|| best(&|place| !of_another(place)))
        .unwrap_or(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::{Draft, Review};

    #[test]
    fn the_page_that_is_wanted_is_found_among_few_names() {
        let draft = editing::Draft::on_shipped("en").unwrap();
        let content = editing::Review::of(&draft, None).content.unwrap();
        for perspective in Perspective::ALL {
            let groups = groups(&content, *perspective);
            let names: Vec<&str> = groups.iter().map(|group| group.name).collect();
            assert_eq!(names[..4], ["First page", "Questions", "Results", "Exits"]);
            assert!(names.len() <= 6);
            let all: usize = groups.iter().map(|group| group.sights.len()).sum();
            assert_eq!(all, Sight::all(&content, *perspective).len());
            for group in &groups {
                assert!(group.sights.len() == 1 || !group.which.is_empty(), "{}", group.name);
                assert!(group.sights.iter().all(|(sight, label)| is_of(group, sight) && !label.is_empty()));
            }
            assert_eq!(groups[1].sights[0].1, content.questions.get(&"aim".into()).unwrap().label);
        }
    }

    #[test]
    fn an_opened_place_is_shown_to_those_whom_it_is_for() {
        let steps = |keys: &[&str]| keys.iter().map(|key| Step::Key((*key).to_owned())).collect::<Vec<_>>();
        let shown = |keys: &[&str]| sight_of(&steps(keys), Perspective::Seeker);
        let question = Sight::Page(Page::Question("aim".into()));
        assert_eq!(shown(&["questions", "aim"]), Some((Perspective::Seeker, question.clone())));
        let prompt = ["questions", "aim", "perspectives", "sponsor", "prompt"];
        assert_eq!(shown(&prompt), Some((Perspective::Sponsor, question)));
        assert_eq!(shown(&["exits", "leader", "a"]), Some((Perspective::Leader, Sight::Exit("a".into()))));
        assert_eq!(shown(&["interface", "guide"]), None);
    }

    #[test]
    fn a_help_is_shown_by_an_exit_that_leads_to_it() {
        let content = Review::of(&Draft::on_shipped("en").unwrap(), None).content.unwrap();
        let shown = |keys: &[&str], to: Perspective| {
            let steps: Vec<Step> = keys.iter().map(|key| Step::Key((*key).to_owned())).collect();
            let (person, sight) = sight_of_help(&content, &steps, to)?;
            let Sight::Exit(id) = sight else { return None };
            Some((person, content.exits.of(person).get(&id)?.help.as_str().to_owned()))
        };
        let of = |person| Some((person, "supervision".to_owned()));
        assert_eq!(shown(&["helps", "supervision"], Perspective::Sponsor), of(Perspective::Sponsor));
        let told = ["helps", "supervision", "perspectives", "leader", "steps"];
        assert_eq!(shown(&told, Perspective::Sponsor), of(Perspective::Leader));
        assert_eq!(shown(&["helps", "nowhere"], Perspective::Seeker), None);
        assert_eq!(shown(&["exits", "supervision"], Perspective::Seeker), None);
    }

    #[test]
    fn a_text_in_several_places_is_that_of_the_open_page() {
        let place = |keys: &[&str]| keys.iter().map(|key| Step::Key((*key).to_owned())).collect::<Vec<_>>();
        let [seeker, leader] = ["seeker", "leader"].map(|word| place(&["questions", "aim", "perspectives", word]));
        let other = place(&["questions", "known", "perspectives", "seeker"]);
        let all = vec![other.clone(), leader.clone(), seeker.clone()];
        let found = |page: Page, who| on_page(all.clone(), &page, who);
        assert_eq!(found(Page::Question("aim".into()), Some(Perspective::Seeker)), [seeker]);
        assert_eq!(found(Page::Result, Some(Perspective::Leader)), [leader]);
        assert_eq!(found(Page::Welcome, None), all);
    }
}
