//! In which states of a project its plan may change.

use crate::fault::{Code, Fault};
use crate::projects::ProjectState;

/// Whether tasks and milestones may change: while the plan is drawn up, from the draft on, and
/// while it is run; not while others judge the project, not while it rests. Preparatory work
/// 前期工作 is done before the start, so progress counts in the same states.
pub const fn is_open(state: ProjectState) -> bool {
    use ProjectState as S;
    match state {
        S::Draft | S::Reserved | S::Established | S::Planned | S::InExecution => true,
        S::Submitted
        | S::PreliminaryReview
        | S::ExpertReview
        | S::Accepted
        | S::Evaluated
        | S::Archived
        | S::Suspended
        | S::Rejected
        | S::Removed
        | S::Terminated => false,
    }
}

/// Refuses a change of the plan in a state where it is closed.
///
/// # Errors
/// [`Code::PlanNotOpen`].
pub fn require_open(state: ProjectState) -> Result<(), Fault> {
    if is_open(state) { Ok(()) } else { Err(Fault::new(Code::PlanNotOpen).with("state", state)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_change_the_plan_may_change_the_project() {
        for state in ProjectState::ALL {
            assert!(!is_open(*state) || state.is_editable(), "{state:?}");
        }
    }

    #[test]
    fn a_closed_plan_names_the_state() {
        let fault = require_open(ProjectState::Submitted).unwrap_err();
        assert_eq!((fault.code, &fault.params["state"]), (Code::PlanNotOpen, &"submitted".into()));
    }
}
