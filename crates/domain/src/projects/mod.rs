//! Projects from first draft to archive.

pub mod code;
