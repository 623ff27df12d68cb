//! Journeys through the widget in a real browser, one file per promise.

mod accessible;
mod appearance;
mod colours;
mod contract;
mod elsewhere;
mod embedding;
mod failures;
mod first_page;
mod frame;
mod gallery;
mod host;
mod instances;
mod keeping;
mod measure;
mod opening;
mod outcomes;
mod policy;
mod review;
mod same_as_command_line;
mod sharing;
mod steady;
mod support;
mod taking_along;
mod two_people;
mod understanding;
