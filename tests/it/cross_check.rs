//! A guide that cannot work is refused: the parts of a document have to agree with each other.

use crate::support::{minimal, problems};
use serde_json::{Value, json};

/// What one change to some place of the minimal document leads to, where the place need not be there yet.
#[track_caller]
fn check_added(place: &str, value: Value, expected: &[&str]) {
    let mut document = minimal();
    let (above, key) = place.rsplit_once('/').expect("a place below the document");
    document.pointer_mut(above).expect("a place in the document")[key] = value;
    assert_eq!(without_lists(&document), expected, "{place}");
}

/// The same where the place is there.
#[track_caller]
fn check(place: &str, value: Value, expected: &[&str]) {
    let mut document = minimal();
    *document.pointer_mut(place).expect("a place in the document") = value;
    assert_eq!(without_lists(&document), expected, "{place}");
}

/// The problems of a document, without the names that could stand there instead.
fn without_lists(document: &Value) -> Vec<String> {
    let all = problems(&document.to_string());
    all.iter().map(|problem| problem.split("; there are ").next().unwrap_or(problem).to_owned()).collect()
}

#[test]
fn the_rule_has_to_decide() {
    let weak = "$.rule.weak: 61 is more than strong (60); a need would be weak and strong at once";
    check("/rule/weak", json!(61), &[weak]);
    check("/rule/weak", json!(60), &[]);
    let clear = |clear| format!("$.rule.clear: {clear} is no more than half; both alternatives could be clear at once");
    check("/rule/clear", json!(50), &[&clear(50)]);
    check("/rule/clear", json!(0), &[&clear(0)]);
    check("/rule/clear", json!(51), &[]);
    let minimum = "$.rule.minimum: 4 answers are required, but a sponsor is asked 3 scored questions";
    check("/rule/minimum", json!(4), &[minimum]);
    for unknown in ["free-will", "gone"] {
        let priority = format!("$.rule.priority: \"{unknown}\" is no scored question");
        check("/rule/priority", json!(unknown), &[&priority]);
    }
    check(
        "/rule/priority",
        json!("agneda"),
        &["$.rule.priority: \"agneda\" is no scored question; did you mean \"agenda\"?"],
    );
}

#[test]
fn a_question_is_asked_of_somebody_and_leaves_a_choice() {
    check(
        "/questions/strain/perspectives",
        json!({}),
        &[
            "$.questions.strain.perspectives: asked of nobody; give at least one",
            "$.exits.seeker.unwell.unless.strain: \"strain\" is no question that a seeker is asked",
            "$.exits.leader.unwell.unless.strain: \"strain\" is no question that a leader is asked",
        ],
    );
    check(
        "/questions/pace/perspectives/leader/choices",
        json!({}),
        &["$.questions.pace.perspectives.leader.choices: expected 2 to 10 choices, found 0"],
    );
    let choice = |order: u8| json!({"order": order, "text": "This.", "coaching": 1});
    let choices = |count: u8| (0..count).map(|order| (format!("c{order}"), choice(order))).collect::<Value>();
    let count = "$.questions.pace.perspectives.leader.choices: expected 2 to 10 choices, found";
    check("/questions/pace/perspectives/leader/choices", choices(1), &[&format!("{count} 1")]);
    check("/questions/pace/perspectives/leader/choices", choices(10), &[]);
    check("/questions/pace/perspectives/leader/choices", choices(11), &[&format!("{count} 11")]);
}

#[test]
fn evidence_and_weight_belong_together() {
    let choices = |coaching| json!({"a": {"order": 1, "text": "This.", "coaching": coaching}, "b": {"order": 2, "text": "That."}});
    check(
        "/questions/pace/perspectives/leader/choices",
        choices(0),
        &["$.questions.pace.perspectives.leader.choices: \
          no choice gives evidence, so that the question decides nothing; leave its weight out"],
    );
    check("/questions/pace/perspectives/leader/choices", choices(1), &[]);
    check(
        "/questions/strain/perspectives/leader/choices/some",
        json!({"order": 1, "text": "This.", "mentoring": 1}),
        &["$.questions.strain.perspectives.leader.choices: \
          choices give evidence, but the question has no weight to count it by"],
    );
    let none = json!({"order": 2, "text": "This.", "coaching": 0, "mentoring": 0});
    check("/questions/strain/perspectives/leader/choices/some", none, &[]);
}

