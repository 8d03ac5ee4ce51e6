//! The use cases of oversight.

pub mod alerts;
pub mod back_test;
