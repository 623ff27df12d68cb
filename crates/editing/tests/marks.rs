//! An entry is marked where a text or a setting of it differs from the original, and not where others made room.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod support;

use authoring::Step;
use editing::{Beginning, ExitHelp, Item, Mark, Model, NewAnswer, NewExit, NewQuestion, SectionKind, Standing};
use guide::content::{Lead, Perspective};
use support::{after, keys, shipped};

/// What the guide has of its own.
const OWN: [&str; 3] = ["Patients", "A clinical supervisor first", "Your own doctor first"];

fn question(model: &Model) -> (Model, Vec<Step>) {
    let answer = |text: &str| NewAnswer { text: text.to_owned(), ..NewAnswer::default() };
    let question = NewQuestion {
        prompt: "Do you work with patients?".to_owned(),
        why: "Then clinical supervision may come first.".to_owned(),
        answers: vec![answer("Yes"), answer("No")],
        label: OWN[0].to_owned(),
        stands: Standing::Early,
    };
    let beginning = Beginning::Question(question, Perspective::ALL.to_vec());
    let (edit, steps) = model.begin(&keys(&["questions"]), &beginning);
    (after(model, &edit), steps)
}

/// The guide with a question of its own, and two exits right after those about health and safety.
fn with_own() -> (Model, [Vec<Step>; 3]) {
    let (model, question) = question(&shipped());
    let exit = |model: &Model, headline: &str| {
        let exit = NewExit {
            headline: headline.to_owned(),
            summary: "They know your patients and your work.".to_owned(),
            answer: ("patients".to_owned(), "yes".to_owned()),
            leads: Lead::Elsewhere,
            help: ExitHelp::Known("supervision".to_owned()),
            instead: false,
            stands: Standing::Early,
        };
        let (edit, steps) = model.begin(&keys(&["exits", "seeker"]), &Beginning::Exit(exit));
        (after(model, &edit), steps)
    };
    let (model, later) = exit(&model, OWN[2]);
    let (model, earlier) = exit(&model, OWN[1]);
    (model, [question, earlier, later])
}

/// The places that are marked, each with its mark.
fn marked(model: &Model) -> Vec<(Vec<Step>, Mark)> {
    let groups = model.outline().into_iter().flat_map(|part| part.groups);
    let entries = groups.flat_map(|group| group.entries).filter(|entry| entry.mark != Mark::Same);
    entries.map(|entry| (entry.places[0].clone(), entry.mark)).collect()
}

/// The questions and exits of all who ask, in order.
fn sequence(model: &Model) -> Vec<String> {
    let asked = Perspective::ALL.iter().flat_map(|person| model.answers_of(*person)).map(|asked| asked.label);
    let parts = model.outline();
    let exits = parts[2].groups.iter().flat_map(|group| &group.entries).map(|entry| entry.name.clone());
    asked.chain(exits).collect()
}

#[test]
fn what_only_made_room_for_a_new_entry_is_not_marked() {
    let (model, own) = with_own();
    let written = model.draft().own()["exits"]["seeker"].as_object().unwrap();
    assert!(written.len() > 2, "others made room: {written:?}");
    let added: Vec<_> = own.into_iter().chain([keys(&["sources", "ours"])]).map(|steps| (steps, Mark::Added)).collect();
    assert_eq!(marked(&model), added);
}

#[test]
fn a_list_counts_what_was_added_to_it() {
    let list = keys(&["questions", "aim", "perspectives", "seeker", "choices"]);
    let (edit, answer) = shipped().add(&list, "Nights", &[]);
    let model = after(&shipped(), &edit);
    let first = model.move_to(&answer, 0).unwrap();
    let model = after(&model, &first);
    let section = |model: &Model| {
        let asked = model.items(&list[..4]);
        let found = asked.into_iter().find_map(|item| match item {
            Item::Section(section) if section.kind == SectionKind::List => Some(section),
            _ => None,
        });
        found.unwrap()
    };
    assert_eq!(section(&model).became, "1 new");
    assert_eq!(marked(&model), [(keys(&["questions", "aim"]), Mark::Changed)], "something in it is new");
    let text = [list.clone(), keys(&["new", "text"])].concat();
    let model = after(&model, &editing::set(model.draft(), &text, Some("Other".into())));
    let model = after(&model, &model.remove(&[list.clone(), keys(&["better"])].concat()));
    assert_eq!(section(&model).became, "1 new, 1 changed, 1 removed");
    assert_eq!(section(&shipped()).became, "");
}

#[test]
fn an_entry_that_was_moved_says_so_and_its_neighbours_do_not() {
    let shipped = shipped();
    let exits: Vec<Vec<Step>> = {
        let all = shipped.value(&keys(&["exits", "seeker"])).unwrap().as_object().unwrap();
        let mut all: Vec<_> = all.keys().map(|id| keys(&["exits", "seeker", id])).collect();
        all.sort_by_key(|steps| shipped.position(steps));
        all
    };
    let last = exits.len() - 1;
    for (from, to) in [(0, last), (last, 0), (10, 9), (20, 4), (4, 20)] {
        let moved = after(&shipped, &shipped.move_to(&exits[from], to).unwrap());
        assert_eq!(marked(&moved), [(exits[from].clone(), Mark::Moved)], "{from} to {to}");
        let back = after(&moved, &moved.restore(&exits[from]));
        assert_eq!((marked(&back), sequence(&back)), (Vec::new(), sequence(&shipped)), "{from} to {to}");
    }
    // Of two neighbours that changed places, one has moved.
    let moved = after(&shipped, &shipped.move_to(&exits[9], 10).unwrap());
    let [(one, Mark::Moved)] = &marked(&moved)[..] else { panic!("{:?}", marked(&moved)) };
    assert!(exits[9..11].contains(one));
    let aim = keys(&["questions", "aim", "perspectives", "seeker"]);
    let moved = after(&shipped, &shipped.move_to(&aim, 5).unwrap());
    assert_eq!(marked(&moved), [(aim[..2].to_vec(), Mark::Moved)]);
    assert_eq!(moved.mark(&aim), Mark::Moved);
    assert_eq!(marked(&after(&moved, &moved.restore(&aim[..2]))), []);
}

#[test]
fn what_is_taken_back_stays_where_it_stands_among_new_entries() {
    let (model, own) = with_own();
    let originals = |model: &Model| {
        let is_own = |name: &String| OWN.contains(&name.as_str());
        sequence(model).into_iter().filter(|name| !is_own(name)).collect::<Vec<_>>()
    };
    let neighbours = |list: &[Step]| {
        let entries = model.value(list).unwrap().as_object().unwrap();
        entries.keys().map(|id| [list, &keys(&[id])].concat()).collect::<Vec<_>>()
    };
    for steps in [neighbours(&own[0][..1]), neighbours(&own[1][..2])].concat() {
        if own.contains(&steps) {
            continue;
        }
        let field = [steps.clone(), keys(&[if steps[0] == own[0][0] { "label" } else { "headline" }])].concat();
        let changed = after(&model, &editing::set(model.draft(), &field, Some("Other".into())));
        assert_eq!(changed.mark(&steps), Mark::Changed);
        let back = after(&changed, &changed.restore(&steps));
        assert_eq!((back.mark(&steps), sequence(&back)), (Mark::Same, sequence(&model)), "{steps:?}");
        let gone = after(&model, &model.remove(&steps));
        let back = after(&gone, &gone.restore(&steps));
        assert_eq!((back.mark(&steps), originals(&back)), (Mark::Same, sequence(&shipped())), "{steps:?}");
    }
}
