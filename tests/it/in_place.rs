//! Help that takes the place of coaching and mentoring is not said to come before them; who needs neither gets neither; and who is
//! advised what could wait is told so.

use crate::support::page::{made, render, texts};
use crate::support::shipped::{SHIPPED, answered_on, given};
use crate::support::ways::{COACHING, MENTORING, along};
use grammar::Cldr;
use guide::content::{Perspective, Recommendation};
use guide::decision::assess;
use guide::explanation::brief;
use guide::session::Page;

#[test]
fn help_that_takes_their_place_is_not_said_to_come_before_coaching_or_mentoring() {
    let labels = &SHIPPED.interface.result;
    for (question, choice, note, later) in [
        ("enough", "backing", &labels.instead_note, &labels.leaning_instead),
        ("enough", "taught", &labels.exit_note, &labels.leaning),
    ] {
        for perspective in Perspective::ALL {
            let name = format!("{}, {question}: {choice}", perspective.word());
            let answers = along(given(*perspective, &[(question, choice)]), COACHING);
            let page = render(&answered_on(&answers, Page::Result));
            assert_eq!(texts(&page, "div.com-note > p"), std::slice::from_ref(note), "{name}");
            assert_eq!(texts(&page, ".com-later > h3"), std::slice::from_ref(later), "{name}");
            let brief = brief(&SHIPPED, &assess(&SHIPPED, &answers), &made(), &Cldr);
            assert!(brief.parts.iter().any(|part| part.title == *later), "{name}: on the sheet");
        }
    }
}

/// "Nothing" and "none of these" are no reasons for the other kind of help.
#[test]
fn whoever_needs_neither_kind_of_help_is_led_to_neither() {
    for perspective in Perspective::ALL {
        for worth in [COACHING, MENTORING] {
            let answers = along(given(*perspective, &[("learn", "none"), ("own", "none")]), worth);
            let assessment = assess(&SHIPPED, &answers);
            assert_eq!(assessment.recommendation, Recommendation::Pause, "{}", perspective.word());
            let page = render(&answered_on(&answers, Page::Result));
            assert!(texts(&page, ".com-leaning").is_empty(), "{}: nor later", perspective.word());
        }
    }
}

/// It stands at the top already, as what decides.
#[test]
fn an_answer_that_leads_elsewhere_is_not_called_a_reason_for_neither() {
    for perspective in Perspective::ALL {
        for (question, choice) in [("talks", "tips"), ("enough", "backing")] {
            let answers = along(given(*perspective, &[(question, choice)]), COACHING);
            let page = render(&answered_on(&answers, Page::Result));
            let rows = texts(&page, ".com-chart");
            assert!(
                rows.iter().all(|row| !row.contains(&SHIPPED.interface.result.reason_none)),
                "{question}: {rows:?}"
            );
        }
    }
}

/// Who says which of two needs can wait, and is advised that one, is told why.
#[test]
fn a_result_says_where_it_goes_against_the_answer_which_need_can_wait() {
    let said = [("aim", "new"), ("known", "some"), ("learn", "inside"), ("own", "feel"), ("talks", "shows")];
    for (which, is_overruled) in [("own", true), ("learn", false)] {
        let answers = given(Perspective::Seeker, &[&said[..], &[("which", which)]].concat());
        assert_eq!(assess(&SHIPPED, &answers).recommendation, Recommendation::Mentoring, "{which}");
        let notes = texts(&render(&answered_on(&answers, Page::Result)), "div.com-note > p");
        assert_eq!(notes.contains(&SHIPPED.interface.result.overruled_note), is_overruled, "{which}: {notes:?}");
    }
}
