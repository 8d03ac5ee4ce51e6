//! Money of the past, for trying rules on it: everything that happened to the accounts of some projects, by day.

use chrono::NaiveDate;
use dujiang_domain::access::{Government, ManageRules, Permit, Resource as _};
use dujiang_domain::finance::Stage;
use dujiang_domain::ids::ProjectId;
use sea_orm::FromQueryResult;
use uuid::Uuid;

use super::balances::EFFECT;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// The accounts that rules ask about.
const ASKED: [Stage; 5] =
    [Stage::Planned, Stage::Committed, Stage::SpentCommitted, Stage::SpentDirect, Stage::Held];

/// By how much an account of a project changed on a day, in 分.
#[derive(Debug, Clone, FromQueryResult)]
pub struct PastMoveRow {
    /// The project.
    pub project_id: Uuid,
    /// The budget line it counts for.
    pub line_id: Option<Uuid>,
    /// What the line is called; none for one that was given up.
    pub line_title: Option<String>,
    /// The budget year; 0 for none.
    pub year: i64,
    /// The account.
    pub stage: String,
    /// The day.
    pub effective_on: NaiveDate,
    /// By how much; negative when it fell.
    pub change_fen: i64,
}

/// What happened to the accounts of these projects, in the order of the days on which it took effect.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another permit than that over the government.
pub async fn past_moves(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<Vec<PastMoveRow>, StoreError> {
    permit.covers(Government.key())?;
    // Summed up before names are joined.
    let mut sql = Sql::new(
        source,
        "SELECT o.project_id, o.line_id, l.title AS line_title, o.year, o.stage, o.effective_on, o.change_fen \
         FROM (SELECT project_id, line_id, year, stage, effective_on, CAST(SUM(",
    )?;
    sql.push(EFFECT).push(") AS BIGINT) AS change_fen FROM postings WHERE project_id IN ");
    sql.bind_list(projects.iter().map(|id| id.0)).push(" AND stage IN ");
    sql.bind_list(ASKED.iter().map(|stage| stage.as_str()));
    sql.push(" GROUP BY project_id, line_id, year, stage, effective_on) o ");
    sql.push("LEFT JOIN budget_lines l ON l.id = o.line_id ORDER BY o.project_id, o.effective_on");
    sql.all(source).await
}

/// Money that came, with the day from which it was reversed.
#[derive(Debug, Clone, FromQueryResult)]
pub struct PastReceiptRow {
    /// The project.
    pub project_id: Uuid,
    /// The paper of the receipt.
    pub paper_id: Uuid,
    /// The day it came.
    pub effective_on: NaiveDate,
    /// How much, in 分.
    pub amount_fen: i64,
    /// The day of its mirror.
    pub reversed_on: Option<NaiveDate>,
}

/// The receipts of these projects, reversed ones among them.
///
/// # Errors
/// As [`past_moves`].
pub async fn past_receipts(
    source: &impl Source,
    permit: &Permit<ManageRules>,
    projects: &[ProjectId],
) -> Result<Vec<PastReceiptRow>, StoreError> {
    permit.covers(Government.key())?;
    let mut sql = Sql::new(
        source,
        "SELECT o.project_id, e.origin_id AS paper_id, o.effective_on, o.amount_fen, \
         m.effective_on AS reversed_on FROM postings o JOIN ledger_entries e ON e.id = o.entry_id \
         LEFT JOIN ledger_entries m ON m.reverses = e.id \
         WHERE e.kind = 'receipt' AND e.reverses IS NULL AND o.stage = 'held' AND o.project_id IN ",
    )?;
    sql.bind_list(projects.iter().map(|id| id.0)).push(" ORDER BY o.project_id, o.effective_on, e.origin_id");
    sql.all(source).await
}
