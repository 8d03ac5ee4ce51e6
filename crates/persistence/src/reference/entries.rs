//! Entries of the two trees of codes, regions and industries: one set of statements for both tables.

use dujiang_domain::access::{Creates, Government, Mutates, Permit, Reach, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::reference::{
    Entry, IndustryCode, IndustryLevel, RegionCode, RegionLevel, TreeCode, TreeEntry,
};
use sea_orm::{FromQueryResult, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{require_new, require_tables};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::{Source, Tx};
use crate::words::word;

/// A tree of codes that has a table.
pub trait EntryTable: TreeCode {
    /// The steps of the tree.
    type Level: Copy + Serialize;
    /// The table.
    const TABLE: &'static str;

    /// The step of this code.
    fn level(&self) -> Self::Level;

    /// A step as the column has it.
    fn level_value(level: Self::Level) -> Value;
}

impl EntryTable for RegionCode {
    type Level = RegionLevel;
    const TABLE: &'static str = "regions";

    fn level(&self) -> RegionLevel {
        self.level()
    }

    fn level_value(level: RegionLevel) -> Value {
        word(level).into()
    }
}

impl EntryTable for IndustryCode {
    type Level = IndustryLevel;
    const TABLE: &'static str = "industries";

    fn level(&self) -> IndustryLevel {
        self.level()
    }

    fn level_value(level: IndustryLevel) -> Value {
        let number: i64 = match level {
            IndustryLevel::Section => 1,
            IndustryLevel::Division => 2,
            IndustryLevel::Group => 3,
            IndustryLevel::Class => 4,
        };
        number.into()
    }
}

/// An entry with the names above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct EntryRow {
    pub code: String,
    pub parent_code: Option<String>,
    pub name: String,
    pub source: String,
    pub year: i64,
    pub is_active: bool,
    pub version: i64,
    pub above_1: Option<String>,
    pub above_2: Option<String>,
    pub above_3: Option<String>,
    pub above_4: Option<String>,
}

impl EntryRow {
    /// The names above this entry, from the top.
    pub fn ancestors(&self) -> Vec<String> {
        [&self.above_4, &self.above_3, &self.above_2, &self.above_1].into_iter().flatten().cloned().collect()
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Serialize)]
pub struct EntryFilter<C: EntryTable> {
    /// Only what stands directly below this.
    pub parent: Option<C>,
    /// Only this step of the tree.
    pub level: Option<C::Level>,
    /// Any fragment of the name, or the beginning of the code.
    pub fragment: Option<String>,
    /// Only what is in use, or only what is not.
    pub is_active: Option<bool>,
}

impl<C: EntryTable> Default for EntryFilter<C> {
    fn default() -> Self {
        Self { parent: None, level: None, fragment: None, is_active: None }
    }
}

const COLUMNS: &str = "SELECT e.code, e.parent_code, e.name, e.source, e.year, e.is_active, e.version, \
    a1.name AS above_1, a2.name AS above_2, a3.name AS above_3, a4.name AS above_4 FROM ";

/// A page of entries in the order of their codes.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn entries<C: EntryTable>(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    filter: &EntryFilter<C>,
    page: &PageRequest,
) -> Result<Page<EntryRow>, StoreError> {
    let list = fingerprint(filter);
    let mut sql = Sql::new(source, COLUMNS)?;
    // The page is cut before names are joined, so that only its own rows are looked up.
    sql.push("(SELECT * FROM ").push(C::TABLE).push(" r WHERE 1 = 1");
    narrow(&mut sql, filter);
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND r.code > ").bind(cursor.key);
    }
    sql.push(" ORDER BY r.code LIMIT ").bind(page.limit.saturating_add(1)).push(") e");
    push_names::<C>(&mut sql);
    sql.push(" ORDER BY e.code");
    let rows: Vec<EntryRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.code.clone(), Uuid::nil())))
}

fn narrow<C: EntryTable>(sql: &mut Sql, filter: &EntryFilter<C>) {
    if let Some(parent) = &filter.parent {
        sql.push(" AND r.parent_code = ").bind(parent.as_str());
    }
    if let Some(level) = filter.level {
        sql.push(" AND r.level = ").bind(C::level_value(level));
    }
    if let Some(is_active) = filter.is_active {
        sql.push(" AND r.is_active = ").bind(is_active);
    }
    if let Some(fragment) = &filter.fragment {
        sql.push(" AND (r.name LIKE ").bind(crate::search::pattern(fragment)).push(" ESCAPE '\\'");
        // All codes that begin with it: '~' follows every digit and letter.
        sql.push(" OR r.code >= ").bind(fragment.as_str());
        sql.push(" AND r.code < ").bind(format!("{fragment}~")).push(")");
    }
}

