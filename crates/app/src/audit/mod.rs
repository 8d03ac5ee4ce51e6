//! The audit log: reading it and sealing it.
//!
//! Whoever may read it sees that something happened, by whom, when and from where. What the
//! business says shows only to those who may read values as well.

mod log;
mod names;
mod seal;

pub use dujiang_persistence::audit::{AuditFilter, ChainState, Head};
pub use log::{LogEntry, chain, get, list, list_in};
pub(crate) use names::Names;
pub(crate) use seal::seal_in_batches;
pub use seal::{hash_of_seal, head, seal_all};
