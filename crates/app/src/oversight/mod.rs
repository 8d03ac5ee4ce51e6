//! The use cases of oversight.

pub mod alerts;
