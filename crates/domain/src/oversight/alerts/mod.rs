//! Alerts 预警.
//!
//! Words: a rule that watches is *evaluated* on the *facts* of a project; when it speaks there is a *finding*
//! about a *thing* (the project, a milestone, a budget line). A finding becomes an *alert*; while the rule
//! would still speak the alert's *cause stands*. Whoever must act is its *holder*; a responsible leader who
//! watches over him is its *supervisor* 督办.
//!
//! Invariants:
//! - One alert per rule and thing. When its cause comes back the same alert is open again, so that its history
//!   stays together; it counts how often it tripped.
//! - It says with which rule, clause, figures and threshold it tripped, and what must be done by when.
//! - It closes by itself when the cause is gone, and that is on record as such; it closes in words otherwise.
//!   Words alone do not make a cause go away: when it stands for some more working days, it is open again.
//! - It goes up one step at a time, by working days: holder, person in charge, responsible leader.
//!
//! # Own and derived
//! What the last evaluation said (whether the cause stands, today's figures) follows from facts and rule. It is
//! kept beside the row for reading, in no image, and changes without raising the version; what the rule said
//! when it *tripped* is the alert's own.

mod alert;
mod evaluate;
mod facts;
mod handle;
mod money;
mod run;
mod settle;
mod state;
mod watch;

pub use alert::{Alert, Seen};
pub use evaluate::{Finding, findings};
pub use facts::{
    DefectFacts, IdleFunds, LineFacts, MilestoneFacts, People, ProjectFacts, RateFacts, Thing, ThingKind,
    YearFacts, year_thing,
};
pub use handle::AlertCommand;
pub(in crate::oversight) use money::end_of_year;
pub use money::{MoneyFacts, YearMoney};
pub use run::RulesRun;
pub use settle::{Settled, settle};
pub use state::{AlertState, Closing, Level};
pub use watch::{Day, light_of};
