//! Notifications: made from events, read by those they are for.

mod digests;
mod make;
mod preferences;
mod read;

pub use digests::send_digests;
pub use dujiang_persistence::notifications::{NotificationFilter, NotificationRow};
pub(crate) use make::{FOLLOWER, follow};
pub use preferences::{SetPreferences, preferences, set_preferences};
pub use read::{list, mark_all_read, mark_read, unread};
