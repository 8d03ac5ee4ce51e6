//! Oversight: alerts, risks with their contingency plans, inspections with the defects they find.
//!
//! Whatever is filed under a project is decided by the project, and its row is locked first.

pub mod alerts;
pub mod back_test;
pub mod contingency_plans;
pub mod defects;
pub mod inspection_templates;
pub mod inspections;
pub mod risks;

use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::UserId;
use dujiang_domain::projects::{Project, ProjectState};

use crate::Call;

/// Refuses new trouble in a project that is over. An emergency asks for no more than that: it does
/// not wait until a plan is open.
fn require_alive(project: &Project) -> Result<(), Fault> {
    use ProjectState as S;
    match project.state {
        S::Archived | S::Rejected | S::Removed | S::Terminated => {
            Err(Fault::new(Code::RiskProjectOver).with("state", project.state))
        }
        S::Draft
        | S::Submitted
        | S::PreliminaryReview
        | S::ExpertReview
        | S::Reserved
        | S::Established
        | S::Planned
        | S::InExecution
        | S::Accepted
        | S::Evaluated
        | S::Suspended => Ok(()),
    }
}

/// Who sent the photos of a request: only persons send any.
fn sender(call: &Call) -> Result<UserId, Fault> {
    call.actor.user().ok_or_else(|| Fault::new(Code::PermissionMissing))
}
