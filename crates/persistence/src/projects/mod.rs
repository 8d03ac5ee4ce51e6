//! Storage of projects: the aggregate for decisions, the register for reading.

mod aggregate;
mod bulk;
pub mod documents;
pub mod facets;
mod filter;
mod guards;
pub mod participants;
mod references;
mod register;
pub mod timeline;

pub use aggregate::{access, get, get_for_update, has_money, insert, save};
pub(crate) use aggregate::{project_name, to_domain, to_row};
pub use bulk::{
    Edit, Wanted, in_use, insert_many, many_for_update, matching, matching_for_update, remove_many, save_many,
};
pub use filter::{ProjectFilter, ProjectSort};
pub use guards::{PlanFigures, filed_papers, open_tasks_of, plan_figures};
pub use references::dangling;
pub use register::{Counts, ProjectDetail, ProjectRow, count_by_state, list, total, view, view_created};
