//! Money as the rules that watch see it: many projects at once, only what a rule asks about.

use chrono::NaiveDate;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// A budget line with what is used of it, in 分.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct WatchedLine {
    pub id: Uuid,
    pub project_id: Uuid,
    pub title: String,
    pub amount_fen: i64,
    pub used_fen: i64,
}

/// The budget lines of these projects.
///
/// # Errors
/// When the database fails.
pub async fn watched_lines(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<Vec<WatchedLine>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT id, project_id, title, amount_fen, used_fen FROM budget_lines WHERE project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, year, id");
    sql.all(source).await
}

/// What the accounts of one budget year of a project hold, all its sources together, in 分.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct WatchedYear {
    pub project_id: Uuid,
    /// 0 for what is planned without a year.
    pub year: i64,
    pub planned: i64,
    pub used: i64,
    pub paid: i64,
    pub held: i64,
}

/// The accounts of these projects by budget year.
///
/// # Errors
/// When the database fails.
pub async fn watched_years(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<Vec<WatchedYear>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT project_id, year, \
         CAST(SUM(CASE WHEN stage = 'planned' THEN balance_fen ELSE 0 END) AS BIGINT) AS planned, \
         CAST(SUM(CASE WHEN stage IN ('committed', 'spent_committed', 'spent_direct') \
            THEN balance_fen ELSE 0 END) AS BIGINT) AS used, \
         CAST(SUM(CASE WHEN stage IN ('spent_committed', 'spent_direct') \
            THEN balance_fen ELSE 0 END) AS BIGINT) AS paid, \
         CAST(SUM(CASE WHEN stage = 'held' THEN balance_fen ELSE 0 END) AS BIGINT) AS held \
         FROM fund_accounts WHERE project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0))
        .push(" GROUP BY project_id, year ORDER BY project_id, year");
    sql.all(source).await
}

/// Money that came in and was not sent back.
#[derive(Debug, Clone, FromQueryResult)]
#[expect(missing_docs, reason = "columns of the schema")]
pub struct WatchedReceipt {
    pub project_id: Uuid,
    pub amount_fen: i64,
    pub effective_on: NaiveDate,
}

/// The receipts of these projects, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn watched_receipts(
    source: &impl Source,
    projects: &[ProjectId],
) -> Result<Vec<WatchedReceipt>, StoreError> {
    let mut sql = Sql::new(
        source,
        "SELECT project_id, amount_fen, effective_on FROM fund_papers \
         WHERE kind = 'receipt' AND state = 'posted' AND project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY project_id, effective_on DESC, id DESC");
    sql.all(source).await
}
