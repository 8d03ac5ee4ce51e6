//! What an amount is charged to, and in which states of a project money moves.

use serde::{Deserialize, Serialize};

use super::{BudgetLine, FundingSource};
use crate::fault::{Code, Fault};
use crate::ids::BudgetLineId;
use crate::input::Fields;
use crate::projects::ProjectState;

/// The money an amount is taken from or added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// Where the money comes from.
    pub source: FundingSource,
    /// Of which budget year it is, 1990 to 2100.
    pub year: i32,
    /// The line it counts for, where the project has lines.
    pub line_id: Option<BudgetLineId>,
}

impl Charge {
    /// Notes what is wrong with the year.
    pub(super) fn check(&self, fields: &mut Fields) {
        fields.require("/year", (1990..=2100).contains(&self.year), Code::FieldRange);
    }

    /// Refuses a line of another source or year. A line that lacks the one or the other takes any.
    ///
    /// # Errors
    /// [`Code::BudgetLineDiffers`] at `/line_id`.
    pub fn require_line(&self, line: &BudgetLine) -> Result<(), Fault> {
        let differs = line.fields.source.is_some_and(|source| source != self.source)
            || line.fields.year.is_some_and(|year| year != self.year);
        if differs { Err(Fault::field("/line_id", Code::BudgetLineDiffers)) } else { Ok(()) }
    }
}

/// Whether the lines of a project in this state can be changed.
pub const fn is_open_for_budget(state: ProjectState) -> bool {
    state.is_editable()
}

/// Whether money of a project in this state moves: from the establishment, for what has to be prepared,
/// until it is laid to rest; retention money 质量保证金 is paid long after the acceptance.
pub const fn is_open_for_money(state: ProjectState) -> bool {
    match state {
        ProjectState::Established
        | ProjectState::Planned
        | ProjectState::InExecution
        | ProjectState::Suspended
        | ProjectState::Accepted
        | ProjectState::Evaluated => true,
        ProjectState::Draft
        | ProjectState::Submitted
        | ProjectState::PreliminaryReview
        | ProjectState::ExpertReview
        | ProjectState::Reserved
        | ProjectState::Archived
        | ProjectState::Rejected
        | ProjectState::Removed
        | ProjectState::Terminated => false,
    }
}

/// Refuses a project whose budget is closed.
///
/// # Errors
/// [`Code::FundsNotOpen`].
pub fn require_open_for_budget(state: ProjectState) -> Result<(), Fault> {
    if is_open_for_budget(state) { Ok(()) } else { Err(not_open(state)) }
}

/// Refuses a project whose money does not move.
///
/// # Errors
/// [`Code::FundsNotOpen`].
pub fn require_open_for_money(state: ProjectState) -> Result<(), Fault> {
    if is_open_for_money(state) { Ok(()) } else { Err(not_open(state)) }
}

fn not_open(state: ProjectState) -> Fault {
    Fault::new(Code::FundsNotOpen).with("state", state)
}
