//! The small values of a document: ids, bounded numbers, links, dates, and collections keyed by id.

use super::node::Node;
use super::read::{MAX_ENTRIES, Read, Reader, words};
use std::fmt;

/// The longest id, in characters.
pub const MAX_ID: usize = 48;

/// Declares opaque ids: lower-case letters, digits and hyphens, so that they can stand in links and attributes.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn blank() -> Self {
                Self(String::new())
            }

            fn read(node: &Node, at: &mut Reader) -> Self {
                if let Node::Text(text) = node {
                    check_id(text, at);
                    Self(text.clone())
                } else {
                    at.expected("an id", node);
                    Self::blank()
                }
            }
        }
    )+};
}

ids! {
    /// Names a criterion: a row of the comparison.
    CriterionId,
    /// Names a question or a precondition; the two share one set of ids.
    QuestionId,
    /// Names a choice within one question.
    ChoiceId,
    /// Names a source.
    SourceId,
    /// Names a statement, a similarity, an action, a scenario: what nothing else refers to.
    EntryId,
}

fn check_id(id: &str, at: &mut Reader) {
    let plain = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if id.is_empty() || id.len() > MAX_ID || !plain {
        at.problem(format!("{id:?} is not an id; use 1 to {MAX_ID} lower-case letters, digits and hyphens"));
    }
}

/// A whole number from `MIN` to `MAX`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bounded<const MIN: u16, const MAX: u16>(u16);

impl<const MIN: u16, const MAX: u16> Bounded<MIN, MAX> {
    /// The number, drawn to the nearer bound where it lies outside.
    #[must_use]
    pub const fn clamped(value: u16) -> Self {
        if value < MIN {
            Self(MIN)
        } else if value > MAX {
            Self(MAX)
        } else {
            Self(value)
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl<const MIN: u16, const MAX: u16> Read for Bounded<MIN, MAX> {
    fn blank() -> Self {
        Self(MIN)
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let number = if let Node::Integer(number) = node { u16::try_from(*number).ok() } else { None };
        if let Some(number) = number
            && (MIN..=MAX).contains(&number)
        {
            return Self(number);
        }
        let wanted = format!("a whole number from {MIN} to {MAX}");
        match node {
            Node::Integer(found) => at.problem(format!("expected {wanted}, found {found}")),
            node => at.expected(&wanted, node),
        }
        Self::blank()
    }
}

/// How much a choice says for one alternative: 0 (nothing) to 3 (strongly).
pub type Evidence = Bounded<0, 3>;
/// How much a question counts: 1 (once) to 5 (five times).
pub type Weight = Bounded<1, 5>;
/// A share in percent, 0 to 100.
pub type Percent = Bounded<0, 100>;
/// A place in an order; entries of the same place stand in the order of their ids.
pub type Place = Bounded<0, 9_999>;
/// How many questions, 1 to 64.
pub type Count = Bounded<1, 64>;

words! {
    /// One of the two kinds of help that the guide compares.
    pub enum Alternative {
        /// Coaching: draws out the person's own thinking.
        Coaching = "coaching",
        /// Mentoring: shares experience.
        Mentoring = "mentoring",
    }

    /// Who is asking.
    pub enum Perspective {
        /// Looks for support for themself.
        Seeker = "seeker",
        /// Was approached by somebody and chooses a stance.
        Leader = "leader",
        /// Arranges support for another person.
        Sponsor = "sponsor",
    }

    /// What the guide recommends.
    pub enum Recommendation {
        /// Coaching fits best.
        Coaching = "coaching",
        /// Mentoring fits best.
        Mentoring = "mentoring",
        /// Each for its own part.
        Both = "both",
        /// Clarify or agree something first.
        Pause = "pause",
        /// Another kind of help fits better.
        Elsewhere = "elsewhere",
        /// The answers do not say enough, or no clear need shows.
        Undecided = "undecided",
    }

    /// A drawing that the comparison can show.
    pub enum Drawing {
        /// The conversation between push and pull.
        Dynamic = "dynamic",
        /// Person, helper and issue, and where attention goes.
        Focus = "focus",
    }

    /// Where a choice of a precondition leads.
    pub enum Lead {
        /// Something has to be settled first.
        Pause = "pause",
        /// Another kind of help fits better.
        Elsewhere = "elsewhere",
    }
}

impl Alternative {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Alternative::Coaching => Alternative::Mentoring,
            Alternative::Mentoring => Alternative::Coaching,
        }
    }

    /// The recommendation of this alternative.
    #[must_use]
    pub const fn recommendation(self) -> Recommendation {
        match self {
            Alternative::Coaching => Recommendation::Coaching,
            Alternative::Mentoring => Recommendation::Mentoring,
        }
    }
}

/// Something for each alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct PerAlternative<T> {
    /// For coaching.
    pub coaching: T,
    /// For mentoring.
    pub mentoring: T,
}

impl<T> PerAlternative<T> {
    /// The one for `alternative`.
    pub const fn of(&self, alternative: Alternative) -> &T {
        match alternative {
            Alternative::Coaching => &self.coaching,
            Alternative::Mentoring => &self.mentoring,
        }
    }

    /// Each turned into something else.
    pub fn map<'a, U>(&'a self, turn: impl Fn(&'a T) -> U) -> PerAlternative<U> {
        PerAlternative { coaching: turn(&self.coaching), mentoring: turn(&self.mentoring) }
    }
}

