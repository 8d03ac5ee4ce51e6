//! Risks 风险: raised, treated, looked at again by a clock, and closed with a reason.
//!
//! The level follows from probability and impact by the matrix of the day, so it is no part of the
//! risk: correcting the matrix regrades every risk at once and rewrites none.

mod changes;
mod fields;
mod risk;
mod treatment;

pub use changes::{ReviewWords, RiskPatch};
pub use fields::{RiskCategory, RiskFields};
pub use risk::{NewRisk, Risk, RiskState};
pub use treatment::{MAX_MEASURES, Measure, Treatment, TreatmentStrategy};

#[cfg(test)]
mod tests;
