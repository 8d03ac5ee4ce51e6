//! Reference data that the program ships. Rows that are there, corrected or not, stay as they are.
//!
//! A mark per table remembers the digest of what was installed, so that a later start asks one question
//! instead of comparing forty thousand rows.

use dujiang_domain::reference::{CalendarTable, Category};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, Value};

use super::entries::EntryTable;
use super::{calendar, categories};
use crate::entities::{calendar_years, class_codes, shipped_data};
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::{Source, Tx};

/// Rows per statement: few enough to keep the statement small in the cache of the connection, enough
/// to make the number of statements small.
const BATCH: usize = 500;

/// An entry of a shipped tree of codes.
#[derive(Debug, Clone)]
pub struct ShippedEntry<'a, C> {
    /// Its code.
    pub code: C,
    /// Its name.
    pub name: &'a str,
}

/// Whether `digest` is what was installed as `name`.
///
/// # Errors
/// When the database fails.
pub async fn is_installed(source: &impl Source, name: &str, digest: &str) -> Result<bool, StoreError> {
    let row = shipped_data::Entity::find_by_id(name).one(source.connection()).await?;
    Ok(row.is_some_and(|row| row.digest == digest))
}

/// Remembers that `digest` is installed as `name`.
///
/// # Errors
/// When the database fails.
pub async fn mark_installed(tx: &Tx, name: &str, digest: &str) -> Result<(), StoreError> {
    let row = shipped_data::ActiveModel {
        name: Set(name.to_owned()),
        digest: Set(digest.to_owned()),
        installed_at: Set(tx.now()),
    };
    let changed = [shipped_data::Column::Digest, shipped_data::Column::InstalledAt];
    shipped_data::Entity::insert(row)
        .on_conflict(OnConflict::column(shipped_data::Column::Name).update_columns(changed).to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Adds entries of a tree of codes, all of one source and year.
///
/// # Errors
/// When the database fails.
pub async fn install_entries<C: EntryTable>(
    tx: &Tx,
    entries: &[ShippedEntry<'_, C>],
    (from, year): (&str, i64),
) -> Result<(), StoreError> {
    for batch in entries.chunks(BATCH) {
        let mut sql = Sql::new(tx, "INSERT INTO ")?;
        sql.push(C::TABLE).push(" (code, parent_code, level, name, source, year, is_active, version)");
        // Both databases name the columns of a list of values column1, column2, …
        sql.push(" SELECT column1, column2, column3, column4, ").bind(from);
        sql.push(", ").bind(year).push(", TRUE, 1 FROM (VALUES ");
        for (index, entry) in batch.iter().enumerate() {
            sql.push(if index == 0 { "(" } else { ", (" });
            let parent: Option<String> = entry.code.parent().map(|parent| parent.as_str().to_owned());
            let level: Value = C::level_value(entry.code.level());
            sql.bind(entry.code.as_str()).push(", ").bind(parent).push(", ").bind(level).push(", ");
            sql.bind(entry.name).push(")");
        }
        sql.push(") AS shipped WHERE TRUE ON CONFLICT (code) DO NOTHING");
        sql.run(tx).await?;
    }
    Ok(())
}

/// Adds categories.
///
/// # Errors
/// When the database fails.
pub async fn install_categories(tx: &Tx, shipped: &[Category]) -> Result<(), StoreError> {
    use crate::entities::categories::Entity;
    Entity::insert_many(shipped.iter().map(categories::to_row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Adds class codes: scheme, code, name, all of one source and year.
///
/// # Errors
/// When the database fails.
pub async fn install_class_codes(
    tx: &Tx,
    shipped: &[(&str, &str, &str)],
    (from, year): (&str, i64),
) -> Result<(), StoreError> {
    let rows = shipped.iter().map(|(scheme, code, name)| class_codes::ActiveModel {
        scheme: Set((*scheme).to_owned()),
        code: Set((*code).to_owned()),
        name: Set((*name).to_owned()),
        source: Set(from.to_owned()),
        year: Set(year),
        is_active: Set(true),
        version: Set(1),
    });
    class_codes::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Adds calendar tables.
///
/// # Errors
/// When the database fails.
pub async fn install_calendar(tx: &Tx, shipped: &[CalendarTable]) -> Result<(), StoreError> {
    let rows = shipped.iter().map(|table| calendar::to_row(table, tx)).collect::<Result<Vec<_>, _>>()?;
    calendar_years::Entity::insert_many(rows)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}
