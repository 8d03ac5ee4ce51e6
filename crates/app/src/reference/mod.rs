//! Reference data 基础数据: regions, industries, categories, class codes and the working-day calendar.
//!
//! Everybody in the government reads it; a business administrator keeps it, always with source and year.

mod calendar;
mod categories;
mod class_codes;
mod entries;
mod preview;
mod shipped;

pub use calendar::{
    CalendarView, Deadline, SaveCalendarYear, calendar, calendar_year, deadline, save_calendar_year,
};
pub use categories::{
    CreateCategory, EditCategory, OrderCategories, categories, create_category, edit_category,
    order_categories,
};
pub use class_codes::class_codes;
pub use dujiang_persistence::reference::{
    CategoryRow, ClassCodeFilter, ClassCodeRow, EntryFilter, EntryRow, EntryTable,
};
pub use entries::{CreateEntry, EditEntry, create_entry, edit_entry, entries};
pub use preview::{CalendarPreview, preview_calendar};
pub use shipped::install_shipped;
