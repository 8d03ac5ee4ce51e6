//! Field work 现场: what people say about the work where it is done, and what becomes of it.
//!
//! Words: a *progress report* 进度填报 is what one person says about one task or milestone at one moment; its *review*
//! ends with acceptance, which drives the task's progress, or with its withdrawal; a *milestone confirmation*
//! 关键节点确认 says, once and with evidence, that a milestone was reached; a *daily brief* 每日简报 tells what
//! happened to a project on a day.
//!
//! Invariants: a report never changes what it said, a completion adds to it; reports of a task count in the order in
//! which they *happened*, so that one that arrives late never drives progress backwards ([`drives`]); a milestone is
//! confirmed once; a brief that went out stays as it is; a day on which nothing happened has none.
//!
//! 国办函〔2026〕12号 forbids check-ins, rankings and counts of a person's use of software: nothing here counts
//! persons, photos and places are never compulsory for a report, and a confirmation is driven by its event.

mod brief;
mod confirmation;
mod report;
mod review;

pub use brief::{BriefItem, BriefState, DailyBrief, Happening, LEFT_OUT, brief_id, draft, gather};
pub use confirmation::{ConfirmationFields, ConfirmationState, MilestoneConfirmation};
pub use report::{
    NewReport, ProgressReport, ReportFields, ReportState, ReportSubject, ReviewState, is_reportable,
};
pub use review::{Completion, drives};

/// The most photos of a report or confirmation.
pub const MOST_PHOTOS: usize = 9;
