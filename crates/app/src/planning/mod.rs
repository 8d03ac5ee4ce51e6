//! Plans of projects: tasks, milestones, and what waits for one person.
//!
//! Every write locks the project's row first, so that a plan has one writer at a time and what is
//! rolled up is never computed from half of it.

mod history;
pub mod milestones;
pub mod mine;
pub mod tasks;
mod watch;

pub(crate) use history::{DatedPlans, DatedProject, dated_plans, dated_projects};
pub(crate) use watch::{OpenMilestone, PlanFacts, plan_facts};
