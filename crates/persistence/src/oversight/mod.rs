//! Storage of oversight.

pub mod alerts;
