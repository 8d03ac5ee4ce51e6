//! Time reckoning for plans and deadlines: a leaf that knows dates and durations, never what a project is.
//!
//! - [`calendar`]: the working-day calendar on which every statutory deadline and every plan is counted.
//!
//! Everything is pure: no clock, no IO. Today is always a parameter of the caller.

pub mod calendar;

pub use calendar::{CalendarError, PublishedYear, Reckoned, WorkCalendar};
