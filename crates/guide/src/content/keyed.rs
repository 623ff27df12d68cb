//! Something for each alternative, something for each perspective.

use super::enums::{Alternative, Perspective};
use super::node::Node;
use super::schema::{Fields, HasSchema, Schema};

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

    /// The same for both.
    pub const fn both(value: T) -> Self
    where
        T: Copy,
    {
        Self { coaching: value, mentoring: value }
    }

    /// Combines the two of each alternative.
    pub fn zip<U, V>(self, other: PerAlternative<U>, combine: impl Fn(T, U) -> V) -> PerAlternative<V> {
        PerAlternative {
            coaching: combine(self.coaching, other.coaching),
            mentoring: combine(self.mentoring, other.mentoring),
        }
    }

    /// Applies a function to each.
    pub fn map<'a, U>(&'a self, turn: impl Fn(&'a T) -> U) -> PerAlternative<U> {
        PerAlternative { coaching: turn(&self.coaching), mentoring: turn(&self.mentoring) }
    }
}

impl<T: HasSchema> HasSchema for PerAlternative<T> {
    const SCHEMA: &'static Schema = &Schema::Object("coaching mentoring", &[T::SCHEMA; 2]);

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

impl<T: HasSchema> HasSchema for PerPerspective<T> {
    const SCHEMA: &'static Schema = &Schema::Object("seeker leader sponsor", &[T::SCHEMA; 3]);

    fn take(node: Option<&mut Node>) -> Self {
        let mut fields = Fields::of(node);
        Self { seeker: fields.take(), leader: fields.take(), sponsor: fields.take() }
    }
}
