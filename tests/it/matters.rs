//! What matters most is asked once everything is answered: at most two answers, and only where there is something to weigh.

use crate::support::page::{all, render, texts};
use crate::support::shipped::{SHIPPED, answered_on, given};
use crate::support::ways::{COACHING, way};
use guide::content::Perspective;
use guide::decision::{Answers, MOST_MARKS, markable, questions_for};
use guide::session::{Message, Page, Session};

use Message::{Continued, PageOpened, WentBack};

fn after(session: &Session, message: &Message) -> Session {
    session.after(message, &SHIPPED)
}

/// A visit on its last question, with all answers and no mark.
fn at_the_end(answers: &Answers) -> Session {
    let mut plain = answers.clone();
    answers.marked().for_each(|question| plain.mark(question.clone(), false));
    let last = questions_for(&SHIPPED, &plain).last().expect("a question").id.clone();
    answered_on(&plain, Page::Question(last))
}

#[test]
fn it_stands_between_the_last_question_and_the_review_page() {
    for perspective in Perspective::ALL {
        let last = at_the_end(&way(*perspective, COACHING));
        let weighing = after(&last, &Continued);
        assert_eq!(weighing.page, Page::Matters, "{}", perspective.word());
        assert_eq!(after(&weighing, &WentBack).page, last.page);
        let review = after(&weighing, &Continued);
        assert_eq!(review.page, Page::Review, "nothing has to be chosen");
        assert_eq!(after(&review, &WentBack).page, Page::Matters);
        let again = after(&review, &PageOpened(Page::Matters));
        assert_eq!((&after(&again, &WentBack).page, &after(&again, &Continued).page), (&Page::Review, &Page::Review));
    }
}

#[test]
fn it_is_left_out_where_there_is_nothing_to_weigh() {
    let elsewhere = given(Perspective::Seeker, &[("first", "health"), ("known", "new"), ("learn", "tell")]);
    let single = given(Perspective::Seeker, &[("known", "new")]);
    for answers in [&elsewhere, &single, &Answers::none(Perspective::Seeker)] {
        assert!(markable(&SHIPPED, answers).is_empty(), "{answers:?}");
        let mut all = answers.clone();
        while let Some(open) = questions_for(&SHIPPED, &all).into_iter().find(|asked| all.to(asked.id).is_none()) {
            all.answer(open.id.clone(), None);
        }
        let review = after(&at_the_end(&all), &Continued);
        assert_eq!(review.page, Page::Review, "{answers:?}");
        assert!(all_of(&review).is_empty(), "the review page says nothing of it");
        assert_eq!(after(&review, &PageOpened(Page::Matters)).page, Page::Welcome, "there is no such page");
    }
}

fn all_of(session: &Session) -> Vec<String> {
    texts(&render(session), ".com-matters")
}

#[test]
fn two_answers_can_be_chosen_and_a_third_waits() {
    let mut session = after(&at_the_end(&way(Perspective::Leader, COACHING)), &Continued);
    let answers = session.current().expect("answers").clone();
    let ids: Vec<_> = markable(&SHIPPED, &answers).into_iter().map(|(question, _)| question.id.clone()).collect();
    let mark = |id: usize, matters| Message::Marked { question: ids[id].clone(), matters };
    let chosen = |session: &Session| session.current().map_or(0, |answers| answers.marked().count());
    for (id, count) in [(0, 1), (1, 2), (2, MOST_MARKS)] {
        session = after(&session, &mark(id, true));
        assert_eq!(chosen(&session), count);
    }
    let page = render(&session);
    assert_eq!(all(&page, "input[checked]").len(), MOST_MARKS);
    assert_eq!(all(&page, "input[disabled]").len(), ids.len() - MOST_MARKS, "the others wait");
    assert_eq!(texts(&page, "[role=status]"), [SHIPPED.interface.matters.full.as_str()]);
    let freed = after(&session, &mark(0, false));
    assert!(all(&render(&freed), "input[disabled]").is_empty());
    assert_eq!(texts(&render(&freed), "[role=status]"), [""]);
    assert_eq!(chosen(&after(&freed, &mark(2, true))), MOST_MARKS);
    let review = after(&session, &Continued);
    let shown = all_of(&review).concat();
    for (question, choice) in markable(&SHIPPED, &answers).iter().take(MOST_MARKS) {
        assert!(shown.contains(question.choice_text(choice).expect("a choice")), "the person's own words: {shown}");
    }
}
