//! Storage of projects: the aggregate for decisions, the register for reading.

mod aggregate;
pub mod documents;
pub mod facets;
mod filter;
mod guards;
pub mod participants;
mod references;
mod register;
pub mod timeline;

pub use aggregate::{access, get, get_for_update, insert, save};
pub(crate) use aggregate::{to_domain, to_row};
pub(crate) use filter::within_reach;
pub use filter::{ProjectFilter, ProjectSort};
pub use guards::{PlanFigures, filed_papers, open_tasks_of, plan_figures};
pub use references::dangling;
pub use register::{Counts, ProjectDetail, ProjectRow, count_by_state, list, total, view, view_created};
