//! Codes of 政府收支分类 and other schemes, for choosing.

use dujiang_domain::access::{Reach, ReadOrganisation};
use dujiang_domain::fault::{Code, Fault};
use sea_orm::FromQueryResult;
use serde::Serialize;
use uuid::Uuid;

use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// An entry of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct ClassCodeRow {
    pub scheme: String,
    pub code: String,
    pub name: String,
    pub source: String,
    pub year: i64,
    pub is_active: bool,
    pub version: i64,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ClassCodeFilter {
    /// Only this scheme.
    pub scheme: Option<String>,
    /// Any fragment of the name, or the beginning of the code.
    pub fragment: Option<String>,
}

/// A page of codes, scheme by scheme.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn class_codes(
    source: &impl Source,
    _reach: &Reach<ReadOrganisation>,
    filter: &ClassCodeFilter,
    page: &PageRequest,
) -> Result<Page<ClassCodeRow>, StoreError> {
    let list = crate::digest::short(&serde_json::to_string(filter).unwrap_or_default());
    let mut sql = Sql::new(source, "SELECT scheme, code, name, source, year, is_active, version")?;
    sql.push(" FROM class_codes WHERE 1 = 1");
    if let Some(scheme) = &filter.scheme {
        sql.push(" AND scheme = ").bind(scheme.as_str());
    }
    if let Some(fragment) = &filter.fragment {
        sql.push(" AND (name LIKE ").bind(crate::search::pattern(fragment)).push(" ESCAPE '\\'");
        sql.push(" OR code >= ").bind(fragment.as_str());
        sql.push(" AND code < ").bind(format!("{fragment}~")).push(")");
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let (scheme, code) = cursor.key.split_once('/').ok_or(Fault::new(Code::RequestCursor))?;
        sql.push(" AND (scheme, code) > (").bind(scheme).push(", ").bind(code).push(")");
    }
    sql.push(" ORDER BY scheme, code LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<ClassCodeRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (format!("{}/{}", row.scheme, row.code), Uuid::nil())))
}
