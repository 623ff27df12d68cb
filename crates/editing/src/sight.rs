//! What a preview can show of a document, and a visit in which it is shown.

use crate::samples;
use authoring::Scenarios;
use guide::content::{Content, EntryId, Perspective, QuestionId, Recommendation};
use guide::decision::{exit_at_once, questions};
use guide::session::{Message, Page, Session};

/// One thing that a preview can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// A page that needs no answers of a certain kind.
    Page(Page),
    /// A result, by example answers.
    Result(Recommendation),
    /// The result of an exit.
    Exit(EntryId),
    /// What an exit says at once, right after the answer that opens it.
    AtOnce(EntryId),
}

impl Sight {
    /// All that a document shows to a perspective: pages, then questions, results and exits, each in their order.
    #[must_use]
    pub fn all(content: &Content, perspective: Perspective) -> Vec<Self> {
        let asked = questions(content, perspective).into_iter().map(|question| Page::Question(question.id.clone()));
        let exits = content.exits.of(perspective);
        let at_once = exits.iter().filter(|(_, exit)| exit.at_once == Some(true));
        std::iter::once(Page::Welcome)
            .chain(asked)
            .chain([Page::Matters, Page::Review, Page::TakeAlong])
            .chain((perspective == Perspective::Leader).then_some(Page::Card))
            .chain([Page::Compare, Page::About])
            .map(Self::Page)
            .chain(Recommendation::ALL.iter().map(|recommendation| Self::Result(*recommendation)))
            .chain(exits.ids().cloned().map(Self::Exit))
            .chain(at_once.map(|(id, _)| Self::AtOnce(id.clone())))
            .collect()
    }

    /// A visit in which it is open, with answers by example; `scenarios` are those of the document. None where no answers
    /// were found that lead there.
    #[must_use]
    pub fn visit(&self, content: &Content, perspective: Perspective, scenarios: &Scenarios) -> Option<Session> {
        let giving = |recommendation| samples::giving(content, perspective, recommendation, scenarios);
        let exit = |id: &EntryId| {
            let exit = content.exits.of(perspective).get(id)?;
            Some((exit, samples::through(content, perspective, exit)))
        };
        let (answers, page) = match self {
            Self::Page(Page::Question(question)) => {
                (samples::before(content, perspective, question), Page::Question(question.clone()))
            }
            Self::Page(Page::Welcome) => (guide::decision::Answers::none(perspective), Page::Welcome),
            Self::Page(page) => {
                let recommendations = [Recommendation::Coaching, Recommendation::Mentoring, Recommendation::Both];
                (recommendations.into_iter().find_map(giving)?, page.clone())
            }
            Self::Result(recommendation) => (giving(*recommendation)?, Page::Result),
            Self::Exit(id) => (exit(id)?.1, Page::Result),
            Self::AtOnce(id) => {
                let (exit, answers) = exit(id)?;
                let opens = |question: &QuestionId| exit_at_once(content, &answers, question).is_some();
                let question = exit.when.iter().map(|(question, _)| question).find(|question| opens(question))?;
                (answers.clone(), Page::Care(question.clone()))
            }
        };
        let mut session = Session::new();
        session.perspective = Some(perspective);
        *session.answers.of_mut(perspective) = answers;
        let session = session.after(&Message::Arrived { page: page.clone(), changing: false }, content);
        (session.page == page).then_some(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Review};
    use guide::decision::recommend;

    #[test]
    fn every_sight_of_the_shipped_document_can_be_shown() {
        let draft = Draft::on_shipped("en").unwrap();
        let Review { content, scenarios, .. } = Review::of(&draft, None);
        let content = content.unwrap();
        for perspective in Perspective::ALL {
            for sight in Sight::all(&content, *perspective) {
                let session = sight.visit(&content, *perspective, &scenarios);
                let session = session.unwrap_or_else(|| panic!("{perspective:?}: {sight:?}"));
                let given = recommend(&content, session.current().unwrap()).0;
                match sight {
                    Sight::Result(recommendation) => assert_eq!(given, recommendation),
                    Sight::Exit(id) | Sight::AtOnce(id) => {
                        let exit = content.exits.of(*perspective).get(&id).unwrap();
                        let is_open = given == exit.leads.recommendation();
                        assert!(is_open, "{perspective:?}: {id} gives {given:?}");
                    }
                    Sight::Page(_) => {}
                }
            }
        }
    }

    #[test]
    fn results_are_found_without_any_scenario() {
        let draft = Draft::on_shipped("en").unwrap();
        let content = Review::of(&draft, None).content.unwrap();
        for perspective in Perspective::ALL {
            for recommendation in Recommendation::ALL {
                let session = Sight::Result(*recommendation).visit(&content, *perspective, &Scenarios::default());
                assert!(session.is_some(), "{perspective:?}: {recommendation:?}");
            }
        }
    }
}
