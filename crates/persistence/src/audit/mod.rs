//! The audit log below the use cases: sealing what was written, and reading it.

mod seal;

pub use seal::{GENESIS, Head, event_digest, head, seal_hash, seal_waiting};
