//! The postings of a project, each with the thing it comes from.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::fault::{Code, Fault};
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::balances::PostingFilter;
use crate::error::StoreError;
use crate::page::{Cursor, Page, PageRequest};
use crate::sql::Sql;
use crate::tx::Source;

/// One posting with its entry and the names behind its references.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema and the names they refer to")]
pub struct PostingRow {
    pub id: Uuid,
    pub entry_id: Uuid,
    pub kind: String,
    pub reverses: Option<Uuid>,
    pub origin_kind: String,
    pub origin_id: Uuid,
    pub origin_title: Option<String>,
    pub origin_paper: Option<String>,
    pub source: String,
    pub year: i64,
    pub stage: String,
    pub side: String,
    pub amount_fen: i64,
    pub line_id: Option<Uuid>,
    pub line_title: Option<String>,
    pub effective_on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
    pub recorded_by: Option<Uuid>,
    pub recorded_by_name: Option<String>,
    pub voucher_id: Option<Uuid>,
    pub voucher_year: Option<i64>,
    pub voucher_number: Option<i64>,
}

pub(super) const COLUMNS: &str = "SELECT o.id, o.entry_id, e.kind, e.reverses, e.origin_kind, e.origin_id, \
    COALESCE(f.title, y.title, b.title) AS origin_title, f.kind AS origin_paper, o.source, o.year, o.stage, o.side, \
    o.amount_fen, o.line_id, l.title AS line_title, o.effective_on, o.recorded_at, e.recorded_by, \
    u.name AS recorded_by_name, v.id AS voucher_id, v.year AS voucher_year, v.number AS voucher_number";

pub(super) const NAMES: &str = " JOIN ledger_entries e ON e.id = o.entry_id \
    LEFT JOIN fund_papers f ON f.id = e.origin_id LEFT JOIN payments y ON y.id = e.origin_id \
    LEFT JOIN budget_lines b ON b.id = e.origin_id LEFT JOIN budget_lines l ON l.id = o.line_id \
    LEFT JOIN users u ON u.id = e.recorded_by LEFT JOIN vouchers v ON v.entry_id = o.entry_id";

/// A page of a project's postings, the latest day first.
///
/// # Errors
/// [`Code::NotFound`] for another project than the permit's; [`Code::RequestCursor`] when the cursor belongs to
/// another filter.
pub async fn list<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &PostingFilter,
    page: &PageRequest,
) -> Result<Page<PostingRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let words = serde_json::to_string(filter).unwrap_or_default();
    let list = crate::digest::short(&format!("postings {project} {words}"));
    let mut sql = Sql::new(source, COLUMNS)?;
    // The page is cut before names are joined.
    sql.push(" FROM (SELECT o.* FROM postings o WHERE o.project_id = ").bind(project.0);
    filter.narrow(&mut sql);
    if let Some(cursor) = Cursor::of(page, &list)? {
        let day: NaiveDate = cursor.key.parse().map_err(|_| Fault::new(Code::RequestCursor))?;
        sql.push(" AND (o.effective_on, o.id) < (").bind(day).push(", ").bind(cursor.id).push(")");
    }
    sql.push(" ORDER BY o.effective_on DESC, o.id DESC LIMIT ").bind(page.limit.saturating_add(1));
    sql.push(") o").push(NAMES).push(" ORDER BY o.effective_on DESC, o.id DESC");
    let rows: Vec<PostingRow> = sql.all(source).await?;
    Ok(Page::cut(rows, page, &list, |row| (row.effective_on.to_string(), row.id)))
}
