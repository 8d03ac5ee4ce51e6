//! Contingency plans 应急预案 and their activations.

mod activate;
mod activations;
mod clocks;
mod draft;
mod edit;
mod plans;
mod states;

pub use activate::{ActivatePlan, activate};
pub use activations::{
    ActivationDetail, NoteEntry, StandDown, StepView, activation, entries, list_activations,
    list_activations_of_project, note, stand_down,
};
pub use clocks::{Clock, IncidentView};
pub use draft::{DraftPlan, draft};
pub use dujiang_persistence::oversight::contingency_plans::{
    ActivationFilter, ActivationRow, EntryRow, PlanFilter, PlanLink, PlanRow, VersionRow,
};
pub use edit::{EditPlan, edit};
pub use plans::{PlanDetail, PlanQuery, get, list, versions};
pub use states::{IssuePlan, WithdrawPlan, issue, withdraw};
