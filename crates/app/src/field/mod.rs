//! What people in the field say about a project, and what becomes of it.

pub mod photos;
