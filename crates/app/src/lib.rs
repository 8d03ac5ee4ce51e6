//! The third floor: use cases. Each authorises, loads, lets the domain decide, saves, and leaves
//! its events and its answer, in one transaction that [`App::write`] alone commits. Reading use
//! cases take a reach or a permit and return read models.
//!
//! Nothing here knows HTTP or SQL.

pub mod analytics;
pub mod audit;
pub mod bulk;
mod call;
mod error;
pub mod field;
pub mod files;
pub mod finance;
mod fresh;
pub mod gauges;
pub mod identity;
pub mod integration;
pub mod jobs;
mod kept;
pub mod notifications;
pub mod oversight;
pub mod planning;
mod printing;
pub mod projects;
pub mod reference;
pub mod rules;
pub mod search;
pub mod verify;
mod wiring;
pub mod work;
mod write;

pub use call::{Call, IdempotencyKey};
pub use dujiang_persistence::Database;
pub use dujiang_persistence::digest::{hex, sm3_hex as digest};
pub use dujiang_persistence::page::{Page, PageRequest};
pub use error::AppError;
pub use printing::Printer;
pub use wiring::{App, Limits, Parts};
pub use write::{Outcome, Written, forget_old_keys};
