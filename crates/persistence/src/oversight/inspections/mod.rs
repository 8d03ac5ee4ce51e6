//! Storage of inspections: the aggregate for decisions, rows with names for reading.

mod aggregate;
mod list;

pub(crate) use aggregate::to_domain;
pub use aggregate::{get_for_update, insert, project_of, save};
pub use list::{InspectionFilter, InspectionRow, list, view};
