//! Storage of reference data 基础数据: trees of codes, categories, class codes, calendar tables, and what
//! the program ships of them.
//!
//! Reading is open to whoever may see the organisation, so lists take that reach; a permit over the
//! government's tables is needed for every change.

pub(crate) mod calendar;
pub(crate) mod categories;
mod class_codes;
mod entries;
mod shipped;

pub use calendar::{find_table_for_update, save_table, table, tables};
pub use categories::{
    CategoryRow, categories, category, get_category_for_update, insert_category, lock_categories,
    save_category,
};
pub use class_codes::{ClassCodeFilter, ClassCodeRow, class_codes};
use dujiang_domain::access::{Creates, Government, Mutates, Permit, Resource as _};
use dujiang_domain::fault::Fault;
pub use entries::{
    EntryFilter, EntryRow, EntryTable, entries, entry, get_entry_for_update, insert_entry, is_in_use,
    save_entry,
};
pub use shipped::{
    ShippedEntry, install_calendar, install_categories, install_class_codes, install_entries, is_installed,
    mark_installed,
};

/// Refuses a permit that is not over the government's tables.
fn require_tables<A: Mutates<On = Government>>(permit: &Permit<A>) -> Result<(), Fault> {
    permit.covers(Government.key())
}

/// Refuses a permit that is not over the government's tables.
fn require_new<A: Creates<On = Government>>(permit: &Permit<A>) -> Result<(), Fault> {
    permit.covers(Government.key())
}
