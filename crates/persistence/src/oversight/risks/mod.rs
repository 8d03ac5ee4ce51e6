//! Storage of risks: the aggregate for decisions, the register and its matrix for reading.

mod aggregate;
mod filter;
mod list;

pub(crate) use aggregate::to_domain;
pub use aggregate::{get_for_update, insert, next_number, project_of, save};
pub use filter::{Basis, RiskFilter, RiskSort};
pub use list::{MatrixCell, RiskRow, list, matrix, view};
