//! Reading defects: pages of rows with the names behind their references.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, DefectAccess, Permit};
use dujiang_domain::fault::{Code, Fault};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::aggregate::require_covered;
use super::filter::{DefectFilter, DefectSort, narrow};
use crate::error::StoreError;
use crate::oversight::Scope;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// A defect with the names behind its references.
#[derive(Debug, Clone, Serialize, Deserialize, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct DefectRow {
    pub id: Uuid,
    pub project_id: Uuid,
    pub project_name: String,
    pub inspection_id: Uuid,
    pub inspection_title: String,
    pub item: Option<i64>,
    pub number: i64,
    pub title: String,
    pub description: String,
    pub category: String,
    pub severity: String,
    pub place: Option<serde_json::Value>,
    pub unit_id: Option<Uuid>,
    pub unit_name: Option<String>,
    pub contractor: String,
    pub person_id: Option<Uuid>,
    pub person_name: Option<String>,
    pub person_unit: Option<String>,
    pub due_on: NaiveDate,
    pub photos: serde_json::Value,
    pub state: String,
    pub mended_by: Option<Uuid>,
    pub mended_by_name: Option<String>,
    pub mended_at: Option<DateTime<Utc>>,
    pub sent_back: i64,
    pub closed_at: Option<DateTime<Utc>>,
    pub raised_at: DateTime<Utc>,
    pub raised_by: Option<Uuid>,
    pub raised_by_name: Option<String>,
    pub version: i64,
}

const SELECT: &str = "SELECT d.id, d.project_id, p.name AS project_name, d.inspection_id, \
    i.title AS inspection_title, d.item, d.number, d.title, d.description, d.category, d.severity, d.place, \
    d.unit_id, u.name AS unit_name, d.contractor, d.person_id, o.name AS person_name, ou.name AS person_unit, \
    d.due_on, d.photos, d.state, d.mended_by, m.name AS mended_by_name, d.mended_at, d.sent_back, d.closed_at, \
    d.raised_at, d.raised_by, r.name AS raised_by_name, d.version \
    FROM defects d JOIN inspections i ON i.id = d.inspection_id JOIN projects p ON p.id = d.project_id \
    LEFT JOIN org_units u ON u.id = d.unit_id LEFT JOIN users o ON o.id = d.person_id \
    LEFT JOIN org_units ou ON ou.id = o.unit_id LEFT JOIN users m ON m.id = d.mended_by \
    LEFT JOIN users r ON r.id = d.raised_by WHERE ";

/// A page of defects.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another order, filter or scope.
pub async fn list(
    source: &impl Source,
    scope: Scope<'_>,
    filter: &DefectFilter,
    (sort, descending): (DefectSort, bool),
    page: &PageRequest,
) -> Result<Page<DefectRow>, StoreError> {
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = format!("defects {}{}{descending}{words}", scope.fingerprint(), sort.as_str());
    let list = crate::digest::short(&list);
    let mut sql = Sql::new(source, SELECT)?;
    narrow(&mut sql, scope, filter);
    let key = sort.key_sql();
    if let Some(cursor) = Cursor::of(page, &list)? {
        sql.push(" AND (").push(key).push(if descending { ", d.id) < (" } else { ", d.id) > (" });
        sql.bind(sort.key_value(&cursor.key)?).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY ").push(key).push(if descending { " DESC, d.id DESC" } else { ", d.id" });
    sql.push(" LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<DefectRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (sort.key(row), row.id)))
}

/// One defect, under a permit over it or its project.
///
/// # Errors
/// [`Code::NotFound`] when there is none, or not the permit's.
pub async fn view<A: Action>(
    source: &impl Source,
    permit: &Permit<A>,
    access: &DefectAccess,
) -> Result<DefectRow, StoreError> {
    require_covered(permit, access)?;
    let mut sql = Sql::new(source, SELECT)?;
    sql.push("d.id = ").bind(access.id.0).push(" AND d.project_id = ").bind(access.project.id.0);
    sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound).into())
}
