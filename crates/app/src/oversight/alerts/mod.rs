//! Alerts: evaluating the rules that watch, and what people do about what they find.

mod evaluate;
mod facts;
mod follow;
mod handle;
mod read;
mod run;
mod withdraw;

pub use dujiang_persistence::oversight::alerts::{AlertCounts, AlertFilter, AlertRow, AlertSort, LightCount};
pub(super) use follow::PROGRESS;
pub(crate) use follow::{FOLLOWER, catch_up, follow};
pub use handle::{HandleAlert, handle};
pub use read::{AlertHistory, AlertQuery, counts, get, list, of_project, open_by_light, total};
pub use run::{RequestRun, RunRequested, request_run, run_all, run_now};
pub(crate) use withdraw::withdraw_of;
