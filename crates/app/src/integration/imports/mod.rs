//! Tables in: from a foreign file to projects of a register.
//!
//! An upload is read to its last byte before it is taken ([`receive`]); a person maps its columns
//! ([`map`]); the dry run says what each row would become ([`begin_check`]); the commit makes it
//! so, chunk by chunk, in the name of the person who began it ([`begin_commit`]); for a day it can
//! be taken back ([`begin_undo`]). The long steps are jobs: safe to kill at any moment, they go on
//! after the last chunk that was saved.

mod begin;
mod catalogue;
mod check;
mod chunk;
mod commit;
mod files;
mod interpret;
mod issues;
mod keys;
mod layout;
mod map;
mod pass;
mod read;
mod receive;
mod steps;
mod survey;
mod templates;
mod undo;
mod vocabulary;

pub use begin::{BeginImport, begin, unit_by_code};
pub use dujiang_persistence::integration::imports::{
    ImportDetail, IssueSeverity, RowOutcome, Standing, StoredIssue, StoredRow,
};
pub use files::ImportFiles;
pub use layout::{Layout, LayoutColumn};
pub use map::{MapImport, map};
pub use read::{CheckedFile, checked_file, get, issues, layout_of, list, rows};
pub use receive::receive;
pub use steps::{begin_check, begin_commit, begin_undo};
pub use templates::{SaveTemplate, remove_template, save_template, templates};

pub(crate) use check::check;
pub(crate) use commit::commit;
pub(crate) use steps::give_up;
pub(crate) use undo::undo;
