//! The kinds of rule there are, one file each.

mod amount_threshold;
mod completeness;
mod due_date;
mod handling;
mod lifecycle_guard;
mod progress_gap;
mod project_code_format;
mod ratio_threshold;
mod spent_share;
mod stillness;
mod wording;
mod working_day_clock;

pub use amount_threshold::{AmountFacts, AmountParams, AmountThreshold};
pub use completeness::{Completeness, CompletenessFacts, CompletenessParams, Gaps};
pub use due_date::{DueDate, DueFacts, DueParams, DueSide, Nearness};
pub use handling::{Handling, Light, OwnerRole};
pub use lifecycle_guard::{GuardFacts, GuardParams, LifecycleGuard, ProjectField};
pub use progress_gap::{Gap, GapFacts, GapParams, GapSide, ProgressGap};
pub use project_code_format::{ProjectCodeFacts, ProjectCodeFormat, ProjectCodeParams};
pub use ratio_threshold::{Measure, RatioFacts, RatioParams, RatioThreshold};
pub use spent_share::{Rung, ShareFacts, ShareParams, SpentShare};
pub use stillness::{Still, Stillness, StillnessFacts, StillnessParams};
pub use wording::{Crossing, Wording};
pub use working_day_clock::{Bound, ClockFacts, ClockParams, Counting, Deadline, RestDay, WorkingDayClock};
