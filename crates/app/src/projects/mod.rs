//! The register and the life of projects.

mod command;
mod create;
mod edit;
mod guards;
pub(crate) mod intake;
mod references;
mod register;

pub use command::{ProjectCommand, command};
pub use create::{CreateProject, create};
pub use dujiang_persistence::projects::{Counts, ProjectDetail, ProjectFilter, ProjectRow, ProjectSort};
pub use edit::{EditProject, edit};
pub use guards::{OfferedCommand, offered_commands};
pub use register::{RegisterQuery, count_by_state, get, list, total};
