//! Another answer can be tried on the result: it says what that would give, and keeps it only if the person says so.

use crate::support::page::{all, on_screen, render, text, texts};
use crate::support::shipped::{SHIPPED, answered_on, given};
use crate::support::ways::{COACHING, MENTORING, way};
use grammar::Cldr;
use guide::content::{ChoiceId, Perspective, QuestionId, Recommendation};
use guide::decision::{Answers, Ground, assess};
use guide::explanation::counted;
use guide::session::{Message, Page, Session};
use scraper::Html;

/// An answer that turns a result, and what it then gives.
fn turning(answers: &Answers) -> (QuestionId, Option<ChoiceId>, Recommendation) {
    let assessment = assess(&SHIPPED, answers);
    let change = assessment.sensitivity.changes().next().expect("an answer that turns it");
    (change.question.clone(), change.choice.clone(), change.gives)
}

fn shown(session: &Session) -> Html {
    on_screen(render(session))
}

fn after(session: &Session, message: Message) -> Session {
    session.after(&message, &SHIPPED)
}

#[test]
fn what_is_tried_is_told_with_what_was_before_and_changes_nothing() {
    let answers = way(Perspective::Seeker, COACHING);
    let session = answered_on(&answers, Page::Result);
    let (question, choice, gives) = turning(&answers);
    let tried = after(&session, Message::Tried { question: question.clone(), choice: choice.clone() });
    assert_eq!(tried.answers, session.answers);
    let page = shown(&tried);
    let labels = &SHIPPED.interface.result;
    let sentence = labels
        .tried
        .replace("{outcome}", SHIPPED.outcomes.inline(gives))
        .replace("{before}", SHIPPED.outcomes.inline(Recommendation::Coaching));
    assert_eq!(texts(&page, "[role=status]"), [sentence]);
    let buttons = [labels.keep.as_str(), labels.undo.as_str()];
    assert_eq!(
        texts(&page, ".com-what-if:has([checked]) > .com-fold ~ .com-actions-sticky button"),
        buttons,
        "Tab finds them"
    );
    assert_eq!(texts(&page, ".com-needs button"), buttons, "and nowhere else");
    let checked = format!("com-try-{question}-{}", choice.as_ref().map_or("", |choice| choice.as_str()));
    assert!(all(&page, ".com-tries [checked]").iter().any(|radio| radio.attr("id") == Some(&checked)));
    assert_eq!(texts(&page, "h2"), texts(&shown(&session), "h2"), "the verdict stays until it is kept");
    let undone = after(&tried, Message::TrialEnded);
    assert_eq!(undone, session);
    assert!(all(&shown(&undone), ".com-needs button").is_empty());
}

#[test]
fn what_is_kept_is_an_answer_like_any_other() {
    let answers = way(Perspective::Seeker, COACHING);
    let session = answered_on(&answers, Page::Result);
    let (question, choice, gives) = turning(&answers);
    let tried = after(&session, Message::Tried { question: question.clone(), choice: choice.clone() });
    let kept = after(&tried, Message::Chose { question: question.clone(), choice: choice.clone() });
    assert_eq!((&kept.page, &kept.trying), (&Page::Result, &None));
    let own = kept.current().expect("a perspective");
    assert_eq!(own.to(&question), Some(choice.as_ref()));
    assert_eq!(assess(&SHIPPED, own).recommendation, gives);
}

#[test]
fn a_trial_is_told_by_the_place_of_the_point_as_well() {
    let answers = way(Perspective::Seeker, MENTORING);
    let session = answered_on(&answers, Page::Result);
    let change = assess(&SHIPPED, &answers).sensitivity;
    let before = assess(&SHIPPED, &answers).needs;
    let change = change.tried.iter().find(|it| it.scored && it.needs != before).expect("an answer that moves it");
    let tried = after(&session, Message::Tried { question: change.question.clone(), choice: change.choice.clone() });
    let page = shown(&tried);
    let at = |points: u32, possible: u32| (points * 1000 / possible).to_string();
    let needs = change.needs;
    let you = all(&page, ".com-map-you");
    assert_eq!(you[0].attr("cx"), Some(&*at(needs.coaching.points, needs.coaching.possible)));
    assert_eq!(all(&page, ".com-map-was").len(), 1, "the place before stays marked");
    assert!(all(&shown(&session), ".com-map-was").is_empty());
}

