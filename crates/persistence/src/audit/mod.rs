//! The audit log below the use cases: sealing what was written, and reading it.

mod seal;

pub use seal::{Head, GENESIS, event_digest, head, seal_waiting, seal_hash};
