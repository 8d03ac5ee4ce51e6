//! Storage of notifications.

mod deliver;
mod digest;
mod list;
mod preferences;

pub use deliver::{Delivered, deliver};
pub use digest::{Held, gather, held};
pub use list::{NotificationFilter, NotificationRow, has, list, mark_all_read, mark_read, unread};
pub(crate) use preferences::to_domain;
pub use preferences::{find_preferences, many_preferences, save_preferences};