#[test]
fn nothing_is_tried_anywhere_else_and_whatever_happens_next_ends_it() {
    let answers = way(Perspective::Seeker, COACHING);
    let (question, choice, _) = turning(&answers);
    let trial = Message::Tried { question, choice };
    for page in [Page::Review, Page::TakeAlong, Page::Compare] {
        assert_eq!(after(&answered_on(&answers, page), trial.clone()).trying, None);
    }
    let tried = after(&answered_on(&answers, Page::Result), trial);
    assert_eq!(after(&tried, Message::PageOpened(Page::Compare)).trying, None);
}

#[test]
fn a_result_of_few_answers_offers_to_answer_more_after_all_else_that_it_offers() {
    let few = given(Perspective::Seeker, &[("aim", "reach"), ("own", "act"), ("known", "much")]);
    let assessment = assess(&SHIPPED, &few);
    assert!(assessment.tentative && assessment.recommendation != Recommendation::Undecided);
    let labels = &SHIPPED.interface;
    let more = counted(&SHIPPED, &labels.result.helpful, &Cldr, 2);
    let page = shown(&answered_on(&few, Page::Result));
    let offered = [&*labels.take_along.open, &*more, &*labels.result.try_answer];
    assert_eq!(texts(&page, ".com-verdict .com-button"), offered);
}

#[test]
fn undecided_asks_as_many_as_it_says_are_needed_those_that_help_most_and_comes_back() {
    let answers = Answers::none(Perspective::Seeker);
    let session = answered_on(&answers, Page::Result);
    let assessment = assess(&SHIPPED, &answers);
    let Ground::TooFew { more } = assessment.ground else { panic!("nothing is answered") };
    let helpful = &assessment.helpful[..usize::try_from(more).expect("a few")];
    let labels = &SHIPPED.interface.result;
    let count = |text, number| counted(&SHIPPED, text, &Cldr, number);
    let page = shown(&session);
    let button = count(&labels.helpful, helpful.len());
    assert_eq!(texts(&page, ".com-verdict .com-button[part]"), [button], "the filled button");
    assert!(text(&page).contains(&count(&labels.too_few, helpful.len())), "as many as are said to be needed");
    assert!(texts(&page, ".com-eyebrow").contains(&labels.eyebrow_open));
    let asked = after(&session, Message::HelpfulAsked(helpful.to_vec()));
    let mut open = asked;
    let (interface, mut left_to_ask) = (&SHIPPED.interface, helpful.len());
    for question in helpful {
        assert_eq!(open.page, Page::Question(question.clone()));
        let page = shown(&open);
        let told = texts(&page, "#com-progress");
        assert_eq!(told, [count(&interface.guide.pending, left_to_ask)], "how many are left, not that one is changed");
        assert_eq!(texts(&page, ".com-actions .com-button"), [&*interface.common.proceed], "nothing is to be saved");
        left_to_ask -= 1;
        let choice = SHIPPED.questions.get(question).and_then(|it| it.perspectives.seeker.as_ref());
        let choice = choice.and_then(|asked| asked.choices.ids().next()).expect("a choice").clone();
        let left = after(&open, Message::Continued);
        assert!(left.incomplete, "an answer is needed");
        open = after(&open, Message::Chose { question: question.clone(), choice: Some(choice) });
        open = after(&open, Message::Continued);
        // A follow-up that the answer has opened comes first.
        while let Page::Question(follow_up) = open.page.clone() {
            if helpful.contains(&follow_up) {
                break;
            }
            open = after(&open, Message::Chose { question: follow_up, choice: None });
            open = after(&open, Message::Continued);
        }
    }
    assert_eq!(open.page, Page::Result);
    assert!(open.pending.is_empty());
    let first = after(&session, Message::HelpfulAsked(helpful[..1].to_vec()));
    assert_eq!(after(&first, Message::WentBack).page, Page::Result, "the way back leads there as well");
    let elsewhere = after(&first, Message::PageOpened(Page::Review));
    assert!(elsewhere.pending.is_empty(), "another page ends it");
}
