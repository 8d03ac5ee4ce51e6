//! What an operator does: load, verify, back up, restore, watch.

mod backup;
mod county;
mod disk_full;
mod stories;
mod verify_chain;
mod verify_plans;
mod verify_state;
