//! Storage of the papers filed with a project.

pub(crate) mod aggregate;
mod list;

pub use aggregate::{Announced, announce, announced, get, get_for_update, insert, next_number, save};
pub use list::{DocumentRow, VersionRow, list, versions, view};
