//! Something for each alternative, something for each perspective.

use super::node::Node;
use super::read::{Read, Reader};
use super::values::{Alternative, Perspective};

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
    fn read(node: &Node, at: &mut Reader) -> Self {
        let entries = at.object(node, &["coaching", "mentoring"]);
        Self { coaching: at.field(entries, "coaching"), mentoring: at.field(entries, "mentoring") }
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
    fn read(node: &Node, at: &mut Reader) -> Self {
        let entries = at.object(node, &["seeker", "leader", "sponsor"]);
        Self {
            seeker: at.field(entries, "seeker"),
            leader: at.field(entries, "leader"),
            sponsor: at.field(entries, "sponsor"),
        }
    }
}
