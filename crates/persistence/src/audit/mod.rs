//! The audit log below the use cases: sealing what was written, and reading it.

mod chain;
mod event_row;
mod history;
mod log;
mod names;
mod seal;

pub use chain::{ChainState, chain_state};
pub(crate) use event_row::{Doer, event_row, queue_row};
pub use history::{PastEvent, past_events};
pub use log::{AuditFilter, AuditRow, ThingEvent, find, list, of_thing};
pub use names::{code_names, names};
pub use seal::{GENESIS, Head, event_digest, hash_of_seal, head, seal_hash, seal_waiting};
