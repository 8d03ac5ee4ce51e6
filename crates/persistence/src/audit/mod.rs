//! The audit log below the use cases: sealing what was written, and reading it.

mod event_row;
mod seal;

pub(crate) use event_row::{Doer, event_row, queue_row};
pub use seal::{GENESIS, Head, event_digest, head, seal_hash, seal_waiting};
