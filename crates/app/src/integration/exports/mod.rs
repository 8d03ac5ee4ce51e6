//! Exports: lists that become files, exactly as their owner sees them.
//!
//! What is wished is read and checked at the door and kept as a plan; a job makes the file from
//! it with the rights its owner has at that moment, from one moment of the database, page by
//! page, so that memory does not grow with the list.

mod audit_columns;
mod expiry;
mod list;
mod make;
mod plan;
mod project_columns;
mod request;
mod texts;

pub use expiry::clear_expired;
pub(crate) use make::{give_up, run};
pub use plan::ExportPlan;
pub use request::{RequestExport, file, get, list, request};
