//! Storage of oversight: alerts, risks and contingency plans, inspections and defects.

pub mod alerts;
pub mod contingency_plans;
pub mod defects;
pub mod inspection_templates;
pub mod inspections;
mod json;
pub mod risks;
mod scope;

pub use scope::Scope;
