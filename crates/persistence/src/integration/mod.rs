//! Storage of imports, exports and saved views.

pub mod exports;
pub mod imports;
pub mod saved_views;
