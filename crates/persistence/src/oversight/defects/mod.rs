//! Storage of defects: the aggregate for decisions, its steps, rows with names for reading, and what
//! is counted of them.

mod aggregate;
mod counts;
mod filter;
mod list;
mod repeats;
mod steps;
mod watch;

pub(crate) use aggregate::to_domain;
pub use aggregate::{access, get_for_update, insert, next_number, project_of, save};
pub use counts::{OverdueDefects, open_by_deadline, overdue};
pub use filter::{DefectFilter, DefectSort};
pub use list::{DefectRow, list, view};
pub use repeats::{RepeatFilter, RepeatRow, repeats};
pub use steps::{NewStep, StepRow, insert_step, steps};
pub use watch::{OpenDefect, open_defects};
