//! Tables in and out: foreign registers that become projects, lists that become files, and the
//! views people keep of lists.
//!
//! Words: an *import* is one file on its way into the register of one unit; a *mapping* says
//! which columns of the file feed which field; the *key* of a row is what tells it from all other
//! rows of the same unit, import after import; a *template* is a mapping with a name.
//! Invariants: an import moves only along [`ImportState`]; a key never names two projects of one
//! unit; a blank cell says nothing and never erases what stands.

mod export;
mod import;
mod mapping;
mod saved_view;
mod template;

pub use export::{Export, ExportFormat, ExportKind, ExportState, ExportWish, KEPT_DAYS, MOST_WAITING};
pub use import::{CommitResult, Failure, Import, ImportReport, ImportState, Summary, UndoResult};
pub use mapping::{FieldMapping, KeyMapping, LatestBy, MAX_COLUMNS, Mapping, MappingTarget, TargetField};
pub use saved_view::{MOST_VIEWS, SavedView, ViewFields, ViewPage, ViewPatch};
pub use template::ImportTemplate;

/// The largest file taken: 50 MiB.
pub const MAX_FILE_BYTES: u64 = 50 << 20;
/// For how long an import can be undone, in hours.
pub const UNDO_HOURS: i64 = 24;
