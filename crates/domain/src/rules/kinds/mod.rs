//! The kinds of rule there are, one file each.

mod amount_threshold;
mod lifecycle_guard;
mod milestone_evidence;
mod project_code_format;
mod ratio_threshold;
mod wording;
mod working_day_clock;

pub use amount_threshold::{AmountFacts, AmountParams, AmountThreshold};
pub use lifecycle_guard::{GuardFacts, GuardParams, LifecycleGuard, ProjectField};
pub use milestone_evidence::{EvidenceFacts, EvidenceParams, MilestoneEvidence};
pub use project_code_format::{ProjectCodeFacts, ProjectCodeFormat, ProjectCodeParams};
pub use ratio_threshold::{Measure, RatioFacts, RatioParams, RatioThreshold};
pub use wording::{Crossing, Wording};
pub use working_day_clock::{Bound, ClockFacts, ClockParams, Counting, Deadline, RestDay, WorkingDayClock};
