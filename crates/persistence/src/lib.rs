//! The second floor: entities, queries and transactions, and the one place that knows which
//! database it is. It decides nothing; what it saves was decided on the ground floor and
//! permitted by an [`dujiang_domain::access::Permit`], what it lists is bounded by a
//! [`dujiang_domain::access::Reach`].

pub mod analytics;
pub mod audit;
pub mod backup;
pub mod bulk;
pub mod database;
pub mod dialect;
pub mod digest;
pub mod entities;
mod error;
pub mod field;
pub mod files;
pub mod finance;
pub mod gauges;
pub mod idempotency;
pub mod identity;
pub mod integration;
pub mod jobs;
mod mark;
pub mod notifications;
pub mod oversight;
pub mod page;
mod place;
pub mod planning;
pub mod projects;
mod reach;
pub mod reference;
pub mod rules;
pub mod search;
mod snapshot;
mod sql;
mod tx;
pub mod verify;
mod versioned;
mod words;

pub use database::{Database, Settings};
pub use error::StoreError;
pub use mark::mark;
pub use sea_orm::Statement;
pub use snapshot::Snapshot;
pub use tx::{KeyUse, Maintenance, Source, Tx};
