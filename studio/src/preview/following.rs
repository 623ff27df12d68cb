//! Whether what is shown is still what was chosen, after every change of the document.

use super::{Preview, PreviewProps};
use editing::Sight;
use guide::content::Content;
use guide::decision::{exit_at_once, exits_opened_by, recommend};
use guide::session::{Page, Session};
use std::rc::Rc;
use yew::prelude::*;

impl Preview {
    /// Searches again for answers that lead to what was chosen, once a changed document was reviewed. Who has gone on from
    /// there stays where they are.
    pub(super) fn follow(&mut self, ctx: &Context<Self>, old: &PreviewProps) {
        let props = ctx.props();
        if !Rc::ptr_eq(&props.panel.review, &old.panel.review) {
            self.is_behind = false;
        } else if !Rc::ptr_eq(&props.panel.draft, &old.panel.draft) {
            self.is_behind = true;
        }
        let Some((content, _)) = &props.usable else { return };
        if old.usable.as_ref().is_some_and(|(before, _)| Rc::ptr_eq(before, content)) {
            return;
        }
        if self.leads_nowhere || !self.has_gone_on() && !shows(content, &self.sight, &self.session) {
            self.show(ctx, self.sight.clone());
        }
    }

    /// Whether somebody has left the page that was shown.
    pub(super) fn has_gone_on(&self) -> bool {
        !self.leads_nowhere && self.session.page != self.begun.page
    }

    /// What there is to say where the guide does not show what was chosen.
    pub(super) fn differs(&self, content: &Content) -> &'static str {
        if self.leads_nowhere && self.is_behind {
            "Looking for answers that lead there …"
        } else if self.leads_nowhere {
            "No answers were found that lead there. What you see is not what “Show” names."
        } else if self.is_behind || shows(content, &self.sight, &self.session) {
            ""
        } else if self.has_gone_on() {
            "You have moved on to another page in the preview."
        } else {
            "What you see is not what “Show” names: something else comes before it."
        }
    }
}

/// Whether a visit is where it shows something.
fn shows(content: &Content, sight: &Sight, session: &Session) -> bool {
    match sight {
        Sight::Page(page) => session.page == *page,
        Sight::Result(recommendation) => {
            let gives = |answers| recommend(content, answers).0 == *recommendation;
            session.page == Page::Result && session.current().is_some_and(gives)
        }
        Sight::Exit(id) => {
            let decides = |answers| exits_opened_by(content, answers).first().is_some_and(|exit| exit.id == *id);
            session.page == Page::Result && session.current().is_some_and(decides)
        }
        Sight::AtOnce(id) => {
            let Page::Care(question) = &session.page else { return false };
            let exit = session.current().and_then(|answers| exit_at_once(content, answers, question));
            let exits = session.perspective.map(|perspective| content.exits.of(perspective));
            exit.is_some() && exits.and_then(|exits| exits.get(id)) == exit
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::{Draft, Review};
    use guide::content::Perspective;

    #[test]
    fn what_a_visit_shows_is_known_from_all_else() {
        let draft = Draft::on_shipped("en").unwrap();
        let Review { content, scenarios, .. } = Review::of(&draft, None);
        let content = content.unwrap();
        let visit = |sight: &Sight| sight.visit(&content, Perspective::Seeker, &scenarios).unwrap();
        let all = Sight::all(&content, Perspective::Seeker);
        for sight in &all {
            assert!(shows(&content, sight, &visit(sight)), "{sight:?}");
        }
        let first = visit(&Sight::Page(Page::Welcome));
        assert_eq!(all.iter().filter(|sight| shows(&content, sight, &first)).count(), 1);
    }
}