/// The names above, found by their keys.
fn push_names<C: EntryTable>(sql: &mut Sql) {
    sql.push(" LEFT JOIN ").push(C::TABLE).push(" a1 ON a1.code = e.parent_code");
    sql.push(" LEFT JOIN ").push(C::TABLE).push(" a2 ON a2.code = a1.parent_code");
    sql.push(" LEFT JOIN ").push(C::TABLE).push(" a3 ON a3.code = a2.parent_code");
    sql.push(" LEFT JOIN ").push(C::TABLE).push(" a4 ON a4.code = a3.parent_code");
}

fn fingerprint<C: EntryTable>(filter: &EntryFilter<C>) -> String {
    let filter = serde_json::to_string(filter).unwrap_or_default();
    crate::digest::short(&format!("{}{filter}", C::TABLE))
}

/// One entry as lists show it.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn entry<C: EntryTable>(source: &impl Source, code: &C) -> Result<EntryRow, StoreError> {
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(C::TABLE).push(" e");
    push_names::<C>(&mut sql);
    sql.push(" WHERE e.code = ").bind(code.as_str());
    Ok(sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound))?)
}

#[derive(FromQueryResult)]
struct Stored {
    name: String,
    source: String,
    year: i64,
    is_active: bool,
    version: i64,
}

/// Loads an entry to change it, and keeps others from changing it meanwhile.
///
/// # Errors
/// [`Code::NotFound`] when there is none.
pub async fn get_entry_for_update<C: EntryTable>(tx: &Tx, code: &C) -> Result<TreeEntry<C>, StoreError> {
    let mut sql = Sql::new(tx, "SELECT name, source, year, is_active, version FROM ")?;
    sql.push(C::TABLE).push(" WHERE code = ").bind(code.as_str());
    let lock = sql.dialect().row_lock();
    sql.push(lock);
    let row: Stored = sql.one(tx).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
    let year = i32::try_from(row.year).map_err(|_| StoreError::Unreadable("year"))?;
    let entry = Entry { name: row.name, source: row.source, year, is_active: row.is_active };
    Ok(TreeEntry { parent_code: code.parent(), code: code.clone(), entry, version: row.version })
}

#[derive(FromQueryResult)]
struct InUse {
    is_active: bool,
}

/// Whether an entry is there and in use.
///
/// # Errors
/// When the database fails.
pub async fn is_in_use<C: EntryTable>(tx: &Tx, code: &C) -> Result<bool, StoreError> {
    let mut sql = Sql::new(tx, "SELECT is_active FROM ")?;
    sql.push(C::TABLE).push(" WHERE code = ").bind(code.as_str());
    Ok(sql.one::<InUse>(tx).await?.is_some_and(|row| row.is_active))
}

/// Saves a new entry.
///
/// # Errors
/// [`Code::ReferenceCodeTaken`] when the code is in the table already.
pub async fn insert_entry<C, A>(tx: &Tx, permit: &Permit<A>, new: &TreeEntry<C>) -> Result<(), StoreError>
where
    C: EntryTable,
    A: Creates<On = Government>,
{
    require_new(permit)?;
    let mut sql = Sql::new(tx, "INSERT INTO ")?;
    sql.push(C::TABLE).push(" (code, parent_code, level, name, source, year, is_active, version) VALUES (");
    sql.bind(new.code.as_str()).push(", ");
    sql.bind(new.parent_code.as_ref().map(|parent| parent.as_str().to_owned())).push(", ");
    sql.bind(C::level_value(new.code.level())).push(", ").bind(new.entry.name.as_str()).push(", ");
    sql.bind(new.entry.source.as_str()).push(", ").bind(i64::from(new.entry.year)).push(", ");
    sql.bind(new.entry.is_active).push(", ").bind(new.version).push(")");
    sql.run(tx).await.map(drop)
}

/// Saves a changed entry over the version before it.
///
/// # Errors
/// [`Code::RequestVersionStale`] when somebody was faster.
pub async fn save_entry<C, A>(tx: &Tx, permit: &Permit<A>, after: &TreeEntry<C>) -> Result<(), StoreError>
where
    C: EntryTable,
    A: Mutates<On = Government>,
{
    require_tables(permit)?;
    let mut sql = Sql::new(tx, "UPDATE ")?;
    sql.push(C::TABLE).push(" SET name = ").bind(after.entry.name.as_str());
    sql.push(", source = ").bind(after.entry.source.as_str());
    sql.push(", year = ").bind(i64::from(after.entry.year));
    sql.push(", is_active = ").bind(after.entry.is_active);
    sql.push(", version = ").bind(after.version);
    sql.push(" WHERE code = ").bind(after.code.as_str());
    sql.push(" AND version = ").bind(after.version.saturating_sub(1));
    StoreError::unless_replaced(sql.run(tx).await?)
}
