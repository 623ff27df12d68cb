//! The sections and drawings that pages are composed of.

pub(super) mod comparison_table;
pub(super) mod folds;
pub(super) mod handing;
pub(super) mod hero;
pub(super) mod icon;
pub(super) mod illustration;
pub(super) mod map_labels;
pub(super) mod need_bar;
pub(super) mod need_map;
pub(super) mod needs_section;
pub(super) mod next_steps;
pub(super) mod reasons_section;
pub(super) mod sheet;
pub(super) mod statements;
pub(super) mod trials;
