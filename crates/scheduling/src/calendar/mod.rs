//! The working-day calendar: Monday to Friday, corrected by the yearly table of the State Council
//! (节假日 that fall on weekdays, 调休 that turn a weekend day into a working day).
//!
//! Rules kept here:
//! - The day a clock starts is not counted; the next day is day 1
//!   (Civil Code 民法典 art. 201: 按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算).
//! - A year without a published table falls back to weekdays, and every answer that touched such a year
//!   says so ([`Reckoned::is_provisional`]), so that it can be recomputed once the table is uploaded.

mod published;
mod reckoning;

pub use published::{CalendarError, PublishedYear};
pub use reckoning::{Reckoned, WorkCalendar};
