//! Reference data 基础数据: regions, the published working-day calendar, categories, industries.
//!
//! The tables themselves are data with source and year, kept by a business administrator; here are the
//! forms their codes must have and what can be told from a code alone.

mod calendar;
mod category;
mod industry;
mod region;
mod upload;

pub use calendar::{CalendarDay, CalendarFault, CalendarFaultCode, CalendarYear, DayKind};
pub use category::{CategoryCode, CategoryCodeError};
pub use industry::{IndustryCode, IndustryCodeError, IndustryLevel};
pub use region::{RegionCode, RegionCodeError, RegionLevel};
