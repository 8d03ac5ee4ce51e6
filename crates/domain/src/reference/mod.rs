//! Reference data 基础数据: regions, the published working-day calendar, categories, industries.
//!
//! The tables themselves are data with source and year, kept by a business administrator; here are the
//! forms their codes must have and what can be told from a code alone.

mod calendar;
mod calendar_table;
mod category;
mod category_entry;
mod entry;
mod industry;
mod region;
mod upload;

pub use calendar::{CalendarDay, CalendarFault, CalendarFaultCode, CalendarYear, DayKind};
pub use calendar_table::{CalendarTable, is_reckoned};
pub use category::{CategoryCode, CategoryCodeError};
pub use category_entry::{Category, CategoryPatch};
pub use entry::{Entry, EntryPatch, TreeCode, TreeEntry};
pub use industry::{IndustryCode, IndustryCodeError, IndustryLevel};
pub use region::{RegionCode, RegionCodeError, RegionLevel};

/// A region of the table.
pub type Region = TreeEntry<RegionCode>;
/// An industry of the table.
pub type Industry = TreeEntry<IndustryCode>;
