//! Storage of alerts: the aggregate for decisions, many at once for the rules, rows with names for reading.

mod aggregate;
mod list;
mod many;
mod pulses;

pub(crate) use aggregate::to_domain;
pub use aggregate::{get_for_update, people_of, project_of, save};
pub use list::{
    AlertCounts, AlertFilter, AlertRow, AlertSort, LightCount, count_by_light, list, list_of_project,
    open_by_light, total, view,
};
pub use many::{Change, lights, of_projects_for_update, open_projects, refresh, relit, remove_of, save_many};
pub use pulses::{note_pulses, pulses};
