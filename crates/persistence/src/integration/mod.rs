//! Storage of imports, of what became of each row, of named mappings, of exports and of saved
//! views.

pub mod exports;
pub(crate) mod imports;
mod read;
mod rows;
pub mod saved_views;
pub(crate) mod templates;

pub use imports::{Standing, get, get_for_update, insert, layout, progress, restart, save, save_layout};
pub use read::{ImportDetail, detail, list};
pub use rows::{
    IssuePage, OutcomeCount, RowOutcome, StoredIssue, StoredRow, clear_rows, count_outcomes, findings,
    issues, mark_undone, put_rows, rows, undoable,
};
pub use templates::{get_template, get_template_for_update, insert_template, remove_template, templates};
