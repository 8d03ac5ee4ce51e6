//! What the house rules say about the source itself, read from the files: no server, no database.
//!
//! Rules are data in `tests/data/sources/`, exceptions too. An exception list may only shrink: a listed file that has
//! become better fails the test until its entry is taken back, and a new entry is a line that a reviewer sees.

mod arrows;
mod documents;
mod escape_hatches;
mod file_lengths;
mod floors;
mod forbidden;
mod paths;
pub(crate) mod tree;
mod words;
