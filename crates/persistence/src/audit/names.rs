//! What the identifiers and codes in the images of events are called today.

use std::collections::{BTreeSet, HashMap};

use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// The names of units, people, tasks and documents; what is none of them is left out.
///
/// # Errors
/// When the database fails.
pub async fn names(source: &impl Source, ids: &BTreeSet<Uuid>) -> Result<HashMap<Uuid, String>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let all = || ids.iter().copied();
    let mut sql = Sql::new(source, "SELECT id, name FROM org_units WHERE id IN ")?;
    sql.bind_list(all()).push(" UNION ALL SELECT id, name FROM users WHERE id IN ").bind_list(all());
    sql.push(" UNION ALL SELECT id, title FROM tasks WHERE id IN ").bind_list(all());
    sql.push(" UNION ALL SELECT id, title FROM documents WHERE id IN ").bind_list(all());
    let rows: Vec<Named> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

#[derive(FromQueryResult)]
struct Coded {
    scheme: String,
    code: String,
    name: String,
}

/// The names of codes by the field that carries them: `category_code`, `industry_code`,
/// `region_code`.
///
/// # Errors
/// When the database fails.
pub async fn code_names(
    source: &impl Source,
    codes: &BTreeSet<String>,
) -> Result<HashMap<(String, String), String>, StoreError> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let all = || codes.iter().map(String::as_str);
    let mut sql =
        Sql::new(source, "SELECT 'category_code' AS scheme, code, name FROM categories WHERE code IN ")?;
    sql.bind_list(all());
    sql.push(" UNION ALL SELECT 'industry_code', code, name FROM industries WHERE code IN ").bind_list(all());
    sql.push(" UNION ALL SELECT 'region_code', code, name FROM regions WHERE code IN ").bind_list(all());
    let rows: Vec<Coded> = sql.all(source).await?;
    Ok(rows.into_iter().map(|row| ((row.scheme, row.code), row.name)).collect())
}
