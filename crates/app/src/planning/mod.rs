//! Plans of projects: tasks, milestones, and what waits for one person.
//!
//! Every write locks the project's row first, so that a plan has one writer at a time and what is
//! rolled up is never computed from half of it.

pub mod milestones;
pub mod mine;
pub mod tasks;

pub(crate) use dujiang_persistence::planning::{Reportable, reportable};
