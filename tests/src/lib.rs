//! What every integration test stands on: databases that are there, migrated, empty and private to one test.
//!
//! The suite is one binary, so one process: PostgreSQL is started once for all its tests ([`cluster`]), each engine
//! is migrated once per [`databases::template`], and a test gets a copy that disappears with it. Nothing of it knows
//! the product; the migrations come in as a function, so that it never has to follow them. Beside it stands the second
//! fund ledger ([`ledger`]), with which the first is compared.

pub mod account;
pub mod cluster;
pub mod databases;
pub mod fault;
mod janitor;
pub mod ledger;
mod programs;
