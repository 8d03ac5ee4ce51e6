//! What people in the field say about a project, and what becomes of it.
//!
//! Reports and confirmations claim their photos in their own transaction; an accepted report and a confirmed milestone
//! change the plan through `app::planning` in that same transaction.

pub mod briefs;
pub mod confirmations;
pub mod evidence;
pub mod mine;
pub mod paper;
pub mod photos;
pub mod reports;
