//! Types, rules and decisions of Dujiang: pure functions without IO, clock or database.

pub mod identity;
pub mod projects;
pub mod reference;
pub mod rules;
