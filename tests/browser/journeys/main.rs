//! Journeys through the widget in a real browser, one file per promise.

mod opening;
