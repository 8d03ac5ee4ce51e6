//! Planning 计划: what is to be done, in which order, by whom, until when, and how far it is.
//!
//! Words: a *task* is a node of the work breakdown 任务分解; its *number* (wbs) such as `1.2.3`
//! tells its place; a *milestone* 关键节点 is a day by which something must be true; what somebody
//! says about a task without tasks below it is *reported*, what follows for those above it is
//! *rolled up*.
//!
//! Invariants: a plan changes only while it is drawn up or run ([`require_open`]); a task never
//! lies below itself, nor deeper than [`MAX_DEPTH`]; rolled-up progress is 100 exactly when
//! everything below is done.
//!
//! # Own and derived
//! The image of a task in the audit log holds what somebody decided about *this* task: its fields,
//! its parent, its place among the siblings as a sparse number ([`Outline::spot`]) and what was
//! reported. The number in the tree, the rolled-up progress and `is_done` follow from the images of
//! other tasks as well; they are kept beside the row for reading, in no image, and change without
//! raising the version. So one decision is one event, the state of a task equals the image in its
//! last event, and a verifier recomputes the derived columns with [`Outline::derive`], the very
//! function that made them.

mod milestone;
mod outline;
mod planned;
mod progress;
mod state;
mod task;
mod task_fields;

pub use milestone::{Milestone, MilestoneFields, MilestonePatch};
pub use outline::{Derived, MAX_DEPTH, MAX_TASKS, Node, Outline, Spot, place};
pub use planned::{PlannedTask, planned_share, share_of_days};
pub use progress::roll_up;
pub use state::{is_open, require_open};
pub use task::{Standing, Task};
pub use task_fields::{MAX_WEIGHT, TaskFields, TaskPatch, TaskReport};
