//! Defects 问题: found by an inspection, mended by those who answer for it, re-checked by somebody else.
//!
//! Every change keeps what stands open against the project up to date in the same transaction, so that
//! its guards see it without knowing inspections.

mod change;
mod deadline;
mod raise;
mod read;
mod rectify;
mod repeats;

pub use change::{EditDefect, WithdrawDefect, edit, withdraw};
pub use dujiang_persistence::oversight::defects::{
    DefectFilter, DefectRow, DefectSort, OverdueDefects, RepeatRow, StepRow,
};
pub use raise::{RaiseDefect, raise};
pub use read::{DefectDetail, DefectQuery, get, history, list, overdue_by_project};
pub use rectify::{RecheckDefect, RectifyDefect, recheck, rectify};
pub use repeats::{RepeatQuery, RepeatedDefects, Repeats, repeats};
