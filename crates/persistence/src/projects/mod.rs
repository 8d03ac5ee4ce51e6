//! Storage of projects: the aggregate for decisions, the register for reading.

mod aggregate;
mod bulk;
mod filter;
mod guards;
mod references;
mod register;

pub use aggregate::{access, get, get_for_update, insert, save};
pub use bulk::{
    Edit, Wanted, in_use, insert_many, many_for_update, matching, matching_for_update, remove_many, save_many,
};
pub use filter::{ProjectFilter, ProjectSort};
pub use guards::{PlanFigures, filed_papers, plan_figures};
pub use references::dangling;
pub use register::{Counts, ProjectDetail, ProjectRow, count_by_state, list, total, view, view_created};
