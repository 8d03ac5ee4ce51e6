//! Vouchers 凭证: entries that moved money, numbered per unit and year.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Reach, ReadProject};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::{OrgUnitId, ProjectId, VoucherId};
use sea_orm::FromQueryResult;
use serde::Serialize;
use uuid::Uuid;

use super::postings::{COLUMNS, NAMES, PostingRow};
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::reach::projects_in_reach;
use crate::sql::Sql;
use crate::tx::Source;

/// A voucher as lists show it.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct VoucherRow {
    pub id: Uuid,
    pub unit_id: Uuid,
    pub unit_name: String,
    pub year: i64,
    pub number: i64,
    pub entry_id: Uuid,
    pub kind: String,
    pub reverses: Option<Uuid>,
    pub project_id: Uuid,
    pub project_name: String,
    pub title: Option<String>,
    pub amount_fen: i64,
    pub effective_on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
    pub recorded_by: Option<Uuid>,
    pub recorded_by_name: Option<String>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, Serialize)]
pub struct VoucherFilter {
    /// In the books of this unit.
    pub unit: Option<OrgUnitId>,
    /// Of this year.
    pub year: Option<i32>,
    /// Of this project.
    pub project: Option<ProjectId>,
}

const SELECT: &str = "SELECT v.id, v.unit_id, u.name AS unit_name, v.year, v.number, v.entry_id, e.kind, e.reverses, \
    e.project_id, p.name AS project_name, COALESCE(f.title, y.title) AS title, \
    COALESCE(f.amount_fen, y.amount_fen, 0) AS amount_fen, e.effective_on, e.recorded_at, e.recorded_by, \
    r.name AS recorded_by_name \
    FROM vouchers v JOIN ledger_entries e ON e.id = v.entry_id JOIN projects p ON p.id = e.project_id \
    JOIN org_units u ON u.id = v.unit_id LEFT JOIN fund_papers f ON f.id = e.origin_id \
    LEFT JOIN payments y ON y.id = e.origin_id LEFT JOIN users r ON r.id = e.recorded_by WHERE ";

/// A page of vouchers, year by year, the highest number first.
///
/// # Errors
/// [`Code::RequestCursor`] when the cursor belongs to another filter.
pub async fn list(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    filter: &VoucherFilter,
    page: &PageRequest,
) -> Result<Page<VoucherRow>, StoreError> {
    let list =
        crate::digest::short(&format!("vouchers {}", serde_json::to_string(filter).unwrap_or_default()));
    let mut sql = Sql::new(source, SELECT)?;
    projects_in_reach(&mut sql, reach);
    if let Some(unit) = filter.unit {
        sql.push(" AND v.unit_id = ").bind(unit.0);
    }
    if let Some(year) = filter.year {
        sql.push(" AND v.year = ").bind(i64::from(year));
    }
    if let Some(project) = filter.project {
        sql.push(" AND e.project_id = ").bind(project.0);
    }
    if let Some(cursor) = Cursor::of(page, &list)? {
        let (year, number) = cursor.key.split_once('/').ok_or(Fault::new(Code::RequestCursor))?;
        let read = |text: &str| text.parse::<i64>().map_err(|_| Fault::new(Code::RequestCursor));
        sql.push(" AND (v.year, v.number, v.id) < (").bind(read(year)?).push(", ");
        sql.bind(read(number)?).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY v.year DESC, v.number DESC, v.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    let rows: Vec<VoucherRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (format!("{}/{}", row.year, row.number), row.id)))
}

/// A voucher with its postings, debits first.
///
/// # Errors
/// [`Code::NotFound`] when there is none in reach.
pub async fn get(
    source: &impl Source,
    reach: &Reach<ReadProject>,
    id: VoucherId,
) -> Result<(VoucherRow, Vec<PostingRow>), StoreError> {
    let mut sql = Sql::new(source, SELECT)?;
    projects_in_reach(&mut sql, reach);
    sql.push(" AND v.id = ").bind(id.0);
    let voucher: VoucherRow = sql.one(source).await?.ok_or_else(|| Fault::new(Code::NotFound))?;
    let mut sql = Sql::new(source, COLUMNS)?;
    sql.push(" FROM postings o").push(NAMES).push(" WHERE o.entry_id = ").bind(voucher.entry_id);
    sql.push(" ORDER BY o.id");
    Ok((voucher, sql.all(source).await?))
}
