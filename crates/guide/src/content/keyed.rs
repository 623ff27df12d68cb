//! Something for each alternative, something for each perspective.

use super::node::Node;
use super::schema::{Fields, Shape, Shaped};
use super::enums::{Alternative, Perspective};

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

impl<T: Shaped> Shaped for PerAlternative<T> {
    const SHAPE: &'static Shape = &Shape::Object("coaching mentoring", &[T::SHAPE; 2]);

    fn take(node: Option<&mut Node>) -> Self {
        let mut fields = Fields::of(node);
        Self { coaching: fields.take(), mentoring: fields.take() }
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

    /// The one for `perspective`, to be changed.
    pub const fn of_mut(&mut self, perspective: Perspective) -> &mut T {
        match perspective {
            Perspective::Seeker => &mut self.seeker,
            Perspective::Leader => &mut self.leader,
            Perspective::Sponsor => &mut self.sponsor,
        }
    }
}

impl<T: Shaped> Shaped for PerPerspective<T> {
    const SHAPE: &'static Shape = &Shape::Object("seeker leader sponsor", &[T::SHAPE; 3]);

    fn take(node: Option<&mut Node>) -> Self {
        let mut fields = Fields::of(node);
        Self { seeker: fields.take(), leader: fields.take(), sponsor: fields.take() }
    }
}
