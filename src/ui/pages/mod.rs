//! One function for each page of the session.

pub(super) mod about;
pub(super) mod card;
pub(super) mod care;
pub(super) mod comparison;
pub(super) mod invited;
pub(super) mod matters;
pub(super) mod question;
pub(super) mod result;
pub(super) mod review;
pub(super) mod shared_result;
pub(super) mod take_along;
pub(super) mod two_people;
pub(super) mod welcome;
