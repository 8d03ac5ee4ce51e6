//! What an operator does: load, verify, back up, restore, watch.

mod county;
mod verify_chain;
mod verify_state;
