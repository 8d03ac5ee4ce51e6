//! Whether units and persons that a thing names are there and in use.

use std::collections::BTreeSet;

use dujiang_domain::ids::{OrgUnitId, UserId};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Tx;

/// A unit or a person that is named at a JSON pointer.
#[derive(Debug, Clone, Copy)]
pub enum Named {
    /// A unit that must be active.
    Unit(OrgUnitId),
    /// A person whose account must be enabled.
    Person(UserId),
}

#[derive(FromQueryResult)]
struct Pointer {
    pointer: String,
}

/// The JSON pointers of `named` that lead nowhere, or to something out of use.
///
/// # Errors
/// When the database fails.
pub async fn dangling(tx: &Tx, named: &[(&'static str, Named)]) -> Result<Vec<String>, StoreError> {
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(tx, "SELECT '")?;
    for (index, (pointer, named)) in named.iter().enumerate() {
        if index > 0 {
            sql.push(" UNION ALL SELECT '");
        }
        sql.push(pointer).push("' AS pointer WHERE NOT EXISTS (SELECT 1 FROM ");
        match named {
            Named::Unit(unit) => sql.push("org_units WHERE is_active = TRUE AND id = ").bind(unit.0),
            Named::Person(user) => sql.push("users WHERE is_disabled = FALSE AND id = ").bind(user.0),
        };
        sql.push(")");
    }
    let rows: Vec<Pointer> = sql.all(tx).await?;
    Ok(rows.into_iter().map(|row| row.pointer).collect())
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
}

/// Those of many units and persons that are there and in use.
///
/// # Errors
/// When the database fails.
pub async fn in_use(tx: &Tx, named: &[Named]) -> Result<BTreeSet<Uuid>, StoreError> {
    let units = named.iter().filter_map(|named| match named {
        Named::Unit(unit) => Some(unit.0),
        Named::Person(_) => None,
    });
    let persons = named.iter().filter_map(|named| match named {
        Named::Person(person) => Some(person.0),
        Named::Unit(_) => None,
    });
    let mut sql = Sql::new(tx, "SELECT id FROM org_units WHERE is_active = TRUE AND id IN ")?;
    sql.bind_list(units).push(" UNION ALL SELECT id FROM users WHERE is_disabled = FALSE AND id IN ");
    sql.bind_list(persons);
    let rows: Vec<Found> = sql.all(tx).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
