//! Storage of plans. Every write of a task goes through a [`Plan`], the loaded shape of the whole
//! plan, and leaves numbers, rolled-up progress and the project's progress as
//! [`dujiang_domain::planning::Outline::derive`] makes them, in the same transaction.

mod bulk;
mod history;
pub mod milestones;
mod mine;
mod plan;
mod recompute;
mod reportable;
mod task_rows;
pub(crate) mod tasks;
mod watch;

pub use bulk::{NewPlan, insert_many, task_models};
pub use history::{DatedMilestone, DatedProject, dated_milestones, dated_projects, dated_tasks};
pub use mine::{MyMilestone, MyTask, Work, milestones_of, tasks_of};
pub use plan::{Plan, plan};
pub use recompute::{Recomputed, recomputed_progress};
pub use reportable::{Reportable, project_of_milestone, reportable};
pub use task_rows::{KeptTask, TaskRow, kept, list, view};
pub(crate) use tasks::task_title;
pub use tasks::{change, get, insert, insert_all, remove, save};
pub use watch::{OpenMilestone, open_milestones, planned_tasks, with_milestones};
