//! Storage of oversight: risks and contingency plans.

pub mod contingency_plans;
pub mod risks;
mod scope;

pub use scope::Scope;
