//! The kinds of rule there are, one file each.

mod accident_grade;
mod amount_threshold;
mod completeness;
mod due_date;
mod handling;
mod hour_clock;
mod lifecycle_guard;
mod milestone_evidence;
mod progress_gap;
mod project_code_format;
mod ratio_threshold;
mod repeat_defects;
mod risk_matrix;
mod spent_share;
mod stillness;
mod wording;
mod working_day_clock;

pub use accident_grade::{AccidentFacts, AccidentGrade, AccidentLevel, GradeFigures, GradeParams, Graded};
pub use amount_threshold::{AmountFacts, AmountParams, AmountThreshold};
pub use completeness::{Completeness, CompletenessFacts, CompletenessParams, Gaps};
pub use due_date::{DueDate, DueFacts, DueParams, DueSide, Nearness};
pub use handling::{Handling, Light, OwnerRole};
pub use hour_clock::{DueMoment, HourClock, HourFacts, HourParams};
pub use lifecycle_guard::{DefectSeverity, GuardFacts, GuardParams, LifecycleGuard, ProjectField};
pub use milestone_evidence::{EvidenceFacts, EvidenceParams, MilestoneEvidence};
pub use progress_gap::{Gap, GapFacts, GapParams, GapSide, ProgressGap};
pub use project_code_format::{ProjectCodeFacts, ProjectCodeFormat, ProjectCodeParams};
pub use ratio_threshold::{Measure, RatioFacts, RatioParams, RatioThreshold};
pub use repeat_defects::{RepeatDefects, RepeatFacts, RepeatParams, Repeated};
pub use risk_matrix::{ReviewDays, RiskGrade, RiskLevel, RiskMatrix, RiskMatrixParams, RiskPlace, SCALE};
pub use spent_share::{Rung, ShareFacts, ShareParams, SpentShare};
pub use stillness::{Still, Stillness, StillnessFacts, StillnessParams};
pub use wording::{Crossing, Wording};
pub use working_day_clock::{Bound, ClockFacts, ClockParams, Counting, Deadline, RestDay, WorkingDayClock};
