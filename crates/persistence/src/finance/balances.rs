//! What the accounts of a project hold: kept for now, summed from the postings for any other moment.

use chrono::{DateTime, NaiveDate, Utc};
use dujiang_domain::access::{Action, Permit, ProjectAccess};
use dujiang_domain::finance::{FundingSource, Stage};
use dujiang_domain::ids::{BudgetLineId, ProjectId};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

use super::account_key;
use crate::error::StoreError;
use crate::sql::Sql;
use crate::tx::Source;

/// By how much a posting raises its account: its amount on the side that is normal for the stage.
pub(crate) const EFFECT: &str = "CASE WHEN (side = 'credit') = (stage IN ('approved', 'granted', 'funded')) \
    THEN amount_fen ELSE -amount_fen END";

/// Which postings are meant; absent means all of the project.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct PostingFilter {
    /// Of this source.
    pub source: Option<FundingSource>,
    /// Of this budget year.
    pub year: Option<i32>,
    /// Of these stages; empty for all.
    pub stages: Vec<Stage>,
    /// Of this line.
    pub line: Option<BudgetLineId>,
    /// Effective on this day or later.
    pub from: Option<NaiveDate>,
    /// Effective on this day or earlier: as things stood then.
    pub until: Option<NaiveDate>,
    /// Recorded at this instant or earlier: what was known then.
    pub recorded_until: Option<DateTime<Utc>>,
}

impl PostingFilter {
    /// Whether the kept balances answer it.
    pub const fn is_now(&self) -> bool {
        self.line.is_none() && self.from.is_none() && self.until.is_none() && self.recorded_until.is_none()
    }

    /// Adds the conditions on `postings` behind one that is there already; `o` is put before each column.
    pub(super) fn narrow(&self, sql: &mut Sql) {
        if let Some(source) = self.source {
            sql.push(" AND o.source = ").bind(source.as_str());
        }
        if let Some(year) = self.year {
            sql.push(" AND o.year = ").bind(i64::from(year));
        }
        if !self.stages.is_empty() {
            sql.push(" AND o.stage IN ").bind_list(self.stages.iter().map(|stage| stage.as_str()));
        }
        if let Some(line) = self.line {
            sql.push(" AND o.line_id = ").bind(line.0);
        }
        if let Some(from) = self.from {
            sql.push(" AND o.effective_on >= ").bind(from);
        }
        if let Some(until) = self.until {
            sql.push(" AND o.effective_on <= ").bind(until);
        }
        if let Some(until) = self.recorded_until {
            sql.push(" AND o.recorded_at <= ").bind(until);
        }
    }
}

/// What stands in one account.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct BalanceRow {
    /// Source; empty where lines name none.
    pub source: String,
    /// Year; 0 where lines name none.
    pub year: i64,
    /// Stage.
    pub stage: String,
    /// In 分.
    pub balance_fen: i64,
}

impl BalanceRow {
    /// The stage.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] for a word that is none.
    pub fn stage(&self) -> Result<Stage, StoreError> {
        account_key(&self.source, self.year, &self.stage).map(|key| key.stage)
    }
}

/// The balances of a project's accounts, by source, year and stage; accounts with nothing in them are left out.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another project than the permit's.
pub async fn balances<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &PostingFilter,
) -> Result<Vec<BalanceRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = if filter.is_now() {
        let mut sql =
            Sql::new(source, "SELECT o.source, o.year, o.stage, o.balance_fen FROM fund_accounts o")?;
        sql.push(" WHERE o.balance_fen <> 0 AND o.project_id = ").bind(project.0);
        filter.narrow(&mut sql);
        sql
    } else {
        let mut sql = Sql::new(source, "SELECT o.source, o.year, o.stage, CAST(SUM(")?;
        sql.push(EFFECT)
            .push(") AS BIGINT) AS balance_fen FROM postings o WHERE o.project_id = ")
            .bind(project.0);
        filter.narrow(&mut sql);
        sql.push(" GROUP BY o.source, o.year, o.stage HAVING SUM(").push(EFFECT).push(") <> 0");
        sql
    };
    sql.push(" ORDER BY source, year, stage");
    sql.all(source).await
}

/// The change of one stage on one day.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct DayRow {
    /// The day.
    pub effective_on: NaiveDate,
    /// Stage.
    pub stage: String,
    /// In 分.
    pub change_fen: i64,
}

/// How the stages of a project changed day by day, oldest first.
///
/// # Errors
/// [`dujiang_domain::fault::Code::NotFound`] for another project than the permit's.
pub async fn days<A>(
    source: &impl Source,
    permit: &Permit<A>,
    project: ProjectId,
    filter: &PostingFilter,
) -> Result<Vec<DayRow>, StoreError>
where
    A: Action<On = ProjectAccess>,
{
    permit.covers(project)?;
    let mut sql = Sql::new(source, "SELECT o.effective_on, o.stage, CAST(SUM(")?;
    sql.push(EFFECT).push(") AS BIGINT) AS change_fen FROM postings o WHERE o.project_id = ").bind(project.0);
    filter.narrow(&mut sql);
    sql.push(" GROUP BY o.effective_on, o.stage ORDER BY o.effective_on, o.stage");
    sql.all(source).await
}
