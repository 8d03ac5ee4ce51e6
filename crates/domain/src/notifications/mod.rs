//! Notifications 通知: telling the right person, once, what concerns him.
//!
//! Words: an event makes *notices*; a notice has a *kind*, is about a thing, and has an *audience* (a person,
//! or whoever may do something to the project). Whoever is of the audience and may see the project at that
//! moment gets a *notification*. Each kind can be had one by one, in a daily digest, or not at all.
//!
//! Invariants:
//! - Nobody is told of what he did himself.
//! - Nobody is told of a project he may not see: the audience is decided when the notification is made, and
//!   once more whenever it is read.
//! - Two same events make one notification while it is unread.
//! - Reading leaves no event, and nobody can learn what another has read.

mod kind;
mod notices;

pub use kind::{Delivery, NotificationKind, Preferences};
pub use notices::{Audience, Happening, NOTIFYING, Notice, notices};