impl<T: Read> Read for PerAlternative<T> {
    fn blank() -> Self {
        Self { coaching: T::blank(), mentoring: T::blank() }
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        match at.object(node, &["coaching", "mentoring"]) {
            Some(entries) => {
                Self { coaching: at.field(entries, "coaching"), mentoring: at.field(entries, "mentoring") }
            }
            None => Self::blank(),
        }
    }
}

/// Something for each perspective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerPerspective<T> {
    /// For the seeker.
    pub seeker: T,
    /// For the leader.
    pub leader: T,
    /// For the sponsor.
    pub sponsor: T,
}

impl<T> PerPerspective<T> {
    /// The one for `perspective`.
    pub const fn of(&self, perspective: Perspective) -> &T {
        match perspective {
            Perspective::Seeker => &self.seeker,
            Perspective::Leader => &self.leader,
            Perspective::Sponsor => &self.sponsor,
        }
    }
}

impl<T: Read> Read for PerPerspective<T> {
    fn blank() -> Self {
        Self { seeker: T::blank(), leader: T::blank(), sponsor: T::blank() }
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        match at.object(node, &["seeker", "leader", "sponsor"]) {
            Some(entries) => Self {
                seeker: at.field(entries, "seeker"),
                leader: at.field(entries, "leader"),
                sponsor: at.field(entries, "sponsor"),
            },
            None => Self::blank(),
        }
    }
}

/// Entries keyed by id, in the order in which a person meets them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue<K, T>(Vec<(K, T)>);

impl<K: Ord, T> Catalogue<K, T> {
    /// The entry of an id.
    pub fn get(&self, id: &K) -> Option<&T> {
        self.0.iter().find(|(k, _)| k == id).map(|(_, entry)| entry)
    }

    /// The entries with their ids, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &T)> + Clone {
        self.0.iter().map(|(id, entry)| (id, entry))
    }

    /// The entries alone, in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        self.0.iter().map(|(_, entry)| entry)
    }

    /// The ids alone, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.0.iter().map(|(id, _)| id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, T> Default for Catalogue<K, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, T: Ordered> FromIterator<(K, T)> for Catalogue<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        let mut list: Vec<(K, T)> = entries.into_iter().collect();
        list.sort_by(|(a_id, a), (b_id, b)| a.order().cmp(&b.order()).then_with(|| a_id.cmp(b_id)));
        Self(list)
    }
}

/// An entry that has a place among others.
pub trait Ordered {
    /// Its place; a smaller one stands earlier.
    fn order(&self) -> Place;
}

impl<K: Read + Ord + AsRef<str>, T: Read + Ordered> Read for Catalogue<K, T> {
    fn blank() -> Self {
        Self::default()
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let Some(entries) = at.entries(node) else { return Self::blank() };
        if entries.len() > MAX_ENTRIES {
            at.problem(format!("{} entries; at most {MAX_ENTRIES} are allowed", entries.len()));
        }
        entries
            .iter()
            .take(MAX_ENTRIES)
            .map(|(key, entry)| at.under(key, |at| (K::read(&Node::Text(key.clone()), at), T::read(entry, at))))
            .collect()
    }
}

/// A link that is safe to offer: https, mailto, tel, or relative to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link of an address, if it is safe to offer.
    #[must_use]
    pub fn new(address: &str) -> Option<Self> {
        let printable =
            !address.is_empty() && !address.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\');
        let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
        let safe = match before_path.split_once(':') {
            Some((scheme, _)) => {
                let scheme = scheme.to_ascii_lowercase();
                (scheme == "https" && address.len() > 8 && address.as_bytes().get(6..8) == Some(b"//"))
                    || ((scheme == "mailto" || scheme == "tel") && address.len() > scheme.len() + 1)
            }
            None => !address.starts_with("//"),
        };
        (printable && safe).then(|| Self(address.to_owned()))
    }
}

impl Read for Link {
    fn blank() -> Self {
        Self(String::new())
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        let Node::Text(text) = node else {
            at.expected("a link", node);
            return Self::blank();
        };
        Self::new(text).unwrap_or_else(|| {
            at.problem(format!(
                "{text:?} is not a link that can be offered; use https:, mailto:, tel: or a relative address"
            ));
            Self::blank()
        })
    }
}

/// A calendar day, written `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(String);

impl Date {
    /// The day as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_day(text: &str) -> bool {
        let mut parts = text.split('-').map(|part| (part.len(), part.parse::<u16>().unwrap_or(0)));
        let day = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some((4, year)), Some((2, month)), Some((2, day)), None) = day else { return false };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u16::from(leap),
            _ => return false,
        };
        text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && (1..=last).contains(&day)
    }
}

impl Read for Date {
    fn blank() -> Self {
        Self(String::new())
    }

    fn read(node: &Node, at: &mut Reader) -> Self {
        match node {
            Node::Text(text) if Self::is_day(text) => Self(text.clone()),
            Node::Text(text) => {
                at.problem(format!("{text:?} is not a day; write it as YYYY-MM-DD"));
                Self::blank()
            }
            node => {
                at.expected("a day, written YYYY-MM-DD", node);
                Self::blank()
            }
        }
    }
}
