//! Inspections 检查: a person goes through a checklist at a project.

mod begin;
mod read;
mod run;

pub use begin::{BeginInspection, begin};
pub use dujiang_persistence::oversight::inspections::{InspectionFilter, InspectionRow};
pub use read::{InspectionDetail, InspectionQuery, get, list, list_of_project};
pub use run::{CancelInspection, FinishInspection, NewAnswer, RecordAnswers, cancel, finish, record};