#[test]
fn conditions_name_questions_and_choices_that_the_perspective_has() {
    let places = [
        ("/questions/which/perspectives/sponsor/after", "$.questions.which.perspectives.sponsor.after"),
        ("/exits/sponsor/sent/when", "$.exits.sponsor.sent.when"),
        ("/exits/sponsor/sent/unless", "$.exits.sponsor.sent.unless"),
        ("/exits/sponsor/sent/steps/ask/when", "$.exits.sponsor.sent.steps.ask.when"),
        ("/exits/sponsor/sent/signals/nod/unless", "$.exits.sponsor.sent.signals.nod.unless"),
        ("/helps/care/perspectives/sponsor/ask/when/unless", "$.helps.care.perspectives.sponsor.ask.when.unless"),
        ("/outcomes/tie/perspectives/sponsor/steps/talk/when", "$.outcomes.tie.perspectives.sponsor.steps.talk.when"),
    ];
    for (place, path) in places {
        let question = |name| format!("{path}.{name}: \"{name}\" is no question that a sponsor is asked");
        check_added(place, json!({"gone": ["own"]}), &[&question("gone")]);
        check_added(place, json!({"pace": ["weeks"]}), &[&question("pace")]);
        check_added(
            place,
            json!({"free-will": ["sent", "fere"]}),
            &[&format!("{path}.free-will[1]: \"fere\" is no choice of this question; did you mean \"free\"?")],
        );
        let empty = format!("{path}.free-will: names no answer; give at least one choice of one question");
        check_added(place, json!({"free-will": []}), &[&empty]);
        check_added(place, json!({"free-will": ["free"], "agenda": ["own"]}), &[]);
    }
}

#[test]
fn exits_and_variants_say_after_which_answers() {
    let empty = "names no answer; give at least one choice of one question";
    check("/exits/leader/sent/when", json!({}), &[&format!("$.exits.leader.sent.when: {empty}")]);
    let variant = "/outcomes/coaching/perspectives/seeker/variants/weeks/when";
    check(variant, json!({}), &[&format!("{}: {empty}", variant.replace('/', ".").replacen('.', "$.", 1))]);
    check("/exits/leader/unwell/unless", json!({}), &[]);
    check("/exits/leader/unwell/unless", Value::Null, &[]);
}

#[test]
fn a_follow_up_comes_after_the_question_that_it_follows() {
    let later = "this question is not asked before; name one with a lower \"order\"";
    let after = "/questions/strain/perspectives/seeker/after";
    let path = "$.questions.strain.perspectives.seeker.after";
    check(after, json!({"agenda": ["own"]}), &[&format!("{path}.agenda: {later}")]);
    check(after, json!({"strain": ["some"]}), &[&format!("{path}.strain: {later}")]);
    let mut document = minimal();
    document["questions"]["free-will"]["perspectives"]["seeker"]["order"] = json!(2);
    assert_eq!(problems(&document.to_string()), [format!("{path}.free-will: {later}")], "at the same place");
}

#[test]
fn an_exit_says_what_to_do() {
    let missing = "$.exits.sponsor.sent.help: \
                   the help has no text for a sponsor; add it, or give steps, ask and signals here";
    for own in ["steps", "ask", "signals"] {
        check(&format!("/exits/sponsor/sent/{own}"), Value::Null, &[missing]);
    }
    check("/exits/sponsor/sent/help", json!("care"), &[]);
    check("/helps/agree/perspectives/leader", Value::Null, &[&missing.replace("sponsor", "leader")]);
}

#[test]
fn a_link_is_offered_to_somebody() {
    check(
        "/actions/book/outcomes",
        json!([]),
        &["$.actions.book.outcomes: empty, so that the link is never offered; name at least one recommendation"],
    );
    check(
        "/actions/ask/perspectives",
        json!([]),
        &["$.actions.ask.perspectives: empty, so that the link is never offered; leave it out to offer it to all"],
    );
}
