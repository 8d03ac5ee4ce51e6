//! Storage of contingency plans, of each number of their content, and of their activations.

mod activation_rows;
mod activations;
mod aggregate;
mod list;
mod versions;

pub use activation_rows::{
    ActivationFilter, ActivationRow, EntryRow, StepTask, activation_view, entries, list_activations,
    step_tasks,
};
pub(crate) use activations::to_domain as activation_to_domain;
pub use activations::{
    NewEntry, activation_for_update, activation_project, insert_activation, insert_entry, running,
    save_activation,
};
pub(crate) use aggregate::to_domain;
pub use aggregate::{access, get_for_update, insert, save, unlinked_risks};
pub use list::{PlanFilter, PlanLink, PlanRow, list, plan_links, view, view_drafted};
pub use versions::{VersionRow, content_of, versions};
