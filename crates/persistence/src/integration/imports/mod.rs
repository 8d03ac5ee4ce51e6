//! Storage of imports, of what became of each row, and of named mappings.

pub(crate) mod aggregate;
mod read;
mod rows;
pub(crate) mod templates;
mod vocabulary;

pub use aggregate::{Standing, get, get_for_update, insert, layout, progress, restart, save, save_layout};
pub use read::{ImportDetail, detail, list};
pub use rows::{
    IssueSeverity, OutcomeCount, RowOutcome, StoredIssue, StoredRow, clear_rows, count_outcomes, findings,
    issues, mark_undone, put_rows, rows, undoable,
};
pub use templates::{get_template, get_template_for_update, insert_template, remove_template, templates};
pub use vocabulary::{Classification, CodeName, IdName, codes, people, unit_by_code, units};
