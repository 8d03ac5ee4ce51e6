//! Storage of projects: the aggregate for decisions, the register for reading.

mod aggregate;
mod bulk;
pub mod documents;
pub mod facets;
mod filter;
mod guards;
mod open_defects;
pub mod participants;
mod references;
mod register;
pub mod timeline;
mod watch;

pub use aggregate::{access, get, get_for_update, has_money, insert, save};
pub(crate) use aggregate::{project_name, to_domain, to_row};
pub use bulk::{
    Edit, Wanted, in_use, insert_many, many_for_update, matching, matching_for_update, remove_many, save_many,
};
pub use filter::{ProjectFilter, ProjectSort};
pub use guards::{PlanFigures, filed_papers, open_tasks_of, plan_figures};
pub use open_defects::{WrongCount, keep_open_defects, open_defects, wrong_open_defects};
pub use references::dangling;
pub use register::{
    Counts, ProjectDetail, ProjectRow, count_by_light, count_by_state, list, total, view, view_created,
};
pub use watch::{Watched, put_light, to_watch, watched};
