//! A visit as it is stored, so that a reload or a move in the page does not lose it.
//!
//! Reading is tolerant, since content changes between visits and anyone can write into a browser's storage: what does not
//! fit is left out, and the rest is kept.

use crate::link::{read_link, write_link};
use crate::tree::Tree;
use crate::version::Version1;
use guide::content::{Content, HelpId, Node, Perspective};
use guide::decision::{Answers, questions};
use guide::session::{Message, Page, Session};
use serde::{Deserialize, Serialize, Serializer};

/// The progress of one visit.
///
/// Reading fails for another version than 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Tree")]
pub struct Progress {
    version: Version1,
    perspective: Option<String>,
    page: Option<String>,
    resume: Option<String>,
    changing: bool,
    /// The help that the visit has stopped for: `perspective/help`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stopped: Vec<String>,
    /// The answers of a link, as [`write_link`] writes them.
    shared: Option<String>,
    /// Whether parts of that link were left out.
    partial: bool,
    /// Whether somebody else has asked for these answers.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    invited: bool,
    answers: AllAnswers,
}

/// The answers from every perspective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct AllAnswers {
    seeker: StoredAnswers,
    leader: StoredAnswers,
    sponsor: StoredAnswers,
}

/// The answers from one perspective: choices by question, `None` for not sure, and the questions that matter most.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
struct StoredAnswers {
    #[serde(serialize_with = "as_map")]
    choices: Vec<(String, Option<String>)>,
    matters: Vec<String>,
}

impl From<&Session> for Progress {
    fn from(session: &Session) -> Self {
        let stored = |perspective| StoredAnswers::from(session.answers.of(perspective));
        Self {
            version: Version1,
            perspective: session.perspective.map(|perspective| perspective.word().to_owned()),
            page: Some(session.page.to_word()),
            resume: Some(session.resume.to_word()),
            changing: session.changing,
            stopped: session.stopped_for.iter().map(|(who, help)| [who.word(), "/", help.as_str()].concat()).collect(),
            shared: session.shared.as_ref().map(|shared| write_link(&shared.answers)),
            partial: session.shared.as_ref().is_some_and(|shared| shared.partial),
            invited: session.invited,
            answers: AllAnswers {
                seeker: stored(Perspective::Seeker),
                leader: stored(Perspective::Leader),
                sponsor: stored(Perspective::Sponsor),
            },
        }
    }
}

impl Progress {
    /// The longest JSON text that is read, in bytes; about twice what the largest document can give.
    pub const MAX_BYTES: usize = 1 << 17;

    /// The session, as far as the progress fits the content.
    #[must_use]
    pub fn restore(&self, content: &Content) -> Session {
        let mut session = Session::new();
        session.answers.seeker = self.answers.seeker.restore(Perspective::Seeker, content);
        session.answers.leader = self.answers.leader.restore(Perspective::Leader, content);
        session.answers.sponsor = self.answers.sponsor.restore(Perspective::Sponsor, content);
        session.perspective = self.perspective.as_deref().and_then(Perspective::from_word);
        session.stopped_for = self.stopped.iter().filter_map(|stop| stopped(stop, content)).collect();
        session.invited = self.invited;
        session.shared = self.shared.as_deref().and_then(|link| read_link(link, content));
        if let Some(shared) = &mut session.shared {
            shared.partial |= self.partial;
        }
        for (page, changing) in [(&self.resume, false), (&self.page, self.changing)] {
            if let Some(page) = page.as_deref().and_then(Page::from_word) {
                session = session.after(&Message::Arrived { page, changing }, content);
            }
        }
        session
    }
}

fn stopped(stop: &str, content: &Content) -> Option<(Perspective, HelpId)> {
    let (perspective, help) = stop.split_once('/')?;
    let help = content.helps.ids().find(|known| known.as_str() == help)?;
    Some((Perspective::from_word(perspective)?, help.clone()))
}

impl From<&Answers> for StoredAnswers {
    fn from(answers: &Answers) -> Self {
        Self {
            choices: answers
                .given()
                .map(|(question, choice)| {
                    (question.as_str().to_owned(), choice.map(|choice| choice.as_str().to_owned()))
                })
                .collect(),
            matters: answers.marked().map(|question| question.as_str().to_owned()).collect(),
        }
    }
}

impl StoredAnswers {
    fn restore(&self, perspective: Perspective, content: &Content) -> Answers {
        let mut answers = Answers::none(perspective);
        for question in questions(content, perspective) {
            let id = question.id;
            match self.choices.iter().find(|(known, _)| known == id.as_str()) {
                Some((_, None)) => answers.answer(id.clone(), None),
                Some((_, Some(choice))) => {
                    let choice = choice.as_str().into();
                    if question.choice_text(&choice).is_some() {
                        answers.answer(id.clone(), Some(choice));
                    }
                }
                None => {}
            }
            if question.is_scored() && self.matters.iter().any(|marked| marked == id.as_str()) {
                answers.mark(id.clone(), true);
            }
        }
        answers
    }
}

impl TryFrom<Tree> for Progress {
    type Error = &'static str;

    fn try_from(Tree(progress): Tree) -> Result<Self, Self::Error> {
        if !Version1::is_of(&progress) {
            return Err("unknown version");
        }
        let text = |key: &str| progress.get(key).and_then(Node::as_text).map(str::to_owned);
        let is_true = |key: &str| progress.get(key) == Some(&Node::Bool(true));
        let answers = |perspective: Perspective| {
            let given = progress.get("answers").and_then(|answers| answers.get(perspective.word()));
            given.map(StoredAnswers::from).unwrap_or_default()
        };
        Ok(Self {
            version: Version1,
            perspective: text("perspective"),
            page: text("page"),
            resume: text("resume"),
            changing: is_true("changing"),
            stopped: texts(progress.get("stopped")),
            shared: text("shared"),
            partial: is_true("partial"),
            invited: is_true("invited"),
            answers: AllAnswers {
                seeker: answers(Perspective::Seeker),
                leader: answers(Perspective::Leader),
                sponsor: answers(Perspective::Sponsor),
            },
        })
    }
}

impl From<&Node> for StoredAnswers {
    fn from(answers: &Node) -> Self {
        let choice = |(question, choice): &(String, Node)| match choice {
            Node::Null => Some((question.clone(), None)),
            Node::Text(choice) => Some((question.clone(), Some(choice.clone()))),
            _ => None,
        };
        let choices = answers.get("choices").map(Node::entries).unwrap_or_default();
        Self { choices: choices.iter().filter_map(choice).collect(), matters: texts(answers.get("matters")) }
    }
}

/// The texts of a list; nothing where there is none.
fn texts(list: Option<&Node>) -> Vec<String> {
    let items = list.map(Node::items).unwrap_or_default();
    items.iter().filter_map(Node::as_text).map(str::to_owned).collect()
}

fn as_map<S: Serializer>(choices: &[(String, Option<String>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(choices.iter().map(|(question, choice)| (question, choice)))
}
