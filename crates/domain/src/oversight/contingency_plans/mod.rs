//! Contingency plans 应急预案: who does what within how many hours when something happens, whom to
//! call, what lies ready; and the activation of a plan in a project.
//!
//! The content of a plan has a number that rises whenever it changes. An activation names the number
//! it began with and goes by that content to its end, whatever becomes of the plan meanwhile.

mod activation;
mod content;
mod incident;
mod plan;

pub use activation::{Activation, ActivationState, Branch, NewActivation};
pub use content::{MAX_ENTRIES, MAX_HOURS, MAX_STEPS, PlanContact, PlanContent, PlanResource, PlanStep};
pub use incident::{Incident, IncidentKind};
pub use plan::{ContingencyPlan, NewPlan, PlanFields, PlanKind, PlanPatch, PlanState};

#[cfg(test)]
mod tests;
