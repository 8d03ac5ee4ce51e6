//! Risks 风险: the register, its matrix, and what is done about each.
//!
//! Whoever manages the risks of a project may change everything about them; the owner of a risk may
//! treat it and look at it again; whoever has to do with the project may raise one.

mod change;
mod grading;
mod raise;
mod read;
mod states;

pub use change::{EditRisk, ReviewRisk, TreatRisk, edit, review, treat};
pub use dujiang_persistence::oversight::risks::{Basis, RiskFilter, RiskRow, RiskSort};
pub use grading::{GradedRisk, MeasureView};
pub use raise::{RaiseRisk, raise};
pub use read::{Cell, Matrix, RiskQuery, get, history, list, list_of_project, matrix};
pub use states::{CloseRisk, OccurRisk, ReopenRisk, close, occur, reopen};
