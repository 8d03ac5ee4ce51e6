//! Text before it has a place: cleaned of what does not belong on paper, measured, broken into lines.

mod clean;
mod lines;
mod measure;

pub(crate) use clean::clean;
pub(crate) use measure::{Measure, Weight};
