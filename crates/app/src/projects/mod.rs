//! The register and the life of projects.

mod create;
mod edit;
mod references;
mod register;

pub use create::{CreateProject, create};
pub use dujiang_persistence::projects::{Counts, ProjectDetail, ProjectFilter, ProjectRow, ProjectSort};
pub use edit::{EditProject, edit};
pub use register::{RegisterQuery, count_by_state, get, list, total};
