//! What the authors' commands share with the one that renders first pages, which needs Yew and is a crate of its own.

pub mod documents;
